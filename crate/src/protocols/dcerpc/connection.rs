//! Packets over a connection (C706 §12.6, MS-RPCE §2.2.2).
use super::fields::*;
use super::{
    Bound, Order, authentication, bound, note_context, note_request, note_response, representation,
};
use crate::wire::*;

const REQUEST: u8 = 0;
const RESPONSE: u8 = 2;
const FAULT: u8 = 3;
const BIND: u8 = 11;
const BIND_ACK: u8 = 12;
const BIND_NAK: u8 = 13;
const ALTER: u8 = 14;
const ALTER_ACK: u8 = 15;
const AUTH_3: u8 = 16;
/// The first packet of a call, and the last.
const WHOLE: u8 = 3;
const HAS_OBJECT: u8 = 0x80;

/// What a packet's parts need to know of its header.
#[derive(Clone, Copy)]
pub struct Packet {
    pub order: Order,
    pub kind: u8,
    pub flags: u8,
    pub call: u32,
    /// Bytes of authentication data, without its header.
    pub auth: usize,
    pub start: usize,
}

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let packet = header(r)?;
    match packet.kind {
        REQUEST => request(r, &packet),
        RESPONSE => response(r, &packet),
        FAULT => fault(r, &packet),
        BIND | ALTER => bind(r, &packet),
        BIND_ACK | ALTER_ACK => bind_ack(r, &packet),
        BIND_NAK => bind_nak(r, &packet),
        AUTH_3 => authentication::read(r, &packet, false),
        _ => Ok(()),
    }
}

fn header(r: &mut Reader) -> Result<Packet, Stop> {
    let start = r.at();
    r.take(VER)?;
    r.take(VER_MINOR)?;
    let kind = r.take(PKT_TYPE)?;
    let flags = r.take(CN_FLAGS)?;
    r.nested(|r| {
        flags!(r, flags: CN_FLAGS_OBJECT, CN_FLAGS_MAYBE, CN_FLAGS_DNE, CN_FLAGS_MPX,
            CN_FLAGS_RESERVED, CN_FLAGS_CANCEL_PENDING, CN_FLAGS_LAST_FRAG, CN_FLAGS_FIRST_FRAG);
    });
    let order = representation(r, 4)?;
    order.half(r, CN_FRAG_LEN)?;
    let auth = usize::from(order.half(r, CN_AUTH_LEN)?);
    let call = order.word(r, CN_CALL_ID)?;
    Ok(Packet {
        order,
        kind,
        flags: flags.0,
        call,
        auth,
        start,
    })
}

fn request(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    packet.order.word(r, CN_ALLOC_HINT)?;
    let context = packet.order.half(r, CN_CTX_ID)?;
    let bound = bound(r, context);
    let operation = packet.order.half(r, OPNUM)?;
    if bound != Bound::Unseen {
        note_request(r, packet.call, operation);
    }
    if packet.flags & HAS_OBJECT != 0 {
        packet.order.identifier(r, OBJ_ID)?;
    }
    stub(r, packet, bound)
}

fn response(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    packet.order.word(r, CN_ALLOC_HINT)?;
    let context = packet.order.half(r, CN_CTX_ID)?;
    let bound = bound(r, context);
    r.take(CN_CANCEL_COUNT)?;
    r.skip(1)?;
    // What is handed over in several packets, none of them tells by itself.
    let told = match packet.flags & WHOLE {
        WHOLE => bound,
        _ => Bound::Unknown,
    };
    note_response(r, packet.call, true, told);
    stub(r, packet, bound)
}

fn fault(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    packet.order.word(r, CN_ALLOC_HINT)?;
    let context = packet.order.half(r, CN_CTX_ID)?;
    bound(r, context);
    r.take(CN_CANCEL_COUNT)?;
    let word = r.take(CN_FAULT_FLAGS)?;
    r.nested(|r| r.bits(word, CN_FAULT_FLAGS_EXTENDED_ERROR));
    packet.order.word(r, CN_STATUS)?;
    r.bytes(RESERVED, 4)?;
    // Nothing is handed over, so nothing is said again.
    note_response(r, packet.call, true, Bound::Unknown);
    let data = authentication::payload(r, packet)?.plain;
    if data > 0 {
        r.bytes(FAULT_STUB_DATA, data)?;
    }
    authentication::read(r, packet, true)
}

