//! Options of RPL's control messages (RFC 6550 §6.7), and the metrics in them (RFC 6551).
mod metrics;

use crate::names::icmpv6 as numbers;
use crate::protocols::index;
use crate::wire::*;

protocol! {
    /// RPL Option (RFC 6550)
    "RPLOption" = "icmpv6.rpl.opt" column "" over [] {
        /// ICMPv6 Option
        OPTION: Mark = ".icmpv6.opt";
        /// Type
        TYPE: u8 = "type" named numbers::RPL_OPTION;
        /// Length
        LENGTH: u8 = "length";
        /// Invalid Option Length
        BAD_LEN: Mark = ".icmpv6.invalid_option_length";
        /// Undecoded RPL Option
        UNDECODED: Mark = ".icmpv6.undecoded.rpl_option";
        /// Data
        DATA: Bytes = ".icmpv6.data";
        /// Unknown Data
        UNKNOWN: Bytes = ".icmpv6.unknown_data";
        /// Unknown Data (not interpreted)
        UNINTERPRETED: Mark = ".icmpv6.unknown_data.expert";
        /// Reserved
        RESERVED: Mark = "reserved";
        /// Paddn
        PADDING: Mark = "padn";
        /// Routing Metric/Constraint Type
        METRIC: u8 = "metric.type" named numbers::RPL_METRIC;
        /// Unknown RPL metric/constraint type
        METRIC_UNKNOWN: Mark = ".icmpv6.rpl.unknown.metric";
        /// Flags
        METRIC_FLAGS: Hex<u16> = "metric.flags";
        /// Reserved Flags
        METRIC_RESERVED: HexIn<u16, 11, 5> = "metric.reserved";
        /// Flag P
        METRIC_P: Flag<10> = "metric.flag.p";
        /// Flag C
        METRIC_C: Flag<9> = "metric.flag.c";
        /// Flag O
        METRIC_O: Flag<8> = "metric.flag.o";
        /// Flag R
        METRIC_R: Flag<7> = "metric.flag.r";
        /// A Field
        METRIC_A: HexIn<u16, 4, 3> = "metric.flag.a";
        /// Precedence field
        METRIC_PRECEDENCE: HexIn<u16, 0, 4> = "metric.prec";
        /// Metric Length
        METRIC_LEN: u8 = "metric.length";
        /// Node State and Attribute Object
        NODE: Hex<u16> = "metric.nsa.object";
        /// Reserved field
        NODE_RESERVED: HexIn<u16, 8, 8> = "metric.nsa.object.reserved";
        /// Flags
        NODE_FLAGS: HexIn<u16, 2, 6> = "metric.nsa.object.flags";
        /// Flag A
        NODE_A: Flag<1> = "metric.nsa.object.flag.a";
        /// Flag O
        NODE_O: Flag<0> = "metric.nsa.object.flag.o";
        /// Node State and Attribute Optional TLV
        NODE_TLV: u8 = "metric.nsa.object.opttlv.object";
        /// Node State and Attribute Optional TLV Type
        NODE_TLV_TYPE: u8 = "metric.nsa.object.opttlv.object.type";
        /// Node State and Attribute Optional TLV Length
        NODE_TLV_LEN: u8 = "metric.nsa.object.opttlv.object.length";
        /// Raw Data
        NODE_TLV_DATA: Bytes = "metric.nsa.object.opttlv.object.data";
        /// Node Energy Object
        ENERGY: Hex<u16> = "metric.ne.object";
        /// Flags field
        ENERGY_FLAGS: HexIn<u16, 12, 4> = "metric.ne.object.flags";
        /// Flag I
        ENERGY_I: Flag<11> = "metric.ne.object.flag.i";
        /// Type
        ENERGY_TYPE: HexIn<u16, 9, 2> = "metric.ne.object.type";
        /// Flag E
        ENERGY_E: Flag<8> = "metric.ne.object.flag.e";
        /// Energy
        ENERGY_VALUE: HexIn<u16, 0, 8> = "metric.ne.object.energy";
        /// Hop Count Object
        HOPS: Hex<u16> = "metric.hp.object";
        /// Reserved field
        HOPS_RESERVED: HexIn<u16, 12, 4> = "metric.hp.object.reserved";
        /// Flags
        HOPS_FLAGS: HexIn<u16, 8, 4> = "metric.hp.object.flags";
        /// Hop Count
        HOPS_VALUE: Bits<0, 8> = "metric.hp.object.hp";
        /// Link Throughput
        THROUGHPUT: u32 = "metric.lt.object.lt";
        /// Link Latency
        LATENCY: u32 = "metric.ll.object.ll";
        /// Reserved field
        QUALITY_RESERVED: Hex<u8> = "metric.lql.object.res";
        /// Link Quality Level Object
        QUALITY: Hex<u8> = "metric.lql.object";
        /// Val(ue)
        QUALITY_VALUE: HexIn<u8, 5, 3> = "metric.lql.object.val";
        /// Counter
        QUALITY_COUNTER: Bits<0, 5> = "metric.lql.object.counter";
        /// ETX
        EXPECTED: u16 = "metric.etx.object.etx";
        /// Reserved field
        COLOR_RESERVED: Hex<u8> = "metric.lc.object.res";
        /// Link Color Object
        COLOR: Mark = "metric.lc.object";
        /// Link Color
        COLOR_VALUE: HexIn<u16, 6, 10> = "metric.lc.object.lc";
        /// Counter
        COLOR_COUNTER: Bits<0, 6> = "metric.lc.object.counter";
        /// Reserved
        COLOR_BITS: Bits<1, 5> = "metric.lc.object.reserved";
        /// Flag I
        COLOR_I: Bits<0, 1> = "metric.lc.object.flag.i";
        /// Prefix Length
        ROUTE_LEN: u8 = "route.prefix_length";
        /// Flag
        ROUTE_FLAGS: Hex<u8> = "route.flag";
        /// Preference
        ROUTE_PREFERENCE: Bits<3, 2> = "route.pref" named numbers::PREFERENCE;
        /// Reserved
        ROUTE_RESERVED: u8 = "route.reserved";
        /// Route Lifetime
        ROUTE_LIFETIME: u32 = "route.lifetime" unit "s";
        /// Route Prefix
        ROUTE_PREFIX: Ip6 = "route.prefix";
        /// Flag
        CONFIG_FLAGS: Hex<u8> = "config.flag";
        /// Reserved
        CONFIG_FLAGS_RESERVED: Bits<4, 4> = "config.reserved";
        /// Authentication Enabled
        CONFIG_AUTH: Flag<3> = "config.auth";
        /// Path Control Size
        CONFIG_PATH: Bits<0, 3> = "config.pcs";
        /// DIOIntervalDoublings
        CONFIG_DOUBLINGS: u8 = "config.interval_double";
        /// DIOIntervalMin
        CONFIG_MIN: u16 = "config.interval_min";
        /// DIORedundancyConstant
        CONFIG_REDUNDANCY: u8 = "config.redundancy";
        /// MaxRankInc
        CONFIG_RANK: u16 = "config.max_rank_inc";
        /// MinHopRankInc
        CONFIG_HOP_RANK: u16 = "config.min_hop_rank_inc";
        /// OCP (Objective Code Point)
        CONFIG_OBJECTIVE: u16 = "config.ocp";
        /// Reserved
        CONFIG_RESERVED: u8 = "config.rsv";
        /// Default Lifetime
        CONFIG_LIFETIME: u8 = "config.def_lifetime";
        /// Lifetime Unit
        CONFIG_UNIT: u16 = "config.lifetime_unit";
        /// Reserved
        TARGET_FLAG: Mark = "target.flag";
        /// Target Length
        TARGET_LEN: u8 = "target.prefix_length";
        /// Target
        TARGET: Ip6 = "target.prefix";
        /// Flags
        TRANSIT_FLAGS: Hex<u8> = "transit.flag";
        /// External
        TRANSIT_EXTERNAL: Flag<7> = "transit.flag.e";
        /// Reserved
        TRANSIT_RESERVED: Bits<0, 7> = "transit.flag.rsv";
        /// Path Control
        TRANSIT_CONTROL: u8 = "transit.pathctl";
        /// Path Sequence
        TRANSIT_SEQUENCE: u8 = "transit.pathseq";
        /// Path Lifetime
        TRANSIT_LIFETIME: u8 = "transit.pathlifetime";
        /// Parent Address
        TRANSIT_PARENT: Ip6 = "transit.parent";
        /// Instance
        SOLICITED_INSTANCE: u8 = "solicited.instance";
        /// Flag
        SOLICITED_FLAGS: Hex<u8> = "solicited.flag";
        /// Version predicate
        SOLICITED_V: Flag<7> = "solicited.flag.v";
        /// InstanceID predicate
        SOLICITED_I: Flag<6> = "solicited.flag.i";
        /// DODAGID predicate
        SOLICITED_D: Flag<5> = "solicited.flag.d";
        /// Reserved
        SOLICITED_RESERVED: Bits<0, 5> = "solicited.flag.rsv";
        /// DODAGID
        SOLICITED_ID: Ip6 = "solicited.dodagid";
        /// Version
        SOLICITED_VERSION: u8 = "solicited.version";
        /// Prefix Length
        PREFIX_LEN: u8 = "prefix.length";
        /// Flag
        PREFIX_FLAGS: Hex<u8> = "prefix.flag";
        /// On Link
        PREFIX_L: Flag<7> = "prefix.flag.l";
        /// Auto Address Config
        PREFIX_A: Flag<6> = "config.flag.a";
        /// Router Address
        PREFIX_R: Flag<5> = "config.flag.r";
        /// Reserved
        PREFIX_RESERVED: Bits<0, 5> = "config.flag.rsv";
        /// Valid Lifetime
        PREFIX_VALID: u32 = "prefix.valid_lifetime" unit "s";
        /// Preferred Lifetime
        PREFIX_PREFERRED: u32 = "prefix.preferred_lifetime" unit "s";
        /// Destination Prefix
        PREFIX: Ip6 = "prefix";
        /// Descriptor
        DESCRIPTOR: Hex<u32> = "targetdesc.descriptor";
        /// Flags
        DISCOVERY_FLAGS: Mark = "routediscovery.flag";
        /// Reply
        DISCOVERY_REPLY: Flag<7> = "routediscovery.flag.reply";
        /// Hop-by-Hop
        DISCOVERY_HOP: Flag<6> = "routediscovery.flag.hopbyhop";
        /// Number of Routes
        DISCOVERY_ROUTES: Bits<4, 2> = "routediscovery.flag.numofroutes";
        /// Compr
        DISCOVERY_COMPRESSED: Bits<0, 4> = "routediscovery.flag.compr";
        /// Lifetime
        DISCOVERY_LIFETIME: Bits<6, 2> = "routediscovery.lifetime";
        /// MaxRank
        DISCOVERY_RANK: Bits<0, 6> = "routediscovery.maxrank";
        /// NH
        DISCOVERY_NEXT: Bits<0, 6> = "routediscovery.nh";
        /// Target Address
        DISCOVERY_TARGET: Ip6 = "routediscovery.targetaddr";
        /// Address Vector
        DISCOVERY_VECTOR: Mark = "routediscovery.addr_vec";
        /// Address
        DISCOVERY_ADDRESS: Ip6 = "routediscovery.addrvec.addr";
        /// Reply MUST be set to one in order to establish a Hop-by-Hop Route
        DISCOVERY_BAD_HOP: Mark = ".icmpv6.rpl.p2p.hop_by_hop";
        /// This field MUST be set to zero when Hop-by-Hop Routes are being discovered
        DISCOVERY_BAD_ROUTES: Mark = ".icmpv6.rpl.p2p.num_of_routes";
        /// This field MUST be set to zero when the P2P-RDO is included in a P2P-DRO
        DISCOVERY_NOT_ZERO: Mark = ".icmpv6.rpl.p2p.dro.rdo.zero";
    }
}

