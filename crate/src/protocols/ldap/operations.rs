//! The operations (RFC 4511 §4.2 to §4.14).
use super::fields::*;
use super::filters::{assertion, filter};
use crate::protocols::{ber, ntlmssp};
use crate::wire::*;

pub fn read(r: &mut Reader, operation: u32) -> Result<(), Stop> {
    ber::item(r, |r, _| match operation {
        0 => r.group(BINDREQUEST_HEAD, bind),
        1 => r.group(BINDRESPONSE_HEAD, bound),
        2 => {
            r.put_at(UNBINDREQUEST_HEAD, r.at(), r.left(), 0);
            Ok(())
        }
        3 => r.group(SEARCHREQUEST_HEAD, search),
        4 => r.group(SEARCHRESENTRY_HEAD, entry),
        5 => r.group(SEARCHRESDONE_HEAD, result),
        6 => r.group(MODIFYREQUEST_HEAD, modify),
        7 => r.group(MODIFYRESPONSE_HEAD, result),
        8 => r.group(ADDREQUEST_HEAD, add),
        9 => r.group(ADDRESPONSE_HEAD, result),
        10 => ber::bytes(r, DELREQUEST).map(drop),
        11 => r.group(DELRESPONSE_HEAD, result),
        12 => r.group(MODDNREQUEST_HEAD, rename),
        13 => r.group(MODDNRESPONSE_HEAD, result),
        14 => r.group(COMPAREREQUEST_HEAD, compare),
        15 => r.group(COMPARERESPONSE_HEAD, result),
        16 => ber::number(r, ABANDONREQUEST).map(drop),
        19 => urls(r, SEARCHRESREF),
        23 => r.group(EXTENDEDREQ_HEAD, extended),
        24 => r.group(EXTENDEDRESP_HEAD, result),
        25 => r.group(INTERMEDIATERESPONSE_HEAD, intermediate),
        _ => Ok(()),
    })
}

/// The mechanism of the bind in progress.
const MECHANISM_KEY: u64 = 1;

fn bind(r: &mut Reader) -> Result<(), Stop> {
    ber::take_number(r, VERSION)?;
    ber::take_bytes(r, NAME)?;
    let Some(head) = ber::peek(r) else {
        return Ok(());
    };
    r.put_at(AUTHENTICATION, r.at(), r.left(), u64::from(head.tag));
    r.nested(|r| {
        ber::item(r, |r, head| match head.tag {
            0 => ber::bytes(r, SIMPLE).map(drop),
            3 => r.group(SASL_HEAD, sasl),
            10 => ntlm(r, NTLMSSPNEGOTIATE),
            11 => ntlm(r, NTLMSSPAUTH),
            _ => Ok(()),
        })
    })
}

fn ntlm(r: &mut Reader, field: Field<Bytes>) -> Result<(), Stop> {
    if !r.rest().starts_with(ntlmssp::SIGNATURE) {
        r.put_at(field, r.at(), r.left(), 0);
    } else {
        r.carry(r.left(), Key::Name("ntlmssp"));
    }
    Ok(())
}

fn sasl(r: &mut Reader) -> Result<(), Stop> {
    let mechanism = ber::take_bytes(r, MECHANISM)?;
    r.remember_bytes(MECHANISM_KEY, 0, mechanism);
    if r.left() == 0 {
        return Ok(());
    }
    ber::item(r, |r, _| {
        let len = r.left();
        r.put_at(CREDENTIALS, r.at(), len, 0);
        // No token begins with an end of contents: that is another mechanism's.
        if r.peek::<u8>(0).is_some_and(|first| first != 0) {
            r.carry(len, Key::Name("gss-api"));
        }
        Ok(())
    })
}

/// Whether credentials of this mechanism are tokens of GSS-API, and what follows is in its buffers.
fn is_of_gss(mechanism: &[u8]) -> bool {
    matches!(mechanism, b"GSS-SPNEGO" | b"GSSAPI")
}

