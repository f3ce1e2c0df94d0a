//! `from-charcodes`: text out of the numbers of its characters.
use super::prelude::*;
use crate::recipe::bytes_step::decode;

step! {
    /// Read numbers with anything between them as bytes or characters
    /// Numbers up to 255 become bytes; with characters, each becomes the character of that number, as UTF-8.
    FromCharcodes in "encode": Values => Values, Bytes => Bytes;
    (
        /// Of the numbers, from 2 to 36
        base: i64 = "10",
    ) {
        /// Characters instead of bytes
        characters: bool = "no",
    }
}
impl Run for FromCharcodes {
    fn check(&self) -> Result<(), String> {
        match self.base {
            2..=36 => Ok(()),
            base => Err(format!("expected a base from 2 to 36, found {base}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let base = self.base as u32;
        decode(data, |text| {
            let mut result = vec![];
            let numbers = text.split(|byte| !char::from(*byte).is_digit(base));
            for digits in numbers.filter(|digits| !digits.is_empty()) {
                let text = std::str::from_utf8(digits).unwrap_or("");
                let number = u32::from_str_radix(text, base);
                match number.map(|n| (u8::try_from(n), char::from_u32(n))) {
                    Ok((Ok(byte), _)) if !self.characters => result.push(byte),
                    Ok((_, Some(character))) if self.characters => {
                        result.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                    }
                    _ => {
                        let what = if self.characters {
                            "the number of a character"
                        } else {
                            "a byte"
                        };
                        return Err(Fault::new(format!("{text} is not {what}")));
                    }
                }
            }
            Ok(result)
        })
    }
}
