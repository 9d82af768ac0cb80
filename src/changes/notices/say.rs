//! News in words: what was → what is.

use chrono_tz::Tz;

use super::concerned::Concern;
use super::net::News;
use super::papers::{PaperNews, Presenter};
use crate::agenda;
use crate::programme::{Change, Edition, Role, Span};
use crate::telegram::{Button, Card};
use crate::texts::{Html, Localised, Texts, count, shorten};
use crate::venue;

/// Sessions that one message tells of.
const SESSIONS: usize = 8;
/// Changes of one session that are told.
const LINES: usize = 8;
/// UTF-16 units of a message before its last paragraph; Telegram takes 4096.
const LENGTH: usize = 3_600;
/// Characters of a title: in a sentence, in a row of them, on a button, on half a button.
const TITLE: usize = 200;
const SHORT_TITLE: usize = 60;
const LABEL: usize = 40;
const HALF: usize = 20;
/// Papers of a new order that are named.
const PAPERS: usize = 6;

/// The message with `news`, of which there is some, in the order they stand in. A session of their
/// `own` is in their calendar, perhaps on another device, and so they get its file again.
pub(super) fn card(texts: Texts, edition: &Edition, news: &[News], own: &Concern) -> Card {
    let zone = edition.programme.event.zone;
    let speaker = Speaker { texts, edition, zone };
    let alone = news.len() == 1;
    let mut text = if alone { Html::new() } else { texts.notices_title(count(news.len())) };
    let mut rows = Vec::new();
    let mut told = 0;
    for one in news.iter().take(SESSIONS) {
        let block = speaker.block(one, alone);
        if told > 0 && text.length() + block.length() > LENGTH {
            break;
        }
        text.paragraph(&block);
        rows.extend(speaker.buttons(one, own.is_own(one), alone));
        told += 1;
    }
    if told < news.len() {
        text.paragraph(&texts.notices_more(count(news.len() - told)));
        let days = agenda::Press::Days.at(edition.number);
        rows.push(vec![Button::press(texts.notices_button_programme(), days)]);
    }
    Card::with_buttons(text, rows)
}

/// Whether anything differs in this language: a title may have changed only in another one.
pub(super) fn says_something(texts: Texts, news: &News) -> bool {
    !news.papers.is_empty()
        || news.changes.iter().any(|change| !matches!(change, Change::Renamed(_)))
        || renamed(texts, news).is_some()
}

fn renamed(texts: Texts, news: &News) -> Option<Html> {
    let (Some(from), Some(to)) = &news.titles else { return None };
    let (from, to) = (from.get(texts.language()), to.get(texts.language()));
    (from != to).then(|| texts.notices_renamed(&shorten(from, TITLE), &shorten(to, TITLE)))
}

struct Speaker<'a> {
    texts: Texts,
    edition: &'a Edition,
    zone: Tz,
}

