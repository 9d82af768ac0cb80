//! A programme as JSON.

use crate::programme::Programme;
use crate::programme::file::canonical;

/// The canonical JSON on many lines; read again, it is the same programme.
pub fn json(programme: &Programme) -> String {
    let tree = canonical::tree(programme);
    // Values of the standard kinds are always written.
    let text = serde_json::to_string_pretty(&tree).unwrap_or_else(|_| tree.to_string());
    text + "\n"
}
