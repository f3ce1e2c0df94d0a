//! Tables of numbers and their names, each with its source.
pub mod ports;
pub mod protocols;
pub mod tcp;
