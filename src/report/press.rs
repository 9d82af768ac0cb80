//! The buttons of `/report`.

use crate::questions::notes::FEATURE;
use crate::telegram;

/// The first word of every button here, beside those of notes.
const REPORT: &str = "r";
/// In place of a session, for the whole event; no id has such a sign.
const WHOLE: &str = "*";

use super::Scope;

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The sessions to choose from.
    Sessions(usize),
    /// The forms of a report.
    About(Scope),
    /// The file.
    File(Scope, Form),
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The report as a Word document.
    Docx,
    /// The report as a page.
    Html,
    /// The report as Markdown.
    Md,
    /// The questions as a workbook.
    Xlsx,
    /// The questions as CSV.
    Csv,
}

impl Form {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Html, Self::Md, Self::Xlsx, Self::Csv];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

impl Scope {
    fn word(&self) -> String {
        match self {
            Self::Event => WHOLE.to_owned(),
            Self::Session(id) => id.clone(),
        }
    }

    fn read(word: &str) -> Self {
        if word == WHOLE { Self::Event } else { Self::Session(word.to_owned()) }
    }
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words: Vec<String> = match self {
            Self::Sessions(page) => vec!["a".to_owned(), page.to_string()],
            Self::About(scope) => vec!["s".to_owned(), scope.word()],
            Self::File(scope, form) => {
                vec!["f".to_owned(), scope.word(), form.ending().to_owned()]
            }
        };
        let words = std::iter::once(REPORT.to_owned()).chain(words).collect();
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let words = press.words();
        let [REPORT, words @ ..] = words.as_slice() else { return None };
        Some(match *words {
            ["a", page] => Self::Sessions(page.parse().ok()?),
            ["s", scope] => Self::About(Scope::read(scope)),
            ["f", scope, ending] => {
                let form = Form::ALL.into_iter().find(|form| form.ending() == ending)?;
                Self::File(Scope::read(scope), form)
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        let session = || Scope::Session("abcdefghijklmnopqrstuvwxyz-12345".to_owned());
        let mut all =
            vec![Press::Sessions(40), Press::About(Scope::Event), Press::About(session())];
        all.extend(Form::ALL.map(|form| Press::File(session(), form)));
        all.extend(Form::ALL.map(|form| Press::File(Scope::Event, form)));
        for press in all {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        for data in ["o:1:r", "o:1:r:f:x", "o:1:r:f:x:pdf", "o:1:n:a:0"] {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
