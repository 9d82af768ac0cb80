//! Showing a session's card, starring it and reading what it is about.

use super::buttons;
use super::draw;
use super::sections::whole_abstract;
use crate::agenda::browse::look::Look;
use crate::agenda::pages::label;
use crate::agenda::{Press, star as stars};
use crate::delegates::Visit;
use crate::programme::{Edition, Programme, Session};
use crate::telegram::{Act, Card, Reply};

/// Characters of a title in a toast, of which Telegram shows 200.
const TITLE: usize = 60;

/// What the card says about the delegate's own list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mine {
    /// Whether the session is starred.
    pub(super) is_starred: bool,
    /// The starred sessions that take the same time, when it is starred: indices.
    pub(super) clashes: Vec<usize>,
}

/// The card of the session `id`.
pub async fn session(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    let Some(index) = look.programme.session(id) else {
        return Ok(gone(look));
    };
    let mine = mine(visit, event, index).await?;
    Ok(shown(visit, look, index, &mine))
}

/// What the session `id` is about, whole; in several messages where one does not hold it.
pub fn abstract_text(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    let index = look.programme.session(id);
    let session = index.and_then(|index| look.programme.sessions.get(index));
    let Some(session) = session else { return Ok(gone(look)) };
    let mut parts = whole_abstract(look, session).into_iter();
    let Some(first) = parts.next() else {
        return Ok(Reply::toast(visit.texts.card_no_abstract()));
    };
    let back = || vec![buttons::back_to_card(look, session)];
    let first = Reply::show(Card::with_buttons(first, [back()]));
    Ok(parts.fold(first, |reply, part| reply.and(Act::Send(Card::with_buttons(part, [back()])))))
}

/// Puts the star on the session `id` or takes it off; the card shows the state, the toast says it.
pub async fn star(visit: &Visit<'_>, event: &Edition, id: &str, on: bool) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let delegate = visit.delegate.id;
    let Some(index) = look.programme.session(id) else {
        if !on {
            stars::take(database, bot, event.number, delegate, id).await?;
        }
        return Ok(gone(look));
    };
    if on {
        stars::put(database, bot, event.number, delegate, id, visit.now).await?;
    } else {
        stars::take(database, bot, event.number, delegate, id).await?;
    }
    let mine = mine(visit, event, index).await?;
    let toast = toast(look, index, on, &mine);
    Ok(shown(visit, look, index, &mine).with_toast(toast))
}

fn shown(visit: &Visit<'_>, look: Look<'_>, index: usize, mine: &Mine) -> Reply {
    let Some(session) = look.programme.sessions.get(index) else { return gone(look) };
    let event = &look.programme.event.id;
    let address = visit.desk.deep_link(&format!("s_{event}_{}", session.id));
    let rows = buttons::rows(look, index, mine, &address);
    Reply::show(Card::with_buttons(draw::text(look, index, mine), rows))
}

async fn mine(visit: &Visit<'_>, event: &Edition, index: usize) -> anyhow::Result<Mine> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let ids = stars::of(database, bot, event.number, visit.delegate.id).await?;
    Ok(among(&event.programme, index, &ids))
}

/// What the starred sessions `ids` mean for the one with this index; it costs by the stars.
fn among(programme: &Programme, index: usize, ids: &[String]) -> Mine {
    let mut starred: Vec<usize> = ids.iter().filter_map(|id| programme.session(id)).collect();
    starred.sort_unstable();
    let is_starred = starred.contains(&index);
    let Some(session) = programme.sessions.get(index) else { return Mine::default() };
    let clashes = |other: &usize| {
        let other = programme.sessions.get(*other);
        other.is_some_and(|other| {
            other.id != session.id && !other.is_cancelled() && other.overlaps(session)
        })
    };
    if is_starred && !session.is_cancelled() {
        starred.retain(clashes);
    } else {
        starred.clear();
    }
    Mine { is_starred, clashes: starred }
}

fn toast(look: Look<'_>, index: usize, on: bool, mine: &Mine) -> String {
    let texts = look.texts;
    if !on {
        return texts.card_star_taken();
    }
    if look.sessions(&[index]).any(Session::is_cancelled) {
        return texts.card_star_put_cancelled();
    }
    match look.sessions(&mine.clashes).next() {
        Some(other) => texts.card_star_put_clash(&label(look.text(&other.title), TITLE)),
        None => texts.card_star_put(),
    }
}

/// What a button or link asked for is not in the programme any more.
fn gone(look: Look<'_>) -> Reply {
    let programme = look.button(&look.texts.card_button_programme(), &Press::Days);
    let card = Card::with_buttons(look.texts.card_gone(), [vec![programme, look.my_button()]]);
    Reply::show(card).with_toast(look.texts.card_gone_toast())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{look, programme};

    fn ids(words: &str) -> Vec<String> {
        words.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_starred_session_knows_what_else_takes_its_time() {
        let programme = programme();
        for (session, starred, is_starred, clashes) in [
            ("a", "", false, ""),
            ("a", "b", false, ""),
            ("a", "a", true, ""),
            // "b" runs 15 minutes late and still overlaps; "open" ends as "a" begins.
            ("a", "b open a", true, "b"),
            ("b", "gone b a", true, "a"),
            ("off", "off lunch a", true, ""),
        ] {
            let index = programme.session(session).unwrap();
            let mine = among(&programme, index, &ids(starred));
            let named: Vec<&str> =
                mine.clashes.iter().map(|other| programme.sessions[*other].id.as_str()).collect();
            assert_eq!((mine.is_starred, named.join(" ").as_str()), (is_starred, clashes));
        }
    }

    #[test]
    fn the_toast_says_what_has_become_of_the_star() {
        let programme = programme();
        for (language, session, starred, on, said) in [
            ("vi", "a", "a", true, "⭐ Đã thêm vào Lịch của tôi."),
            (
                "vi",
                "a",
                "a b",
                true,
                "⭐ Đã thêm vào Lịch của tôi. Lưu ý: trùng giờ với “Phiên B”.",
            ),
            ("en", "a", "a b", true, "⭐ Added to My agenda. Note: it clashes with “Session B”."),
            ("vi", "off", "off", true, "⭐ Đã thêm vào Lịch của tôi. Lưu ý: nội dung này đã hủy."),
            ("en", "a", "b", false, "Removed from My agenda."),
        ] {
            let look = look(&programme, language, "2026-12-03T08:00");
            let index = programme.session(session).unwrap();
            let mine = among(&programme, index, &ids(starred));
            assert_eq!(toast(look, index, on, &mine), said);
        }
    }
}
