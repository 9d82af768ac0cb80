-- What a question reads in the event's other language, written by a moderator; the group of topics
-- that its asker chose, '' for none of them and NULL before a choice.
ALTER TABLE question ADD COLUMN translation TEXT;
ALTER TABLE question ADD COLUMN topic TEXT;

-- A text that nobody at the desk understood, until its writer sends it to the panel or some time has
-- passed. The update in which it was written is its number.
CREATE TABLE question_aside (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    question BIGINT NOT NULL,
    delegate BIGINT NOT NULL,
    content  TEXT   NOT NULL,
    kept_at  BIGINT NOT NULL,
    PRIMARY KEY (bot, event, question)
);
CREATE INDEX question_aside_of_delegate ON question_aside (bot, delegate);

-- When a moderator last looked at the questions of a session: whoever is at work is not told that
-- some wait.
CREATE TABLE question_desk (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    session  TEXT   NOT NULL,
    delegate BIGINT NOT NULL,
    seen_at  BIGINT NOT NULL,
    PRIMARY KEY (bot, event, session, delegate)
);

-- The group of an event's moderators, in which every waiting question has a card.
CREATE TABLE question_group (
    bot            BIGINT NOT NULL,
    event          BIGINT NOT NULL,
    telegram_group BIGINT NOT NULL,
    decided_by     BIGINT,
    chosen_at      BIGINT NOT NULL,
    PRIMARY KEY (bot, event)
);
CREATE INDEX question_group_of ON question_group (bot, telegram_group);
