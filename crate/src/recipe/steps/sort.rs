//! `sort`: rows in the order of a column.
use crate::recipe::argument::{Count, choices};
use crate::recipe::data::{Column, Data, Values};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::order::{natural, numeric};
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number, Value};
use std::cmp::Ordering;

choices! {
    By { Auto = "auto", Number = "number", Text = "text", Natural = "natural" }
}
step! {
    /// Put the values in order; equal ones stay as they stand
    /// auto: numbers by size, others byte by byte. number: text is read as a number. natural: 9 before 10 inside text.
    Sort in "rows": Values => Values;
    (
        /// What decides
        by: By = "auto",
    ) {
        /// Which column decides, from 1
        column: Count = "1",
        /// The greatest first
        descending: bool = "no",
    }
}
impl Run for Sort {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let keys = self.keys(&column(&values, self.column.0)?.values)?;
        let mut rows: Vec<usize> = (0..values.len()).collect();
        rows.sort_by(|a, b| match (keys.get(*a), keys.get(*b)) {
            (Some(a), Some(b)) if self.descending => self.compare(b, a),
            (Some(a), Some(b)) => self.compare(a, b),
            _ => Ordering::Equal,
        });
        Ok(Data::Values(values.pick(&rows)))
    }
}

enum Key {
    Nothing,
    Number(Number),
    Text(Vec<u8>),
}

impl Sort {
    fn keys(&self, values: &[Value]) -> Result<Vec<Key>, Fault> {
        let mut keys = Vec::with_capacity(values.len());
        for (row, value) in values.iter().enumerate() {
            let key = self.key(&value.content);
            keys.push(key.map_err(|fault| fault.of(row, value))?);
        }
        Ok(keys)
    }
    fn key(&self, content: &Content) -> Result<Key, Fault> {
        let bytes = || {
            content
                .bytes()
                .map_or_else(|| content.printed().into_owned(), <[u8]>::to_vec)
        };
        Ok(match (self.by, content, content.number()) {
            (_, Content::Nothing, _) => Key::Nothing,
            (By::Auto | By::Number, _, Some(number)) => Key::Number(number),
            (By::Number, ..) => Key::Number(numeric(&content.printed()).ok_or_else(|| {
                Fault::new(format!(
                    "expected a number to sort by, found {}",
                    content.describe()
                ))
            })?),
            (By::Text | By::Natural, ..) => Key::Text(content.printed().into_owned()),
            (By::Auto, ..) => Key::Text(bytes()),
        })
    }
    fn compare(&self, a: &Key, b: &Key) -> Ordering {
        let rank = |key: &Key| match key {
            Key::Nothing => 0,
            Key::Number(_) => 1,
            Key::Text(_) => 2,
        };
        match (a, b) {
            (Key::Number(a), Key::Number(b)) => a.compare(b),
            (Key::Text(a), Key::Text(b)) if self.by == By::Natural => natural(a, b),
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            _ => rank(a).cmp(&rank(b)),
        }
    }
}

/// The column of this number, from 1.
pub fn column(values: &Values, number: usize) -> Result<&Column, Fault> {
    let found = number.checked_sub(1).and_then(|at| values.columns.get(at));
    found.ok_or_else(|| {
        let count = values.columns.len();
        let columns = if count == 1 { "column" } else { "columns" };
        Fault::new(format!(
            "there is no column {number}: the rows have {count} {columns}"
        ))
    })
}
