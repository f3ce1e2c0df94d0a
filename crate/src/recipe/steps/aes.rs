//! `aes`: AES (FIPS 197).
use super::block_cipher::{self, Padding, Way};
use super::prelude::*;
use crate::recipe::argument::{Argument, Key, choices};
use crate::recipe::bytes_step::heavy;

choices! {
    Mode { Cbc = "cbc", Ecb = "ecb", Cfb = "cfb", Ofb = "ofb", Ctr = "ctr", Gcm = "gcm" }
}
choices! {
    Tag { Behind = "behind", None = "none" }
}

step! {
    /// Decrypt or encrypt with AES (FIPS 197)
    Aes in "cipher": Values => Values, Bytes => Bytes;
    (
        /// The key: 16, 24 or 32 bytes
        key: Key,
        /// How blocks are chained
        mode: Mode = "cbc",
    ) {
        /// The start vector, 16 bytes; zeros where none is given (GCM: usually 12 bytes, and needed)
        iv: Key = "",
        /// Whether the last block is filled up (PKCS #7), in the modes of whole blocks
        padding: Padding = "pkcs7",
        /// GCM: whether the tag, which is checked, stands behind the rest
        tag: Tag = "behind",
        /// GCM: data beside that the tag covers too
        aad: Key = "",
        /// Which way
        way: Way = "decrypt",
    }
}
impl Run for Aes {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        if self.mode != Mode::Gcm {
            let (mode, choices) = (self.mode.print(), (self.padding, self.way));
            return block_cipher::run("aes", [&self.key, &self.iv], &mode, choices, data, limits);
        }
        let operation = format!("gcm-{}", self.way.print());
        let tag = self.tag.print();
        let arguments: [&[u8]; 5] = [
            b"aes",
            &self.key.bytes,
            &self.iv.bytes,
            &self.aad.bytes,
            tag.as_bytes(),
        ];
        heavy(data, &operation, &arguments, limits)
    }
}
