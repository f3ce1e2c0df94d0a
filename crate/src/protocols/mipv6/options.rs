//! Options behind the messages of Mobile IPv6: type, length, contents (RFC 6275 §6.2; RFC 4283, 4285, 5094, 5149, 5213, 5555,
//! 5568, 5648, 5844, 5845, 6463, 6602, 6757, 7148).
use crate::names::mobile_ipv6 as N;
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Options of Mobile IPv6 (RFC 6275)
    "" = "_ws.mipv6.options" under "mip6" column "" over [] {
        /// MIPv6 Option - Pad1
        HEAD_0: Bytes = "options.pad1";
        /// MIPv6 Option - PadN
        HEAD_1: Bytes = "options.padn";
        /// MIPv6 Option - Binding Refresh Advice
        HEAD_2: Bytes = "options.bra";
        /// MIPv6 Option - Alternate Care-of Address
        HEAD_3: Bytes = "options.acoa";
        /// MIPv6 Option - Nonce Indices
        HEAD_4: Bytes = "options.ni";
        /// MIPv6 Option - Authorization Data
        HEAD_5: Bytes = "options.bad_auth";
        /// MIPv6 Option - Mobile Network Prefix
        HEAD_6: Bytes = "options.mnp";
        /// MIPv6 Option - Mobility Header Link-Layer Address
        HEAD_7: Bytes = "options.mhlla";
        /// MIPv6 Option - Mobile Node Identifier
        HEAD_8: Bytes = "options.mnid";
        /// MIPv6 Option - AUTH-OPTION-TYPE
        HEAD_9: Bytes = "options.auth";
        /// MIPv6 Option - MESG-ID-OPTION-TYPE
        HEAD_10: Bytes = "options.mseg_id";
        /// MIPv6 Option - CGA Parameters Request
        HEAD_11: Bytes = "options.cgapr";
        /// MIPv6 Option - CGA Parameters
        HEAD_12: Bytes = "options.cgar";
        /// MIPv6 Option - Signature
        HEAD_13: Bytes = "options.sign";
        /// MIPv6 Option - Permanent Home Keygen Token
        HEAD_14: Bytes = "options.phkt";
        /// MIPv6 Option - Care-of Test Init
        HEAD_15: Bytes = "options.coti";
        /// MIPv6 Option - Care-of Test
        HEAD_16: Bytes = "options.cot";
        /// MIPv6 Option - DNS-UPDATE-TYPE
        HEAD_17: Bytes = "options.dnsu";
        /// MIPv6 Option - Experimental
        HEAD_18: Bytes = "options.em";
        /// MIPv6 Option - Vendor Specific
        HEAD_19: Bytes = "options.vsm";
        /// MIPv6 Option - Service Selection
        HEAD_20: Bytes = "options.ssm";
        /// MIPv6 Option - Binding Authorization Data for FMIPv6 (BADF)
        HEAD_21: Bytes = "options.badff";
        /// MIPv6 Option - Home Network Prefix
        HEAD_22: Bytes = "options.hnp";
        /// MIPv6 Option - Handoff Indicator
        HEAD_23: Bytes = "options.hi";
        /// MIPv6 Option - Access Technology Type Option
        HEAD_24: Bytes = "options.att";
        /// MIPv6 Option - Mobile Node Link-layer Identifier
        HEAD_25: Bytes = "options.mnlli";
        /// MIPv6 Option - Link-local Address
        HEAD_26: Bytes = "options.lla";
        /// MIPv6 Option - Timestamp
        HEAD_27: Bytes = "options.ts";
        /// MIPv6 Option - Restart Counter
        HEAD_28: Bytes = "options.rc";
        /// MIPv6 Option - IPv4 Home Address
        HEAD_29: Bytes = "options.ipv4ha";
        /// MIPv6 Option - IPv4 Address Acknowledgement
        HEAD_30: Bytes = "options.ipv4aa";
        /// MIPv6 Option - NAT Detection
        HEAD_31: Bytes = "options.natd";
        /// MIPv6 Option - IPv4 Care-of Address
        HEAD_32: Bytes = "options.ipv4coa";
        /// MIPv6 Option - GRE Key
        HEAD_33: Bytes = "options.grek";
        /// MIPv6 Option - Mobility Header IPv6 Address/Prefix
        HEAD_34: Bytes = "options.mhipv6ap";
        /// MIPv6 Option - Binding Identifier
        HEAD_35: Bytes = "options.bi";
        /// MIPv6 Option - IPv4 Home Address Request
        HEAD_36: Bytes = "options.ipv4hareq";
        /// MIPv6 Option - IPv4 Home Address Reply
        HEAD_37: Bytes = "options.ipv4harep";
        /// MIPv6 Option - IPv4 Default-Router Address
        HEAD_38: Bytes = "options.ipv4dra";
        /// MIPv6 Option - IPv4 DHCP Support Mode
        HEAD_39: Bytes = "options.ipv4dsm";
        /// MIPv6 Option - Context Request
        HEAD_40: Bytes = "options.cr";
        /// MIPv6 Option - Local Mobility Anchor Address
        HEAD_41: Bytes = "options.lmaa";
        /// MIPv6 Option - Redirect-Capability
        HEAD_46: Bytes = "options.recap";
        /// MIPv6 Option - Redirect
        HEAD_47: Bytes = "options.redir";
        /// MIPv6 Option - Load Information
        HEAD_48: Bytes = "options.load_inf";
        /// MIPv6 Option - Alternate IPv4
        HEAD_49: Bytes = "options.alt_ip4";
        /// MIPv6 Option - Mobile Node Group Identifier
        HEAD_50: Bytes = "options.mng";
        /// MIPv6 Option - MAG IPv6 Address
        HEAD_51: Bytes = "options.mag_ipv6";
        /// MIPv6 Option - Access Network Identifier
        HEAD_52: Bytes = "options.acc_net_id";
        /// MIPv6 Option - Delegated Mobile Network Prefix
        HEAD_55: Bytes = "options.dmnp";
        /// Mobility Option
        TYPE: u8 = "mobility_opt" named N::OPTIONS;
        /// Length
        LEN: u8 = "mobility_opt.len";
        /// IE data not dissected yet
        UNREAD: Mark = "ie_not_dissected";
        /// PadN
        PADDING: Bytes = "padn";
        /// Refresh interval, in units of 4 seconds
        REFRESH: u16 = "bra.interval";
        /// Alternate care-of address
        CARE_OF: Ip6 = "acoa.acoa";
        /// Home nonce index
        HOME_NONCE: u16 = "ni.hni";
        /// Care-of nonce index
        CARE_NONCE: u16 = "ni.cni";
        /// Authenticator
        AUTHENTICATOR: Bytes = "bad.auth";
        /// Mobile Network Prefix Length
        PREFIX_LEN: u8 = "nemo.mnp.pfl";
        /// Mobile Network Prefix
        PREFIX: Ip6 = "nemo.mnp.mnp";
        /// Option-Code
        LINK_CODE: u8 = "lla.optcode" named N::LINK_LAYER_CODES;
        /// Link-layer address
        LINK_ADDRESS: Mac = "lla";
        /// Link-layer address
        OTHER_LINK_ADDRESS: Bytes = "lla";
        /// Subtype
        IDENTIFIER_TYPE: u8 = "mnid.subtype" named N::IDENTIFIERS;
        /// Identifier
        IDENTIFIER: Text = "mnid.identifier";
        /// Subtype
        AUTHENTICATION: u8 = "auth.subtype" named N::AUTHENTICATIONS;
        /// Mobility SPI
        AUTHENTICATION_INDEX: u32 = "auth.mobility_spi";
        /// Authentication Data
        AUTHENTICATION_DATA: Bytes = "auth.auth_data";
        /// Timestamp
        MESSAGE_TIME: Time = "mseg_id.timestamp";
        /// CGA Parameters
        PARAMETERS: Bytes = "cgar.cga_par";
        /// CGA Parameters
        SIGNATURE: Bytes = "sign.sign";
        /// Permanent Home Keygen Token
        HOME_TOKEN: Bytes = "phkt.phkt";
        /// Care-of Keygen Token
        CARE_TOKEN: Bytes = "mocot.co_keygen_tok";
        /// Status
        NAME_STATUS: u8 = "dnsu.status" named N::DNS_UPDATES;
        /// R flag
        NAME_REMOVE: Flag<7> = "dnsu.flag.r";
        /// MN identity (FQDN)
        NAME: Bytes = "dnsu.mn_id";
        /// Data
        EXPERIMENT: Bytes = "em.data";
        /// Vendor Id
        VENDOR: u32 = "vsm.vendorId" named N::VENDORS;
        /// Subtype
        VENDOR_TYPE: u8 = "vsm.subtype";
        /// Data
        VENDOR_DATA: Bytes = "vsm.data";
        /// Identifier
        SERVICE: Text = "ss.identifier";
        /// SPI
        FAST_INDEX: u32 = "badff.spi";
        /// Authenticator
        FAST_AUTHENTICATOR: Bytes = "badff.auth";
        /// Reserved
        HANDOFF_RESERVED: u8 = "hi.reserved";
        /// Handoff Indicator
        HANDOFF: u8 = "hi" named N::HANDOFFS;
        /// Reserved
        ACCESS_RESERVED: u8 = "att.reserved";
        /// Access Technology Type
        ACCESS: u8 = "att" named N::ACCESS_TECHNOLOGIES;
        /// Reserved
        LINK_RESERVED: u16 = "mnlli.reserved";
        /// Link-layer Identifier
        LINK_IDENTIFIER: Bytes = "mnlli.lli";
        /// Link-local Address
        LINK_LOCAL: Ip6 = "lila_lla";
        /// Timestamp
        TIME: Time = "timestamp_tmp";
        /// Restart Counter
        RESTARTS: u32 = "rc";
        /// Prefix-len
        HOME_4_LEN: Bits<2, 6> = "ipv4ha.preflen";
        /// mobile network prefix (P) flag
        HOME_4_PREFIX: Flag<9> = "ipv4ha.p_flag";
        /// Reserved
        HOME_4_RESERVED: Hex<u8> = "ipv4ha.reserved";
        /// IPv4 Home Address
        HOME_4: Ip4 = "ipv4ha.ha";
        /// Status
        HOME_4_STATUS: u8 = "ipv4aa.sts" named N::ADDRESS_STATUSES;
        /// (F) flag
        NAT_FORCED: Flag<15> = "natd.f_flag";
        /// Reserved
        NAT_RESERVED: Bits<0, 15> = "natd.reserved";
        /// Refresh time
        NAT_REFRESH: u32 = "natd.refresh_t" unit "seconds";
        /// Reserved
        CARE_4_RESERVED: u16 = "ipv4coa.reserved";
        /// IPv4 Care-of address
        CARE_4: Ip4 = "ipv4coa.addr";
        /// Reserved
        ROUTER_RESERVED: u16 = "ipv4dra.reserved";
        /// GRE Key
        GRE_KEY: u32 = "gre_key";
        /// Option-Code
        ADDRESS_CODE: u8 = "mhipv6ap.opt_code";
        /// Prefix Length
        ADDRESS_LEN: u8 = "mhipv6ap.len";
        /// IPv6 Address
        ADDRESS: Ip6 = "mhipv6ap.ipv6_address";
        /// IPv6 Address/Prefix
        ADDRESS_PREFIX: Text = "mhipv6ap.ipv6_address_prefix";
        /// Binding ID (BID)
        BINDING: u16 = "bi.bid";
        /// Status
        BINDING_STATUS: u8 = "bi.status";
        /// Simultaneous Home and Foreign Binding (H)
        BINDING_BOTH: Flag<7> = "bi.h_flag";
        /// IPv4 care-of address (CoA)
        BINDING_4: Ip4 = "bi.coa_ipv4";
        /// IPv6 care-of address (CoA)
        BINDING_6: Ip6 = "bi.coa_ipv6";
        /// IPv4 Default-Router Address
        ROUTER: Ip4 = "ipv4dra.dra";
        /// Reserved
        SUPPORT_RESERVED: Bits<1, 15> = "ipv4dsm.reserved";
        /// DHCP Support Mode (S)
        SUPPORT: Flag<0> = "ipv4dsm.s_flag";
        /// Reserved
        REQUEST_RESERVED: u16 = "cr.reserved";
        /// Req-type
        REQUEST: u8 = "cr.req_type" named N::OPTIONS;
        /// Req-length
        REQUEST_LEN: u8 = "cr.req_length";
        /// Option-Code
        ANCHOR_CODE: u8 = "lmaa.opt_code";
        /// Reserved
        ANCHOR_RESERVED: u8 = "lmaa.reserved";
        /// Local Mobility Anchor Address
        ANCHOR_6: Ip6 = "lmaa.ipv6";
        /// Local Mobility Anchor Address
        ANCHOR_4: Ip4 = "lmaa.ipv4";
        /// Reserved
        REDIRECTABLE: Hex<u16> = "recap.reserved";
        /// K
        REDIRECT_K: Flag<15> = "redir.k";
        /// N
        REDIRECT_N: Flag<14> = "redir.n";
        /// Reserved
        REDIRECT_RESERVED: HexIn<u16, 0, 14> = "redir.reserved";
        /// IPv6 r2LMA Address
        REDIRECT_6: Ip6 = "redir.addr_r2lma_ipv6";
        /// IPv4 r2LMA Address
        REDIRECT_4: Ip4 = "redir.addr_r2lma_ipv4";
        /// Priority
        pub LOAD_PRIORITY: u16 = "load_inf.priority";
        /// Sessions in Use
        pub LOAD_SESSIONS: u32 = "load_inf.sessions_in_use";
        /// Maximum Sessions
        pub LOAD_MOST_SESSIONS: u32 = "load_inf.maximum_sessions";
        /// Used Capacity
        pub LOAD_USED: u32 = "load_inf.used_capacity";
        /// Maximum Capacity
        pub LOAD_CAPACITY: u32 = "load_inf.maximum_capacity";
        /// Alternate IPv4 Care-of Address
        OTHER_CARE_4: Ip4 = "alt_ip4";
        /// Sub Type
        GROUP_TYPE: u8 = "mng.sub_type" named N::GROUPS;
        /// Reserved
        GROUP_RESERVED: u8 = "mng.reserved";
        /// Mobile Node Group Identifier
        GROUP: u32 = "mng.mng_id";
        /// Reserved
        GATEWAY_RESERVED: Hex<u8> = "mag_ipv6.reserved";
        /// Address Length
        GATEWAY_LEN: u8 = "mag_ipv6.address_length";
        /// Address
        GATEWAY: Ip6 = "mag_ipv6.address";
        /// ANI
        NETWORK: Mark = "acc_net_id";
        /// ANI Type
        NETWORK_TYPE: u8 = "acc_net_id.ani" named N::ACCESS_NETWORKS;
        /// Length
        NETWORK_LEN: u8 = "acc_net_id.sub_opt_len";
        /// E(Encoding)
        NETWORK_ENCODING: Flag<7> = "acc_net_id.e_bit";
        /// Net-Name Length
        NETWORK_NAME_LEN: u8 = "acc_net_id.net_name_len";
        /// Network Name
        NETWORK_NAME: Text = "acc_net_id.net_name";
        /// AP-Name Length
        POINT_LEN: u8 = "acc_net_id.ap_name_len";
        /// Access-Point Name
        POINT: Text = "acc_net_id.ap_name";
        /// Op-ID Type
        OPERATOR_TYPE: u8 = "acc_net_id.op_id.type" named N::OPERATORS;
        /// Op-ID
        OPERATOR: Bytes = "acc_net_id.op_id";
        /// IPv4 Prefix (V) flag
        DELEGATED_V: Flag<7> = "dmnp.v_flag";
        /// Reserved
        DELEGATED_RESERVED: Bits<0, 7> = "dmnp.reserved";
        /// Prefix Length
        DELEGATED_LEN: u8 = "dmnp.prefix_len";
        /// IPv6 Delegated Mobile Network Prefix
        DELEGATED_6: Ip6 = "dmnp.dmnp_ipv6";
        /// IPv4 Delegated Mobile Network Prefix
        DELEGATED_4: Ip4 = "dmnp.dmnp_ipv4";
    }
}