/// Options are fields of the message they stand in: nothing leads here.
fn dissect(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}

/// Reads options up to the reader's limit; `discovered` is in a reply of route discovery, where some mean something else.
pub(super) fn read(r: &mut Reader, discovered: bool) -> Result<(), Stop> {
    r.borrowing(index("icmpv6.rpl.opt").unwrap_or(u16::MAX), |r| {
        while r.reported() > 0 {
            r.group(OPTION, |r| read_option(r, discovered))?;
        }
        Ok(())
    })
}

fn read_option(r: &mut Reader, discovered: bool) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    if kind == 0 {
        return Ok(());
    }
    let len = usize::from(r.take(LENGTH)?);
    let end = r.at() + len;
    read_content(r, kind, end, discovered)?;
    if r.at() < end {
        let left = end - r.at();
        r.bytes(UNKNOWN, left)?;
        r.put(UNINTERPRETED, 0);
    }
    r.seek(end);
    Ok(())
}

fn read_content(r: &mut Reader, kind: u8, end: usize, discovered: bool) -> Result<(), Stop> {
    let len = end - r.at();
    match kind {
        1 => r.bytes(PADDING, len).map(drop),
        2 => metrics::read(r, end),
        3 => read_route(r, end),
        4 => read_configuration(r),
        5 => read_target(r, end),
        6 => read_transit(r, len),
        7 => read_solicited(r),
        8 => read_prefix(r),
        9 => r.take(DESCRIPTOR).map(drop),
        10 => read_discovery(r, end, discovered),
        _ => {
            r.put(UNDECODED, 0);
            r.bytes(DATA, len).map(drop)
        }
    }
}

