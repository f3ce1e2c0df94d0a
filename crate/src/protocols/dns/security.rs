//! Records of keys, signatures and certificates, and others seldom seen; their fields have a table of their own.
use super::names::{skip_name, take_name};
use super::security_fields::*;
use super::{Message, base32, fields};
use crate::protocols::index_of;
use crate::wire::*;
use std::sync::OnceLock;

/// Where the fields of this file stand in the list of protocols.
fn table() -> u16 {
    static TABLE: OnceLock<u16> = OnceLock::new();
    *TABLE.get_or_init(|| index_of(Key::Name(PROTOCOL.filter)).unwrap_or(u16::MAX))
}

pub fn record(r: &mut Reader, kind: u16, len: usize, message: &Message) -> Result<(), Stop> {
    if !known(kind) {
        return match len {
            0 => Ok(()),
            _ => r.bytes(fields::DATA, len).map(drop),
        };
    }
    let end = r.at() + len;
    r.borrowing(table(), |r| match kind {
        24 | 46 => signature(r, end, message),
        25 => key(r, end),
        48 | 60 => signing_key(r, end),
        37 => certificate(r, end),
        38 => prefixed(r, message),
        43 | 59 | 32769 => digest(r, end),
        44 => {
            r.take(SSHFP_ALGORITHM)?;
            r.take(SSHFP_FINGERPRINT_TYPE)?;
            rest(r, SSHFP_FINGERPRINT, end)
        }
        45 => gateway(r, end, message),
        47 => skip_name(r, NSEC_NEXT_DOMAIN_NAME, message),
        49 => rest(r, DHCID_RDATA, end),
        50 | 51 => hashed(r, kind == 50),
        52 => {
            r.take(TLSA_CERTIFICATE_USAGE)?;
            r.take(TLSA_SELECTOR)?;
            r.take(TLSA_MATCHING_TYPE)?;
            rest(r, TLSA_CERTIFICATE_ASSOCIATION_DATA, end)
        }
        55 => host_identity(r, end, message),
        61 => rest(r, OPENPGPKEY, end),
        62 => synchronisation(r, end),
        63 => {
            r.take(ZONEMD_SERIAL)?;
            r.take(ZONEMD_SCHEME)?;
            r.take(ZONEMD_HASH_ALGO)?;
            rest(r, ZONEMD_DIGEST, end)
        }
        249 => key_exchange(r, message),
        250 => transaction_signature(r, message),
        257 => authorization(r, end),
        65281 | 65282 => windows(r, kind, end, message),
        _ => forwarded(r),
    })
}

fn known(kind: u16) -> bool {
    matches!(
        kind,
        24 | 25
            | 37
            | 38
            | 43..=52
            | 55
            | 59..=63
            | 249
            | 250
            | 257
            | 32769
            | 65281
            | 65282
            | 65422
    )
}

/// All bytes up to `end`, if there are any.
fn rest<T: Shown>(r: &mut Reader, field: Field<T>, end: usize) -> Result<(), Stop> {
    match end.saturating_sub(r.at()) {
        0 => Ok(()),
        len => r.bytes(field, len).map(drop),
    }
}

/// Seconds since 1970, in 32 bits.
fn take_time(r: &mut Reader, field: Field<Time>) -> Result<(), Stop> {
    let seconds = r.word::<u32>()?;
    r.put_at(field, r.at() - 4, 4, u64::from(seconds) * 1_000_000_000);
    Ok(())
}

/// RFC 4034 §3.1.
fn signature(r: &mut Reader, end: usize, message: &Message) -> Result<(), Stop> {
    r.take(RRSIG_TYPE_COVERED)?;
    r.take(RRSIG_ALGORITHM)?;
    r.take(RRSIG_LABELS)?;
    r.take(RRSIG_ORIGINAL_TTL)?;
    take_time(r, RRSIG_SIGNATURE_EXPIRATION)?;
    take_time(r, RRSIG_SIGNATURE_INCEPTION)?;
    r.take(RRSIG_KEY_TAG)?;
    skip_name(r, RRSIG_SIGNERS_NAME, message)?;
    rest(r, RRSIG_SIGNATURE, end)
}

