//! `rc4`: the stream cipher RC4.
use super::prelude::*;
use crate::recipe::argument::Key;
use crate::recipe::bytes_step::heavy;

step! {
    /// Decrypt or encrypt with RC4, which are the same
    Rc4 in "cipher": Values => Values, Bytes => Bytes;
    (
        /// 1 to 256 bytes
        key: Key,
    ) {}
}
impl Run for Rc4 {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        heavy(data, "stream", &[b"rc4", &self.key.bytes], limits)
    }
}
