//! Options in the hop-by-hop and destination headers of IPv6 (RFC 8200 §4.2).
use super::ioam;
use crate::names;
use crate::names::ipv6 as numbers;
use crate::protocols::index;
use crate::wire::*;

protocol! {
    /// IPv6 Option (RFC 8200)
    "HBHOptUnknown" = "ipv6.opt" column "" over [] {
        /// IPv6 Option
        OPTION: Mark = ".ipv6.opt";
        /// Type
        TYPE: Hex<u8> = "type" as "otype" (Repr::Dec) named numbers::OPTION;
        /// Action
        ACTION: Bits<6, 2> = "type.action" named numbers::ACTION;
        /// May Change
        CHANGE: Flag<5> = "type.change";
        /// Low-Order Bits
        REST: HexIn<u8, 0, 5> = "type.rest";
        /// Length
        LENGTH: u8 = "length" as "optlen";
        /// Pad1
        PAD1: Mark = "pad1";
        /// PadN
        PADN: Bytes = "padn" as "optdata";
        /// PadN
        PADN_EMPTY: Text = "padn";
        /// Minimum Reported PMTU
        PMTU_MIN: u16 = "pmtu.min" unit "bytes";
        /// Return Minimum PMTU
        PMTU_RETURN: u16 = "pmtu.rtn" unit "bytes";
        /// Return Flag
        PMTU_FLAG: bool = "pmtu.r_flag";
        /// Router Alert
        ROUTER_ALERT: u16 = "router_alert" as "value" named numbers::ROUTER_ALERT;
        /// Tunnel Encapsulation Limit
        TUNNEL_LIMIT: u8 = "tel";
        /// Payload Length
        JUMBO: u32 = "jumbo" as "jumboplen";
        /// CALIPSO Domain of Interpretation
        CALIPSO_DOI: u32 = "calipso.doi";
        /// Compartment Length
        CALIPSO_LEN: u8 = "calipso.cmpt.length" unit "4-byte words";
        /// Sensitivity Level
        CALIPSO_LEVEL: u8 = "calipso.sens_level";
        /// Checksum
        CALIPSO_CHECKSUM: Hex<u16> = "calipso.checksum";
        /// Compartment Bitmap
        CALIPSO_BITMAP: Bytes = "calipso.cmpt_bitmap";
        /// H-bit
        SMF_HASH: Flag<7> = "smf_dpd.hash_bit";
        /// TaggerID Type
        SMF_TAGGER: Bits<4, 3> = "smf_dpd.tid_type" named numbers::TAGGER_ID;
        /// TaggerID Length
        SMF_LEN: Bits<0, 4> = "smf_dpd.tid_len";
        /// TaggerID
        SMF_ID: Bytes = "smf_dpd.tagger_id";
        /// Identifier
        SMF_IDENT: Bytes = "smf_dpd.ident";
        /// Hash Assist Value
        SMF_ASSIST: Bytes = "smf_dpd.hav";
        /// Scale DTLR
        PDM_SCALE_RECEIVED: u8 = "pdm.scale_dtlr";
        /// Scale DTLS
        PDM_SCALE_SENT: u8 = "pdm.scale_dtls";
        /// PSN This Packet
        PDM_THIS: u16 = "pdm.psn_this_pkt";
        /// PSN Last Received
        PDM_LAST: u16 = "pdm.psn_last_recv";
        /// Delta Time Last Received
        PDM_RECEIVED: u16 = "pdm.delta_last_recv";
        /// Delta Time Last Sent
        PDM_SENT: u16 = "pdm.delta_last_sent";
        /// Function
        QUICK_FUNCTION: Bits<4, 4> = "qs_func" named names::ip_options::QUICK_START_FUNCTION;
        /// Rate
        QUICK_RATE: Bits<0, 4> = "qs_rate" named names::ip_options::QUICK_START_RATES;
        /// QS TTL
        QUICK_TTL: u8 = "qs_ttl";
        /// TTL Diff
        QUICK_TTL_DIFF: u8 = "qs_ttl_diff";
        /// Not Used
        QUICK_UNUSED: u8 = "qs_unused";
        /// QS Nonce
        QUICK_NONCE: HexIn<u32, 2, 30> = "qs_nonce";
        /// Reserved
        QUICK_RESERVED: HexIn<u32, 0, 2> = "qs_reserved";
        /// TPF Information
        TUNNEL_INFO: Hex<u32> = "tpf_information";
        /// MIPv6 Home Address
        HOME_ADDRESS: Ip6 = "mipv6.home_address" as "hoa";
        /// Flag
        RPL_FLAG: Hex<u8> = "rpl.flag";
        /// Down
        RPL_DOWN: Flag<7> = "rpl.flag.o" as "Down";
        /// Rank Error
        RPL_RANK_ERROR: Flag<6> = "rpl.flag.r" as "RankError";
        /// Forwarding Error
        RPL_FORWARD_ERROR: Flag<5> = "rpl.flag.f" as "ForwardError";
        /// Reserved
        RPL_RESERVED: HexIn<u8, 0, 5> = "rpl.flag.rsv" as "unused";
        /// RPLInstanceID
        RPL_INSTANCE: Hex<u8> = "rpl.instance_id" as "RplInstanceId";
        /// Sender Rank
        RPL_RANK: Hex<u16> = "rpl.sender_rank" as "SenderRank";
        /// ILNP Nonce
        ILNP_NONCE: Bytes = "ilnp_nonce";
        /// LineIDLen
        LINE_LEN: u8 = "lio.length";
        /// Line ID
        LINE_ID: Text = "lio.line_id";
        /// Flag
        MPL_FLAG: Hex<u8> = "mpl.flag";
        /// Seed ID Length
        MPL_SEED_LEN: Bits<6, 2> = "mpl.flag.s" named numbers::SEED_ID;
        /// Largest Sequence
        MPL_LARGEST: Flag<5> = "mpl.flag.m";
        /// Version
        MPL_VERSION: Flag<4> = "mpl.flag.v";
        /// Reserved
        MPL_RESERVED: HexIn<u8, 0, 4> = "mpl.flag.rsv";
        /// Sequence
        MPL_SEQUENCE: Hex<u8> = "mpl.sequence";
        /// Seed ID
        MPL_SEED: Bytes = "mpl.seed_id";
        /// Flags
        DFF_FLAGS: Hex<u8> = "dff.flags";
        /// Version (VER)
        DFF_VERSION: Bits<6, 2> = "dff.flag.ver";
        /// Duplicate (DUP)
        DFF_DUPLICATE: Flag<5> = "dff.flag.dup";
        /// Return (RET)
        DFF_RETURN: Flag<4> = "dff.flag.ret";
        /// Reserved
        DFF_RESERVED: HexIn<u8, 0, 4> = "dff.flag.rsv";
        /// Sequence Number
        DFF_SEQUENCE: u16 = "dff.sequence_number";
        /// Experimental Option
        EXPERIMENTAL: Bytes = "experimental" as "optdata";
        /// Unknown Data
        UNKNOWN_DATA: Bytes = ".ipv6.opt_unknown_data";
        /// Unknown Option Payload
        UNKNOWN: Bytes = "unknown" as "optdata";
        /// Unknown Data (not interpreted)
        UNINTERPRETED: Mark = "unknown_data.expert";
        /// When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present
        JUMBO_PROHIBITED: Mark = "jumbo.prohibited";
        /// Jumbo Payload option present and jumbo length < 65536
        JUMBO_TRUNCATED: Mark = "jumbo.truncated";
        /// Invalid IPv6 option length
        BAD_LEN: Mark = "invalid_len";
        /// Wrong options extension header for type
        MISMATCH: Mark = "header_mismatch";
        /// Option type is deprecated
        DEPRECATED: Mark = "deprecated";
        /// Seed ID is the IPv6 Source Address
        SEED_IS_SOURCE: Mark = "mpl.ipv6_src_seed_id";
    }
}

