//! `un7z`: a file out of a 7z.
use super::prelude::*;
use crate::recipe::argument::Literal;
use crate::recipe::bytes_step::heavy;

step! {
    /// Take a file out of a 7z
    Un7z in "compress": Values => Values, Bytes => Bytes;
    (
        /// Its name in the archive; an archive of one file needs none
        name: String = "",
    ) {
        /// The password, where it is encrypted
        password: Literal = "",
    }
}
impl Run for Un7z {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(
            data,
            "7z",
            &[&self.password.bytes, self.name.as_bytes()],
            limits,
        )
    }
}
