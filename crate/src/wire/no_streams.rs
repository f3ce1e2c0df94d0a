//! Streams for packets that stand alone: nothing is known of them.
use super::*;

/// For packets that stand alone.
pub struct NoStreams;
impl Streams for NoStreams {
    fn begin(&mut self, _: u32) {}
    fn end(&mut self) {}
    fn tcp(&mut self, _: &Ends, _: &Segment) -> Option<TcpFlow> {
        None
    }
    fn udp(&mut self, _: &Ends, _: i64, _: bool) -> Option<UdpFlow> {
        None
    }
    fn conversation(&self) -> Conversation {
        Conversation::None
    }
    fn set_conversation(&mut self, _: Conversation) {}
    fn carried(&mut self) -> Option<u16> {
        None
    }
    fn carry(&mut self, _: u16) {}
    fn notes(&mut self) -> u8 {
        0
    }
    fn note(&mut self, _: u8) {}
    fn remember(&mut self, _: u16, _: u64, _: Fact) {}
    fn recall(&mut self, _: u16, _: u64) -> Option<Fact> {
        None
    }
    fn recall_before(&mut self, _: u32, _: u16, _: u64) -> Option<Fact> {
        None
    }
    fn continues(&mut self, _: u32) {}
    fn join(&mut self, _: &Run) -> Joined {
        Joined::Nothing
    }
    fn close(&mut self, _: &Run) -> Joined {
        Joined::Nothing
    }
    fn has_room(&mut self, _: usize) -> bool {
        false
    }
    fn begin_message(&mut self, _: &Run, _: Need) {}
    fn take_back(&mut self, _: &Run, _: Whole, _: Need, _: bool) {}
    fn defragment(&mut self, _: &Run, _: &Datagram, _: Fragment) -> Joined {
        Joined::Nothing
    }
}