/// RFC 6550 §6.7.5.
fn read_route(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(ROUTE_LEN)?;
    let flags = r.take(ROUTE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, ROUTE_PREFERENCE);
        r.put_at(ROUTE_RESERVED, r.at() - 1, 1, u64::from(flags.0 & 0xe7));
    });
    r.take(ROUTE_LIFETIME)?;
    read_part(r, ROUTE_PREFIX, end)
}

/// Reads a prefix of eight or sixteen bytes, or none; notes any other length.
fn read_part(r: &mut Reader, field: Field<Ip6>, end: usize) -> Result<(), Stop> {
    match end.checked_sub(r.at()) {
        Some(0) => Ok(()),
        Some(len @ (8 | 16)) => r.bytes(field, len).map(drop),
        _ => {
            r.put(BAD_LEN, 0);
            Ok(())
        }
    }
}

/// RFC 6550 §6.7.6.
fn read_configuration(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(CONFIG_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CONFIG_FLAGS_RESERVED);
        r.bits(flags, CONFIG_AUTH);
        r.bits(flags, CONFIG_PATH);
    });
    r.take(CONFIG_DOUBLINGS)?;
    let min = r.word::<u8>()?;
    r.put_at(CONFIG_MIN, r.at() - 1, 1, u64::from(min));
    r.take(CONFIG_REDUNDANCY)?;
    r.take(CONFIG_RANK)?;
    r.take(CONFIG_HOP_RANK)?;
    r.take(CONFIG_OBJECTIVE)?;
    r.take(CONFIG_RESERVED)?;
    r.take(CONFIG_LIFETIME)?;
    r.take(CONFIG_UNIT).map(drop)
}

