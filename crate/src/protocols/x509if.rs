//! Names in certificates (X.501): sequences of sets of attributes.
use super::{Own, ber, x509sat};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// X.509 Information Framework (ITU-T X.501)
    "X509IF" = "x509if" column "" over [] {
        /// rdnSequence
        RDN_SEQUENCE: u32 = "rdnSequence";
        /// RDNSequence item
        RDN: u32 = "RDNSequence_item";
        /// RelativeDistinguishedName item
        ATTRIBUTE: Mark = "RelativeDistinguishedName_item_element";
        /// Object Id
        OBJECT: Oid = "oid";
        /// DistinguishedName
        DISTINGUISHED_NAME: u32 = "DistinguishedName";
    }
}
static X509IF: Own = Own::of("x509if");

/// A whole name, with its tag, under the field of this protocol's own.
pub fn name(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), |r| sequence(r, RDN_SEQUENCE))
}

/// A name that stands alone.
pub fn distinguished_name(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), |r| sequence(r, DISTINGUISHED_NAME))
}

/// A whole name under a field of the caller's.
pub fn sequence(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(field, r.at(), r.left(), ber::count(r));
        r.nested(|r| r.borrowing(X509IF.index(), |r| ber::items(r, |r, _| relative(r))))
    })
}

/// The attributes of one step of a name: what stands inside its set.
pub fn relative(r: &mut Reader) -> Result<(), Stop> {
    r.put_at(RDN, r.at(), r.left(), ber::count(r));
    r.nested(|r| ber::items(r, |r, _| r.group(ATTRIBUTE, attribute)))
}

/// The same, inside a tag of another protocol's.
pub fn relative_inside(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(X509IF.index(), relative)
}

fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let kind = ber::take_bytes(r, OBJECT)?;
    x509sat::value(r, kind)
}
