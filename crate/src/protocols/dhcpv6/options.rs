//! Options (RFC 8415 §21 and the registry of IANA): a number, a length, a value whose form is the number's.
use super::fields::*;
use super::{MAX_RELAYED, identifiers, message};
use crate::names::dhcpv6 as names;
use crate::wire::*;

pub const CLIENT_IDENTIFIER: u16 = 1;
const HEADER: usize = 4;
/// The enterprise whose options have forms of their own.
const CABLE_LABS: u32 = 4491;

/// What an option's value is.
#[derive(Clone, Copy)]
enum Form {
    Byte(Field<u8>),
    Word(Field<u16>),
    Words(Field<u16>),
    Long(Field<u32>),
    Addresses(Field<Ip6>),
    Text(Field<Ascii>),
    Bytes(Field<Bytes>),
    Domains(Field<Text>),
    /// A value of exactly so many bytes.
    Exactly(usize, fn(&mut Reader) -> Result<(), Stop>),
    Codes(Field<Hex<u16>>),
    /// A value of at least so many bytes that has parts.
    Parts(usize, fn(&mut Reader) -> Result<(), Stop>),
}

/// One option; `relayed` says how many messages it stands in.
pub fn option(r: &mut Reader, relayed: u8) -> Result<(), Stop> {
    r.ahead(HEADER)?;
    // Of one that does not fit nothing is shown.
    r.ahead(HEADER + usize::from(r.peek::<u16>(2).unwrap_or(0)))?;
    let code = r.peek::<u16>(0).unwrap_or(0);
    match names::OPTION_TYPE.get(u64::from(code)) {
        Some(name) => r.put_text(OPTION_TYPE_STR, name.as_bytes()),
        None => r.put_text(OPTION_TYPE_STR, format!("DHCP option {code}").as_bytes()),
    }
    r.nested(|r| {
        r.take(OPTION_TYPE)?;
        let len = usize::from(r.take(OPTION_LENGTH)?);
        r.within(len, |r| value(r, code, len, relayed))?
    })
}

/// Options inside an option, up to the first that does not fit.
fn inner(r: &mut Reader, relayed: u8) -> Result<(), Stop> {
    while let Some(len) = r.peek::<u16>(2)
        && r.left() >= HEADER + usize::from(len)
    {
        option(r, relayed)?;
    }
    Ok(())
}

fn value(r: &mut Reader, code: u16, len: usize, relayed: u8) -> Result<(), Stop> {
    match code {
        3 | 4 | 5 | 25 | 26 | 44 | 45 | 89 | 94..=96 => {
            let head = match OPTIONS.iter().find(|option| option.0 == code) {
                Some((_, Form::Parts(least, parts))) if len >= *least => parts(r),
                Some(_) => return Ok(()),
                None => Ok(()),
            };
            head?;
            match relayed < MAX_RELAYED {
                true => inner(r, relayed + 1),
                false => Ok(()),
            }
        }
        9 if relayed < MAX_RELAYED && len > 0 => message(r, relayed + 1),
        _ => match OPTIONS.iter().find(|option| option.0 == code) {
            Some((_, form)) => simple(r, *form, len),
            None => Ok(()),
        },
    }
}

/// A value that does not have its form's length says nothing.
fn simple(r: &mut Reader, form: Form, len: usize) -> Result<(), Stop> {
    match form {
        Form::Byte(field) if len == 1 => r.take(field).map(drop),
        Form::Word(field) if len == 2 => r.take(field).map(drop),
        Form::Words(field) => {
            while r.left() >= 2 {
                r.take(field)?;
            }
            Ok(())
        }
        Form::Long(field) if len == 4 => r.take(field).map(drop),
        Form::Addresses(field) if len.is_multiple_of(16) => {
            while r.left() > 0 {
                r.bytes(field, 16)?;
            }
            Ok(())
        }
        Form::Text(field) if len > 0 => r.bytes(field, len).map(drop),
        Form::Bytes(field) if len > 0 => r.bytes(field, len).map(drop),
        Form::Domains(field) => identifiers::domains(r, field),
        Form::Exactly(width, parts) if len == width => parts(r),
        Form::Codes(field) => {
            while r.left() >= 2 {
                r.take(field)?;
            }
            Ok(())
        }
        Form::Parts(least, parts) if len >= least => parts(r),
        _ => Ok(()),
    }
}

