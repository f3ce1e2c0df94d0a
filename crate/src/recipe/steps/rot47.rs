//! `rot47`: printable ASCII turned by half of itself.
use super::prelude::*;

step! {
    /// Turn the 94 printable characters of ASCII by 47 places
    Rot47 in "letters": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Rot47 {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Same, |bytes| {
            let turned = bytes.iter().map(|byte| match byte {
                b'!'..=b'~' => b'!' + (byte - b'!' + 47) % 94,
                other => *other,
            });
            Ok(turned.collect())
        })
    }
}