/// Whether the bind that came before says otherwise.
pub fn has_other_mechanism(r: &mut Reader) -> bool {
    let mechanism = r.recall(MECHANISM_KEY);
    mechanism.is_some_and(|mechanism| !is_of_gss(&mechanism.bytes))
}

fn outcome(r: &mut Reader) -> Result<(), Stop> {
    ber::take_number(r, RESULTCODE)?;
    let name = ber::take_bytes(r, MATCHEDDN)?;
    if name.starts_with(ntlmssp::SIGNATURE) {
        let back = r.at();
        r.seek(back - name.len());
        r.carry(name.len(), Key::Name("ntlmssp"));
    }
    ber::take_bytes(r, ERRORMESSAGE)?;
    ber::tagged(r, 3, |r, _| urls(r, REFERRAL)).map(drop)
}

fn bound(r: &mut Reader) -> Result<(), Stop> {
    outcome(r)?;
    let mechanism = r.recall(MECHANISM_KEY);
    ber::tagged(r, 7, |r, _| {
        let len = r.left();
        r.put_at(SERVERSASLCREDS, r.at(), len, 0);
        if len == 0 {
            return Ok(());
        }
        match mechanism.as_ref().map(|fact| &*fact.bytes) {
            Some(b"GSS-SPNEGO") if r.rest().starts_with(b"NTLMSSP\0") => {
                r.carry(len, Key::Name("ntlmssp"));
            }
            Some(b"GSS-SPNEGO") => r.carry(len, Key::Name("spnego")),
            Some(b"GSSAPI") => r.carry(len, Key::Name("gss-api")),
            _ => {}
        }
        Ok(())
    })
    .map(drop)
}

fn urls(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    r.put_at(field, r.at(), r.left(), ber::count(r));
    r.nested(|r| ber::items(r, |r, _| ber::bytes(r, LDAPURL).map(drop)))
}

/// A result, with what an extended one has besides.
fn result(r: &mut Reader) -> Result<(), Stop> {
    outcome(r)?;
    ber::items(r, |r, head| match head.context() {
        Some(10) => ber::bytes(r, RESPONSENAME).map(drop),
        Some(11) => ber::bytes(r, RESPONSE).map(drop),
        _ => Ok(()),
    })
}

fn search(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, BASEOBJECT)?;
    ber::take_number(r, SCOPE)?;
    ber::take_number(r, DEREFALIASES)?;
    ber::take_number(r, SIZELIMIT)?;
    ber::take_number(r, TIMELIMIT)?;
    ber::item(r, |r, _| ber::boolean(r, TYPESONLY))?;
    filter(r, FILTER, 0)?;
    ber::item(r, |r, _| {
        r.put_at(ATTRIBUTES, r.at(), r.left(), ber::count(r));
        r.nested(|r| ber::items(r, |r, _| ber::bytes(r, ATTRIBUTEDESCRIPTION).map(drop)))
    })
}

fn entry(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, OBJECTNAME)?;
    attributes(r, PARTIALATTRIBUTELIST_ITEM_HEAD)
}

/// Types with their values.
fn attributes(r: &mut Reader, item: Field<Mark>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(ATTRIBUTES, r.at(), r.left(), ber::count(r));
        r.nested(|r| {
            while r.left() > 0 {
                r.group(item, |r| ber::item(r, |r, _| attribute(r)))?;
            }
            Ok(())
        })
    })
}

fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let name = ber::take_bytes(r, TYPE)?;
    ber::item(r, |r, _| {
        r.put_at(VALS, r.at(), r.left(), ber::count(r));
        r.nested(|r| {
            ber::items(r, |r, _| {
                value(r, name);
                Ok(())
            })
        })
    })
}

/// A value is bytes, but for identifiers: those of MS-ADTS §3.1.1.2.2.2 in their binary form, and those of objects.
fn value(r: &mut Reader, name: &[u8]) {
    let (at, bytes) = (r.at(), r.rest());
    if name.eq_ignore_ascii_case(b"objectGUID") && bytes.len() == 16 {
        r.put_at(GUID, at, 16, 0);
    } else if name.eq_ignore_ascii_case(b"objectSid")
        && let Some(text) = security_identifier(bytes)
    {
        r.put_text(SID, text.as_bytes());
    } else if is_object_identifier(bytes) {
        r.put_at(OID, at, bytes.len(), 0);
    } else {
        r.put_at(ATTRIBUTEVALUE, at, bytes.len(), 0);
    }
}

