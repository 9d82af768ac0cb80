//! The letter of everything about changes in a button's data.

/// Its first word says which part it belongs to.
pub const FEATURE: char = 'c';
