//! Questions asked of every packet of a capture.
mod classes;
mod columns;
mod depth;
mod filter;
mod find;
mod follow;
mod hidden;
mod keys;
mod known;
mod nesting;
mod rows;
pub mod statistics;
mod uncovered;
pub mod verdicts;
mod words;

use crate::filter::{Filter, Looks};
use crate::wire::{Frame, Packet, Wanted};
pub use classes::Classes;
pub use columns::{Column, Columns};
pub use depth::{Depth, UNDER_TCP, depth, depth_unseen};
pub use filter::FilterScan;
pub use find::{FindScan, Manner};
pub use follow::{FollowScan, Followed, Piece, Transport};
pub use hidden::{Finding, HiddenScan, Told};
pub use rows::{RowPacket, is_of_rows};
use serde::{Deserialize, Serialize};
pub use uncovered::uncovered;
pub use verdicts::Verdicts;
pub use words::Asked;

/// A question asked of every packet, in order.
pub trait Scan {
    /// The fields that it looks at.
    fn wanted(&self) -> &Wanted;
    /// All that it looks at of a packet besides number, times and lengths; none where that is not known beforehand.
    fn looks(&self) -> Option<Looks> {
        None
    }
    /// Which packets it may make something of; the others need not be shown to it.
    fn concerns(&self) -> Vec<Concern<'_>> {
        vec![Concern::All]
    }
    /// Looks at one packet; false ends the scan.
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool;
}

/// Packets that a scan makes something of.
pub enum Concern<'a> {
    All,
    /// Those that pass.
    Filter(&'a Filter),
    /// Those that have one of these protocols.
    Protocols(Vec<u16>),
}

/// When the answer of a part is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Now,
    /// When somebody waits for it, and at the end: the same packets in fewer answers are less.
    Wanted,
}

/// A scan that parts of a capture can be asked one by one, wherever: the answers, in order, make the answer of the whole.
pub trait Mergeable: Scan {
    /// What was found since this was asked last, to be carried elsewhere.
    fn answer(&mut self) -> Vec<u8>;
    /// Takes an answer about the packets that follow those known so far. False if more would change nothing.
    fn merge(&mut self, answer: &[u8]) -> bool;
    /// When the answer should be asked for. One that only lists what was found is as large in pieces.
    fn due(&self) -> Due {
        Due::Now
    }
    /// After the last packet, does some more of what is left to do; false at its end.
    fn read_on(&mut self) -> bool {
        false
    }
}

/// A value as bytes, for an answer or a checkpoint.
pub fn packed(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}
/// What `packed` packed.
pub fn unpacked<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
