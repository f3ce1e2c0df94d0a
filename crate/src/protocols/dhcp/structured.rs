//! Options whose value has parts, or options of its own.
use super::parts::*;
use crate::protocols::index_of;
use crate::wire::*;
use std::sync::OnceLock;

/// Where the fields of this file stand in the list of protocols.
fn table() -> u16 {
    static TABLE: OnceLock<u16> = OnceLock::new();
    *TABLE.get_or_init(|| index_of(Key::Name(PROTOCOL.filter)).unwrap_or(u16::MAX))
}

pub fn value(r: &mut Reader, code: u8, len: usize) -> Result<(), Stop> {
    r.borrowing(table(), |r| match code {
        82 => agent(r),
        83 if len >= 14 => storage_names(r),
        90 if len >= 11 => authentication(r),
        99 if len >= 3 => civic_location(r),
        123 if len == 16 => coordinates(r),
        124 => vendor_classes(r),
        125 => vendor_options(r),
        146 if len >= 9 => name_servers(r),
        151 if len > 0 => {
            r.take(BULK_LEASE_STATUS_CODE)?;
            r.rest_as(BULK_LEASE_STATUS_CODE_MESSAGE);
            Ok(())
        }
        152 if len == 4 => time(r, BULK_LEASE_BASE_TIME),
        153 if len == 4 => r.take(BULK_LEASE_START_TIME_OF_STATE).map(drop),
        154 if len == 4 => time(r, BULK_LEASE_QUERY_START_TIME),
        155 if len == 4 => time(r, BULK_LEASE_QUERY_END_TIME),
        156 if len == 1 => r.take(BULK_LEASE_DHCP_STATE).map(drop),
        157 if len == 1 => {
            let value = r.word::<u8>()?;
            r.put_at(BULK_LEASE_DATA_SOURCE, r.at() - 1, 1, u64::from(value));
            Ok(())
        }
        158 if len >= 5 => port_control_servers(r),
        159 if len == 4 => {
            r.take(PORTPARAMS_OFFSET)?;
            r.take(PORTPARAMS_PSID_LENGTH)?;
            r.bytes(PORTPARAMS_PSID, 2).map(drop)
        }
        212 if len >= 22 => rapid_deployment(r),
        63 => novell(r),
        _ => Ok(()),
    })
}

/// Seconds as the Network Time Protocol counts them: its second era begins in 2036 (RFC 4330 §3).
fn time(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    const ERA: i64 = 1 << 32;
    const TO_1970: i64 = 2_208_988_800;
    let seconds = i64::from(r.word::<u32>()?);
    let seconds = if seconds & 0x8000_0000 == 0 {
        seconds + ERA
    } else {
        seconds
    };
    let value = (seconds - TO_1970) * 1_000_000_000;
    r.put_at(field, r.at() - 4, 4, value as u64);
    Ok(())
}

/// Options inside an option: each behind its number and length.
fn inside(
    r: &mut Reader,
    number: Field<u8>,
    mut one: impl FnMut(&mut Reader, u8, usize) -> Result<(), Stop>,
) -> Result<(), Stop> {
    while r.left() > 1 {
        let kind = r.peek::<u8>(0).unwrap_or(0);
        let len = usize::from(r.peek::<u8>(1).unwrap_or(0));
        r.put_at(number, r.at(), len + 2, u64::from(kind));
        r.skip(1)?;
        r.nested(|r| {
            r.take(SUBOPTION_LENGTH)?;
            if len > r.left() {
                r.seek(r.at() + r.left());
                return Ok(());
            }
            r.within(len, |r| one(r, kind, len))?
        })?;
    }
    Ok(())
}

/// RFC 3046 and those that extend it.
fn agent(r: &mut Reader) -> Result<(), Stop> {
    inside(r, AGENT_SUBOPTION, |r, kind, len| match kind {
        1 => r.bytes(AGENT_AGENT_CIRCUIT_ID, len).map(drop),
        2 => r.bytes(AGENT_AGENT_REMOTE_ID, len).map(drop),
        5 if len == 4 => r.take(AGENT_LINK_SELECTION).map(drop),
        6 => r.bytes(AGENT_SUBSCRIBER_ID, len).map(drop),
        7 => r.bytes(AGENT_RADIUS_ATTRIBUTES, len).map(drop),
        8 => r.bytes(AGENT_AUTHENTICATION, len).map(drop),
        10 if len == 1 => r.take(AGENT_FLAGS).map(drop),
        11 if len == 4 => r.take(AGENT_SERVER_ID_OVERRIDE).map(drop),
        12 => r.bytes(AGENT_RELAY_AGENT_ID, len).map(drop),
        13 if len == 1 => r.take(AGENT_ANI_ATT).map(drop),
        14 => r.bytes(AGENT_ANI_NETWORK_NAME, len).map(drop),
        15 => r.bytes(AGENT_ANI_AP_NAME, len).map(drop),
        16 if len == 6 => r.take(AGENT_ANI_AP_BSSID).map(drop),
        17 => r.bytes(AGENT_ANI_OPERATOR_ID, len).map(drop),
        18 => r.bytes(AGENT_ANI_OPERATOR_REALM, len).map(drop),
        150 if len == 4 => r.take(AGENT_LINK_SELECTION_CISCO).map(drop),
        151 => virtual_network(r, len),
        152 if len == 4 => r.take(AGENT_SERVER_ID_OVERRIDE_CISCO).map(drop),
        _ => Ok(()),
    })
}

