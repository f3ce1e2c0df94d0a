//! Internet Control Message Protocol for IPv6: errors and echoes. The other messages have files of their own.
mod describe;
mod discovery;
mod listener;
mod mobile;
mod node;
pub mod options;
mod renumbering;
pub mod rpl;
pub mod rpl_options;
mod seeds;

use super::icmp::links::{self, Exchange};
use super::{checksum, icmp::extensions, index};
use crate::names;
use crate::names::icmpv6 as numbers;
use crate::wire::*;
use describe::info;

protocol! {
    /// Internet Control Message Protocol v6 (RFC 4443)
    "ICMPv6" = "icmpv6" over [Key::Ip(58)] info info {
        /// Type
        TYPE: u8 = "type" as "type" (Repr::Enum(numbers::SCAPY_TYPE)) named numbers::TYPE;
        /// Code
        CODE: u8 = "code" as "code";
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum" as "cksum";
        /// Checksum Status
        CHECKSUM_STATUS: u8 = "checksum.status" named names::ip::CHECKSUM_STATUS;
        /// Bad checksum
        CHECKSUM_BAD: Mark = "checksum_bad.expert";
        /// Reserved
        RESERVED: Bytes = "reserved";
        /// Reserved (4 bytes)
        RESERVED_LONG: u32 = "" as "res";
        /// Reserved (2 bytes)
        RESERVED_WORD: u16 = "" as "reserved";
        /// Unused (3 bytes)
        UNUSED: U24 = "" as "unused" (Repr::Hex);
        /// Data
        DATA: Bytes = "data" as "msgbody";
        /// Undecoded type
        UNDECODED: Mark = "undecoded.type";
        /// Length of original datagram
        LENGTH: u8 = "length";
        /// Length of original datagram
        LENGTH_ANY: u8 = "" as "length";
        /// MTU
        MTU: u32 = "mtu" as "mtu";
        /// Pointer
        POINTER: u32 = "pointer" as "ptr";
        /// Identifier
        IDENT: Hex<u16> = "echo.identifier" as "id";
        /// Sequence
        SEQ: u16 = "echo.sequence_number" as "seq" (Repr::Hex);
        /// Data
        ECHO_DATA: Bytes = "" as "data";
        /// Response To
        RESPONSE_TO: u32 = "resp_to";
        /// Response Time
        RESPONSE_TIME: Float = "resptime" unit "ms";
        /// Sequence number
        EXTENDED_SEQ: u8 = "ext.echo.seq";
        /// Reserved
        EXTENDED_RESERVED: HexIn<u8, 1, 7> = "ext.echo.req.res";
        /// Local bit
        EXTENDED_LOCAL: Flag<0> = "ext.echo.req.local";
        /// State
        EXTENDED_STATE: Bits<5, 3> = "ext.echo.rsp.state" named names::icmp::INTERFACE_STATE;
        /// Reserved
        REPLY_RESERVED: HexIn<u8, 3, 2> = "ext.echo.rsp.res";
        /// Active bit
        EXTENDED_ACTIVE: Flag<2> = "ext.echo.rsp.active";
        /// IPv4 bit
        EXTENDED_IP4: Flag<1> = "ext.echo.rsp.ipv4";
        /// IPv6 bit
        EXTENDED_IP6: Flag<0> = "ext.echo.rsp.ipv6";
        /// Maximum Response Delay [ms]
        MLD_DELAY: u16 = "mld.maximum_response_delay" as "mrd";
        /// Maximum Response Code
        MLD_CODE: u16 = "mld.maximum_response_code";
        /// Maximum Response Code on the wire
        MLD_CODE_RAW: u16 = "" as "mrd";
        /// Multicast Address
        MLD_GROUP: Ip6 = "mld.multicast_address" as "mladdr";
        /// Flags
        MLD_FLAGS: Hex<u8> = "mld.flag";
        /// Suppress Router-Side Processing
        MLD_SUPPRESS: Flag<3> = "mld.flag.s" as "S";
        /// QRV (Querier's Robustness Variable)
        MLD_ROBUSTNESS: Bits<0, 3> = "mld.flag.qrv" as "QRV";
        /// Reserved
        MLD_RESERVED: Bits<4, 4> = "mld.flag.reserved" as "Resv";
        /// QQIC (Querier's Query Interval Code)
        MLD_INTERVAL: u8 = "mld.qqi" as "QQIC";
        /// Number of Sources
        MLD_SOURCES: u16 = "mld.nb_sources" as "sources_number";
        /// Source Address
        MLD_SOURCE: Ip6 = "mld.source_address" as "sources";
        /// Number of Multicast Address Records
        RECORDS: u16 = "mldr.nb_mcast_records" as "records_number";
        /// Multicast Address Record
        RECORD: Mark = "mldr.mar";
        /// Record Type
        RECORD_TYPE: u8 = "mldr.mar.record_type" as "rtype" named numbers::RECORD;
        /// Aux Data Len
        RECORD_AUX_LEN: u8 = "mldr.mar.aux_data_len" as "auxdata_len" unit "4-byte words";
        /// Number of Sources
        RECORD_SOURCES: u16 = "mldr.mar.nb_sources" as "sources_number";
        /// Multicast Address
        RECORD_GROUP: Ip6 = "mldr.mar.multicast_address" as "dst";
        /// Source Address
        RECORD_SOURCE: Ip6 = "mldr.mar.source_address" as "sources";
        /// Auxiliary Data
        RECORD_AUX: Bytes = "mldr.mar.auxiliary_data" as "auxdata";
        /// Cur hop limit
        HOP_LIMIT: u8 = "nd.ra.cur_hop_limit" as "chlim";
        /// Flags
        RA_FLAGS: Hex<u8> = "nd.ra.flag";
        /// Managed address configuration
        RA_MANAGED: Flag<7> = "nd.ra.flag.m" as "M";
        /// Other configuration
        RA_OTHER: Flag<6> = "nd.ra.flag.o" as "O";
        /// Home Agent
        RA_HOME: Flag<5> = "nd.ra.flag.h" as "H";
        /// Prf (Default Router Preference)
        RA_PREFERENCE: Bits<3, 2> = "nd.ra.flag.prf" as "prf" named numbers::PREFERENCE;
        /// Proxy
        RA_PROXY: Flag<2> = "nd.ra.flag.p" as "P";
        /// Reserved
        RA_RESERVED: Bits<0, 2> = "nd.ra.flag.rsv" as "res";
        /// Router lifetime (s)
        RA_LIFETIME: u16 = "nd.ra.router_lifetime" as "routerlifetime";
        /// Reachable time (ms)
        RA_REACHABLE: u32 = "nd.ra.reachable_time" as "reachabletime";
        /// Retrans timer (ms)
        RA_RETRANSMIT: u32 = "nd.ra.retrans_timer" as "retranstimer";
        /// Target Address
        NS_TARGET: Ip6 = "nd.ns.target_address" as "tgt";
        /// Flags
        NA_FLAGS: Hex<u32> = "nd.na.flag";
        /// Router
        NA_ROUTER: Flag<31> = "nd.na.flag.r" as "R";
        /// Solicited
        NA_SOLICITED: Flag<30> = "nd.na.flag.s" as "S";
        /// Override
        NA_OVERRIDE: Flag<29> = "nd.na.flag.o" as "O";
        /// Reserved
        NA_RESERVED: Bits<0, 29> = "nd.na.flag.rsv" as "res";
        /// Target Address
        NA_TARGET: Ip6 = "nd.na.target_address" as "tgt";
        /// Target Address
        REDIRECT_TARGET: Ip6 = "nd.rd.target_address" as "tgt";
        /// Destination Address
        REDIRECT_DESTINATION: Ip6 = "rd.na.destination_address" as "dst";
        /// Sequence Number
        RR_SEQ: u32 = "rr.sequence_number";
        /// Segment Number
        RR_SEGMENT: u8 = "rr.segment_number";
        /// Flags
        RR_FLAGS: Hex<u8> = "rr.flag";
        /// Test Command
        RR_TEST: Flag<7> = "rr.flag.t";
        /// Result requested
        RR_RESULT: Flag<6> = "rr.flag.r";
        /// All Interfaces
        RR_ALL: Flag<5> = "rr.flag.a";
        /// Site-specific
        RR_SITE: Flag<4> = "rr.flag.s";
        /// Processed previously
        RR_PROCESSED: Flag<3> = "rr.flag.p";
        /// Reserved
        RR_RESERVED: Bits<0, 3> = "rr.flag.rsv";
        /// Max Delay
        RR_DELAY: u16 = "rr.maxdelay";
        /// Match-Prefix Part
        MATCH: Mark = "rr.pco.mp";
        /// OpCode
        MATCH_OPCODE: u8 = "rr.pco.mp.opcode" named numbers::RENUMBERING;
        /// OpLength
        MATCH_OPLEN: u8 = "rr.pco.mp.oplength" unit "8-byte units";
        /// Ordinal
        MATCH_ORDINAL: Hex<u8> = "rr.pco.mp.ordinal";
        /// MatchLen
        MATCH_LEN: u8 = "rr.pco.mp.matchlen";
        /// MatchLen is greater than 128
        MATCH_LEN_BAD: Mark = "rr.pco.mp.matchlen.gt128";
        /// MinLen
        MATCH_MIN: u8 = "rr.pco.mp.minlen";
        /// MaxLen
        MATCH_MAX: u8 = "rr.pco.mp.maxlen";
        /// MatchPrefix
        MATCH_PREFIX: Ip6 = "rr.pco.mp.matchprefix";
        /// Use-Prefix Part
        USE: Mark = "rr.pco.up";
        /// UseLen
        USE_LEN: u8 = "rr.pco.up.uselen";
        /// KeepLen
        USE_KEEP: u8 = "rr.pco.up.keeplen";
        /// FlagMask
        USE_MASK: Hex<u8> = "rr.pco.up.flagmask";
        /// On-link flag(L)
        USE_MASK_L: Flag<7> = "rr.pco.up.flagmask.l";
        /// Autonomous address-configuration flag(A)
        USE_MASK_A: Flag<6> = "rr.pco.up.flagmask.a";
        /// Reserved
        USE_MASK_RESERVED: Bits<0, 6> = "rr.pco.up.flagmask.reserved";
        /// RAFlags
        USE_RA_FLAGS: Hex<u8> = "rr.pco.up.raflags";
        /// Valid Lifetime
        USE_VALID: u32 = "rr.pco.up.validlifetime";
        /// Preferred Lifetime
        USE_PREFERRED: u32 = "rr.pco.up.preferredlifetime";
        /// Flags
        USE_FLAGS: Hex<u32> = "rr.pco.up.flag";
        /// Decrement valid lifetime
        USE_V: Flag<31> = "rr.pco.up.flag.v";
        /// Decrement preferred lifetime
        USE_P: Flag<30> = "rr.pco.up.flag.p";
        /// Reserved
        USE_RESERVED: Bits<0, 30> = "rr.pco.up.flag.reserved";
        /// UsePrefix
        USE_PREFIX: Ip6 = "rr.pco.up.useprefix";
        /// Result Message
        RESULT: Mark = "rr.rm";
        /// Flags
        RESULT_FLAGS: Hex<u16> = "rr.rm.flag";
        /// Bounds
        RESULT_BOUNDS: Flag<1> = "rr.rm.flag.b";
        /// Forbidden
        RESULT_FORBIDDEN: Flag<0> = "rr.rm.flag.f";
        /// Reserved
        RESULT_RESERVED: Bits<2, 14> = "rr.rm.flag.reserved";
        /// Ordinal
        RESULT_ORDINAL: Hex<u8> = "rr.rm.ordinal";
        /// MatchedLen
        RESULT_LEN: u8 = "rr.rm.matchedlen";
        /// MatchedLen is greater than 128
        RESULT_LEN_BAD: Mark = "rr.pco.mp.matchedlen.gt128";
        /// InterfaceIndex
        RESULT_INTERFACE: u32 = "rr.rm.interfaceindex";
        /// MatchedPrefix
        RESULT_PREFIX: Ip6 = "rr.rm.matchedprefix";
        /// Qtype
        NI_TYPE: u16 = "ni.qtype" as "qtype" named numbers::NODE_QUERY;
        /// Flags
        NI_FLAGS: Hex<u16> = "ni.flag";
        /// Flags (6 bits)
        NI_FLAGS_ONLY: Bits<0, 6> = "" as "flags" (Repr::Flags(&["T", "A", "C", "L", "S", "G"]));
        /// Global-scope addresses
        NI_GLOBAL: Flag<5> = "ni.flag.g";
        /// Site-local addresses
        NI_SITE: Flag<4> = "ni.flag.s";
        /// Link-local addresses
        NI_LINK: Flag<3> = "ni.flag.l";
        /// Compression
        NI_COMPRESSION: Flag<2> = "ni.flag.c";
        /// Unicast Addresses
        NI_UNICAST: Flag<1> = "ni.flag.a";
        /// Truncated
        NI_TRUNCATED: Flag<0> = "ni.flag.t";
        /// Reserved
        NI_RESERVED: HexIn<u16, 6, 10> = "ni.flag.rsv" as "unused" (Repr::Dec);
        /// Nonce
        NI_NONCE: Hex<u64> = "ni.nonce";
        /// Nonce (as bytes)
        NI_NONCE_BYTES: Bytes = "" as "nonce";
        /// IPv6 subject address
        NI_SUBJECT_IP6: Ip6 = "ni.query.subject_ipv6" as "data";
        /// FQDN subject
        NI_SUBJECT_NAME: Domain = "ni.query.subject_fqdn" as "data";
        /// IPv4 subject address
        NI_SUBJECT_IP4: Ip4 = "ni.query.subject_ipv4" as "data";
        /// TTL
        NI_TTL: u32 = "ni.reply.node_ttl";
        /// Name Node
        NI_NAME: Domain = "ni.reply.node_name";
        /// IPv6 Node address
        NI_IP6: Ip6 = "ni.reply.node_address";
        /// IPv4 Node address
        NI_IP4: Ip4 = "ni.reply.ipv4_address";
        /// Identifier
        MIP_IDENT: u16 = "mip6.identifier" as "id" (Repr::Hex);
        /// Home Agent Address
        MIP_HOME: Ip6 = "mip6.home_agent_address" as "addresses";
        /// Flags
        MIP_FLAGS: Hex<u16> = "mip6.flag";
        /// Managed address configuration
        MIP_MANAGED: Flag<15> = "mip6.flag.m";
        /// Other configuration
        MIP_OTHER: Flag<14> = "mip6.flag.o";
        /// Reserved
        MIP_RESERVED: Bits<0, 14> = "mip6.flag.rsv";
        /// Identifier
        SEND_IDENT: u16 = "send.identifier";
        /// All Components
        SEND_ALL: u16 = "send.all_components";
        /// Component
        SEND_COMPONENT: u16 = "send.component";
        /// Subtype
        FAST_SUBTYPE: u8 = "fmip6.subtype" named numbers::FAST_HANDOVER;
        /// Flag
        FAST_FLAGS: Hex<u8> = "fmip6.hi.flag";
        /// Assigned address configuration
        FAST_ASSIGNED: Flag<7> = "fmip6.hi.flag.s";
        /// Buffer
        FAST_BUFFER: Flag<6> = "fmip6.hi.flag.a";
        /// Reserved
        FAST_RESERVED: Bits<0, 6> = "fmip6.hi.flag.reserved";
        /// Identifier
        FAST_IDENT: u16 = "fmip6.identifier";
        /// Query Interval
        ROUTER_INTERVAL: u16 = "mcast_ra.query_interval" as "queryint";
        /// Robustness Variable
        ROUTER_ROBUSTNESS: u16 = "mcast_ra.robustness_variable" as "robustness";
        /// Num of Locs
        LOCATORS: u8 = "ilnp.nb_locs";
        /// Locator
        LOCATOR: Hex<u64> = "ilnp.nb_locator";
        /// Preference
        LOCATOR_PREFERENCE: u32 = "ilnp.nb_preference";
        /// Lifetime
        LOCATOR_LIFETIME: u32 = "ilnp.nb_lifetime";
        /// Status
        DUPLICATE_STATUS: u8 = "6lowpannd.da.status" named numbers::REGISTRATION;
        /// Reserved
        DUPLICATE_RESERVED: u8 = "6lowpannd.da.rsv";
        /// Lifetime
        DUPLICATE_LIFETIME: u16 = "6lowpannd.da.lifetime";
        /// EUI-64
        DUPLICATE_EUI64: Eui64 = "6lowpannd.da.eui64";
        /// Registered Address
        DUPLICATE_ADDRESS: Ip6 = "6lowpannd.da.reg_addr";
        /// MPL Seed Info
        SEED: Mark = "";
        /// MinSequence
        SEED_MIN: u8 = "mpl.seed_info.min_sequence";
        /// Buffered Messages Length
        SEED_LEN: Bits<2, 6> = "mpl.seed_info.bm_len";
        /// Seed ID Length
        SEED_ID_LEN: Bits<0, 2> = "mpl.seed_info.s" named numbers::SEED_ID;
        /// Seed ID
        SEED_ID: Text = "mpl.seed_info.seed_id";
        /// Buffered Messages
        BUFFERED: Mark = "";
        /// Sequence
        SEED_SEQUENCE: u8 = "mpl.seed_info.sequence";
    }
}