/// Options are fields of the header they stand in: nothing leads here.
fn dissect(_: &mut Reader) -> Result<Next, Stop> {
    Ok(Next::End)
}

/// Which header the options stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Header {
    HopByHop,
    Destination,
}

/// Reads all options of a header that ends at `end`.
pub fn read(r: &mut Reader, header: Header, end: usize) -> Result<(), Stop> {
    r.borrowing(index("ipv6.opt").unwrap_or(u16::MAX), |r| {
        while r.at() < end {
            r.group(OPTION, |r| read_option(r, header))?;
        }
        Ok(())
    })?;
    // An option that claims more than its header has was read beyond it: what follows stands where the header ends.
    r.seek(end);
    Ok(())
}

fn read_option(r: &mut Reader, header: Header) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    if kind.0 == 0 {
        r.put_at(PAD1, r.at() - 1, 1, 0);
        return Ok(());
    }
    r.nested(|r| {
        r.bits(kind, ACTION);
        r.bits(kind, CHANGE);
        r.bits(kind, REST);
    });
    let kind = kind.0;
    let home = match kind {
        5 | 7 | 8 | 0x26 | 0x30 | 0x31 | 0x63 | 0x6d | 0xc2 | 0xee => Some(Header::HopByHop),
        4 | 0x0f | 0x41 | 0x8b | 0x8c | 0xc9 => Some(Header::Destination),
        _ => None,
    };
    if home.is_some_and(|home| home != header) {
        r.put(MISMATCH, 0);
    }
    if kind == 0x8a {
        r.put(DEPRECATED, 0);
    }
    let len = r.take(LENGTH)?;
    let end = r.at() + usize::from(len);
    // Wireshark reads the parts of an option whether its length has room for them or not.
    read_content(r, kind, len)?;
    if r.at() < end {
        let at = r.at();
        r.bytes(UNKNOWN_DATA, end - at)?;
        r.put(UNINTERPRETED, 0);
    }
    Ok(())
}

