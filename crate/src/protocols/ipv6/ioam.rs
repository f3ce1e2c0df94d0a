//! In-situ measurement (RFC 9197): what the nodes on the way wrote into a packet.
use crate::names::ipv6 as numbers;
use crate::names::truths;
use crate::protocols::expert;
use crate::protocols::index;
use crate::wire::expert::{Error, Violation};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IOAM Option (RFC 9197)
    "IOAM" = "ipv6.opt.ioam" column "" over [] {
        /// Reserved
        RESERVED: u8 = "rsv";
        /// Option-Type
        TYPE: u8 = "opt_type" named numbers::IOAM;
        /// Namespace ID
        NAMESPACE: u16 = "trace.ns";
        /// Node Length
        NODE_LEN: Bits<11, 5> = "trace.nodelen" unit "4-byte words";
        /// Flags
        FLAGS: HexIn<u16, 7, 4> = "trace.flags";
        /// Overflow
        OVERFLOW: Flag<10> = "trace.flag.o" named truths::TRUE_FALSE;
        /// Loopback
        LOOPBACK: Flag<9> = "trace.flag.l" named truths::TRUE_FALSE;
        /// Active
        ACTIVE: Flag<8> = "trace.flag.a" named truths::TRUE_FALSE;
        /// Reserved
        FLAG_RESERVED: Flag<7> = "trace.flag.rsv" named truths::TRUE_FALSE;
        /// Remaining Length
        REMAINING: Bits<0, 7> = "trace.remlen" unit "4-byte words";
        /// Trace Type
        TRACE_TYPE: Hex<U24> = "trace.type";
        /// Hop_Lim and Node ID (short)
        BIT0: Flag<23> = "trace.type.bit0" named truths::TRUE_FALSE;
        /// Ingress and Egress IDs (short)
        BIT1: Flag<22> = "trace.type.bit1" named truths::TRUE_FALSE;
        /// Timestamp seconds
        BIT2: Flag<21> = "trace.type.bit2" named truths::TRUE_FALSE;
        /// Timestamp fraction
        BIT3: Flag<20> = "trace.type.bit3" named truths::TRUE_FALSE;
        /// Transit delay
        BIT4: Flag<19> = "trace.type.bit4" named truths::TRUE_FALSE;
        /// IOAM-Namespace specific data (short)
        BIT5: Flag<18> = "trace.type.bit5" named truths::TRUE_FALSE;
        /// Queue depth
        BIT6: Flag<17> = "trace.type.bit6" named truths::TRUE_FALSE;
        /// Checksum complement
        BIT7: Flag<16> = "trace.type.bit7" named truths::TRUE_FALSE;
        /// Hop_Lim and Node ID (wide)
        BIT8: Flag<15> = "trace.type.bit8" named truths::TRUE_FALSE;
        /// Ingress and Egress IDs (wide)
        BIT9: Flag<14> = "trace.type.bit9" named truths::TRUE_FALSE;
        /// IOAM-Namespace specific data (wide)
        BIT10: Flag<13> = "trace.type.bit10" named truths::TRUE_FALSE;
        /// Buffer occupancy
        BIT11: Flag<12> = "trace.type.bit11" named truths::TRUE_FALSE;
        /// Undefined
        UNDEFINED: Flag<2> = "trace.type.undef" named truths::TRUE_FALSE;
        /// Opaque State Snapshot
        BIT22: Flag<1> = "trace.type.bit22" named truths::TRUE_FALSE;
        /// Reserved
        BIT23: Flag<0> = "trace.type.rsv" named truths::TRUE_FALSE;
        /// Reserved
        TRACE_RESERVED: u8 = "trace.rsv";
        /// Free space
        FREE: Bytes = "trace.free_space";
        /// Node
        NODE: Mark = "";
        /// Hop Limit
        HOP_LIMIT: u8 = "trace.node.hlim";
        /// ID
        ID: Hex<U24> = "trace.node.id";
        /// Ingress ID
        INGRESS: Hex<u16> = "trace.node.iif";
        /// Egress ID
        EGRESS: Hex<u16> = "trace.node.eif";
        /// Timestamp Seconds
        SECONDS: Hex<u32> = "trace.node.tss";
        /// Timestamp Fraction
        FRACTION: Hex<u32> = "trace.node.tsf";
        /// Transit Delay
        DELAY: Hex<u32> = "trace.node.trdelay";
        /// Namespace Data (short)
        DATA: Hex<u32> = "trace.node.nsdata";
        /// Queue Depth
        QUEUE: Hex<u32> = "trace.node.qdepth";
        /// Checksum Complement
        COMPLEMENT: Hex<u32> = "trace.node.csum";
        /// ID
        WIDE_ID: Hex<u64> = "trace.node.id_wide";
        /// Ingress ID
        WIDE_INGRESS: Hex<u32> = "trace.node.iif_wide";
        /// Egress ID
        WIDE_EGRESS: Hex<u32> = "trace.node.eif_wide";
        /// Namespace Data (wide)
        WIDE_DATA: Hex<u64> = "trace.node.nsdata_wide";
        /// Buffer Occupancy
        BUFFER: Hex<u32> = "trace.node.bufoccup";
        /// Undefined bit
        UNDEFINED_DATA: Hex<u32> = "trace.node.undefined";
        /// Length
        SNAPSHOT_LEN: u8 = "trace.node.oss.len" unit "4-byte words";
        /// Schema ID
        SCHEMA: Hex<U24> = "trace.node.oss.scid";
        /// Data
        SNAPSHOT: Bytes = "trace.node.oss.data";
        /// Invalid "NodeLen" value: cannot be 0
        BAD_NODE_LEN: Error<Violation> = "trace.invalid_nodelen";
        /// Invalid "RemLen" value
        BAD_REMAINING: Error<Violation> = "trace.invalid_remlen";
        /// Mismatch between Trace Type and NodeLen
        BAD_TYPE: Error<Violation> = "trace.invalid_type";
    }
}

