//! `rot`: letters turned in the alphabet.
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Turn letters by a number of places in the alphabet; rot13 is rot 13
    Rot in "cipher": Values => Values, Bytes => Bytes;
    (
        /// Places forward; below 0 backward
        by: i64 = "13",
    ) {
        /// Turn digits too, by the same number
        digits: bool = "no",
    }
}
impl Run for Rot {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let turn = |byte: u8, first: u8, count: i64| {
            let place = i64::from(byte - first) + self.by.rem_euclid(count);
            first + (place % count) as u8
        };
        let letter = |byte: &u8| match *byte {
            byte @ b'a'..=b'z' => turn(byte, b'a', 26),
            byte @ b'A'..=b'Z' => turn(byte, b'A', 26),
            byte @ b'0'..=b'9' if self.digits => turn(byte, b'0', 10),
            byte => byte,
        };
        each::bytes(data, Gives::Same, Follow::Same, |text| {
            Ok(text.iter().map(letter).collect())
        })
    }
}
