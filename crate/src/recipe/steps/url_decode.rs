//! `url-decode`: text out of a URL (RFC 3986 §2.1).
use super::prelude::*;
use crate::recipe::bytes_step::text;

step! {
    /// Read %41 as the byte of that number
    UrlDecode in "encode": Values => Values, Bytes => Bytes;
    () {
        /// Read + as a space, as forms write it
        plus: bool = "yes",
    }
}
impl Run for UrlDecode {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| Ok(percent(bytes, b'%', self.plus)))
    }
}

/// Bytes written as a mark and two digits; what is not such stays.
pub fn percent(text: &[u8], mark: u8, plus: bool) -> Vec<u8> {
    let mut result = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let digit = |at: usize| char::from(*text.get(at)?).to_digit(16);
        match (*byte, digit(at + 1), digit(at + 2)) {
            (b, Some(high), Some(low)) if b == mark => {
                result.push((high << 4 | low) as u8);
                at += 2;
            }
            (b'+', ..) if plus => result.push(b' '),
            (byte, ..) => result.push(byte),
        }
        at += 1;
    }
    result
}
