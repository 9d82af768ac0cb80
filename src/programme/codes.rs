//! The words of the file for what can only be one of a few.

/// Gives an enum its codes in the programme file: `ALL`, `code` and `from_code`.
macro_rules! codes {
    ($kind:ident: $($variant:ident = $code:literal),+) => {
        impl $kind {
            /// Every one, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its word in the programme file.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The one with this word in the programme file.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

pub(super) use codes;
