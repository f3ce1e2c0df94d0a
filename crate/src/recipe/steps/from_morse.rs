//! `from-morse`: letters out of Morse code (ITU-R M.1677-1).
use super::prelude::*;
use crate::names::morse;
use crate::recipe::argument::Key;
use crate::recipe::bytes_step::text;

step! {
    /// Read Morse code: dots, dashes, spaces between letters, / or three spaces between words
    /// Codes that stand for no letter become a question mark.
    FromMorse in "letters": Values => Values, Bytes => Bytes;
    () {
        /// The byte for a dot
        dot: Key = "\".\"",
        /// The byte for a dash
        dash: Key = "\"-\"",
        /// The bytes that end a letter
        letter: Key = "\" \\n\"",
        /// The byte that ends a word
        word: Key = "\"/\"",
    }
}

impl Run for FromMorse {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            let (mut result, mut code, mut gaps) = (String::new(), String::new(), 0);
            for byte in bytes.iter().chain(self.letter.bytes.first()) {
                let is = |key: &Key| key.bytes.contains(byte);
                if is(&self.dot) || is(&self.dash) {
                    if gaps > 2 && !result.ends_with(' ') {
                        result.push(' ');
                    }
                    gaps = 0;
                    code.push(if is(&self.dot) { '.' } else { '-' });
                } else if is(&self.letter) || is(&self.word) || byte.is_ascii_whitespace() {
                    gaps += 1;
                    if !code.is_empty() {
                        result.push(morse::letter(code.as_bytes()).unwrap_or('?'));
                        code.clear();
                    }
                    if is(&self.word) && !result.ends_with(' ') {
                        result.push(' ');
                    }
                }
            }
            Ok(result.into_bytes())
        })
    }
}
