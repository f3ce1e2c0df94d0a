//! `hid-keys`: what was typed on a USB keyboard (USB HID device class definition, appendix B.1).
use super::prelude::*;
use crate::recipe::argument::choices;
use crate::recipe::keyboard::{self, BACKSPACE, Typed};
use crate::recipe::trace::Trace;

choices! {
    Layout { Us = "us", Uk = "uk", German = "de", French = "fr" }
}
step! {
    /// Read keyboard reports of eight bytes as what was typed
    /// A backspace takes the last character away; keys that type nothing are passed over.
    HidKeys in "combine": Values => Bytes;
    () {
        /// Whose keyboard
        layout: Layout = "us",
        /// Let arrows, home, end and delete move and take away, as in an editor
        cursor: bool = "no",
        /// Write keys that type nothing by name, such as <left> and <backspace>
        names: bool = "no",
        /// Bytes before the report, such as 1 for its number
        skip: i64 = "0",
    }
}
/// Usages up to this one are no key, or an error of the keyboard.
const ROLL_OVER: u8 = 3;
const CAPS_LOCK: u8 = 0x39;
/// Left and right, in the first byte of a report.
const SHIFT: u8 = 0x22;
const RIGHT_ALT: u8 = 0x40;
const REPORT: usize = 8;
/// Inserting in the middle of longer texts takes longer than anybody waits.
const MAX_TYPED: usize = 100_000;

impl Run for HidKeys {
    fn check(&self) -> Result<(), String> {
        match self.skip {
            0..=64 => Ok(()),
            skip => Err(format!(
                "expected 0 to 64 bytes before the report, found {skip}"
            )),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut typed = Typed::default();
        let (mut held, mut caps): (Vec<u8>, bool) = (vec![], false);
        for (row, value) in values.first().iter().enumerate() {
            let bytes = value.content.bytes();
            let bytes = bytes.ok_or_else(|| each::needs_bytes(&value.content).of(row, value))?;
            let report = bytes.get(self.skip as usize..).unwrap_or(&[]);
            let (Some(modifiers), Some(keys)) = (report.first(), report.get(2..REPORT)) else {
                let found = format!("expected a report of eight bytes, found {}", report.len());
                return Err(Fault::new(found).of(row, value));
            };
            let pressed = |key: &&u8| **key > ROLL_OVER && !held.contains(key);
            for key in keys.iter().filter(pressed) {
                caps ^= *key == CAPS_LOCK;
                self.press(&mut typed, *key, *modifiers, caps, row);
            }
            held = keys.to_vec();
            if typed.len() > MAX_TYPED {
                let found = format!("more than {MAX_TYPED} characters were typed");
                return Err(Fault::new(found).of(row, value));
            }
        }
        Ok(Data::Bytes(together(typed, values.first(), limits)?))
    }
}

impl HidKeys {
    fn press(&self, typed: &mut Typed, key: u8, modifiers: u8, caps: bool, row: usize) {
        let layout = match self.layout {
            Layout::Us => keyboard::Layout::Us,
            Layout::Uk => keyboard::Layout::Uk,
            Layout::German => keyboard::Layout::German,
            Layout::French => keyboard::Layout::French,
        };
        match keyboard::name(key) {
            Some(name) if self.names => {
                format!("<{name}>")
                    .chars()
                    .for_each(|c| typed.insert(c, row));
            }
            Some(_) if self.cursor || key == BACKSPACE => typed.key(key),
            Some(_) => {}
            None => {
                let shift = modifiers & SHIFT != 0;
                let alt = modifiers & RIGHT_ALT != 0;
                let character = layout.typed(key, shift, alt);
                // Caps lock turns letters only.
                let turned = character.filter(|c| caps && c.is_alphabetic());
                let character = turned
                    .and_then(|_| layout.typed(key, !shift, alt))
                    .or(character);
                character.into_iter().for_each(|c| typed.insert(c, row));
            }
        }
    }
}

/// What was typed, each character with the packet of its report.
fn together(typed: Typed, reports: &[Value], limits: &Limits) -> Result<Bytes, Fault> {
    let (mut bytes, mut trace) = (vec![], Trace::default());
    for (character, row) in typed.characters() {
        let places = reports.get(row).map(|value| value.places.clone().whole());
        let mut buffer = [0; 4];
        let text = character.encode_utf8(&mut buffer).as_bytes();
        trace.add(bytes.len(), text.len(), &places.unwrap_or_default());
        bytes.extend_from_slice(text);
    }
    limits.check_bytes(bytes.len())?;
    Ok(Bytes { bytes, trace })
}
