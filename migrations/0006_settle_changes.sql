-- How far people have been told what changed in an event. `settled` is the version up to which they
-- know. When a newer one is in force a window is open, which closes at `closes_at` as far as could
-- be seen from version `seen`. While letters are written, `target` is the version that they tell up
-- to, and `written_to` the last delegate for whom that is done.
CREATE TABLE settling (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    settled    BIGINT NOT NULL CHECK (settled > 0),
    seen       BIGINT,
    closes_at  BIGINT,
    target     BIGINT,
    written_to BIGINT,
    PRIMARY KEY (bot, event),
    FOREIGN KEY (bot, event) REFERENCES event (bot, event) ON UPDATE CASCADE ON DELETE CASCADE
);

-- What was published before there were notices is known.
INSERT INTO settling (bot, event, settled) SELECT bot, event, version FROM event WHERE version > 0;
