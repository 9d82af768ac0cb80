-- What somebody thought of a session; `stars` is 0 where they passed over it.
CREATE TABLE rating (
    bot      BIGINT  NOT NULL,
    event    BIGINT  NOT NULL,
    delegate BIGINT  NOT NULL,
    session  TEXT    NOT NULL,
    stars    INTEGER NOT NULL CHECK (stars BETWEEN 0 AND 5),
    remark   TEXT    NOT NULL DEFAULT '',
    rated_at BIGINT  NOT NULL,
    PRIMARY KEY (bot, event, delegate, session)
);
CREATE INDEX rating_of_session ON rating (bot, event, session);
CREATE INDEX rating_of_delegate ON rating (bot, delegate);

-- The days whose sessions were asked about.
CREATE TABLE rating_round (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    day      TEXT   NOT NULL,
    owed_at  BIGINT NOT NULL,
    PRIMARY KEY (bot, event, day)
);

-- Whether an event asks for ratings; without a row it does.
CREATE TABLE rating_desk (
    bot       BIGINT NOT NULL,
    event     BIGINT NOT NULL,
    closed_at BIGINT,
    PRIMARY KEY (bot, event)
);
