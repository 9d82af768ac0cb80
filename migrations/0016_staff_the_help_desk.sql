-- What delegates ask the organisers. The update in which it was typed is its number. `aside` is a text
-- that nobody at the desk understood, until its writer presses the button below the answer or some time
-- has passed. `decided_in` is the update that ended it, which may be handled again.
CREATE TABLE helpdesk_message (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    message    BIGINT NOT NULL,
    delegate   BIGINT NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('aside', 'draft', 'open', 'answered', 'closed')),
    signed     TEXT   NOT NULL DEFAULT '',
    content    TEXT   NOT NULL,
    language   TEXT   NOT NULL,
    answer     TEXT,
    decided_by BIGINT,
    decided_in BIGINT,
    written_at BIGINT NOT NULL,
    sent_at    BIGINT,
    decided_at BIGINT,
    PRIMARY KEY (bot, event, message)
);
CREATE INDEX helpdesk_message_of_delegate ON helpdesk_message (bot, delegate);
CREATE INDEX helpdesk_message_open ON helpdesk_message (bot, event, state);

-- Whatever sends or ends a message of an event changes this row first, so that two who do at once wait
-- for each other.
CREATE TABLE helpdesk_turn (
    bot     BIGINT NOT NULL,
    event   BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    PRIMARY KEY (bot, event)
);

-- Somebody may ask the organisers nothing more at an event.
CREATE TABLE helpdesk_block (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    delegate   BIGINT NOT NULL,
    blocked_at BIGINT NOT NULL,
    decided_by BIGINT,
    PRIMARY KEY (bot, event, delegate)
);

-- A fact that an organiser writes, until it is published or dropped. The update in which it was begun is
-- its number; `missed` is the question without an answer that it
-- answers, `published` the version that has it.
CREATE TABLE helpdesk_fact (
    bot           BIGINT NOT NULL,
    event         BIGINT NOT NULL,
    draft         BIGINT NOT NULL,
    delegate      BIGINT NOT NULL,
    missed        BIGINT,
    topic         TEXT   NOT NULL,
    asks          TEXT   NOT NULL,
    asks_language TEXT   NOT NULL,
    answer        TEXT   NOT NULL,
    language      TEXT   NOT NULL,
    published     BIGINT,
    begun_at      BIGINT NOT NULL,
    PRIMARY KEY (bot, event, draft)
);
CREATE INDEX helpdesk_fact_of_delegate ON helpdesk_fact (bot, delegate);

-- What was not answered and an organiser has dealt with since.
ALTER TABLE unanswered ADD COLUMN settled_at BIGINT;
