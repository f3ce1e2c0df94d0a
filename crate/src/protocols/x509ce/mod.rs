//! Extensions of certificates (X.509, RFC 5280 §4.2).
mod fields;

use crate::protocols::{
    Own, ber, ns_cert_exts, ocsp, pkix1explicit, pkix1implicit, pkixproxy, pkixqualified, tls,
    x509if, x509sat,
};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;

static X509CE: Own = Own::of("x509ce");

const ID_CE: &[u8] = &[0x55, 29];
/// 1.3.6.1.5.5.7.1
const ID_PE: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1];
/// 2.16.840.1.113730.1
const NETSCAPE: &[u8] = &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 1];
/// 1.3.6.1.4.1.11129.2.4
const TRANSPARENCY: &[u8] = &[0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4];
/// 1.3.6.1.4.1.311
const MICROSOFT: &[u8] = &[0x2b, 6, 1, 4, 1, 0x82, 0x37];
/// 1.2.840.113533.7.65.0
const ENTRUST_VERSION_ID: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf6, 0x7d, 7, 65, 0];
/// 1.3.6.1.5.5.7.2: qualifiers of policies
const ID_QT: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 2];
/// 1.3.6.1.5.5.7.48.1
const ID_OCSP: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 48, 1];
static TLS: Own = Own::of("tls");
static TLS_EXTENSIONS: Own = Own::of("_ws.tls.extension_table");

/// The value of an extension, as its octet string holds it.
pub fn extension(r: &mut Reader, kind: &[u8]) -> Result<(), Stop> {
    if let Some([number]) = kind.strip_prefix(ID_CE) {
        return standard(r, *number);
    }
    if let Some([number]) = kind.strip_prefix(NETSCAPE) {
        return ns_cert_exts::extension(r, *number);
    }
    if let Some([number]) = kind.strip_prefix(ID_OCSP) {
        return ocsp::extension(r, *number);
    }
    match (kind.strip_prefix(ID_PE), kind.strip_prefix(MICROSOFT)) {
        (Some([1 | 11]), _) => pkix1implicit::access(r),
        (Some([3]), _) => pkixqualified::statements(r),
        (Some([14]), _) => pkixproxy::information(r),
        (Some([24]), _) => pkix1explicit::features(r),
        (_, Some([20, 2])) => x509sat::template_name(r),
        (_, Some([21, 1])) => x509sat::service_version(r),
        (_, Some([21, 10])) => r.taking_part(X509CE.index(), policies),
        (_, Some([21, 7])) => r.taking_part(X509CE.index(), template),
        _ if matches!(kind.strip_prefix(TRANSPARENCY), Some([2 | 5])) => ber::item(r, |r, _| {
            r.taking_part(TLS.index(), |r| {
                r.borrowing(TLS_EXTENSIONS.index(), tls::timestamps)
            })
        }),
        _ if kind == ENTRUST_VERSION_ID => r.taking_part(X509CE.index(), entrust),
        _ => Ok(()),
    }
}

fn standard(r: &mut Reader, number: u8) -> Result<(), Stop> {
    let known = matches!(number, 14..=21 | 30..=32 | 35..=37 | 46 | 54);
    if !known {
        return Ok(());
    }
    r.taking_part(X509CE.index(), |r| match number {
        14 => ber::take_bytes(r, SUBJECT_KEY).map(drop),
        15 => ber::item(r, |r, _| key_usage(r)),
        16 => r.group(USAGE_PERIOD, usage_period),
        17 | 18 => general_names(r, GENERAL_NAMES),
        19 => r.group(BASIC_CONSTRAINTS, basic_constraints),
        20 => ber::take_number(r, CRL_NUMBER).map(drop),
        21 => ber::take_number(r, CRL_REASON).map(drop),
        30 => r.group(NAME_CONSTRAINTS, name_constraints),
        31 | 46 => distribution_points(r),
        32 => policies(r),
        35 => r.group(AUTHORITY_KEY, authority_key),
        36 => r.group(POLICY_CONSTRAINTS, policy_constraints),
        37 => counted(r, KEY_PURPOSES, |r, _| ber::bytes(r, KEY_PURPOSE).map(drop)),
        _ => ber::take_number(r, SKIP_CERTIFICATES).map(drop),
    })
}

