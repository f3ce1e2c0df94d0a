//! OpenVPN: the control channel, and the frames of encrypted data.
use crate::wire::*;

/// OpenVPN's protocol documentation, *Packet opcodes*.
const OPCODES: Names = Names::sorted(&[
    (1, "P_CONTROL_HARD_RESET_CLIENT_V1"),
    (2, "P_CONTROL_HARD_RESET_SERVER_V1"),
    (3, "P_CONTROL_SOFT_RESET_V1"),
    (4, "P_CONTROL_V1"),
    (5, "P_ACK_V1"),
    (6, "P_DATA_V1"),
    (7, "P_CONTROL_HARD_RESET_CLIENT_V2"),
    (8, "P_CONTROL_HARD_RESET_SERVER_V2"),
    (9, "P_DATA_V2"),
    (10, "P_CONTROL_HARD_RESET_CLIENT_V3"),
    (11, "P_CONTROL_WKC_V1"),
]);

protocol! {
    /// OpenVPN Protocol (OpenVPN Protocol)
    "OpenVPN" = "openvpn" over [Key::Tcp(1194), Key::Udp(1194)] info info {
        /// Packet Length
        LENGTH: u16 = "plen";
        /// Type
        TYPE: Hex<u8> = "type";
        /// Opcode
        OPCODE: HexIn<u8, 3, 5> = "opcode" named OPCODES;
        /// Key ID
        KEY_ID: Bits<0, 3> = "keyid";
        /// Peer ID
        PEER: U24 = "peerid";
        /// Session ID
        SESSION: u64 = "sessionid";
        /// HMAC
        HMAC: Bytes = "hmac";
        /// Replay-Packet-ID
        REPLAY: u32 = "pid";
        /// Net Time
        TIME: Time = "net_time";
        /// Message Packet-ID Array Length
        ACKS: u8 = "mpidarraylength";
        /// Message Packet-ID Array Element
        ACK: u32 = "mpidarrayelement";
        /// Remote Session ID
        REMOTE: u64 = "rsessionid";
        /// Message Packet-ID
        MESSAGE: u32 = "mpid";
        /// Fragment bytes
        FRAGMENT_BYTES: Bytes = "fragment_bytes";
        /// Message fragments
        FRAGMENTS: Mark = "fragments";
        /// Message fragment
        FRAGMENT: u32 = "fragment";
        /// Message fragment count
        FRAGMENT_COUNT: u32 = "fragment.count";
        /// Reassembled message length
        REASSEMBLED: u32 = "reassembled.length";
        /// Data
        DATA: Bytes = "data";
    }
}

const ACK_ONLY: u8 = 5;
const DATA_V1: u8 = 6;
const DATA_V2: u8 = 9;
const LENGTH_LEN: usize = 2;
/// How long OpenVPN's pieces of TLS are, all but the last.
const FRAGMENT_LEN: usize = 100;
/// A longer message is not put together.
const MAX_MESSAGE: usize = 1 << 15;
/// Key of a fact: a message's beginning. The direction is added.
const PENDING: u64 = 0;
/// SHA-1, with which tls-auth signs by default.
const HMAC_LEN: usize = 20;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if super::below(r, 1) != "tcp" {
        packet(r)?;
        return Ok(Next::End);
    }
    let length = |head: &[u8]| {
        let len = u16::from_be_bytes([*head.first()?, *head.get(1)?]);
        Some(LENGTH_LEN + usize::from(len))
    };
    r.messages(LENGTH_LEN, length, |r| {
        r.take(LENGTH)?;
        packet(r)
    })
}

fn packet(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(TYPE)?;
    let opcode = r.nested(|r| {
        let opcode = r.bits(kind, OPCODE);
        r.bits(kind, KEY_ID);
        opcode as u8
    });
    match opcode {
        DATA_V1 => drop(r.rest_as(DATA)),
        DATA_V2 => {
            r.take(PEER)?;
            r.rest_as(DATA);
        }
        _ => control(r, opcode)?,
    }
    Ok(())
}

