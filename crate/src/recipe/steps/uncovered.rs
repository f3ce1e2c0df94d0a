//! `uncovered`: bytes of packets that no field covers. The capture's side does the work; see `source`.
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::Other;
use crate::recipe::step::{Run, step};

step! {
    /// Take the bytes of packets that belong to no field: padding, trailers, what stands behind a message's end
    /// Beside each run stands its offset in the packet.
    Uncovered in "packets": Packets => Values;
    () {}
}
impl Run for Uncovered {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
impl Uncovered {
    pub fn other(&self) -> Other {
        Other::Uncovered
    }
}
