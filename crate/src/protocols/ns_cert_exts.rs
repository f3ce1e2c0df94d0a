//! Netscape's certificate extensions, which old certificates still have.
use super::{Own, ber};
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// NetScape Certificate Extensions (Netscape Certificate Specifications)
    "NS_CERT_EXTS" = "ns_cert_exts" column "" over [] {
        /// CertType
        CERT_TYPE: Bytes = "CertType" line Also;
        /// ssl-client
        SSL_CLIENT: Flag<7> = ".ns.cert.exts.CertType.ssl.client" named truths::TRUE_FALSE;
        /// ssl-server
        SSL_SERVER: Flag<6> = ".ns.cert.exts.CertType.ssl.server" named truths::TRUE_FALSE;
        /// smime
        SMIME: Flag<5> = ".ns.cert.exts.CertType.smime" named truths::TRUE_FALSE;
        /// object-signing
        OBJECT_SIGNING: Flag<4> = ".ns.cert.exts.CertType.object.signing" named truths::TRUE_FALSE;
        /// reserved-for-future-use
        RESERVED: Flag<3> = ".ns.cert.exts.CertType.reserved.for.future.use" named truths::TRUE_FALSE;
        /// ssl-ca
        SSL_CA: Flag<2> = ".ns.cert.exts.CertType.ssl.ca" named truths::TRUE_FALSE;
        /// smime-ca
        SMIME_CA: Flag<1> = ".ns.cert.exts.CertType.smime.ca" named truths::TRUE_FALSE;
        /// object-signing-ca
        OBJECT_SIGNING_CA: Flag<0> = ".ns.cert.exts.CertType.object.signing.ca" named truths::TRUE_FALSE;
        /// BaseUrl
        BASE_URL: Text = "BaseUrl";
        /// RevocationUrl
        REVOCATION_URL: Text = "RevocationUrl";
        /// CaRevocationUrl
        CA_REVOCATION_URL: Text = "CaRevocationUrl";
        /// CertRenewalUrl
        CERT_RENEWAL_URL: Text = "CertRenewalUrl";
        /// CaPolicyUrl
        CA_POLICY_URL: Text = "CaPolicyUrl";
        /// SslServerName
        SSL_SERVER_NAME: Text = "SslServerName";
        /// Comment
        COMMENT: Text = "Comment";
    }
}
static NS: Own = Own::of("ns_cert_exts");

/// The whole value of the extension 2.16.840.1.113730.1 with this last number.
pub fn extension(r: &mut Reader, number: u8) -> Result<(), Stop> {
    let field = match number {
        1 => return r.taking_part(NS.index(), |r| ber::item(r, |r, _| kinds(r))),
        2 => BASE_URL,
        3 => REVOCATION_URL,
        4 => CA_REVOCATION_URL,
        7 => CERT_RENEWAL_URL,
        8 => CA_POLICY_URL,
        12 => SSL_SERVER_NAME,
        13 => COMMENT,
        _ => return Ok(()),
    };
    r.taking_part(NS.index(), |r| ber::take_bytes(r, field).map(drop))
}

fn kinds(r: &mut Reader) -> Result<(), Stop> {
    ber::bit_string(r, CERT_TYPE)?;
    let at = r.at();
    r.seek(at.saturating_sub(1));
    r.nested(|r| {
        let bits = r.word::<u8>()?;
        r.bits(bits, SSL_CLIENT);
        r.bits(bits, SSL_SERVER);
        r.bits(bits, SMIME);
        r.bits(bits, OBJECT_SIGNING);
        r.bits(bits, RESERVED);
        r.bits(bits, SSL_CA);
        r.bits(bits, SMIME_CA);
        r.bits(bits, OBJECT_SIGNING_CA);
        Ok(())
    })
}
