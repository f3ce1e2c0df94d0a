//! Single fields by their Wireshark names, for work that knows which it needs.
use crate::show::catalogue::{self, FieldId};
use crate::wire::{Packet, Span, Wanted};

/// The fields of one name.
pub struct Named(&'static [FieldId]);

impl Named {
    pub fn new(name: &str) -> Named {
        Named(catalogue::fields_of(name))
    }
    pub fn want(&self, wanted: &mut Wanted) {
        self.0.iter().for_each(|id| id.want(wanted));
    }
    pub fn has(&self, span: &Span) -> bool {
        self.0.contains(&FieldId::of(span))
    }
    /// The first of them in a packet.
    pub fn find<'a>(&self, packet: &'a Packet) -> Option<&'a Span> {
        self.all(packet).next()
    }
    /// All of them in a packet.
    pub fn all<'a>(&self, packet: &'a Packet) -> impl Iterator<Item = &'a Span> + use<'a> {
        let fields = self.0;
        let spans = packet.spans.iter();
        spans.filter(move |span| fields.contains(&FieldId::of(span)))
    }
    pub fn value(&self, packet: &Packet) -> Option<u64> {
        self.find(packet).map(|span| span.value)
    }
}
