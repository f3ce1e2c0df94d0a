//! `concat`: the bytes of all values, one behind the other.
use super::to_bytes::encode;
use crate::recipe::data::{Bytes, Data};
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;

step! {
    /// Put the bytes of all values one behind the other
    /// Numbers give as many bytes as their field has, the highest first; text gives UTF-8, addresses their bytes.
    Concat in "combine": Values => Bytes;
    () {}
}
impl Run for Concat {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let Data::Values(values) = data else {
            return Err(misfit(&data));
        };
        let (mut bytes, mut trace) = (vec![], Trace::default());
        for (row, value) in values.first().iter().enumerate() {
            let encoded = encode(&value.content, 0).map_err(|fault| fault.of(row, value))?;
            limits.check_bytes(bytes.len() + encoded.len())?;
            // The bytes of a number may stand in the packet in another order.
            match value.content.bytes() {
                Some(_) => trace.add(bytes.len(), encoded.len(), &value.places),
                None => trace.add(bytes.len(), encoded.len(), &value.places.clone().whole()),
            }
            bytes.extend_from_slice(&encoded);
        }
        Ok(Data::Bytes(Bytes { bytes, trace }))
    }
}
