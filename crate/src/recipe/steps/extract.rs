//! `extract`: fields out of every packet. The capture's side does the work; see `source`.
use crate::recipe::argument::{Argument, Control, Fields};
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::Occurrence;
use crate::recipe::step::{Run, step};
use crate::recipe::word::Word;

step! {
    /// Take a field out of every packet that has it
    /// Several fields make columns: the first is worked on, the others ride along for sort, unique and column.
    /// After a Wireshark name [16:4] is offset and length, after a Scapy name [16:20] is start and end.
    Extract in "packets": Packets => Values;
    (
        /// Names of fields, such as tcp.dstport, TCP.dport, dport or ICMP.load[16:32]
        fields: Fields,
    ) {
        /// Where a packet has a field several times: all of them, the first, the last, or the one of a number from 1
        occurrence: Occurrence = "all",
    }
}
impl Run for Extract {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}

impl Argument for Occurrence {
    const CONTROL: Control = Control::Choice;
    fn parse(word: &Word) -> Result<Self, String> {
        Ok(match word.text()? {
            "all" => Occurrence::All,
            "first" => Occurrence::First,
            "last" => Occurrence::Last,
            text => match text.parse() {
                Ok(number @ 1..) => Occurrence::Nth(number),
                _ => {
                    return Err(format!(
                        "expected all, first, last or a number from 1, found `{text}`"
                    ));
                }
            },
        })
    }
    fn print(&self) -> String {
        match self {
            Occurrence::All => "all".into(),
            Occurrence::First => "first".into(),
            Occurrence::Last => "last".into(),
            Occurrence::Nth(number) => number.to_string(),
        }
    }
    fn choices() -> &'static [&'static str] {
        &["all", "first", "last"]
    }
    fn is_missing(&self) -> bool {
        false
    }
}
