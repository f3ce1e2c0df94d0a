//! Options of neighbour discovery (IANA, IPv6 Neighbor Discovery Option Formats).
use crate::names::icmpv6 as numbers;
use crate::protocols::index;
use crate::wire::*;

protocol! {
    /// ICMPv6 Option (RFC 4861)
    "ICMPv6NDOptUnknown" = "icmpv6.opt" column "" over [] {
        /// ICMPv6 Option
        OPTION: Mark = ".icmpv6.opt";
        /// Type
        TYPE: u8 = "type" as "type" named numbers::OPTION;
        /// Length
        LENGTH: u8 = "length" as "len" unit "8-byte units";
        /// Invalid Option Length
        BAD_LEN: Mark = ".icmpv6.invalid_option_length";
        /// Undecoded option
        UNDECODED: Mark = ".icmpv6.undecoded.option";
        /// Data
        DATA: Bytes = ".icmpv6.data" as "data";
        /// Unknown Data
        UNKNOWN: Bytes = ".icmpv6.unknown_data";
        /// Unknown Data (not interpreted)
        UNINTERPRETED: Mark = ".icmpv6.unknown_data.expert";
        /// Reserved
        RESERVED: Mark = "reserved";
        /// Reserved (as a number)
        RESERVED_NUMBER: u64 = "" as "res";
        /// Reserved (as a number)
        RESERVED_SECOND: u64 = "" as "res2";
        /// Padding
        PADDING: Mark = "padding";
        /// Link-layer address
        SRC_MAC: Mac = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        SRC_BYTES: Bytes = "linkaddr" as "lladdr" in ["src_linkaddr"];
        /// Link-layer address
        SRC_EUI64: Eui64 = "linkaddr_eui64" in ["src_linkaddr_eui64"];
        /// Link-layer address
        DST_MAC: Mac = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        DST_BYTES: Bytes = "linkaddr" as "lladdr" in ["target_linkaddr"];
        /// Link-layer address
        DST_EUI64: Eui64 = "linkaddr_eui64" in ["target_linkaddr_eui64"];
        /// Prefix Length
        PREFIX_LEN: u8 = "prefix.length" as "prefixlen";
        /// Prefix Length
        ROUTE_PREFIX_LEN: u8 = "prefix.length" as "plen";
        /// Flag
        PREFIX_FLAGS: Hex<u8> = "prefix.flag";
        /// On-link flag(L)
        PREFIX_ON_LINK: Flag<7> = "prefix.flag.l" as "L";
        /// Autonomous address-configuration flag(A)
        PREFIX_AUTONOMOUS: Flag<6> = "prefix.flag.a" as "A";
        /// Router address flag(R)
        PREFIX_ROUTER: Flag<5> = "prefix.flag.r" as "R";
        /// Reserved
        PREFIX_RESERVED: Bits<0, 5> = "prefix.flag.reserved" as "res1";
        /// Valid Lifetime
        PREFIX_VALID: u32 = "prefix.valid_lifetime" as "validlifetime" (Repr::Hex) unit "s";
        /// Preferred Lifetime
        PREFIX_PREFERRED: u32 = "prefix.preferred_lifetime" as "preferredlifetime" (Repr::Hex) unit "s";
        /// Prefix
        PREFIX: Ip6 = "prefix" as "prefix";
        /// Redirected Packet
        REDIRECTED: Mark = "redirected_packet";
        /// MTU
        MTU: u32 = "mtu" as "mtu";
        /// Shortcut Limit
        SHORTCUT: u8 = "nbma.shortcut_limit" as "shortcutlim";
        /// Advertisement Interval
        INTERVAL: u32 = "advertisement_interval" as "advint";
        /// Home Agent Preference
        HOME_PREFERENCE: u16 = "home_agent_preference" as "pref";
        /// Home Agent Lifetime
        HOME_LIFETIME: u16 = "home_agent_lifetime" as "lifetime";
        /// IPv6 Address
        ADDRESS: Ip6 = "ipv6_address" as "addrlist";
        /// Pad Length
        PAD_LEN: u8 = "cga.pad_length";
        /// CGA
        CGA: Bytes = "cga";
        /// Modifier
        CGA_MODIFIER: Bytes = "cga.modifier";
        /// Subnet Prefix
        CGA_PREFIX: Bytes = "cga.subnet_prefix";
        /// Count
        CGA_COUNT: Bytes = "cga.count";
        /// Subject Public Key Info
        CGA_KEY: Mark = "cga.subject_public_key_info";
        /// Ext Type
        CGA_EXT_TYPE: u16 = "cga.ext_type";
        /// Ext Length
        CGA_EXT_LENGTH: u16 = "cga.ext_length";
        /// Ext Data
        CGA_EXT_DATA: Bytes = "cga.ext_data";
        /// Key Hash
        RSA_HASH: Bytes = "rsa.key_hash";
        /// Digital Signature and Padding
        SIGNATURE: Mark = "digital_signature_padding";
        /// Key Hash
        PROXY_HASH: Bytes = "ps.key_hash";
        /// Timestamp
        TIMESTAMP: Time = "timestamp";
        /// Nonce
        NONCE: Bytes = "nonce";
        /// Name Type
        NAME_TYPE: u8 = "name_type" named numbers::NAME_TYPE;
        /// DER Encoded X.501 Name
        NAME_X501: Bytes = "name_x501";
        /// FQDN
        NAME_FQDN: Text = "name_type.fqdn";
        /// Certificate
        CERTIFICATE: Mark = ".icmpv6.x509_Certificate";
        /// Certificate and Padding
        CERTIFICATE_PADDING: Mark = "certificate_padding";
        /// Option-code
        IP_CODE: u8 = "ipa.option_code" as "optcode" named numbers::ADDRESS_OPTION;
        /// Prefix Length
        IP_PREFIX_LEN: u8 = "ipa.prefix_len" as "plen";
        /// IPv6 Address
        IP_ADDRESS: Ip6 = "ipa.ipv6_address" as "addr";
        /// Option-code
        ROUTER_CODE: u8 = "nrpi.option_code" as "optcode";
        /// Prefix Length
        ROUTER_PREFIX_LEN: u8 = "nrpi.prefix_len" as "plen";
        /// Prefix
        ROUTER_PREFIX: Ip6 = "nrpi.prefix" as "prefix";
        /// Option-code
        LINK_CODE: u8 = "lla.option_code" as "optcode" named numbers::LINK_OPTION;
        /// Link-Layer Address
        LINK_BYTES: Bytes = "lla.bytes" as "lla";
        /// Option-Code
        ACK_CODE: u8 = "naack.option_code";
        /// Status
        ACK_STATUS: u8 = "naack.status" named numbers::ACKNOWLEDGMENT;
        /// Supplied NCoA
        ACK_ADDRESS: Ip6 = "naack.supplied_ncoa";
        /// Distance
        MAP_DISTANCE: Bits<4, 4> = "map.distance" as "dist";
        /// Preference
        MAP_PREFERENCE: Bits<0, 4> = "map.preference" as "pref";
        /// Flag
        MAP_FLAGS: Hex<u8> = "map.flag";
        /// RCoA Flag
        MAP_R: Flag<7> = "map.flag.r" as "R";
        /// Reserved
        MAP_RESERVED: Bits<0, 7> = "map.flag.reserved" as "res";
        /// Valid Lifetime
        MAP_LIFETIME: u32 = "map.valid_lifetime" as "validlifetime";
        /// Global Address
        MAP_ADDRESS: Ip6 = "map.global_address" as "addr";
        /// Flag
        ROUTE_FLAGS: Hex<u8> = "route_info.flag";
        /// Route Preference
        ROUTE_PREFERENCE: Bits<3, 2> = "route_info.flag.route_preference" as "prf" named numbers::PREFERENCE;
        /// Reserved
        ROUTE_RESERVED: u8 = "route_info.flag.reserved";
        /// Reserved (above the preference)
        ROUTE_HIGH: Bits<5, 3> = "" as "res1";
        /// Reserved (below the preference)
        ROUTE_LOW: Bits<0, 3> = "" as "res2";
        /// Route Lifetime
        ROUTE_LIFETIME: u32 = "route_lifetime" as "rtlifetime" unit "s";
        /// Lifetime
        DNS_LIFETIME: u32 = "rdnss.lifetime" as "lifetime" unit "s";
        /// Recursive DNS Servers
        DNS_SERVER: Ip6 = "rdnss" as "dns";
        /// Lifetime
        SEARCH_LIFETIME: u32 = "dnssl.lifetime" as "lifetime" unit "s";
        /// Domain Names
        SEARCH_NAME: Domain = "dnssl" as "searchlist";
        /// Flags Expansion Option
        FLAGS: Hex<u16> = "efo";
        /// Managed address configuration
        FLAGS_M: Flag<15> = "efo.m";
        /// Other configuration
        FLAGS_O: Flag<14> = "efo.o";
        /// Home Agent
        FLAGS_H: Flag<13> = "efo.h";
        /// Prf (Default Router Preference)
        FLAGS_PRF: Bits<11, 2> = "efo.prf" named numbers::PREFERENCE;
        /// Proxy
        FLAGS_P: Flag<10> = "efo.p";
        /// Reserved
        FLAGS_RESERVED: u16 = "efo.rsv";
        /// Pad Length
        KEY_PAD: u8 = "hkr.pad_length";
        /// AT
        KEY_AT: Bits<4, 4> = "hkr.at";
        /// Reserved
        KEY_RESERVED: Bits<0, 4> = "hkr.reserved";
        /// Handover Key Encryption Public Key
        KEY_PUBLIC: Bytes = "hkr.encryption_public_key";
        /// Padding
        KEY_PADDING: Bytes = "hkr.padding";
        /// Lifetime
        KEY_LIFETIME: u16 = "hkr.lifetime";
        /// Encrypted Handover Key
        KEY_ENCRYPTED: Bytes = "hkr.encrypted_handover_key";
        /// Option-Code
        ASSIST_CODE: u8 = "hai.option_code" named numbers::ASSIST;
        /// HAI-Length
        ASSIST_LEN: u8 = "hai.length";
        /// HAI-Value
        ASSIST_VALUE: Bytes = "hai.value";
        /// Option-Code
        NODE_CODE: u8 = "mn.option_code";
        /// MN-Length
        NODE_LEN: u8 = "mn.length";
        /// MN-Value
        NODE_VALUE: Bytes = "mn.value";
        /// Status
        REGISTRATION_STATUS: u8 = "aro.status" named numbers::REGISTRATION;
        /// Registration Lifetime
        REGISTRATION_LIFETIME: u16 = "aro.registration_lifetime";
        /// EUI-64
        REGISTRATION_EUI64: Eui64 = "aro.eui64";
        /// Context Length
        CONTEXT_LEN: u8 = "6co.context_length";
        /// Flag
        CONTEXT_FLAGS: Hex<u8> = "6co.flag";
        /// Compression Flag
        CONTEXT_C: Flag<4> = "6co.flag.c";
        /// CID
        CONTEXT_ID: Bits<0, 4> = "6co.flag.cid";
        /// Reserved
        CONTEXT_RESERVED: Bits<5, 3> = "6co.flag.reserved";
        /// Lifetime
        CONTEXT_LIFETIME: u16 = "6co.valid_lifetime";
        /// Context Prefix
        CONTEXT_PREFIX: Ip6 = "6co.context_prefix";
        /// Version Low
        BORDER_LOW: u16 = "abro.version_low";
        /// Version
        BORDER_HIGH: u16 = "abro.version_high";
        /// Valid Lifetime
        BORDER_LIFETIME: u16 = "abro.valid_lifetime";
        /// 6LBR Address
        BORDER_ADDRESS: Ip6 = "abro.6lbr_address";
        /// Unassigned
        CAPABILITY_HIGH: HexIn<u16, 1, 15> = "6cio.unassigned1";
        /// G
        CAPABILITY_G: HexIn<u16, 0, 1> = "6cio.flag_g";
        /// Unassigned
        CAPABILITY_LOW: Hex<u32> = "6cio.unassigned2";
        /// Captive Portal
        PORTAL: Text = "captive_portal" as "URI";
        /// Scaled Lifetime
        NAT_LIFETIME: Bits<3, 13> = "pref64.scaled_lifetime" as "scaledlifetime";
        /// PLC (Prefix Length Code)
        NAT_CODE: HexIn<u16, 0, 3> = "pref64.plc" as "plc" (Repr::Dec) named numbers::PREFIX_CODE;
        /// Prefix
        NAT_PREFIX: Ip6 = "pref64.prefix" as "prefix";
    }
}