impl Speaker<'_> {
    /// A session's paragraph: its name, what changed, and when and where it is now.
    fn block(&self, news: &News, alone: bool) -> Html {
        let title = self.title(news, TITLE);
        let has = |change: &Change| news.changes.contains(change);
        let mut block = if news.is_cancelled() {
            self.texts.notices_cancelled(&title)
        } else if has(&Change::New) {
            self.texts.notices_new(&title)
        } else if has(&Change::Reinstated) {
            self.texts.notices_reinstated(&title)
        } else if alone {
            self.texts.notices_changed(&title)
        } else {
            self.texts.notices_one_changed(&title)
        };
        let lines = self.lines(news);
        for line in lines.iter().take(LINES) {
            block.line(line);
        }
        if lines.len() > LINES {
            block.line(&self.texts.notices_more_lines(count(lines.len() - LINES)));
        }
        block.line(&self.place(news));
        block
    }

    fn lines(&self, news: &News) -> Vec<Html> {
        let mut lines: Vec<Html> =
            news.changes.iter().filter_map(|change| self.change(change)).collect();
        let is_renamed = news.changes.iter().any(|change| matches!(change, Change::Renamed(_)));
        lines.extend(renamed(self.texts, news).filter(|_| is_renamed));
        lines.extend(news.papers.iter().map(|paper| self.paper(paper)));
        lines
    }

    fn change(&self, change: &Change) -> Option<Html> {
        let texts = self.texts;
        let name = |person: &crate::programme::Person| person.full_name(texts.language());
        Some(match change {
            Change::Moved { from, to } => self.moved(*from, *to),
            Change::Delayed { late_to, from, to, .. } => {
                let (from, to) = (self.hour(from), self.hour(to));
                match i64::from(*late_to) {
                    0 => texts.notices_punctual(&from, &to),
                    late => texts.notices_late(&texts.length(late), &from, &to),
                }
            }
            Change::Room { from, to } => {
                let room = |room: &crate::programme::Room| venue::bilingual(texts, &room.name);
                match (from.as_ref().map(room), to.as_ref().map(room)) {
                    (Some(from), Some(to)) => texts.notices_room(&from, &to),
                    (None, Some(to)) => texts.notices_room_given(&to),
                    (Some(from), None) => texts.notices_room_taken(&from),
                    (None, None) => return None,
                }
            }
            Change::PersonReplaced { role, from, to } => {
                texts.notices_replaced(&self.role(*role), &name(from), &name(to))
            }
            Change::PersonAdded { role, person } => {
                texts.notices_joined(&self.role(*role), &name(person))
            }
            Change::PersonRemoved { role, person } => {
                texts.notices_left(&self.role(*role), &name(person))
            }
            Change::RoleChanged { person, from, to } => {
                texts.notices_recast(&name(person), &self.role(*from), &self.role(*to))
            }
            _ => return None,
        })
    }

    fn moved(&self, from: Span, to: Span) -> Html {
        let texts = self.texts;
        let hours = |span: Span| texts.span(span.begins, span.ends, self.zone);
        if self.day(from) != self.day(to) {
            let side = |span| texts.notices_hours_on(&hours(span), &self.day(span));
            return texts.notices_day(&side(from), &side(to));
        }
        if from.ends - from.begins == to.ends - to.begins {
            return texts.notices_begins(&self.hour(&from), &self.hour(&to));
        }
        if from.begins == to.begins {
            let end = |span: Span| texts.hour(span.ends, self.zone);
            return texts.notices_ends(&end(from), &end(to));
        }
        texts.notices_hours(&hours(from), &hours(to))
    }

    fn paper(&self, news: &PaperNews) -> Html {
        let texts = self.texts;
        let title = |title: &Localised, limit| shorten(title.get(texts.language()), limit);
        match news {
            PaperNews::Added(paper) => texts.notices_paper_added(&title(paper, TITLE)),
            PaperNews::Dropped(paper) => texts.notices_paper_dropped(&title(paper, TITLE)),
            PaperNews::Authors { title: paper, from, to } => {
                let names = |people: &[Presenter]| {
                    let names = people.iter().map(|one| self.presenter(one));
                    names.collect::<Vec<_>>().join(", ")
                };
                texts.notices_presenters(&title(paper, TITLE), &names(from), &names(to))
            }
            PaperNews::Reordered(papers) => {
                let mut titles: Vec<String> = papers
                    .iter()
                    .take(PAPERS)
                    .map(|paper| texts.notices_quoted(&title(paper, SHORT_TITLE)))
                    .collect();
                if papers.len() > PAPERS {
                    titles.push("…".to_owned());
                }
                texts.notices_order(&titles.join("; "))
            }
        }
    }

    /// When and where it is now, or was to be.
    fn place(&self, news: &News) -> Html {
        let Some(span) = news.spans.1.or(news.spans.0) else { return Html::new() };
        let hours = self.texts.span(span.begins, span.ends, self.zone);
        let programme = &self.edition.programme;
        let session = programme.session(&news.session).map(|index| &programme.sessions[index]);
        match session.and_then(|session| programme.room_of(session)) {
            Some(room) => {
                let room = venue::bilingual(self.texts, &room.name);
                self.texts.notices_when_where(&self.day(span), &hours, &room)
            }
            None => self.texts.notices_when(&self.day(span), &hours),
        }
    }

    /// To the session's card, where there is one; and its calendar file where it is their own.
    fn buttons(&self, news: &News, is_own: bool, alone: bool) -> Vec<Vec<Button>> {
        if self.edition.programme.session(&news.session).is_none() {
            return Vec::new();
        }
        let press = |press: agenda::Press| press.at(self.edition.number);
        let limit = if is_own && !alone { HALF } else { LABEL };
        let card = press(agenda::Press::Session(news.session.clone()));
        let mut row = vec![Button::press(self.title(news, limit), card)];
        if is_own {
            let file = press(agenda::Press::Calendar(news.session.clone()));
            row.push(Button::press(self.texts.notices_button_calendar(), file));
        }
        if alone { row.into_iter().map(|button| vec![button]).collect() } else { vec![row] }
    }

    fn title(&self, news: &News, limit: usize) -> String {
        let title = news.titles.1.as_ref().or(news.titles.0.as_ref());
        title.map(|title| shorten(title.get(self.texts.language()), limit)).unwrap_or_default()
    }

    fn presenter(&self, presenter: &Presenter) -> String {
        match &presenter.title {
            Some(title) => format!("{} {}", title.get(self.texts.language()), presenter.name),
            None => presenter.name.clone(),
        }
    }

    fn role(&self, role: Role) -> String {
        self.texts.agenda_role(role.code())
    }

    fn hour(&self, span: &Span) -> String {
        self.texts.hour(span.begins, self.zone)
    }

    fn day(&self, span: Span) -> String {
        self.texts.day(span.begins.with_timezone(&self.zone).date_naive())
    }
}
