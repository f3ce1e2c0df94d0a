//! Reading what is decompressed, within the limits.
use super::fault::Fault;
use super::limits::Limits;
use std::io::Read;

/// Why reading ended before its end.
pub enum Early {
    Limit(Fault),
    Damaged(String),
}

/// Adds all that `reader` gives to `result`, which keeps what was read where that ends early.
pub fn read_all(
    reader: &mut impl Read,
    result: &mut Vec<u8>,
    limits: &Limits,
) -> Result<(), Early> {
    let mut chunk = vec![0; 64 << 10];
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => return Ok(()),
            Ok(len) => {
                limits
                    .check_bytes(result.len() + len)
                    .map_err(Early::Limit)?;
                result.extend_from_slice(chunk.get(..len).unwrap_or(&[]));
            }
            Err(error) => return Err(Early::Damaged(error.to_string())),
        }
    }
}
