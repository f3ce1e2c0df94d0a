//! Questions asked of every packet of a capture.
mod classes;
mod columns;
mod filter;
mod keys;
mod known;
mod rows;
pub mod verdicts;
mod words;

use crate::wire::{Frame, Packet, Wanted};
pub use classes::Classes;
pub use columns::{Column, Columns};
pub use filter::FilterScan;
pub use verdicts::Verdicts;

/// A question asked of every packet, in order.
pub trait Scan {
    /// The fields that it looks at.
    fn wanted(&self) -> &Wanted;
    /// Looks at one packet; false ends the scan.
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool;
}
