//! `from-base`: bytes out of one large number in any base.
use super::prelude::*;
use crate::recipe::big_base::read;
use crate::recipe::bytes_step::decode;

step! {
    /// Read digits as one large number, and that as bytes, the highest first
    FromBase in "encode": Values => Values, Bytes => Bytes;
    (
        /// From 2 to 36
        base: i64 = "10",
    ) {}
}
const DIGITS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

impl Run for FromBase {
    fn check(&self) -> Result<(), String> {
        match self.base {
            2..=36 => Ok(()),
            base => Err(format!("expected a base from 2 to 36, found {base}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let alphabet = DIGITS.get(..self.base as usize).unwrap_or(DIGITS);
        decode(data, |text| {
            read(&text.to_ascii_lowercase(), alphabet, false, "this base")
        })
    }
}
