//! `from-yenc`: a file out of yEnc (its draft, version 1.3).
use super::prelude::*;
use crate::recipe::bytes_step::decode;

step! {
    /// Read yEnc as bytes; lines that begin with =y are passed over
    FromYenc in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for FromYenc {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        decode(data, |text| {
            let mut result = vec![];
            for line in text.split(|byte| *byte == b'\n') {
                let line = line.strip_suffix(b"\r").unwrap_or(line);
                if line.starts_with(b"=y") {
                    continue;
                }
                let mut escaped = false;
                for byte in line {
                    match (*byte, escaped) {
                        (b'=', false) => escaped = true,
                        (byte, true) => {
                            result.push(byte.wrapping_sub(64).wrapping_sub(42));
                            escaped = false;
                        }
                        (byte, false) => result.push(byte.wrapping_sub(42)),
                    }
                }
            }
            Ok(result)
        })
    }
}
