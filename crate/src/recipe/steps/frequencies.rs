//! `frequencies`: how often each value occurs.
use super::prelude::*;
use crate::recipe::data::Column;
use crate::wire::sort_by_key;
use std::collections::HashMap;

step! {
    /// Count how often each value occurs, the most frequent first; the count stands beside it
    Frequencies in "look": Values => Values;
    () {}
}
impl Run for Frequencies {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
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
        sort_by_key(&mut found, |(_, count)| std::cmp::Reverse(*count));
        let (values, counts): (Vec<Value>, Vec<u64>) = found.into_iter().unzip();
        let count = |(count, value): (u64, &Value)| Value {
            content: Content::unsigned(count),
            places: value.places.clone().whole(),
        };
        let counts = counts.into_iter().zip(&values).map(count).collect();
        Ok(Data::Values(Values {
            columns: vec![
                Column {
                    name: column.name,
                    values,
                },
                Column {
                    name: "count".into(),
                    values: counts,
                },
            ],
        }))
    }
}
