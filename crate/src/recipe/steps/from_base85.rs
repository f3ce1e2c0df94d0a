//! `from-base85`: bytes out of Base85.
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::big_base::Groups;
use crate::recipe::bytes_step::decode;

choices! {
    /// Adobe's, ZeroMQ's (RFC 32/Z85), RFC 1924's.
    Alphabet { Ascii85 = "ascii85", Z85 = "z85", Rfc1924 = "rfc1924" }
}
step! {
    /// Read Base85 as bytes
    /// Adobe's marks <~ and ~> around it are passed over.
    FromBase85 in "encode": Values => Values, Bytes => Bytes;
    (
        /// Which digits
        alphabet: Alphabet = "ascii85",
    ) {}
}
impl Run for FromBase85 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let ascii85: Vec<u8> = (b'!'..=b'u').collect();
        let alphabet: &[u8] = match self.alphabet {
            Alphabet::Ascii85 => &ascii85,
            Alphabet::Z85 => b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
            Alphabet::Rfc1924 => b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
        };
        let groups = Groups {
            alphabet,
            digits: 5,
            bytes: 4,
            little: false,
            name: "Base85",
        };
        decode(data, |text| {
            let text = text.trim_ascii();
            let text = text.strip_prefix(b"<~").unwrap_or(text);
            groups.read(text.strip_suffix(b"~>").unwrap_or(text))
        })
    }
}
