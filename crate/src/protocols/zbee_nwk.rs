//! ZigBee's network layer: the header before what its devices say to each other.
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

const FRAME_TYPES: Names = Names::sorted(&[(0, "Data"), (1, "Command"), (3, "Interpan")]);
const DISCOVERIES: Names = Names::sorted(&[(0, "Suppress"), (1, "Enable"), (3, "Force")]);
const KEYS: Names = Names::sorted(&[
    (0, "Link Key"),
    (1, "Network Key"),
    (2, "Key-Transport Key"),
    (3, "Key-Load Key"),
]);

protocol! {
    /// ZigBee Network Layer (ZigBee specification §3.3)
    "ZigbeeNWK" = "zbee_nwk" column "ZigBee" over [] info info {
        /// Frame Control Field
        CONTROL: Little<Hex<u16>> = "fcf";
        /// Frame Type
        FRAME_TYPE: HexIn<u16, 0, 2> = "frame_type" named FRAME_TYPES;
        /// Protocol Version
        pub VERSION: Bits<2, 4> = "proto_version";
        /// Discover Route
        pub DISCOVERY: HexIn<u16, 6, 2> = "discovery" named DISCOVERIES;
        /// Multicast
        pub MULTICAST: Flag<8> = "multicast" named truths::TRUE_FALSE;
        /// Security
        pub SECURITY: Flag<9> = "security" named truths::TRUE_FALSE;
        /// Source Route
        pub SOURCE_ROUTE: Flag<10> = "src_route" named truths::TRUE_FALSE;
        /// Destination
        pub HAS_DST64: Flag<11> = "ext_dst" named truths::TRUE_FALSE;
        /// Extended Source
        pub HAS_SRC64: Flag<12> = "ext_src" named truths::TRUE_FALSE;
        /// End Device Initiator
        INITIATOR: Flag<13> = "end_device_initiator" named truths::TRUE_FALSE;
        /// Destination
        DST: Little<Hex<u16>> = "dst" in ["addr"];
        /// Source
        SRC: Little<Hex<u16>> = "src" in ["addr"];
        /// Radius
        pub RADIUS: u8 = "radius";
        /// Sequence Number
        SEQUENCE: u8 = "seqno";
        /// Destination
        DST64: Little<Eui64> = "dst64" in ["addr64"];
        /// Extended Source
        SRC64: Little<Eui64> = "src64" in ["addr64"];
        /// Multicast Control Field
        MULTICAST_CONTROL: Hex<u8> = "multicast.cf";
        /// Multicast Mode
        MULTICAST_MODE: Bits<0, 2> = "multicast.mode";
        /// Non-Member Multicast Radius
        pub MULTICAST_RADIUS: Bits<2, 3> = "multicast.radius";
        /// Max Non-Member Multicast Radius
        MULTICAST_MOST: Bits<5, 3> = "multicast.max_radius";
        /// Relay Count
        RELAYS: u8 = "relay.count";
        /// Relay Index
        RELAY_INDEX: u8 = "relay.index";
        /// Relay
        RELAY: Little<u16> = "relay";
        /// Security Control Field
        SECURITY_CONTROL: Hex<u8> = ".zbee.sec.field";
        /// Key Id
        KEY_ID: HexIn<u8, 3, 2> = ".zbee.sec.key_id" named KEYS;
        /// Extended Nonce
        HAS_NONCE: Flag<5> = ".zbee.sec.ext_nonce" named truths::TRUE_FALSE;
        /// Frame Counter
        COUNTER: Little<u32> = ".zbee.sec.counter";
        /// Extended Source
        SECURITY_SRC64: Little<Eui64> = ".zbee.sec.src64";
        /// Key Sequence Number
        KEY_SEQUENCE: u8 = ".zbee.sec.key_seqno";
        /// Message Integrity Code
        INTEGRITY: Bytes = ".zbee.sec.mic";
        /// Encrypted Payload
        ENCRYPTED: Mark = ".zbee_sec.encrypted_payload";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let control = r.take_split(CONTROL, &PROTOCOL, FRAME_TYPE, INITIATOR)?;
    let has = |bit: u32| control >> bit & 1 == 1;
    if control & 3 == 3 {
        return Ok(Next::Data);
    }
    r.run(&PROTOCOL, DST, SEQUENCE)?;
    if has(11) {
        r.take(DST64)?;
    }
    if has(12) {
        r.take(SRC64)?;
    }
    if has(8) {
        r.take_split(MULTICAST_CONTROL, &PROTOCOL, MULTICAST_MODE, MULTICAST_MOST)?;
    }
    if has(10) {
        let count = r.take(RELAYS)?;
        r.take(RELAY_INDEX)?;
        for _ in 0..count {
            r.take(RELAY)?;
        }
    }
    if has(9) {
        security(r)?;
    }
    Ok(Next::Data)
}

/// The header of what is encrypted (ZigBee specification §4.5.1); the code at the end is four bytes at the level all use.
fn security(r: &mut Reader) -> Result<(), Stop> {
    const NETWORK_KEY: u64 = 1;
    const CODE: usize = 4;
    let control = r.take_split(SECURITY_CONTROL, &PROTOCOL, KEY_ID, HAS_NONCE)?;
    r.take(COUNTER)?;
    if control & 0x20 != 0 {
        r.take(SECURITY_SRC64)?;
    }
    if control >> 3 & 3 == NETWORK_KEY {
        r.take(KEY_SEQUENCE)?;
    }
    if let Some(len) = r.reported().checked_sub(CODE) {
        r.put_at(INTEGRITY, r.at() + len, CODE, 0);
        r.put(ENCRYPTED, 0);
        r.limit(len);
    }
    Ok(())
}

/// `Data, Dst: Broadcast, Src: 0x0000`
fn info(layer: &Layer, out: &mut String) {
    let kind = layer.value(FRAME_TYPE).and_then(|n| FRAME_TYPES.get(n));
    out.push_str(kind.unwrap_or("Reserved Frame Type"));
    for (label, field) in [(", Dst: ", DST), (", Src: ", SRC)] {
        let _ = match layer.value(field) {
            Some(0xfff8..=0xffff) => write!(out, "{label}Broadcast"),
            Some(address) => write!(out, "{label}0x{address:04x}"),
            None => continue,
        };
    }
}
