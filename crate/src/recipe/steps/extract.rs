//! `extract`: fields out of every packet. The capture's side does the work; see `source`.
use crate::recipe::argument::Fields;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::step::{Run, step};

step! {
    /// Take a field out of every packet that has it
    /// Several fields make columns: the first is worked on, the others ride along for sort, unique and column.
    /// After a Wireshark name [16:4] is offset and length, after a Scapy name [16:20] is start and end.
    Extract in "packets": Packets => Values;
    (
        /// Names of fields, such as tcp.dstport, TCP.dport, dport or ICMP.load[16:32]
        fields: Fields,
    ) {}
}
impl Run for Extract {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