/// Notes where an option's length is not the one that it has.
fn expect<'r, 'a>(r: &'r mut Reader<'a>, len: u8, expected: u8) -> &'r mut Reader<'a> {
    if len != expected {
        r.put(BAD_LEN, 0);
    }
    r
}

fn read_content(r: &mut Reader, kind: u8, len: u8) -> Result<(), Stop> {
    let whole = usize::from(len);
    match kind {
        1 if len == 0 => {
            // Of all empty fields Wireshark shows this one so.
            r.put_text(PADN_EMPTY, b"<none>");
            Ok(())
        }
        1 => r.bytes(PADN, whole).map(drop),
        4 => expect(r, len, 1).take(TUNNEL_LIMIT).map(drop),
        5 => expect(r, len, 2).take(ROUTER_ALERT).map(drop),
        7 => read_calipso(r, len),
        8 => read_duplicate_detection(r, len),
        0x0f => read_metrics(r, len),
        0x26 => read_quick_start(r, len),
        0x30 => read_path_mtu(r, len),
        0x31 => ioam::read(r, len),
        0x41 => expect(r, len, 4).take(TUNNEL_INFO).map(drop),
        0x63 => read_rpl(r, len),
        0x6d => read_multicast(r, len),
        0x8b => r.bytes(ILNP_NONCE, whole).map(drop),
        0x8c => {
            let len = r.take(LINE_LEN)?;
            r.bytes(LINE_ID, usize::from(len)).map(drop)
        }
        0xc2 => read_jumbo(r, len),
        0xc9 => expect(r, len, 16).bytes(HOME_ADDRESS, 16).map(drop),
        0xee => read_depth_first(r, len),
        0x1e | 0x3e | 0x5e | 0x7e | 0x9e | 0xbe | 0xde | 0xfe => {
            r.bytes(EXPERIMENTAL, whole).map(drop)
        }
        _ => {
            r.bytes(UNKNOWN, whole)?;
            r.put(UNINTERPRETED, 0);
            Ok(())
        }
    }
}

/// RFC 5570 §5.
fn read_calipso(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 8 {
        r.put(BAD_LEN, 0);
    }
    r.take(CALIPSO_DOI)?;
    let words = usize::from(r.take(CALIPSO_LEN)?);
    r.take(CALIPSO_LEVEL)?;
    r.take(CALIPSO_CHECKSUM)?;
    r.bytes(CALIPSO_BITMAP, 4 * words).map(drop)
}

/// RFC 6621 §6.1.
fn read_duplicate_detection(r: &mut Reader, len: u8) -> Result<(), Stop> {
    let whole = usize::from(len);
    if r.ahead(1)?[0] & 0x80 != 0 {
        r.put_at(SMF_HASH, r.at(), 1, 1);
        return r.bytes(SMF_ASSIST, whole).map(drop);
    }
    let word = r.word::<u8>()?;
    r.bits(word, SMF_HASH);
    let mut left = whole.saturating_sub(1);
    if r.bits(word, SMF_TAGGER) != 0 {
        let tagger = r.bits(word, SMF_LEN) as usize + 1;
        r.bytes(SMF_ID, tagger)?;
        left = left.saturating_sub(tagger);
    } else {
        r.bits(word, SMF_LEN);
    }
    match left {
        0 => Ok(()),
        left => r.bytes(SMF_IDENT, left).map(drop),
    }
}