fn control(r: &mut Reader, opcode: u8) -> Result<(), Stop> {
    r.take(SESSION)?;
    if is_signed(r.rest()) {
        r.bytes(HMAC, HMAC_LEN)?;
        r.take(REPLAY)?;
        let seconds = i64::from(r.word::<u32>()?);
        let time_ns = seconds.saturating_mul(1_000_000_000);
        r.put_at(TIME, r.at() - 4, 4, time_ns as u64);
    }
    let count = r.take(ACKS)?;
    if count > 0 {
        for _ in 0..count {
            r.take(ACK)?;
        }
        r.take(REMOTE)?;
    }
    if opcode != ACK_ONLY {
        r.take(MESSAGE)?;
        handshake(r);
    }
    Ok(())
}

/// The bytes of TLS that a control packet carries. Older versions cut them into pieces of a hundred, and the first that is shorter
/// ends a message.
fn handshake(r: &mut Reader) {
    let len = r.left();
    let key = PENDING + r.direction();
    let before = r.recall(key).filter(|fact| !fact.bytes.is_empty());
    if len == 0 {
        return;
    }
    if len != FRAGMENT_LEN && (len > FRAGMENT_LEN || before.is_none()) {
        r.carry(len, Key::Name("tls"));
        return;
    }
    let mut pieces = before.map_or(Pieces::default(), |fact| Pieces::read(&fact.bytes));
    pieces.frames.push(r.frame().number);
    pieces.bytes.extend_from_slice(r.rest());
    r.rest_as(FRAGMENT_BYTES);
    if len == FRAGMENT_LEN {
        let kept = match pieces.bytes.len() <= MAX_MESSAGE {
            true => pieces.write(),
            false => vec![],
        };
        r.remember_bytes(key, pieces.frames.len() as u64, &kept);
        return;
    }
    r.remember_bytes(key, 0, &[]);
    r.put(FRAGMENTS, 0);
    r.nested(|r| {
        for frame in &pieces.frames {
            r.put(FRAGMENT, u64::from(*frame));
        }
        r.put(FRAGMENT_COUNT, pieces.frames.len() as u64);
        r.put(REASSEMBLED, pieces.bytes.len() as u64);
    });
    r.decoded(
        "Reassembled OpenVPN message",
        pieces.bytes,
        Key::Name("tls"),
    );
}

/// A message's beginning, and the frames that it is from.
#[derive(Default)]
struct Pieces {
    frames: Vec<u32>,
    bytes: Vec<u8>,
}
impl Pieces {
    /// Every piece has the same length, so that the bytes tell how many frames stand before them.
    fn read(kept: &[u8]) -> Pieces {
        let count = kept.len() / (4 + FRAGMENT_LEN);
        let (frames, bytes) = kept.split_at(4 * count);
        Pieces {
            frames: frames.chunks_exact(4).map(u32::read).collect(),
            bytes: bytes.to_vec(),
        }
    }
    fn write(&self) -> Vec<u8> {
        let frames = self.frames.iter().flat_map(|frame| frame.to_be_bytes());
        frames.chain(self.bytes.iter().copied()).collect()
    }
}

/// Nothing says whether a signature stands here. Without one, a short count and small numbers follow: mostly zeros.
fn is_signed(bytes: &[u8]) -> bool {
    match bytes.get(..4) {
        Some([_, rest @ ..]) => {
            bytes.len() >= HMAC_LEN + 8 && rest.iter().filter(|byte| **byte == 0).count() < 2
        }
        _ => false,
    }
}

fn info(layer: &Layer, out: &mut String) {
    let opcode = layer.value(OPCODE).unwrap_or(0);
    out.push_str("MessageType: ");
    out.push_str(OPCODES.get(opcode).unwrap_or("Unknown Messagetype"));
}
