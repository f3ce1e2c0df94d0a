//! `from-morse`: letters out of Morse code (ITU-R M.1677-1).
use super::prelude::*;
use crate::names::morse;
use crate::recipe::argument::{Argument, Literal};
use crate::recipe::bytes_step::text;

step! {
    /// Read Morse code: dots, dashes, spaces between letters, / or three spaces between words
    /// Codes that stand for no letter become a question mark.
    FromMorse in "letters": Values => Values, Bytes => Bytes;
    () {
        /// The byte for a dot
        dot: Literal = "\".\"",
        /// The byte for a dash
        dash: Literal = "\"-\"",
        /// The bytes that end a letter
        letter: Literal = "\" \\n\"",
        /// The byte that ends a word
        word: Literal = "\"/\"",
    }
}

impl Run for FromMorse {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        text(data, |bytes| {
            self.look(bytes)?;
            let (mut result, mut code, mut gaps) = (String::new(), String::new(), 0);
            for byte in bytes.iter().chain(self.letter.bytes.first()) {
                let is = |key: &Literal| key.bytes.contains(byte);
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
impl FromMorse {
    /// Text of another code than the one told would give nothing, without a word.
    fn look(&self, text: &[u8]) -> Result<(), Fault> {
        let is = |keys: &[&Literal], byte: &u8| keys.iter().any(|key| key.bytes.contains(byte));
        let read = text.iter().any(|byte| is(&[&self.dot, &self.dash], byte));
        let is_gap =
            |byte: &u8| byte.is_ascii_whitespace() || is(&[&self.letter, &self.word], byte);
        if read || text.iter().all(is_gap) {
            return Ok(());
        }
        Err(Fault::new(format!(
            "neither the dot {} nor the dash {} is there: characters stand in quotes, such as dot=\"0\" dash=\"1\"",
            self.dot.print(),
            self.dash.print()
        )))
    }
}
