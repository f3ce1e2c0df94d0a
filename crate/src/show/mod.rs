//! Text, made only when something is shown: values in both dialects, the tree, the rows.
pub mod catalogue;
pub mod domain;
pub mod float;
pub mod time;
pub mod value;
