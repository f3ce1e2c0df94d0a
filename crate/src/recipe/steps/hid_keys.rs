//! `hid-keys`: what was typed on a USB keyboard (USB HID Usage Tables §10, device class definition appendix B.1).
use crate::recipe::data::{Bytes, Data};
use crate::recipe::each::needs_bytes;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;
use crate::recipe::value::Value;

step! {
    /// Read keyboard reports of eight bytes as what was typed on a US keyboard
    /// A backspace takes the last character away; keys that type nothing are passed over.
    HidKeys in "combine": Values => Bytes;
    () {
        /// Write keys that type nothing by name, such as <left> and <backspace>
        names: bool = "no",
    }
}
impl Run for HidKeys {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut typed: Vec<(String, usize)> = vec![];
        let mut held: Vec<u8> = vec![];
        for (row, value) in values.first().iter().enumerate() {
            let report = value
                .content
                .bytes()
                .ok_or_else(|| needs_bytes(&value.content).of(row, value))?;
            let (Some(modifiers), Some(keys)) = (report.first(), report.get(2..8)) else {
                let found = format!("expected a report of eight bytes, found {}", report.len());
                return Err(Fault::new(found).of(row, value));
            };
            for key in keys
                .iter()
                .filter(|key| **key > ROLL_OVER && !held.contains(key))
            {
                match (*key, self.names) {
                    (BACKSPACE, false) => drop(typed.pop()),
                    (key, _) => typed.extend(
                        self.typed(key, modifiers & SHIFT != 0)
                            .map(|text| (text, row)),
                    ),
                }
            }
            held = keys.to_vec();
        }
        Ok(Data::Bytes(together(&typed, values.first())))
    }
}

/// What was typed, each text with the row of its report.
fn together(typed: &[(String, usize)], reports: &[Value]) -> Bytes {
    let (mut bytes, mut trace) = (vec![], Trace::default());
    for (text, row) in typed {
        let places = reports.get(*row).map(|value| value.places.clone().whole());
        trace.add(bytes.len(), text.len(), &places.unwrap_or_default());
        bytes.extend_from_slice(text.as_bytes());
    }
    Bytes { bytes, trace }
}

/// Usages up to this one are no key, or an error of the keyboard.
const ROLL_OVER: u8 = 3;
const BACKSPACE: u8 = 0x2a;
/// Left and right, in the first byte of a report.
const SHIFT: u8 = 0x22;

/// What the keys from usage 4 type, then what they type with shift.
const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz1234567890\n\u{1b}\u{8}\t -=[]\\#;'`,./";
const SHIFTED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\n\u{1b}\u{8}\t _+{}|~:\"~<>?";
/// The keypad, from usage 0x54.
const KEYPAD: &str = "/*-+\n1234567890.";

const NAMED: &[(u8, &str)] = &[
    (0x29, "escape"),
    (0x2a, "backspace"),
    (0x39, "caps lock"),
    (0x49, "insert"),
    (0x4a, "home"),
    (0x4b, "page up"),
    (0x4c, "delete"),
    (0x4d, "end"),
    (0x4e, "page down"),
    (0x4f, "right"),
    (0x50, "left"),
    (0x51, "down"),
    (0x52, "up"),
];

impl HidKeys {
    fn typed(&self, key: u8, shift: bool) -> Option<String> {
        if let Some((_, name)) = NAMED.iter().find(|(named, _)| *named == key) {
            return self.names.then(|| format!("<{name}>"));
        }
        let row = if shift { SHIFTED } else { PLAIN };
        let main = row.chars().nth(usize::from(key.checked_sub(4)?));
        let keypad = || KEYPAD.chars().nth(usize::from(key.checked_sub(0x54)?));
        main.or_else(keypad).map(String::from)
    }
}
