//! `signed`: numbers whose highest bit is a sign.
use super::prelude::*;

step! {
    /// Read numbers as signed: of two's complement
    Signed in "numbers": Values => Values;
    (
        /// Bits of a number, from 1 to 64; 0 for as many as its field has
        bits: i64 = "0",
    ) {}
}
impl Run for Signed {
    fn check(&self) -> Result<(), String> {
        match self.bits {
            0..=64 => Ok(()),
            bits => Err(format!("expected 0 to 64 bits, found {bits}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let Some(Number::Integer(number)) = content.number() else {
                let found = content.describe();
                return Err(Fault::new(format!(
                    "expected a whole number, found {found}"
                )));
            };
            let bits = match self.bits {
                0 => 8 * u32::from(content.width()),
                bits => bits as u32,
            };
            if bits == 0 {
                return Err(Fault::new(
                    "the number has no width of its own: say how many bits",
                ));
            }
            let low = number & ((1i128 << bits) - 1);
            let value = low - if low >> (bits - 1) == 0 { 0 } else { 1 << bits };
            Ok(Content::Signed {
                value: value as i64,
                width: content.width(),
            })
        })
    }
}
