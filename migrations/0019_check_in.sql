-- Whether people check in at an event; without a row they do not.
CREATE TABLE check_in_desk (
    bot       BIGINT NOT NULL,
    event     BIGINT NOT NULL,
    opened_at BIGINT,
    PRIMARY KEY (bot, event)
);

-- Somebody is here: on a day of the event (`session` is empty), or in a session.
CREATE TABLE check_in (
    bot           BIGINT NOT NULL,
    event         BIGINT NOT NULL,
    delegate      BIGINT NOT NULL,
    day           TEXT   NOT NULL,
    session       TEXT   NOT NULL,
    checked_in_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate, day, session)
);
CREATE INDEX check_in_of_session ON check_in (bot, event, session, day);
CREATE INDEX check_in_of_delegate ON check_in (bot, delegate);
