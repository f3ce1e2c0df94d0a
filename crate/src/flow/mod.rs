//! Conversations: their numbers, and what of a packet's meaning depends on the packets before it.
mod conversations;
mod decode_as;
mod expectations;
mod facts;
mod messages;
mod pieces;
mod segments;
mod stream_column;

pub use conversations::{Conversations, Known};
pub use decode_as::{DecodeAs, SELECTORS};
pub use stream_column::StreamColumn;
