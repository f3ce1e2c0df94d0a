//! Generic Network Virtualization Encapsulation.
use crate::names::ethernet::TYPES;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Generic Network Virtualization Encapsulation (RFC 8926)
    "GENEVE" = "geneve" column "Geneve" over [Key::Udp(6081)] {
        /// Version
        VERSION: Bits<6, 2> = "version";
        /// Flags
        FLAGS: Hex<u8> = "flags";
        /// Operations, Administration and Management Frame
        MANAGEMENT: Flag<7> = "flags.oam" named truths::TRUE_FALSE;
        /// Critical Options Present
        CRITICAL: Flag<6> = "flags.critical" named truths::TRUE_FALSE;
        /// Reserved
        FLAGS_RESERVED: Bits<0, 6> = "flags.reserved";
        /// Protocol Type
        PROTO: Hex<u16> = "proto_type" named TYPES;
        /// Virtual Network Identifier (VNI)
        NETWORK: Hex<U24> = "vni" line Both;
        /// Reserved
        RESERVED: Hex<u8> = "reserved";
        /// Geneve Options
        OPTIONS: Bytes = "options";
        /// Option
        OPTION: Bytes = "option";
        /// Class
        CLASS: Hex<u16> = "option.class" named crate::names::tunnels::GENEVE_OPTION_CLASS;
        /// Type
        TYPE: Hex<u8> = "option.type";
        /// Critical Option
        TYPE_CRITICAL: Flag<7> = "option.type.critical" named truths::TRUE_FALSE;
        /// Flags
        OPTION_FLAGS: HexIn<u8, 5, 3> = "option.flags";
        /// Reserved
        OPTION_RESERVED: Flag<5> = "option.flags.reserved" named truths::TRUE_FALSE;
        /// Length
        OPTION_LEN: u8 = "option.length" unit "bytes";
        /// Unknown Option Data
        OPTION_DATA: Bytes = "option.unknown.data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let word = r.word::<u8>()?;
    r.bits(word, VERSION);
    let options = 4 * usize::from(word & 0x3f);
    let flags = r.take(FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MANAGEMENT);
        r.bits(flags, CRITICAL);
        r.bits(flags, FLAGS_RESERVED);
    });
    let proto = r.take(PROTO)?.0;
    r.take(NETWORK)?;
    r.take(RESERVED)?;
    // The same field as an option's own.
    r.put_at(OPTION_LEN, r.at() - 8, 1, options as u64);
    if options > 0 {
        r.ahead(options)?;
        r.put_at(OPTIONS, r.at(), options, 0);
        r.nested(|r| r.within(options, all_options))??;
    }
    Ok(Next::Over(match proto {
        0x6558 => Key::Name("eth"),
        other => Key::Ether(other),
    }))
}

fn all_options(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let len = 4 + 4 * usize::from(r.peek::<u8>(3).unwrap_or(0) & 0x1f);
        r.put_at(OPTION, r.at(), len, 0);
        r.nested(option)?;
    }
    Ok(())
}

fn option(r: &mut Reader) -> Result<(), Stop> {
    r.take(CLASS)?;
    let kind = r.take(TYPE)?;
    r.nested(|r| r.bits(kind, TYPE_CRITICAL));
    let word = r.word::<u8>()?;
    r.bits(word, OPTION_FLAGS);
    r.nested(|r| r.bits(word, OPTION_RESERVED));
    let len = 4 * usize::from(word & 0x1f);
    // As in Wireshark, the option's header counts too.
    r.put_at(OPTION_LEN, r.at() - 1, 1, len as u64 + 4);
    if len > 0 {
        r.bytes(OPTION_DATA, len)?;
    }
    Ok(())
}
