//! `invert`: every bit the other way.
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::value::Content;

step! {
    /// Turn every bit over: 0 to 1 and 1 to 0
    /// Of a number, the bits of its field's width.
    Invert in "numbers": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Invert {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let invert = |bytes: &[u8]| bytes.iter().map(|byte| !byte).collect::<Vec<u8>>();
        match data {
            Data::Bytes(_) => {
                each::bytes(data, Gives::Bytes, Follow::Same, |bytes| Ok(invert(bytes)))
            }
            data => each::values(data, |content| match content {
                Content::Flag(flag) => Ok(Content::Flag(!flag)),
                Content::Bytes(bytes) => Ok(Content::Bytes(invert(bytes))),
                Content::Unsigned { value, width } if *width > 0 => Ok(Content::Unsigned {
                    value: !value & u64::MAX >> (64 - 8 * u32::from((*width).min(8))),
                    width: *width,
                }),
                other => Err(Fault::new(format!(
                    "expected bytes, a flag or a number of known width, found {}: to-bytes gives it one",
                    other.describe()
                ))),
            }),
        }
    }
}
