//! `des`: DES (FIPS 46-3).
use super::block_cipher::{Mode, Padding, Way, run};
use super::prelude::*;
use crate::recipe::argument::{Argument, Key};

step! {
    /// Decrypt or encrypt with DES (FIPS 46-3)
    Des in "cipher": Values => Values, Bytes => Bytes;
    (
        /// The key: 8 bytes
        key: Key,
        /// How blocks are chained
        mode: Mode = "cbc",
    ) {
        /// The start vector, 8 bytes; zeros where none is given
        iv: Key = "",
        /// Whether the last block is filled up (PKCS #7), in the modes of whole blocks
        padding: Padding = "pkcs7",
        /// Which way
        way: Way = "decrypt",
    }
}
impl Run for Des {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        run(
            "des",
            [&self.key, &self.iv],
            &self.mode.print(),
            (self.padding, self.way),
            data,
            limits,
        )
    }
}
