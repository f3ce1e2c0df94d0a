//! Generic Routing Encapsulation.
use crate::names::ethernet::TYPES;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Generic Routing Encapsulation (RFC 2784, RFC 2890, RFC 2637)
    "GRE" = "gre" over [Key::Ip(47)] info info {
        /// Flags and Version
        FLAGS: Hex<u16> = "flags_and_version";
        /// Checksum Bit
        HAS_CHECKSUM: Flag<15> = "flags.checksum" named truths::YES_NO;
        /// Routing Bit
        HAS_ROUTING: Flag<14> = "flags.routing" named truths::YES_NO;
        /// Key Bit
        HAS_KEY: Flag<13> = "flags.key" named truths::YES_NO;
        /// Sequence Number Bit
        HAS_SEQUENCE: Flag<12> = "flags.sequence_number" named truths::YES_NO;
        /// Strict Source Route Bit
        STRICT: Flag<11> = "flags.strict_source_route" named truths::YES_NO;
        /// Recursion control
        RECURSION: Bits<8, 3> = "flags.recursion_control";
        /// Acknowledgment
        HAS_ACK: Flag<7> = "flags.ack" named truths::YES_NO;
        /// Flags (Reserved)
        RESERVED: Bits<3, 5> = "flags.reserved";
        /// Version
        VERSION: Bits<0, 3> = "flags.version" named crate::names::tunnels::GRE_FLAGS_VERSION;
        /// Protocol Type
        PROTO: Hex<u16> = "proto" named TYPES;
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum";
        /// Offset
        OFFSET: u16 = "offset";
        /// Key
        KEY: Hex<u32> = "key";
        /// Payload Length
        PAYLOAD_LENGTH: u16 = "key.payload_length";
        /// Call ID
        CALL_ID: u16 = "key.call_id";
        /// Sequence Number
        SEQUENCE: u32 = "sequence_number";
        /// Acknowledgment Number
        ACK: u32 = "ack_number";
        /// Routing
        ROUTING: Mark = "routing";
        /// Address Family
        FAMILY: u16 = "routing.address_family";
        /// SRE Offset
        SRE_OFFSET: u8 = "routing.sre_offset";
        /// SRE Length
        SRE_LENGTH: u8 = "routing.src_length";
        /// Routing Information
        INFORMATION: Bytes = "routing.information";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let flags = r.take(FLAGS)?;
    let version = r.nested(|r| note_flags(r, flags));
    let proto = r.take(PROTO)?.0;
    let has = |bit: u32| flags.0 >> bit & 1 == 1;
    if has(15) || has(14) {
        r.take(CHECKSUM)?;
        r.take(OFFSET)?;
    }
    if has(13) {
        match version {
            // RFC 2637 §4.1: the enhanced header divides the key.
            1 => {
                r.take(PAYLOAD_LENGTH)?;
                r.take(CALL_ID)?;
            }
            _ => {
                r.take(KEY)?;
            }
        }
    }
    if has(12) {
        r.take(SEQUENCE)?;
    }
    if version == 1 && has(7) {
        r.take(ACK)?;
    }
    if has(14) {
        r.group(ROUTING, routing)?;
    }
    // Type I of ERSPAN has no header of its own, and no sequence number; types II and III do.
    if proto == ERSPAN && !has(12) {
        r.carry(0, Key::Name("erspan"));
        return Ok(Next::Over(Key::Name("eth")));
    }
    Ok(Next::Over(above(proto)))
}

fn note_flags(r: &mut Reader, flags: Hex<u16>) -> u64 {
    r.bits(flags, HAS_CHECKSUM);
    r.bits(flags, HAS_ROUTING);
    r.bits(flags, HAS_KEY);
    r.bits(flags, HAS_SEQUENCE);
    r.bits(flags, STRICT);
    r.bits(flags, RECURSION);
    if flags.0 & 7 == 1 {
        r.bits(flags, HAS_ACK);
    }
    r.bits(flags, RESERVED);
    r.bits(flags, VERSION)
}

/// RFC 1701: source route entries up to one without a length.
fn routing(r: &mut Reader) -> Result<(), Stop> {
    loop {
        let family = r.take(FAMILY)?;
        r.take(SRE_OFFSET)?;
        let len = usize::from(r.take(SRE_LENGTH)?);
        if family == 0 && len == 0 {
            return Ok(());
        }
        r.bytes(INFORMATION, len)?;
    }
}

const ERSPAN: u16 = 0x88be;

fn above(proto: u16) -> Key {
    match proto {
        0x6558 => Key::Name("eth"),
        // Aruba: a frame of one of its radios.
        0x8200..=0x8370 if proto & 15 == 0 => Key::Name("wlan"),
        0x880b => Key::Name("ppp"),
        0x00fe => Key::Name("osi"),
        0x2000 => Key::Name("cdp"),
        0x2001 => Key::Name("nhrp"),
        ERSPAN | 0x22eb => Key::Name("erspan"),
        other => Key::Ether(other),
    }
}

fn info(layer: &Layer, out: &mut String) {
    let proto = layer.value(PROTO).unwrap_or(0);
    out.push_str("Encapsulated ");
    out.push_str(TYPES.get(proto).unwrap_or("unknown protocol"));
}