const ECHO: u8 = 128;
const ECHO_REPLY: u8 = 129;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let kind = r.take(TYPE)?;
    let code = r.take(CODE)?;
    let checksum = r.take(CHECKSUM)?.0;
    if r.wants(CHECKSUM_STATUS) || r.wants(CHECKSUM_BAD) {
        let status = checksum::status_ip6(r, start, 58);
        if status == checksum::BAD {
            r.put(CHECKSUM_BAD, 0);
        }
        r.put_at(CHECKSUM_STATUS, start + 2, 0, status);
    }
    if matches!(kind, ECHO | ECHO_REPLY) {
        return read_echo(r, kind == ECHO_REPLY, checksum);
    }
    read_message(r, start, kind, code)?;
    Ok(Next::End)
}

fn read_message(r: &mut Reader, start: usize, kind: u8, code: u8) -> Result<(), Stop> {
    match kind {
        1..=4 => read_error(r, start, kind),
        130 if r.reported() >= 24 => listener::read_query(r),
        130..=132 => listener::read_first(r),
        133 | 141 | 142 => discovery::read_plain(r),
        134 => discovery::read_router(r),
        135 => discovery::read_solicitation(r),
        136 => discovery::read_advertisement(r),
        137 => discovery::read_redirect(r),
        138 => renumbering::read(r, code),
        139 => node::read_query(r, code),
        140 => node::read_reply(r),
        143 => listener::read_report(r),
        144 | 146 => mobile::read_request(r),
        145 => mobile::read_home_agents(r),
        147 => mobile::read_prefixes(r),
        148 => mobile::read_path_solicitation(r),
        149 => mobile::read_path_advertisement(r),
        150 | 154 => mobile::read_handover(r),
        151 => listener::read_router(r),
        152 | 153 => Ok(()),
        155 => rpl::read(r, code),
        156 => mobile::read_locators(r),
        157 | 158 => discovery::read_duplicate(r),
        159 => seeds::read(r),
        160 => read_extended_request(r),
        161 => read_extended_reply(r),
        _ => {
            r.put(UNDECODED, 0);
            r.rest_as(DATA);
            Ok(())
        }
    }
}