/// Options are fields of the message they stand in: nothing leads here.
fn dissect(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}

fn table() -> u16 {
    index("icmpv6.opt").unwrap_or(u16::MAX)
}

/// Reads options up to the reader's limit.
pub(super) fn read(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(table(), |r| {
        while r.reported() > 0 {
            r.ahead(2)?;
            if !r.group(OPTION, read_option)? {
                return r.skip(r.left());
            }
        }
        Ok(())
    })
}

/// The link-layer addresses in a message's options, and whether each is of a target.
pub(super) fn links<'a>(layer: &'a Layer) -> impl Iterator<Item = (&'a Span, bool)> {
    const SOURCES: [u8; 3] = [SRC_MAC.index, SRC_EUI64.index, DST_EUI64.index];
    const TARGETS: [u8; 1] = [DST_MAC.index];
    let table = table();
    let own = layer
        .packet
        .spans
        .iter()
        .filter(move |s| s.layer == layer.index && s.protocol == table);
    own.filter_map(|span| match span.field {
        field if SOURCES.contains(&field) => Some((span, false)),
        field if TARGETS.contains(&field) => Some((span, true)),
        _ => None,
    })
}

/// Reads an option; false where none can follow it.
fn read_option(r: &mut Reader) -> Result<bool, Stop> {
    let start = r.at();
    let kind = r.take(TYPE)?;
    let units = r.take(LENGTH)?;
    if units == 0 {
        r.put(BAD_LEN, 0);
        return Ok(false);
    }
    let end = start + 8 * usize::from(units);
    read_content(r, kind, units, end)?;
    if r.at() < end {
        let left = end - r.at();
        r.bytes(UNKNOWN, left)?;
        r.put(UNINTERPRETED, 0);
    }
    r.seek(end);
    Ok(true)
}

