//! `frequencies`: how often each value occurs.
use super::prelude::*;
use crate::recipe::data::Column;
use crate::recipe::place::Places;
use crate::recipe::statistics::counts;
use crate::wire::sort_by_key;
use std::collections::HashMap;

step! {
    /// Count how often each value occurs, or each byte of one run of them, the most frequent first; the count stands beside it
    Frequencies in "look": Values => Values, Bytes => Values;
    () {}
}
impl Run for Frequencies {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let (name, mut found) = match data {
            Data::Values(values) => of_values(values),
            Data::Bytes(bytes) => ("byte".to_string(), of_bytes(&bytes)),
            Data::Packets(_) => return Err(misfit(&data)),
        };
        sort_by_key(&mut found, |(_, count)| std::cmp::Reverse(*count));
        let (values, counts): (Vec<Value>, Vec<u64>) = found.into_iter().unzip();
        let count = |(count, value): (u64, &Value)| Value {
            content: Content::unsigned(count),
            places: value.places.clone().whole(),
        };
        let counts = counts.into_iter().zip(&values).map(count).collect();
        let column = |name: String, values| Column { name, values };
        Ok(Data::Values(Values {
            columns: vec![column(name, values), column("count".into(), counts)],
        }))
    }
}

fn of_values(values: Values) -> (String, Vec<(Value, u64)>) {
    let (column, _) = values.split_first();
    let mut known: HashMap<_, usize> = HashMap::new();
    let mut found: Vec<(Value, u64)> = vec![];
    for value in column.values {
        let at = *known
            .entry(super::unique::key(&value.content))
            .or_insert(found.len());
        match found.get_mut(at) {
            Some((_, count)) => *count += 1,
            None => found.push((value, 1)),
        }
    }
    (column.name, found)
}

/// Each byte as a number, from where it stands first.
fn of_bytes(given: &Bytes) -> Vec<(Value, u64)> {
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
        Some((value, count.into()))
    });
    found.collect()
}
