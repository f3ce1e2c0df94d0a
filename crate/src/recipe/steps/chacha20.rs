//! `chacha20`: the stream cipher ChaCha20 (RFC 8439).
use super::prelude::*;
use crate::recipe::argument::Key;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decrypt or encrypt with ChaCha20, which are the same
    Chacha20 in "cipher": Values => Values, Bytes => Bytes;
    (
        /// 32 bytes
        key: Key,
        /// 12 bytes, or 8 in the older form
        nonce: Key,
    ) {
        /// The number of the first block
        counter: i64 = "0",
    }
}
impl Run for Chacha20 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let counter = self.counter.to_string();
        let arguments: [&[u8]; 4] = [
            b"chacha20",
            &self.key.bytes,
            &self.nonce.bytes,
            counter.as_bytes(),
        ];
        heavy(data, "stream", &arguments, limits)
    }
}
