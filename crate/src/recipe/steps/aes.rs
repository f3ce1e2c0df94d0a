//! `aes`: AES (FIPS 197).
use super::block_cipher::{Mode, Padding, Way, run};
use super::prelude::*;
use crate::recipe::argument::Key;

step! {
    /// Decrypt or encrypt with AES (FIPS 197)
    Aes in "cipher": Values => Values, Bytes => Bytes;
    (
        /// The key: 16, 24 or 32 bytes
        key: Key,
        /// How blocks are chained
        mode: Mode = "cbc",
    ) {
        /// The start vector, 16 bytes; zeros where none is given
        iv: Key = "",
        /// Whether the last block is filled up (PKCS #7), in the modes of whole blocks
        padding: Padding = "pkcs7",
        /// Which way
        way: Way = "decrypt",
    }
}
impl Run for Aes {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        run(
            "aes",
            [&self.key, &self.iv],
            (self.mode, self.padding, self.way),
            data,
            limits,
        )
    }
}
