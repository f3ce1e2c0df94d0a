//! `replace`: other bytes in place of some.
use crate::recipe::argument::Key;
use crate::recipe::data::Data;
use crate::recipe::each::{self, Follow, Gives};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Put other bytes in place of some, wherever they stand
    /// Where both are of one length, each byte still leads to its packet.
    Replace in "cut": Values => Values, Bytes => Bytes;
    (
        /// What is replaced, such as "-"
        find: Key,
        /// What stands there instead; nothing deletes it
        with: Key = "",
    ) {}
}
impl Run for Replace {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let (find, with) = (&self.find.bytes, &self.with.bytes);
        let follow = match find.len() == with.len() {
            true => Follow::Same,
            false => Follow::Lost,
        };
        each::bytes(data, Gives::Same, follow, |bytes| {
            let count = memchr::memmem::find_iter(bytes, find).count();
            let grown = count.saturating_mul(with.len().saturating_sub(find.len()));
            limits.check_bytes(bytes.len().saturating_add(grown))?;
            let mut result = Vec::with_capacity(bytes.len().saturating_add(grown));
            let mut start = 0;
            for at in memchr::memmem::find_iter(bytes, find) {
                result.extend_from_slice(bytes.get(start..at).unwrap_or(&[]));
                result.extend_from_slice(with);
                start = at + find.len();
            }
            result.extend_from_slice(bytes.get(start..).unwrap_or(&[]));
            Ok(result)
        })
    }
}
