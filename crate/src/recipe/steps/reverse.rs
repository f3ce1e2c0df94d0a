//! `reverse`: the other way round.
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Turn the bytes round, the last first; text by characters
    Reverse in "cut": Values => Values, Bytes => Bytes;
    () {
        /// Turn the order of the values round instead
        rows: bool = "no",
    }
}
impl Run for Reverse {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        match data {
            Data::Values(values) if self.rows => {
                let rows: Vec<usize> = (0..values.len()).rev().collect();
                Ok(Data::Values(values.pick(&rows)))
            }
            Data::Values(_) => {
                each::bytes(
                    data,
                    Gives::Same,
                    Follow::Reversed,
                    |bytes| match std::str::from_utf8(bytes) {
                        Ok(text) => Ok(text.chars().rev().collect::<String>().into_bytes()),
                        Err(_) => Ok(reversed(bytes)),
                    },
                )
            }
            data => each::bytes(data, Gives::Same, Follow::Reversed, |bytes| {
                Ok(reversed(bytes))
            }),
        }
    }
}

fn reversed(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().rev().copied().collect()
}
