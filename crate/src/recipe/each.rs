//! The same work on every value, or on one run of bytes.
use super::cut::Cut;
use super::data::{Bytes, Column, Data, Values};
use super::fault::Fault;
use super::limits::Limits;
use super::place::{Place, Places};
use super::run::misfit;
use super::trace::Trace;
use super::value::{Content, Value};

/// What a step on bytes makes of text: text again, or bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Text where text came in and the result is UTF-8, else bytes.
    Same,
    /// Text; its own bytes are UTF-8.
    Text,
    Bytes,
}

/// How bytes of the result lie on those that came in.
pub enum Follow<'a> {
    /// One by one.
    Same,
    /// One by one, backwards.
    Reversed,
    /// `give` of every `take` of those that count.
    Scaled {
        counts: &'a dyn Fn(u8) -> bool,
        take: usize,
        give: usize,
    },
    /// No longer known: the map of a run of bytes is dropped, a value still knows its place.
    Lost,
}

/// Works on the bytes of every value, or on the whole run of bytes.
pub fn bytes(
    data: Data,
    gives: Gives,
    follow: Follow,
    mut work: impl FnMut(&[u8]) -> Result<Vec<u8>, Fault>,
) -> Result<Data, Fault> {
    match data {
        Data::Bytes(Bytes { bytes, trace }) => {
            let result = work(&bytes)?;
            let trace = match follow {
                Follow::Same => trace,
                Follow::Reversed => trace.reversed(bytes.len()),
                Follow::Scaled { counts, take, give } => {
                    trace.scaled(&bytes, counts, take, give, result.len())
                }
                Follow::Lost => Trace::default(),
            };
            Ok(Data::Bytes(Bytes {
                bytes: result,
                trace,
            }))
        }
        Data::Values(_) => values(data, |content| {
            let bytes = content.bytes().ok_or_else(|| needs_bytes(content))?;
            let result = work(bytes)?;
            Ok(match (gives, content) {
                (Gives::Text, _) | (Gives::Same, Content::Text(_)) => {
                    Content::text_or_bytes(result)
                }
                _ => Content::Bytes(result),
            })
        })
        .map(|data| change_places(data, |place| follow_place(place, &follow))),
        Data::Packets(_) => Err(misfit(&data)),
    }
}

fn follow_place(place: Place, follow: &Follow) -> Place {
    match follow {
        Follow::Same => place,
        Follow::Reversed => place.reversed(),
        Follow::Scaled { .. } | Follow::Lost => place.whole(),
    }
}

fn change_places(data: Data, change: impl Fn(Place) -> Place) -> Data {
    let Data::Values(mut values) = data else {
        return data;
    };
    if let Some(column) = values.columns.first_mut() {
        for value in &mut column.values {
            value.places = std::mem::take(&mut value.places).map(&change);
        }
    }
    Data::Values(values)
}

pub fn needs_bytes(content: &Content) -> Fault {
    Fault::new(format!(
        "expected text or bytes, found {}: chr, to-bytes or to-text come first",
        content.describe()
    ))
}

/// Makes another content of every value.
pub fn values(
    data: Data,
    mut work: impl FnMut(&Content) -> Result<Content, Fault>,
) -> Result<Data, Fault> {
    let Data::Values(mut values) = data else {
        return Err(misfit(&data));
    };
    for (row, value) in values
        .columns
        .first_mut()
        .map_or(&mut [][..], |c| &mut c.values)
        .iter_mut()
        .enumerate()
    {
        let content = work(&value.content).map_err(|fault| fault.of(row, value))?;
        if !keeps_length(&value.content, &content) {
            value.places = std::mem::take(&mut value.places).whole();
        }
        value.content = content;
    }
    Ok(Data::Values(values))
}

/// Says something of the printed form of every value, or of one run of bytes.
pub fn measure(data: Data, name: &str, of: impl Fn(&[u8]) -> Content) -> Result<Data, Fault> {
    match data {
        Data::Bytes(Bytes { bytes, trace }) => {
            let places: Places = trace.places(0..bytes.len()).collect();
            let value = Value {
                content: of(&bytes),
                places: places.whole(),
            };
            Ok(Data::Values(Values::of(name, vec![value])))
        }
        data => values(data, |content| Ok(of(&content.printed()))),
    }
}

/// Makes another value of every one, or drops its row.
pub fn rows(
    data: Data,
    mut work: impl FnMut(&Value) -> Result<Option<Value>, Fault>,
) -> Result<Data, Fault> {
    let Data::Values(values) = data else {
        return Err(misfit(&data));
    };
    let (column, others) = values.split_first();
    let (mut kept, mut changed) = (vec![], vec![]);
    for (row, value) in column.values.iter().enumerate() {
        if let Some(value) = work(value).map_err(|fault| fault.of(row, value))? {
            kept.push(row);
            changed.push(value);
        }
    }
    let first = Column {
        name: column.name,
        values: changed,
    };
    let others = Values { columns: others }.pick(&kept).columns;
    Ok(Data::Values(Values {
        columns: std::iter::once(first).chain(others).collect(),
    }))
}

fn keeps_length(from: &Content, to: &Content) -> bool {
    let (from, to) = (from.bytes(), to.bytes());
    from.is_some() && from.map(<[u8]>::len) == to.map(<[u8]>::len)
}

/// Works on every value, or on one run of bytes, as something to cut: `cut` gives rows of parts, which stand in
/// columns named by `names`; the other columns are repeated beside them.
pub fn parts(
    data: Data,
    limits: &Limits,
    names: impl Fn(&str) -> Vec<String>,
    mut cut: impl FnMut(&Cut, &mut Rows) -> Result<(), Fault>,
) -> Result<Data, Fault> {
    let mut rows = Rows {
        limits,
        parts: vec![],
        from: vec![],
        at: 0,
    };
    let (names, others) = match data {
        Data::Bytes(bytes) => {
            cut(&Cut::of_bytes(&bytes), &mut rows)?;
            (names("bytes"), vec![])
        }
        Data::Values(values) => {
            let (column, others) = values.split_first();
            for (at, value) in column.values.iter().enumerate() {
                rows.at = at;
                cut(&Cut::of_value(value), &mut rows).map_err(|fault| fault.of(at, value))?;
            }
            (names(&column.name), others)
        }
        Data::Packets(_) => return Err(misfit(&data)),
    };
    let values = rows.into_values(names, &others);
    limits.check_bytes(values.size())?;
    Ok(Data::Values(values))
}

/// The rows that cutting makes.
pub struct Rows<'a> {
    limits: &'a Limits,
    parts: Vec<Vec<Value>>,
    /// Which row each came from.
    from: Vec<usize>,
    at: usize,
}
impl Rows<'_> {
    pub fn push(&mut self, parts: Vec<Value>) -> Result<(), Fault> {
        self.limits.check_values(self.parts.len() + 1)?;
        self.parts.push(parts);
        self.from.push(self.at);
        Ok(())
    }
    /// The parts in columns of these names, and the other columns of the rows they came from.
    fn into_values(self, names: Vec<String>, others: &[Column]) -> Values {
        let column = |name| Column {
            name,
            values: Vec::with_capacity(self.parts.len()),
        };
        let mut columns: Vec<Column> = names.into_iter().map(column).collect();
        for row in self.parts {
            for (column, part) in columns.iter_mut().zip(row) {
                column.values.push(part);
            }
        }
        columns.extend(others.iter().map(|column| column.repeat(&self.from)));
        Values { columns }
    }
}
