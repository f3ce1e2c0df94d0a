//! Scapy's class for Ethernet frames with a length.
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.3 as Scapy names it
    "Dot3" = "eth.dot3" over [] {
        /// Destination
        DST: Mac = "" as "dst";
        /// Source
        SRC: Mac = "" as "src";
        /// Length
        LEN: u16 = "" as "len";
    }
}

/// Notes the header that the cursor stands behind once more, under Scapy's names.
pub(super) fn note(r: &mut Reader) {
    let end = r.at();
    let word = |start: usize, len: usize| {
        let bytes = r.from(end - start).get(..len).unwrap_or(&[]);
        bytes
            .iter()
            .fold(0, |value, byte| value << 8 | u64::from(*byte))
    };
    let (dst, src, len) = (word(14, 6), word(8, 6), word(2, 2));
    r.borrowing(super::super::index("eth.dot3").unwrap_or(u16::MAX), |r| {
        r.put_at(DST, end - 14, 6, dst);
        r.put_at(SRC, end - 8, 6, src);
        r.put_at(LEN, end - 2, 2, len);
    });
}
