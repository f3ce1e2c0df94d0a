//! Real-time Transport Protocol: voice and pictures of calls that another protocol has set up.
use super::Own;
use crate::names::rtp as names;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Real-Time Transport Protocol (RFC 3550)
    "RTP" = "rtp" over [] info info accepts accepts {
        /// Stream setup
        SETUP: Text = "setup";
        /// Setup frame
        SETUP_FRAME: u32 = "setup-frame";
        /// Setup Method
        SETUP_METHOD: Text = "setup-method";
        /// Version
        VERSION: Bits<6, 2> = "version" as "version" named names::VERSION;
        /// Padding
        PADDING: Flag<5> = "padding" as "padding" named truths::TRUE_FALSE;
        /// Extension
        EXT: Flag<4> = "ext" as "extension" named truths::TRUE_FALSE;
        /// Contributing source identifiers count
        CC: Bits<0, 4> = "cc" as "numsync";
        /// Marker
        MARKER: Flag<7> = "marker" as "marker" named truths::TRUE_FALSE;
        /// Payload type
        P_TYPE: Bits<0, 7> = "p_type" as "payload_type" named names::PAYLOAD_TYPE;
        /// Sequence number
        SEQ: u16 = "seq" as "sequence";
        /// Extended sequence number
        EXTSEQ: u32 = "extseq";
        /// Timestamp
        TIMESTAMP: u32 = "timestamp" as "timestamp";
        /// Synchronization Source identifier
        SSRC: Hex<u32> = "ssrc" as "sourcesync" (Repr::Dec) line Both;
        /// Contributing Source identifiers
        CSRC_ITEMS: Mark = "csrc.items";
        /// CSRC item
        CSRC_ITEM: Hex<u32> = "csrc.item" as "sync" (Repr::Dec) line Both;
        /// Defined by profile
        EXT_PROFILE: Hex<u16> = "ext.profile" named crate::names::rtp::EXT_PROFILE;
        /// Extension length
        EXT_LEN: u16 = "ext.len";
        /// Header extensions
        HDR_EXTS: Mark = "hdr_exts";
        /// Header extension
        HDR_EXT: Hex<u32> = "hdr_ext" line Both;
        /// RFC 5285 Header Extension
        SHORT_EXTENSION: Mark = "";
        /// Identifier
        EXT_ID: u8 = "ext.rfc5285.id";
        /// Length
        EXT_ELEMENT_LEN: u8 = "ext.rfc5285.len";
        /// Application Bits
        EXT_APPBITS: Bits<0, 4> = "ext.rfc5285.appbits";
        /// Extension Data
        EXT_DATA: Bytes = "ext.rfc5285.data";
        /// SRTP Encrypted Payload
        ENC_PAYLOAD: Bytes = ".srtp.enc_payload";
        /// SRTP Auth Tag
        AUTH_TAG: Bytes = ".srtp.auth_tag";
        /// Payload
        PAYLOAD: Bytes = "payload";
        /// Padding data
        PADDING_DATA: Bytes = "padding.data";
        /// Padding count
        PADDING_COUNT: u8 = "padding.count";
    }
}

static OWN: Own = Own::of("rtp");
static CONTROL: Own = Own::of("rtcp");

/// What set a stream up, as `Method` counts them.
const METHODS: [&str; 3] = ["SDP", "DTLS-SRTP", "RTSP"];

#[derive(Clone, Copy)]
pub enum Method {
    Sdp,
    Dtls,
    Rtsp,
}

/// Says that media come to or from an end; `tag` bytes at the end of each packet prove who sent it (RFC 3711 §3.1).
pub fn announce(r: &mut Reader, end: Expected, method: Method, tag: u8) {
    r.expect(end, OWN.index(), u64::from(tag) << 8 | method as u64, &[]);
}

/// The same of the control protocol.
pub fn announce_control(r: &mut Reader, end: Expected, method: Method) {
    r.expect(end, CONTROL.index(), method as u64, &[]);
}

/// An end to which any may send.
pub fn end(address: Address, port: u16) -> Expected {
    Expected {
        over_udp: true,
        address,
        port,
        peer_port: 0,
    }
}

/// Bytes of the tag by which a stream is known to be secret; none where it is not.
pub fn tag(setup: &Fact) -> usize {
    (setup.value >> 8) as usize & 0xff
}

/// Notes how the stream was set up, in the fields of this protocol or of its control protocol.
pub fn note_setup(r: &mut Reader, fact: &Fact, fields: (Field<Text>, Field<u32>, Field<Text>)) {
    let method = METHODS.get(fact.value as usize & 0xff).unwrap_or(&"");
    r.put_text(fields.0, b"");
    r.nested(|r| {
        r.put(fields.1, u64::from(fact.frame));
        r.put_text(fields.2, method.as_bytes());
    });
}