/// What the call hands over, and the authentication behind it.
fn stub(r: &mut Reader, packet: &Packet, bound: Bound) -> Result<(), Stop> {
    let data = authentication::payload(r, packet)?;
    if authentication::is_private(r, packet) {
        // Its padding is encrypted too.
        let data = data.padded;
        if data > 0 {
            r.bytes(ENCRYPTED_STUB_DATA, data)?;
        }
    } else if data.plain > 0 {
        match bound {
            Bound::Known => r.bytes(PAYLOAD_STUB_DATA, data.plain)?,
            _ => r.bytes(STUB_DATA, data.plain)?,
        };
    }
    authentication::read(r, packet, true)
}

fn sizes(r: &mut Reader, order: Order) -> Result<(), Stop> {
    order.half(r, CN_MAX_XMIT)?;
    order.half(r, CN_MAX_RECV)?;
    order.word(r, CN_ASSOC_GROUP)?;
    Ok(())
}

fn bind(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    sizes(r, packet.order)?;
    let count = r.take(CN_NUM_CTX_ITEMS)?;
    r.skip(3)?;
    for _ in 0..count {
        r.group(CN_CTX_ITEM, |r| context(r, packet.order))?;
    }
    authentication::read(r, packet, false)
}

fn context(r: &mut Reader, order: Order) -> Result<(), Stop> {
    let context = order.half(r, CN_CTX_ID)?;
    let count = r.take(CN_NUM_TRANS_ITEMS)?;
    r.skip(1)?;
    let interface = r.group(CN_BIND_ABSTRACT_SYNTAX, |r| {
        let interface = order.identifier(r, CN_BIND_TO_UUID)?;
        order.half(r, CN_BIND_IF_VER)?;
        order.half(r, CN_BIND_IF_VER_MINOR)?;
        Ok(interface)
    })?;
    note_context(r, context, interface);
    for _ in 0..count {
        r.group(CN_BIND_TRANS, |r| transfer_syntax(r, order))?;
    }
    Ok(())
}

/// The first bytes of MS-RPCE §3.3.1.5.3: not a syntax but a question what the other end can do.
pub const FEATURES: u128 = 0x6cb7_1c2c_9812_4540;

fn transfer_syntax(r: &mut Reader, order: Order) -> Result<(), Stop> {
    let at = r.at();
    let syntax = order.identifier(r, CN_BIND_TRANS_ID)?;
    if syntax >> 64 == FEATURES {
        let end = r.at();
        r.seek(at + 8);
        let word = r.word::<Little<u16>>()?;
        r.put_at(CN_BIND_TRANS_BTFN, at + 8, 2, u64::from(word.0));
        r.nested(|r| {
            flags!(r, word: CN_BIND_TRANS_BTFN_01, CN_BIND_TRANS_BTFN_02);
        });
        r.seek(end);
    }
    order.word(r, CN_BIND_TRANS_VER)?;
    Ok(())
}

fn bind_ack(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    let order = packet.order;
    sizes(r, order)?;
    let len = usize::from(order.half(r, CN_SEC_ADDR_LEN)?);
    if len > 0 {
        r.bytes(CN_SEC_ADDR, len)?;
    }
    let over = (r.at() - packet.start) % 4;
    if over > 0 {
        r.skip(4 - over)?;
    }
    let count = r.take(CN_NUM_RESULTS)?;
    r.skip(3)?;
    for _ in 0..count {
        r.group(CN_ACK_ITEM, |r| result(r, order))?;
    }
    authentication::read(r, packet, false)
}

fn result(r: &mut Reader, order: Order) -> Result<(), Stop> {
    const FEATURES_ACCEPTED: u16 = 3;
    match order.half(r, CN_ACK_RESULT)? {
        0 => r.skip(2)?,
        FEATURES_ACCEPTED => {
            let word = order.half(r, CN_BIND_TRANS_BTFN)?;
            r.nested(|r| {
                flags!(r, word: CN_BIND_TRANS_BTFN_01, CN_BIND_TRANS_BTFN_02);
            });
        }
        _ => {
            order.half(r, CN_ACK_REASON)?;
        }
    }
    order.identifier(r, CN_ACK_TRANS_ID)?;
    order.word(r, CN_ACK_TRANS_VER)?;
    Ok(())
}

fn bind_nak(r: &mut Reader, packet: &Packet) -> Result<(), Stop> {
    const VERSION_UNSUPPORTED: u16 = 4;
    if packet.order.half(r, CN_REJECT_REASON)? == VERSION_UNSUPPORTED {
        let count = r.take(CN_NUM_PROTOCOLS)?;
        for _ in 0..count {
            r.take(CN_PROTOCOL_VER_MAJOR)?;
            r.take(CN_PROTOCOL_VER_MINOR)?;
        }
    }
    Ok(())
}
