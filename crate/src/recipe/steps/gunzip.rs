//! `gunzip`: what a gzip holds (RFC 1952).
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::inflated::{Early, read_all};
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use flate2::bufread::GzDecoder;

choices! {
    Damaged { Refuse = "refuse", Keep = "keep" }
}
step! {
    /// Decompress gzip
    /// Several one behind the other are put together; what follows the last of them is passed over.
    Gunzip in "compress": Values => Values, Bytes => Bytes;
    () {
        /// What becomes of a gzip that is damaged or ends early: refuse it, or keep what could be read
        damaged: Damaged = "refuse",
    }
}
impl Run for Gunzip {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Bytes, Follow::Lost, |bytes| {
            self.read(bytes, limits)
        })
    }
}
impl Gunzip {
    fn read(&self, bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Fault> {
        if !bytes.starts_with(&MAGIC) {
            let found = crate::recipe::value::hex(bytes.get(..2).unwrap_or(bytes));
            return Err(Fault::at(
                format!("expected a gzip, which begins with 1f8b, found \"{found}\""),
                0,
            ));
        }
        let (mut result, mut rest) = (vec![], bytes);
        while rest.starts_with(&MAGIC) {
            let mut decoder = GzDecoder::new(rest);
            match read_all(&mut decoder, &mut result, limits) {
                Ok(()) => rest = decoder.into_inner(),
                Err(Early::Limit(fault)) => return Err(fault),
                Err(Early::Damaged(_)) if self.damaged == Damaged::Keep => break,
                Err(Early::Damaged(reason)) => {
                    let read = result.len();
                    return Err(Fault::new(format!(
                        "the gzip cannot be read to its end ({reason}): damaged=keep keeps the {read} bytes before that"
                    )));
                }
            }
        }
        Ok(result)
    }
}
const MAGIC: [u8; 2] = [0x1f, 0x8b];