/// A whole sequence under a field that counts its values, each read by `f`.
fn counted(
    r: &mut Reader,
    field: Field<u32>,
    f: impl FnMut(&mut Reader, ber::Head) -> Result<(), Stop>,
) -> Result<(), Stop> {
    ber::item(r, |r, _| counted_inside(r, field, f))
}

fn counted_inside(
    r: &mut Reader,
    field: Field<u32>,
    f: impl FnMut(&mut Reader, ber::Head) -> Result<(), Stop>,
) -> Result<(), Stop> {
    r.put_at(field, r.at(), r.left(), ber::count(r));
    r.nested(|r| ber::items(r, f))
}

/// From the highest bit down.
const KEY_USAGES: [u8; 9] = [
    DIGITAL_SIGNATURE.index,
    CONTENT_COMMITMENT.index,
    KEY_ENCIPHERMENT.index,
    DATA_ENCIPHERMENT.index,
    KEY_AGREEMENT.index,
    KEY_CERT_SIGN.index,
    CRL_SIGN.index,
    ENCIPHER_ONLY.index,
    DECIPHER_ONLY.index,
];

fn key_usage(r: &mut Reader) -> Result<(), Stop> {
    let bits = match r.ahead(r.reported())? {
        [_, high, low, ..] => u16::from_be_bytes([*high, *low]),
        [_, high] => u16::from_be_bytes([*high, 0]),
        _ => 0,
    };
    // Behind how many bits of the last byte are padding.
    let (first, len) = (r.at() + 1, r.reported().saturating_sub(1));
    ber::bit_string(r, KEY_USAGE)?;
    r.nested(|r| {
        for (field, bit) in KEY_USAGES.into_iter().zip((0..16).rev()) {
            let at = if bit < 8 && len > 1 { first + 1 } else { first };
            let set = u64::from(bits >> bit & 1);
            r.put_at(Field::<bool>::at(field), at, len.min(1), set);
        }
    });
    Ok(())
}

fn usage_period(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => ber::time(r, NOT_BEFORE),
            Some(1) => ber::time(r, NOT_AFTER),
            _ => Ok(()),
        })
    })
}

fn basic_constraints(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::optional(r, ber::BOOLEAN, |r, _| ber::boolean(r, CA))?;
        ber::optional(r, ber::INTEGER, |r, _| ber::number(r, PATH_LENGTH))?;
        Ok(())
    })
}

fn name_constraints(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| {
            let field = match head.context() {
                Some(0) => PERMITTED,
                Some(1) => EXCLUDED,
                _ => return Ok(()),
            };
            counted_inside(r, field, |r, _| r.group(SUBTREE, |r| general_name(r, BASE)))
        })
    })
}

fn policy_constraints(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => ber::number(r, REQUIRE_EXPLICIT).map(drop),
            Some(1) => ber::number(r, INHIBIT_MAPPING).map(drop),
            _ => Ok(()),
        })
    })
}

fn authority_key(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => ber::bytes(r, KEY_IDENTIFIER).map(drop),
            Some(1) => names_inside(r, AUTHORITY_ISSUER),
            Some(2) => ber::bytes(r, AUTHORITY_SERIAL).map(drop),
            _ => Ok(()),
        })
    })
}

fn distribution_points(r: &mut Reader) -> Result<(), Stop> {
    counted(r, DISTRIBUTION_POINTS, |r, _| {
        r.group(POINT, |r| {
            ber::items(r, |r, head| match head.context() {
                Some(0) => point_name(r),
                Some(1) => ber::bit_string(r, REASONS),
                Some(2) => names_inside(r, CRL_ISSUER),
                _ => Ok(()),
            })
        })
    })
}

