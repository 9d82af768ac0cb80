-- Questions to the panel of a session. The update in which one was written is its number. `root` is
-- the question it counts with: itself, or the last one that it was merged into. `step` counts the
-- steps of its life, so that each is told once. Whoever asked is nobody once they are forgotten.
CREATE TABLE question (
    bot         BIGINT  NOT NULL,
    event       BIGINT  NOT NULL,
    question    BIGINT  NOT NULL,
    session     TEXT    NOT NULL,
    delegate    BIGINT,
    anonymity   TEXT    NOT NULL CHECK (anonymity IN ('named', 'room', 'moderators')),
    position    TEXT    NOT NULL DEFAULT '',
    pseudonym   BIGINT  NOT NULL DEFAULT 0,
    content     TEXT    NOT NULL,
    original    TEXT,
    marks       TEXT    NOT NULL DEFAULT '',
    answer      TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('draft', 'waiting', 'listed', 'answering', 'answered', 'declined', 'merged', 'withdrawn')),
    reason      TEXT,
    was         TEXT,
    merged_into BIGINT,
    root        BIGINT  NOT NULL,
    step        BIGINT  NOT NULL DEFAULT 0,
    decided_by  BIGINT,
    written_at  BIGINT  NOT NULL,
    sent_at     BIGINT,
    moved_at    BIGINT  NOT NULL,
    PRIMARY KEY (bot, event, question)
);
CREATE INDEX question_of_session ON question (bot, event, session, state);
CREATE INDEX question_of_delegate ON question (bot, delegate);

-- Somebody wants to hear this answered, too. A voter who is forgotten is a number below 0 that means
-- nothing, so that the votes still add up.
CREATE TABLE vote (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    question BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    voted_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, question, delegate)
);
CREATE INDEX vote_of_delegate ON vote (bot, delegate);

-- What moderators decided for a session where it differs from the event's settings. Whatever changes
-- its questions changes this row first, so that two who decide at once wait for each other.
CREATE TABLE question_session (
    bot        BIGINT  NOT NULL,
    event      BIGINT  NOT NULL,
    session    TEXT    NOT NULL,
    is_open    BIGINT  CHECK (is_open IN (0, 1)),
    moderated  BIGINT  CHECK (moderated IN (0, 1)),
    voting     BIGINT  CHECK (voting IN (0, 1)),
    pseudonyms BIGINT  NOT NULL DEFAULT 0,
    changes    BIGINT  NOT NULL DEFAULT 0,
    PRIMARY KEY (bot, event, session)
);

-- Somebody may ask nothing more in a session.
CREATE TABLE question_block (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    session    TEXT   NOT NULL,
    delegate   BIGINT NOT NULL,
    blocked_at BIGINT NOT NULL,
    decided_by BIGINT,
    PRIMARY KEY (bot, event, session, delegate)
);
