//! `chunks`: pieces of one length.
use super::prelude::*;
use crate::recipe::argument::{Count, choices};

choices! {
    Rest { Keep = "keep", Drop = "drop" }
}
step! {
    /// Cut into pieces of one length; each becomes a value
    Chunks in "cut": Values => Values, Bytes => Values;
    (
        /// Bytes of a piece
        length: Count,
    ) {
        /// What becomes of a last piece that is shorter
        rest: Rest = "keep",
    }
}
impl Run for Chunks {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let names = |name: &str| vec![name.to_string()];
        each::parts(data, limits, names, |cut, rows| {
            let len = cut.bytes.len();
            for start in (0..len).step_by(self.length.0) {
                let end = start.saturating_add(self.length.0);
                if end <= len || self.rest == Rest::Keep {
                    rows.push(vec![cut.part(start..end.min(len))])?;
                }
            }
            Ok(())
        })
    }
}