fn point_name(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    ber::item(r, |r, head| {
        r.put_at(POINT_NAME, start, head.whole(), head.tag.into());
        r.nested(|r| match head.context() {
            Some(0) => names_inside(r, FULL_NAME),
            Some(1) => {
                r.put_at(RELATIVE_NAME, r.at(), r.left(), ber::count(r));
                r.nested(x509if::relative_inside)
            }
            _ => Ok(()),
        })
    })
}

fn policies(r: &mut Reader) -> Result<(), Stop> {
    counted(r, POLICIES, |r, _| {
        r.group(POLICY, |r| {
            ber::take_bytes(r, POLICY_IDENTIFIER)?;
            match r.reported() {
                0 => Ok(()),
                _ => counted(r, QUALIFIERS, |r, _| r.group(QUALIFIER, qualifier)),
            }
        })
    })
}

fn qualifier(r: &mut Reader) -> Result<(), Stop> {
    let kind = ber::take_bytes(r, ID)?;
    match kind.strip_prefix(ID_QT) {
        Some([1]) => pkix1explicit::statement(r),
        Some([2]) => pkix1implicit::user_notice(r),
        _ => Ok(()),
    }
}

/// A whole list of names.
fn general_names(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    ber::item(r, |r, _| names_inside(r, field))
}

fn names_inside(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    r.put_at(field, r.at(), r.left(), ber::count(r));
    r.nested(|r| {
        while r.reported() > 0 {
            general_name(r, GENERAL_NAME)?;
        }
        Ok(())
    })
}

/// One whole name, under a field of the caller's that says of which kind it is.
pub fn general_name(r: &mut Reader, choice: Field<u32>) -> Result<(), Stop> {
    let start = r.at();
    ber::item(r, |r, head| {
        r.put_at(choice, start, head.whole(), head.tag.into());
        r.nested(|r| {
            r.borrowing(X509CE.index(), |r| match head.context() {
                Some(0) => r.group(OTHER_NAME, |r| ber::take_bytes(r, TYPE_ID).map(drop)),
                Some(1) => ber::bytes(r, RFC822_NAME).map(drop),
                Some(2) => ber::bytes(r, DNS_NAME).map(drop),
                Some(4) => {
                    r.put_at(DIRECTORY_NAME, r.at(), r.left(), 0);
                    r.nested(x509if::name)
                }
                Some(6) => ber::bytes(r, URI).map(drop),
                Some(7) => ip_address(r),
                Some(8) => ber::bytes(r, REGISTERED_ID).map(drop),
                _ => Ok(()),
            })
        })
    })
}

fn ip_address(r: &mut Reader) -> Result<(), Stop> {
    let (start, len) = (r.at(), r.reported());
    ber::bytes(r, IP_ADDRESS)?;
    r.seek(start);
    match len {
        4 => r.take(IP4).map(drop),
        16 => r.bytes(IP6, 16).map(drop),
        _ => Ok(()),
    }
}

/// 1.3.6.1.4.1.311.21.7.
fn template(r: &mut Reader) -> Result<(), Stop> {
    r.group(TEMPLATE, |r| {
        ber::item(r, |r, _| {
            ber::take_bytes(r, TEMPLATE_ID)?;
            ber::optional(r, ber::INTEGER, |r, _| ber::number(r, TEMPLATE_MAJOR))?;
            ber::optional(r, ber::INTEGER, |r, _| ber::number(r, TEMPLATE_MINOR))?;
            Ok(())
        })
    })
}

fn entrust(r: &mut Reader) -> Result<(), Stop> {
    r.group(ENTRUST, |r| {
        ber::item(r, |r, _| {
            ber::take_bytes(r, ENTRUST_VERSION)?;
            ber::optional(r, ber::BIT_STRING, |r, _| ber::bit_string(r, ENTRUST_FLAGS))?;
            Ok(())
        })
    })
}