/// RFC 4034 §2.1.
fn signing_key(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let start = r.at();
    let flags = r.take(DNSKEY_FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, DNSKEY_FLAGS_ZONE_KEY);
        r.bits(flags, DNSKEY_FLAGS_KEY_REVOKED);
        r.bits(flags, DNSKEY_FLAGS_SECURE_ENTRY_POINT);
        let at = r.at() - 2;
        r.put_at(DNSKEY_FLAGS_RESERVED, at, 2, u64::from(flags & 0xfe7e) >> 1);
    });
    r.take(DNSKEY_PROTOCOL)?;
    let algorithm = r.take(DNSKEY_ALGORITHM)?;
    if let Some(tag) = key_tag(r, start, end, algorithm)? {
        r.put(DNSKEY_KEY_ID, u64::from(tag));
    }
    r.bytes(DNSKEY_PUBLIC_KEY, end.saturating_sub(r.at()))
        .map(drop)
}

/// RFC 2535 §3.1.
fn key(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let start = r.at();
    let flags = r.take(KEY_FLAGS)?.0;
    r.nested(|r| {
        r.bits(flags, KEY_FLAGS_AUTHENTICATION);
        r.bits(flags, KEY_FLAGS_CONFIDENTIALITY);
        if flags & 0xc000 != 0xc000 {
            r.bits(flags, KEY_FLAGS_REQUIRED);
            r.bits(flags, KEY_FLAGS_ASSOCIATED_USER);
            r.bits(flags, KEY_FLAGS_ASSOCIATED_NAMED_ENTITY);
            r.bits(flags, KEY_FLAGS_IPSEC);
            r.bits(flags, KEY_FLAGS_MIME);
            r.bits(flags, KEY_FLAGS_SIGNATORY);
        }
    });
    r.take(KEY_PROTOCOL)?;
    let algorithm = r.take(KEY_ALGORITHM)?;
    if let Some(tag) = key_tag(r, start, end, algorithm)? {
        r.put(KEY_KEY_ID, u64::from(tag));
    }
    rest(r, KEY_PUBLIC_KEY, end)
}

/// The number that signatures call a key by (RFC 4034, appendix B).
fn key_tag(r: &Reader, start: usize, end: usize, algorithm: u8) -> Result<Option<u16>, Stop> {
    r.ahead(end.saturating_sub(r.at()))?;
    let all = r.from(start);
    let bytes = &all[..all.len().min(end.saturating_sub(start))];
    if algorithm == 1 {
        // RSA/MD5: the last bytes but one of the modulus.
        let Some([high, low, _]) = bytes.last_chunk() else {
            return Ok(None);
        };
        return Ok(Some(u16::from(*high) << 8 | u16::from(*low)));
    }
    let words = bytes.iter().enumerate();
    let sum = words.fold(0u32, |sum, (at, byte)| {
        let shift = if at & 1 == 0 { 8 } else { 0 };
        sum.wrapping_add(u32::from(*byte) << shift)
    });
    Ok(Some(sum.wrapping_add(sum >> 16 & 0xffff) as u16))
}

/// RFC 4398 §2.
fn certificate(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(CERT_TYPE)?;
    r.take(CERT_KEY_TAG)?;
    r.take(CERT_ALGORITHM)?;
    rest(r, CERT_CERTIFICATE, end)
}

/// RFC 2874 §3.1: the end of an address, and the name that has its beginning.
fn prefixed(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let prefix = usize::from(r.take(A6_PREFIX_LEN)?);
    let len = 16usize.saturating_sub(prefix / 8);
    let mut whole = [0; 16];
    for (to, from) in whole.iter_mut().rev().zip(r.ahead(len)?.iter().rev()) {
        *to = *from;
    }
    r.put_text(A6_ADDRESS_SUFFIX, &whole);
    r.skip(len)?;
    match prefix {
        0 => Ok(()),
        _ => skip_name(r, A6_PREFIX_NAME, message),
    }
}