fn read_content(r: &mut Reader, kind: u8, units: u8, end: usize) -> Result<(), Stop> {
    match kind {
        1 => read_link(r, units, end, (SRC_MAC, SRC_BYTES, SRC_EUI64)),
        2 => read_link(r, units, end, (DST_MAC, DST_BYTES, DST_EUI64)),
        3 => read_prefix(r),
        4 => read_redirected(r, end),
        5 => reserved(r, 2).and_then(|()| r.take(MTU).map(drop)),
        6 => {
            r.take(SHORTCUT)?;
            mark(r, RESERVED, 1)?;
            mark(r, RESERVED, 4)
        }
        7 => reserved(r, 2).and_then(|()| r.take(INTERVAL).map(drop)),
        8 => {
            reserved(r, 2)?;
            r.take(HOME_PREFERENCE)?;
            r.take(HOME_LIFETIME).map(drop)
        }
        9 | 10 => {
            reserved(r, 6)?;
            read_addresses(r, ADDRESS, end)
        }
        11 => read_cga(r, end),
        12 => read_signature(r, RSA_HASH, end),
        13 => read_timestamp(r),
        14 => r.bytes(NONCE, end - r.at()).map(drop),
        15 => read_anchor(r, end),
        16 => read_certificate(r, end),
        17 => {
            r.take(IP_CODE)?;
            r.take(IP_PREFIX_LEN)?;
            reserved(r, 4)?;
            r.bytes(IP_ADDRESS, 16).map(drop)
        }
        18 => {
            r.take(ROUTER_CODE)?;
            r.take(ROUTER_PREFIX_LEN)?;
            reserved(r, 4)?;
            r.bytes(ROUTER_PREFIX, 16).map(drop)
        }
        19 => {
            r.take(LINK_CODE)?;
            r.bytes(LINK_BYTES, end - r.at()).map(drop)
        }
        20 => read_acknowledgment(r, end),
        23 => read_anchor_point(r),
        24 => read_route(r, units),
        25 => {
            reserved(r, 2)?;
            r.take(DNS_LIFETIME)?;
            read_addresses(r, DNS_SERVER, end)
        }
        26 => read_flags(r, end),
        27 | 28 => read_key(r, kind, end),
        29 => read_identifier(r, (ASSIST_CODE, ASSIST_LEN, ASSIST_VALUE), end),
        30 => read_identifier(r, (NODE_CODE, NODE_LEN, NODE_VALUE), end),
        31 => read_search_list(r, end),
        32 => read_signature(r, PROXY_HASH, end),
        33 => {
            r.take(REGISTRATION_STATUS)?;
            mark(r, RESERVED, 3)?;
            r.take(REGISTRATION_LIFETIME)?;
            r.take(REGISTRATION_EUI64).map(drop)
        }
        34 => read_context(r, end),
        35 => {
            r.take(BORDER_LOW)?;
            r.take(BORDER_HIGH)?;
            r.take(BORDER_LIFETIME)?;
            r.bytes(BORDER_ADDRESS, 16).map(drop)
        }
        36 => {
            let word = r.word::<u16>()?;
            r.bits(word, CAPABILITY_HIGH);
            r.bits(word, CAPABILITY_G);
            r.take(CAPABILITY_LOW).map(drop)
        }
        37 => read_text(r, PORTAL, end),
        38 => read_translation(r, end),
        _ => {
            r.put(UNDECODED, 0);
            r.bytes(DATA, end - r.at()).map(drop)
        }
    }
}

