-- Who asks to speak in a session. The update in which somebody asked, or a moderator typed them in, is
-- its number. `place` orders those who wait. Whoever spoke is nobody once they are forgotten.
CREATE TABLE speech (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    speech   BIGINT NOT NULL,
    session  TEXT   NOT NULL,
    delegate BIGINT,
    position TEXT   NOT NULL DEFAULT '',
    subject  TEXT   NOT NULL DEFAULT '',
    state    TEXT   NOT NULL CHECK (state IN ('draft', 'waiting', 'speaking', 'spoken', 'absent', 'removed', 'withdrawn')),
    place    BIGINT NOT NULL DEFAULT 0,
    asked_at BIGINT,
    begun_at BIGINT,
    limit_at BIGINT,
    ended_at BIGINT,
    -- They know that it is their turn soon.
    soon_at  BIGINT,
    PRIMARY KEY (bot, event, speech)
);
CREATE INDEX speech_of_session ON speech (bot, event, session, state);
CREATE INDEX speech_of_delegate ON speech (bot, delegate);
-- One request a person and session, and one speaker a session.
CREATE UNIQUE INDEX speech_once ON speech (bot, event, session, delegate) WHERE state IN ('waiting', 'speaking', 'absent');
CREATE UNIQUE INDEX speech_alone ON speech (bot, event, session) WHERE state = 'speaking';

-- How a session's list stands. Whatever changes the list changes this row first, so that two who
-- decide at once wait for each other. `step` counts what moderators did.
CREATE TABLE speech_session (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    session  TEXT   NOT NULL,
    is_open  BIGINT CHECK (is_open IN (0, 1)),
    minutes  BIGINT,
    step     BIGINT NOT NULL DEFAULT 0,
    closings BIGINT NOT NULL DEFAULT 0,
    changes  BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (bot, event, session)
);

-- What moderators did with a list, so that the next one sees who was faster and the last can be undone.
-- `changed` has numbers, states and times, no words of people.
CREATE TABLE speech_step (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    session    TEXT   NOT NULL,
    step       BIGINT NOT NULL,
    speech     BIGINT NOT NULL,
    deed       TEXT   NOT NULL,
    changed    TEXT   NOT NULL,
    decided_by BIGINT NOT NULL,
    taken_at   BIGINT NOT NULL,
    PRIMARY KEY (bot, event, session, step)
);
CREATE INDEX speech_step_of ON speech_step (bot, decided_by);