const OPTIONS: &[(u16, Form)] = &[
    (CLIENT_IDENTIFIER, Form::Parts(2, identifiers::unique)),
    (2, Form::Parts(2, identifiers::unique)),
    (3, Form::Parts(12, association)),
    (4, Form::Parts(4, temporary_association)),
    (5, Form::Parts(24, association_address)),
    (6, Form::Words(REQUESTED_OPTION_CODE)),
    (7, Form::Byte(OPTION_PREFERENCE)),
    (8, Form::Exactly(2, elapsed_time)),
    (11, Form::Parts(11, authentication)),
    (12, Form::Addresses(UNICAST)),
    (13, Form::Parts(2, status)),
    (15, Form::Parts(2, user_classes)),
    (16, Form::Parts(4, vendor_class)),
    (17, Form::Parts(4, vendor_options)),
    (18, Form::Bytes(INTERFACE_ID)),
    (19, Form::Byte(RECONF_MSG)),
    (21, Form::Domains(SIP_SERVER_DOMAIN_SEARCH_FQDN)),
    (22, Form::Addresses(SIP_SERVER_A)),
    (23, Form::Addresses(DNS_SERVER)),
    (24, Form::Domains(SEARCH_LIST_ENTRY)),
    (25, Form::Parts(12, association)),
    (26, Form::Parts(25, association_prefix)),
    (27, Form::Addresses(NIS_SERVER)),
    (28, Form::Addresses(NISP_SERVER)),
    (29, Form::Domains(NIS_FQDN)),
    (30, Form::Domains(NISP_FQDN)),
    (31, Form::Addresses(SNTP_SERVER)),
    (32, Form::Long(LIFETIME)),
    (33, Form::Domains(BCMCS_SERVER_FQDN)),
    (34, Form::Addresses(BCMCS_SERVER_A)),
    (37, Form::Parts(4, remote_identifier)),
    (38, Form::Text(SUBSCRIBER_ID)),
    (39, Form::Parts(1, identifiers::client_name)),
    (40, Form::Addresses(PANA_AGENT)),
    (41, Form::Text(TIMEZONE)),
    (42, Form::Text(TZDB)),
    (43, Form::Words(REQUESTED_OPTION_CODE)),
    (44, Form::Parts(17, lease_query)),
    (46, Form::Long(CLT_TIME)),
    (47, Form::Parts(16, relay_data)),
    (48, Form::Addresses(LQ_CLIENT_LINK)),
    (52, Form::Addresses(CAPWAP_AC_V6)),
    (53, Form::Parts(2, identifiers::unique)),
    (56, Form::Parts(4, time_servers)),
    (64, Form::Domains(AFTR_NAME)),
    (67, Form::Parts(2, excluded_prefix)),
    (89, Form::Parts(8, mapping_rule)),
    (90, Form::Addresses(S46_BR_ADDRESS)),
    (103, Form::Text(CAPTIVE_PORTAL)),
    (111, Form::Codes(OPTION_CODE)),
    (112, Form::Text(MUDURL)),
    (114, Form::Byte(FAILOVER_BINDING_STATUS)),
    (117, Form::Domains(FAILOVER_DNS_HOSTNAME)),
    (118, Form::Domains(FAILOVER_DNS_ZONENAME)),
    (120, Form::Long(FAILOVER_EXPIRATION_TIME)),
    (121, Form::Long(FAILOVER_MAX_UNACKED_BNDUPD)),
    (122, Form::Long(FAILOVER_MCLT)),
    (123, Form::Long(FAILOVER_PARTNER_LIFETIME)),
    (124, Form::Long(FAILOVER_PARTNER_LIFETIME_SENT)),
    (125, Form::Long(FAILOVER_PARTNER_DOWN_TIME)),
    (126, Form::Long(FAILOVER_PARTNER_RAW_CLT_TIME)),
    (128, Form::Long(FAILOVER_KEEPALIVE_TIME)),
    (130, Form::Text(FAILOVER_RELATIONSHIP_NAME)),
    (132, Form::Byte(FAILOVER_SERVER_STATE)),
    (133, Form::Long(FAILOVER_START_TIME_OF_STATE)),
    (134, Form::Long(FAILOVER_STATE_EXPIRATION_TIME)),
    (135, Form::Word(RELAY_PORT)),
];

fn association(r: &mut Reader) -> Result<(), Stop> {
    identifiers::note_number(r, IAID)?;
    r.take(IAID_T1)?;
    r.take(IAID_T2).map(drop)
}

fn temporary_association(r: &mut Reader) -> Result<(), Stop> {
    identifiers::note_number(r, IATA)
}

fn association_address(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(IAADDR_IP, 16)?;
    r.take(IAADDR_PREF_LIFETIME)?;
    r.take(IAADDR_VALID_LIFETIME).map(drop)
}

