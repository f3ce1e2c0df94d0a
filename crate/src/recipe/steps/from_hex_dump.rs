//! `from-hex-dump`: bytes out of a hex dump.
use super::prelude::*;
use crate::recipe::bytes_step::decode;

step! {
    /// Read a hex dump as bytes: those of xxd, hexdump -C, tshark -x and Wireshark
    FromHexDump in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for FromHexDump {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        decode(data, |text| {
            Ok(text.split(|byte| *byte == b'\n').flat_map(line).collect())
        })
    }
}

/// The bytes of one line: words of digits behind the offset, up to a word that is none, or two spaces before the characters.
fn line(line: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(line);
    let text = text.trim();
    let Some((offset, rest)) = text.split_once([' ', '\t']) else {
        return vec![];
    };
    let offset = offset.trim_end_matches(':').trim_start_matches("0x");
    if offset.len() < 3 || !offset.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return vec![];
    }
    let mut bytes = vec![];
    for word in rest
        .trim_start()
        .split("  ")
        .take(2)
        .flat_map(|half| half.split(' '))
    {
        let digits: Option<Vec<u8>> = word
            .chars()
            .map(|c| c.to_digit(16).map(|digit| digit as u8))
            .collect();
        let Some(digits) = digits.filter(|digits| matches!(digits.len(), 2 | 4)) else {
            break;
        };
        bytes.extend(
            digits
                .chunks(2)
                .map(|pair| pair.iter().fold(0, |byte, half| byte << 4 | half)),
        );
    }
    bytes.truncate(16);
    bytes
}
