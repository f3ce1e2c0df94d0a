//! Steps that make bytes of bytes and nothing else.
use super::data::Data;
use super::each::{self, Follow, Gives};
use super::fault::Fault;
use super::kitchen;
use super::limits::Limits;

/// Lets the kitchen do an operation on every value, or on the whole run of bytes.
pub fn heavy(
    data: Data,
    operation: &str,
    arguments: &[&[u8]],
    limits: &Limits,
) -> Result<Data, Fault> {
    each::bytes(data, Gives::Bytes, Follow::Lost, |bytes| {
        kitchen::ask(operation, arguments, bytes, limits)
    })
}

/// Decodes text; where its bytes come from is known only as a whole.
pub fn decode(
    data: Data,
    work: impl FnMut(&[u8]) -> Result<Vec<u8>, Fault>,
) -> Result<Data, Fault> {
    each::bytes(data, Gives::Bytes, Follow::Lost, work)
}

/// Turns text into text.
pub fn text(data: Data, work: impl FnMut(&[u8]) -> Result<Vec<u8>, Fault>) -> Result<Data, Fault> {
    each::bytes(data, Gives::Text, Follow::Lost, work)
}
