//! Remote Desktop Protocol: how its connections begin, before they are encrypted.
use crate::names::truths;
use crate::wire::*;

const TYPES: Names = Names::sorted(&[
    (1, "RDP Negotiation Request"),
    (2, "RDP Negotiation Response"),
    (3, "RDP Negotiation Failure"),
    (6, "RDP Correlation Info"),
]);
/// MS-RDPBCGR §2.2.1.2.1.
const PROTOCOLS: Names = Names::sorted(&[
    (0, "Standard RDP Security"),
    (1, "TLS 1.0, 1.1 or 1.2"),
    (2, "CredSSP"),
    (4, "RDSTLS protocol"),
    (8, "CredSSP with Early User Authorization Result PDU"),
]);
/// MS-RDPBCGR §2.2.1.2.2.
const FAILURES: Names = Names::sorted(&[
    (1, "TLS required by server"),
    (2, "TLS not allowed by server"),
    (3, "TLS certificate not on server"),
    (4, "Inconsistent flags"),
    (5, "Server requires Enhanced RDP Security with CredSSP"),
    (
        6,
        "Server requires Enhanced RDP Security with TLS and certificate-based client authentication",
    ),
]);

protocol! {
    /// Remote Desktop Protocol (MS-RDPBCGR)
    "RDP" = "rdp" column "RDP" over [] info info {
        /// Routing Token/Cookie
        COOKIE: Ascii = "rt_cookie";
        /// Type
        TYPE: Hex<u8> = "neg_type" named TYPES;
        /// Flags
        REQUEST_FLAGS: Hex<u8> = "negReq.flags";
        /// Restricted admin mode required
        RESTRICTED_ADMIN: Flag<0> = "negReq.flags.restricted_admin_mode_req" named truths::TRUE_FALSE;
        /// Correlation info present
        CORRELATION: Flag<3> = "negReq.flags.correlation_info_present" named truths::TRUE_FALSE;
        /// Flags
        RESPONSE_FLAGS: Hex<u8> = "negRsp.flags";
        /// Extended Client Data Blocks supported
        EXTENDED_CLIENT: Flag<0> = "negRsp.flags.extended_client_data_supported" named truths::TRUE_FALSE;
        /// Graphics Pipeline Extension Protocol supported
        GRAPHICS: Flag<1> = "negRsp.flags.dynvc_gfx_protocol_supported" named truths::TRUE_FALSE;
        /// Restricted admin mode supported
        ADMIN_SUPPORTED: Flag<3> = "negRsp.flags.restricted_admin_mode_supported" named truths::TRUE_FALSE;
        /// Restricted authentication mode supported
        AUTHENTICATION_SUPPORTED: Flag<4> = "negRsp.flags.restricted_authentication_mode_supported" named truths::TRUE_FALSE;
        /// Length
        LENGTH: Little<u16> = "neg_length";
        /// requestedProtocols
        REQUESTED: Hex<Little<u32>> = "negReq.requestedProtocols";
        /// TLS security supported
        REQUESTED_TLS: Flag<0> = "negReq.requestedProtocols.ssl" named truths::TRUE_FALSE;
        /// CredSSP supported
        REQUESTED_CREDENTIALS: Flag<1> = "negReq.requestedProtocols.hybrid" named truths::TRUE_FALSE;
        /// RDSTLS supported
        REQUESTED_RDSTLS: Flag<2> = "negReq.requestedProtocols.rdstls" named truths::TRUE_FALSE;
        /// CredSSP with Early User Authorization Result PDU supported
        REQUESTED_EARLY: Flag<3> = "negReq.requestedProtocols.hybrid_ex" named truths::TRUE_FALSE;
        /// selectedProtocol
        SELECTED: Hex<Little<u32>> = "negReq.selectedProtocol" named PROTOCOLS;
        /// failureCode
        FAILURE: Hex<Little<u32>> = "negFailure.failureCode" named FAILURES;
    }
}

const REQUEST: u8 = 1;
const RESPONSE: u8 = 2;
const FAILED: u8 = 3;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if !matches!(r.rest(), [REQUEST..=FAILED, _, 8, 0, ..]) {
        cookie(r)?;
    }
    if r.left() > 0 {
        negotiation(r)?;
    }
    Ok(Next::End)
}

/// A line, up to its CR LF.
fn cookie(r: &mut Reader) -> Result<(), Stop> {
    let end = r.rest().windows(2).position(|pair| pair == b"\r\n");
    let Some(len) = end else {
        r.rest_as(COOKIE);
        return Ok(());
    };
    r.bytes(COOKIE, len)?;
    r.skip(2)
}

/// MS-RDPBCGR §2.2.1.1.1, §2.2.1.2.1, §2.2.1.2.2.
fn negotiation(r: &mut Reader) -> Result<(), Stop> {
    match r.take(TYPE)?.0 {
        REQUEST => {
            let word = r.take(REQUEST_FLAGS)?;
            r.nested(|r| {
                flags!(r, word: RESTRICTED_ADMIN, CORRELATION);
            });
            r.take(LENGTH)?;
            let word = r.take(REQUESTED)?;
            r.nested(|r| {
                flags!(r, word: REQUESTED_TLS, REQUESTED_CREDENTIALS, REQUESTED_RDSTLS,
                    REQUESTED_EARLY);
            });
        }
        RESPONSE => {
            let word = r.take(RESPONSE_FLAGS)?;
            r.nested(|r| {
                flags!(r, word: EXTENDED_CLIENT, GRAPHICS, ADMIN_SUPPORTED,
                    AUTHENTICATION_SUPPORTED);
            });
            r.take(LENGTH)?;
            r.take(SELECTED)?;
        }
        FAILED => {
            r.skip(1)?;
            r.take(LENGTH)?;
            r.take(FAILURE)?;
        }
        _ => {}
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    if let Some(cookie) = layer.bytes(COOKIE) {
        out.push_str(&String::from_utf8_lossy(cookie));
    }
    let kind = match layer.value(TYPE) {
        Some(1) => "Negotiate Request",
        Some(2) => "Negotiate Response",
        Some(3) => "Negotiate Failure",
        _ => return,
    };
    if !out.is_empty() {
        out.push_str(", ");
    }
    out.push_str(kind);
}
