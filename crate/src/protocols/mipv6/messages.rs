//! The messages of Mobile IPv6 and of what was built on it: fast handovers (RFC 5568), network mobility (RFC 3963), proxies
//! (RFC 5213), revocation (RFC 5846), localized routing (RFC 6705).
use super::{dissect, info, options};
use crate::names::ip::PROTOCOLS;
use crate::names::mobile_ipv6 as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Mobile IPv6 (RFC 6275)
    "MIP6MH_Generic" = "mipv6" under "mip6" column "MIPv6" over [Key::Ip(135)] info info {
        /// Payload protocol
        pub PROTO: u8 = "proto" as "nh" named PROTOCOLS;
        /// Header length
        pub LEN: u8 = "hlen" as "len";
        /// Mobility Header Type
        pub TYPE: u8 = "mhtype" as "mhtype" named N::MESSAGES;
        /// Reserved
        pub RESERVED: Hex<u8> = "reserved";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "csum" as "cksum";
        /// Binding Refresh Request
        REFRESH: Bytes = "binding_refresh_request";
        /// Home Init Cookie
        HOME_INIT: Hex<u64> = "hoti.cookie";
        /// Care-of Init Cookie
        CARE_INIT: Hex<u64> = "coti.cookie";
        /// Home Nonce Index
        HOME_NONCE: u16 = "hot.nindex";
        /// Home Init Cookie
        HOME_COOKIE: Hex<u64> = "hot.cookie";
        /// Care-of Nonce Index
        CARE_NONCE: u16 = "cot.nindex";
        /// Care-of Init Cookie
        CARE_COOKIE: Hex<u64> = "cot.cookie";
        /// Home Keygen Token
        TOKEN: Hex<u64> = "hot.token";
        /// Sequence number
        UPDATE: u16 = "bu.seqnr";
        /// Acknowledge (A) flag
        UPDATE_A: Flag<15> = "bu.a_flag" named truths::BINDING_ACKNOWLEDGEMENT_REQUESTED;
        /// Home Registration (H) flag
        UPDATE_H: Flag<14> = "bu.h_flag" named truths::HOME_REGISTRATION;
        /// Link-Local Compatibility (L) flag
        UPDATE_L: Flag<13> = "bu.l_flag" named truths::LINK_LOCAL_ADDRESS_COMPATIBILITY;
        /// Key Management Compatibility (K) flag
        UPDATE_K: Flag<12> = "bu.k_flag" named truths::KEY_MANAGEMENT_MOBILITY_COMPATIBILITY;
        /// MAP Registration Compatibility (M) flag
        UPDATE_M: Flag<11> = "bu.m_flag" named truths::MAP_REGISTRATION_COMPATIBILITY;
        /// Mobile Router (R) flag
        UPDATE_R: Flag<10> = "nemo.bu.r_flag" named truths::MOBILE_ROUTER_COMPATIBILITY;
        /// Proxy Registration (P) flag
        UPDATE_P: Flag<9> = "bu.p_flag" named truths::PROXY_REGISTRATION;
        /// Forcing UDP encapsulation (F) flag
        UPDATE_F: Flag<8> = "bu.f_flag" named truths::FORCING_UDP_ENCAPSULATION_USED;
        /// TLV-header format (T) flag
        UPDATE_T: Flag<7> = "bu.t_flag" named truths::TLV_HEADER_FORMAT_USED;
        /// Bulk-Binding-Update flag (B)
        UPDATE_B: Flag<6> = "bu.b_flag" named truths::ENABLE_BULK_BINDING_UPDATE_SUPPORT;
        /// Lifetime, in units of 4 seconds
        UPDATE_LIFETIME: u16 = "bu.lifetime";
        /// Status
        STATUS: u8 = "ba.status" named N::STATUSES;
        /// Key Management Compatibility (K) flag
        STATUS_K: Flag<7> = "ba.k_flag" named truths::KEY_MANAGEMENT_MOBILITY_COMPATIBILITY;
        /// Mobile Router (R) flag
        STATUS_R: Flag<6> = "nemo.ba.r_flag" named truths::MOBILE_ROUTER_COMPATIBILITY;
        /// Proxy Registration (P) flag
        STATUS_P: Flag<5> = "ba.p_flag" named truths::PROXY_REGISTRATION;
        /// TLV-header format (T) flag
        STATUS_T: Flag<4> = "ba.t_flag" named truths::TLV_HEADER_FORMAT_USED;
        /// Bulk-Binding-Update flag (B)
        STATUS_B: Flag<3> = "ba.b_flag" named truths::ENABLED_BULK_BINDING_UPDATE_SUPPORT;
        /// Sequence number
        STATUS_SEQUENCE: u16 = "ba.seqnr";
        /// Lifetime, in units of 4 seconds
        STATUS_LIFETIME: u16 = "ba.lifetime";
        /// Status
        ERROR: u8 = "be.status" named N::ERRORS;
        /// Home Address
        ERROR_HOME: Ip6 = "be.haddr";
        /// Sequence number
        FAST: u16 = "fbu.seqnr";
        /// Acknowledge (A) flag
        FAST_A: Flag<7> = "fbu.a_flag";
        /// Home Registration (H) flag
        FAST_H: Flag<6> = "fbu.h_flag" named truths::HOME_REGISTRATION;
        /// Link-Local Compatibility (L) flag
        FAST_L: Flag<5> = "fbu.l_flag" named truths::LINK_LOCAL_ADDRESS_COMPATIBILITY;
        /// Key Management Compatibility (K) flag
        FAST_K: Flag<4> = "fbu.k_flag" named truths::KEY_MANAGEMENT_MOBILITY_COMPATIBILITY;
        /// Lifetime, in units of 4 seconds
        FAST_LIFETIME: u16 = "fbu.lifetime";
        /// Status
        FAST_STATUS: u8 = "fback.status" named N::FAST_STATUSES;
        /// Key Management Compatibility (K) flag
        FAST_STATUS_K: Flag<7> = "fback.k_flag" named truths::KEY_MANAGEMENT_MOBILITY_COMPATIBILITY;
        /// Sequence number
        FAST_STATUS_SEQUENCE: u16 = "fback.seqnr";
        /// Lifetime, in units of 4 seconds
        FAST_STATUS_LIFETIME: u16 = "fback.lifetime";
        /// Fast Neighbor Advertisement
        NEIGHBOR: Bytes = "fast_neighbor_advertisement";
        /// Data
        EXPERIMENT: Bytes = "em.data";
        /// Number of Addresses
        AGENTS: u8 = "has.num_addrs";
        /// Reserved
        AGENTS_RESERVED: Hex<u8> = "has.reserved";
        /// Address
        AGENT: Ip6 = "has.address";
        /// Unsolicited (U) flag
        BEAT_U: Flag<1> = "hb.u_flag" named truths::UNSOLICITED_HEARTBEAT_RESPONSE;
        /// Response (R) flag
        BEAT_R: Flag<0> = "hb.r_flag" named truths::HEARTBEAT_RESPONSE;
        /// Sequence number
        BEAT: u32 = "hb.seqnr";
        /// Sequence number
        HANDOVER: u16 = "hi.seqnr";
        /// Assigned address configuration flag (S) flag
        HANDOVER_S: Flag<7> = "hi.s_flag" named truths::TRUE_FALSE;
        /// Buffer flag (U) flag
        HANDOVER_U: Flag<6> = "hi.u_flag" named truths::TRUE_FALSE;
        /// Code
        HANDOVER_CODE: u8 = "hi.code";
        /// Sequence number
        HANDED: u16 = "hack.seqnr";
        /// Code
        HANDED_CODE: u8 = "hack.code";
        /// B.R. Type
        pub REVOCATION_TYPE: u8 = "bri_br.type";
        /// R. Trigger
        TRIGGER: u8 = "bri_r.trigger" named N::TRIGGERS;
        /// Status
        REVOCATION_STATUS: u8 = "bri_status" named N::REVOCATIONS;
        /// Sequence Number
        REVOCATION: u16 = "bri_seqnr";
        /// Proxy Binding (P) Flag
        REVOCATION_P: Flag<15> = "bri_ip";
        /// IPv4 HoA Binding Only (V) Flag
        REVOCATION_V: Flag<14> = "bri_iv";
        /// Global (G) Flag
        REVOCATION_G: Flag<13> = "bri_ig";
        /// Proxy Binding (P) Flag
        REVOKED_P: Flag<15> = "bri_ap";
        /// IPv4 HoA Binding Only (V) Flag
        REVOKED_V: Flag<14> = "bri_av";
        /// Global (G) Flag
        REVOKED_G: Flag<13> = "bri_ag";
        /// Reserved
        REVOCATION_RESERVED: HexIn<u16, 0, 13> = "bri_res";
        /// Sequence
        ROUTING: u16 = "lri.sequence";
        /// Reserved
        ROUTING_RESERVED: Hex<u16> = "lri.reserved";
        /// Lifetime
        ROUTING_LIFETIME: Hex<u16> = "lri.lifetime";
        /// Sequence
        ROUTED: u16 = "lra.sequence";
        /// unsolicited
        ROUTED_UNSOLICITED: Flag<7> = "lri.unsolicited" named truths::YES_NO;
        /// Reserved
        ROUTED_RESERVED: HexIn<u8, 0, 7> = "lra.reserved";
        /// Status
        ROUTED_STATUS: u8 = "lra.status" named N::ROUTINGS;
        /// Lifetime
        ROUTED_LIFETIME: Hex<u16> = "lra.lifetime";
        /// Message Data
        UNKNOWN: Bytes = "unknown_type_data";
    }
}

