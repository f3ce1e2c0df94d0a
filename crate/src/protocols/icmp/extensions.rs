//! Extensions behind the packet that an ICMP error quotes (RFC 4884), for ICMP and ICMPv6.
use crate::names::icmp as names;
use crate::names::ip::CHECKSUM_STATUS as STATUS_NAMES;
use crate::names::truths;
use crate::protocols::checksum::Status;
use crate::protocols::{checksum, index};
use crate::wire::expert::{Checksum, Error};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;
use etherparse::checksum::Sum16BitWords;

protocol! {
    /// ICMP Extensions (RFC 4884)
    "ICMPExtension_Header" = "icmp.ext" column "" over [] {
        /// ICMP Extensions
        EXTENSIONS: Mark = ".icmp.ext";
        /// Version
        VERSION: Bits<4, 4> = "version" as "version";
        /// Reserved
        RESERVED: HexIn<u16, 0, 12> = "res" as "reserved";
        /// Checksum
        CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Checksum Status
        CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Bad checksum
        CHECKSUM_BAD: Error<Checksum> = "checksum_bad";
        /// Object
        OBJECT: Mark = "";
        /// Length
        LENGTH: u16 = "length";
        /// Class
        CLASS: u8 = "class" named names::EXTENSION_CLASS;
        /// C-Type
        KIND: u8 = "ctype";
        /// Data
        DATA: Bytes = "data";
        /// Label stack entry
        ENTRY: Mark = "";
        /// Label
        LABEL: Bits<4, 20> = ".icmp.mpls.label";
        /// Experimental
        EXPERIMENTAL: Bits<1, 3> = ".icmp.mpls.exp";
        /// Stack bit
        STACK: Flag<0> = ".icmp.mpls.s";
        /// Time to live
        TTL: u8 = ".icmp.mpls.ttl";
        /// Interface Role
        ROLE: Bits<6, 2> = ".icmp.int_info.role" named names::INTERFACE_ROLE;
        /// Reserved
        ROLE_RESERVED: Bits<4, 2> = ".icmp.int_info.reserved";
        /// ifIndex
        HAS_INDEX: Flag<3> = ".icmp.int_info.ifindex" named truths::TRUE_FALSE;
        /// IP Address
        HAS_ADDRESS: Flag<2> = ".icmp.int_info.ipaddr" named truths::PRESENT_NOT;
        /// Interface Name
        HAS_NAME: Flag<1> = ".icmp.int_info.name_present" named truths::PRESENT_NOT;
        /// MTU
        HAS_MTU: Flag<0> = ".icmp.int_info.mtu_present" named truths::PRESENT_NOT;
        /// Interface Index
        INDEX: u32 = ".icmp.int_info.index";
        /// Sub-Object
        SUB_OBJECT: Mark = "";
        /// Address Family Identifier
        FAMILY: u16 = ".icmp.int_info.afi";
        /// Reserved
        ADDRESS_RESERVED: Bytes = ".icmp.reserved";
        /// Source
        SOURCE_IP4: Ip4 = ".icmp.int_info.ipv4";
        /// Source
        SOURCE_IP6: Ip6 = ".icmp.int_info.ipv6";
        /// Source
        SOURCE_UNKNOWN: Bytes = ".icmp.int_info.ipunknown";
        /// Name Length
        NAME_LENGTH: u8 = ".icmp.int_info.name_length";
        /// Name
        NAME: Ascii = ".icmp.int_info.name";
        /// Maximum Transmission Unit
        MTU: u32 = ".icmp.int_info.mtu";
        /// Name
        IDENT_NAME: Ascii = ".icmp.int_ident.name";
        /// Interface Index
        IDENT_INDEX: u32 = ".icmp.int_ident.index";
        /// Address Family Identifier
        IDENT_FAMILY: u16 = ".icmp.int_ident.afi" named crate::names::address_families::ALL;
        /// Address Length
        IDENT_LENGTH: u8 = ".icmp.int_ident.addr_length";
        /// Reserved
        IDENT_RESERVED: Bytes = ".icmp.int_ident.reserved";
        /// Address
        IDENT_IP4: Ip4 = ".icmp.int_ident.ipv4";
        /// Address
        IDENT_IP6: Ip6 = ".icmp.int_ident.ipv6";
        /// Address
        IDENT_ADDRESS: Bytes = ".icmp.int_ident.address";
    }
}

/// Reads extensions up to the reader's limit.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(index("icmp.ext").unwrap_or(u16::MAX), |r| {
        r.group(EXTENSIONS, read_all)
    })
}

fn read_all(r: &mut Reader) -> Result<(), Stop> {
    if r.reported() < 4 {
        return r.skip(r.left());
    }
    let start = r.at();
    let word = r.word::<u16>()?;
    r.put_at(VERSION, start, 1, u64::from(word >> 12));
    r.bits(word, RESERVED);
    let sum = r.take(CHECKSUM)?.0;
    let status = match sum {
        0 => Status::Absent,
        _ if r.left() < r.reported() => Status::Unverified,
        _ => checksum::verdict(Sum16BitWords::new().add_slice(r.from(start))),
    };
    checksum::note(r, status, CHECKSUM_STATUS, start + 2, CHECKSUM_BAD);
    // Only these two have objects of known form: RFC 4884 §7, and the drafts before it.
    if matches!(word >> 12, 1 | 2) {
        while r.reported() >= 4 && read_object(r)? {}
    }
    r.skip(r.left())
}

