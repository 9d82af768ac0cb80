//! The Fluent files, embedded and read once.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::message::{Argument, Rendered};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// One folder of `locales/`.
pub(super) struct Shelf {
    pub(super) code: &'static str,
    pub(super) folder: &'static Dir<'static>,
    bundle: FluentBundle<FluentResource>,
}

/// Every folder of `locales/`, in the order of its name.
pub(super) fn shelf() -> &'static [Shelf] {
    static SHELF: OnceLock<Vec<Shelf>> = OnceLock::new();
    SHELF.get_or_init(|| {
        let mut shelf: Vec<Shelf> = LOCALES.dirs().map(read).collect();
        shelf.sort_by_key(|language| language.code);
        shelf
    })
}

fn read(folder: &'static Dir<'static>) -> Shelf {
    let code = folder.path().to_str().unwrap_or_default();
    let id: LanguageIdentifier = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks would stand in names, links and codes that people copy.
    bundle.set_use_isolating(false);
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|e| e == "ftl")) {
        let source = file.contents_utf8().unwrap_or_default().to_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, errors)| {
            tracing::error!(file = %file.path().display(), ?errors, "a text file has mistakes");
            partial
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = %file.path().display(), ?errors, "a message stands twice");
        }
    }
    Shelf { code, folder, bundle }
}

/// Every message in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// The messages in `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language they are in.
    pub fn language(self) -> Language {
        self.language
    }

    /// Formats the message `name`; what cannot be formatted shows its name, and is logged.
    pub(crate) fn render<R: Rendered>(
        self,
        name: &'static str,
        arguments: &[(&'static str, Argument<'_>)],
    ) -> R {
        let (text, errors) = self.format::<R>(name, arguments);
        if !errors.is_empty() {
            tracing::error!(
                message = name,
                language = self.language.code(),
                ?errors,
                "not formatted"
            );
        }
        R::from_formatted(text)
    }

    /// Formats the message `name` and tells what went wrong.
    pub fn format<R: Rendered>(
        self,
        name: &str,
        arguments: &[(&'static str, Argument<'_>)],
    ) -> (String, Vec<FluentError>) {
        let bundle = &shelf()[self.language.index()].bundle;
        let mut errors = Vec::new();
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
            return (
                name.to_owned(),
                vec![FluentError::ResolverError(fluent_bundle::resolver::ResolverError::NoValue(
                    name.to_owned(),
                ))],
            );
        };
        let arguments = R::arguments(arguments);
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        (text, errors)
    }
}