/// RFC 4443 §3: four bytes, then as much of the packet in error as fits.
fn read_error(r: &mut Reader, start: usize, kind: u8) -> Result<(), Stop> {
    let words = r.ahead(4)?;
    let mut original = 0;
    match kind {
        2 => drop(r.take(MTU)?),
        4 => drop(r.take(POINTER)?),
        _ => {
            r.put_at(LENGTH_ANY, r.at(), 1, u64::from(words[0]));
            r.put_at(UNUSED, r.at() + 1, 3, U24::read(&words[1..]).raw());
            // RFC 4884 §4.1: in 64-bit words.
            original = 8 * usize::from(words[0]);
            if original > 0 {
                r.take(LENGTH)?;
                r.bytes(RESERVED, 3)?;
            } else {
                r.bytes(RESERVED, 4)?;
            }
        }
    }
    quote(r)?;
    if original > 0 {
        r.seek(start + 8);
        r.skip(original)?;
        return extensions::read(r);
    }
    r.skip(r.left())
}

/// Dissects the packet quoted here, up to the limit; what is not IPv6 is data.
fn quote(r: &mut Reader) -> Result<(), Stop> {
    let version = r.ahead(1)?[0] >> 4;
    match version {
        6 => r.quote(Key::Ether(0x86dd)),
        _ => r.quote(Key::Name("data")),
    }
    Ok(())
}

