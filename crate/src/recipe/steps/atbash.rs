//! `atbash`: the alphabet the other way round.
use super::prelude::*;

step! {
    /// Turn A into Z, B into Y and so on
    Atbash in "letters": Values => Values, Bytes => Bytes;
    () {}
}
impl Run for Atbash {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Same, |bytes| {
            let turned = bytes.iter().map(|byte| match byte {
                b'a'..=b'z' => b'z' - (byte - b'a'),
                b'A'..=b'Z' => b'Z' - (byte - b'A'),
                other => *other,
            });
            Ok(turned.collect())
        })
    }
}
