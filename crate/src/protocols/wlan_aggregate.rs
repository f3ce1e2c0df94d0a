//! Several packets in one IEEE 802.11 frame, each with addresses of its own (IEEE 802.11-2020 clause 9.3.2.2).
use crate::wire::*;

protocol! {
    /// IEEE 802.11 Aggregate MSDU
    "" = "wlan_aggregate" column "" over [] {
        /// A-MSDU Subframe
        SUBFRAME: Mark = "a_mdsu.subframe";
        /// Destination address
        DA: Mac = ".wlan.da" in [".wlan.da_resolved", ".wlan.addr", ".wlan.addr_resolved"];
        /// Source address
        SA: Mac = ".wlan.sa" in [".wlan.sa_resolved", ".wlan.addr", ".wlan.addr_resolved"];
        /// A-MSDU Length
        LEN: u16 = "a_mdsu.length";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const HEADER: usize = 14;
    while r.left() >= HEADER {
        let start = r.at();
        let len = usize::from(r.peek::<u16>(12).unwrap_or(0));
        r.put_at(SUBFRAME, start, HEADER + len, 0);
        r.nested(|r| {
            r.take(DA)?;
            r.take(SA)?;
            r.take(LEN).map(|_| ())
        })?;
        r.require(len)?;
        r.carry(len, Key::Name("llc"));
        // Each but the last is padded to four bytes.
        let padding = (HEADER + len).next_multiple_of(4) - HEADER - len;
        r.skip(padding.min(r.left()))?;
    }
    Ok(Next::End)
}
