//! Entering and leaving layers: for the walk alone.
use super::Reader;
use crate::wire::LayerSpan;

impl Reader<'_> {
    /// Begins a layer here, `over_ether` where an EtherType names it; false where a packet has more layers than are kept.
    pub fn enter(&mut self, protocol: u16, over_ether: bool) -> bool {
        let Ok(layer @ 0..=254) = u8::try_from(self.packet.layers.len()) else {
            return false;
        };
        self.packet.layers.push(LayerSpan {
            protocol,
            source: self.source,
            depth: self.quoted,
            over_ether,
            uncounted: false,
            start: self.at as u32,
            header: 0,
            end: self.end as u32,
        });
        (self.layer, self.protocol, self.depth) = (layer, protocol, 0);
        self.mask = self.wanted.mask(protocol);
        (self.stays, self.hides_end) = (false, false);
        true
    }
    /// Ends the layer's own bytes here, and says where those with the layers above end.
    pub fn leave(&mut self) -> usize {
        if let Some(layer) = self.packet.layers.get_mut(usize::from(self.layer)) {
            layer.header = (self.at as u32).saturating_sub(layer.start);
            layer.end = self.end as u32;
        }
        let is_last = usize::from(self.layer) + 1 == self.packet.layers.len();
        if self.quoted == 0 && is_last {
            self.packet.ends = self.ends;
        }
        let end = self.end;
        if let Some(len) = self.above.take() {
            self.limit(len);
        }
        end
    }
    /// The layer below does not hear where what stands above this one ends: nothing here says it.
    pub fn hide_end(&mut self) {
        self.hides_end = true;
    }
    /// For the walk: whether the layer being read said so.
    pub fn hides_end(&self) -> bool {
        self.hides_end
    }
    /// The layer is left out where the packet's protocols are counted.
    pub fn leave_uncounted(&mut self) {
        if let Some(layer) = self.packet.layers.get_mut(usize::from(self.layer)) {
            layer.uncounted = true;
        }
    }
    /// Takes back the layer begun last, which found that the bytes are not its own.
    pub fn withdraw(&mut self) {
        let layer = self.layer;
        self.packet.layers.truncate(usize::from(layer));
        self.packet.spans.retain(|span| span.layer != layer);
        if let Some(below) = self.packet.layers.last() {
            (self.layer, self.protocol, self.depth) = (layer - 1, below.protocol, 0);
            self.mask = self.wanted.mask(self.protocol);
        }
    }
    pub fn layer(&self) -> u8 {
        self.layer
    }
    /// The protocol whose fields are noted: an index into the list of protocols.
    pub fn protocol(&self) -> u16 {
        self.protocol
    }
    /// Where the bytes of the layer that was just left end.
    pub fn end(&self) -> usize {
        self.end
    }
    /// Goes back to a layer whose payload has been dissected, to read what stands between `at` and `end`.
    pub fn reenter(&mut self, layer: u8, at: usize, end: usize) {
        let Some(span) = self.packet.layers.get(usize::from(layer)) else {
            return;
        };
        (self.layer, self.protocol, self.depth) = (layer, span.protocol, 0);
        self.mask = self.wanted.mask(self.protocol);
        self.data = &self.whole[..end.min(self.whole.len())];
        (self.at, self.end) = (at.min(self.data.len()), end);
    }
}