/// The bits of a trace's type that mean nothing yet.
const UNDEFINED_BITS: u32 = 0xffc;

/// Reads an option's `len` bytes.
pub fn read(r: &mut Reader, len: u8) -> Result<(), Stop> {
    let end = r.at() + usize::from(len);
    r.borrowing(index("ipv6.opt.ioam").unwrap_or(u16::MAX), |r| {
        r.take(RESERVED)?;
        match r.take(TYPE)? {
            0 | 1 => read_trace(r, end),
            _ => Ok(()),
        }
    })
}

/// RFC 9197 §4.4.
fn read_trace(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(NAMESPACE)?;
    let word = r.word::<u16>()?;
    let node = r.bits(word, NODE_LEN);
    r.bits(word, FLAGS);
    r.nested(|r| {
        r.bits(word, OVERFLOW);
        r.bits(word, LOOPBACK);
        r.bits(word, ACTIVE);
        r.bits(word, FLAG_RESERVED);
    });
    let free = 4 * r.bits(word, REMAINING) as usize;
    let Hex(U24(kind)) = r.take(TRACE_TYPE)?;
    r.nested(|r| note_type(r, kind));
    r.take(TRACE_RESERVED)?;
    if node == 0 {
        expert::tell(r, BAD_NODE_LEN);
        return Ok(());
    }
    if r.at() + free > end {
        expert::tell(r, BAD_REMAINING);
        return Ok(());
    }
    if kind & UNDEFINED_BITS == 0 && words(kind) != node {
        expert::tell(r, BAD_TYPE);
    }
    if free > 0 {
        r.bytes(FREE, free)?;
    }
    while r.at() < end {
        let start = r.at();
        r.group(NODE, |r| read_node(r, kind))?;
        // A trace of nothing: its nodes have no data.
        if r.at() == start {
            break;
        }
    }
    Ok(())
}

fn note_type(r: &mut Reader, kind: u32) {
    let at = r.at() - 3;
    const BITS: [Field<bool>; 12] = [
        Field::at(BIT0.index),
        Field::at(BIT1.index),
        Field::at(BIT2.index),
        Field::at(BIT3.index),
        Field::at(BIT4.index),
        Field::at(BIT5.index),
        Field::at(BIT6.index),
        Field::at(BIT7.index),
        Field::at(BIT8.index),
        Field::at(BIT9.index),
        Field::at(BIT10.index),
        Field::at(BIT11.index),
    ];
    for (field, bit) in BITS.into_iter().zip(0..) {
        r.put_at(field, at, 3, u64::from(kind >> (23 - bit) & 1));
    }
    r.put_at(UNDEFINED, at, 3, u64::from(kind & UNDEFINED_BITS != 0));
    r.put_at(BIT22, at, 3, u64::from(kind >> 1 & 1));
    r.put_at(BIT23, at, 3, u64::from(kind & 1));
}

/// How many words a node's data takes: one a bit, two for a wide one; the snapshot counts itself.
fn words(kind: u32) -> u64 {
    let wide = (kind & 0x00_e000).count_ones();
    u64::from((kind & 0xff_fffc).count_ones() + wide)
}

fn read_node(r: &mut Reader, kind: u32) -> Result<(), Stop> {
    let has = |bit: u32| kind >> (23 - bit) & 1 != 0;
    if has(0) {
        r.take(HOP_LIMIT)?;
        r.take(ID)?;
    }
    if has(1) {
        r.take(INGRESS)?;
        r.take(EGRESS)?;
    }
    for (bit, field) in [
        (2, SECONDS),
        (3, FRACTION),
        (4, DELAY),
        (5, DATA),
        (6, QUEUE),
        (7, COMPLEMENT),
    ] {
        if has(bit) {
            r.take(field)?;
        }
    }
    read_wide(r, kind)?;
    if has(22) {
        let len = 4 * usize::from(r.take(SNAPSHOT_LEN)?);
        r.take(SCHEMA)?;
        if len > 0 {
            r.bytes(SNAPSHOT, len)?;
        }
    }
    Ok(())
}

/// The wide forms, and what follows them.
fn read_wide(r: &mut Reader, kind: u32) -> Result<(), Stop> {
    let has = |bit: u32| kind >> (23 - bit) & 1 != 0;
    if has(8) {
        r.take(HOP_LIMIT)?;
        let U56(id) = r.word::<U56>()?;
        r.put_at(WIDE_ID, r.at() - 7, 7, id);
    }
    if has(9) {
        r.take(WIDE_INGRESS)?;
        r.take(WIDE_EGRESS)?;
    }
    if has(10) {
        r.take(WIDE_DATA)?;
    }
    if has(11) {
        r.take(BUFFER)?;
    }
    for _ in (12..22).filter(|bit| has(*bit)) {
        r.take(UNDEFINED_DATA)?;
    }
    Ok(())
}
