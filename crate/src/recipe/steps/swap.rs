//! `swap`: the other order of bytes in words.
use super::prelude::*;
use crate::recipe::argument::Count;

step! {
    /// Turn the order of bytes round in every word
    Swap in "cut": Values => Values, Bytes => Bytes;
    (
        /// Bytes of a word
        width: Count = "2",
    ) {}
}
impl Run for Swap {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Bytes, Follow::Lost, |bytes| {
            let words = bytes.chunks(self.width.0);
            Ok(words.flat_map(|word| word.iter().rev().copied()).collect())
        })
    }
}
