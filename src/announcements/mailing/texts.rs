//! What is said about announcements, to those who send them and to those who get them.

use crate::texts::{Html, messages};

messages! {
    /// Heads what delegates read.
    announcements_head() -> Html;
    /// The same, where it rings at any hour.
    announcements_head_urgent() -> Html;
    /// A copy that was taken back and could not be deleted reads so.
    announcements_retracted_copy() -> Html;
    /// They have read it.
    announcements_button_read() -> String;
    /// That was noted.
    announcements_read() -> String;
    /// In a preview it counts nobody.
    announcements_read_preview() -> String;

    /// Heads the list.
    announcements_title() -> Html;
    /// There is none yet.
    announcements_none() -> Html;
    /// One of them: its state, its first words, and since or for when.
    announcements_line(state: &str, name: &str, moment: &str) -> Html;
    /// Opens one.
    announcements_button_one(state: &str, name: &str) -> String;
    /// Begins one.
    announcements_button_new() -> String;
    /// To the list.
    announcements_button_list() -> String;
    /// To what was shown before.
    announcements_button_back() -> String;
    /// Opens the one that was told of.
    announcements_button_open() -> String;

    /// Asks for a text in a language.
    announcements_write(language: &str, most: i64, caption: i64) -> Html;
    /// It is too long.
    announcements_long(language: &str, length: i64, most: i64) -> Html;
    /// It is to be sent again, shorter.
    announcements_shorten() -> Html;
    /// A text was taken.
    announcements_taken(language: &str, length: i64, most: i64) -> Html;
    /// Asks for the next language.
    announcements_next(language: &str) -> Html;
    /// Leaves the other languages out.
    announcements_button_single(languages: &str) -> String;
    /// To the draft.
    announcements_button_to_draft() -> String;

    /// Heads a draft.
    announcements_draft() -> Html;
    /// A picture stands above it.
    announcements_has_picture() -> Html;
    /// A file stands above it.
    announcements_has_file() -> Html;
    /// It is written in this language.
    announcements_wording(language: &str, length: i64, most: i64) -> Html;
    /// It is not, and is to be.
    announcements_wording_missing(language: &str) -> Html;
    /// It is not, and need not be.
    announcements_wording_left_out(language: &str) -> Html;
    /// Whom it is for and how many.
    announcements_to(aim: &str, people: i64) -> Html;
    /// Who is not told.
    announcements_not_counted(silenced: i64, unreachable: i64) -> Html;
    /// At once.
    announcements_when_now() -> Html;
    /// At a moment.
    announcements_when(moment: &str) -> Html;
    /// Why it rings at any hour.
    announcements_urgent(reason: &str) -> Html;
    /// It has a button for those who have read it.
    announcements_asks_read() -> Html;
    /// Writes a language.
    announcements_button_write(language: &str) -> String;
    /// Takes the picture or file off.
    announcements_button_detach() -> String;
    /// To whom.
    announcements_button_aims() -> String;
    /// When.
    announcements_button_times() -> String;
    /// It shall ring at any hour.
    announcements_button_urgent() -> String;
    /// It shall not.
    announcements_button_calm() -> String;
    /// With a button for those who have read it.
    announcements_button_asks() -> String;
    /// Without.
    announcements_button_asks_not() -> String;
    /// As it will look.
    announcements_button_preview() -> String;
    /// A copy to oneself.
    announcements_button_trial() -> String;
    /// It comes.
    announcements_trial() -> String;
    /// Without formatting.
    announcements_button_plain() -> String;
    /// Heads the text without formatting.
    announcements_plain() -> Html;
    /// To the last question.
    announcements_button_ready() -> String;
    /// Drops the draft.
    announcements_button_drop() -> String;
    /// Asks whether to drop it.
    announcements_drop(name: &str) -> Html;
    /// Yes.
    announcements_button_drop_sure() -> String;
    /// It is gone.
    announcements_dropped() -> Html;
    /// It says nothing yet.
    announcements_empty() -> String;
    /// Stands below the previews.
    announcements_previewed() -> Html;
    /// It was handed in meanwhile.
    announcements_no_draft() -> String;

    /// Heads the aims.
    announcements_aims() -> Html;
    /// Heads the sessions to aim at.
    announcements_aims_sessions() -> Html;
    /// Heads the rooms to aim at.
    announcements_aims_rooms() -> Html;
    /// Heads the tracks to aim at.
    announcements_aims_tracks() -> Html;
    /// To the sessions.
    announcements_button_sessions() -> String;
    /// To the rooms.
    announcements_button_rooms() -> String;
    /// To the tracks.
    announcements_button_tracks() -> String;
    /// Everybody.
    announcements_aim_all() -> String;
    /// Those interested in a session.
    announcements_aim_session(title: &str) -> String;
    /// Those interested in what is on in a room.
    announcements_aim_room(room: &str) -> String;
    /// Those interested in a track.
    announcements_aim_track(track: &str) -> String;
    /// Those who read a language.
    announcements_aim_language(language: &str) -> String;
    /// The people of the programme.
    announcements_aim_programme() -> String;
    /// Those who organise.
    announcements_aim_team() -> String;
    /// Those who have checked in.
    announcements_aim_here() -> String;

    /// Heads the moments.
    announcements_times() -> Html;
    /// At once.
    announcements_button_now() -> String;
    /// In so long, at this hour.
    announcements_button_in(length: &str, hour: &str) -> String;
    /// To be typed.
    announcements_button_time() -> String;
    /// Asks for the moment.
    announcements_time() -> Html;
    /// It was not understood, or has passed.
    announcements_time_unread() -> Html;
    /// It has passed.
    announcements_past() -> String;
    /// Asks for the reason.
    announcements_reason() -> Html;
    /// The reason is too short or too long.
    announcements_reason_length(least: i64, most: i64, length: i64) -> Html;

    /// The last question.
    announcements_ready() -> Html;
    /// How many read a language.
    announcements_spread(language: &str, people: i64) -> String;
    /// It waits for the morning.
    announcements_morning(hour: &str) -> Html;
    /// A language is missing, which so many read.
    announcements_missing(language: &str, written: &str, readers: i64) -> Html;
    /// Nobody is meant.
    announcements_nobody() -> Html;
    /// A second organiser is needed.
    announcements_second(people: i64) -> Html;
    /// There is none.
    announcements_no_second(people: i64) -> Html;
    /// Asks the second organiser.
    announcements_button_ask_second() -> String;
    /// Sends it.
    announcements_button_send(people: i64) -> String;
    /// Plans it.
    announcements_button_plan(people: i64) -> String;
    /// It reads otherwise than when the button was drawn.
    announcements_changed_meanwhile() -> String;
    /// Nobody lets their own go out.
    announcements_not_own() -> String;
    /// Asks a second organiser.
    announcements_asked(people: i64) -> Html;
    /// Lets it go out.
    announcements_button_approve(people: i64) -> String;
    /// The same without a number.
    announcements_button_let_go() -> String;
    /// Sends it back.
    announcements_button_reject() -> String;
    /// It was let go.
    announcements_approved(name: &str) -> Html;
    /// It was sent back.
    announcements_rejected(name: &str) -> Html;
    /// It waits for its moment, or for a second organiser.
    announcements_handed_in(state: &str, name: &str) -> Html;
    /// Back to the draft.
    announcements_button_change() -> String;

    /// Where one stands that has begun to go out.
    announcements_stands(state: &str) -> Html;
    /// How an errand goes.
    announcements_going(errand: &str, state: &str, name: &str) -> Html;
    /// An errand is finished.
    announcements_finished(errand: &str, name: &str) -> Html;
    /// How many it is about.
    announcements_count_all(people: i64) -> Html;
    /// How many got it.
    announcements_count_sent(errand: &str, people: i64) -> Html;
    /// How many are still to get it.
    announcements_count_left(people: i64) -> Html;
    /// How many ended otherwise.
    announcements_count(ending: &str, people: i64) -> Html;
    /// An ending beside its bar.
    announcements_bar(ending: &str) -> String;
    /// What the bars count.
    announcements_bar_unit() -> String;
    /// The list of people is being written.
    announcements_preparing() -> Html;
    /// How long it still takes.
    announcements_left(length: &str) -> Html;
    /// It was not found.
    announcements_gone() -> Html;
    /// Holds it back.
    announcements_button_pause() -> String;
    /// Lets it go on.
    announcements_button_resume() -> String;
    /// Stops it.
    announcements_button_stop() -> String;
    /// Asks whether to stop it.
    announcements_stop(left: i64) -> Html;
    /// Yes.
    announcements_button_stop_sure() -> String;
    /// Sends to those of whom nobody knows.
    announcements_button_again(people: i64) -> String;
    /// Corrects it.
    announcements_button_correct() -> String;
    /// Which language.
    announcements_corrections() -> Html;
    /// Asks for the words.
    announcements_correct(language: &str, most: i64) -> Html;
    /// Pictures and files stay.
    announcements_correct_words_only() -> Html;
    /// Asks whether every copy shall read so.
    announcements_correct_sure() -> Html;
    /// Yes.
    announcements_button_correct_sure() -> String;
    /// No.
    announcements_button_correct_not() -> String;
    /// Takes it back.
    announcements_button_retract() -> String;
    /// Asks whether to take it back.
    announcements_retract(people: i64) -> Html;
    /// Yes.
    announcements_button_retract_sure() -> String;
    /// Draws the card anew.
    announcements_button_refresh() -> String;
    /// To the report.
    announcements_button_report() -> String;
    /// To the table.
    announcements_button_table() -> String;
    /// Heads the report.
    announcements_report(name: &str) -> Html;
    /// When it began.
    announcements_begun(moment: &str) -> Html;
    /// When it ended, and how long it took.
    announcements_ended(moment: &str, length: &str) -> Html;
    /// Whom it was for.
    announcements_aimed(aim: &str) -> Html;
    /// How many have read it.
    announcements_readers(people: i64) -> Html;
}
