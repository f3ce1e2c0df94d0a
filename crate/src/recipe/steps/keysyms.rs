//! `keysyms`: what was typed, by the key symbols of X11 and VNC (X11 protocol, appendix A).
use super::prelude::*;
use crate::recipe::trace::Trace;

step! {
    /// Read the numbers of key symbols, as VNC sends them, as what was typed
    /// A backspace takes the last character away; keys that type nothing are passed over.
    Keysyms in "combine": Values => Bytes;
    () {
        /// Write keys that type nothing by number
        names: bool = "no",
    }
}
const BACKSPACE: i128 = 0xff08;

impl Run for Keysyms {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let mut typed: Vec<(String, &Value)> = vec![];
        for (row, value) in values.first().iter().enumerate() {
            let Some(Number::Integer(symbol)) = value.content.number() else {
                let found = value.content.describe();
                return Err(Fault::new(format!("expected a number, found {found}")).of(row, value));
            };
            match (character(symbol), symbol) {
                (Some(character), _) => typed.push((character.to_string(), value)),
                (None, BACKSPACE) if !self.names => drop(typed.pop()),
                (None, symbol) if self.names => typed.push((format!("<{symbol:x}>"), value)),
                _ => {}
            }
        }
        let (mut bytes, mut trace) = (vec![], Trace::default());
        for (text, value) in typed {
            trace.add(bytes.len(), text.len(), &value.places.clone().whole());
            bytes.extend_from_slice(text.as_bytes());
        }
        Ok(Data::Bytes(Bytes { bytes, trace }))
    }
}

fn character(symbol: i128) -> Option<char> {
    match u32::try_from(symbol).ok()? {
        latin @ (0x20..=0x7e | 0xa0..=0xff) => char::from_u32(latin),
        0xff09 => Some('\t'),
        0xff0d | 0xff8d => Some('\n'),
        keypad @ 0xffaa..=0xffb9 => char::from_u32(keypad - 0xff80),
        unicode @ 0x100_0100..=0x110_ffff => char::from_u32(unicode - 0x100_0000),
        _ => None,
    }
}
