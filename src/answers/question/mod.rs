//! A question, word by word: what was typed and what the words can mean.

pub mod cover;
pub mod lexicon;
pub mod repair;
pub mod sense;
mod spaces;
pub mod tokens;
