//! `name`: keeps what there is for a later step.
use crate::recipe::argument::is_name;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use crate::recipe::steps::to_bytes::encode;

step! {
    /// Give the result so far a name, for use as $name in a later step
    /// Of values the first counts.
    Name in "flow": Values => Values, Bytes => Bytes;
    (
        /// Letters, digits and dashes
        name: String,
    ) {}
}
impl Run for Name {
    fn check(&self) -> Result<(), String> {
        match is_name(&self.name) {
            true => Ok(()),
            false => Err(format!(
                "expected a name of letters, digits and dashes, found \"{}\"",
                self.name.escape_debug()
            )),
        }
    }
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Ok(data)
    }
}
impl Name {
    /// The bytes that the name stands for.
    pub fn bytes(&self, data: &Data) -> Result<Vec<u8>, Fault> {
        match data {
            Data::Bytes(bytes) => Ok(bytes.bytes.clone()),
            Data::Values(values) => match values.first().first() {
                Some(value) => encode(&value.content, 0),
                None => Err(Fault::new("there is no value to name")),
            },
            Data::Packets(_) => Err(Fault::new("packets cannot be named")),
        }
    }
}