/// RFC 4034 §5.1.
fn digest(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(DS_KEY_ID)?;
    r.take(DS_ALGORITHM)?;
    r.take(DS_DIGEST_TYPE)?;
    r.bytes(DS_DIGEST, end.saturating_sub(r.at())).map(drop)
}

/// RFC 4025 §2.1.
fn gateway(r: &mut Reader, end: usize, message: &Message) -> Result<(), Stop> {
    r.take(IPSECKEY_GATEWAY_PRECEDENCE)?;
    let kind = r.take(IPSECKEY_GATEWAY_TYPE)?;
    r.take(IPSECKEY_GATEWAY_ALGORITHM)?;
    match kind {
        1 => drop(r.take(IPSECKEY_GATEWAY_IPV4)?),
        2 => drop(r.bytes(IPSECKEY_GATEWAY_IPV6, 16)?),
        3 => skip_name(r, IPSECKEY_GATEWAY_DNS, message)?,
        _ => {}
    }
    rest(r, IPSECKEY_PUBLIC_KEY, end)
}

/// RFC 5155 §3.2 and §4.2.
fn hashed(r: &mut Reader, next: bool) -> Result<(), Stop> {
    r.take(NSEC3_ALGO)?;
    let flags = r.take(NSEC3_FLAGS)?;
    if next {
        r.nested(|r| r.bits(flags, NSEC3_FLAGS_OPT_OUT));
    }
    r.take(NSEC3_ITERATIONS)?;
    let salt = r.take(NSEC3_SALT_LENGTH)?;
    r.bytes(NSEC3_SALT_VALUE, usize::from(salt))?;
    if next {
        let len = usize::from(r.take(NSEC3_HASH_LENGTH)?);
        let hash = r.ahead(len)?;
        r.put_text(NSEC3_HASH_VALUE, &base32::encode(hash));
        r.skip(len)?;
    }
    Ok(())
}

/// RFC 8005 §5.
fn host_identity(r: &mut Reader, end: usize, message: &Message) -> Result<(), Stop> {
    let tag = usize::from(r.take(HIP_HIT_LENGTH)?);
    r.take(HIP_HIT_PK_ALGO)?;
    let key = usize::from(r.take(HIP_PK_LENGTH)?);
    r.bytes(HIP_HIT, tag)?;
    r.bytes(HIP_PK, key)?;
    while r.at() < end {
        skip_name(r, HIP_RENDEZVOUS_SERVER, message)?;
    }
    Ok(())
}

/// RFC 7477 §2.1.
fn synchronisation(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(CSYNC_SOA)?;
    let flags = r.take(CSYNC_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CSYNC_FLAGS_IMMEDIATE);
        r.bits(flags, CSYNC_FLAGS_SOAMINIMUM);
    });
    // The bits are read as those of the other records are.
    r.put_at(CSYNC_TYPE_BITMAP, r.at(), end.saturating_sub(r.at()), 0);
    Ok(())
}

/// RFC 2930 §2.
fn key_exchange(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    skip_name(r, TKEY_ALGO_NAME, message)?;
    take_time(r, TKEY_SIGNATURE_INCEPTION)?;
    take_time(r, TKEY_SIGNATURE_EXPIRATION)?;
    const GSS_API: u16 = 3;
    let mode = r.take(TKEY_MODE)?;
    r.take(TKEY_ERROR)?;
    let size = usize::from(r.take(TKEY_KEY_SIZE)?);
    if size > 0 {
        r.bytes(TKEY_KEY_DATA, size)?;
        if mode == GSS_API {
            r.seek(r.at() - size);
            r.carry(size, Key::Name("gss-api"));
        }
    }
    let size = usize::from(r.take(TKEY_OTHER_SIZE)?);
    if size > 0 {
        r.bytes(TKEY_OTHER_DATA, size)?;
    }
    Ok(())
}

