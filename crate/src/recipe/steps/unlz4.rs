//! `unlz4`: what an LZ4 holds.
use super::prelude::*;
use crate::recipe::argument::{Argument, choices};
use crate::recipe::bytes_step::heavy;

choices! {
    Format { Frame = "frame", Block = "block" }
}
step! {
    /// Decompress LZ4
    Unlz4 in "compress": Values => Values, Bytes => Bytes;
    (
        /// Frames with a header, or one block without
        format: Format = "frame",
    ) {}
}
impl Run for Unlz4 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "lz4", &[self.format.print().as_bytes()], limits)
    }
}
