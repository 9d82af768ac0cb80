//! The buttons of the log; each begins with "o".

/// What a button of the log asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// A page, from 0.
    Page(usize),
    /// The whole log as a file.
    File,
}

impl Press {
    pub(in crate::team) fn words(self) -> Vec<String> {
        match self {
            Self::Page(page) => vec!["o".to_owned(), page.to_string()],
            Self::File => vec!["o".to_owned(), "f".to_owned()],
        }
    }

    /// What the words behind "o" ask for.
    pub(in crate::team) fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["f"] => Self::File,
            [page] => Self::Page(page.parse().ok()?),
            _ => return None,
        })
    }
}
