//! Conversations: their numbers, and what of a packet's meaning depends on the packets before it.
mod conversations;
mod segments;

pub use conversations::{Conversations, Known};
