//! Wireloupe's engine: the dissector, display filters and recipes.
//!
//! Each floor uses only those above it in this list:
//! `wire`, `names`: what a field is; tables of numbers
//! `protocols`, `capture`: one file a protocol; capture files to frames
//! `show`, `filter`, `flow`: text made only when shown; display filters; conversations
//! `scan`: questions asked of every packet
//! `recipe`: steps from packets to an answer
//! `session`: the one mutable object
//! `wasm`: the session for JavaScript
pub mod capture;
pub mod filter;
pub mod flow;
pub mod names;
pub mod protocols;
pub mod recipe;
pub mod scan;
pub mod session;
pub mod show;
#[cfg(feature = "web")]
pub mod wasm;
pub mod wire;
