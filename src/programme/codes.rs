//! The words in files for what can only be one of a few.

/// Gives an enum its words in files, such as the programme: `ALL`, `code` and `from_code`.
macro_rules! codes {
    ($kind:ident: $($variant:ident = $code:literal),+) => {
        impl $kind {
            /// Every one, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its word in files.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The one with this word in files.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

pub(crate) use codes;
