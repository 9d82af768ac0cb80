-- A programme that somebody sent as a file and that waits for being published: compared with the
-- version `compared` (0 for none) of the event `event` (0 for a new one).
CREATE TABLE upload (
    bot       BIGINT NOT NULL,
    event     BIGINT NOT NULL,
    upload    BIGINT NOT NULL,
    delegate  BIGINT NOT NULL,
    name      TEXT   NOT NULL,
    content   TEXT   NOT NULL,
    origin    TEXT   NOT NULL,
    compared  BIGINT NOT NULL,
    sent_at   BIGINT NOT NULL,
    PRIMARY KEY (bot, event, upload)
);
CREATE INDEX upload_of_delegate ON upload (bot, delegate);
