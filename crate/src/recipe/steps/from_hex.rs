//! `from-hex`: bytes out of hexadecimal digits.
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

choices! {
    Others { Refuse = "refuse", Skip = "skip" }
}
step! {
    /// Read hexadecimal digits as bytes
    /// Spaces, line ends, colons, dashes, commas, 0x and \x between bytes are passed over.
    FromHex in "encode": Values => Values, Bytes => Bytes;
    () {
        /// What becomes of other characters
        others: Others = "refuse",
    }
}
impl Run for FromHex {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        // Where 0x stands between bytes its 0 does not count, so that only the packets near by are told.
        let counts = |byte: u8| byte.is_ascii_hexdigit();
        let follow = Follow::Scaled {
            counts: &counts,
            take: 2,
            give: 1,
        };
        each::bytes(data, Gives::Bytes, follow, |text| self.read(text))
    }
}
impl FromHex {
    fn read(&self, text: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::with_capacity(text.len() / 2);
        let mut half: Option<u8> = None;
        let mut at = 0;
        while let Some(byte) = text.get(at) {
            let digit = char::from(*byte).to_digit(16).map(|digit| digit as u8);
            match (half, digit) {
                (None, Some(0)) if matches!(text.get(at + 1), Some(b'x' | b'X')) => at += 1,
                (None, Some(digit)) => half = Some(digit),
                (Some(high), Some(digit)) => {
                    bytes.push(high << 4 | digit);
                    half = None;
                }
                (None, None) if *byte == b'\\' && text.get(at + 1) == Some(&b'x') => at += 1,
                (None, None) if b" \t\r\n:-,".contains(byte) => {}
                (_, None) if self.others == Others::Skip => {}
                (Some(_), None) => {
                    return Err(Fault::at("expected a second digit for the byte", at));
                }
                (None, None) => {
                    let found = char::from(*byte).escape_debug();
                    return Err(Fault::at(
                        format!("expected a hexadecimal digit, found \"{found}\""),
                        at,
                    ));
                }
            }
            at += 1;
        }
        match half {
            Some(_) => Err(Fault::at(
                "the digits are odd in number: one is left over",
                text.len(),
            )),
            None => Ok(bytes),
        }
    }
}
