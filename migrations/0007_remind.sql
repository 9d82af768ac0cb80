-- Sessions of which a delegate wants no reminder any more.
CREATE TABLE muted (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    session  TEXT   NOT NULL,
    muted_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate, session),
    FOREIGN KEY (bot, delegate) REFERENCES delegate (bot, delegate) ON DELETE CASCADE
);

-- Who is to be reminded of a session is read in the order of the delegates, some at a time.
DROP INDEX star_of_session;
CREATE INDEX star_of_session ON star (bot, event, session, delegate);