/// Notes a run of bytes that have no value of their own.
fn mark(r: &mut Reader, field: Field<Mark>, len: usize) -> Result<(), Stop> {
    r.bytes(field, len).map(drop)
}

/// Reads reserved bytes, which Scapy shows as a number.
fn reserved(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let number = r
        .ahead(len)?
        .iter()
        .fold(0, |n, byte| n << 8 | u64::from(*byte));
    r.put_at(RESERVED_NUMBER, r.at(), len, number);
    mark(r, RESERVED, len)
}

fn read_text(r: &mut Reader, field: Field<Text>, end: usize) -> Result<(), Stop> {
    let len = end - r.at();
    let bytes = r.ahead(len)?;
    let shown = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
    r.put_at(field, r.at(), shown, 0);
    r.skip(len)
}

/// RFC 4861 §4.6.1; longer ones hold an EUI-64 (RFC 4944 §8).
fn read_link(
    r: &mut Reader,
    units: u8,
    end: usize,
    (mac, bytes, eui64): (Field<Mac>, Field<Bytes>, Field<Eui64>),
) -> Result<(), Stop> {
    match units {
        1 => r.take(mac).map(drop),
        2 if r.ahead(14)?[8..] == [0; 6] => {
            let at = r.at();
            r.take(eui64)?;
            if eui64.index == SRC_EUI64.index {
                r.put_at(bytes, at, 8, 0);
            }
            mark(r, PADDING, 6)
        }
        _ => r.bytes(bytes, end - r.at()).map(drop),
    }
}

