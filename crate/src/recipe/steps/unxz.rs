//! `unxz`: what an xz holds.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decompress xz
    Unxz in "compress": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Unxz {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "xz", &[], limits)
    }
}
