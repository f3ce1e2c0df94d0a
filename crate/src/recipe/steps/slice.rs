//! `slice`: a part of every value, or of the bytes, as Python cuts it.
use crate::recipe::argument::{Argument, Control};
use crate::recipe::data::{Bytes, Data};
use crate::recipe::each;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::slice::{Dialect, Slice as Cut};
use crate::recipe::step::{Run, step};
use crate::recipe::trace::Trace;
use crate::recipe::word::Word;

step! {
    /// Keep a part, as Python's [start:end] cuts it
    /// Bounds below 0 count from the end. Of text, characters; of anything else, bytes. A value too short for one index is dropped.
    Slice in "cut": Values => Values, Bytes => Bytes;
    (
        /// Such as 16:32, -4: or 5
        range: Range,
    ) {}
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range(pub Option<Cut>);
impl Argument for Range {
    const CONTROL: Control = Control::Slice;
    fn parse(word: &Word) -> Result<Self, String> {
        if word.bytes.is_empty() {
            return Ok(Range(None));
        }
        Cut::parse_python(word.text()?).map(|slice| Range(Some(slice)))
    }
    fn print(&self) -> String {
        self.0.as_ref().map_or(String::new(), Cut::to_string)
    }
}

impl Run for Slice {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        let Some(cut) = &self.range.0 else {
            return Ok(data);
        };
        let Data::Bytes(Bytes { bytes, trace }) = data else {
            return each::rows(data, |value| Ok(cut.value(value, Dialect::Scapy)?));
        };
        let positions = cut.positions(bytes.len());
        let positions = positions.ok_or_else(|| {
            Fault::new(format!("there is no byte {cut}: there are {}", bytes.len()))
        })?;
        Ok(Data::Bytes(Bytes {
            trace: match cut.run(bytes.len()) {
                Some((start, end)) => trace.slice(start..end),
                None => Trace::default(),
            },
            bytes: positions.of(&bytes),
        }))
    }
}