/// RFC 4861 §4.6.2.
fn read_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(PREFIX_LEN)?;
    let flags = r.take(PREFIX_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, PREFIX_ON_LINK);
        r.bits(flags, PREFIX_AUTONOMOUS);
        r.bits(flags, PREFIX_ROUTER);
        r.bits(flags, PREFIX_RESERVED);
    });
    r.take(PREFIX_VALID)?;
    r.take(PREFIX_PREFERRED)?;
    let reserved = u64::from(r.peek::<u32>(0).unwrap_or(0));
    r.put_at(RESERVED_SECOND, r.at(), 4, reserved);
    mark(r, RESERVED, 4)?;
    r.bytes(PREFIX, 16).map(drop)
}

/// RFC 4861 §4.6.3: as much of the redirected packet as fits.
fn read_redirected(r: &mut Reader, end: usize) -> Result<(), Stop> {
    reserved(r, 6)?;
    let len = end - r.at();
    if len > 0 {
        r.put_at(REDIRECTED, r.at(), len, 0);
        r.within(len, |r| {
            r.quote(Key::Ether(0x86dd));
            Ok(())
        })??;
    }
    Ok(())
}

fn read_addresses(r: &mut Reader, field: Field<Ip6>, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        r.bytes(field, 16)?;
    }
    Ok(())
}

