//! What a recipe asks of a capture, and what it gets: the values of fields, packet by packet.
use super::data::{Column, Passed, Values};
use super::fault::Fault;
use super::field_name::FieldName;
use super::limits::Limits;
use super::place::Places;
use super::value::{Content, Value};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// All that a recipe's filters, and the step that takes something out of packets, ask: one scan answers it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Display filters; a packet must pass all of them.
    pub filters: Vec<String>,
    /// None where the recipe stops at its filters, or takes something else.
    pub fields: Vec<FieldName>,
    pub occurrence: Occurrence,
    pub other: Option<Other>,
}

/// Which values of a field that a packet has several times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Occurrence {
    #[default]
    All,
    First,
    Last,
    /// From 1.
    Nth(usize),
}
impl Occurrence {
    fn of<'a>(self, values: Cow<'a, [Value]>) -> Cow<'a, [Value]> {
        let kept = match self {
            Occurrence::All => return values,
            Occurrence::First => values.first(),
            Occurrence::Last => values.last(),
            Occurrence::Nth(n) => n.checked_sub(1).and_then(|at| values.get(at)),
        };
        Cow::Owned(kept.cloned().into_iter().collect())
    }
}

/// What is taken out of packets besides fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// What TCP connections carry.
    Streams(Side),
    /// Files that were transferred, by this protocol, or by any.
    Objects(String),
    /// Bytes that no field covers.
    Uncovered,
    /// Blocks of a pcapng that hold no packets, of this type, or all.
    Blocks(Option<u32>),
    /// Comments of packets and of the file.
    Comments,
}
impl Other {
    pub fn columns(&self) -> &'static [&'static str] {
        match self {
            Other::Streams(_) => &["bytes", "stream", "side"],
            Other::Objects(_) => &["bytes", "name", "protocol", "extent"],
            Other::Uncovered => &["bytes", "offset"],
            Other::Blocks(_) => &["bytes", "type"],
            Other::Comments => &["comment"],
        }
    }
}

/// Whose bytes of a connection: the client is who opened it, or who spoke first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Both,
    Client,
    Server,
}

/// A part of a request that the capture's side refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The filter of this index.
    Filter(usize, Fault),
    /// The field of this index.
    Field(usize, Fault),
    /// The capture itself could not be read.
    Capture(Fault),
}

/// A capture, as recipes see it.
pub trait Packets {
    /// Looks at every packet in order: notes with `pass` each filter that it passes, until one that it does not;
    /// gives to `add` the values of those that pass all. Ends early where `add` gives an error.
    ///
    /// Values are those of the tool whose name the field goes by (`FieldName::dialect`), whole: slices are cut here.
    fn scan(&mut self, request: &Request, found: &mut Extraction) -> Result<(), Refused>;
}

/// What was found in a part of a capture.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Part {
    passed: Vec<Passed>,
    columns: Vec<Vec<Value>>,
    size: u64,
}

/// The answer to a request. Those of the parts of a capture are put together with `append`.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    fields: Vec<FieldName>,
    occurrence: Occurrence,
    passed: Vec<Passed>,
    columns: Vec<Column>,
    limits: Limits,
    /// Bytes in memory.
    size: usize,
}

impl Extraction {
    pub fn new(request: &Request, limits: Limits) -> Extraction {
        let others = request.other.iter().flat_map(|other| other.columns());
        let names = request.fields.iter().map(FieldName::to_string);
        let column = |name| Column {
            name,
            values: vec![],
        };
        let names = names.chain(others.map(|name| name.to_string()));
        Extraction {
            columns: names.map(column).collect(),
            occurrence: request.occurrence,
            passed: vec![Passed::default(); request.filters.len()],
            fields: request.fields.clone(),
            limits,
            size: 0,
        }
    }
    /// A packet passed the filter of this index.
    pub fn pass(&mut self, filter: usize, packet: u32) {
        self.pass_all(filter, &[packet]);
    }
    /// All these packets passed the filter of this index.
    pub fn pass_all(&mut self, filter: usize, packets: &[u32]) {
        if let Some(passed) = self.passed.get_mut(filter) {
            passed.count += packets.len() as u64;
            let room = self.limits.preview.saturating_sub(passed.first.len());
            passed.first.extend(packets.iter().take(room));
        }
    }
    /// Adds what one packet has of each field, each value of a field that occurs several times by itself.
    ///
    /// Each value of the first field makes a row. The others stand beside it value by value, the last of them
    /// repeated where they are fewer.
    pub fn add(&mut self, found: &[Vec<Value>]) -> Result<(), Fault> {
        let mut cut: Vec<Cow<[Value]>> = Vec::with_capacity(self.fields.len());
        for (field, values) in self.fields.iter().zip(found) {
            cut.push(self.occurrence.of(slice(field, values)?));
        }
        let rows = cut.first().map_or(0, |values| values.len());
        for row in 0..rows {
            for (column, values) in self.columns.iter_mut().zip(&cut) {
                let value = values.get(row).or(values.last()).cloned();
                let value = value.unwrap_or(Value {
                    content: Content::Nothing,
                    places: Places::Nowhere,
                });
                self.size += size_of::<Value>() + value.content.heap();
                column.values.push(value);
            }
        }
        self.limits.check_values(self.rows())?;
        self.limits.check_bytes(self.size)
    }
    /// Adds a row of the columns of what was asked for besides fields.
    pub fn add_row(&mut self, row: impl IntoIterator<Item = Value>) -> Result<(), Fault> {
        for (column, value) in self.columns.iter_mut().zip(row) {
            self.size += size_of::<Value>() + value.content.heap();
            column.values.push(value);
        }
        self.limits.check_values(self.rows())?;
        self.limits.check_bytes(self.size)
    }
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |column| column.values.len())
    }
    /// What was found since this was asked last.
    pub fn take(&mut self) -> Part {
        let passed = self.passed.iter_mut().map(std::mem::take).collect();
        let columns = self.columns.iter_mut();
        Part {
            passed,
            columns: columns.map(|c| std::mem::take(&mut c.values)).collect(),
            size: std::mem::take(&mut self.size) as u64,
        }
    }
    /// Adds what was found in the part of the capture that follows.
    pub fn append(&mut self, next: Part) -> Result<(), Fault> {
        for (passed, next) in self.passed.iter_mut().zip(next.passed) {
            passed.count += next.count;
            let room = self.limits.preview.saturating_sub(passed.first.len());
            passed.first.extend(next.first.into_iter().take(room));
        }
        for (column, next) in self.columns.iter_mut().zip(next.columns) {
            column.values.extend(next);
        }
        self.size = self
            .size
            .saturating_add(usize::try_from(next.size).unwrap_or(usize::MAX));
        self.limits.check_values(self.rows())?;
        self.limits.check_bytes(self.size)
    }
    /// What passed the filter of this index and those before it.
    pub fn passed(&self, filter: usize) -> Passed {
        self.passed.get(filter).cloned().unwrap_or_default()
    }
    pub fn values(&self) -> Values {
        Values {
            columns: self.columns.clone(),
        }
    }
}

/// The named part of each value; what is too short for it is left out.
fn slice<'a>(field: &FieldName, values: &'a [Value]) -> Result<Cow<'a, [Value]>, Fault> {
    let Some(slice) = &field.slice else {
        return Ok(Cow::Borrowed(values));
    };
    let mut cut = vec![];
    for (row, value) in values.iter().enumerate() {
        let part = slice.value(value, field.dialect());
        let part =
            part.map_err(|message| Fault::new(format!("{field}: {message}")).of(row, value))?;
        cut.extend(part);
    }
    Ok(Cow::Owned(cut))
}
