//! A question, word by word: what was typed and what the words can mean.

mod called;
mod context;
pub mod cover;
pub mod lexicon;
pub mod near;
pub mod repair;
pub mod sense;
pub mod short;
mod spaces;
pub mod syllable;
mod titled;
pub mod tokens;
mod weight;