static OWN: Own = Own::of("_ws.mipv6.options");

const HEADS: &[(u8, Field<Bytes>)] = &[
    (0, HEAD_0),
    (1, HEAD_1),
    (2, HEAD_2),
    (3, HEAD_3),
    (4, HEAD_4),
    (5, HEAD_5),
    (6, HEAD_6),
    (7, HEAD_7),
    (8, HEAD_8),
    (9, HEAD_9),
    (10, HEAD_10),
    (11, HEAD_11),
    (12, HEAD_12),
    (13, HEAD_13),
    (14, HEAD_14),
    (15, HEAD_15),
    (16, HEAD_16),
    (17, HEAD_17),
    (18, HEAD_18),
    (19, HEAD_19),
    (20, HEAD_20),
    (21, HEAD_21),
    (22, HEAD_22),
    (23, HEAD_23),
    (24, HEAD_24),
    (25, HEAD_25),
    (26, HEAD_26),
    (27, HEAD_27),
    (28, HEAD_28),
    (29, HEAD_29),
    (30, HEAD_30),
    (31, HEAD_31),
    (32, HEAD_32),
    (33, HEAD_33),
    (34, HEAD_34),
    (35, HEAD_35),
    (36, HEAD_36),
    (37, HEAD_37),
    (38, HEAD_38),
    (39, HEAD_39),
    (40, HEAD_40),
    (41, HEAD_41),
    (46, HEAD_46),
    (47, HEAD_47),
    (48, HEAD_48),
    (49, HEAD_49),
    (50, HEAD_50),
    (51, HEAD_51),
    (52, HEAD_52),
    (55, HEAD_55),
];