/// RFC 8250 §3.
fn read_metrics(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 10);
    r.take(PDM_SCALE_RECEIVED)?;
    r.take(PDM_SCALE_SENT)?;
    r.take(PDM_THIS)?;
    r.take(PDM_LAST)?;
    r.take(PDM_RECEIVED)?;
    r.take(PDM_SENT).map(drop)
}

/// RFC 4782 §3.2.
fn read_quick_start(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 6);
    let word = r.word::<u8>()?;
    let function = r.bits(word, QUICK_FUNCTION);
    if function != 0 && function != 8 {
        return Ok(());
    }
    r.bits(word, QUICK_RATE);
    if function == 0 {
        let quick = r.take(QUICK_TTL)?;
        let hops = r.frame().bytes.get(hop_limit_at(r)).copied().unwrap_or(0);
        r.put_at(
            QUICK_TTL_DIFF,
            r.at() - 1,
            1,
            u64::from(hops.wrapping_sub(quick)),
        );
    } else {
        r.take(QUICK_UNUSED)?;
    }
    let word = r.word::<u32>()?;
    r.bits(word, QUICK_NONCE);
    r.bits(word, QUICK_RESERVED);
    Ok(())
}

/// Where the hop limit of the header below stands.
fn hop_limit_at(r: &Reader) -> usize {
    let ipv6 = index("ipv6");
    let below = r
        .packet()
        .layers
        .iter()
        .rev()
        .find(|l| Some(l.protocol) == ipv6);
    below.map_or(usize::MAX, |l| l.start as usize + 7)
}

/// RFC 9268 §5.
fn read_path_mtu(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 4);
    r.take(PMTU_MIN)?;
    let word = r.word::<u16>()?;
    r.put_at(PMTU_RETURN, r.at() - 2, 2, u64::from(word & !1));
    r.put_at(PMTU_FLAG, r.at() - 1, 1, u64::from(word & 1));
    Ok(())
}

/// RFC 6553 §3.
fn read_rpl(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 4 {
        r.put(BAD_LEN, 0);
    }
    let flags = r.take(RPL_FLAG)?;
    r.nested(|r| {
        r.bits(flags, RPL_DOWN);
        r.bits(flags, RPL_RANK_ERROR);
        r.bits(flags, RPL_FORWARD_ERROR);
        r.bits(flags, RPL_RESERVED);
    });
    r.take(RPL_INSTANCE)?;
    r.take(RPL_RANK).map(drop)
}

/// RFC 7731 §6.1.
fn read_multicast(r: &mut Reader, len: u8) -> Result<(), Stop> {
    if len < 2 {
        r.put(BAD_LEN, 0);
    }
    let flags = r.take(MPL_FLAG)?;
    let seed = r.nested(|r| {
        let seed = r.bits(flags, MPL_SEED_LEN);
        r.bits(flags, MPL_LARGEST);
        r.bits(flags, MPL_VERSION);
        r.bits(flags, MPL_RESERVED);
        seed
    });
    r.take(MPL_SEQUENCE)?;
    match seed {
        0 => {
            r.put(SEED_IS_SOURCE, 0);
            Ok(())
        }
        1 => r.bytes(MPL_SEED, 2).map(drop),
        2 => r.bytes(MPL_SEED, 8).map(drop),
        _ => r.bytes(MPL_SEED, 16).map(drop),
    }
}

/// RFC 2675 §2.
fn read_jumbo(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 4);
    if r.take(JUMBO)? < 0x1_0000 {
        r.put(JUMBO_TRUNCATED, 0);
    }
    let at = hop_limit_at(r).wrapping_sub(3);
    if r.frame()
        .bytes
        .get(at..at.wrapping_add(2))
        .is_some_and(|len| len != [0, 0])
    {
        r.put(JUMBO_PROHIBITED, 0);
    }
    Ok(())
}

/// RFC 6971 §7.
fn read_depth_first(r: &mut Reader, len: u8) -> Result<(), Stop> {
    expect(r, len, 3);
    let flags = r.take(DFF_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DFF_VERSION);
        r.bits(flags, DFF_DUPLICATE);
        r.bits(flags, DFF_RETURN);
        r.bits(flags, DFF_RESERVED);
    });
    r.take(DFF_SEQUENCE).map(drop)
}
