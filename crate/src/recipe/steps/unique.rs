//! `unique`: each value once.
use crate::recipe::argument::Count;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::value::Content;
use std::collections::HashSet;
use std::mem::{Discriminant, discriminant};

step! {
    /// Keep the first of equal values
    Unique in "rows": Values => Values;
    () {
        /// Which column decides, from 1
        column: Count = "1",
        /// Drop a value only where the one before it is equal
        consecutive: bool = "no",
        /// Drop a value only where it answers an equal one: every second of equal values, as replies repeat their requests
        replies: bool = "no",
    }
}
impl Run for Unique {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let column = &super::sort::column(&values, self.column.0)?.values;
        let mut seen: HashSet<Key> = HashSet::new();
        let mut rows = vec![];
        for (row, value) in column.iter().enumerate() {
            let key = key(&value.content);
            if self.consecutive && !seen.contains(&key) {
                seen.clear();
            }
            // A reply takes its request away: the next equal value is a request again.
            let answers = self.replies && seen.remove(&key);
            if !answers && seen.insert(key) {
                rows.push(row);
            }
        }
        Ok(Data::Values(values.pick(&rows)))
    }
}

pub type Key = (Option<Discriminant<Content>>, Vec<u8>);

/// Equal for equal values; whole numbers are equal whatever their width and sign.
pub fn key(content: &Content) -> Key {
    let kind = match content {
        Content::Unsigned { .. } | Content::Signed { .. } => None,
        other => Some(discriminant(other)),
    };
    (kind, content.printed().into_owned())
}
