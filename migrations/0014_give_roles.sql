-- What somebody may do at an event; owners are everywhere, which is event 0. A moderator has the ids of
-- the sessions with spaces between them, or none for all; an owner whom the settings name has the word
-- "settings" there. `name` is what Telegram called them.
CREATE TABLE team_role (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    role     TEXT   NOT NULL CHECK (role IN ('organiser', 'moderator', 'owner')),
    sessions TEXT   NOT NULL DEFAULT '',
    name     TEXT   NOT NULL DEFAULT '',
    given_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate, role)
);
CREATE INDEX team_role_of_delegate ON team_role (bot, delegate);

-- Whatever gives or takes a role at an event changes this row first, so that two who do wait for each
-- other: two owners who remove each other at once leave one.
CREATE TABLE team_roster (
    bot     BIGINT NOT NULL,
    event   BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    PRIMARY KEY (bot, event)
);

-- Single-use links that give a role; of the code only its SHA-256 is kept. `link` is the update in
-- which it was asked for, 0 for the one that a start prints.
CREATE TABLE team_link (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    link       BIGINT NOT NULL,
    code_hash  TEXT   NOT NULL,
    role       TEXT   NOT NULL CHECK (role IN ('organiser', 'moderator', 'owner')),
    sessions   TEXT   NOT NULL DEFAULT '',
    made_by    BIGINT,
    made_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT,
    used_by    BIGINT,
    used_in    BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (bot, event, link),
    UNIQUE (bot, code_hash)
);

-- Links that open the doors of an event by invitation, for as many people as `cap` says. Those that were
-- made together have the same `link` and are revoked together.
CREATE TABLE door_link (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    link       BIGINT NOT NULL,
    place      BIGINT NOT NULL,
    code_hash  TEXT   NOT NULL,
    cap        BIGINT NOT NULL CHECK (cap > 0),
    taken      BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0),
    made_by    BIGINT,
    made_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (bot, event, link, place),
    UNIQUE (bot, code_hash)
);

-- Who did what in which role; `about` names it by ids of the programme and numbers, never by a text.
CREATE TABLE team_log (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    done_at  BIGINT NOT NULL,
    entry    BIGINT NOT NULL,
    delegate BIGINT,
    role     TEXT   NOT NULL CHECK (role IN ('owner', 'organiser', 'moderator', 'chair', 'none')),
    deed     TEXT   NOT NULL,
    about    TEXT   NOT NULL,
    PRIMARY KEY (bot, event, done_at, entry)
);
CREATE INDEX team_log_of_delegate ON team_log (bot, delegate);

-- Which commands Telegram was told to show somebody in place of everybody's.
CREATE TABLE team_menu (
    bot      BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    told     TEXT   NOT NULL,
    PRIMARY KEY (bot, delegate)
);
