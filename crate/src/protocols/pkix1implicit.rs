//! Parts of RFC 5280's implicitly tagged module: where more is found, and what users are to be told.
use super::{Own, ber, x509ce, x509sat};
use crate::names::x509 as names;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// PKIX1Implicit (RFC 5280)
    "PKIX1Implicit" = "pkix1implicit" column "" over [] {
        /// AuthorityInfoAccessSyntax
        ACCESS: u32 = "AuthorityInfoAccessSyntax" unit "items";
        /// AccessDescription
        DESCRIPTION: Mark = "AccessDescription_element";
        /// accessMethod
        METHOD: Oid = "accessMethod";
        /// accessLocation
        LOCATION: u32 = "accessLocation";
        /// UserNotice
        USER_NOTICE: Mark = "UserNotice_element";
        /// noticeRef
        NOTICE_REFERENCE: Mark = "noticeRef_element";
        /// organization
        ORGANIZATION: u32 = "organization" named names::DISPLAY_TEXTS;
        /// noticeNumbers
        NOTICE_NUMBERS: u32 = "noticeNumbers" unit "items";
        /// noticeNumbers item
        NOTICE_NUMBER: i32 = "noticeNumbers_item";
        /// explicitText
        EXPLICIT_TEXT: u32 = "explicitText" named names::DISPLAY_TEXTS;
        /// ia5String
        IA5_STRING: Text = "ia5String";
        /// visibleString
        VISIBLE_STRING: Text = "visibleString";
        /// bmpString
        BMP_STRING: Text = "bmpString";
        /// utf8String
        UTF8_STRING: Text = "utf8String";
    }
}
static IMPLICIT: Own = Own::of("pkix1implicit");

/// RFC 5280 §4.2.2.1.
pub fn access(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(IMPLICIT.index(), |r| {
        ber::item(r, |r, _| {
            r.put_at(ACCESS, r.at(), r.left(), ber::count(r));
            r.nested(|r| {
                ber::items(r, |r, _| {
                    r.group(DESCRIPTION, |r| {
                        ber::take_bytes(r, METHOD)?;
                        x509ce::general_name(r, LOCATION)
                    })
                })
            })
        })
    })
}

/// RFC 5280 §4.2.1.4.
pub fn user_notice(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(IMPLICIT.index(), |r| {
        r.group(USER_NOTICE, |r| {
            ber::item(r, |r, _| {
                if ber::peek(r).is_some_and(|head| head.is_universal(ber::SEQUENCE)) {
                    r.group(NOTICE_REFERENCE, reference)?;
                }
                match r.reported() {
                    0 => Ok(()),
                    _ => display_text(r, EXPLICIT_TEXT),
                }
            })
        })
    })
}

fn reference(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        display_text(r, ORGANIZATION)?;
        ber::item(r, |r, _| {
            r.put_at(NOTICE_NUMBERS, r.at(), r.left(), ber::count(r));
            r.nested(|r| ber::items(r, |r, _| ber::number(r, NOTICE_NUMBER).map(drop)))
        })
    })
}

fn display_text(r: &mut Reader, choice: Field<u32>) -> Result<(), Stop> {
    let start = r.at();
    ber::item(r, |r, head| {
        let (value, field) = match head.tag {
            ber::IA5_STRING => (0, IA5_STRING),
            ber::VISIBLE_STRING => (1, VISIBLE_STRING),
            ber::BMP_STRING => (2, BMP_STRING),
            ber::UTF8_STRING => (3, UTF8_STRING),
            _ => return Ok(()),
        };
        r.put_at(choice, start, head.whole(), value);
        r.nested(|r| x509sat::text(r, field, head))
    })
}
