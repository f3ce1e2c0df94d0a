//! `from-base58`: bytes out of one large number in base 58.
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::big_base::read;
use crate::recipe::bytes_step::decode;

choices! {
    Alphabet { Bitcoin = "bitcoin", Flickr = "flickr", Ripple = "ripple" }
}
step! {
    /// Read Base58 as bytes
    FromBase58 in "encode": Values => Values, Bytes => Bytes;
    (
        /// Whose order of the digits
        alphabet: Alphabet = "bitcoin",
    ) {}
}
impl Run for FromBase58 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let alphabet: &[u8] = match self.alphabet {
            Alphabet::Bitcoin => b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz",
            Alphabet::Flickr => b"123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ",
            Alphabet::Ripple => b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz",
        };
        decode(data, |text| read(text, alphabet, true, "Base58"))
    }
}
