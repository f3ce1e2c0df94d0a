//! `from-quoted-printable`: text of a mail (RFC 2045 §6.7).
use super::prelude::*;
use super::url_decode::percent;
use crate::recipe::bytes_step::text;

step! {
    /// Read =41 as the byte of that number; a line that ends with = goes on in the next
    FromQuotedPrintable in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for FromQuotedPrintable {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| Ok(read(bytes)))
    }
}

pub fn read(text: &[u8]) -> Vec<u8> {
    let mut joined = vec![];
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let end = line.trim_ascii_end();
        match end.strip_suffix(b"=") {
            Some(goes_on) if line.len() > end.len() => joined.extend_from_slice(goes_on),
            _ => joined.extend_from_slice(line),
        }
    }
    percent(&joined, b'=', false)
}
