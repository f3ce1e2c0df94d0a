//! `from-morse`: letters out of Morse code (ITU-R M.1677-1).
use super::prelude::*;
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

const CODES: &[(&str, char)] = &[
    (".-", 'A'),
    ("-...", 'B'),
    ("-.-.", 'C'),
    ("-..", 'D'),
    (".", 'E'),
    ("..-.", 'F'),
    ("--.", 'G'),
    ("....", 'H'),
    ("..", 'I'),
    (".---", 'J'),
    ("-.-", 'K'),
    (".-..", 'L'),
    ("--", 'M'),
    ("-.", 'N'),
    ("---", 'O'),
    (".--.", 'P'),
    ("--.-", 'Q'),
    (".-.", 'R'),
    ("...", 'S'),
    ("-", 'T'),
    ("..-", 'U'),
    ("...-", 'V'),
    (".--", 'W'),
    ("-..-", 'X'),
    ("-.--", 'Y'),
    ("--..", 'Z'),
    ("-----", '0'),
    (".----", '1'),
    ("..---", '2'),
    ("...--", '3'),
    ("....-", '4'),
    (".....", '5'),
    ("-....", '6'),
    ("--...", '7'),
    ("---..", '8'),
    ("----.", '9'),
    (".-.-.-", '.'),
    ("--..--", ','),
    ("..--..", '?'),
    (".----.", '\''),
    ("-.-.--", '!'),
    ("-..-.", '/'),
    ("-.--.", '('),
    ("-.--.-", ')'),
    (".-...", '&'),
    ("---...", ':'),
    ("-.-.-.", ';'),
    ("-...-", '='),
    (".-.-.", '+'),
    ("-....-", '-'),
    ("..--.-", '_'),
    (".-..-.", '"'),
    ("...-..-", '$'),
    (".--.-.", '@'),
];

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
                        result.push(letter(&code));
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

fn letter(code: &str) -> char {
    let found = CODES.iter().find(|(known, _)| *known == code);
    found.map_or('?', |(_, letter)| *letter)
}
