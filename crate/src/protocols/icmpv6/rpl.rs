//! Control messages of the routing protocol for low-power networks (RFC 6550 §6). Options are in `rpl_options`.
use super::rpl_options;
use crate::names::icmpv6 as numbers;
use crate::names::truths;
use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::expert::{Violation, Warning};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// RPL Control (RFC 6550)
    "ICMPv6RPL" = "icmpv6.rpl" column "" over [] {
        /// Flags
        DIS_FLAGS: u8 = "dis.flags";
        /// Reserved
        RESERVED: Bytes = ".icmpv6.reserved";
        /// RPLInstanceID
        DIO_INSTANCE: u8 = "dio.instance";
        /// Version
        DIO_VERSION: u8 = "dio.version";
        /// Rank
        DIO_RANK: u16 = "dio.rank";
        /// Flags
        DIO_FLAGS: Hex<u8> = "dio.flag";
        /// Grounded (G)
        DIO_GROUNDED: Flag<7> = "dio.flag.g" named truths::TRUE_FALSE;
        /// Zero
        DIO_ZERO: Flag<6> = "dio.flag.0" named truths::TRUE_FALSE;
        /// Mode of Operation (MOP)
        DIO_MODE: HexIn<u8, 3, 3> = "dio.flag.mop" named numbers::RPL_MODE;
        /// DODAG Preference
        DIO_PREFERENCE: Bits<0, 3> = "dio.flag.preference";
        /// Destination Advertisement Trigger Sequence Number (DTSN)
        DIO_SEQUENCE: u8 = "dio.dtsn";
        /// DODAGID
        DIO_ID: Ip6 = "dio.dagid";
        /// RPLInstanceID
        DAO_INSTANCE: u8 = "dao.instance";
        /// Flags
        DAO_FLAGS: Hex<u8> = "dao.flag";
        /// DAO-ACK Request (K)
        DAO_K: Flag<7> = "dao.flag.k" named truths::TRUE_FALSE;
        /// DODAGID Present (D)
        DAO_D: Flag<6> = "dao.flag.d" named truths::TRUE_FALSE;
        /// Reserved
        DAO_RESERVED: Bits<0, 6> = "dao.flag.rsv";
        /// DAO Sequence
        DAO_SEQUENCE: u8 = "dao.sequence";
        /// DODAGID
        DAO_ID: Ip6 = "dao.dodagid";
        /// RPLInstanceID
        ACK_INSTANCE: u8 = "daoack.instance";
        /// Flag
        ACK_FLAGS: Hex<u8> = "daoack.flag";
        /// DODAGID Present (D)
        ACK_D: Flag<7> = "daoack.flag.d" named truths::TRUE_FALSE;
        /// Reserved
        ACK_RESERVED: Bits<0, 7> = "daoack.flag.rsv";
        /// DAO-ACK Sequence
        ACK_SEQUENCE: u8 = "daoack.sequence";
        /// Status
        ACK_STATUS: u8 = "daoack.status";
        /// DODAGID
        ACK_ID: Ip6 = "daoack.dodagid";
        /// RPLInstanceID
        CHECK_INSTANCE: u8 = "cc.instance";
        /// Flag
        CHECK_FLAGS: Hex<u8> = "cc.flag";
        /// Response (R)
        CHECK_R: Flag<7> = "cc.flag.r" named truths::TRUE_FALSE;
        /// Reserved
        CHECK_RESERVED: Bits<0, 7> = "cc.flag.rsv";
        /// CC Nonce
        CHECK_NONCE: Hex<u16> = "cc.nonce";
        /// DODAGID
        CHECK_ID: Ip6 = "cc.dodagid";
        /// Destination Counter
        CHECK_COUNTER: u32 = "cc.destination_counter";
        /// Flags
        SECURE_FLAGS: Hex<u8> = "secure.flag";
        /// Counter is Time (T)
        SECURE_T: Flag<7> = "secure.flag.t" named truths::TRUE_FALSE;
        /// Reserved
        SECURE_FLAGS_RESERVED: Bits<0, 7> = "secure.flag.rsv";
        /// Algorithm
        SECURE_ALGORITHM: u8 = "secure.algorithm" named crate::names::icmpv6::RPL_SECURE_ALGORITHM;
        /// Key Identifier Mode (KIM)
        SECURE_MODE: Bits<6, 2> = "secure.kim";
        /// Security Level (LVL)
        SECURE_LEVEL: Bits<0, 3> = "secure.lvl";
        /// Reserved
        SECURE_RESERVED: Bits<3, 3> = "secure.rsv";
        /// Counter
        SECURE_COUNTER: u32 = "secure.counter";
        /// Key Source
        SECURE_SOURCE: Bytes = "secure.key.source";
        /// Key Index
        SECURE_INDEX: u8 = "secure.key.index";
        /// RPLInstanceID
        DRO_INSTANCE: u8 = "p2p.dro.instance";
        /// Version
        DRO_VERSION: u8 = "p2p.dro.version";
        /// Flags
        DRO_FLAGS: Hex<u16> = "p2p.dro.flag";
        /// Stop
        DRO_STOP: Flag<15> = "p2p.dro.flag.stop" named truths::YES_NO;
        /// Ack
        DRO_ACK: Flag<14> = "p2p.dro.flag.ack" named truths::YES_NO;
        /// Seq
        DRO_SEQ: Bits<12, 2> = "p2p.dro.flag.seq";
        /// Reserved
        DRO_RESERVED: Bits<0, 12> = "p2p.dro.flag.reserved";
        /// DODAGID
        DRO_ID: Ip6 = "p2p.dro.dagid";
        /// Flags
        DRO_ACK_FLAGS: Hex<u16> = "p2p.droack.flag";
        /// Seq
        DRO_ACK_SEQ: Bits<14, 2> = "p2p.droack.flag.seq";
        /// Reserved
        DRO_ACK_RESERVED: Bits<0, 14> = "p2p.droack.flag.reserved";
        /// This field MUST be set to zero
        DRO_NOT_ZERO: Warning<Violation> = "p2p.dro.zero";
    }
}

