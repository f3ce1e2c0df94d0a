//! `stream`: what TCP connections carry. The capture's side does the work; see `source`.
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::{self, Other};
use crate::recipe::step::{Run, step};

choices! {
    Side { Both = "both", Client = "client", Server = "server" }
}
step! {
    /// Take what the packets' TCP connections carry, in the order of its sequence numbers, each byte once
    /// Of a connection whose TLS is opened by its keys it is what that carries. One side of a connection is one value. With both sides, each turn is one, in the order in which they came. Beside it stand the stream's number and whose it is.
    Stream in "packets": Packets => Values;
    (
        /// Who sent it: who opened the connection, who was called, or both in turn
        side: Side = "both",
    ) {}
}
impl Run for Stream {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
impl Stream {
    pub fn other(&self) -> Other {
        Other::Streams(match self.side {
            Side::Both => source::Side::Both,
            Side::Client => source::Side::Client,
            Side::Server => source::Side::Server,
        })
    }
}
