//! Paths of objects: segments, each with the kind of number that it holds (CIP, volume 1, appendix C).
use crate::names::enip as N;
use crate::names::truths;
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Paths of CIP (ODVA, CIP Networks Library, volume 1)
    "" = "_ws.cip.path" under "cip" column "" over [] {
        /// Path
        PATH: Bytes = "epath";
        /// Path Segment
        SEGMENT: Hex<u8> = "path_segment";
        /// Path Segment Type
        TYPE: Bits<5, 3> = "path_segment.type" named N::SEGMENTS;
        /// Logical Segment Type
        LOGICAL: Bits<2, 3> = "logical_segment.type" named N::LOGICAL;
        /// Logical Segment Format
        FORMAT: Bits<0, 2> = "logical_segment.format" named N::FORMATS;
        /// Extended Link Address
        EXTENDED: Flag<4> = "ex_linkaddress" named truths::TRUE_FALSE;
        /// Port
        PORT: Bits<0, 4> = "port" named crate::names::cip::PORT;
        /// Link Address
        LINK: u8 = "linkaddress.byte";
        /// Link Address Size
        LINK_LEN: u8 = "linkaddress_size";
        /// Link Address
        LINK_TEXT: Text = "linkaddress.string";
        /// Class
        CLASS: Hex<u8> = "class" named N::CLASSES;
        /// Class
        CLASS_16: Hex<u16> = "class" named N::CLASSES;
        /// Class
        CLASS_32: Hex<u32> = "class" named N::CLASSES;
        /// Instance
        INSTANCE: Hex<u8> = "instance";
        /// Instance
        INSTANCE_16: Hex<u16> = "instance";
        /// Instance
        INSTANCE_32: Hex<u32> = "instance";
        /// Member
        MEMBER: Hex<u8> = "member";
        /// Member
        MEMBER_16: Hex<u16> = "member";
        /// Member
        MEMBER_32: Hex<u32> = "member";
        /// Connection Point
        POINT: Hex<u8> = "connpoint";
        /// Connection Point
        POINT_16: Hex<u16> = "connpoint";
        /// Connection Point
        POINT_32: Hex<u32> = "connpoint";
        /// Attribute
        ATTRIBUTE: u8 = "attribute";
        /// Attribute
        ATTRIBUTE_16: u16 = "attribute";
        /// Attribute
        ATTRIBUTE_32: u32 = "attribute";
        /// Data Segment Type
        DATA_TYPE: Bits<0, 5> = "data_segment.type" named crate::names::cip::DATA_SEGMENT_TYPE;
        /// Data Size
        DATA_SIZE: u8 = "data_segment.size";
        /// ANSI Symbol
        SYMBOL: Text = "symbol";
        /// Data
        DATA: Bytes = "data_segment.data";
    }
}

static OWN: Own = Own::of("_ws.cip.path");

/// A path of so many bytes. Returns the class that it names.
pub fn read(r: &mut Reader, len: usize) -> Result<Option<u32>, Stop> {
    let mut class = None;
    r.borrowing(OWN.index(), |r| {
        r.put_at(PATH, r.at(), len, 0);
        r.within(len, |r| {
            while r.reported() > 0 {
                segment(r, &mut class)?;
            }
            Ok(())
        })?
    })?;
    Ok(class)
}

fn segment(r: &mut Reader, class: &mut Option<u32>) -> Result<(), Stop> {
    let word = r.word::<u8>()?;
    r.put_at(SEGMENT, r.at() - 1, 1, word.into());
    r.nested(|r| {
        r.bits(word, TYPE);
        match word >> 5 {
            0 => port(r, word),
            1 => logical(r, word, class),
            4 => data(r, word),
            _ => {
                r.rest_as(DATA);
                Ok(())
            }
        }
    })
}

fn port(r: &mut Reader, word: u8) -> Result<(), Stop> {
    const EXTENDED_BIT: u8 = 0x10;
    flags!(r, word: EXTENDED, PORT);
    if word & EXTENDED_BIT == 0 {
        return r.take(LINK).map(drop);
    }
    let len = usize::from(r.take(LINK_LEN)?);
    r.bytes(LINK_TEXT, len)?;
    r.skip(len % 2)
}

/// A number of one byte, or of two or four from an even place on.
fn logical(r: &mut Reader, word: u8, class: &mut Option<u32>) -> Result<(), Stop> {
    flags!(r, word: LOGICAL, FORMAT);
    let (size, fill) = match word & 3 {
        0 => (1, 0),
        1 => (2, 1),
        2 => (4, 1),
        _ => return Err(Stop::Malformed("a segment's format is reserved")),
    };
    r.skip(fill)?;
    let bytes = r.ahead(size)?;
    let value = bytes.iter().rev().fold(0, |n, b| n << 8 | u32::from(*b));
    let fields = match word >> 2 & 7 {
        0 => {
            *class = class.or(Some(value));
            (CLASS, CLASS_16, CLASS_32)
        }
        1 => (INSTANCE, INSTANCE_16, INSTANCE_32),
        2 => (MEMBER, MEMBER_16, MEMBER_32),
        3 => (POINT, POINT_16, POINT_32),
        4 => {
            match size {
                1 => r.put_at(ATTRIBUTE, r.at(), size, value.into()),
                2 => r.put_at(ATTRIBUTE_16, r.at(), size, value.into()),
                _ => r.put_at(ATTRIBUTE_32, r.at(), size, value.into()),
            }
            return r.skip(size);
        }
        _ => {
            r.rest_as(DATA);
            return Ok(());
        }
    };
    match size {
        1 => r.put_at(fields.0, r.at(), size, value.into()),
        2 => r.put_at(fields.1, r.at(), size, value.into()),
        _ => r.put_at(fields.2, r.at(), size, value.into()),
    }
    r.skip(size)
}

fn data(r: &mut Reader, word: u8) -> Result<(), Stop> {
    const ANSI_SYMBOL: u8 = 0x11;
    flags!(r, word: DATA_TYPE);
    let len = usize::from(r.take(DATA_SIZE)?);
    if word & 0x1f == ANSI_SYMBOL {
        r.bytes(SYMBOL, len)?;
        return r.skip(len % 2);
    }
    // In words.
    r.bytes(DATA, 2 * len).map(drop)
}