/// What stands behind the common header, up to the limit.
pub fn message(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    // As in Wireshark, nothing is read of a message that was not captured to its options.
    let fixed = match kind {
        1 | 2 => 10,
        3 | 4 | 7 => 18,
        5 | 6 | 8 | 9 | 13 | 16 => 6,
        14 | 15 => 4,
        _ => 0,
    };
    r.ahead(fixed)?;
    match kind {
        0 => drop(r.bytes(REFRESH, 2)?),
        1 | 2 => {
            r.skip(2)?;
            match kind {
                1 => r.take(HOME_INIT)?,
                _ => r.take(CARE_INIT)?,
            };
        }
        3 => {
            r.take(HOME_NONCE)?;
            r.take(HOME_COOKIE)?;
            r.take(TOKEN)?;
        }
        4 => {
            r.take(CARE_NONCE)?;
            r.take(CARE_COOKIE)?;
            r.take(TOKEN)?;
        }
        5 => {
            r.take(UPDATE)?;
            let word = r.word::<u16>()?;
            flags!(r, word: UPDATE_A, UPDATE_H, UPDATE_L, UPDATE_K, UPDATE_M);
            flags!(r, word: UPDATE_R, UPDATE_P, UPDATE_F, UPDATE_T, UPDATE_B);
            r.take(UPDATE_LIFETIME)?;
        }
        6 => {
            r.take(STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: STATUS_K, STATUS_R, STATUS_P, STATUS_T, STATUS_B);
            r.take(STATUS_SEQUENCE)?;
            r.take(STATUS_LIFETIME)?;
        }
        7 => {
            r.take(ERROR)?;
            r.skip(1)?;
            r.bytes(ERROR_HOME, 16)?;
        }
        8 => {
            r.take(FAST)?;
            let word = r.word::<u8>()?;
            flags!(r, word: FAST_A, FAST_H, FAST_L, FAST_K);
            r.skip(1)?;
            r.take(FAST_LIFETIME)?;
        }
        9 => {
            r.take(FAST_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: FAST_STATUS_K);
            r.take(FAST_STATUS_SEQUENCE)?;
            r.take(FAST_STATUS_LIFETIME)?;
        }
        10 => drop(r.bytes(NEIGHBOR, 2)?),
        11 => drop(r.rest_as(EXPERIMENT)),
        12 => {
            let count = r.take(AGENTS)?;
            r.take(AGENTS_RESERVED)?;
            for _ in 0..count {
                r.bytes(AGENT, 16)?;
            }
        }
        13 => {
            let word = r.word::<u16>()?;
            flags!(r, word: BEAT_U, BEAT_R);
            r.take(BEAT)?;
        }
        14 => {
            r.take(HANDOVER)?;
            let word = r.word::<u8>()?;
            flags!(r, word: HANDOVER_S, HANDOVER_U);
            r.take(HANDOVER_CODE)?;
        }
        15 => {
            r.take(HANDED)?;
            r.skip(1)?;
            r.take(HANDED_CODE)?;
        }
        16 => revocation(r)?,
        17 => {
            r.take(ROUTING)?;
            r.take(ROUTING_RESERVED)?;
            r.take(ROUTING_LIFETIME)?;
        }
        18 => {
            r.take(ROUTED)?;
            let word = r.word::<u8>()?;
            flags!(r, word: ROUTED_UNSOLICITED, ROUTED_RESERVED);
            r.take(ROUTED_STATUS)?;
            r.take(ROUTED_LIFETIME)?;
        }
        _ => drop(r.rest_as(UNKNOWN)),
    }
    options::read(r)
}

/// RFC 5846 §5.1 and §5.2.
fn revocation(r: &mut Reader) -> Result<(), Stop> {
    const INDICATION: u8 = 1;
    match r.take(REVOCATION_TYPE)? {
        INDICATION => {
            r.take(TRIGGER)?;
            r.take(REVOCATION)?;
            let word = r.word::<u16>()?;
            flags!(r, word: REVOCATION_P, REVOCATION_V, REVOCATION_G, REVOCATION_RESERVED);
        }
        _ => {
            r.take(REVOCATION_STATUS)?;
            r.take(REVOCATION)?;
            let word = r.word::<u16>()?;
            flags!(r, word: REVOKED_P, REVOKED_V, REVOKED_G, REVOCATION_RESERVED);
        }
    }
    Ok(())
}
