//! How long a packet of a protocol known by name only is, where its first bytes say: what follows is the frame's trailer.

type Extent = fn(&[u8]) -> Option<usize>;

const EXTENTS: &[(&str, Extent)] = &[("eapol", eapol), ("lldp", lldp), ("ptp", ptp)];

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

/// IEEE 802.1X §11.3: version, type, length of the body.
fn eapol(bytes: &[u8]) -> Option<usize> {
    Some(4 + half(bytes, 2)?)
}

/// IEEE 1588 §13.3: the whole message's length behind type and version.
fn ptp(bytes: &[u8]) -> Option<usize> {
    half(bytes, 2)
}

/// IEEE 802.1AB §8.4: elements of 7 bits of type and 9 of length, to the one of type 0. Wireshark 4.0 begins the trailer
/// three bytes early.
fn lldp(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let word = half(bytes, at)?;
        at += 2 + (word & 0x1ff);
        if word >> 9 == 0 {
            return at.checked_sub(3);
        }
    }
}
