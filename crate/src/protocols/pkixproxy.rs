//! Certificates that somebody made for a program that acts in their name, as grids have.
use super::{Own, ber};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// PKIXProxy (RFC 3820)
    "PKIXProxy" = "pkixproxy" column "" over [] {
        /// ProxyCertInfoExtension
        INFORMATION: Mark = "ProxyCertInfoExtension_element";
        /// pCPathLenConstraint
        PATH_LEN: i32 = "pCPathLenConstraint";
        /// proxyPolicy
        POLICY: Mark = "proxyPolicy_element";
        /// policyLanguage
        LANGUAGE: Oid = "policyLanguage";
        /// policy
        POLICY_TEXT: Bytes = "policy";
    }
}
static PROXY: Own = Own::of("pkixproxy");

/// 1.3.6.1.5.5.7.1.14 (RFC 3820 §3.8): how far such certificates may go on, and what they are good for.
pub fn information(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(PROXY.index(), |r| {
        r.group(INFORMATION, |r| {
            ber::item(r, |r, _| {
                ber::optional(r, ber::INTEGER, |r, _| ber::number(r, PATH_LEN).map(drop))?;
                r.group(POLICY, |r| ber::item(r, |r, _| policy(r)))
            })
        })
    })
}

fn policy(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, LANGUAGE)?;
    ber::optional(r, ber::OCTET_STRING, |r, _| {
        ber::bytes(r, POLICY_TEXT).map(drop)
    })?;
    Ok(())
}
