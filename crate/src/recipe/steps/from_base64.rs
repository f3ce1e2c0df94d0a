//! `from-base64`: bytes out of Base64 (RFC 4648 §4, §5).
use super::from_hex::Others;
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::radix::Radix;
use crate::recipe::step::{Run, step};

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

choices! {
    Alphabet { Standard = "standard", Url = "url" }
}
choices! {
    Padding { Optional = "optional", Required = "required" }
}
step! {
    /// Read Base64 as bytes
    /// Line ends and spaces are passed over; parts that each end with = may follow one another.
    FromBase64 in "encode": Values => Values, Bytes => Bytes;
    (
        /// The last two digits: + / or - _
        alphabet: Alphabet = "standard",
    ) {
        /// All 64 digits in their order, where they are others
        digits: String = "",
        /// Whether = must fill up the last group
        padding: Padding = "optional",
        /// What becomes of other characters
        others: Others = "refuse",
    }
}
impl Run for FromBase64 {
    fn check(&self) -> Result<(), String> {
        match self.digits.len() {
            0 | 64 => Ok(()),
            len => Err(format!("expected 64 digits, found {len}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let (alphabet, name): (&[u8], _) = match self.alphabet {
            _ if !self.digits.is_empty() => (self.digits.as_bytes(), "these digits"),
            Alphabet::Standard => (STANDARD, "standard Base64"),
            Alphabet::Url => (URL, "Base64 of the url alphabet"),
        };
        let radix = Radix {
            alphabet,
            bits: 6,
            ignore_case: false,
            padded: self.padding == Padding::Required,
            skip_others: self.others == Others::Skip,
            name,
        };
        let counts = |byte: u8| radix.is_digit(byte);
        let follow = Follow::Scaled {
            counts: &counts,
            take: 4,
            give: 3,
        };
        each::bytes(data, Gives::Bytes, follow, |text| radix.read(text))
    }
}

/// Standard Base64 with anything else passed over; nothing where it makes no bytes.
pub fn lenient(text: &[u8]) -> Vec<u8> {
    let radix = Radix {
        alphabet: STANDARD,
        bits: 6,
        ignore_case: false,
        padded: false,
        skip_others: true,
        name: "Base64",
    };
    radix.read(text).unwrap_or_default()
}