/// RFC 3971 §5.1, RFC 3972 §3.
fn read_cga(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let pad = usize::from(r.take(PAD_LEN)?);
    mark(r, RESERVED, 1)?;
    let len = (end - r.at()).saturating_sub(pad);
    r.ahead(len)?;
    r.put_at(CGA, r.at(), len, 0);
    let stop = r.at() + len;
    r.nested(|r| {
        r.bytes(CGA_MODIFIER, 16)?;
        r.bytes(CGA_PREFIX, 8)?;
        r.bytes(CGA_COUNT, 1)?;
        let key = der_len(r.rest());
        mark(r, CGA_KEY, key)?;
        while r.at() < stop {
            r.take(CGA_EXT_TYPE)?;
            let len = usize::from(r.take(CGA_EXT_LENGTH)?);
            r.bytes(CGA_EXT_DATA, len)?;
        }
        Ok(())
    })?;
    mark(r, PADDING, pad)
}

/// The bytes of the element that begins here (ITU-T X.690 §8.1.3): tag, length and contents.
fn der_len(bytes: &[u8]) -> usize {
    let (head, len) = match bytes {
        [_, len @ 0..=0x7f, ..] => (2, usize::from(*len)),
        [_, 0x81, len, ..] => (3, usize::from(*len)),
        [_, 0x82, a, b, ..] => (4, usize::from(*a) << 8 | usize::from(*b)),
        _ => (bytes.len(), 0),
    };
    (head + len).min(bytes.len())
}

/// RFC 3971 §5.2, and for proxies RFC 6496 §5.2.
fn read_signature(r: &mut Reader, hash: Field<Bytes>, end: usize) -> Result<(), Stop> {
    mark(r, RESERVED, 2)?;
    r.bytes(hash, 16)?;
    mark(r, SIGNATURE, end.saturating_sub(r.at()))
}

/// RFC 3971 §5.3.1: 48 bits of seconds and 16 of fraction.
fn read_timestamp(r: &mut Reader) -> Result<(), Stop> {
    mark(r, RESERVED, 6)?;
    let word = r.word::<u64>()?;
    let nanos = ((word & 0xffff) * 1_000_000_000) >> 16;
    let seconds = (word >> 16).wrapping_mul(1_000_000_000);
    r.put_at(TIMESTAMP, r.at() - 8, 8, seconds.wrapping_add(nanos));
    Ok(())
}

/// RFC 3971 §6.4.3.
fn read_anchor(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let kind = r.take(NAME_TYPE)?;
    let pad = usize::from(r.take(PAD_LEN)?);
    let stop = end.saturating_sub(pad).max(r.at());
    match kind {
        1 => drop(r.bytes(NAME_X501, stop - r.at())?),
        2 => read_text(r, NAME_FQDN, stop)?,
        _ => r.skip(stop - r.at())?,
    }
    mark(r, PADDING, end.saturating_sub(r.at()))
}

/// RFC 3971 §6.4.4.
fn read_certificate(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let kind = r.take(NAME_TYPE)?;
    mark(r, RESERVED, 1)?;
    let len = end - r.at();
    let bytes = r.ahead(len)?;
    match kind {
        1 => {
            mark(r, CERTIFICATE, der_len(bytes))?;
            mark(r, PADDING, end - r.at())
        }
        _ => mark(r, CERTIFICATE_PADDING, len),
    }
}

/// RFC 5568 §6.4.5.
fn read_acknowledgment(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(ACK_CODE)?;
    match r.take(ACK_STATUS)? {
        2 => r.bytes(ACK_ADDRESS, 16).map(drop),
        _ => mark(r, RESERVED, end - r.at()),
    }
}

/// RFC 5380 §4.
fn read_anchor_point(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, MAP_DISTANCE);
    r.bits(word, MAP_PREFERENCE);
    let flags = r.take(MAP_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MAP_R);
        r.bits(flags, MAP_RESERVED);
    });
    r.take(MAP_LIFETIME)?;
    r.bytes(MAP_ADDRESS, 16).map(drop)
}

