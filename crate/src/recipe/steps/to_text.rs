//! `to-text`: the printed form.
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::Content;

step! {
    /// Turn each value into text, as it is shown: numbers in decimal, addresses as printed
    ToText in "numbers": Values => Values;
    () {}
}
impl Run for ToText {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::values(data, |content| {
            Ok(Content::text_or_bytes(content.printed().into_owned()))
        })
    }
}
