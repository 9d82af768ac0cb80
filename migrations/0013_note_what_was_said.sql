-- What the secretary writes down in a session: who said what. The update in which it was written is its
-- number. The speaker is a person of the programme (`speaker`), somebody else (`named`), or nobody in
-- particular. It belongs to the event: whoever wrote it is nobody once they are forgotten.
CREATE TABLE note (
    bot        BIGINT NOT NULL,
    event      BIGINT NOT NULL,
    note       BIGINT NOT NULL,
    session    TEXT   NOT NULL,
    speaker    TEXT   NOT NULL DEFAULT '',
    named      TEXT   NOT NULL DEFAULT '',
    kind       TEXT   NOT NULL CHECK (kind IN ('opinion', 'answer', 'recommendation')),
    content    TEXT   NOT NULL,
    delegate   BIGINT,
    written_at BIGINT NOT NULL,
    PRIMARY KEY (bot, event, note)
);
CREATE INDEX note_of_session ON note (bot, event, session);
CREATE INDEX note_of_delegate ON note (bot, delegate);
