//! Packets that Linux's netfilter logged, with what it knew of each.
use crate::names::ethernet::TYPES as ETHER_TYPES;
use crate::wire::*;

const FAMILIES: Names = Names::sorted(&[
    (0, "Unspecified"),
    (1, "IPv4/IPv6"),
    (2, "IPv4"),
    (3, "ARP"),
    (5, "Netdev"),
    (7, "Bridge"),
    (10, "IPv6"),
    (12, "DECNET"),
]);
const ENTRIES: Names = Names::sorted(&[
    (0, "NFULA_UNSPEC"),
    (1, "NFULA_PACKET_HDR"),
    (2, "NFULA_MARK"),
    (3, "NFULA_TIMESTAMP"),
    (4, "NFULA_IFINDEX_INDEV"),
    (5, "NFULA_IFINDEX_OUTDEV"),
    (6, "NFULA_IFINDEX_PHYSINDEV"),
    (7, "NFULA_IFINDEX_PHYSOUTDEV"),
    (8, "NFULA_HWADDR"),
    (9, "NFULA_PAYLOAD"),
    (10, "NFULA_PREFIX"),
    (11, "NFULA_UID"),
    (12, "NFULA_SEQ"),
    (13, "NFULA_SEQ_GLOBAL"),
    (14, "NFULA_GID"),
    (15, "NFULA_HWTYPE"),
    (16, "NFULA_HWHEADER"),
    (17, "NFULA_HWLEN"),
]);
const HOOKS: Names = Names::sorted(&[
    (0, "Pre-routing"),
    (1, "Local in"),
    (2, "Forward"),
    (3, "Local out"),
    (4, "Post-routing"),
    (5, "Number of hooks"),
]);
const PAYLOAD: u16 = 9;
const HEADER: usize = 4;

protocol! {
    /// Linux Netfilter NFLOG (tcpdump.org, LINKTYPE_NFLOG)
    "" = "nflog" column "NFLOG" over [] {
        /// Family
        FAMILY: u8 = "family" named FAMILIES;
        /// Version
        VERSION: u8 = "version";
        /// Resource id
        pub RESOURCE: u16 = "res_id";
        /// TLV
        ENTRY: Bytes = "tlv";
        /// Length
        LEN: Little<u16> = "tlv_length";
        /// Type
        TYPE: Bits<0, 15> = "tlv_type" named ENTRIES;
        /// HW protocol
        ETHER: Hex<u16> = "protocol" named ETHER_TYPES;
        /// Netfilter hook
        pub HOOK: u8 = "hook" named HOOKS;
        /// IFINDEX_INDEV
        IN: u32 = "ifindex_indev";
        /// IFINDEX_OUTDEV
        OUT: u32 = "ifindex_outdev";
        /// IFINDEX_PHYSINDEV
        BRIDGE_IN: u32 = "ifindex_physindev";
        /// IFINDEX_PHYSOUTDEV
        BRIDGE_OUT: u32 = "ifindex_physoutdev";
        /// Prefix
        PREFIX: Text = "prefix";
        /// UID
        USER: i32 = "uid";
        /// GID
        GROUP: i32 = "gid";
        /// Timestamp
        TIME: Time = "timestamp";
        /// Value
        VALUE: Bytes = "tlv_value";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let family = r.take(FAMILY)?;
    r.run(&PROTOCOL, VERSION, RESOURCE)?;
    while r.reported() >= HEADER {
        // The lengths and types are the machine's own, the values the network's.
        let len = usize::from(r.peek::<Little<u16>>(0).map_or(0, |len| len.0));
        let kind = r.peek::<Little<u16>>(2).map_or(0, |kind| kind.0) & 0x7fff;
        if len < HEADER {
            return Err(Stop::Malformed("an entry's length is under 4 bytes"));
        }
        r.require(len)?;
        r.put_at(ENTRY, r.at(), len, 0);
        if kind == PAYLOAD {
            r.nested(|r| header(r, kind))?;
            r.limit(len - HEADER);
            return Ok(match family {
                2 => Next::Over(Key::Name("ip")),
                10 => Next::Over(Key::Name("ipv6")),
                3 => Next::Over(Key::Name("arp")),
                _ => Next::Data,
            });
        }
        r.within(len, |r| r.nested(|r| entry(r, kind)))??;
        let padding = (len.wrapping_neg() & 3).min(r.left());
        r.skip(padding)?;
    }
    Ok(Next::End)
}

fn header(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    r.take(LEN)?;
    r.skip(2)?;
    r.put_at(TYPE, r.at() - 2, 2, u64::from(kind));
    Ok(())
}

fn entry(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    header(r, kind)?;
    match (kind, r.reported()) {
        (1, 4) => drop(r.run(&PROTOCOL, ETHER, HOOK)?),
        (3, 16) => {
            let (seconds, micros) = (r.word::<u64>()?, r.word::<u64>()?);
            let time = seconds.wrapping_mul(1_000_000_000);
            let time = time.wrapping_add(micros.wrapping_mul(1_000));
            r.put_at(TIME, r.at() - 16, 16, time);
        }
        (4, 4) => drop(r.take(IN)?),
        (5, 4) => drop(r.take(OUT)?),
        (6, 4) => drop(r.take(BRIDGE_IN)?),
        (7, 4) => drop(r.take(BRIDGE_OUT)?),
        (10, len) => drop(r.padded(PREFIX, len)?),
        (11, 4) => drop(r.take(USER)?),
        (14, 4) => drop(r.take(GROUP)?),
        _ => drop(r.rest_as(VALUE)),
    }
    Ok(())
}