fn is_object_identifier(bytes: &[u8]) -> bool {
    bytes.contains(&b'.') && bytes.iter().all(|b| matches!(b, b'0'..=b'9' | b'.'))
}

/// MS-DTYP §2.4.2: `S-1-5-21-…`
fn security_identifier(bytes: &[u8]) -> Option<String> {
    let (head, parts) = bytes.split_at_checked(8)?;
    let authority = head
        .get(2..)?
        .iter()
        .fold(0u64, |sum, b| sum << 8 | u64::from(*b));
    let mut text = format!("S-{}-{authority}", head.first()?);
    for part in parts.chunks_exact(4).take(usize::from(*head.get(1)?)) {
        let number = u32::from_le_bytes(<[u8; 4]>::try_from(part).ok()?);
        text.push('-');
        text.push_str(&number.to_string());
    }
    Some(text)
}

fn modify(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, OBJECT)?;
    ber::item(r, |r, _| {
        r.put_at(MODIFICATION, r.at(), r.left(), ber::count(r));
        r.nested(|r| {
            while r.left() > 0 {
                r.group(MODIFICATION_ITEM_HEAD, |r| {
                    ber::item(r, |r, _| {
                        ber::take_number(r, OPERATION)?;
                        r.group(MODIFIED_HEAD, |r| ber::item(r, |r, _| attribute(r)))
                    })
                })?;
            }
            Ok(())
        })
    })
}

fn add(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, ENTRY)?;
    attributes(r, ATTRIBUTELIST_ITEM_HEAD)
}

fn rename(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, ENTRY)?;
    ber::take_bytes(r, NEWRDN)?;
    ber::item(r, |r, _| ber::boolean(r, DELETEOLDRDN))?;
    ber::tagged(r, 0, |r, _| ber::bytes(r, NEWSUPERIOR).map(drop)).map(drop)
}

fn compare(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, ENTRY)?;
    ber::item(r, |r, _| assertion(r, AVA_HEAD))
}

fn extended(r: &mut Reader) -> Result<(), Stop> {
    ber::items(r, |r, head| match head.context() {
        Some(0) => ber::bytes(r, REQUESTNAME).map(drop),
        Some(1) => ber::bytes(r, REQUESTVALUE).map(drop),
        _ => Ok(()),
    })
}

fn intermediate(r: &mut Reader) -> Result<(), Stop> {
    ber::items(r, |r, head| match head.context() {
        Some(0) => ber::bytes(r, RESPONSENAME).map(drop),
        Some(1) => ber::bytes(r, RESPONSEVALUE).map(drop),
        _ => Ok(()),
    })
}

/// RFC 2696 §2.
const PAGED_RESULTS: &[u8] = b"1.2.840.113556.1.4.319";

pub fn controls(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(CONTROLS, r.at(), r.left(), ber::count(r));
    r.nested(|r| {
        while r.left() > 0 {
            r.group(CONTROL_HEAD, |r| ber::item(r, |r, _| control(r)))?;
        }
        Ok(())
    })
}

fn control(r: &mut Reader) -> Result<(), Stop> {
    let kind = ber::take_bytes(r, CONTROLTYPE)?;
    ber::optional(r, ber::BOOLEAN, |r, _| ber::boolean(r, CRITICALITY))?;
    ber::optional(r, ber::OCTET_STRING, |r, _| {
        if kind != PAGED_RESULTS {
            r.put_at(CONTROLVALUE, r.at(), r.left(), 0);
            return Ok(());
        }
        r.group(SEARCHCONTROLVALUE_HEAD, |r| {
            ber::item(r, |r, _| {
                ber::take_number(r, SIZE)?;
                ber::take_bytes(r, COOKIE).map(drop)
            })
        })
    })
    .map(drop)
}
