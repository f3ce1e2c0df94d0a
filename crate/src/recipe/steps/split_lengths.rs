//! `split-lengths`: pieces that each have their length before them.
use super::prelude::*;
use super::to_bytes::Order;
use crate::recipe::value::so_many_bytes;

step! {
    /// Cut into pieces that each have their length before them; each becomes a value
    SplitLengths in "cut": Values => Values, Bytes => Values;
    (
        /// Bytes of a length, from 1 to 8
        width: i64 = "2",
    ) {
        /// Which byte of a length comes first: the highest or the lowest
        order: Order = "big",
        /// The length counts itself too
        inclusive: bool = "no",
    }
}
impl Run for SplitLengths {
    fn check(&self) -> Result<(), String> {
        match self.width {
            1..=8 => Ok(()),
            width => Err(format!("expected a width from 1 to 8, found {width}")),
        }
    }
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let width = self.width as usize;
        let names = |name: &str| vec![name.to_string()];
        each::parts(data, limits, names, |cut, rows| {
            let mut at = 0;
            while let Some(head) = cut.bytes.get(at..at + width) {
                let add = |len: u64, byte: &u8| len << 8 | u64::from(*byte);
                let len = match self.order {
                    Order::Big => head.iter().fold(0, add),
                    Order::Little => head.iter().rev().fold(0, add),
                };
                let len = usize::try_from(len).unwrap_or(usize::MAX);
                let len = if self.inclusive {
                    len.saturating_sub(width)
                } else {
                    len
                };
                let start = at + width;
                let end = start.saturating_add(len);
                if end > cut.bytes.len() {
                    let had = cut.bytes.len() - start;
                    return Err(Fault::at(
                        format!(
                            "the piece needs {}, there are {had}",
                            so_many_bytes(len as u64)
                        ),
                        at,
                    ));
                }
                rows.push(vec![cut.part(start..end)])?;
                at = end;
            }
            Ok(())
        })
    }
}
