//! What a field is and how one is read: declarations, the cursor, and the spans it notes. Names no protocol.
pub mod bits;
pub mod domain;
pub mod expert;
pub mod field;
mod fragment_reader;
mod frame;
mod line;
mod media;
mod names;
mod no_streams;
mod packet;
pub mod protocol;
mod reader;
mod secrets;
mod sorting;
mod stream_reader;
mod streams;
mod tcp_flow;
pub mod text;
mod types;
mod wanted;

pub use field::*;
pub use fragment_reader::{Datagram, Fragment, PieceFields};
pub use frame::{Extra, Frame, NO_TIME, Recorded, Verdict};
pub use line::{FieldLine, LineText, Told};
pub use names::Names;
pub(crate) use names::together;
pub use no_streams::NoStreams;
pub use packet::{Decoded, LayerSpan, Packet, Span, StopAt};
pub(crate) use protocol::protocol;
pub use protocol::*;
pub use reader::{Cut, Reader, Stop};
pub use secrets::{Label, Secrets};
pub use sorting::{sort_by, sort_by_key};
pub use stream_reader::{CarriedStream, Measure, Stream, StreamFields};
pub use streams::{
    Address, Conversation, Ends, Expected, Fact, Joined, Need, Piece, Run, Streams, UdpFlow, Whole,
};
pub use tcp_flow::{Analysis, Scale, Segment, TcpFlow};
pub use types::*;
pub use wanted::{Unread, Wanted};
