//! What secures H.323's signalling: tokens, keys and signatures, inside H.225.0 and H.245.
pub mod fields;
pub mod types;

pub use fields::PROTOCOL;
