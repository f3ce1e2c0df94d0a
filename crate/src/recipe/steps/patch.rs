//! `patch`: other bytes at an offset.
use super::prelude::*;
use crate::recipe::argument::Key;
use crate::recipe::value::so_many_bytes;

step! {
    /// Put other bytes in place of those at an offset
    Patch in "cut": Values => Values, Bytes => Bytes;
    (
        /// Where, from 0; below 0 from the end
        offset: i64,
        /// The bytes to put there
        bytes: Key,
    ) {}
}
impl Run for Patch {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        each::bytes(data, Gives::Same, Follow::Same, |bytes| {
            let mut patched = bytes.to_vec();
            let start = crate::recipe::slice_range::from_end(self.offset, bytes.len());
            let room =
                start.and_then(|at| patched.get_mut(at..at.checked_add(self.bytes.bytes.len())?));
            match room {
                Some(room) => room.copy_from_slice(&self.bytes.bytes),
                None => {
                    return Err(Fault::new(format!(
                        "offset {} of {} has no room for {}",
                        self.offset,
                        bytes.len(),
                        so_many_bytes(self.bytes.bytes.len() as u64)
                    )));
                }
            }
            Ok(patched)
        })
    }
}