/// All options up to the limit.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    // As in Wireshark, none is read where not all of them were captured.
    r.ahead(r.reported())?;
    r.borrowing(OWN.index(), |r| {
        while r.reported() > 0 {
            let kind = r.peek::<u8>(0).unwrap_or(0);
            if kind == 0 {
                r.bytes(HEAD_0, 1)?;
                continue;
            }
            let Some(len) = r.peek::<u8>(1).map(usize::from) else {
                break;
            };
            if len + 2 > r.reported() {
                break;
            }
            let head = HEADS.iter().find(|head| head.0 == kind);
            match head {
                Some((_, head)) => r.group(*head, |r| {
                    r.skip(1)?;
                    r.take(LEN)?;
                    r.within(len, |r| option(r, kind))?
                })?,
                None => {
                    r.take(TYPE)?;
                    r.take(LEN)?;
                    r.bytes(UNREAD, len)?;
                }
            }
        }
        Ok(())
    })
}

/// Data whose last bytes Wireshark does not show: it takes the option's head for a part of its contents.
fn short(r: &mut Reader, field: Field<Bytes>, read: usize) {
    let len = r.reported().saturating_sub(read);
    if len > 0 {
        r.put_at(field, r.at(), len, 0);
    }
}

fn option(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    const HEAD: usize = 2;
    match kind {
        1 => drop(r.rest_as(PADDING)),
        2 => drop(r.take(REFRESH)?),
        3 => drop(r.bytes(CARE_OF, 16)?),
        4 => {
            r.take(HOME_NONCE)?;
            r.take(CARE_NONCE)?;
        }
        5 => drop(r.rest_as(AUTHENTICATOR)),
        6 | 22 => {
            r.skip(1)?;
            r.take(PREFIX_LEN)?;
            r.bytes(PREFIX, 16)?;
        }
        7 => {
            r.take(LINK_CODE)?;
            match r.reported() {
                6 => drop(r.take(LINK_ADDRESS)?),
                _ => drop(r.rest_as(OTHER_LINK_ADDRESS)),
            }
        }
        8 => {
            r.take(IDENTIFIER_TYPE)?;
            r.rest_as(IDENTIFIER);
        }
        9 => {
            r.take(AUTHENTICATION)?;
            r.take(AUTHENTICATION_INDEX)?;
            short(r, AUTHENTICATION_DATA, HEAD);
        }
        10 => {
            let (seconds, rest) = (r.word::<u32>()?, r.word::<u32>()?);
            let time = u64::from(seconds) * 1_000_000_000 + u64::from(rest);
            r.put_at(MESSAGE_TIME, r.at() - 8, 8, time);
        }
        12 => short(r, PARAMETERS, HEAD),
        13 => short(r, SIGNATURE, HEAD),
        14 => short(r, HOME_TOKEN, HEAD),
        16 => short(r, CARE_TOKEN, HEAD),
        17 => {
            r.take(NAME_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: NAME_REMOVE);
            short(r, NAME, HEAD);
        }
        18 => short(r, EXPERIMENT, HEAD),
        19 => {
            r.take(VENDOR)?;
            r.take(VENDOR_TYPE)?;
            short(r, VENDOR_DATA, HEAD);
        }
        20 => drop(r.rest_as(SERVICE)),
        21 => {
            r.take(FAST_INDEX)?;
            short(r, FAST_AUTHENTICATOR, HEAD);
        }
        23 => {
            r.take(HANDOFF_RESERVED)?;
            r.take(HANDOFF)?;
        }
        24 => {
            r.take(ACCESS_RESERVED)?;
            r.take(ACCESS)?;
        }
        25 => {
            r.take(LINK_RESERVED)?;
            r.rest_as(LINK_IDENTIFIER);
        }
        26 => drop(r.bytes(LINK_LOCAL, 16)?),
        27 => {
            // RFC 5213 §8.8: seconds in 48 bits, and parts of 65,536.
            let word = r.word::<u64>()?;
            let parts = (word & 0xffff) as i64 * 1_000_000_000;
            let seconds = (word >> 16) as i64;
            let time = seconds
                .saturating_mul(1_000_000_000)
                .saturating_add(parts >> 16);
            r.put_at(TIME, r.at() - 8, 8, time as u64);
        }
        28 => drop(r.take(RESTARTS)?),
        _ => return later(r, kind),
    }
    Ok(())
}

