-- What a delegate wants to be told, and when it may ring; without a row everything is as by default.
-- Quiet hours are minutes since the event's midnight; without them they are the event's own.
CREATE TABLE notification (
    bot                  BIGINT  NOT NULL,
    delegate             BIGINT  NOT NULL,
    minutes              INTEGER NOT NULL DEFAULT 15 CHECK (minutes BETWEEN 1 AND 120),
    reminders_off_at     BIGINT,
    changes_off_at       BIGINT,
    announcements_off_at BIGINT,
    answers_off_at       BIGINT,
    quiet_from           INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until          INTEGER CHECK (quiet_until BETWEEN 0 AND 1439),
    quiet_off_at         BIGINT,
    paused_at            BIGINT,
    resumes_at           BIGINT,
    PRIMARY KEY (bot, delegate),
    FOREIGN KEY (bot, delegate) REFERENCES delegate (bot, delegate) ON DELETE CASCADE
);