/// RFC 6607 §3.1.
fn virtual_network(r: &mut Reader, len: usize) -> Result<(), Stop> {
    match (r.peek::<u8>(0), len) {
        (_, 1) => r.take(AGENT_VRF_NAME_GLOBAL).map(drop),
        (Some(1), 8) => {
            r.put_at(AGENT_VRF_NAME_VPN_ID, r.at(), 7, 0);
            r.skip(1)?;
            r.take(AGENT_VRF_NAME_VPN_ID_OUI)?;
            r.take(AGENT_VRF_NAME_VPN_ID_INDEX).map(drop)
        }
        (Some(0), 2..) => {
            r.skip(1)?;
            r.bytes(AGENT_VRF_NAME, len - 1).map(drop)
        }
        _ => Ok(()),
    }
}

/// RFC 4174 §2.
fn storage_names(r: &mut Reader) -> Result<(), Stop> {
    let functions = r.take(ISNS_FUNCTIONS)?.0;
    r.nested(|r| {
        r.bits(functions, ISNS_FUNCTIONS_ENABLED);
        r.bits(functions, ISNS_FUNCTIONS_DD_BASE_AUTHORIZATION);
        r.bits(functions, ISNS_FUNCTIONS_SEC_POLICY_DISTRIBUTION);
        r.bits(functions, ISNS_FUNCTIONS_RESERVED);
    });
    let access = r.take(ISNS_ACCESS)?.0;
    r.nested(|r| {
        r.bits(access, ISNS_ACCESS_ENABLED);
        r.bits(access, ISNS_ACCESS_CONTROL_NODE);
        r.bits(access, ISNS_ACCESS_ISCSI_TARGET);
        r.bits(access, ISNS_ACCESS_ISCSI_INITIATOR);
        r.bits(access, ISNS_ACCESS_IFCP_TARGET_PORT);
        r.bits(access, ISNS_ACCESS_INITIATOR_TARGET_PORT);
        r.bits(access, ISNS_ACCESS_RESERVED);
    });
    let administration = r.take(ISNS_ADMINISTRATION)?.0;
    r.nested(|r| {
        r.bits(administration, ISNS_ADMINISTRATION_ENABLED);
        r.bits(administration, ISNS_ADMINISTRATION_HEARTBEAT);
        r.bits(administration, ISNS_ADMINISTRATION_MANAGEMENT_SCNS);
        r.bits(administration, ISNS_ADMINISTRATION_DEFAULT_DISCOVERY_DOMAIN);
        r.bits(administration, ISNS_ADMINISTRATION_RESERVED);
    });
    let security = r.take(ISNS_SECURITY)?.0;
    r.nested(|r| {
        r.bits(security, ISNS_SECURITY_ENABLED);
        r.bits(security, ISNS_SECURITY_IKE_IPSEC_ENABLED);
        r.bits(security, ISNS_SECURITY_MAIN_MODE);
        r.bits(security, ISNS_SECURITY_AGGRESSIVE_MODE);
        r.bits(security, ISNS_SECURITY_PFS);
        r.bits(security, ISNS_SECURITY_TRANSPORT_MODE);
        r.bits(security, ISNS_SECURITY_TUNNEL_MODE);
        r.bits(security, ISNS_SECURITY_RESERVED);
    });
    r.take(ISNS_HEARTBEAT_ORIGINATOR_ADDR)?;
    r.take(ISNS_PRIMARY_SERVER_ADDR)?;
    while r.left() >= 4 {
        r.take(ISNS_SECONDARY_SERVER_ADDR)?;
    }
    Ok(())
}

/// RFC 3118 §2.
fn authentication(r: &mut Reader) -> Result<(), Stop> {
    const DELAYED: u8 = 1;
    let protocol = r.take(AUTHENTICATION_PROTOCOL)?;
    let algorithm = match protocol {
        DELAYED => r.take(AUTHENTICATION_ALG_DELAY)?,
        _ => r.take(AUTHENTICATION_ALGORITHM)?,
    };
    match r.take(AUTHENTICATION_RDM)? {
        0 => drop(r.take(AUTHENTICATION_RDM_REPLAY_DETECTION)?),
        _ => drop(r.bytes(AUTHENTICATION_RDM_RDV, 8)?),
    }
    match (protocol, algorithm) {
        (DELAYED, 1) if r.left() >= 20 => {
            r.take(AUTHENTICATION_SECRET_ID)?;
            r.bytes(AUTHENTICATION_HMAC_MD5_HASH, 16)?;
        }
        _ => drop(r.rest_as(AUTHENTICATION_INFORMATION)),
    }
    Ok(())
}

