//! The stack of layers: Scapy's way through a packet, from each layer to the one it expects above.
use super::classes;
use super::cursor::Cursor;
use super::declared::Source;
use super::model::{Layer, Style, Value};
use std::ops::Range;

/// Deeper packets than any real one: what is beyond stays raw.
pub const MOST_LAYERS: usize = 64;

/// A layer that is about to be read.
pub struct Place<'a, 'p> {
    pub source: &'a Source<'p>,
    pub class: &'static str,
    pub start: usize,
    pub end: usize,
    /// The layers below.
    pub below: &'a [Layer],
}

/// A layer that was read, and what comes of the bytes behind it.
pub struct Opened {
    pub layer: Layer,
    /// The bytes of the layers above.
    pub payload: Range<usize>,
    /// What the layer knows to be no part of them.
    pub padding: Range<usize>,
    pub above: Above,
}
impl Opened {
    /// The payload ends after `len` bytes; what is behind them is padding.
    pub fn ending_after(mut self, len: usize) -> Self {
        let (start, end) = (self.payload.start, self.payload.end);
        self.payload.end = end.min(start.saturating_add(len));
        self.padding = self.payload.end..end;
        self
    }
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    Class(&'static str),
    Raw,
    /// What is left is padding.
    Padding,
    /// So many raw bytes, and the class behind them.
    Behind(usize, &'static str),
    /// Scapy may know what follows, we do not.
    Unknown,
}
impl Above {
    pub fn or_raw(class: Option<&'static str>) -> Above {
        class.map_or(Above::Raw, Above::Class)
    }
}

/// What reading a layer came to.
pub enum Outcome {
    Opened(Box<Opened>),
    /// Scapy's dissector gives up here: the bytes are raw.
    Failed,
    /// Scapy knows this layer, we do not.
    Unknown,
}

impl<'p> Place<'_, 'p> {
    pub fn bytes(&self) -> &'p [u8] {
        let frame = self.source.frame;
        frame
            .get(self.start..self.end.min(frame.len()))
            .unwrap_or(&[])
    }
    pub fn cursor(&self, layer: Layer) -> Cursor<'p> {
        Cursor::new(self.source.frame, self.start, self.end, layer)
    }
    /// The layer below is of this class.
    pub fn is_over(&self, class: &str) -> bool {
        self.below.last().is_some_and(|l| l.class == class)
    }
}

/// Reads `class` and all that lies above it between `start` and `end`.
pub fn read(
    source: &Source,
    class: &'static str,
    start: usize,
    end: usize,
    layers: &mut Vec<Layer>,
) {
    let (mut above, mut start, mut end) = (Above::Class(class), start, end);
    let mut padding: Vec<(usize, usize)> = vec![];
    while start < end {
        let class = match above {
            Above::Class(class) if layers.len() < MOST_LAYERS => class,
            Above::Behind(len, class) if layers.len() < MOST_LAYERS => {
                let gap = end.min(start.saturating_add(len));
                if gap > start {
                    layers.push(bytes_layer(source, "Raw", start, gap));
                }
                (above, start) = (Above::Class(class), gap);
                continue;
            }
            Above::Unknown => {
                layers.push(Layer::unknown("Unknown"));
                break;
            }
            Above::Padding => {
                layers.push(bytes_layer(source, "Padding", start, end));
                break;
            }
            _ => {
                layers.push(bytes_layer(source, "Raw", start, end));
                break;
            }
        };
        if class == "IGMP" {
            super::igmp::alert(layers.last_mut());
        }
        let place = Place {
            source,
            class,
            start,
            end,
            below: layers,
        };
        match classes::open(&place) {
            Outcome::Opened(opened) => {
                layers.push(opened.layer);
                let payload = opened.payload;
                padding.push((opened.padding.start, opened.padding.end));
                (above, start, end) = (opened.above, payload.start, payload.end);
            }
            Outcome::Failed => above = Above::Raw,
            Outcome::Unknown => {
                layers.push(Layer::unknown(class));
                break;
            }
        }
    }
    // What the innermost layer leaves stands first.
    for (start, end) in padding.into_iter().rev().filter(|(s, e)| s < e) {
        layers.push(bytes_layer(source, "Padding", start, end));
    }
}

/// `Raw` and `Padding`: nothing but bytes.
fn bytes_layer(source: &Source, class: &'static str, start: usize, end: usize) -> Layer {
    load(source.frame, class, start, end)
}

pub fn load(frame: &[u8], class: &'static str, start: usize, end: usize) -> Layer {
    let bytes = frame.get(start..end).unwrap_or(&[]);
    let mut cursor = Cursor::new(frame, start, end, Layer::new(class, class));
    cursor.at = end.min(frame.len());
    cursor.push(
        "load",
        Value::Bytes(bytes.to_vec()),
        Style::Plain,
        bytes.len(),
    );
    cursor.layer
}
