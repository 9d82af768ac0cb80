//! Links for delegates in the chat: made, listed, revoked.

use super::press::{Lasts, Press, Sort};
use super::{cards, store};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team::log::{Deed, Entry};
use crate::team::roles::Press as RolesPress;
use crate::team::{Act, Code, Press as TeamPress, may, refusal_toast, when};
use crate::telegram::{Act as Happens, Button, Card, Document, Reply};
use crate::texts::{Html, Texts, count};

/// Sizes side by side.
const SIZES: usize = 3;

/// A pressed button; the right is asked for again each time.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    if !may(visit.desk, event, visit.delegate.id, Act::InviteDelegates).await? {
        return Ok(refusal_toast(visit, Act::InviteDelegates));
    }
    match press {
        Press::Show => show(visit, event).await,
        Press::Size(sort) => Ok(sizes(visit.texts, event, sort)),
        Press::Time(sort, size) => Ok(times(visit, event, sort, size)),
        Press::Make(sort, size, lasts) => make(visit, event, (sort, size), lasts).await,
        Press::AskRevoke(link) => ask_revoke(visit, event, link).await,
        Press::Revoke(link) => {
            let entry = Entry::of(visit, event.number, Deed::CloseDoor, format!("door:{link}"));
            let done = store::revoke(&visit.desk.database, &entry, link).await?;
            let toast = if done { visit.texts.doors_revoked() } else { visit.texts.doors_gone() };
            Ok(show(visit, event).await?.with_toast(toast))
        }
    }
}

async fn batches(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Vec<store::Batch>> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    store::batches(database, bot, event.number, visit.now).await
}

async fn show(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let mut text = texts.doors_title(event.programme.event.name.get(visit.language()));
    let batches = batches(visit, event).await?;
    let mut lines = Html::new();
    let mut rows = vec![
        vec![button(event, texts.doors_button_group(), Press::Size(Sort::Group))],
        vec![button(event, texts.doors_button_single(), Press::Size(Sort::Single))],
    ];
    for (number, batch) in (1..).zip(&batches) {
        let until = when(texts, event, batch.expires_at);
        let mut line = Html::plain(&format!("{number}. "));
        line.push(&texts.doors_line(batch.links, batch.taken, batch.cap, &until));
        lines.line(&line);
        let press = Press::AskRevoke(batch.link);
        rows.push(vec![button(event, texts.doors_button_revoke(number), press)]);
    }
    text.paragraph(&if batches.is_empty() { texts.doors_none() } else { lines });
    let team = TeamPress::Team(RolesPress::Show).at(event.number);
    rows.push(vec![Button::press(texts.roles_button_back(), team)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn sizes(texts: Texts, event: &Edition, sort: Sort) -> Reply {
    let size = |&size: &i64| button(event, texts.doors_button_size(size), Press::Time(sort, size));
    let buttons: Vec<Button> = sort.sizes().iter().map(size).collect();
    let mut rows: Vec<Vec<Button>> = buttons.chunks(SIZES).map(<[Button]>::to_vec).collect();
    rows.push(vec![back(texts, event)]);
    Reply::show(Card::with_buttons(texts.doors_size_question(word(sort)), rows))
}

fn times(visit: &Visit<'_>, event: &Edition, sort: Sort, size: i64) -> Reply {
    let texts = visit.texts;
    // An event that is over has no time left to be let into.
    let open = |lasts: &Lasts| until(visit, event, *lasts) > visit.now;
    let row = |lasts: Lasts| {
        let label = texts.doors_button_time(lasts.days());
        vec![button(event, label, Press::Make(sort, size, lasts))]
    };
    let mut rows: Vec<_> = Lasts::ALL.into_iter().filter(open).map(row).collect();
    rows.push(vec![back(texts, event)]);
    Reply::show(Card::with_buttons(texts.doors_time_question(), rows))
}

fn until(visit: &Visit<'_>, event: &Edition, lasts: Lasts) -> Moment {
    match lasts {
        Lasts::Event => event.programme.ends(),
        Lasts::Days(days) => visit.now + chrono::TimeDelta::days(days),
    }
}

/// Makes links and shows them, once: afterwards only their hashes are known.
async fn make(
    visit: &Visit<'_>,
    event: &Edition,
    (sort, size): (Sort, i64),
    lasts: Lasts,
) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let (links, cap) = if sort == Sort::Group { (1, size) } else { (size, 1) };
    let codes = (0..links).map(|_| Code::random()).collect::<anyhow::Result<Vec<_>>>()?;
    let hashes: Vec<String> = codes.iter().map(Code::hash).collect();
    let until = until(visit, event, lasts);
    let link = visit.update;
    let entry = Entry::of(visit, event.number, Deed::OpenDoor, format!("door:{link}"));
    store::make(&desk.database, &entry, link, (&hashes, cap), until).await?;
    let addresses: Vec<String> = codes.iter().map(|code| desk.deep_link(&code.payload())).collect();
    let shown = when(texts, event, until);
    let text = match addresses.as_slice() {
        [only] if sort == Sort::Group => {
            let mut text = texts.doors_made_group(cap, &shown);
            text.paragraph(&Html::plain(only));
            text
        }
        _ => texts.doors_made_single(links, &shown),
    };
    let page = cards::page(&event.programme, sort, &addresses, until);
    let document = Document {
        name: format!("letan-{}-{}.html", event.programme.event.id, word(sort)),
        media_type: "text/html",
        content: page.into_bytes(),
        caption: texts.doors_caption(count(addresses.len())),
    };
    let rows = [vec![back(texts, event)]];
    Ok(Reply::show(Card::with_buttons(text, rows)).and(Happens::Document(document)))
}

async fn ask_revoke(visit: &Visit<'_>, event: &Edition, link: i64) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let batch = batches(visit, event).await?.into_iter().find(|batch| batch.link == link);
    let Some(batch) = batch else {
        return Ok(show(visit, event).await?.with_toast(texts.doors_gone()));
    };
    let question = texts.doors_revoke_question(batch.links, batch.taken, batch.cap);
    let yes = button(event, texts.doors_button_revoke_confirm(), Press::Revoke(link));
    let rows = [vec![yes], vec![back(texts, event)]];
    Ok(Reply::show(Card::with_buttons(question, rows)))
}

fn word(sort: Sort) -> &'static str {
    match sort {
        Sort::Group => "group",
        Sort::Single => "single",
    }
}

fn button(event: &Edition, label: String, press: Press) -> Button {
    Button::press(label, TeamPress::Door(press).at(event.number))
}

fn back(texts: Texts, event: &Edition) -> Button {
    button(event, texts.doors_button_back(), Press::Show)
}
