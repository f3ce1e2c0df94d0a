//! `decode-text`: UTF-8 out of another encoding of text.
use super::prelude::*;
use crate::recipe::argument::{Argument, choices};
use crate::recipe::bytes_step::text;
use crate::recipe::kitchen;

choices! {
    From {
        Utf16le = "utf-16le", Utf16be = "utf-16be", Latin1 = "latin1", Utf32le = "utf-32le", Utf32be = "utf-32be",
        Windows1250 = "windows-1250", Windows1251 = "windows-1251", Windows1252 = "windows-1252", Windows1253 = "windows-1253",
        Windows1254 = "windows-1254", Windows1255 = "windows-1255", Windows1256 = "windows-1256", Windows1258 = "windows-1258",
        Latin2 = "iso-8859-2", Koi8 = "koi8-r", Ibm866 = "ibm866", Macintosh = "macintosh", ShiftJis = "shift_jis",
        EucJp = "euc-jp", Iso2022Jp = "iso-2022-jp", EucKr = "euc-kr", Gb18030 = "gb18030", Big5 = "big5",
    }
}
step! {
    /// Read text in another encoding
    DecodeText in "encode": Values => Values, Bytes => Bytes;
    (
        /// Which
        from: From = "utf-16le",
    ) {}
}
impl Run for DecodeText {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            limits.check_bytes(bytes.len().saturating_mul(2))?;
            let text: String = match self.from {
                From::Latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
                From::Utf16le => utf16(bytes, u16::from_le_bytes),
                From::Utf16be => utf16(bytes, u16::from_be_bytes),
                From::Utf32le => utf32(bytes, u32::from_le_bytes),
                From::Utf32be => utf32(bytes, u32::from_be_bytes),
                other => {
                    return kitchen::ask("charset", &[other.print().as_bytes()], bytes, limits);
                }
            };
            Ok(text.trim_start_matches('\u{feff}').as_bytes().to_vec())
        })
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    let characters = char::decode_utf16(units);
    characters
        .map(|found| found.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> String {
    let units = bytes.as_chunks::<4>().0.iter().map(|four| unit(*four));
    units
        .map(|number| char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