/// RFC 4191 §2.3.
fn read_route(r: &mut Reader, units: u8) -> Result<(), Stop> {
    r.take(ROUTE_PREFIX_LEN)?;
    let flags = r.take(ROUTE_FLAGS)?;
    r.bits(flags, ROUTE_HIGH);
    r.bits(flags, ROUTE_LOW);
    r.nested(|r| {
        r.bits(flags, ROUTE_PREFERENCE);
        r.put_at(ROUTE_RESERVED, r.at() - 1, 1, u64::from(flags.0 & 0xe7));
    });
    r.take(ROUTE_LIFETIME)?;
    match units {
        1 => Ok(()),
        2 => r.bytes(PREFIX, 8).map(drop),
        3 => r.bytes(PREFIX, 16).map(drop),
        _ => {
            r.put(BAD_LEN, 0);
            Ok(())
        }
    }
}

/// RFC 5175 §4.
fn read_flags(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        r.bits(flags, FLAGS_M);
        r.bits(flags, FLAGS_O);
        r.bits(flags, FLAGS_H);
        r.bits(flags, FLAGS_PRF);
        r.bits(flags, FLAGS_P);
        r.put_at(FLAGS_RESERVED, r.at() - 2, 2, u64::from(flags.0 & 0x2ff));
    });
    mark(r, RESERVED, end - r.at())
}

/// RFC 5269 §4.
fn read_key(r: &mut Reader, kind: u8, end: usize) -> Result<(), Stop> {
    let pad = usize::from(r.take(KEY_PAD)?);
    let word = r.word::<u8>()?;
    r.bits(word, KEY_AT);
    r.bits(word, KEY_RESERVED);
    let field = match kind {
        27 => KEY_PUBLIC,
        _ => {
            r.take(KEY_LIFETIME)?;
            KEY_ENCRYPTED
        }
    };
    r.bytes(field, (end - r.at()).saturating_sub(pad))?;
    r.bytes(KEY_PADDING, pad).map(drop)
}

/// RFC 5271 §7.
fn read_identifier(
    r: &mut Reader,
    (code, len, value): (Field<u8>, Field<u8>, Field<Bytes>),
    end: usize,
) -> Result<(), Stop> {
    r.take(code)?;
    let len = usize::from(r.take(len)?);
    r.bytes(value, len)?;
    mark(r, PADDING, end.saturating_sub(r.at()))
}

/// The bytes of a domain name (RFC 1035 §3.1).
pub(super) fn domain_len(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(len) = bytes.get(at) {
        match len {
            0 => return at + 1,
            0xc0.. => return at + 2,
            len => at += 1 + usize::from(*len),
        }
    }
    at.min(bytes.len())
}

/// RFC 8106 §5.2.
fn read_search_list(r: &mut Reader, end: usize) -> Result<(), Stop> {
    reserved(r, 2)?;
    r.take(SEARCH_LIFETIME)?;
    while r.at() < end {
        let rest = r.ahead(end - r.at())?;
        if rest.first() == Some(&0) {
            return mark(r, PADDING, rest.len());
        }
        let message = r.at() as u64;
        r.bytes_as(SEARCH_NAME, domain_len(rest).min(rest.len()), message)?;
    }
    Ok(())
}

/// RFC 6775 §4.2.
fn read_context(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(CONTEXT_LEN)?;
    let flags = r.take(CONTEXT_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CONTEXT_C);
        r.bits(flags, CONTEXT_ID);
        r.bits(flags, CONTEXT_RESERVED);
    });
    mark(r, RESERVED, 2)?;
    r.take(CONTEXT_LIFETIME)?;
    match end.saturating_sub(r.at()) {
        0 => Ok(()),
        len => r.bytes(CONTEXT_PREFIX, len.min(16)).map(drop),
    }
}

/// RFC 8781 §4.
fn read_translation(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    r.bits(word, NAT_LIFETIME);
    let len = match r.bits(word, NAT_CODE) {
        0 => 12,
        code @ 1..=5 => 9 - code as usize,
        _ => {
            r.put(BAD_LEN, 0);
            return r.skip(end - r.at());
        }
    };
    let bytes = r.ahead(end.saturating_sub(r.at()))?;
    r.put_at(NAT_PREFIX, r.at(), len.min(bytes.len()), 0);
    r.skip(bytes.len())
}
