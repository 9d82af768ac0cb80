-- Personal invitation links: whoever opens one first is that person of the programme. The code itself
-- is kept nowhere, only its SHA-256. A link that is neither used nor revoked is the person's only one.
CREATE TABLE invitation (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    code_hash  TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    made_by    BIGINT,
    made_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT,
    used_by    BIGINT,
    used_in    BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (bot, event, code_hash),
    UNIQUE (bot, code_hash)
);
CREATE UNIQUE INDEX invitation_open ON invitation (bot, event, person)
    WHERE used_at IS NULL AND revoked_at IS NULL;

-- Which person of the programme somebody is: one each way.
CREATE TABLE tie (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    person   TEXT   NOT NULL,
    tied_at  BIGINT NOT NULL,
    PRIMARY KEY (bot, event, delegate),
    UNIQUE (bot, event, person),
    FOREIGN KEY (bot, delegate) REFERENCES delegate (bot, delegate) ON DELETE CASCADE
);

-- How many wrong codes somebody has tried since when; the last update that was counted, so that one
-- which is handled again is not counted again.
CREATE TABLE wrong_code (
    bot         BIGINT NOT NULL,
    delegate    BIGINT NOT NULL,
    since_at    BIGINT NOT NULL,
    tries       BIGINT NOT NULL CHECK (tries >= 0),
    last_update BIGINT NOT NULL,
    PRIMARY KEY (bot, delegate)
);