/// Reads a message of this code, up to the reader's limit.
pub(super) fn read(r: &mut Reader, code: u8) -> Result<(), Stop> {
    let read_rest = r.borrowing(index("icmpv6.rpl").unwrap_or(u16::MAX), |r| {
        if code & 0x80 != 0 {
            read_security(r)?;
        }
        match code {
            // RFC 6550 §6.6: of this message there is only a secure form.
            0x0a => Ok(false),
            _ => read_message(r, code & 0x7f),
        }
    })?;
    match read_rest {
        true => rpl_options::read(r, matches!(code & 0x7f, 4)),
        false => Ok(()),
    }
}

/// Reads a message's own fields; false where no options follow.
fn read_message(r: &mut Reader, code: u8) -> Result<bool, Stop> {
    match code {
        0 => {
            r.take(DIS_FLAGS)?;
            r.bytes(RESERVED, 1)?;
        }
        1 => read_information(r)?,
        2 => read_advertisement(r)?,
        3 => read_acknowledgment(r)?,
        4 => read_discovery(r)?,
        5 => read_discovery_acknowledgment(r).map(|()| r.limit(0))?,
        10 => read_check(r)?,
        _ => return Ok(false),
    }
    Ok(r.reported() > 0)
}

/// RFC 6550 §6.1.
fn read_security(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(SECURE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, SECURE_T);
        r.bits(flags, SECURE_FLAGS_RESERVED);
    });
    r.take(SECURE_ALGORITHM)?;
    let level = r.take(SECURE_FLAGS)?;
    let level = r.nested(|r| {
        r.bits(level, SECURE_MODE);
        r.bits(level, SECURE_RESERVED);
        r.bits(level, SECURE_LEVEL)
    });
    r.take(SECURE_FLAGS)?;
    r.take(SECURE_COUNTER)?;
    // The key's parts go by its mode in RFC 6550 §6.1; Wireshark goes by the level, and so do we, to agree on what follows.
    if matches!(level, 2 | 3) {
        r.bytes(SECURE_SOURCE, 8)?;
    }
    if matches!(level, 0 | 2 | 3) {
        r.take(SECURE_INDEX)?;
    }
    Ok(())
}

/// RFC 6550 §6.3.
fn read_information(r: &mut Reader) -> Result<(), Stop> {
    r.take(DIO_INSTANCE)?;
    r.take(DIO_VERSION)?;
    r.take(DIO_RANK)?;
    let flags = r.take(DIO_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DIO_GROUNDED);
        r.bits(flags, DIO_ZERO);
        r.bits(flags, DIO_MODE);
        r.bits(flags, DIO_PREFERENCE);
    });
    r.take(DIO_SEQUENCE)?;
    r.take(DIO_FLAGS)?;
    r.bytes(RESERVED, 1)?;
    r.bytes(DIO_ID, 16).map(drop)
}

/// RFC 6550 §6.4.
fn read_advertisement(r: &mut Reader) -> Result<(), Stop> {
    r.take(DAO_INSTANCE)?;
    let flags = r.take(DAO_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DAO_K);
        r.bits(flags, DAO_D);
        r.bits(flags, DAO_RESERVED);
    });
    r.bytes(RESERVED, 1)?;
    r.take(DAO_SEQUENCE)?;
    match flags.0 & 0x40 {
        0 => Ok(()),
        _ => r.bytes(DAO_ID, 16).map(drop),
    }
}

/// RFC 6550 §6.5.
fn read_acknowledgment(r: &mut Reader) -> Result<(), Stop> {
    r.take(ACK_INSTANCE)?;
    let flags = r.take(ACK_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, ACK_D);
        r.bits(flags, ACK_RESERVED);
    });
    r.take(ACK_SEQUENCE)?;
    r.take(ACK_STATUS)?;
    match flags.0 & 0x80 {
        0 => Ok(()),
        _ => r.bytes(ACK_ID, 16).map(drop),
    }
}

fn read_discovery_head(r: &mut Reader) -> Result<(), Stop> {
    r.take(DRO_INSTANCE)?;
    if r.take(DRO_VERSION)? != 0 {
        expert::tell(r, DRO_NOT_ZERO);
    }
    Ok(())
}

/// RFC 6997 §8.
fn read_discovery(r: &mut Reader) -> Result<(), Stop> {
    read_discovery_head(r)?;
    let flags = r.take(DRO_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DRO_STOP);
        r.bits(flags, DRO_ACK);
        r.bits(flags, DRO_SEQ);
        r.bits(flags, DRO_RESERVED);
    });
    r.bytes(DRO_ID, 16).map(drop)
}

/// RFC 6997 §10.
fn read_discovery_acknowledgment(r: &mut Reader) -> Result<(), Stop> {
    read_discovery_head(r)?;
    let flags = r.take(DRO_ACK_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, DRO_ACK_SEQ);
        r.bits(flags, DRO_ACK_RESERVED);
    });
    r.bytes(DRO_ID, 16).map(drop)
}

/// RFC 6550 §6.6.
fn read_check(r: &mut Reader) -> Result<(), Stop> {
    r.take(CHECK_INSTANCE)?;
    let flags = r.take(CHECK_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, CHECK_R);
        r.bits(flags, CHECK_RESERVED);
    });
    r.take(CHECK_NONCE)?;
    r.bytes(CHECK_ID, 16)?;
    r.take(CHECK_COUNTER).map(drop)
}
