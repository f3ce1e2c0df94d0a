//! `hash`: a digest or a checksum.
use super::prelude::*;
use crate::recipe::argument::{Argument, Key, choices};
use crate::recipe::bytes_step::{decode, heavy};

choices! {
    Function {
        Md5 = "md5", Sha1 = "sha1", Sha224 = "sha224", Sha256 = "sha256", Sha384 = "sha384", Sha512 = "sha512",
        Sha3256 = "sha3-256", Sha3512 = "sha3-512", Crc32 = "crc32", Adler32 = "adler32",
    }
}
step! {
    /// Take the digest of bytes, or their checksum; to-hex writes it in digits
    Hash in "cipher": Values => Values, Bytes => Bytes;
    (
        /// Which
        function: Function = "sha256",
    ) {
        /// A key, for an HMAC (RFC 2104)
        key: Key = "",
    }
}
impl Run for Hash {
    fn check(&self) -> Result<(), String> {
        let sum = matches!(self.function, Function::Crc32 | Function::Adler32);
        match sum && !self.key.is_empty() {
            true => Err("a checksum takes no key".into()),
            false => Ok(()),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let name = self.function.print();
        match self.function {
            Function::Crc32 => decode(data, |bytes| {
                let mut sum = flate2::Crc::new();
                sum.update(bytes);
                Ok(sum.sum().to_be_bytes().to_vec())
            }),
            Function::Adler32 => decode(data, |bytes| Ok(adler32(bytes).to_be_bytes().to_vec())),
            _ if self.key.bytes.is_empty() => heavy(data, "hash", &[name.as_bytes()], limits),
            _ => heavy(data, "hmac", &[name.as_bytes(), &self.key.bytes], limits),
        }
    }
}

/// RFC 1950 §8.2
fn adler32(bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65_521;
    let (a, b) = bytes.iter().fold((1, 0), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % MODULUS;
        (a, (b + a) % MODULUS)
    });
    b << 16 | a
}
