//! What flows between steps: packets, values or bytes.
use super::{trace::Trace, value::Value};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    Packets,
    Values,
    Bytes,
}
impl Shape {
    pub fn name(self) -> &'static str {
        match self {
            Shape::Packets => "packets",
            Shape::Values => "values",
            Shape::Bytes => "bytes",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    Packets(Passed),
    Values(Values),
    Bytes(Bytes),
}

/// Packets that passed all filters so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    pub count: u64,
    /// The numbers of the first of them, for the preview.
    pub first: Vec<u32>,
}

/// Rows of values. Steps change the first column; the others ride along and are dropped with their row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Values {
    pub columns: Vec<Column>,
}

/// All columns are of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub name: String,
    pub values: Vec<Value>,
}

/// One run of bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bytes {
    pub bytes: Vec<u8>,
    /// Where each byte comes from; empty where a step could not say.
    pub trace: Trace,
}

impl Data {
    pub fn shape(&self) -> Shape {
        match self {
            Data::Packets(_) => Shape::Packets,
            Data::Values(_) => Shape::Values,
            Data::Bytes(_) => Shape::Bytes,
        }
    }
    /// Packets, values or bytes.
    pub fn count(&self) -> u64 {
        match self {
            Data::Packets(passed) => passed.count,
            Data::Values(values) => values.len() as u64,
            Data::Bytes(bytes) => bytes.bytes.len() as u64,
        }
    }
    /// Bytes in memory.
    pub fn size(&self) -> usize {
        match self {
            Data::Packets(passed) => size_of_val(passed.first.as_slice()),
            Data::Values(values) => values.size(),
            Data::Bytes(bytes) => bytes.bytes.len(),
        }
    }
}

impl Values {
    /// A single column.
    pub fn of(name: &str, values: Vec<Value>) -> Values {
        let name = name.to_string();
        Values {
            columns: vec![Column { name, values }],
        }
    }
    pub fn len(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn first(&self) -> &[Value] {
        self.columns.first().map_or(&[], |column| &column.values)
    }
    pub fn size(&self) -> usize {
        let values = self.columns.iter().flat_map(|column| &column.values);
        values.map(|v| size_of::<Value>() + v.content.heap()).sum()
    }
    /// Keeps the rows that `keep` names, in its order, each at most once.
    pub fn pick(self, keep: &[usize]) -> Values {
        let pick = |column: Column| {
            let mut left: Vec<Option<Value>> = column.values.into_iter().map(Some).collect();
            let values = keep.iter().filter_map(|row| left.get_mut(*row)?.take());
            Column {
                values: values.collect(),
                name: column.name,
            }
        };
        Values {
            columns: self.columns.into_iter().map(pick).collect(),
        }
    }
    /// The first column, and those that ride along.
    pub fn split_first(mut self) -> (Column, Vec<Column>) {
        match self.columns.is_empty() {
            true => (Column::default(), vec![]),
            false => (self.columns.remove(0), self.columns),
        }
    }
}

impl Column {
    /// The values of the named rows, each as often as it is named.
    pub fn repeat(&self, rows: &[usize]) -> Column {
        let values = rows.iter().filter_map(|row| self.values.get(*row).cloned());
        Column {
            name: self.name.clone(),
            values: values.collect(),
        }
    }
}
