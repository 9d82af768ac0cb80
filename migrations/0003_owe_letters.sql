-- One message owed to one chat, from being owed to its one ending. `key` tells what it is about, so
-- that owing it again owes nothing new; letters of one kind, chat and bundle go out as one message.
-- `epoch` is the lease under which it is being sent.
-- `resend` says whether a letter of which nobody knows whether it arrived goes out again.
CREATE TABLE letter (
    bot             BIGINT  NOT NULL,
    event           BIGINT  NOT NULL,
    kind            TEXT    NOT NULL,
    key             TEXT    NOT NULL,
    chat            BIGINT  NOT NULL,
    bundle          TEXT    NOT NULL,
    batch           TEXT    NOT NULL,
    about           TEXT    NOT NULL,
    lane            INTEGER NOT NULL CHECK (lane >= 0 AND lane <= 4),
    resend          INTEGER NOT NULL CHECK (resend IN (0, 1)),
    due_at          BIGINT  NOT NULL,
    wanted_at       BIGINT  NOT NULL,
    expires_at      BIGINT,
    state           TEXT    NOT NULL
        CHECK (state IN ('waiting', 'ready', 'sending', 'paused', 'ended')),
    tries           INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    epoch           BIGINT,
    ending          TEXT
        CHECK (ending IN ('sent', 'unreachable', 'expired', 'failed', 'obsolete', 'withdrawn', 'unsure')),
    ended_at        BIGINT,
    message         BIGINT,
    PRIMARY KEY (bot, event, kind, key),
    CHECK ((state = 'ended') = (ending IS NOT NULL))
);
CREATE INDEX letter_ready ON letter (bot, lane, wanted_at) WHERE state = 'ready';
CREATE INDEX letter_waiting ON letter (bot, due_at) WHERE state = 'waiting';
CREATE INDEX letter_sending ON letter (bot, epoch) WHERE state = 'sending';
CREATE INDEX letter_of_chat ON letter (bot, chat);
CREATE INDEX letter_of_batch ON letter (bot, event, batch) WHERE batch <> '';
CREATE INDEX letter_ended ON letter (bot, ended_at) WHERE state = 'ended';

-- Which process serves a bot. Every taking counts the epoch up, so that one that was frozen knows
-- that it is no longer its turn.
CREATE TABLE lease (
    bot      BIGINT NOT NULL PRIMARY KEY,
    epoch    BIGINT NOT NULL CHECK (epoch > 0),
    owner    TEXT   NOT NULL,
    until_at BIGINT NOT NULL
);

-- Since when nothing arrives at somebody: blocked, deactivated, gone. Cleared when they write.
ALTER TABLE delegate ADD COLUMN unreachable_at BIGINT;
