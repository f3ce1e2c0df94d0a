//! `join`: the printed forms of all values, with a separator.
use crate::recipe::argument::Literal;
use crate::recipe::data::{Bytes, Data};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;

step! {
    /// Put all values, as they are shown, one behind the other
    /// Numbers in decimal, addresses as printed, text in UTF-8; bytes stay bytes.
    Join in "combine": Values => Bytes;
    (
        /// What stands between them, such as "\n"
        separator: Literal = "",
    ) {}
}
impl Run for Join {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let (mut bytes, mut trace) = (vec![], Trace::default());
        for (row, value) in values.first().iter().enumerate() {
            if row > 0 {
                bytes.extend_from_slice(&self.separator.bytes);
            }
            let printed = value.content.printed();
            limits.check_bytes(bytes.len() + printed.len())?;
            trace.add(bytes.len(), printed.len(), &value.places);
            bytes.extend_from_slice(&printed);
        }
        Ok(Data::Bytes(Bytes { bytes, trace }))
    }
}
