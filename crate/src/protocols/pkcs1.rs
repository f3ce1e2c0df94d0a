//! Public keys and their parameters (RFC 8017, RFC 5480).
use super::{Own, ber};
use crate::names::x509 as names;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// PKCS#1 (RFC 8017)
    "PKCS1" = "pkcs-1" under "pkcs1" column "" over [] {
        /// modulus
        MODULUS: Bytes = "modulus" line Integer;
        /// publicExponent
        PUBLIC_EXPONENT: i32 = "publicExponent";
        /// ECParameters
        EC_PARAMETERS: u32 = "ECParameters" named names::CURVES;
        /// namedCurve
        NAMED_CURVE: Oid = "namedCurve";
        /// RSASSA-PSS-params
        PSS_PARAMETERS: Mark = "RSASSA_PSS_params_element";
        /// hashAlgorithm
        HASH_ALGORITHM: Mark = "hashAlgorithm_element";
        /// maskGenAlgorithm
        MASK_ALGORITHM: Mark = "maskGenAlgorithm_element";
        /// saltLength
        SALT_LENGTH: i32 = "saltLength";
        /// trailerField
        TRAILER: i32 = "trailerField";
    }
}
static PKCS1: Own = Own::of("pkcs-1");

/// An RSA key (RFC 8017 §A.1.1).
pub fn rsa_key(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(PKCS1.index(), |r| {
        ber::item(r, |r, _| {
            ber::take_bytes(r, MODULUS)?;
            ber::take_number(r, PUBLIC_EXPONENT).map(drop)
        })
    })
}

/// The parameters of keys on elliptic curves (RFC 5480 §2.1.1).
pub fn curve(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(PKCS1.index(), |r| {
        let named = ber::peek(r).is_some_and(|head| head.is_universal(ber::OID));
        let len = ber::peek(r).map_or(0, |head| head.whole());
        r.put_at(EC_PARAMETERS, r.at(), len, named.into());
        r.nested(|r| match named {
            true => ber::take_bytes(r, NAMED_CURVE).map(drop),
            false => ber::item(r, |_, _| Ok(())),
        })
    })
}

/// The parameters of RSASSA-PSS (RFC 8017 §A.2.3).
pub fn pss(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(PKCS1.index(), |r| {
        r.group(PSS_PARAMETERS, |r| {
            ber::item(r, |r, _| {
                ber::items(r, |r, head| match head.context() {
                    Some(0) => r.group(HASH_ALGORITHM, super::x509af::algorithm_inside),
                    Some(1) => r.group(MASK_ALGORITHM, super::x509af::algorithm_inside),
                    Some(2) => ber::take_number(r, SALT_LENGTH).map(drop),
                    Some(3) => ber::take_number(r, TRAILER).map(drop),
                    _ => Ok(()),
                })
            })
        })
    })
}
