//! `bunzip2`: what a bzip2 holds.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decompress bzip2
    Bunzip2 in "compress": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Bunzip2 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "bzip2", &[], limits)
    }
}
