//! `entropy`: how much like chance bytes are.
use super::prelude::*;
use crate::recipe::statistics::entropy;

step! {
    /// Say how many bits of chance a byte holds: 8 for what is encrypted or compressed, some 4 for text
    Entropy in "look": Values => Values, Bytes => Values;
    () {}
}
impl Run for Entropy {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        // To a thousandth: more is noise.
        let of = |bytes: &[u8]| Content::Float((entropy(bytes) * 1000.0).round() / 1000.0);
        each::measure(data, "entropy", of)
    }
}
