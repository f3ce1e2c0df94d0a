//! The values of named fields, packet by packet, as text.
use crate::filter::Looks;
use crate::protocols::{wanted_all, wanted_none};
use crate::show::catalogue::{self, FieldId};
use crate::show::{row, scapy, tree, value};
use crate::wire::{Frame, Packet, Wanted};
use std::borrow::Cow;
use std::collections::HashMap;

/// Of a cell in the list, in letters: no column is wider.
const MOST_CELL: usize = 200;

/// What a name given on the command line stands for.
pub enum Column {
    Wireshark(Vec<FieldId>),
    /// A protocol: its line in the tree.
    Protocol(Vec<u16>),
    /// A column of the packet list: `_ws.col.Info`.
    Row(RowColumn),
    /// A field of every layer of exactly this class of Scapy's.
    Scapy(&'static str, &'static str),
    /// Nothing that we know; prints nothing.
    Unknown,
}
#[derive(Clone, Copy)]
pub enum RowColumn {
    Number,
    Time,
    Source,
    Destination,
    Protocol,
    Length,
    Info,
}

impl Column {
    pub fn named(name: &str) -> Column {
        if let Some(column) = name.strip_prefix("_ws.col.") {
            return row_column(column).map_or(Column::Unknown, Column::Row);
        }
        match catalogue::wireshark().get(name) {
            Some(named) if !named.fields.is_empty() => Column::Wireshark(named.fields.clone()),
            Some(named) => Column::Protocol(named.protocols.clone()),
            None => scapy_column(name),
        }
    }
}

fn scapy_column(name: &str) -> Column {
    let Some((class, field)) = name.split_once('.') else {
        return Column::Unknown;
    };
    match scapy::names().find(|known| *known == (class, field)) {
        Some((class, field)) => Column::Scapy(class, field),
        None => Column::Unknown,
    }
}

fn row_column(name: &str) -> Option<RowColumn> {
    Some(match name.to_ascii_lowercase().as_str() {
        "no." | "number" => RowColumn::Number,
        "time" => RowColumn::Time,
        "source" | "def_src" => RowColumn::Source,
        "destination" | "def_dst" => RowColumn::Destination,
        "protocol" => RowColumn::Protocol,
        "length" | "packet_length" => RowColumn::Length,
        "info" => RowColumn::Info,
        _ => return None,
    })
}

/// Several columns, found together.
pub struct Columns {
    columns: Vec<Column>,
    /// Fields with the columns that show them, rising.
    by_field: Vec<(FieldId, usize)>,
    by_scapy: HashMap<(&'static str, &'static str), usize>,
    wanted: Wanted,
}

impl Columns {
    pub fn new(names: &[String]) -> Columns {
        let columns: Vec<Column> = names.iter().map(|n| Column::named(n)).collect();
        let mut by_field = vec![];
        let mut by_scapy = HashMap::new();
        let mut wanted = wanted_none();
        for (at, column) in columns.iter().enumerate() {
            match column {
                Column::Wireshark(ids) => {
                    for id in ids {
                        id.want(&mut wanted);
                        by_field.push((*id, at));
                    }
                }
                Column::Scapy(class, field) => {
                    by_scapy.insert((*class, *field), at);
                    wanted.merge(&wanted_all());
                }
                Column::Protocol(_) | Column::Row(_) => wanted.merge(&wanted_all()),
                Column::Unknown => {}
            }
        }
        by_field.sort_unstable();
        by_field.dedup();
        Columns {
            columns,
            by_field,
            by_scapy,
            wanted,
        }
    }
    pub fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    /// The fields of which the columns are made; none where they are made of more.
    pub fn fields(&self) -> Option<impl Iterator<Item = &FieldId>> {
        let fields = |column: &Column| matches!(column, Column::Wireshark(_));
        let all = self.columns.iter().all(fields);
        all.then(|| self.by_field.iter().map(|(id, _)| id))
    }
    pub fn looks(&self) -> Option<Looks> {
        Some(Looks {
            fields: self.fields()?.copied().collect(),
            ..Looks::default()
        })
    }
    /// Gives each value in this packet with its column's index; those of one column in the packet's order.
    pub fn values(&self, frame: &Frame, packet: &Packet, each: &mut dyn FnMut(usize, &str)) {
        let mut text = String::new();
        for span in &packet.spans {
            let id = FieldId::of(span);
            let first = self.by_field.partition_point(|(known, _)| *known < id);
            let columns = self.by_field.iter().skip(first);
            let mut columns = columns.take_while(|(known, _)| *known == id).peekable();
            if columns.peek().is_none() {
                continue;
            }
            text.clear();
            value::print(&mut text, packet, frame.bytes, span);
            columns.for_each(|(_, column)| each(*column, &text));
        }
        for (at, column) in self.columns.iter().enumerate() {
            match column {
                Column::Protocol(protocols) => {
                    let layers = packet.layers.iter().zip(0..=u8::MAX);
                    let found = layers.filter(|(layer, _)| protocols.contains(&layer.protocol));
                    found.for_each(|(_, index)| {
                        each(at, &tree::heading(packet, frame.bytes, index))
                    });
                }
                Column::Row(column) => each(at, &cell(*column, frame, packet)),
                Column::Wireshark(_) | Column::Scapy(..) | Column::Unknown => {}
            }
        }
        if !self.by_scapy.is_empty() {
            self.scapy_values(frame, packet, each);
        }
    }
    /// Each column's values in this packet, one behind the other.
    pub fn cells(&self, frame: &Frame, packet: &Packet) -> Vec<String> {
        let mut cells = vec![String::new(); self.columns.len()];
        self.values(frame, packet, &mut |column, value| {
            let Some(cell) = cells.get_mut(column).filter(|c| c.len() < MOST_CELL) else {
                return;
            };
            if !cell.is_empty() {
                cell.push(',');
            }
            cell.extend(value.chars().take(MOST_CELL));
        });
        cells
    }
}

impl Columns {
    fn scapy_values(&self, frame: &Frame, packet: &Packet, each: &mut dyn FnMut(usize, &str)) {
        let mut text = String::new();
        scapy::view(packet, frame).each(&mut |layer| {
            for field in &layer.fields {
                if let Some(column) = self.by_scapy.get(&(layer.class, field.name)) {
                    text.clear();
                    scapy::python::str(&mut text, &field.value);
                    each(*column, &escaped(&text));
                }
            }
        });
    }
}

/// On one line, whatever it holds.
fn escaped(text: &str) -> Cow<'_, str> {
    match text.contains(['\t', '\n', '\r']) {
        true => Cow::Owned(
            text.replace('\t', "\\t")
                .replace('\n', "\\n")
                .replace('\r', "\\r"),
        ),
        false => Cow::Borrowed(text),
    }
}

fn cell(column: RowColumn, frame: &Frame, packet: &Packet) -> String {
    let row = row::row(frame, packet);
    match column {
        RowColumn::Number => row.number.to_string(),
        RowColumn::Time => row.time,
        RowColumn::Source => row.source,
        RowColumn::Destination => row.destination,
        RowColumn::Protocol => row.protocol.to_string(),
        RowColumn::Length => row.length.to_string(),
        RowColumn::Info => row.info,
    }
}
