//! `from-base45`: bytes out of Base45 (RFC 9285).
use super::prelude::*;
use crate::recipe::big_base::Groups;
use crate::recipe::bytes_step::decode;

step! {
    /// Read Base45 as bytes
    FromBase45 in "encode": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for FromBase45 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let groups = Groups {
            alphabet: b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:",
            digits: 3,
            bytes: 2,
            little: true,
            name: "Base45",
        };
        decode(data, |text| groups.read(text))
    }
}
