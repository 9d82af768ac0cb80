//! What changes in a programme while the event runs: from a new version to one personal notice.

pub mod notices;
