//! `to-bytes`: the bytes of numbers, text and addresses.
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number};

choices! {
    Order { Big = "big", Little = "little" }
}
step! {
    /// Turn each value into bytes
    /// Text gives its UTF-8, addresses their bytes, numbers as many bytes as told or as their field has.
    ToBytes in "numbers": Values => Values;
    (
        /// Bytes a number, from 1 to 8; 0 for as many as its field has
        width: i64 = "0",
    ) {
        /// Which byte of a number comes first: the highest or the lowest
        order: Order = "big",
    }
}
impl Run for ToBytes {
    fn check(&self) -> Result<(), String> {
        match self.width {
            0..=8 => Ok(()),
            width => Err(format!("expected a width from 0 to 8, found {width}")),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let mut bytes = encode(content, self.width as u8)?;
            if self.order == Order::Little && content.bytes().is_none() {
                bytes.reverse();
            }
            Ok(Content::Bytes(bytes))
        })
    }
}

/// The bytes of a value. A whole number, highest byte first, takes `width` bytes; where that is 0, as many as its
/// field has, or else as few as hold it.
pub fn encode(content: &Content, width: u8) -> Result<Vec<u8>, Fault> {
    if let Some(bytes) = content.bytes() {
        return Ok(bytes.to_vec());
    }
    let number = match (content, content.number()) {
        (Content::Time(_) | Content::Duration(_), _) => None,
        (_, Some(Number::Integer(number))) => Some(number),
        _ => None,
    };
    let number = number.ok_or_else(|| {
        Fault::new(format!(
            "{} has no bytes of its own: round, to-number or to-text come first",
            content.describe()
        ))
    })?;
    let width = usize::from(if width == 0 { content.width() } else { width });
    let bytes = number.to_be_bytes();
    let least = (1..=8).find(|width| fits(number, *width)).unwrap_or(8);
    let width = match width {
        0 => least,
        width if fits(number, width) => width,
        width => {
            let bytes = if width == 1 { "byte" } else { "bytes" };
            return Err(Fault::new(format!(
                "{} does not fit in {width} {bytes}",
                content.describe()
            )));
        }
    };
    Ok(bytes.get(bytes.len() - width..).unwrap_or(&[]).to_vec())
}

fn fits(number: i128, width: usize) -> bool {
    let bits = 8 * width.min(8);
    match number < 0 {
        true => number >= -1 << (bits - 1),
        false => number < 1 << bits,
    }
}
