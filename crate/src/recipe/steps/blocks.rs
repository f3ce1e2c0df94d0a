//! `blocks`: what a pcapng holds besides packets. The capture's side does the work; see `source`.
use crate::recipe::argument::Numbers;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::Other;
use crate::recipe::step::{Run, step};

step! {
    /// Take the bodies of a pcapng's blocks that hold no packets and that no reader knows
    /// Beside each stands its type.
    Blocks in "packets": Packets => Values;
    (
        /// The type of block, such as 2989; nothing for all
        number: Numbers = "",
    ) {}
}
impl Run for Blocks {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
impl Blocks {
    pub fn other(&self) -> Other {
        let number = self.number.0.first();
        Other::Blocks(number.and_then(|number| u32::try_from(*number).ok()))
    }
}
