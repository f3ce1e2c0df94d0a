//! `trim`: bytes off the ends.
use crate::recipe::argument::{Literal, choices};
use crate::recipe::cut::Cut;
use crate::recipe::data::{Bytes, Data};
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use std::ops::Range;

choices! {
    Side { Both = "both", Start = "start", End = "end" }
}
step! {
    /// Take spaces, line ends or other bytes off the ends
    Trim in "cut": Values => Values, Bytes => Bytes;
    (
        /// Off which end
        side: Side = "both",
        /// Any of these bytes are taken off
        bytes: Literal = "\" \\t\\r\\n\"",
    ) {}
}
impl Run for Trim {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        match data {
            Data::Bytes(Bytes { bytes, trace }) => {
                let kept = self.kept(&bytes);
                Ok(Data::Bytes(Bytes {
                    bytes: bytes.get(kept.clone()).unwrap_or(&[]).to_vec(),
                    trace: trace.slice(kept),
                }))
            }
            data => each::rows(data, |value| {
                let bytes = value
                    .content
                    .bytes()
                    .ok_or_else(|| each::needs_bytes(&value.content))?;
                Ok(Some(Cut::of_value(value).part(self.kept(bytes))))
            }),
        }
    }
}
impl Trim {
    fn kept(&self, bytes: &[u8]) -> Range<usize> {
        let stays = |byte: &u8| !self.bytes.bytes.contains(byte);
        let start = match self.side {
            Side::End => 0,
            _ => bytes.iter().position(stays).unwrap_or(bytes.len()),
        };
        let end = match self.side {
            Side::Start => bytes.len(),
            _ => bytes.iter().rposition(stays).map_or(start, |last| last + 1),
        };
        start..end.max(start)
    }
}
