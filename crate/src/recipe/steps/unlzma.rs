//! `unlzma`: what an lzma file holds.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decompress lzma, which came before xz
    Unlzma in "compress": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Unlzma {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "lzma", &[], limits)
    }
}
