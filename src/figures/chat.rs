//! `/figures`: the message with its picture, and the table.

use super::found::{Figures, OfSession};
use super::table::{language, table};
use super::{picture, told};
use crate::delegates::Visit;
use crate::documents::clean;
use crate::programme::Edition;
use crate::team;
use crate::telegram::pages::label;
use crate::telegram::{Act, Card, Document, Picture, Reply};
use crate::texts::{Html, Texts};

/// Sessions that are named.
const TOP: usize = 3;
/// Characters of a title: everything must fit below a picture.
const WIDE: usize = 44;

/// `/figures`; `None` for those to whom there is no such command.
pub async fn figures(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    if !team::may(visit.desk, event, visit.delegate.id, team::Act::SeeFigures).await? {
        return Ok(None);
    }
    let (texts, programme) = (visit.texts, &event.programme);
    let figures = Figures::gather(visit.desk, event).await?;
    let text = message(texts, event, &figures);
    let name = clean(programme.event.name.get(texts.language()));
    let reply = match picture::hours(texts, &name, &figures) {
        Some(chart) => Reply::nothing().and(Act::Picture(Picture {
            name: format!("figures-{}.png", programme.event.id),
            content: chart.png()?.0,
            caption: text,
        })),
        None => Reply::send(Card::new(text)),
    };
    Ok(Some(reply.and(Act::Document(Document {
        name: format!("figures-{}.csv", programme.event.id),
        media_type: "text/csv",
        content: table(texts, programme, &figures).csv().into_bytes(),
        caption: texts.figures_caption(),
    }))))
}

fn message(texts: Texts, event: &Edition, figures: &Figures) -> Html {
    let name = event.programme.event.name.get(texts.language());
    let mut text = texts.figures_title(&label(name, 2 * WIDE));
    let languages = figures.languages.iter();
    let languages = languages
        .map(|(code, people)| format!("{} {}", language(texts, code), told(*people)))
        .collect::<Vec<_>>()
        .join(", ");
    text.paragraph(&texts.figures_people(&told(figures.joined), &told(figures.present)));
    if !languages.is_empty() {
        text.line(&texts.figures_languages(&languages));
    }
    let [asked, answered] = [figures.questions, figures.answered].map(told);
    text.line(&texts.figures_questions(&asked, &answered, &told(figures.votes)));
    let (ended, sent, late) = figures.reminders;
    if ended > 0 {
        text.line(&texts.figures_reminders(&told(sent), &told(late)));
    }
    let (announcements, owed, reached) = figures.announcements;
    if announcements > 0 {
        text.line(&texts.figures_announcements(announcements, &told(reached), &told(owed)));
    }
    if let Some(hour) = figures.busiest() {
        text.line(&texts.figures_busiest(&texts.figures_hour(i64::from(hour))));
    }
    top(texts, event, figures, &mut text, ("stars", |one| one.stars));
    top(texts, event, figures, &mut text, ("checkins", |one| one.check_ins));
    rated(texts, event, figures, &mut text);
    text
}

fn title(texts: Texts, event: &Edition, session: &OfSession) -> String {
    let session = event.programme.sessions.get(session.index);
    label(session.map_or("", |session| session.title.get(texts.language())), WIDE)
}

fn top(
    texts: Texts,
    event: &Edition,
    figures: &Figures,
    text: &mut Html,
    (what, of): (&str, fn(&OfSession) -> i64),
) {
    let top = figures.top(TOP, of);
    if top.is_empty() {
        return;
    }
    text.paragraph(&texts.figures_top(what));
    for session in top {
        text.line(&texts.figures_top_line(&title(texts, event, session), &told(of(session))));
    }
}

fn rated(texts: Texts, event: &Edition, figures: &Figures, text: &mut Html) {
    let rated = figures.sessions.iter().filter_map(|one| Some((one.average?, one)));
    let mut rated: Vec<_> = rated.collect();
    rated.sort_by_key(|(tenths, _)| std::cmp::Reverse(*tenths));
    if rated.is_empty() {
        return;
    }
    text.paragraph(&texts.figures_top("average"));
    for (tenths, session) in rated.into_iter().take(TOP) {
        let average = texts.ratings_average(tenths / 10, tenths % 10);
        text.line(&texts.figures_top_line(&title(texts, event, session), &average));
    }
}