/// RFC 4776 §3.1.
fn civic_location(r: &mut Reader) -> Result<(), Stop> {
    r.take(CIVIC_LOCATION_WHAT)?;
    r.bytes(CIVIC_LOCATION_COUNTRY, 2)?;
    while r.left() >= 2 {
        r.take(CIVIC_LOCATION_CA_TYPE)?;
        let len = usize::from(r.take(CIVIC_LOCATION_CA_LENGTH)?);
        if len > r.left() {
            break;
        }
        if len > 0 {
            r.bytes(CIVIC_LOCATION_CA_VALUE, len)?;
        }
    }
    Ok(())
}

/// RFC 3825 §2: fixed-point numbers of 9, 9 and 22 bits before the point, with how many bits count.
fn coordinates(r: &mut Reader) -> Result<(), Stop> {
    let bytes = r.ahead(16)?;
    let word = bytes.iter().fold(0u128, |w, b| w << 8 | u128::from(*b));
    let part = |low: u32, len: u32| (word >> low & ((1 << len) - 1)) as i64;
    let signed = |low: u32, len: u32| part(low, len) << (64 - len) >> (64 - len);
    let degrees = |low| signed(low, 34) as f64 / f64::from(1 << 25);
    let (latitude, longitude) = (degrees(88), degrees(48));
    if latitude.abs() > 90.0 {
        r.put_at(RFC3825_ERROR, r.at(), 16, 1);
        return Ok(());
    }
    if longitude.abs() > 180.0 {
        r.put_at(RFC3825_ERROR, r.at(), 16, 2);
        return Ok(());
    }
    let resolution = |bits: i64, whole: i32| 2f64.powi(whole - bits as i32);
    let at = r.at();
    r.put_at(RFC3825_LATITUDE, at, 5, latitude.to_bits());
    r.put_at(
        RFC3825_LATITUDE_RES,
        at,
        1,
        resolution(part(122, 6), 8).to_bits(),
    );
    r.put_at(RFC3825_LONGITUDE, at + 5, 5, longitude.to_bits());
    r.put_at(
        RFC3825_LONGITUDE_RES,
        at + 5,
        1,
        resolution(part(82, 6), 8).to_bits(),
    );
    let altitude = signed(8, 30) as f64 / 256.0;
    r.put_at(RFC3825_ALTITUDE, at + 12, 4, altitude.to_bits());
    r.put_at(
        RFC3825_ALTITUDE_RES,
        at + 10,
        2,
        resolution(part(38, 6), 21).to_bits(),
    );
    r.put_at(RFC3825_ALTITUDE_TYPE, at + 10, 1, part(44, 4) as u64);
    Ok(())
}

/// RFC 3925 §3.
fn vendor_classes(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= 5 {
        r.take(VI_CLASS_ENTERPRISE)?;
        let len = usize::from(r.take(VI_CLASS_LENGTH)?);
        if len > r.left() {
            break;
        }
        r.bytes(VI_CLASS_DATA, len)?;
    }
    Ok(())
}

/// RFC 3925 §4.
fn vendor_options(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= 5 {
        r.take(VI_ENTERPRISE)?;
        r.nested(|r| {
            let len = usize::from(r.take(VI_LENGTH)?).min(r.left());
            r.within(len, |r| {
                while r.left() > 1 {
                    r.take(VENDOR_SUBOPTION)?;
                    r.nested(|r| {
                        let len = usize::from(r.take(SUBOPTION_LENGTH)?);
                        r.bytes(VENDOR_DATA, len)
                    })?;
                }
                Ok(())
            })?
        })?;
    }
    Ok(())
}

/// RFC 6731 §4.3.
fn name_servers(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.word::<u8>()?;
    r.bits(flags, RDNSS_RESERVED);
    r.bits(flags, RDNSS_PREFERENCE);
    r.take(RDNSS_PRIMARY_DNS)?;
    r.take(RDNSS_SECONDARY_DNS)?;
    if let Some(name) = domain::parse(r.from(0), r.at(), r.at()) {
        r.put_text(RDNSS_DOMAIN, domain::escaped(&name.text).as_bytes());
    }
    Ok(())
}

/// RFC 7291 §4.
fn port_control_servers(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let len = usize::from(r.take(PCP_LIST_LENGTH)?).min(r.left());
        r.within(len, |r| {
            while r.left() >= 4 {
                r.take(PCP_SERVER)?;
            }
            Ok(())
        })??;
    }
    Ok(())
}

/// RFC 5969 §7.1.1.
fn rapid_deployment(r: &mut Reader) -> Result<(), Stop> {
    r.take(SIX_RD_IPV4_MASK_LEN)?;
    r.take(SIX_RD_PREFIX_LEN)?;
    r.bytes(SIX_RD_PREFIX, 16)?;
    while r.left() >= 4 {
        r.take(SIX_RD_BORDER_RELAY_IP)?;
    }
    Ok(())
}

/// RFC 2242 §2.
fn novell(r: &mut Reader) -> Result<(), Stop> {
    inside(r, NOVELL_OPTIONS_SUBOPTION, |r, _, len| {
        r.bytes(NOVELL_OPTIONS_VALUE, len).map(drop)
    })
}
