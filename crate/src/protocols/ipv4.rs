//! Internet Protocol version 4.
use crate::wire::*;

protocol! {
    /// Internet Protocol Version 4 (RFC 791)
    "IP" = "ip" column "IPv4" over [Key::Ether(0x0800), Key::Ip(4), Key::Link(228)] {
        /// Version
        VERSION: Bits<4, 4> = "version" as "version";
        /// Header Length in 32-bit words
        IHL: Bits<0, 4> = "" as "ihl";
        /// Header Length
        HDR_LEN: u8 = "hdr_len" unit "bytes";
        /// Total Length
        LEN: u16 = "len" as "len";
        /// Time to Live
        TTL: u8 = "ttl" as "ttl";
        /// Protocol
        PROTO: u8 = "proto" as "proto";
        /// Source Address
        SRC: Ip4 = "src" as "src" in ["addr"];
        /// Destination Address
        DST: Ip4 = "dst" as "dst" in ["addr"];
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let word = r.word::<u8>()?;
    r.bits(word, VERSION);
    let header = 4 * r.bits(word, IHL) as usize;
    r.put_at(HDR_LEN, start, 1, header as u64);
    r.skip(1)?;
    let total = usize::from(r.take(LEN)?);
    r.skip(4)?;
    r.take(TTL)?;
    let proto = r.take(PROTO)?;
    r.skip(2)?;
    let src = r.take(SRC)?;
    let dst = r.take(DST)?;
    r.set_addresses(Address::Ip4(src.0), Address::Ip4(dst.0));
    r.seek(start + header);
    r.limit(total.saturating_sub(header));
    Ok(Next::Over(Key::Ip(proto)))
}
