//! `unzstd`: what a Zstandard frame holds.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decompress Zstandard (RFC 8878)
    Unzstd in "compress": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Unzstd {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "zstd", &[], limits)
    }
}