/// RFC 8945 §4.2.
fn transaction_signature(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    take_name(r, TSIG_ALGORITHM_NAME, message)?;
    let seconds = r.word::<U48>()?.0;
    let time = seconds.saturating_mul(1_000_000_000);
    r.put_at(TSIG_TIME_SIGNED, r.at() - 6, 6, time);
    r.take(TSIG_FUDGE)?;
    let size = usize::from(r.take(TSIG_MAC_SIZE)?);
    if size > 0 {
        r.bytes(TSIG_MAC, size)?;
    }
    r.take(TSIG_ORIGINAL_ID)?;
    r.take(TSIG_ERROR)?;
    let size = usize::from(r.take(TSIG_OTHER_LEN)?);
    if size > 0 {
        r.bytes(TSIG_OTHER_DATA, size)?;
    }
    Ok(())
}

/// RFC 8659 §4.1.
fn authorization(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let flags = r.take(CAA_FLAGS)?;
    r.nested(|r| r.bits(flags, CAA_FLAGS_ISSUER_CRITICAL));
    let at = r.at();
    let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
    let tag = r.ahead(1 + len)?.get(1..).unwrap_or(&[]);
    let value = at + 1 + len;
    let field = match tag {
        b"issue" => CAA_ISSUE,
        b"issuewild" => CAA_ISSUEWILD,
        b"iodef" => CAA_IODEF,
        _ => CAA_UNKNOWN,
    };
    r.put_at(field, value, end.saturating_sub(value), 0);
    r.nested(|r| {
        r.take(CAA_TAG_LENGTH)?;
        r.bytes(CAA_TAG, len)?;
        rest(r, CAA_VALUE, end)
    })
}

/// What Microsoft's servers say of their WINS servers.
fn windows(r: &mut Reader, kind: u16, end: usize, message: &Message) -> Result<(), Stop> {
    let local = r.word::<u32>()?;
    if kind == 65282 {
        r.bits(local, WINSR_LOCAL_FLAG);
        r.take(WINSR_LOOKUP_TIMEOUT)?;
        r.take(WINSR_CACHE_TIMEOUT)?;
        return skip_name(r, WINSR_NAME_RESULT_DOMAIN, message);
    }
    r.bits(local, WINS_LOCAL_FLAG);
    r.take(WINS_LOOKUP_TIMEOUT)?;
    r.take(WINS_CACHE_TIMEOUT)?;
    r.take(WINS_NB_WINS_SERVERS)?;
    while r.at() < end {
        r.take(WINS_WINS_SERVER)?;
    }
    Ok(())
}

/// Whose query a proxy forwards (draft-bellis-dnsop-xpf).
fn forwarded(r: &mut Reader) -> Result<(), Stop> {
    let version = r.word::<u8>()?;
    r.put_at(XPF_IP_VERSION, r.at() - 1, 1, u64::from(version));
    r.take(XPF_PROTOCOL)?;
    match version {
        4 => {
            r.take(XPF_SOURCE_IPV4)?;
            r.take(XPF_DESTINATION_IPV4)?;
        }
        6 => {
            r.bytes(XPF_SOURCE_IPV6, 16)?;
            r.bytes(XPF_DESTINATION_IPV6, 16)?;
        }
        _ => return Ok(()),
    }
    r.take(XPF_SPORT)?;
    r.take(XPF_DPORT).map(drop)
}

/// Stateful operations (RFC 8490 §5.4): types, lengths, values.
pub fn stateful(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(table(), |r| {
        r.group(DSO, |r| {
            while r.reported() > 0 {
                r.group(DSO_TLV, operation)?;
            }
            Ok(())
        })
    })
}

fn operation(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(DSO_TLV_TYPE)?;
    let len = usize::from(r.take(DSO_TLV_LENGTH)?);
    r.ahead(len)?;
    let end = r.at() + len;
    match kind {
        1 if len == 8 => {
            r.take(DSO_TLV_KEEPALIVE_INACTIVITY)?;
            r.take(DSO_TLV_KEEPALIVE_INTERVAL)?;
        }
        2 if len == 4 => drop(r.take(DSO_TLV_RETRYDELAY_RETRYDELAY)?),
        3 => rest(r, DSO_TLV_ENCPAD_PADDING, end)?,
        _ => rest(r, DSO_TLV_DATA, end)?,
    }
    r.seek(end);
    Ok(())
}
