//! `chr`: numbers to characters.
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::{Content, Number};

step! {
    /// Turn each number into the character of that number
    /// The result is text: joined, numbers above 127 take two bytes and more (UTF-8). For one byte a number: to-bytes 1.
    Chr in "numbers": Values => Values;
    () {}
}
impl Run for Chr {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            let Some(Number::Integer(number)) = content.number() else {
                return Err(Fault::new(format!(
                    "expected a whole number, found {}",
                    content.describe()
                )));
            };
            let character = u32::try_from(number).ok().and_then(char::from_u32);
            let character = character.ok_or_else(|| {
                Fault::new(format!(
                    "no character has the number {number}: they go from 0 to 1114111 (0x10ffff)"
                ))
            })?;
            Ok(Content::Text(character.to_string()))
        })
    }
}
