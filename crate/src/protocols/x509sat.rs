//! Attributes of names (X.520): which kind of text each is.
use super::{Own, ber};
use crate::names::x509 as names;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// X.509 Selected Attribute Types (ITU-T X.520)
    "X509SAT" = "x509sat" column "" over [] {
        /// DirectoryString
        DIRECTORY_STRING: u32 = "DirectoryString" named names::DIRECTORY_STRINGS;
        /// CountryName
        COUNTRY_NAME: Ascii = "CountryName";
        /// teletexString
        TELETEX_STRING: Text = "teletexString";
        /// printableString
        PRINTABLE_STRING: Ascii = "printableString";
        /// universalString
        UNIVERSAL_STRING: Text = "universalString";
        /// bmpString
        BMP_STRING: Text = "bmpString";
        /// uTF8String
        UTF8_STRING: Text = "uTF8String";
        /// PrintableString
        PRINTABLE: Ascii = "PrintableString";
        /// IA5String
        IA5: Ascii = "IA5String";
        /// BMPString
        BMP: Text = "BMPString";
        /// TelephoneNumber
        TELEPHONE_NUMBER: Ascii = "TelephoneNumber";
        /// DestinationIndicator
        DESTINATION_INDICATOR: Ascii = "DestinationIndicator";
        /// X121Address
        X121_ADDRESS: Ascii = "X121Address";
        /// InternationalISDNNumber
        ISDN_NUMBER: Ascii = "InternationalISDNNumber";
        /// BitString
        BIT_STRING: Bytes = "BitString";
        /// Integer
        INTEGER: i32 = "Integer";
    }
}
static X509SAT: Own = Own::of("x509sat");

const ATTRIBUTE: [u8; 2] = [0x55, 4];
/// 1.2.840.113549.1.9.1
const EMAIL: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1];
/// 0.9.2342.19200300.100.1.25
const DOMAIN_COMPONENT: &[u8] = &[9, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 25];
/// 0.9.2342.19200300.100.1.1
const USER: &[u8] = &[9, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 1];
/// 1.3.6.1.4.1.311.60.2.1, and a number for locality, state or country
const JURISDICTION: &[u8] = &[0x2b, 6, 1, 4, 1, 0x82, 0x37, 60, 2, 1];

/// How an attribute's value is read.
#[derive(Clone, Copy)]
enum Syntax {
    Directory,
    Plain(Field<Ascii>),
    Bits,
    Unknown,
}

fn syntax(kind: &[u8]) -> Syntax {
    if let Some([number]) = kind.strip_prefix(&ATTRIBUTE) {
        return match number {
            3 | 4 | 7..=13 | 15 | 17..=19 | 41..=44 | 51 | 54 | 65 => Syntax::Directory,
            5 | 46 => Syntax::Plain(PRINTABLE),
            6 => Syntax::Plain(COUNTRY_NAME),
            20 => Syntax::Plain(TELEPHONE_NUMBER),
            24 => Syntax::Plain(X121_ADDRESS),
            25 => Syntax::Plain(ISDN_NUMBER),
            27 => Syntax::Plain(DESTINATION_INDICATOR),
            45 => Syntax::Bits,
            97 => Syntax::Plain(PRINTABLE),
            _ => Syntax::Unknown,
        };
    }
    if let Some([number]) = kind.strip_prefix(JURISDICTION) {
        return match number {
            1 | 2 => Syntax::Directory,
            3 => Syntax::Plain(COUNTRY_NAME),
            _ => Syntax::Unknown,
        };
    }
    match kind {
        EMAIL | DOMAIN_COMPONENT => Syntax::Plain(IA5),
        USER => Syntax::Directory,
        _ => Syntax::Unknown,
    }
}

/// A whole value of an attribute.
pub fn value(r: &mut Reader, kind: &[u8]) -> Result<(), Stop> {
    match syntax(kind) {
        Syntax::Directory => r.taking_part(X509SAT.index(), directory_string),
        Syntax::Plain(field) => r.taking_part(X509SAT.index(), |r| {
            ber::item(r, |r, head| text(r, field, head))
        }),
        Syntax::Bits => r.taking_part(X509SAT.index(), |r| {
            ber::item(r, |r, _| ber::bit_string(r, BIT_STRING))
        }),
        Syntax::Unknown => ber::item(r, |_, _| Ok(())),
    }
}

fn directory_string(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    ber::item(r, |r, head| {
        let (choice, field) = match head.tag {
            ber::TELETEX_STRING => (0, TELETEX_STRING),
            ber::PRINTABLE_STRING => (1, Field::at(PRINTABLE_STRING.index)),
            ber::UNIVERSAL_STRING => (2, UNIVERSAL_STRING),
            ber::BMP_STRING => (3, BMP_STRING),
            ber::UTF8_STRING => (4, UTF8_STRING),
            _ => return Ok(()),
        };
        r.put_at(DIRECTORY_STRING, start, head.whole(), choice);
        r.nested(|r| text(r, field, head))
    })
}

/// The text here, up to the limit; of two or four bytes a character where its tag says so.
pub fn text<T: Shown>(r: &mut Reader, field: Field<T>, head: ber::Head) -> Result<(), Stop> {
    let bytes = r.ahead(r.reported())?;
    let width = match head.tag {
        ber::BMP_STRING => 2,
        ber::UNIVERSAL_STRING => 4,
        _ => {
            ber::bytes(r, field)?;
            return Ok(());
        }
    };
    let words = bytes.chunks_exact(width);
    let text: String = match width {
        2 => char::decode_utf16(words.map(u16::read))
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
        _ => words
            .map(|w| char::from_u32(u32::read(w)).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    };
    r.put_text(field, text.as_bytes());
    r.skip(bytes.len())
}

/// 1.3.6.1.4.1.311.20.2: the name of the template of a certificate by Microsoft's services.
pub fn template_name(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(X509SAT.index(), |r| {
        ber::item(r, |r, head| text(r, BMP, head))
    })
}

/// 1.3.6.1.4.1.311.21.1: the version of such services.
pub fn service_version(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(X509SAT.index(), |r| ber::take_number(r, INTEGER).map(drop))
}