fn read_echo(r: &mut Reader, is_reply: bool, checksum: u16) -> Result<Next, Stop> {
    let ident = r.take(IDENT)?.0;
    let seq = r.take(SEQ)?;
    let exchange = Exchange {
        is_reply,
        to_request: !(u16::from(ECHO_REPLY - ECHO) << 8),
        checksum,
        ident,
        seq,
        response_to: RESPONSE_TO,
        response_time: RESPONSE_TIME,
    };
    links::note(r, &exchange);
    r.put_at(ECHO_DATA, r.at(), r.left(), 0);
    Ok(Next::Data)
}

/// Reads what an extended echo and its reply have in common (RFC 8335 §2 and §3); returns the byte of bits.
fn read_extended(r: &mut Reader) -> Result<u8, Stop> {
    r.take(IDENT)?;
    r.take(EXTENDED_SEQ)?;
    r.word::<u8>()
}

fn read_extended_request(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, EXTENDED_RESERVED);
    r.bits(bits, EXTENDED_LOCAL);
    extensions::read(r)
}

fn read_extended_reply(r: &mut Reader) -> Result<(), Stop> {
    let bits = read_extended(r)?;
    r.bits(bits, EXTENDED_STATE);
    r.bits(bits, REPLY_RESERVED);
    r.bits(bits, EXTENDED_ACTIVE);
    r.bits(bits, EXTENDED_IP4);
    r.bits(bits, EXTENDED_IP6);
    Ok(())
}
