//! `read-code`: the text of QR and bar codes in a picture.
use super::prelude::*;
use crate::recipe::bytes_step::heavy;

step! {
    /// Read the QR and bar codes of a PNG or JPEG
    /// Several texts stand in a line each.
    ReadCode in "picture": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for ReadCode {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "codes", &[], limits)
    }
}
