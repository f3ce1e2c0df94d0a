//! `comments`: what was noted in a pcapng. The capture's side does the work; see `source`.
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::Other;
use crate::recipe::step::{Run, step};

step! {
    /// Take the comments of packets, as text
    Comments in "packets": Packets => Values;
    () {}
}
impl Run for Comments {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
impl Comments {
    pub fn other(&self) -> Other {
        Other::Comments
    }
}