fn association_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(IAPREFIX_PREF_LIFETIME)?;
    r.take(IAPREFIX_VALID_LIFETIME)?;
    r.take(IAPREFIX_PREF_LEN)?;
    r.bytes(IAPREFIX_PREF_ADDR, 16).map(drop)
}

/// In hundredths of a second on the wire.
fn elapsed_time(r: &mut Reader) -> Result<(), Stop> {
    let hundredths = u64::from(r.word::<u16>()?);
    r.put_at(ELAPSED_TIME, r.at() - 2, 2, hundredths * 10);
    Ok(())
}

fn authentication(r: &mut Reader) -> Result<(), Stop> {
    r.take(AUTH_PROTOCOL)?;
    r.take(AUTH_ALGORITHM)?;
    r.take(AUTH_RDM)?;
    r.bytes(AUTH_REPLAY_DETECTION, 8)?;
    r.rest_as(AUTH_INFO);
    Ok(())
}

fn status(r: &mut Reader) -> Result<(), Stop> {
    r.take(STATUS_CODE)?;
    r.rest_as(STATUS_MSG);
    Ok(())
}

fn user_classes(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= 2 {
        let len = usize::from(r.take(USERCLASS_LENGTH)?);
        r.bytes(USERCLASS_OPAQUE_DATA, len)?;
    }
    Ok(())
}

fn vendor_class(r: &mut Reader) -> Result<(), Stop> {
    r.take(VENDORCLASS_ENTERPRISE)?;
    if r.left() >= 2 {
        let len = usize::from(r.word::<u16>()?);
        r.bytes(VENDORCLASS_DATA, len.min(r.left()))?;
    }
    Ok(())
}

fn vendor_options(r: &mut Reader) -> Result<(), Stop> {
    if r.take(VENDOROPTS_ENTERPRISE)? == CABLE_LABS {
        return Ok(());
    }
    while r.left() >= HEADER {
        let len = usize::from(r.peek::<u16>(2).unwrap_or(0));
        if len > r.left() - HEADER {
            break;
        }
        r.take(VENDOROPTS_ENTERPRISE_OPTION_CODE)?;
        r.take(VENDOROPTS_ENTERPRISE_OPTION_LENGTH)?;
        r.bytes(VENDOROPTS_ENTERPRISE_OPTION_DATA, len)?;
    }
    Ok(())
}

/// RFC 4649 §3.
fn remote_identifier(r: &mut Reader) -> Result<(), Stop> {
    r.take(REMOTEID_ENTERPRISE)?;
    r.rest_as(REMOTEID_ENTERPRISE_ID);
    Ok(())
}

/// RFC 5007 §4.1.2.1.
fn lease_query(r: &mut Reader) -> Result<(), Stop> {
    r.take(LQ_QUERY)?;
    r.bytes(LQ_QUERY_LINK_ADDRESS, 16).map(drop)
}

fn relay_data(r: &mut Reader) -> Result<(), Stop> {
    r.bytes(LQ_RELAY_DATA_PEER_ADDR, 16)?;
    r.rest_as(LQ_RELAY_DATA_MSG);
    Ok(())
}

/// RFC 5908 §4: options of its own.
fn time_servers(r: &mut Reader) -> Result<(), Stop> {
    while r.left() >= HEADER {
        let kind = r.take(NTPSERVER_OPTION_TYPE)?;
        let len = usize::from(r.take(NTPSERVER_OPTION_LENGTH)?);
        r.within(len, |r| match kind {
            1 if len == 16 => r.bytes(NTPSERVER_ADDR, 16).map(drop),
            2 if len == 16 => r.bytes(NTPSERVER_MC_ADDR, 16).map(drop),
            3 => identifiers::domains(r, NTPSERVER_FQDN),
            _ => Ok(()),
        })??;
    }
    Ok(())
}

/// RFC 6603 §4.2.
fn excluded_prefix(r: &mut Reader) -> Result<(), Stop> {
    r.take(PD_EXCLUDE_PREF_LEN)?;
    r.rest_as(PD_EXCLUDE_SUBNET_ID);
    Ok(())
}

/// RFC 7598 §4.1.
fn mapping_rule(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(S46_RULE_FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, S46_RULE_FLAGS_RESERVED);
        r.bits(flags, S46_RULE_FLAGS_FMR);
    });
    r.take(S46_RULE_EA_LEN)?;
    r.take(S46_RULE_IPV4_PREF_LEN)?;
    r.take(S46_RULE_IPV4_PREFIX)?;
    let bits = usize::from(r.take(S46_RULE_IPV6_PREFIX_LEN)?);
    let len = bits.div_ceil(8).min(16);
    r.bytes(S46_RULE_IPV6_PREFIX, len).map(drop)
}
