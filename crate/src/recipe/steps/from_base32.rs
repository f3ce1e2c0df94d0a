//! `from-base32`: bytes out of Base32 (RFC 4648 §6, §7).
use super::from_base64::Padding;
use super::from_hex::Others;
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::radix::Radix;
use crate::recipe::step::{Run, step};

choices! {
    Alphabet { Standard = "standard", Hex = "hex" }
}
step! {
    /// Read Base32 as bytes, whatever the case of its letters
    /// Line ends and spaces are passed over; parts that each end with = may follow one another.
    FromBase32 in "encode": Values => Values, Bytes => Bytes;
    (
        /// A to Z and 2 to 7, or 0 to 9 and A to V
        alphabet: Alphabet = "standard",
    ) {
        /// Whether = must fill up the last group
        padding: Padding = "optional",
        /// What becomes of other characters
        others: Others = "refuse",
    }
}
impl Run for FromBase32 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let (alphabet, name): (&[u8], _) = match self.alphabet {
            Alphabet::Standard => (b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "standard Base32"),
            Alphabet::Hex => (
                b"0123456789ABCDEFGHIJKLMNOPQRSTUV",
                "Base32 of the hex alphabet",
            ),
        };
        let radix = Radix {
            alphabet,
            bits: 5,
            ignore_case: true,
            padded: self.padding == Padding::Required,
            skip_others: self.others == Others::Skip,
            name,
        };
        let counts = |byte: u8| radix.is_digit(byte);
        let follow = Follow::Scaled {
            counts: &counts,
            take: 8,
            give: 5,
        };
        each::bytes(data, Gives::Bytes, follow, |text| radix.read(text))
    }
}