/// Version 2.
fn accepts(bytes: &[u8], _: Key) -> bool {
    bytes.len() >= 8 && matches!(bytes, [0x80..=0xbf, ..])
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let setup = r.recall(Reader::SETUP);
    // RFC 5761 §4: types of the control protocol.
    if matches!(r.rest(), [_, 192..=223, ..]) {
        return Ok(Next::Over(Key::Name("rtcp")));
    }
    if let Some(fact) = &setup {
        note_setup(r, fact, (SETUP, SETUP_FRAME, SETUP_METHOD));
    }
    let word = r.word::<u8>()?;
    r.bits(word, VERSION);
    let padded = r.bits(word, PADDING) == 1;
    let extended = r.bits(word, EXT) == 1;
    let sources = r.bits(word, CC);
    let word = r.word::<u8>()?;
    flags!(r, word: MARKER, P_TYPE);
    let sequence = r.take(SEQ)?;
    if setup.is_some() {
        extend(r, sequence);
    }
    r.take(TIMESTAMP)?;
    r.take(SSRC)?;
    if sources > 0 {
        r.group(CSRC_ITEMS, |r| {
            (0..sources).try_for_each(|_| r.take(CSRC_ITEM).map(drop))
        })?;
    }
    if extended {
        extensions(r)?;
    }
    let tag = setup.as_ref().map_or(0, tag);
    if tag > 0 {
        r.bytes(ENC_PAYLOAD, r.left().saturating_sub(tag))?;
        r.rest_as(AUTH_TAG);
        return Ok(Next::End);
    }
    let padding = match (padded, r.rest().last()) {
        (true, Some(count)) => usize::from(*count).min(r.left()),
        _ => 0,
    };
    let len = r.left() - padding;
    if len > 0 {
        r.bytes(PAYLOAD, len)?;
    }
    if padding > 1 {
        r.bytes(PADDING_DATA, padding - 1)?;
    }
    if padding > 0 {
        r.take(PADDING_COUNT)?;
    }
    Ok(Next::End)
}

/// The number with the times that it has begun anew, from one on (RFC 3550 §A.1).
fn extend(r: &mut Reader, sequence: u16) {
    const TURN: u64 = 1 << 16;
    let direction = r.direction();
    let before = r.recall_earlier(direction).map_or(TURN, |fact| fact.value);
    let mut extended = before & !(TURN - 1) | u64::from(sequence);
    if extended + TURN / 2 < before {
        extended += TURN;
    } else if before + TURN / 2 < extended {
        extended = extended.saturating_sub(TURN);
    }
    r.put(EXTSEQ, extended);
    r.remember(direction, extended);
}

/// The profile of elements with a header of one byte.
const SHORT: u16 = 0xbede;

/// RFC 3550 §5.3.1, RFC 8285 §4.
fn extensions(r: &mut Reader) -> Result<(), Stop> {
    let profile = r.take(EXT_PROFILE)?.0;
    let words = usize::from(r.take(EXT_LEN)?);
    if words == 0 {
        return Ok(());
    }
    r.group(HDR_EXTS, |r| {
        r.within(4 * words, |r| {
            while r.left() > 0 {
                match profile {
                    SHORT | 0x1000..=0x100f => element(r, profile)?,
                    _ => r.take(HDR_EXT).map(drop)?,
                }
            }
            Ok(())
        })?
    })
}

/// An element with a header of one byte or of two; zeros stand between them.
fn element(r: &mut Reader, profile: u16) -> Result<(), Stop> {
    let head = r.peek::<u8>(0).unwrap_or(0);
    if head == 0 {
        return r.skip(1);
    }
    let at = r.at();
    r.group(SHORT_EXTENSION, |r| {
        let len = match profile {
            SHORT => {
                let len = (head & 15) + 1;
                r.put_at(EXT_ID, at, 1, u64::from(head >> 4));
                r.put_at(EXT_ELEMENT_LEN, at, 1, u64::from(len));
                r.skip(1)?;
                len
            }
            _ => {
                r.take(EXT_ID)?;
                let len = r.take(EXT_ELEMENT_LEN)?;
                r.put(EXT_APPBITS, u64::from(profile & 15));
                len
            }
        };
        let len = usize::from(len).min(r.left());
        if len > 0 {
            r.bytes(EXT_DATA, len)?;
        }
        Ok(())
    })
}

/// What a payload type is called.
pub fn payload_name(kind: u64) -> String {
    let name = names::PAYLOAD_TYPE.get(kind).map(str::to_string);
    name.unwrap_or_else(|| format!("DynamicRTP-Type-{kind}"))
}

/// `PT=ITU-T G.711 PCMA, SSRC=0x3796CB71, Seq=28590, Time=1240`
fn info(layer: &Layer, out: &mut String) {
    let name = payload_name(layer.value(P_TYPE).unwrap_or_default());
    let ssrc = layer.value(SSRC).unwrap_or_default();
    let sequence = layer.value(SEQ).unwrap_or_default();
    let time = layer.value(TIMESTAMP).unwrap_or_default();
    let _ = write!(
        out,
        "PT={name}, SSRC=0x{ssrc:X}, Seq={sequence}, Time={time}"
    );
    if layer.value(MARKER) == Some(1) {
        out.push_str(", Mark");
    }
}

/// What set up the media of the conversation at hand.
pub fn setup(r: &mut Reader) -> Option<Fact> {
    r.borrowing(OWN.index(), |r| r.recall(Reader::SETUP))
}
