//! The first of what a step gave, as text.
use super::data::{Bytes, Data, Values};
use super::value::{Content, hex, shorten};
use serde::Serialize;

/// The first of what a step gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "shape", rename_all = "lowercase")]
pub enum Preview {
    Packets {
        numbers: Vec<u32>,
    },
    Values {
        columns: Vec<String>,
        rows: Vec<Row>,
    },
    Bytes {
        bytes: Vec<u8>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// None where the value comes from no packet that is known.
    pub packet: Option<u32>,
    pub cells: Vec<String>,
}

const CELL_CHARACTERS: usize = 200;

pub fn preview(data: &Data, most: usize) -> Preview {
    match data {
        Data::Packets(passed) => Preview::Packets {
            numbers: passed.first.iter().take(most).copied().collect(),
        },
        Data::Values(values) => Preview::Values {
            columns: values.columns.iter().map(|c| c.name.clone()).collect(),
            rows: rows(values, 0, most),
        },
        Data::Bytes(Bytes { bytes, .. }) => Preview::Bytes {
            bytes: bytes.iter().take(most.saturating_mul(4)).copied().collect(),
        },
    }
}

/// Some rows of values as text, from the row `first` (from 0).
pub fn rows(values: &Values, first: usize, count: usize) -> Vec<Row> {
    let end = first.saturating_add(count).min(values.len());
    let row = |at: usize| Row {
        packet: values.first().get(at).and_then(|v| v.places.packet()),
        cells: values
            .columns
            .iter()
            .map(|column| cell(column.values.get(at).map(|v| &v.content)))
            .collect(),
    };
    (first..end).map(row).collect()
}

fn cell(content: Option<&Content>) -> String {
    match content {
        None => String::new(),
        // Only what is shown is made into text.
        Some(Content::Bytes(bytes)) if bytes.len() > CELL_CHARACTERS / 2 => {
            let shown = bytes.get(..CELL_CHARACTERS / 2).unwrap_or(bytes);
            hex(shown) + "…"
        }
        Some(content) => shorten(&content.print(), CELL_CHARACTERS).into_owned(),
    }
}
