//! Conversations: their numbers, and what of a packet's meaning depends on the packets before it.
mod conversations;
mod expectations;
mod facts;
mod segments;
mod stream_column;

pub use conversations::{Conversations, Known};
pub use stream_column::StreamColumn;
