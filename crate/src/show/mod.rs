//! Text, made only when something is shown: values in both dialects, the tree, the rows.
pub mod catalogue;
pub mod color;
pub mod float;
mod line;
pub mod reference;
pub mod row;
pub mod scapy;
pub mod time;
pub mod tree;
pub mod value;