/// Of IPv4 and of proxies.
fn later(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        29 => {
            let word = r.word::<u16>()?;
            r.put_at(HOME_4_LEN, r.at() - 2, 1, u64::from(word >> 10));
            flags!(r, word: HOME_4_PREFIX);
            r.take(HOME_4)?;
        }
        30 | 37 => {
            r.take(HOME_4_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: HOME_4_LEN);
            r.take(HOME_4)?;
        }
        31 => {
            let word = r.word::<u16>()?;
            flags!(r, word: NAT_FORCED, NAT_RESERVED);
            r.take(NAT_REFRESH)?;
        }
        32 => {
            r.take(CARE_4_RESERVED)?;
            r.take(CARE_4)?;
        }
        33 => {
            r.take(ROUTER_RESERVED)?;
            if r.reported() >= 4 {
                r.take(GRE_KEY)?;
            }
        }
        34 => address(r)?,
        35 => {
            r.take(BINDING)?;
            r.take(BINDING_STATUS)?;
            let word = r.word::<u8>()?;
            flags!(r, word: BINDING_BOTH);
            match r.reported() {
                4 => drop(r.take(BINDING_4)?),
                16 => drop(r.bytes(BINDING_6, 16)?),
                _ => {}
            }
        }
        36 => {
            let word = r.word::<u8>()?;
            flags!(r, word: HOME_4_LEN);
            r.take(HOME_4_RESERVED)?;
            r.take(HOME_4)?;
        }
        38 => {
            r.take(ROUTER_RESERVED)?;
            r.take(ROUTER)?;
        }
        39 => {
            let word = r.word::<u16>()?;
            flags!(r, word: SUPPORT_RESERVED, SUPPORT);
        }
        40 => {
            r.take(REQUEST_RESERVED)?;
            while r.reported() > 1 {
                r.take(REQUEST)?;
                let len = usize::from(r.take(REQUEST_LEN)?);
                r.skip(len)?;
            }
        }
        41 => {
            r.take(ANCHOR_CODE)?;
            r.take(ANCHOR_RESERVED)?;
            family(r, ANCHOR_4, ANCHOR_6)?;
        }
        46 => drop(r.take(REDIRECTABLE)?),
        47 => {
            let word = r.word::<u16>()?;
            flags!(r, word: REDIRECT_K, REDIRECT_N, REDIRECT_RESERVED);
            family(r, REDIRECT_4, REDIRECT_6)?;
        }
        48 => drop(r.run(&PROTOCOL, LOAD_PRIORITY, LOAD_CAPACITY)?),
        49 => drop(r.take(OTHER_CARE_4)?),
        50 => {
            r.take(GROUP_TYPE)?;
            r.take(GROUP_RESERVED)?;
            r.take(GROUP)?;
        }
        51 => {
            r.take(GATEWAY_RESERVED)?;
            r.take(GATEWAY_LEN)?;
            r.bytes(GATEWAY, 16)?;
        }
        52 => {
            while r.reported() > 2 {
                r.group(NETWORK, network)?;
            }
        }
        55 => {
            let word = r.word::<u8>()?;
            flags!(r, word: DELEGATED_V, DELEGATED_RESERVED);
            r.take(DELEGATED_LEN)?;
            family(r, DELEGATED_4, DELEGATED_6)?;
        }
        _ => {}
    }
    Ok(())
}

