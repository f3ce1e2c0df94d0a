//! Parts that messages share: names, times, tickets, what is encrypted, pre-authentication.
use super::fields::*;
use super::{ap_request, sequence};
use crate::protocols::ber;
use crate::wire::*;

pub fn number<T: Shown>(r: &mut Reader, field: Field<T>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let len = r.reported();
        let value = ber::unsigned(r.ahead(len)?).unwrap_or(0);
        // A negative nonce is one of 32 bits all the same.
        r.bytes_as(field, len, value & 0xffff_ffff).map(drop)
    })
}

pub fn text(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    ber::take_bytes(r, field).map(drop)
}

pub fn realm(r: &mut Reader) -> Result<(), Stop> {
    text(r, REALM)
}

/// RFC 4120 §5.2.3: `YYYYMMDDhhmmssZ`.
pub fn time(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let len = r.reported();
        let value = nanoseconds(r.ahead(len)?).unwrap_or(0);
        r.bytes_as(field, len, value as u64).map(drop)
    })
}

fn nanoseconds(text: &[u8]) -> Option<i64> {
    let digits = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        digits.iter().try_fold(0i64, |sum, digit| {
            let digit = digit.checked_sub(b'0').filter(|d| *d < 10)?;
            Some(10 * sum + i64::from(digit))
        })
    };
    let (year, month, day) = (digits(0, 4)?, digits(4, 6)?, digits(6, 8)?);
    let (hour, minute, second) = (digits(8, 10)?, digits(10, 12)?, digits(12, 14)?);
    // Days since 1970 of the Gregorian calendar, in years that begin in March.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days =
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 719_469;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    seconds.checked_mul(1_000_000_000)
}

fn name(
    r: &mut Reader,
    element: Field<Mark>,
    strings: Field<u32>,
    string: Field<Ascii>,
) -> Result<(), Stop> {
    r.group(element, |r| {
        ber::item(r, |r, _| {
            ber::items(r, |r, head| match head.context() {
                Some(0) => ber::take_number(r, NAME_TYPE).map(drop),
                Some(1) => ber::item(r, |r, _| {
                    r.put_at(strings, r.at(), r.left(), ber::count(r));
                    r.nested(|r| ber::items(r, |r, _| ber::bytes(r, string).map(drop)))
                }),
                _ => Ok(()),
            })
        })
    })
}

pub fn client_name(r: &mut Reader) -> Result<(), Stop> {
    name(r, CNAME, CNAME_STRING, CNAMESTRING)
}
pub fn server_name(r: &mut Reader) -> Result<(), Stop> {
    name(r, SNAME, SNAME_STRING, SNAMESTRING)
}

/// RFC 4120 §5.2.9.
pub fn encrypted(r: &mut Reader, element: Field<Mark>) -> Result<(), Stop> {
    r.group(element, encrypted_data)
}

fn encrypted_data(r: &mut Reader) -> Result<(), Stop> {
    sequence(
        r,
        &[
            (0, |r| ber::take_number(r, ETYPE).map(drop)),
            (1, |r| number(r, KVNO)),
            (2, |r| ber::take_bytes(r, CIPHER).map(drop)),
        ],
    )
}

/// RFC 4120 §5.3: behind an application tag of its own.
pub fn ticket(r: &mut Reader) -> Result<(), Stop> {
    r.group(TICKET, |r| {
        ber::item(r, |r, _| {
            sequence(
                r,
                &[
                    (0, |r| number(r, TKT_VNO)),
                    (1, realm),
                    (2, server_name),
                    (3, |r| encrypted(r, ENC_PART)),
                ],
            )
        })
    })
}

pub fn encryption_types(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(KDC_REQ_BODY_ETYPE, r.at(), r.left(), ber::count(r));
        r.nested(|r| ber::items(r, |r, _| ber::number(r, ENCTYPE).map(drop)))
    })
}

/// RFC 4120 §5.2.5.
pub fn addresses(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(ADDRESSES, r.at(), r.left(), ber::count(r));
        r.nested(|r| {
            while r.left() > 0 {
                r.group(HOSTADDRESS, host_address)?;
            }
            Ok(())
        })
    })
}

/// RFC 4120 §7.5.3.
fn host_address(r: &mut Reader) -> Result<(), Stop> {
    let mut kind = 0;
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match (head.context(), kind) {
            (Some(0), _) => {
                kind = ber::take_number(r, ADDR_TYPE)?;
                Ok(())
            }
            (Some(1), 2) => ber::item(r, |r, _| r.take(ADDR_IP).map(drop)),
            (Some(1), 24) => ber::item(r, |r, _| r.bytes(ADDR_IPV6, 16).map(drop)),
            (Some(1), 20) => ber::item(r, |r, _| {
                // Fifteen letters filled up with blanks, and a kind.
                let name = r.rest().trim_ascii_end();
                r.put_at(ADDR_NB, r.at(), name.len(), 0);
                Ok(())
            }),
            (Some(1), _) => ber::take_bytes(r, ADDRESS).map(drop),
            _ => Ok(()),
        })
    })
}

