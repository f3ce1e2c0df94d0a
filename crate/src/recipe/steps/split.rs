//! `split`: pieces between separators.
use crate::recipe::argument::Literal;
use crate::recipe::data::Data;
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};
use std::ops::Range;

step! {
    /// Split at every separator; each piece becomes a value
    Split in "cut": Values => Values, Bytes => Values;
    (
        /// What stands between the pieces, such as "."
        separator: Literal,
    ) {
        /// Keep only this piece: 1 is the first, -1 the last; 0 keeps all
        part: i64 = "0",
    }
}
impl Run for Split {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        each::parts(
            data,
            limits,
            |name| vec![name.to_string()],
            |cut, rows| {
                let mut kept = self.kept(&cut.bytes).into_iter();
                kept.try_for_each(|range| rows.push(vec![cut.part(range)]))
            },
        )
    }
}
impl Split {
    fn kept(&self, bytes: &[u8]) -> Vec<Range<usize>> {
        let pieces = split(bytes, &self.separator.bytes);
        let count = pieces.len() as i64;
        let part = if self.part < 0 {
            count.saturating_add(self.part)
        } else {
            self.part - 1
        };
        match self.part {
            0 => pieces,
            _ => usize::try_from(part)
                .ok()
                .and_then(|part| pieces.get(part).cloned())
                .into_iter()
                .collect(),
        }
    }
}

fn split(bytes: &[u8], separator: &[u8]) -> Vec<Range<usize>> {
    let (mut pieces, mut start) = (vec![], 0);
    for at in memchr::memmem::find_iter(bytes, separator) {
        pieces.push(start..at);
        start = at + separator.len();
    }
    pieces.push(start..bytes.len());
    pieces
}
