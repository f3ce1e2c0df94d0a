//! `entropy`: how much like chance bytes are.
use super::prelude::*;
use crate::recipe::statistics::entropy;

step! {
    /// Say how many bits of chance a byte holds: 8 for what is encrypted or compressed, some 4 for text
    Entropy in "look": Values => Values;
    () {}
}
impl Run for Entropy {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let bytes = content.printed();
            // To a thousandth: more is noise.
            Ok(Content::Float((entropy(&bytes) * 1000.0).round() / 1000.0))
        })
    }
}
