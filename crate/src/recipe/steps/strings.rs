//! `strings`: runs of readable characters.
use super::prelude::*;
use crate::recipe::argument::Count;

step! {
    /// Find runs of printable ASCII; each becomes a value
    Strings in "cut": Values => Values, Bytes => Values;
    (
        /// The shortest run
        least: Count = "4",
    ) {
        /// Every second byte is 0 (UTF-16)
        wide: bool = "no",
    }
}
impl Run for Strings {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let names = |name: &str| vec![name.to_string()];
        let step = if self.wide { 2 } else { 1 };
        each::parts(data, limits, names, |cut, rows| {
            let readable = |at: usize| {
                let printable = cut
                    .bytes
                    .get(at)
                    .is_some_and(|byte| matches!(byte, b' '..=b'~' | b'\t'));
                printable && (!self.wide || cut.bytes.get(at + 1) == Some(&0))
            };
            let mut at = 0;
            while at < cut.bytes.len() {
                let start = at;
                while readable(at) {
                    at += step;
                }
                if at - start >= self.least.0 * step {
                    let mut value = cut.part(start..at);
                    let text = cut.bytes.get(start..at).unwrap_or(&[]).iter().step_by(step);
                    value.content = Content::text_or_bytes(text.copied().collect());
                    if self.wide {
                        value.places = value.places.whole();
                    }
                    rows.push(vec![value])?;
                }
                at = at.max(start + 1);
            }
            Ok(())
        })
    }
}