/// RFC 4120 §5.2.7: data of several kinds, one after another.
pub fn pre_authentication(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(PADATA, r.at(), r.left(), ber::count(r));
        r.nested(pre_authentication_items)
    })
}

fn pre_authentication_items(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        r.group(PA_DATA, |r| {
            ber::item(r, |r, _| {
                let mut kind = 0;
                ber::items(r, |r, head| match head.context() {
                    Some(1) => {
                        kind = ber::take_number(r, PADATA_TYPE)?;
                        Ok(())
                    }
                    Some(2) => r.nested(|r| ber::item(r, |r, _| value(r, kind))),
                    _ => Ok(()),
                })
            })
        })?;
    }
    Ok(())
}

/// IANA, Kerberos Parameters, Pre-authentication and Typed Data.
fn value(r: &mut Reader, kind: i64) -> Result<(), Stop> {
    r.put_at(PADATA_VALUE, r.at(), r.left(), 0);
    if r.left() == 0 {
        return Ok(());
    }
    r.nested(|r| match kind {
        // Of messages, only this: it holds no further data of this kind.
        1 => ber::item(r, |r, _| r.group(AP_REQ, ap_request)),
        2 => encrypted_data(r),
        11 => salts(r, ETYPE_INFO_ENTRY, |r| {
            ber::take_bytes(r, INFO_SALT).map(drop)
        }),
        19 => salts(r, ETYPE_INFO2_ENTRY, |r| text(r, INFO2_SALT)),
        128 => ber::item(r, |r, _| {
            ber::items(r, |r, _| {
                ber::item(r, |r, _| ber::boolean(r, INCLUDE_PAC).map(drop))
            })
        }),
        165 => supported_types(r),
        _ => Ok(()),
    })
}

fn salts(
    r: &mut Reader,
    entry: Field<Mark>,
    salt: fn(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        while r.left() > 0 {
            r.group(entry, |r| {
                sequence(
                    r,
                    &[
                        (0, |r| ber::take_number(r, ETYPE).map(drop)),
                        (1, salt),
                        (2, |r| ber::take_bytes(r, S2KPARAMS).map(drop)),
                    ],
                )
            })?;
        }
        Ok(())
    })
}

/// MS-KILE §2.2.7: a number of four bytes, the lowest first, though the field has them all.
fn supported_types(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<Little<u32>>()?;
    r.put_at(SUPPORTED_ENTYPES, r.at() - 4, 4, u64::from(word.0));
    r.nested(|r| {
        flags!(r, word: SUPPORTED_DES_CBC_CRC, SUPPORTED_DES_CBC_MD5, SUPPORTED_RC4_HMAC,
            SUPPORTED_AES128_CTS_HMAC_SHA1_96, SUPPORTED_AES256_CTS_HMAC_SHA1_96,
            SUPPORTED_FAST_SUPPORTED, SUPPORTED_COMPOUND_IDENTITY_SUPPORTED,
            SUPPORTED_CLAIMS_SUPPORTED, SUPPORTED_RESOURCE_SID_COMPRESSION_DISABLED);
    });
    Ok(())
}

/// More about an error: what would be accepted, or one entry of it.
pub fn error_data(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(E_DATA, r.at(), r.left(), 0);
        let sequences = ber::peek(r).is_some_and(|head| head.is_universal(ber::SEQUENCE));
        match sequences {
            true => r.nested(|r| ber::item(r, |r, _| error_items(r))),
            false => Ok(()),
        }
    })
}

/// A list of pre-authentication data; one entry alone begins with a tag of its own.
fn error_items(r: &mut Reader) -> Result<(), Stop> {
    match ber::peek(r) {
        Some(head) if head.is_universal(ber::SEQUENCE) => pre_authentication_items(r),
        _ => ber::items(r, |r, head| match head.context() {
            Some(1) => ber::take_number(r, PADATA_TYPE).map(drop),
            Some(2) => ber::item(r, |r, _| {
                r.put_at(PADATA_VALUE, r.at(), r.left(), 0);
                if r.left() != 12 {
                    return Ok(());
                }
                // MS-KILE §2.2.1.
                r.nested(|r| {
                    for field in [SMB_NT_STATUS, EXT_ERROR_RESERVED, EXT_ERROR_FLAGS] {
                        let word = r.word::<Little<u32>>()?.0;
                        r.put_at(field, r.at() - 4, 4, u64::from(word));
                    }
                    Ok(())
                })
            }),
            _ => Ok(()),
        }),
    }
}
