//! `mime`: the parts of a mail (RFC 2045, RFC 2046).
use super::prelude::*;
use crate::recipe::mail;

step! {
    /// Take the parts of a mail, attachments decoded; each becomes a row of bytes, name and type
    Mime in "cut": Values => Values, Bytes => Values;
    () {}
}
impl Run for Mime {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let names = |_: &str| ["bytes", "name", "type"].map(String::from).to_vec();
        each::parts(data, limits, names, |cut, rows| {
            let places = cut.part(0..cut.bytes.len()).places.whole();
            for part in mail::parts(&cut.bytes) {
                let row = [
                    Content::text_or_bytes(part.bytes),
                    Content::Text(part.name),
                    Content::Text(part.kind),
                ];
                let value = |content| Value {
                    content,
                    places: places.clone(),
                };
                rows.push(row.map(value).into())?;
            }
            Ok(())
        })
    }
}
