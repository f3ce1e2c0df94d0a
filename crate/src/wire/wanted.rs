//! Which fields a caller wants: a dissector builds no others.

/// The fields, and how far up a packet they stand.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// A mask of fields a protocol.
    fields: Box<[[u64; 4]]>,
    /// Nothing that depends on what TCP and UDP carry.
    ends_at_transport: bool,
}
impl Wanted {
    pub fn none(protocols: usize) -> Self {
        Wanted::filled(protocols, 0)
    }
    pub fn all(protocols: usize) -> Self {
        Wanted::filled(protocols, u64::MAX)
    }
    fn filled(protocols: usize, mask: u64) -> Self {
        Wanted {
            fields: vec![[mask; 4]; protocols].into(),
            ends_at_transport: false,
        }
    }
    /// The same fields, of which none depends on what TCP and UDP carry: that is left unread.
    pub fn up_to_transport(self) -> Self {
        Wanted {
            ends_at_transport: true,
            ..self
        }
    }
    pub(super) fn ends_at_transport(&self) -> bool {
        self.ends_at_transport
    }
    pub fn add(&mut self, protocol: u16, field: u8) {
        if let Some(mask) = self.fields.get_mut(usize::from(protocol)) {
            mask[usize::from(field >> 6)] |= 1 << (field & 63);
        }
    }
    pub fn has(&self, protocol: u16, field: u8) -> bool {
        self.mask(protocol)[usize::from(field >> 6)] >> (field & 63) & 1 == 1
    }
    pub fn merge(&mut self, other: &Wanted) {
        for (mine, theirs) in self.fields.iter_mut().zip(other.fields.iter()) {
            for (word, more) in mine.iter_mut().zip(theirs) {
                *word |= more;
            }
        }
    }
    pub(super) fn mask(&self, protocol: u16) -> [u64; 4] {
        self.fields
            .get(usize::from(protocol))
            .copied()
            .unwrap_or_default()
    }
}
