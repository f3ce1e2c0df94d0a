//! Base 32 with the extended hexadecimal alphabet (RFC 4648 §7), in lower case and without padding.

pub fn encode(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let mut out = Vec::with_capacity(bytes.len() * 8 / 5 + 1);
    for chunk in bytes.chunks(5) {
        let word = (0..5).fold(0u64, |w, at| {
            w << 8 | u64::from(chunk.get(at).copied().unwrap_or(0))
        });
        let digits = (chunk.len() * 8).div_ceil(5);
        out.extend((0..digits).map(|at| DIGITS[(word >> (35 - 5 * at) & 31) as usize]));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn the_examples_of_rfc_4648_come_out() {
        let pairs = [
            ("f", "co"),
            ("fo", "cpng"),
            ("foo", "cpnmu"),
            ("foobar", "cpnmuoj1e8"),
        ];
        for (plain, encoded) in pairs {
            assert_eq!(encode(plain.as_bytes()), encoded.as_bytes());
        }
    }
}
