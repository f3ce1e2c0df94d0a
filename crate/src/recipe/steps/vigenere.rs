//! `vigenere`: letters moved by the letters of a key.
use super::prelude::*;
use crate::recipe::argument::choices;

choices! {
    Way { Decrypt = "decrypt", Encrypt = "encrypt" }
}
step! {
    /// Decrypt letters by a key of letters that repeats (Vigenère); what is no letter stays and uses none of the key
    Vigenere in "letters": Values => Values, Bytes => Bytes;
    (
        /// Letters
        key: String,
    ) {
        /// Which way
        way: Way = "decrypt",
    }
}
impl Run for Vigenere {
    fn check(&self) -> Result<(), String> {
        match !self.key.is_empty() && self.key.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            true => Ok(()),
            false => Err(format!(
                "expected a key of letters, found \"{}\"",
                self.key.escape_debug()
            )),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Same, |bytes| {
            let mut key = self.key.bytes().cycle();
            let turned = bytes.iter().map(|byte| match byte.is_ascii_alphabetic() {
                true => self.turn(*byte, key.next().unwrap_or(b'a')),
                false => *byte,
            });
            Ok(turned.collect())
        })
    }
}
impl Vigenere {
    fn turn(&self, byte: u8, key: u8) -> u8 {
        let first = if byte.is_ascii_uppercase() {
            b'A'
        } else {
            b'a'
        };
        let by = key.to_ascii_lowercase() - b'a';
        let by = if self.way == Way::Decrypt {
            26 - by
        } else {
            by
        };
        first + (byte - first + by) % 26
    }
}
