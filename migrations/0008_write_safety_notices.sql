-- What organisers tell everybody because it concerns their safety. The update in which it was written
-- is its number; `owed_at` says that a letter is owed to everybody.
CREATE TABLE safety_notice (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    notice     BIGINT NOT NULL,
    delegate   BIGINT NOT NULL,
    content    TEXT   NOT NULL,
    written_at BIGINT NOT NULL,
    sent_at    BIGINT,
    owed_at    BIGINT,
    PRIMARY KEY (bot, event, notice)
);
CREATE INDEX safety_notice_to_owe ON safety_notice (bot) WHERE sent_at IS NOT NULL AND owed_at IS NULL;
