-- What organisers tell many. The update in which it was begun is its number; `changes` counts whatever
-- changes in it, so that a button is good only for what it was drawn from. `due_at` is the moment that
-- was chosen, none for at once; `reason` says why it rings in quiet hours, none where it does not;
-- `single_at` that languages may be missing; `asks_read_at` that it has a button for those who have
-- read it; `applied_at` that the letters are paused, go on or are withdrawn as `state` says.
CREATE TABLE announcement (
    bot          BIGINT NOT NULL,
    event        BIGINT NOT NULL,
    announcement BIGINT NOT NULL,
    delegate     BIGINT,
    state        TEXT   NOT NULL CHECK (state IN ('draft', 'asked', 'planned', 'going', 'paused', 'stopped', 'done')),
    aim          TEXT   NOT NULL,
    due_at       BIGINT,
    reason       TEXT,
    single_at    BIGINT,
    asks_read_at BIGINT,
    changes      BIGINT NOT NULL DEFAULT 0,
    decided_by   BIGINT,
    begun_at     BIGINT NOT NULL,
    moved_at     BIGINT NOT NULL,
    applied_at   BIGINT,
    retracted_at BIGINT,
    PRIMARY KEY (bot, event, announcement)
);
CREATE INDEX announcement_due ON announcement (bot, due_at) WHERE state = 'planned';
CREATE INDEX announcement_to_apply ON announcement (bot)
    WHERE applied_at IS NULL AND state IN ('going', 'paused', 'stopped');

-- What it says, as Telegram's HTML, with the picture or file that stands above it. `correction` is
-- what it is to say, until that is confirmed.
CREATE TABLE announcement_text (
    bot          BIGINT NOT NULL,
    event        BIGINT NOT NULL,
    announcement BIGINT NOT NULL,
    language     TEXT   NOT NULL,
    content      TEXT   NOT NULL,
    attachment   TEXT   CHECK (attachment IN ('picture', 'file')),
    file         TEXT,
    correction   TEXT,
    PRIMARY KEY (bot, event, announcement, language),
    CHECK ((attachment IS NULL) = (file IS NULL))
);

-- One errand for an announcement: it goes out, again to those of whom nobody knows, its copies are
-- corrected or taken back. While its letters are written, `source` is the round whose copies they are
-- about and `owed_to` the last person who has one. `told` is what the sender was last shown, `tellings`
-- how often. When it is finished its endings stand here, because letters are swept.
CREATE TABLE announcement_round (
    bot          BIGINT NOT NULL,
    event        BIGINT NOT NULL,
    announcement BIGINT NOT NULL,
    round        BIGINT NOT NULL CHECK (round > 0),
    errand       TEXT   NOT NULL CHECK (errand IN ('send', 'again', 'correct', 'retract')),
    ordered_at   BIGINT NOT NULL,
    source       BIGINT NOT NULL DEFAULT 1,
    owed_to      BIGINT,
    owed_at      BIGINT,
    finished_at  BIGINT,
    told         TEXT   NOT NULL DEFAULT '',
    told_at      BIGINT,
    tellings     BIGINT NOT NULL DEFAULT 0,
    sent         BIGINT NOT NULL DEFAULT 0,
    unreachable  BIGINT NOT NULL DEFAULT 0,
    expired      BIGINT NOT NULL DEFAULT 0,
    failed       BIGINT NOT NULL DEFAULT 0,
    obsolete     BIGINT NOT NULL DEFAULT 0,
    withdrawn    BIGINT NOT NULL DEFAULT 0,
    unsure       BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (bot, event, announcement, round)
);
CREATE INDEX announcement_round_open ON announcement_round (bot) WHERE finished_at IS NULL;

-- Who pressed that they have read it.
CREATE TABLE announcement_reader (
    bot          BIGINT NOT NULL,
    event        BIGINT NOT NULL,
    announcement BIGINT NOT NULL,
    delegate     BIGINT NOT NULL,
    read_at      BIGINT NOT NULL,
    PRIMARY KEY (bot, event, announcement, delegate)
);
CREATE INDEX announcement_reader_of_delegate ON announcement_reader (bot, delegate);

-- The copies of an announcement are gone through chat by chat.
DROP INDEX letter_of_batch;
CREATE INDEX letter_of_batch ON letter (bot, event, batch, chat) WHERE batch <> '';