/// Reads an object; false where no other can follow.
fn read_object(r: &mut Reader) -> Result<bool, Stop> {
    r.group(OBJECT, |r| {
        let len = usize::from(r.take(LENGTH)?);
        let class = r.take(CLASS)?;
        if len < 4 {
            return Ok(false);
        }
        let kind = r.word::<u8>()?;
        r.put_at(KIND, r.at() - 1, 1, u64::from(kind));
        let content = (len - 4).min(r.reported());
        r.within(content, |r| read_content(r, class, kind))??;
        Ok(true)
    })
}

fn read_content(r: &mut Reader, class: u8, kind: u8) -> Result<(), Stop> {
    match (class, kind) {
        (1, 1) => read_labels(r),
        (1, _) => {
            // Of a class that it knows Wireshark shows an unknown type once more.
            r.put_at(KIND, r.at() - 1, 1, u64::from(kind));
            r.rest_as(DATA);
            Ok(())
        }
        (2, _) => read_interface(r, kind),
        (3, _) => read_identification(r, kind),
        _ => {
            r.rest_as(DATA);
            Ok(())
        }
    }
}

/// RFC 4950 §4.
fn read_labels(r: &mut Reader) -> Result<(), Stop> {
    while r.reported() >= 4 {
        r.group(ENTRY, |r| {
            let word = r.word::<U24>()?;
            r.bits(word, LABEL);
            r.put_at(EXPERIMENTAL, r.at() - 1, 1, u64::from(word.0 >> 1 & 7));
            r.put_at(STACK, r.at() - 1, 1, u64::from(word.0 & 1));
            r.take(TTL)
        })?;
    }
    Ok(())
}

/// RFC 5837 §4: the C-Type says which parts are there.
fn read_interface(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    let at = r.at() - 1;
    r.nested(|r| {
        r.put_at(ROLE, at, 1, u64::from(kind >> 6));
        r.put_at(ROLE_RESERVED, at, 1, u64::from(kind >> 4 & 3));
        for (field, bit) in [
            (HAS_INDEX.index, 3),
            (HAS_ADDRESS.index, 2),
            (HAS_NAME.index, 1),
            (HAS_MTU.index, 0),
        ] {
            r.put_at(Field::<bool>::at(field), at, 1, u64::from(kind >> bit & 1));
        }
    });
    if kind & 8 != 0 {
        r.take(INDEX)?;
    }
    if kind & 4 != 0 {
        r.group(SUB_OBJECT, read_address)?;
    }
    if kind & 2 != 0 && !read_name(r)? {
        return Ok(());
    }
    if kind & 1 != 0 {
        r.take(MTU)?;
    }
    Ok(())
}

fn read_address(r: &mut Reader) -> Result<(), Stop> {
    r.ahead(8)?;
    let family = r.take(FAMILY)?;
    r.bytes(ADDRESS_RESERVED, 2)?;
    match family {
        1 => r.take(SOURCE_IP4).map(drop),
        2 => r.bytes(SOURCE_IP6, 16).map(drop),
        _ => r.bytes(SOURCE_UNKNOWN, 16).map(drop),
    }
}

/// Reads an interface's name; false where its length leaves nothing behind it.
fn read_name(r: &mut Reader) -> Result<bool, Stop> {
    let len = usize::from(r.ahead(1)?[0]);
    r.ahead(len)?;
    r.group(SUB_OBJECT, |r| {
        r.take(NAME_LENGTH)?;
        match len {
            0 => read_text(r, NAME, r.reported()).map(|()| true),
            // Wireshark shows no name that ends where its object ends: it counts the length byte twice.
            _ if len > r.reported() => Ok(false),
            _ => read_text(r, NAME, len - 1).map(|()| true),
        }
    })
}

/// RFC 8335 §2.1.
fn read_identification(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        1 => read_text(r, IDENT_NAME, r.reported()),
        2 => r.take(IDENT_INDEX).map(drop),
        3 => {
            let family = r.take(IDENT_FAMILY)?;
            r.take(IDENT_LENGTH)?;
            r.bytes(IDENT_RESERVED, 1)?;
            match family {
                1 => r.take(IDENT_IP4).map(drop),
                2 => r.bytes(IDENT_IP6, 16).map(drop),
                _ => r.bytes(IDENT_ADDRESS, r.reported()).map(drop),
            }
        }
        _ => Ok(()),
    }
}

/// Reads text that zero bytes pad.
fn read_text(r: &mut Reader, field: Field<Ascii>, len: usize) -> Result<(), Stop> {
    let bytes = r.ahead(len)?;
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(len);
    r.put_at(field, r.at(), end, 0);
    r.skip(len)
}
