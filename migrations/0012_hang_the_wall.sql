-- Addresses of a session's wall, the page for its projector. The code in one is kept nowhere, only its
-- SHA-256; at most one of a session is not revoked. `room` and `begins_at` are where and when the
-- session was planned when the address was made, so that the page can tell that it moved since.
CREATE TABLE wall (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    code_hash  TEXT   NOT NULL,
    session    TEXT   NOT NULL,
    room       TEXT   NOT NULL DEFAULT '',
    begins_at  BIGINT NOT NULL,
    made_at    BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (bot, event, code_hash),
    UNIQUE (bot, code_hash)
);
CREATE UNIQUE INDEX wall_open ON wall (bot, event, session) WHERE revoked_at IS NULL;
