-- What nobody could answer, for the organisers; without whoever asked. The update makes a row that is
-- written again the same one.
CREATE TABLE unanswered (
    bot      BIGINT NOT NULL,
    event    BIGINT NOT NULL,
    asked_in BIGINT NOT NULL,
    asked    TEXT   NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, asked_in),
    FOREIGN KEY (bot, event) REFERENCES event (bot, event) ON UPDATE CASCADE ON DELETE CASCADE
);
