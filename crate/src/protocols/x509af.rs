//! Certificates (X.509, RFC 5280): what they say, and the lists of those revoked.
use super::{Own, ber, pkcs1, x509ce, x509if};
use crate::names::truths;
use crate::names::x509 as names;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// X.509 Authentication Framework (RFC 5280)
    "X509AF" = "x509af" column "" over [] lines lines {
        /// signedCertificate
        SIGNED_CERTIFICATE: Mark = "signedCertificate_element";
        /// version
        VERSION: i32 = "version" named names::VERSIONS;
        /// serialNumber
        SERIAL_NUMBER: Bytes = "serialNumber" line Integer;
        /// signature
        SIGNATURE: Mark = "signature_element";
        /// Algorithm Id
        ALGORITHM_ID: Oid = "algorithm.id";
        /// issuer
        ISSUER: u32 = "issuer" named names::NAMES;
        /// validity
        VALIDITY: Mark = "validity_element";
        /// notBefore
        NOT_BEFORE: u32 = "notBefore" named names::TIMES;
        /// notAfter
        NOT_AFTER: u32 = "notAfter" named names::TIMES;
        /// utcTime
        UTC_TIME: Text = "utcTime";
        /// generalizedTime
        GENERALIZED_TIME: Time = "generalizedTime";
        /// subject
        SUBJECT: u32 = "subject" named names::NAMES;
        /// rdnSequence
        RDN_SEQUENCE: u32 = "rdnSequence" unit "items";
        /// subjectPublicKeyInfo
        KEY_INFO: Mark = "subjectPublicKeyInfo_element";
        /// algorithm
        ALGORITHM: Mark = "algorithm_element";
        /// subjectPublicKey
        SUBJECT_PUBLIC_KEY: Bytes = "subjectPublicKey" line Also;
        /// issuerUniqueIdentifier
        ISSUER_UNIQUE: Bytes = "issuerUniqueIdentifier";
        /// subjectUniqueIdentifier
        SUBJECT_UNIQUE: Bytes = "subjectUniqueIdentifier";
        /// extensions
        EXTENSIONS: u32 = "extensions" unit "items";
        /// Extension
        EXTENSION: Mark = "Extension_element";
        /// Extension Id
        EXTENSION_ID: Oid = "extension.id";
        /// critical
        CRITICAL: bool = "critical" named truths::TRUE_FALSE;
        /// algorithmIdentifier
        ALGORITHM_IDENTIFIER: Mark = "algorithmIdentifier_element";
        /// encrypted
        ENCRYPTED: Bytes = "encrypted";
        /// DSS-Params
        DSS_PARAMETERS: Mark = "DSS_Params_element";
        /// p
        P: Bytes = "p";
        /// q
        Q: Bytes = "q";
        /// g
        G: Bytes = "g";
    }
}
static X509AF: Own = Own::of("x509af");

/// 1.2.840.113549.1.1.1
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
/// 1.2.840.113549.1.1.10
const RSA_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10];
/// 1.2.840.10045.2.1
const ELLIPTIC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
/// 1.2.840.10040.4.1
const DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1];

/// A whole certificate.
pub fn certificate(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| certificate_inside(r))
}

/// What stands inside a certificate's sequence.
pub fn certificate_inside(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509AF.index(), |r| {
        r.group(SIGNED_CERTIFICATE, |r| ber::item(r, |r, _| signed(r)))?;
        r.group(ALGORITHM_IDENTIFIER, algorithm)?;
        ber::item(r, |r, _| ber::bit_string(r, ENCRYPTED))
    })
}

