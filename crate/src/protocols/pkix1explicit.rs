//! Parts of RFC 5280's explicitly tagged module that other values name by their numbers.
use super::{Own, ber, x509ce};
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// PKIX1Explicit (RFC 5280)
    "PKIX1Explicit" = "pkix1explicit" column "" over [] {
        /// DirectoryString
        DIRECTORY_STRING: Text = "DirectoryString";
        /// Extensions
        pub EXTENSIONS: u32 = "Extensions";
        /// Extension
        EXTENSION: Mark = "Extension_element";
        /// Id
        ID: Oid = "id";
        /// critical
        CRITICAL: bool = "critical" named truths::TRUE_FALSE;
        /// Features
        FEATURES: u32 = "Features";
        /// Features item
        FEATURE: u16 = "Features_item";
    }
}
static EXPLICIT: Own = Own::of("pkix1explicit");

/// The address of a certification practice statement.
pub fn statement(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(EXPLICIT.index(), |r| {
        ber::take_bytes(r, DIRECTORY_STRING).map(drop)
    })
}

/// 1.3.6.1.5.5.7.1.24: what a server with this certificate must do (RFC 7633).
pub fn features(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(EXPLICIT.index(), |r| {
        ber::item(r, |r, _| {
            r.put_at(FEATURES, r.at(), r.left(), ber::count(r));
            r.nested(|r| ber::items(r, |r, _| ber::number(r, FEATURE).map(drop)))
        })
    })
}

/// A whole list of extensions under a field of the caller's: each is of this protocol.
pub fn extensions(r: &mut Reader, field: Field<u32>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        r.put_at(field, r.at(), r.left(), ber::count(r));
        r.nested(|r| r.borrowing(EXPLICIT.index(), each))
    })
}

fn each(r: &mut Reader) -> Result<(), Stop> {
    ber::items(r, |r, _| {
        r.group(EXTENSION, |r| {
            let kind = ber::take_bytes(r, ID)?;
            ber::optional(r, ber::BOOLEAN, |r, _| ber::boolean(r, CRITICAL))?;
            ber::item(r, |r, _| x509ce::extension(r, kind))
        })
    })
}
