//! Number → name tables.

/// Sorted by number; made with `names!`, which refuses anything else.
#[derive(Clone, Copy, Debug)]
pub struct Names(pub &'static [(u64, &'static str)]);

impl Names {
    /// Refuses, while compiling, a table that is not sorted.
    pub const fn sorted(table: &'static [(u64, &'static str)]) -> Names {
        let mut at = 1;
        while at < table.len() {
            assert!(table[at - 1].0 < table[at].0, "names must rise");
            at += 1;
        }
        Names(table)
    }
    pub fn get(&self, number: u64) -> Option<&'static str> {
        let found = self.0.binary_search_by_key(&number, |entry| entry.0).ok()?;
        self.0.get(found).map(|entry| entry.1)
    }
    /// The number of a name, whatever its case.
    pub fn number(&self, name: &str) -> Option<u64> {
        let mut entries = self.0.iter();
        entries
            .find(|e| e.1.eq_ignore_ascii_case(name))
            .map(|e| e.0)
    }
}
