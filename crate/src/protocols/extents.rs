//! How long a packet of a protocol known by name only is, where its first bytes say: what follows is the frame's trailer.

type Extent = fn(&[u8]) -> Option<usize>;

const EXTENTS: &[(&str, Extent)] = &[("ptp", ptp)];

/// Bytes of a packet of this protocol, where they can be told.
pub fn of(filter: &str, bytes: &[u8]) -> Option<usize> {
    let extent = EXTENTS.iter().find(|entry| entry.0 == filter)?.1;
    extent(bytes)
}

fn half(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at + 2)?;
    Some(
        pair.iter()
            .fold(0, |value, byte| value << 8 | usize::from(*byte)),
    )
}

/// IEEE 1588 §13.3: the whole message's length behind type and version.
fn ptp(bytes: &[u8]) -> Option<usize> {
    half(bytes, 2)
}
