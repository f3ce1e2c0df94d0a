//! `hex-dump`: bytes as offset, digits and characters.
use super::prelude::*;
use crate::recipe::bytes_step::text;

step! {
    /// Write bytes as a hex dump: sixteen a line, with offset and characters
    HexDump in "look": Values => Values, Bytes => Bytes;
    () {}
}
const LINE: usize = 16;

impl Run for HexDump {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            limits.check_bytes(bytes.len().saturating_mul(5))?;
            let mut lines = String::new();
            for (number, line) in bytes.chunks(LINE).enumerate() {
                let digits: Vec<String> = line.iter().map(|byte| format!("{byte:02x}")).collect();
                let readable = |byte: &u8| {
                    if (b' '..=b'~').contains(byte) {
                        char::from(*byte)
                    } else {
                        '.'
                    }
                };
                let shown: String = line.iter().map(readable).collect();
                lines += &format!("{:08x}  {:<47}  {shown}\n", number * LINE, digits.join(" "));
            }
            Ok(lines.into_bytes())
        })
    }
}
