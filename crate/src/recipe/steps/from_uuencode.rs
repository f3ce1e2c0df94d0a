//! `from-uuencode`: a file out of uuencode (POSIX).
use super::prelude::*;
use crate::recipe::bytes_step::decode;

step! {
    /// Read uuencode as bytes; the lines begin and end are passed over
    FromUuencode in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for FromUuencode {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        decode(data, |text| {
            let mut result = vec![];
            for line in text
                .split(|byte| *byte == b'\n')
                .map(<[u8]>::trim_ascii_end)
            {
                if line.starts_with(b"begin ") || line == b"end" {
                    continue;
                }
                let Some((len, digits)) = line.split_first() else {
                    continue;
                };
                let len = usize::from(len.wrapping_sub(32) & 63);
                let bytes = digits.chunks(4).flat_map(|group| {
                    let digit =
                        |at: usize| u32::from(group.get(at).unwrap_or(&b' ').wrapping_sub(32) & 63);
                    let word = digit(0) << 18 | digit(1) << 12 | digit(2) << 6 | digit(3);
                    [(word >> 16) as u8, (word >> 8) as u8, word as u8]
                });
                result.extend(bytes.take(len));
            }
            Ok(result)
        })
    }
}
