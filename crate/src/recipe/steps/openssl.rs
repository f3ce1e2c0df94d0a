//! `openssl`: what `openssl enc` encrypted with a password.
use super::prelude::*;
use crate::recipe::argument::{Argument, Literal, choices};
use crate::recipe::bytes_step::decode;
use crate::recipe::kitchen::ask;

choices! {
    Cipher {
        Aes256 = "aes-256-cbc", Aes192 = "aes-192-cbc", Aes128 = "aes-128-cbc", Des3 = "des3", Des = "des",
    }
}
choices! {
    Digest { Sha256 = "sha256", Md5 = "md5", Sha1 = "sha1", Sha512 = "sha512" }
}
step! {
    /// Decrypt what `openssl enc` wrote with a password; it begins with Salted__ and eight bytes of salt
    /// OpenSSL takes sha256 since 1.1.0 and took md5 before. With -pbkdf2 it takes 10000 rounds where no other number is told.
    Openssl in "cipher": Values => Values, Bytes => Bytes;
    (
        /// The password
        password: Literal,
    ) {
        /// The cipher
        cipher: Cipher = "aes-256-cbc",
        /// The hash that makes a key of the password
        digest: Digest = "sha256",
        /// Rounds of PBKDF2; 0 where -pbkdf2 was not given
        rounds: i64 = "0",
    }
}
const MARK: &[u8] = b"Salted__";
const SALT: usize = 8;

impl Run for Openssl {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        decode(data, |bytes| self.decrypt(bytes, limits))
    }
}
impl Openssl {
    fn decrypt(&self, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Fault> {
        let salted = bytes
            .strip_prefix(MARK)
            .and_then(|rest| rest.split_at_checked(SALT));
        let (salt, rest) =
            salted.ok_or_else(|| Fault::at("expected Salted__ and eight bytes of salt", 0))?;
        let (cipher, key_len, block) = match self.cipher {
            Cipher::Aes256 => ("aes", 32, 16),
            Cipher::Aes192 => ("aes", 24, 16),
            Cipher::Aes128 => ("aes", 16, 16),
            Cipher::Des3 => ("des3", 24, 8),
            Cipher::Des => ("des", 8, 8),
        };
        let keys = self.keys(salt, key_len + block, limits)?;
        let (key, iv) = keys.split_at_checked(key_len).unwrap_or((&keys, &[]));
        let arguments: [&[u8]; 5] = [cipher.as_bytes(), b"cbc", key, iv, b"pkcs7"];
        let opened = ask("decrypt", &arguments, rest, limits);
        opened.map_err(|fault| {
            Fault::new(format!(
                "{fault}: is the password, cipher= or digest= another?"
            ))
        })
    }
    fn keys(&self, salt: &[u8], count: usize, limits: &Limits) -> Result<Vec<u8>, Fault> {
        let (digest, count) = (self.digest.print(), count.to_string());
        let rounds = self.rounds.to_string();
        let arguments: [&[u8]; 4] = [digest.as_bytes(), salt, count.as_bytes(), rounds.as_bytes()];
        let operation = if self.rounds > 0 {
            "pbkdf2"
        } else {
            "openssl-key"
        };
        ask(operation, &arguments, &self.password.bytes, limits)
    }
}
