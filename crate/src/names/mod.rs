//! Tables of numbers and their names, each with its source.
mod link_types;
pub mod tcp;

pub use link_types::{LINK_TYPES, link_name};
