-- One bot: what Telegram was told about it, so that it is told again only when it changed.
CREATE TABLE bot (
    bot      BIGINT NOT NULL PRIMARY KEY,
    username TEXT   NOT NULL DEFAULT '',
    profile  TEXT   NOT NULL DEFAULT ''
);

-- Bot 0 holds what was imported without a token, until the next start adopts it.
CREATE TABLE event (
    bot     BIGINT NOT NULL,
    event   BIGINT NOT NULL,
    id      TEXT   NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (bot, event),
    UNIQUE (bot, id)
);

CREATE TABLE version (
    bot          BIGINT NOT NULL,
    event        BIGINT NOT NULL,
    version      BIGINT NOT NULL,
    fingerprint  TEXT   NOT NULL,
    content      TEXT   NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT   NOT NULL,
    PRIMARY KEY (bot, event, version),
    FOREIGN KEY (bot, event) REFERENCES event (bot, event) ON UPDATE CASCADE ON DELETE CASCADE
);

-- How often what a calendar shows of a session has changed: the SEQUENCE of its calendar files.
CREATE TABLE session_revision (
    bot         BIGINT  NOT NULL,
    event       BIGINT  NOT NULL,
    session     TEXT    NOT NULL,
    sequence    INTEGER NOT NULL CHECK (sequence >= 0),
    fingerprint TEXT    NOT NULL,
    changed_at  BIGINT  NOT NULL,
    PRIMARY KEY (bot, event, session),
    FOREIGN KEY (bot, event) REFERENCES event (bot, event) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE delegate (
    bot             BIGINT NOT NULL,
    delegate        BIGINT NOT NULL,
    language_seen   TEXT,
    language_chosen TEXT,
    event           BIGINT,
    dialogue        TEXT,
    first_seen_at   BIGINT NOT NULL,
    PRIMARY KEY (bot, delegate)
);

CREATE TABLE participation (
    bot       BIGINT NOT NULL,
    event     BIGINT NOT NULL,
    delegate  BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate),
    FOREIGN KEY (bot, delegate) REFERENCES delegate (bot, delegate) ON DELETE CASCADE
);
CREATE INDEX participation_of_delegate ON participation (bot, delegate);

CREATE TABLE star (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    delegate   BIGINT NOT NULL,
    session    TEXT   NOT NULL,
    starred_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate, session),
    FOREIGN KEY (bot, delegate) REFERENCES delegate (bot, delegate) ON DELETE CASCADE
);
CREATE INDEX star_of_session ON star (bot, event, session);

-- An answered update keeps its number for a day, so that it is not taken twice, and nothing else.
CREATE TABLE inbox (
    bot          BIGINT  NOT NULL,
    update_id    BIGINT  NOT NULL,
    person       BIGINT  NOT NULL,
    payload      TEXT,
    tries        INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    taken_at     BIGINT  NOT NULL,
    done_at      BIGINT,
    set_aside_at BIGINT,
    PRIMARY KEY (bot, update_id)
);
CREATE INDEX inbox_waiting ON inbox (bot, person, update_id) WHERE done_at IS NULL;
CREATE INDEX inbox_answered ON inbox (done_at) WHERE done_at IS NOT NULL;
