//! `for-each`: the steps up to `end`, for every value or every group of values by itself.
use crate::recipe::argument::Numbers;
use crate::recipe::cut::Cut;
use crate::recipe::data::{Bytes, Column, Data, Values};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;
use crate::recipe::value::{Content, Value};
use std::collections::HashMap;

step! {
    /// Do the steps up to `end` for every value by itself, as bytes
    /// With a column, for every group of rows that are equal there, as values. What comes out stands in rows again, with the other columns beside it.
    ForEach in "flow": Values => Values;
    (
        /// The column to group by, from 1; nothing for every value by itself
        column: Numbers = "",
    ) {}
}
impl Run for ForEach {
    fn check(&self) -> Result<(), String> {
        match self.column.0.as_slice() {
            [] => Ok(()),
            [column] if *column > 0 => Ok(()),
            _ => Err("expected one column, from 1".into()),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Ok(data)
    }
}

impl ForEach {
    pub fn groups(&self) -> bool {
        !self.column.0.is_empty()
    }
    /// What the steps are given, each with the rows that it is made of.
    pub fn items(&self, values: &Values) -> Result<Vec<Vec<usize>>, Fault> {
        let Some(column) = self.column.0.first() else {
            return Ok((0..values.len()).map(|row| vec![row]).collect());
        };
        let column = super::sort::column(values, *column)?;
        let (mut groups, mut known): (Vec<Vec<usize>>, HashMap<_, usize>) =
            (vec![], HashMap::new());
        for (row, value) in column.values.iter().enumerate() {
            let group = *known
                .entry(super::unique::key(&value.content))
                .or_insert(groups.len());
            if group == groups.len() {
                groups.push(vec![]);
            }
            if let Some(rows) = groups.get_mut(group) {
                rows.push(row);
            }
        }
        Ok(groups)
    }
    /// One of them, for the steps.
    pub fn item(&self, values: &Values, rows: &[usize]) -> Data {
        if self.groups() {
            let columns = values.columns.iter().map(|column| column.repeat(rows));
            return Data::Values(Values {
                columns: columns.collect(),
            });
        }
        let value = rows.first().and_then(|row| values.first().get(*row));
        Data::Bytes(value.map_or(Bytes::default(), |value| {
            let bytes = Cut::of_value(value).bytes.into_owned();
            let mut trace = Trace::default();
            trace.add(0, bytes.len(), &value.places);
            Bytes { bytes, trace }
        }))
    }
}

/// Puts what came of each item below each other. Of a group, the column that it was grouped by stands beside its
/// values; of single values, the other columns.
pub fn gather(step: &ForEach, given: &Values, rows: &[Vec<usize>], found: Vec<Data>) -> Values {
    let keep = |index: usize| match step.column.0.first() {
        Some(column) => index + 1 == *column,
        None => index > 0,
    };
    let mut first = Column {
        name: given
            .columns
            .first()
            .map_or(String::new(), |c| c.name.clone()),
        values: vec![],
    };
    let mut from = vec![];
    for (rows, data) in rows.iter().zip(found) {
        let values = match data {
            Data::Bytes(Bytes { bytes, trace }) => vec![Value {
                places: trace.places(0..bytes.len()).collect(),
                content: Content::text_or_bytes(bytes),
            }],
            Data::Values(values) => values.split_first().0.values,
            Data::Packets(_) => vec![],
        };
        from.extend(std::iter::repeat_n(
            rows.first().copied().unwrap_or(0),
            values.len(),
        ));
        first.values.extend(values);
    }
    let others = given.columns.iter().enumerate();
    let others = others.filter(|(index, _)| keep(*index));
    let others: Vec<Column> = others.map(|(_, column)| column.repeat(&from)).collect();
    Values {
        columns: std::iter::once(first).chain(others).collect(),
    }
}
