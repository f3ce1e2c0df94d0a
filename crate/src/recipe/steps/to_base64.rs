//! `to-base64`: bytes as Base64 (RFC 4648 §4).
use super::prelude::*;

step! {
    /// Write bytes as Base64
    ToBase64 in "encode": Values => Values, Bytes => Bytes;
    () {}
}
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Run for ToBase64 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let counts = |_: u8| true;
        let follow = Follow::Scaled {
            counts: &counts,
            take: 3,
            give: 4,
        };
        each::bytes(data, Gives::Text, follow, |bytes| {
            limits.check_bytes(bytes.len() / 3 * 4)?;
            Ok(bytes.chunks(3).flat_map(group).collect())
        })
    }
}

/// Four digits of up to three bytes.
fn group(bytes: &[u8]) -> [u8; 4] {
    let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let word = byte(0) << 16 | byte(1) << 8 | byte(2);
    std::array::from_fn(|at| match at > bytes.len() {
        true => b'=',
        false => DIGITS
            .get((word >> (18 - 6 * at) & 63) as usize)
            .copied()
            .unwrap_or(b'='),
    })
}