/// RFC 6550 §6.7.7.
fn read_target(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.bytes(TARGET_FLAG, 1)?;
    r.take(TARGET_LEN)?;
    read_part(r, TARGET, end)
}

/// RFC 6550 §6.7.8.
fn read_transit(r: &mut Reader, len: usize) -> Result<(), Stop> {
    let flags = r.take(TRANSIT_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, TRANSIT_EXTERNAL);
        r.bits(flags, TRANSIT_RESERVED);
    });
    r.take(TRANSIT_CONTROL)?;
    r.take(TRANSIT_SEQUENCE)?;
    r.take(TRANSIT_LIFETIME)?;
    match len {
        0..=4 => Ok(()),
        _ => r.bytes(TRANSIT_PARENT, (len - 4).min(16)).map(drop),
    }
}

/// RFC 6550 §6.7.9.
fn read_solicited(r: &mut Reader) -> Result<(), Stop> {
    r.take(SOLICITED_INSTANCE)?;
    let flags = r.take(SOLICITED_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, SOLICITED_V);
        r.bits(flags, SOLICITED_I);
        r.bits(flags, SOLICITED_D);
        r.bits(flags, SOLICITED_RESERVED);
    });
    r.bytes(SOLICITED_ID, 16)?;
    r.take(SOLICITED_VERSION).map(drop)
}

/// RFC 6550 §6.7.10.
fn read_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(PREFIX_LEN)?;
    let flags = r.take(PREFIX_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, PREFIX_L);
        r.bits(flags, PREFIX_A);
        r.bits(flags, PREFIX_R);
        r.bits(flags, PREFIX_RESERVED);
    });
    r.take(PREFIX_VALID)?;
    r.take(PREFIX_PREFERRED)?;
    r.bytes(RESERVED, 4)?;
    r.bytes(PREFIX, 16).map(drop)
}

/// RFC 6997 §7.
fn read_discovery(r: &mut Reader, end: usize, discovered: bool) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.put_at(DISCOVERY_FLAGS, r.at() - 1, 1, 0);
    let (reply, hop, routes, shared) = r.nested(|r| {
        let reply = r.bits(word, DISCOVERY_REPLY);
        let hop = r.bits(word, DISCOVERY_HOP);
        let routes = r.bits(word, DISCOVERY_ROUTES);
        (
            reply,
            hop,
            routes,
            r.bits(word, DISCOVERY_COMPRESSED) as usize,
        )
    });
    let word = r.word::<u8>()?;
    let lifetime = r.bits(word, DISCOVERY_LIFETIME);
    if discovered {
        let wrong = [reply, routes, lifetime]
            .into_iter()
            .filter(|set| *set != 0);
        wrong.for_each(|_| r.put(DISCOVERY_NOT_ZERO, 0));
        r.bits(word, DISCOVERY_NEXT);
    } else {
        if hop != 0 && reply == 0 {
            r.put(DISCOVERY_BAD_HOP, 0);
        }
        if hop != 0 && routes != 0 {
            r.put(DISCOVERY_BAD_ROUTES, 0);
        }
        r.bits(word, DISCOVERY_RANK);
    }
    // RFC 6997 §7 leaves out of the target, too, what addresses share; Wireshark reads it whole.
    r.bytes(DISCOVERY_TARGET, 16)?;
    let size = 16 - shared;
    r.put_at(DISCOVERY_VECTOR, r.at(), end.saturating_sub(r.at()), 0);
    r.nested(|r| {
        while r.at() + size <= end {
            r.bytes(DISCOVERY_ADDRESS, size)?;
        }
        Ok(())
    })
}
