//! The buttons of links for delegates; each begins with "d".

/// One link for many, or many links for one each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// One link that lets in so many.
    Group,
    /// So many links that let in one each.
    Single,
}

/// How long links can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// Until the event ends.
    Event,
    /// So many days.
    Days(i64),
}

/// What a button of these links asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The links that there are.
    Show,
    /// How many shall come in with links of this sort.
    Size(Sort),
    /// How long they shall work.
    Time(Sort, i64),
    /// They are made.
    Make(Sort, i64, Lasts),
    /// The question before those that were made together are revoked.
    AskRevoke(i64),
    /// They are revoked.
    Revoke(i64),
}

impl Lasts {
    /// What is offered.
    pub const ALL: [Self; 4] = [Self::Event, Self::Days(1), Self::Days(7), Self::Days(30)];

    /// Days; 0 for the event.
    pub fn days(self) -> i64 {
        match self {
            Self::Event => 0,
            Self::Days(days) => days,
        }
    }
}

impl Sort {
    /// The numbers of people that are offered.
    pub fn sizes(self) -> &'static [i64] {
        match self {
            Self::Group => &[10, 20, 50, 100, 200, 500, 1000],
            Self::Single => &[1, 8, 16, 32, 64, 96],
        }
    }

    fn letter(self) -> &'static str {
        match self {
            Self::Group => "g",
            Self::Single => "s",
        }
    }

    fn read(letter: &str) -> Option<Self> {
        [Self::Group, Self::Single].into_iter().find(|sort| sort.letter() == letter)
    }
}

impl Press {
    pub(in crate::team) fn words(self) -> Vec<String> {
        let words: &[&str] = match &self {
            Self::Show => &["d", "s"],
            Self::Size(sort) => &["d", "n", sort.letter()],
            Self::Time(sort, size) => &["d", "t", sort.letter(), &size.to_string()],
            Self::Make(sort, size, lasts) => {
                let (size, days) = (size.to_string(), lasts.days().to_string());
                return ["d", "k", sort.letter(), &size, &days].map(str::to_owned).to_vec();
            }
            Self::AskRevoke(link) => &["d", "q", &link.to_string()],
            Self::Revoke(link) => &["d", "r", &link.to_string()],
        };
        words.iter().map(|&word| word.to_owned()).collect()
    }

    /// What the words behind "d" ask for; only what is offered can be made.
    pub(in crate::team) fn read(words: &[&str]) -> Option<Self> {
        let size =
            |sort: Sort, word: &str| word.parse().ok().filter(|size| sort.sizes().contains(size));
        Some(match *words {
            ["s"] => Self::Show,
            ["n", sort] => Self::Size(Sort::read(sort)?),
            ["t", sort, number] => {
                let sort = Sort::read(sort)?;
                Self::Time(sort, size(sort, number)?)
            }
            ["k", sort, number, days] => {
                let sort = Sort::read(sort)?;
                let days: i64 = days.parse().ok()?;
                let lasts = Lasts::ALL.into_iter().find(|lasts| lasts.days() == days)?;
                Self::Make(sort, size(sort, number)?, lasts)
            }
            ["q", link] => Self::AskRevoke(link.parse().ok()?),
            ["r", link] => Self::Revoke(link.parse().ok()?),
            _ => return None,
        })
    }
}
