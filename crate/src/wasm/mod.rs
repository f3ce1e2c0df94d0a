//! The session for JavaScript: types and calls, no logic. The worker reads the file; the engine says which bytes it needs.
mod finding;
mod hash;
mod heap;
mod jobs;
mod key_log;
mod kitchen;
mod language;
mod question;
mod recipe;
mod report;
mod saving;
mod scanner;
mod statistics;
mod surveys;
mod translate;
mod types;
mod unpacker;

use crate::flow::DecodeAs;
use crate::protocols::wanted_all;
use crate::scan::Columns;
use crate::session::Session;
use crate::show::row::{self, Row};
use crate::show::tree;
use crate::wire::NO_TIME;
use js_sys::Float64Array;
use question::{DepthObject, QuestionObject};
use types::{Opened, Problem, to_js};
use wasm_bindgen::prelude::*;

/// The engine's version, as in `Cargo.toml`.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// An open capture.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    session: Session,
    /// The columns that a person added to the list.
    columns: Option<Columns>,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Engine {
        Engine::default()
    }

    /// Says, before the first bytes, what ports and types carry: rules as tshark's `-d` has them, `tcp.port==8888,http`.
    #[wasm_bindgen(js_name = decodeAs)]
    pub fn decode_as(&mut self, rules: Vec<String>) -> Result<(), Problem> {
        let mut decode_as = DecodeAs::default();
        for rule in &rules {
            decode_as.add(rule).map_err(types::problem)?;
        }
        self.session.decode_as(decode_as);
        Ok(())
    }

    /// Says, before the first bytes, what a key log knows of encrypted connections.
    pub fn unlock(&mut self, log: &str) {
        self.session.unlock(&key_log::secrets(log));
    }
    /// Takes the next bytes of the (decompressed) file; returns how many packets are known so far.
    pub fn push(&mut self, bytes: &[u8]) -> Result<u32, Problem> {
        heap::make_room();
        self.session.push(bytes, None).map_err(types::problem)?;
        Ok(self.session.index().len())
    }
    /// Says that the file ended.
    pub fn finish(&mut self) -> Result<(), Problem> {
        self.session.finish().map_err(types::problem)
    }
    /// What a worker must know to go on from `offset` as if it had read all before; nothing where that cannot be said.
    #[must_use]
    pub fn checkpoint(&self) -> Option<Vec<u8>> {
        self.session.checkpoint()
    }
    /// Up to where the (decompressed) file has been read: the place between two packets behind the last that is whole.
    #[must_use]
    pub fn offset(&self) -> f64 {
        self.session.index().offset() as f64
    }
    /// How much of the packets must be read for a question.
    pub fn depth(&self, question: QuestionObject) -> Result<DepthObject, Problem> {
        let scan = question::taken(question)?.scan().map_err(types::problem)?;
        question::depth(self.session.depth(&*scan))
    }
    /// Which packets must be read for a question, a bit each, the lowest of a byte first; nothing where that is all.
    pub fn needed(&self, question: QuestionObject) -> Result<Option<Vec<u8>>, Problem> {
        let scan = question::taken(question)?.scan().map_err(types::problem)?;
        let needed = self.session.needed(&*scan);
        Ok(needed.map(|needed| needed.bits().to_vec()))
    }
    /// What is known of the capture as a whole.
    pub fn summary(&self) -> Result<Opened, Problem> {
        to_js(&types::summary(&self.session))
    }

    /// Shows all packets.
    #[wasm_bindgen(js_name = showAll)]
    pub fn show_all(&mut self) {
        self.session.show(None);
    }
    /// Shows the packets as they lie in the file.
    pub fn unsort(&mut self) {
        self.session.unsort();
    }
    /// How many packets are known.
    #[must_use]
    pub fn packets(&self) -> u32 {
        self.session.index().len()
    }
    /// How many packets are shown.
    #[must_use]
    pub fn shown(&self) -> u32 {
        self.session.shown_count()
    }
    /// The number of the packet in a row, from 0.
    #[must_use]
    pub fn number(&self, row: u32) -> Option<u32> {
        self.session.shown(row, 1).first().copied()
    }
    /// The row, from 0, in which a packet is shown.
    #[must_use]
    pub fn position(&self, number: u32) -> Option<u32> {
        self.session.position(number)
    }
    /// The parts of the file that hold the packets of some rows, and the others that belong to messages which end in
    /// these: start and end, start and end, … in bytes.
    #[must_use]
    pub fn ranges(&self, first: u32, count: u32) -> Float64Array {
        self.parts(&self.session.shown(first, count))
    }
    /// The same for one packet.
    #[must_use]
    #[wasm_bindgen(js_name = packetRanges)]
    pub fn packet_ranges(&self, number: u32) -> Float64Array {
        self.parts(&[number])
    }
    /// The rows of some packets, from the parts of the file that `ranges` named, one behind the other.
    pub fn rows(&mut self, first: u32, count: u32, bytes: &[u8]) -> Result<types::Rows, Problem> {
        let numbers = self.session.shown(first, count);
        let read = self.session.read(&numbers, bytes);
        let wanted = wanted_all();
        let mut rows = vec![];
        for number in numbers {
            let columns = &self.columns;
            let row = self
                .session
                .dissect(number, &read, &wanted, |frame, packet| Row {
                    cells: columns.as_ref().map_or(vec![], |c| c.cells(frame, packet)),
                    ..row::row(frame, packet)
                });
            rows.extend(row);
        }
        to_js(&rows)
    }
    /// Rows have the values of these fields also, by either name.
    #[wasm_bindgen(js_name = setColumns)]
    pub fn set_columns(&mut self, names: Vec<String>) {
        self.columns = (!names.is_empty()).then(|| Columns::new(&names));
    }
    /// Seconds from packet 1 to each of some packets; NaN where a packet has no time.
    #[must_use]
    pub fn times(&self, numbers: &[u32]) -> Float64Array {
        let index = self.session.index();
        let timed = |number| index.time_ns(number).filter(|ns| *ns != NO_TIME);
        let origin = timed(1).unwrap_or(0);
        let since = |number: &u32| {
            timed(*number).map_or(f64::NAN, |ns| ns.wrapping_sub(origin) as f64 / 1e9)
        };
        Float64Array::from(numbers.iter().map(since).collect::<Vec<f64>>().as_slice())
    }
    /// Where a packet's bytes begin and end in the file.
    #[must_use]
    pub fn place(&self, number: u32) -> Float64Array {
        flat(self.session.index().place(number).as_slice())
    }
    /// All about one packet, from the parts of the file that `packetRanges` named, one behind the other.
    pub fn details(&mut self, number: u32, bytes: &[u8]) -> Result<types::Details, Problem> {
        let read = self.session.read(&[number], bytes);
        let details = self
            .session
            .dissect(number, &read, &wanted_all(), |frame, packet| {
                types::details(frame, packet, tree::build(packet, frame.bytes))
            });
        match details {
            Some(details) => to_js(&details),
            None => Err(types::problem(format!("there is no packet {number}"))),
        }
    }
}

impl Engine {
    fn parts(&self, numbers: &[u32]) -> Float64Array {
        flat(&self.session.ranges(numbers))
    }
}

/// Starts and ends in one list.
fn flat(ranges: &[std::ops::Range<u64>]) -> Float64Array {
    let ends = ranges
        .iter()
        .flat_map(|range| [range.start as f64, range.end as f64]);
    Float64Array::from(ends.collect::<Vec<f64>>().as_slice())
}
