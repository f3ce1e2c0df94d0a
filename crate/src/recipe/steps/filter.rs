//! `filter`: packets that match a display filter. The capture's side does the work; see `source`.
use crate::recipe::argument::Filter as DisplayFilter;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::step::{Run, step};

step! {
    /// Keep the packets that match a display filter
    /// Several filters must all match. The filter takes all of its line, without quotes.
    Filter in "packets": Packets => Packets;
    (
        /// A display filter, such as tcp.dstport == 443
        text: DisplayFilter,
    ) {}
}
impl Run for Filter {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Ok(data)
    }
}
