//! Questions asked of every packet of a capture.
mod columns;
mod filter;
mod find;
mod follow;
mod hidden;
pub mod statistics;

use crate::wire::{Frame, Packet, Wanted};
pub use columns::{Column, Columns};
pub use filter::FilterScan;
pub use find::{FindScan, Manner};
pub use follow::{FollowScan, Followed, Piece, Transport};
pub use hidden::{Finding, HiddenScan, Tried};

/// A question asked of every packet, in order.
pub trait Scan {
    /// The fields that it looks at.
    fn wanted(&self) -> &Wanted;
    /// Looks at one packet; false ends the scan.
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool;
}
