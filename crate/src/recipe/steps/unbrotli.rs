//! `unbrotli`: what a Brotli stream holds.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decompress Brotli (RFC 7932)
    Unbrotli in "compress": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Unbrotli {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "brotli", &[], limits)
    }
}
