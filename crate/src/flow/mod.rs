//! Conversations: their numbers, and what of a packet's meaning depends on the packets before it.
mod conversations;

pub use conversations::{Conversations, Known};
