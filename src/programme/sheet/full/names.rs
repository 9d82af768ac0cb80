//! Names where the format wants ids: which row is meant.

use std::collections::{HashMap, HashSet};

use crate::programme::sheet::build::same;

/// The rows of one table by their ids and by their names.
#[derive(Clone, Debug, Default)]
pub(in crate::programme) struct Names {
    ids: HashSet<String>,
    /// `None` where several rows have the name.
    by_name: HashMap<String, Option<String>>,
}

/// What a text in place of an id means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme) enum Meant<'n> {
    /// The row with this id.
    Row(&'n str),
    /// Several rows have this name.
    Several,
    /// No row is called so.
    Nothing,
}

impl Names {
    /// Adds a row with what it is called in every language.
    pub(in crate::programme) fn add<'t>(
        &mut self,
        id: &str,
        names: impl IntoIterator<Item = &'t str>,
    ) {
        self.ids.insert(id.to_owned());
        for name in names.into_iter().map(same).filter(|name| !name.is_empty()) {
            let known = self.by_name.entry(name).or_insert_with(|| Some(id.to_owned()));
            if known.as_deref().is_some_and(|known| known != id) {
                *known = None;
            }
        }
    }

    /// Which row is meant: an id counts before a name.
    pub(in crate::programme) fn meant(&self, text: &str) -> Meant<'_> {
        if let Some(id) = self.ids.get(text) {
            return Meant::Row(id);
        }
        match self.by_name.get(&same(text)) {
            Some(Some(id)) => Meant::Row(id),
            Some(None) => Meant::Several,
            None => Meant::Nothing,
        }
    }

    /// What people may write for a row: its name where only this row has it, else its id.
    pub(in crate::programme) fn written<'t>(&self, id: &'t str, name: &'t str) -> &'t str {
        if self.meant(name) == Meant::Row(id) { name } else { id }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_count_before_names_and_names_of_several_rows_are_nobodys() {
        let mut names = Names::default();
        names.add("a", ["Phòng Một", "Room One"]);
        names.add("b", ["Nghỉ"]);
        names.add("c", ["Nghỉ", "a"]);
        assert_eq!(names.meant("phòng một"), Meant::Row("a"));
        assert_eq!(names.meant("ROOM ONE"), Meant::Row("a"));
        assert_eq!(names.meant("a"), Meant::Row("a"));
        assert_eq!(names.meant("Nghỉ"), Meant::Several);
        assert_eq!(names.meant("d"), Meant::Nothing);
        assert_eq!(names.written("a", "Phòng Một"), "Phòng Một");
        assert_eq!(names.written("b", "Nghỉ"), "b");
        assert_eq!(names.written("c", "a"), "c");
    }
}
