//! Online Certificate Status Protocol: whether certificates were revoked.
use super::{Own, ber, pkix1explicit, x509af, x509if};
use crate::names::x509 as names;
use crate::wire::*;

protocol! {
    /// Online Certificate Status Protocol (RFC 6960)
    "OCSP" = "ocsp" over [Key::Name("application/ocsp-request"), Key::Name("application/ocsp-response")] info info {
        /// tbsRequest
        REQUEST: Mark = "tbsRequest_element";
        /// version
        VERSION: i32 = "version" named names::VERSIONS;
        /// requestorName
        REQUESTOR: u32 = "requestorName" named names::GENERAL_NAMES;
        /// requestList
        REQUEST_LIST: u32 = "requestList";
        /// Request
        ONE_REQUEST: Mark = "Request_element";
        /// reqCert
        REQUESTED: Mark = "reqCert_element";
        /// singleRequestExtensions
        SINGLE_REQUEST_EXTENSIONS: u32 = "singleRequestExtensions";
        /// requestExtensions
        REQUEST_EXTENSIONS: u32 = "requestExtensions";
        /// responseStatus
        STATUS: u32 = "responseStatus" named names::RESPONSE_STATUSES;
        /// responseBytes
        RESPONSE_BYTES: Mark = "responseBytes_element";
        /// ResponseType Id
        RESPONSE_TYPE: Oid = "responseType.id";
        /// BasicOCSPResponse
        BASIC: Mark = "BasicOCSPResponse_element";
        /// tbsResponseData
        DATA: Mark = "tbsResponseData_element";
        /// responderID
        RESPONDER: u32 = "responderID" named names::RESPONDERS;
        /// byName
        BY_NAME: u32 = "byName" line Bare named names::NAMES;
        /// byKey
        BY_KEY: Bytes = "byKey";
        /// producedAt
        PRODUCED_AT: Time = "producedAt";
        /// responses
        RESPONSES: u32 = "responses" unit "items";
        /// SingleResponse
        SINGLE: Mark = "SingleResponse_element";
        /// certID
        CERTIFICATE_ID: Mark = "certID_element";
        /// hashAlgorithm
        HASH_ALGORITHM: Mark = "hashAlgorithm_element";
        /// issuerNameHash
        ISSUER_NAME_HASH: Bytes = "issuerNameHash";
        /// issuerKeyHash
        ISSUER_KEY_HASH: Bytes = "issuerKeyHash";
        /// serialNumber
        SERIAL_NUMBER: Bytes = "serialNumber" line Integer;
        /// certStatus
        CERTIFICATE_STATUS: u32 = "certStatus" named names::CERTIFICATE_STATUSES;
        /// good
        GOOD: Mark = "good_element";
        /// revoked
        REVOKED: Mark = "revoked_element";
        /// revocationTime
        REVOCATION_TIME: Time = "revocationTime";
        /// revocationReason
        REVOCATION_REASON: u32 = "revocationReason" named names::REASONS;
        /// unknown
        UNKNOWN: Mark = "unknown_element";
        /// thisUpdate
        THIS_UPDATE: Time = "thisUpdate";
        /// nextUpdate
        NEXT_UPDATE: Time = "nextUpdate";
        /// singleExtensions
        SINGLE_EXTENSIONS: u32 = "singleExtensions" unit "items";
        /// responseExtensions
        RESPONSE_EXTENSIONS: u32 = "responseExtensions";
        /// signatureAlgorithm
        SIGNATURE_ALGORITHM: Mark = "signatureAlgorithm_element";
        /// signature
        SIGNATURE: Bytes = "signature";
        /// certs
        CERTIFICATES: u32 = "certs" unit "items";
        /// Certificate
        CERTIFICATE: Mark = "Certificate_element";
        /// ReOcspNonce
        NONCE: Bytes = "ReOcspNonce";
        /// CrlID
        LIST_ID: Mark = "CrlID_element";
        /// crlUrl
        LIST_ADDRESS: Text = "crlUrl";
        /// crlNum
        LIST_NUMBER: i32 = "crlNum";
        /// crlTime
        LIST_TIME: Time = "crlTime";
        /// AcceptableResponses
        ACCEPTABLE: u32 = "AcceptableResponses";
        /// AcceptableResponses item
        ACCEPTABLE_ITEM: Oid = "AcceptableResponses_item";
        /// NULL
        NO_CHECK: Mark = "NULL_element";
        /// ArchiveCutoff
        ARCHIVE_CUTOFF: Time = "ArchiveCutoff";
        /// ServiceLocator
        SERVICE_LOCATOR: Mark = "ServiceLocator_element";
    }
}
static OCSP: Own = Own::of("ocsp");

/// Over HTTP: a request, or a response, which begins with its status.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let is_response = r
        .rest()
        .get(ber::peek(r).map_or(0, |head| head.header)..)
        .and_then(ber::parse)
        .is_some_and(|head| head.is_universal(ber::ENUMERATED));
    match is_response {
        true => response_fields(r)?,
        false => ber::item(r, |r, _| request(r))?,
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    let response = layer.value(STATUS).is_some();
    out.push_str(if response { "Response" } else { "Request" });
}

/// RFC 6960 §4.1.1.
fn request(r: &mut Reader) -> Result<(), Stop> {
    r.group(REQUEST, |r| {
        ber::item(r, |r, _| {
            ber::tagged(r, 0, |r, _| ber::take_number(r, VERSION))?;
            ber::tagged(r, 1, |r, _| super::x509ce::general_name(r, REQUESTOR))?;
            ber::item(r, |r, _| {
                r.put_at(REQUEST_LIST, r.at(), r.left(), ber::count(r));
                r.nested(|r| ber::items(r, |r, _| r.group(ONE_REQUEST, one_request)))
            })?;
            ber::tagged(r, 2, |r, _| {
                pkix1explicit::extensions(r, REQUEST_EXTENSIONS)
            })?;
            Ok(())
        })
    })
}

