//! Bit strings of options, the first bit the highest.
use super::fields::*;
use crate::protocols::ber;
use crate::wire::*;

/// The four bytes of a bit string.
fn word(r: &mut Reader, field: Field<Bytes>) -> Result<u32, Stop> {
    let mut padded = [0; 4];
    for (to, from) in padded.iter_mut().zip(ber::bits(r, field)?) {
        *to = *from;
    }
    Ok(u32::from_be_bytes(padded))
}

/// RFC 4120 §5.4.1.
pub fn kdc(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let word = word(r, KDC_OPTIONS)?;
        r.nested(|r| {
            flags!(r, word: RESERVED, FORWARDABLE, FORWARDED, PROXIABLE, PROXY, ALLOW_POSTDATE,
                POSTDATED, UNUSED7, RENEWABLE, UNUSED9, UNUSED10, OPT_HARDWARE_AUTH, UNUSED12,
                UNUSED13, CONSTRAINED_DELEGATION, CANONICALIZE, REQUEST_ANONYMOUS, UNUSED17,
                UNUSED18, UNUSED19, UNUSED20, UNUSED21, UNUSED22, UNUSED23, UNUSED24, UNUSED25,
                DISABLE_TRANSITED_CHECK, RENEWABLE_OK, ENC_TKT_IN_SKEY, UNUSED29, RENEW, VALIDATE);
        });
        Ok(())
    })
}

/// RFC 4120 §5.5.1.
pub fn ap(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let word = word(r, AP_OPTIONS)?;
        r.nested(|r| {
            flags!(r, word: AP_RESERVED, AP_USE_SESSION_KEY, AP_MUTUAL_REQUIRED);
        });
        Ok(())
    })
}
