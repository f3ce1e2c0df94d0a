//! `to-binary`: bytes as bits written as 0 and 1.
use super::prelude::*;

step! {
    /// Write bytes as bits, the highest first
    ToBinary in "encode": Values => Values, Bytes => Bytes;
    () {
        /// What stands between bytes
        separator: String = "",
    }
}
impl Run for ToBinary {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Text, Follow::Lost, |bytes| {
            limits.check_bytes(bytes.len().saturating_mul(8 + self.separator.len()))?;
            let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
            Ok(bytes.join(&self.separator).into_bytes())
        })
    }
}
