//! `frequencies`: how often each value occurs.
use super::prelude::*;
use super::unique::{Key, key};
use crate::recipe::data::Column;
use crate::recipe::place::Places;
use crate::recipe::statistics::counts;
use crate::wire::sort_by_key;
use std::collections::HashMap;

step! {
    /// Count how often each value occurs (of several columns each row), or each byte of one run of them, the most frequent first; the count stands behind
    Frequencies in "look": Values => Values, Bytes => Values;
    () {}
}
impl Run for Frequencies {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let (found, counts) = match data {
            Data::Values(values) => of_rows(values),
            Data::Bytes(bytes) => of_bytes(&bytes),
            Data::Packets(_) => return Err(misfit(&data)),
        };
        let count = |row: &usize| counts.get(*row).copied().unwrap_or(0);
        let mut order: Vec<usize> = (0..counts.len()).collect();
        sort_by_key(&mut order, |row| std::cmp::Reverse(count(row)));
        let mut found = found.pick(&order);
        let counted = |(row, value): (&usize, &Value)| Value {
            content: Content::unsigned(count(row)),
            places: value.places.clone().whole(),
        };
        let values = order.iter().zip(found.first()).map(counted).collect();
        let name = "count".into();
        found.columns.push(Column { name, values });
        Ok(Data::Values(found))
    }
}

/// The first of equal rows, and how many there are.
fn of_rows(values: Values) -> (Values, Vec<u64>) {
    let mut known: HashMap<Vec<Key>, usize> = HashMap::new();
    let (mut first, mut counts): (Vec<usize>, Vec<u64>) = (vec![], vec![]);
    for row in 0..values.len() {
        let cells = values.columns.iter().filter_map(|c| c.values.get(row));
        let key = cells.map(|value| key(&value.content)).collect();
        let at = *known.entry(key).or_insert(first.len());
        match counts.get_mut(at) {
            Some(count) => *count += 1,
            None => {
                first.push(row);
                counts.push(1);
            }
        }
    }
    (values.pick(&first), counts)
}

/// Each byte as a number, from where it stands first.
fn of_bytes(given: &Bytes) -> (Values, Vec<u64>) {
    let counts = (0u8..=255).zip(counts(&given.bytes));
    let found = counts.filter_map(|(byte, count)| {
        let first = memchr::memchr(byte, &given.bytes)?;
        let value = Value {
            content: Content::Unsigned {
                value: byte.into(),
                width: 1,
            },
            places: given.trace.at(first).collect::<Places>(),
        };
        Some((value, u64::from(count)))
    });
    let (values, counts) = found.unzip();
    (Values::of("byte", values), counts)
}
