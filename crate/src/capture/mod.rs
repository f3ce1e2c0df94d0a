//! Capture files to frames: formats, damage, and the index of a capture's packets.
mod column;
mod compact;
mod error;
mod file;
mod found;
mod frames;
mod index;
mod listed;
pub mod merge;
mod options;
mod packets;
pub mod packing;
mod parser;
mod pcap;
mod pcapng;
mod record;
pub mod save;
pub mod write;

pub use column::Column;
pub use error::Error;
pub use file::{Block, Clock, File, Format, Interface, Notice, Section};
pub use found::Found;
pub use frames::{Frames, Mark};
pub use index::{Chunk, Index, Summary};
pub use parser::{Each, Parser, Place};
pub use record::{NO_INTERFACE, Record};
