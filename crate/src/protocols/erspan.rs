//! Frames mirrored through GRE.
use crate::protocols::expert;
use crate::wire::expert::{Undecoded, Warning};
use crate::wire::*;

const DIRECTIONS: Names = Names::sorted(&[(0, "Incoming"), (1, "Outgoing")]);
const ENCAPSULATIONS: Names = Names::sorted(&[
    (0, "Originally without VLAN tag"),
    (1, "Originally ISL encapsulated"),
    (2, "Originally 802.1Q encapsulated"),
    (3, "VLAN tag preserved in frame"),
]);
const VERSIONS: Names = Names::sorted(&[(0, "Type I"), (1, "Type II"), (2, "Type III")]);

protocol! {
    /// Encapsulated Remote Switch Packet ANalysis (draft-foschiano-erspan)
    "ERSPAN" = "erspan" over [] {
        /// Version
        VERSION: Bits<12, 4> = "version" named VERSIONS;
        /// Vlan
        VLAN: Bits<0, 12> = "vlan";
        /// COS
        COS: Bits<13, 3> = "cos";
        /// Encap
        ENCAP: Bits<11, 2> = "encap" named ENCAPSULATIONS;
        /// Bad/Short/Oversized
        BSO: Bits<11, 2> = "bso" named crate::names::tunnels::ERSPAN_BSO;
        /// Truncated
        TRUNCATED: Bits<10, 1> = "truncated" named crate::names::tunnels::ERSPAN_TRUNCATED;
        /// SpanID
        SPAN_ID: Bits<0, 10> = "spanid";
        /// Reserved
        RESERVED: Bits<20, 12> = "reserved";
        /// Index
        INDEX: Bits<0, 20> = "index";
        /// Timestamp
        TIMESTAMP: u32 = "timestamp";
        /// Security Group Tag
        SGT: u16 = "sgt";
        /// Has Ethernet PDU
        HAS_ETHERNET: Bits<15, 1> = "p";
        /// Frame Type
        FRAME_TYPE: Bits<10, 5> = "ft" named crate::names::tunnels::ERSPAN_FT;
        /// Hardware ID
        HARDWARE: Bits<4, 6> = "hw";
        /// Direction
        DIRECTION: Flag<3> = "direction" named DIRECTIONS;
        /// Timestamp granularity
        GRANULARITY: Bits<1, 2> = "gra" named crate::names::tunnels::ERSPAN_GRA;
        /// Optional Sub headers
        OPTIONAL: Bits<0, 1> = "o";
        /// Platform specific
        PLATFORM: Bytes = "";
        /// Unknown version
        UNKNOWN: Warning<Undecoded> = "version.unknown";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Type I has no header of its own.
    if r.reported() == 0 {
        return Ok(Next::End);
    }
    let word = r.word::<u16>()?;
    let version = r.bits(word, VERSION);
    if version != 1 && version != 2 {
        expert::tell_at(r, UNKNOWN, r.at() - 2, 2);
        return Ok(Next::Data);
    }
    r.bits(word, VLAN);
    let word = r.word::<u16>()?;
    r.bits(word, COS);
    match version {
        1 => r.bits(word, ENCAP),
        _ => r.bits(word, BSO),
    };
    r.bits(word, TRUNCATED);
    r.bits(word, SPAN_ID);
    match version {
        1 => {
            let word = r.word::<u32>()?;
            r.bits(word, RESERVED);
            r.bits(word, INDEX);
        }
        // Of the frame types only 0 is an Ethernet frame's.
        _ if type_three(r)? != 0 => return Ok(Next::Data),
        _ => {}
    }
    Ok(Next::Over(Key::Name("eth")))
}

fn type_three(r: &mut Reader) -> Result<u64, Stop> {
    r.take(TIMESTAMP)?;
    r.take(SGT)?;
    let word = r.word::<u16>()?;
    r.bits(word, HAS_ETHERNET);
    let frame_type = r.bits(word, FRAME_TYPE);
    r.bits(word, HARDWARE);
    r.bits(word, DIRECTION);
    r.bits(word, GRANULARITY);
    if r.bits(word, OPTIONAL) == 1 {
        r.bytes(PLATFORM, 8)?;
    }
    Ok(frame_type)
}
