//! What the keys of a USB keyboard type (HID Usage Tables §10), by layout, and the text that cursor keys move in.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Us,
    Uk,
    German,
    French,
}

/// Usages of keys that move or take away.
pub const BACKSPACE: u8 = 0x2a;
const DELETE: u8 = 0x4c;
const HOME: u8 = 0x4a;
const END: u8 = 0x4d;
const RIGHT: u8 = 0x4f;
const LEFT: u8 = 0x50;
const DOWN: u8 = 0x51;
const UP: u8 = 0x52;

/// What the keys from usage 4 to 0x38 type.
const US: [&str; 2] = [
    "abcdefghijklmnopqrstuvwxyz1234567890\n\u{1b}\u{8}\t -=[]\\#;'`,./",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\n\u{1b}\u{8}\t _+{}|~:\"~<>?",
];
const UK: [&str; 2] = [
    "abcdefghijklmnopqrstuvwxyz1234567890\n\u{1b}\u{8}\t -=[]##;'`,./",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ!\"£$%^&*()\n\u{1b}\u{8}\t _+{}~~:@¬<>?",
];
const GERMAN: [&str; 2] = [
    "abcdefghijklmnopqrstuvwxzy1234567890\n\u{1b}\u{8}\t ß´ü+##öä^,.-",
    "ABCDEFGHIJKLMNOPQRSTUVWXZY!\"§$%&/()=\n\u{1b}\u{8}\t ?`Ü*''ÖÄ°;:_",
];
const FRENCH: [&str; 2] = [
    "qbcdefghijkl,noparstuvzxyw&é\"'(-è_çà\n\u{1b}\u{8}\t )=^$**mù²;:!",
    "QBCDEFGHIJKL?NOPARSTUVZXYW1234567890\n\u{1b}\u{8}\t °+¨£µµM%²./§",
];
/// With the right Alt key.
const GERMAN_ALT: &[(u8, char)] = &[
    (0x14, '@'),
    (0x08, '€'),
    (0x24, '{'),
    (0x25, '['),
    (0x26, ']'),
    (0x27, '}'),
    (0x2d, '\\'),
    (0x30, '~'),
    (0x64, '|'),
    (0x10, 'µ'),
];
const FRENCH_ALT: &[(u8, char)] = &[
    (0x1f, '~'),
    (0x20, '#'),
    (0x21, '{'),
    (0x22, '['),
    (0x23, '|'),
    (0x24, '`'),
    (0x25, '\\'),
    (0x26, '^'),
    (0x27, '@'),
    (0x2d, ']'),
    (0x2e, '}'),
    (0x08, '€'),
];
/// The keypad, from usage 0x54.
const KEYPAD: &str = "/*-+\n1234567890.";

impl Layout {
    /// What a key types, with shift or with the right Alt key.
    pub fn typed(self, key: u8, shift: bool, alt: bool) -> Option<char> {
        let (rows, alternatives, extra): (_, &[(u8, char)], _) = match self {
            Layout::Us => (US, &[], ['\\', '|']),
            Layout::Uk => (UK, &[], ['\\', '|']),
            Layout::German => (GERMAN, GERMAN_ALT, ['<', '>']),
            Layout::French => (FRENCH, FRENCH_ALT, ['<', '>']),
        };
        if alt && let Some((_, typed)) = alternatives.iter().find(|(known, _)| *known == key) {
            return Some(*typed);
        }
        if key == 0x64 {
            return extra.get(usize::from(shift)).copied();
        }
        let row = rows.get(usize::from(shift))?;
        let main = row.chars().nth(usize::from(key.checked_sub(4)?));
        let keypad = || KEYPAD.chars().nth(usize::from(key.checked_sub(0x54)?));
        main.or_else(keypad)
    }
}

const NAMED: &[(u8, &str)] = &[
    (0x29, "escape"),
    (BACKSPACE, "backspace"),
    (0x39, "caps lock"),
    (0x49, "insert"),
    (HOME, "home"),
    (0x4b, "page up"),
    (DELETE, "delete"),
    (END, "end"),
    (0x4e, "page down"),
    (RIGHT, "right"),
    (LEFT, "left"),
    (DOWN, "down"),
    (UP, "up"),
];

/// The name of a key that types nothing.
pub fn name(key: u8) -> Option<String> {
    if let Some((_, name)) = NAMED.iter().find(|(named, _)| *named == key) {
        return Some((*name).to_string());
    }
    let function = key
        .checked_sub(0x39)
        .filter(|number| (1..=12).contains(number));
    function.map(|number| format!("f{number}"))
}

/// Text with a cursor in it; each character has a mark of where it comes from.
#[derive(Default)]
pub struct Typed {
    text: Vec<(char, usize)>,
    cursor: usize,
}

impl Typed {
    pub fn insert(&mut self, character: char, from: usize) {
        self.text.insert(self.cursor, (character, from));
        self.cursor += 1;
    }
    /// Does what a key does that types nothing.
    pub fn key(&mut self, key: u8) {
        match key {
            BACKSPACE if self.cursor > 0 => {
                self.cursor -= 1;
                self.text.remove(self.cursor);
            }
            DELETE if self.cursor < self.text.len() => drop(self.text.remove(self.cursor)),
            LEFT => self.cursor = self.cursor.saturating_sub(1),
            RIGHT => self.cursor = (self.cursor + 1).min(self.text.len()),
            HOME => self.cursor = self.line_start(self.cursor),
            END => self.cursor = self.line_end(self.cursor),
            UP => {
                let start = self.line_start(self.cursor);
                let column = self.cursor - start;
                if start > 0 {
                    let above = self.line_start(start - 1);
                    self.cursor = (above + column).min(start - 1);
                }
            }
            DOWN => {
                let column = self.cursor - self.line_start(self.cursor);
                let end = self.line_end(self.cursor);
                if end < self.text.len() {
                    self.cursor = (end + 1 + column).min(self.line_end(end + 1));
                }
            }
            _ => {}
        }
    }
    fn line_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or(&[]);
        before
            .iter()
            .rposition(|(c, _)| *c == '\n')
            .map_or(0, |line| line + 1)
    }
    fn line_end(&self, at: usize) -> usize {
        let behind = self.text.get(at..).unwrap_or(&[]);
        behind
            .iter()
            .position(|(c, _)| *c == '\n')
            .map_or(self.text.len(), |line| at + line)
    }
    pub fn len(&self) -> usize {
        self.text.len()
    }
    pub fn characters(self) -> Vec<(char, usize)> {
        self.text
    }
}
