//! What a server tells of itself, and a client's answer of version 2, which repeats it.
use super::fields::*;
use crate::protocols::smb2;
use crate::wire::*;

/// The fields of a list of attributes, which stands in two messages under two names.
pub struct Items {
    kind: Field<Hex<Little<u16>>>,
    len: Field<Little<u16>>,
    /// By kind, from 1: computer, domain, DNS computer, DNS domain, DNS tree.
    names: [Field<Utf16>; 5],
    flags: Field<Hex<Little<u32>>>,
    time: Field<Time>,
    restrictions: Field<Bytes>,
    target: Field<Utf16>,
    bindings: Field<Bytes>,
}

pub const CHALLENGE: Items = Items {
    kind: CHALLENGE_TARGET_INFO_ITEM_TYPE,
    len: CHALLENGE_TARGET_INFO_ITEM_LENGTH,
    names: [
        CHALLENGE_TARGET_INFO_NB_COMPUTER_NAME,
        CHALLENGE_TARGET_INFO_NB_DOMAIN_NAME,
        CHALLENGE_TARGET_INFO_DNS_COMPUTER_NAME,
        CHALLENGE_TARGET_INFO_DNS_DOMAIN_NAME,
        CHALLENGE_TARGET_INFO_DNS_TREE_NAME,
    ],
    flags: CHALLENGE_TARGET_INFO_FLAGS,
    time: CHALLENGE_TARGET_INFO_TIMESTAMP,
    restrictions: CHALLENGE_TARGET_INFO_RESTRICTIONS,
    target: CHALLENGE_TARGET_INFO_TARGET_NAME,
    bindings: CHALLENGE_TARGET_INFO_CHANNEL_BINDINGS,
};

const RESPONSE: Items = Items {
    kind: NTLMV2_RESPONSE_ITEM_TYPE,
    len: NTLMV2_RESPONSE_ITEM_LENGTH,
    names: [
        NTLMV2_RESPONSE_NB_COMPUTER_NAME,
        NTLMV2_RESPONSE_NB_DOMAIN_NAME,
        NTLMV2_RESPONSE_DNS_COMPUTER_NAME,
        NTLMV2_RESPONSE_DNS_DOMAIN_NAME,
        NTLMV2_RESPONSE_DNS_TREE_NAME,
    ],
    flags: NTLMV2_RESPONSE_FLAGS,
    time: NTLMV2_RESPONSE_TIMESTAMP,
    restrictions: NTLMV2_RESPONSE_RESTRICTIONS,
    target: NTLMV2_RESPONSE_TARGET_NAME,
    bindings: NTLMV2_RESPONSE_CHANNEL_BINDINGS,
};

/// MS-NLMP §2.2.2.1: attributes up to the one that ends the list.
pub fn items(r: &mut Reader, fields: &Items) -> Result<(), Stop> {
    while r.left() > 0 {
        let kind = r.take(fields.kind)?.0.0;
        let len = usize::from(r.take(fields.len)?.0);
        match kind {
            0 => return Ok(()),
            1..=5 if len > 0 => {
                let field = fields.names.get(usize::from(kind) - 1);
                let field = field.copied().unwrap_or(fields.target);
                r.bytes(field, len)?;
            }
            6 => {
                r.within(len, |r| r.take(fields.flags))??;
            }
            7 => {
                r.within(len, |r| smb2::time(r, fields.time))??;
            }
            8 if len > 0 => {
                r.bytes(fields.restrictions, len)?;
            }
            9 if len > 0 => {
                r.bytes(fields.target, len)?;
            }
            10 if len > 0 => {
                r.bytes(fields.bindings, len)?;
            }
            _ => r.skip(len)?,
        }
    }
    Ok(())
}

/// MS-NLMP §2.2.2.7, §2.2.2.8.
pub fn version_2(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(NTLMV2_RESPONSE, r.at(), r.left(), 0);
    r.nested(|r| {
        r.bytes(NTLMV2_RESPONSE_NTPROOFSTR, 16)?;
        r.take(NTLMV2_RESPONSE_RVERSION)?;
        r.take(NTLMV2_RESPONSE_HIRVERSION)?;
        r.bytes(NTLMV2_RESPONSE_Z, 6)?;
        smb2::time(r, NTLMV2_RESPONSE_TIME)?;
        r.bytes(NTLMV2_RESPONSE_CHAL, 8)?;
        r.bytes(NTLMV2_RESPONSE_Z, 4)?;
        items(r, &RESPONSE)?;
        r.rest_as(NTLMV2_RESPONSE_PAD);
        Ok(())
    })
}
