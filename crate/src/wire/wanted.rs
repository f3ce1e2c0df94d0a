//! Which fields a caller wants: a dissector builds no others.

/// The fields, and how far up a packet they stand.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// A mask of fields a protocol.
    fields: Box<[[u64; 4]]>,
    unread: Unread,
}

/// What nothing that is wanted depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unread {
    #[default]
    Nothing,
    /// What TCP and UDP carry.
    Carried,
    /// Connections of TCP, and what they carry.
    Connections,
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
            unread: Unread::Nothing,
        }
    }
    /// The same fields, of which none depends on this: it is left unread.
    pub fn without(self, unread: Unread) -> Self {
        Wanted { unread, ..self }
    }
    pub(super) fn unread(&self) -> Unread {
        self.unread
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
