//! Conversations: their numbers, and what of a packet's meaning depends on the packets before it.
mod bytes;
mod conversations;
mod decode_as;
mod expectations;
mod facts;
mod fragments;
mod journal;
mod known;
mod messages;
mod pairs;
mod pieces;
mod preferences;
mod segments;
mod shared;
mod tcp_stream;
pub mod ties;

pub use conversations::Conversations;
pub use decode_as::{DecodeAs, SELECTORS};
pub use known::{FrameBytes, Known};
pub use preferences::Preferences;