/// An address, of IPv4 where there is no room for IPv6's.
fn family(r: &mut Reader, four: Field<Ip4>, six: Field<Ip6>) -> Result<(), Stop> {
    match r.reported() {
        16.. => r.bytes(six, 16).map(drop),
        _ => r.take(four).map(drop),
    }
}

/// RFC 5568 §6.4.2.
fn address(r: &mut Reader) -> Result<(), Stop> {
    r.take(ADDRESS_CODE)?;
    r.take(ADDRESS_LEN)?;
    let bytes = r.bytes(ADDRESS, 16)?;
    let octets = <[u8; 16]>::try_from(bytes).unwrap_or_default();
    let text = std::net::Ipv6Addr::from(octets).to_string();
    r.put_text(ADDRESS_PREFIX, text.as_bytes());
    Ok(())
}

/// RFC 6757 §3.1.
fn network(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(NETWORK_TYPE)?;
    let len = usize::from(r.take(NETWORK_LEN)?);
    r.within(len, |r| {
        match kind {
            1 => {
                let word = r.word::<u8>()?;
                flags!(r, word: NETWORK_ENCODING);
                let len = usize::from(r.take(NETWORK_NAME_LEN)?);
                r.bytes(NETWORK_NAME, len)?;
                let len = usize::from(r.take(POINT_LEN)?);
                r.bytes(POINT, len)?;
            }
            3 => {
                r.take(OPERATOR_TYPE)?;
                r.rest_as(OPERATOR);
            }
            _ => {}
        }
        Ok(())
    })?
}
