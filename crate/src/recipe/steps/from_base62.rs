//! `from-base62`: bytes out of one large number in base 62.
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::big_base::read;
use crate::recipe::bytes_step::decode;

choices! {
    Alphabet { Capitals = "capitals", Small = "small" }
}
step! {
    /// Read Base62 as bytes
    FromBase62 in "encode": Values => Values, Bytes => Bytes;
    (
        /// Which letters follow the digits first
        alphabet: Alphabet = "capitals",
    ) {}
}
impl Run for FromBase62 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let alphabet: &[u8] = match self.alphabet {
            Alphabet::Capitals => b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            Alphabet::Small => b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        };
        decode(data, |text| read(text, alphabet, false, "Base62"))
    }
}