fn one_request(r: &mut Reader) -> Result<(), Stop> {
    r.group(REQUESTED, certificate_id)?;
    ber::tagged(r, 0, |r, _| {
        pkix1explicit::extensions(r, SINGLE_REQUEST_EXTENSIONS)
    })?;
    Ok(())
}

/// A whole response, as it stands in a handshake: it is found by its basic response alone, as in Wireshark.
pub fn response(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(OCSP.index(), response_fields)
}

/// The value of an extension 1.3.6.1.5.5.7.48.1 with this last number (RFC 6960 §4.2.2.2.1, §4.4).
pub fn extension(r: &mut Reader, number: u8) -> Result<(), Stop> {
    if !(2..=7).contains(&number) {
        return Ok(());
    }
    r.taking_part(OCSP.index(), |r| match number {
        2 => ber::take_bytes(r, NONCE).map(drop),
        3 => r.group(LIST_ID, list_id),
        4 => ber::item(r, |r, _| {
            r.put_at(ACCEPTABLE, r.at(), r.left(), ber::count(r));
            r.nested(|r| ber::items(r, |r, _| ber::bytes(r, ACCEPTABLE_ITEM).map(drop)))
        }),
        5 => r.group(NO_CHECK, |_| Ok(())),
        6 => ber::item(r, |r, _| ber::time(r, ARCHIVE_CUTOFF)),
        _ => r.group(SERVICE_LOCATOR, |_| Ok(())),
    })
}

/// RFC 6960 §4.4.2: where the list of revocations stands, which it is, and when it was made.
fn list_id(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::tagged(r, 0, |r, _| ber::take_bytes(r, LIST_ADDRESS).map(drop))?;
        ber::tagged(r, 1, |r, _| ber::take_number(r, LIST_NUMBER))?;
        ber::tagged(r, 2, |r, _| ber::item(r, |r, _| ber::time(r, LIST_TIME)))?;
        Ok(())
    })
}

fn response_fields(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::take_number(r, STATUS)?;
        ber::tagged(r, 0, |r, _| {
            r.group(RESPONSE_BYTES, |r| {
                ber::item(r, |r, _| {
                    ber::take_bytes(r, RESPONSE_TYPE)?;
                    ber::item(r, |r, _| {
                        r.taking_part(OCSP.index(), |r| r.group(BASIC, basic))
                    })
                })
            })
        })?;
        Ok(())
    })
}

/// RFC 6960 §4.2.1.
fn basic(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.group(DATA, |r| ber::item(r, |r, _| data(r)))?;
        r.group(SIGNATURE_ALGORITHM, x509af::algorithm_inside)?;
        ber::item(r, |r, _| ber::bit_string(r, SIGNATURE))?;
        ber::tagged(r, 0, |r, _| {
            ber::item(r, |r, _| {
                r.put_at(CERTIFICATES, r.at(), r.left(), ber::count(r));
                r.nested(|r| ber::items(r, |r, _| r.group(CERTIFICATE, x509af::certificate_inside)))
            })
        })?;
        Ok(())
    })
}

fn data(r: &mut Reader) -> Result<(), Stop> {
    ber::tagged(r, 0, |r, _| ber::take_number(r, VERSION))?;
    let start = r.at();
    ber::item(r, |r, head| {
        r.put_at(RESPONDER, start, head.whole(), head.tag.into());
        r.nested(|r| match head.context() {
            Some(1) => {
                r.put_at(BY_NAME, r.at(), r.left(), 0);
                r.nested(x509if::name)
            }
            Some(2) => ber::take_bytes(r, BY_KEY).map(drop),
            _ => Ok(()),
        })
    })?;
    ber::item(r, |r, _| ber::time(r, PRODUCED_AT))?;
    ber::item(r, |r, _| {
        r.put_at(RESPONSES, r.at(), r.left(), ber::count(r));
        r.nested(|r| ber::items(r, |r, _| r.group(SINGLE, single)))
    })?;
    ber::tagged(r, 1, |r, _| {
        pkix1explicit::extensions(r, RESPONSE_EXTENSIONS)
    })?;
    Ok(())
}

fn single(r: &mut Reader) -> Result<(), Stop> {
    r.group(CERTIFICATE_ID, certificate_id)?;
    let start = r.at();
    ber::item(r, |r, head| {
        r.put_at(CERTIFICATE_STATUS, start, head.whole(), head.tag.into());
        r.nested(|r| match head.context() {
            Some(0) => r.group(GOOD, |_| Ok(())),
            Some(1) => r.group(REVOKED, revoked),
            _ => r.group(UNKNOWN, |_| Ok(())),
        })
    })?;
    ber::item(r, |r, _| ber::time(r, THIS_UPDATE))?;
    ber::tagged(r, 0, |r, _| ber::item(r, |r, _| ber::time(r, NEXT_UPDATE)))?;
    ber::tagged(r, 1, |r, _| pkix1explicit::extensions(r, SINGLE_EXTENSIONS))?;
    Ok(())
}

fn revoked(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| ber::time(r, REVOCATION_TIME))?;
    ber::tagged(r, 0, |r, _| ber::take_number(r, REVOCATION_REASON))?;
    Ok(())
}

fn certificate_id(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.group(HASH_ALGORITHM, x509af::algorithm_inside)?;
        ber::take_bytes(r, ISSUER_NAME_HASH)?;
        ber::take_bytes(r, ISSUER_KEY_HASH)?;
        ber::take_bytes(r, SERIAL_NUMBER).map(drop)
    })
}
