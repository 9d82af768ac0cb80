//! Typed messages: the Rust function's name is the Fluent key.

use fluent_bundle::{FluentArgs, FluentValue};

use super::html::Html;

/// A message as the house rules see it.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    /// The function's name and the Fluent key.
    pub name: &'static str,
    /// Its variables, in order.
    pub arguments: &'static [&'static str],
}

/// A value for one variable of a message.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// Somebody's words; escaped where the message is HTML.
    Text(&'a str),
    /// Markup of our own.
    Html(&'a Html),
    /// A number; at most 2^53, beyond which Fluent loses digits.
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a Html> for Argument<'a> {
    fn from(html: &'a Html) -> Self {
        Self::Html(html)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// How many there are, for a message.
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What a message is rendered as: `Html` for a message's text; `String` for labels and toasts,
/// where Telegram shows every character as it is.
pub trait Rendered {
    /// Puts the arguments into Fluent's form.
    fn arguments<'a>(named: &[(&'static str, Argument<'a>)]) -> FluentArgs<'a>;

    /// Takes the formatted text.
    fn from_formatted(text: String) -> Self;
}

impl Rendered for Html {
    fn arguments<'a>(named: &[(&'static str, Argument<'a>)]) -> FluentArgs<'a> {
        fluent(named, |text| String::from(Self::plain(text)).into())
    }

    fn from_formatted(text: String) -> Self {
        Self::trusted(text)
    }
}

impl Rendered for String {
    fn arguments<'a>(named: &[(&'static str, Argument<'a>)]) -> FluentArgs<'a> {
        fluent(named, FluentValue::from)
    }

    fn from_formatted(text: String) -> Self {
        text
    }
}

fn fluent<'a>(
    named: &[(&'static str, Argument<'a>)],
    text: impl Fn(&'a str) -> FluentValue<'a>,
) -> FluentArgs<'a> {
    named
        .iter()
        .map(|(name, argument)| {
            let value = match *argument {
                Argument::Text(words) => text(words),
                Argument::Html(html) => FluentValue::from(html.as_str()),
                Argument::Number(number) => FluentValue::from(number),
            };
            (*name, value)
        })
        .collect()
}

/// Declares a feature's messages as functions of [`super::Texts`] and lists them in `MESSAGES`.
macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $kind:ty),*) -> $rendered:ty;)*) => {
        impl $crate::texts::Texts {
            $($(#[$doc])* pub fn $name(self, $($argument: $kind),*) -> $rendered {
                self.render(
                    stringify!($name),
                    &[$((stringify!($argument), $crate::texts::Argument::from($argument))),*],
                )
            })*
        }

        /// The messages of this feature.
        pub const MESSAGES: &[$crate::texts::Message] = &[
            $($crate::texts::Message {
                name: stringify!($name),
                arguments: &[$(stringify!($argument)),*],
            }),*
        ];
    };
}

pub(crate) use messages;
