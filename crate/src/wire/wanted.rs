//! Which fields a caller wants: a dissector builds no others.

/// Which fields the caller wants, one mask a protocol.
#[derive(Clone, Debug)]
pub struct Wanted(Box<[[u64; 4]]>);
impl Wanted {
    pub fn none(protocols: usize) -> Self {
        Wanted(vec![[0; 4]; protocols].into())
    }
    pub fn all(protocols: usize) -> Self {
        Wanted(vec![[u64::MAX; 4]; protocols].into())
    }
    pub fn add(&mut self, protocol: u16, field: u8) {
        if let Some(mask) = self.0.get_mut(usize::from(protocol)) {
            mask[usize::from(field >> 6)] |= 1 << (field & 63);
        }
    }
    pub fn has(&self, protocol: u16, field: u8) -> bool {
        self.mask(protocol)[usize::from(field >> 6)] >> (field & 63) & 1 == 1
    }
    pub fn merge(&mut self, other: &Wanted) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0.iter()) {
            for (word, more) in mine.iter_mut().zip(theirs) {
                *word |= more;
            }
        }
    }
    pub(super) fn mask(&self, protocol: u16) -> [u64; 4] {
        self.0
            .get(usize::from(protocol))
            .copied()
            .unwrap_or_default()
    }
}
