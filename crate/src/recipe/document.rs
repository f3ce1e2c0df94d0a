//! Parts of documents, which the kitchen finds.
use super::data::Data;
use super::each;
use super::fault::Fault;
use super::kitchen;
use super::limits::Limits;
use super::value::{Content, Value};

/// The parts that a path leads to. Where in the document a part stood is not known: it comes from the whole.
pub fn parts(data: Data, operation: &str, path: &str, limits: &Limits) -> Result<Data, Fault> {
    let names = |name: &str| vec![name.to_string()];
    each::parts(data, limits, names, |cut, rows| {
        let found = kitchen::ask(operation, &[path.as_bytes()], &cut.bytes, limits)?;
        let places = cut.part(0..cut.bytes.len()).places.whole();
        let mut rest = found.as_slice();
        while let Some((len, behind)) = rest.split_first_chunk::<4>() {
            let len = u32::from_be_bytes(*len) as usize;
            let (part, behind) = behind.split_at_checked(len).unwrap_or((behind, &[]));
            rest = behind;
            rows.push(vec![Value {
                content: Content::text_or_bytes(part.to_vec()),
                places: places.clone(),
            }])?;
        }
        Ok(())
    })
}