/// RFC 5280 §4.1.2.
fn signed(r: &mut Reader) -> Result<(), Stop> {
    ber::tagged(r, 0, |r, _| ber::take_number(r, VERSION))?;
    ber::take_bytes(r, SERIAL_NUMBER)?;
    r.group(SIGNATURE, algorithm)?;
    r.put_at(ISSUER, r.at(), ber::peek(r).map_or(0, |h| h.whole()), 0);
    r.nested(x509if::name)?;
    r.group(VALIDITY, |r| {
        ber::item(r, |r, _| {
            time(r, NOT_BEFORE)?;
            time(r, NOT_AFTER)
        })
    })?;
    r.put_at(SUBJECT, r.at(), ber::peek(r).map_or(0, |h| h.whole()), 0);
    r.nested(|r| x509if::sequence(r, RDN_SEQUENCE))?;
    r.group(KEY_INFO, key_info)?;
    ber::items(r, |r, head| match head.context() {
        Some(1) => ber::bit_string(r, ISSUER_UNIQUE),
        Some(2) => ber::bit_string(r, SUBJECT_UNIQUE),
        Some(3) => ber::item(r, |r, _| extensions(r)),
        _ => Ok(()),
    })
}

/// A whole algorithm identifier, with the parameters that its kind has.
fn algorithm(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| algorithm_fields(r).map(drop))
}

/// The same, read for another protocol.
pub fn algorithm_inside(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509AF.index(), algorithm)
}

/// Returns whether it is RSA's.
fn algorithm_fields(r: &mut Reader) -> Result<bool, Stop> {
    let kind = ber::take_bytes(r, ALGORITHM_ID)?;
    if r.reported() == 0 {
        return Ok(kind == RSA);
    }
    match kind {
        ELLIPTIC => pkcs1::curve(r)?,
        RSA_PSS => pkcs1::pss(r)?,
        DSA => r.group(DSS_PARAMETERS, |r| {
            ber::item(r, |r, _| {
                for field in [P, Q, G] {
                    ber::take_bytes(r, field)?;
                }
                Ok(())
            })
        })?,
        _ => {}
    }
    Ok(kind == RSA)
}

fn time(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    let start = r.at();
    ber::item(r, |r, head| {
        let general = head.is_universal(ber::GENERALIZED_TIME);
        r.put_at(field, start, head.whole(), general.into());
        r.nested(|r| match general {
            true => ber::time(r, GENERALIZED_TIME),
            false => ber::utc_time(r, UTC_TIME),
        })
    })
}

fn key_info(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let rsa = r.group(ALGORITHM, |r| ber::item(r, |r, _| algorithm_fields(r)))?;
        ber::item(r, |r, _| {
            if !rsa {
                return ber::bit_string(r, SUBJECT_PUBLIC_KEY);
            }
            // Wireshark reads the key at once, and does not show how many bits are unused.
            r.skip(1)?;
            let start = r.at();
            ber::bytes(r, SUBJECT_PUBLIC_KEY)?;
            r.seek(start);
            r.nested(pkcs1::rsa_key)
        })
    })
}

fn extensions(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(EXTENSIONS, r.at(), r.left(), ber::count(r));
    r.nested(|r| {
        ber::items(r, |r, _| {
            r.group(EXTENSION, |r| {
                let kind = ber::take_bytes(r, EXTENSION_ID)?;
                ber::optional(r, ber::BOOLEAN, |r, _| ber::boolean(r, CRITICAL))?;
                ber::item(r, |r, _| x509ce::extension(r, kind))
            })
        })
    })
}

/// Names in certificates, and what algorithms and extensions are.
fn lines(line: &FieldLine, out: &mut String) -> Told {
    match line.span.field {
        f if f == RDN_SEQUENCE.index => x509if::named(line, line.inner, out),
        f if f == EXTENSION.index => x509if::about(line, EXTENSION_ID, out),
        f if [SIGNATURE.index, ALGORITHM.index, ALGORITHM_IDENTIFIER.index].contains(&f) => {
            x509if::about(line, ALGORITHM_ID, out)
        }
        _ => Told::Usual,
    }
}

/// Whom a certificate names, which stands in this line: ` (id-at-commonName=example.org)`.
pub fn subject(line: &FieldLine, out: &mut String) -> Told {
    let is_subject = |span: &&Span| span.protocol == X509AF.index() && span.field == SUBJECT.index;
    let Some(at) = line.inner.iter().position(is_subject) else {
        return Told::Usual;
    };
    let (subject, behind) = (line.inner[at], &line.inner[at + 1..]);
    let len = behind.iter().position(|span| span.depth <= subject.depth);
    x509if::named(line, &behind[..len.unwrap_or(behind.len())], out)
}
