//! Controller Area Network, as Linux hands its frames over.
use super::below;
use crate::names::link_layers as T;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Controller Area Network (ISO 11898-1, Linux SocketCAN)
    "CAN" = "can" over [Key::Link(227), Key::Name("canfd")] heading heading info info {
        /// ID
        ID: Bits<0, 11> = "id" line Both;
        /// ID
        ID_EXTENDED: Bits<0, 29> = "id" line Both;
        /// Extended Flag
        FLAGS_XTD: Flag<31> = "flags.xtd" named truths::TRUE_FALSE;
        /// Remote Transmission Request Flag
        FLAGS_RTR: Flag<30> = "flags.rtr" named truths::TRUE_FALSE;
        /// Error Message Flag
        FLAGS_ERR: Flag<29> = "flags.err" named truths::TRUE_FALSE;
        /// Frame-Length
        LEN: u8 = "len";
        /// Reserved
        RESERVED: Bytes = "reserved";
        /// Padding
        PADDING: Bytes = "padding";
        /// Transmit timeout
        ERR_TX_TIMEOUT: Flag<0> = "err.tx_timeout" named truths::TRUE_FALSE;
        /// Lost arbitration
        pub ERR_LOSTARB: Flag<1> = "err.lostarb" named truths::TRUE_FALSE;
        /// Controller problems
        pub ERR_CTRL: Flag<2> = "err.ctrl" named truths::TRUE_FALSE;
        /// Protocol violation
        pub ERR_PROT: Flag<3> = "err.prot" named truths::TRUE_FALSE;
        /// Transceiver status
        pub ERR_TRX: Flag<4> = "err.trx" named truths::TRUE_FALSE;
        /// No acknowledgement
        pub ERR_ACK: Flag<5> = "err.ack" named truths::TRUE_FALSE;
        /// Bus off
        pub ERR_BUSOFF: Flag<6> = "err.busoff" named truths::TRUE_FALSE;
        /// Bus error
        pub ERR_BUSERROR: Flag<7> = "err.buserror" named truths::TRUE_FALSE;
        /// Controller restarted
        pub ERR_RESTARTED: Flag<8> = "err.restarted" named truths::TRUE_FALSE;
        /// Reserved
        ERR_RESERVED: HexIn<u32, 9, 20> = "err.reserved";
        /// Lost arbitration in bit number
        ERR_LOSTARB_BITNUM: u8 = "err.lostarb.bitnum";
        /// RX buffer overflow
        ERR_CTRL_RX_OVERFLOW: Flag<0> = "err.ctrl.rx_overflow" named truths::TRUE_FALSE;
        /// TX buffer overflow
        pub ERR_CTRL_TX_OVERFLOW: Flag<1> = "err.ctrl.tx_overflow" named truths::TRUE_FALSE;
        /// Reached warning level for RX errors
        pub ERR_CTRL_RX_WARNING: Flag<2> = "err.ctrl.rx_warning" named truths::TRUE_FALSE;
        /// Reached warning level for TX errors
        pub ERR_CTRL_TX_WARNING: Flag<3> = "err.ctrl.tx_warning" named truths::TRUE_FALSE;
        /// Reached error passive status RX
        pub ERR_CTRL_RX_PASSIVE: Flag<4> = "err.ctrl.rx_passive" named truths::TRUE_FALSE;
        /// Reached error passive status TX
        pub ERR_CTRL_TX_PASSIVE: Flag<5> = "err.ctrl.tx_passive" named truths::TRUE_FALSE;
        /// Recovered to error active state
        ERR_CTRL_ACTIVE: Flag<6> = "err.ctrl.active" named truths::TRUE_FALSE;
        /// Single bit error
        ERR_PROT_TYPE_BIT: Flag<0> = "err.prot.type.bit" named truths::TRUE_FALSE;
        /// Frame format error
        pub ERR_PROT_TYPE_FORM: Flag<1> = "err.prot.type.form" named truths::TRUE_FALSE;
        /// Bit stuffing error
        pub ERR_PROT_TYPE_STUFF: Flag<2> = "err.prot.type.stuff" named truths::TRUE_FALSE;
        /// Unable to send dominant bit
        pub ERR_PROT_TYPE_BIT0: Flag<3> = "err.prot.type.bit0" named truths::TRUE_FALSE;
        /// Unable to send recessive bit
        pub ERR_PROT_TYPE_BIT1: Flag<4> = "err.prot.type.bit1" named truths::TRUE_FALSE;
        /// Bus overload
        pub ERR_PROT_TYPE_OVERLOAD: Flag<5> = "err.prot.type.overload" named truths::TRUE_FALSE;
        /// Active error announcement
        pub ERR_PROT_TYPE_ACTIVE: Flag<6> = "err.prot.type.active" named truths::TRUE_FALSE;
        /// Error occurred on transmission
        ERR_PROT_TYPE_TX: Flag<7> = "err.prot.type.tx" named truths::TRUE_FALSE;
        /// Protocol error location
        ERR_PROT_LOCATION: u8 = "err.prot.location" named T::ERR_PROT_LOCATION;
        /// Transceiver CANH status
        ERR_TRX_CANH: Bits<0, 4> = "err.trx.canh" named T::ERR_TRX_CANH;
        /// Transceiver CANL status
        ERR_TRX_CANL: Bits<4, 4> = "err.trx.canl" named T::ERR_TRX_CANL;
        /// Controller specific data
        ERR_CTRL_SPECIFIC: Text = "err.ctrl_specific";
        /// Bit Rate Setting
        CANFD_FLAGS_BRS: Flag<2> = ".canfd.flags.brs" named truths::TRUE_FALSE;
        /// Error Message Flag
        CANFD_FLAGS_ESI: Flag<0> = ".canfd.flags.esi" named truths::TRUE_FALSE;
    }
}

const EXTENDED: u32 = 1 << 31;
const REMOTE: u32 = 1 << 30;
const ERROR: u32 = 1 << 29;
/// Of frames with a flexible data rate, whose whole is longer.
const FLEXIBLE: u8 = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Linux's cooked captures have the word as the machine that captured had it.
    let word = match below(r, 1) {
        "sll" => r.word::<Little<u32>>()?.0,
        _ => r.word::<u32>()?,
    };
    let identifier = match word & (EXTENDED | ERROR) {
        0 => word & 0x7ff,
        _ => word & 0x1fff_ffff,
    };
    let at = r.at() - 4;
    let flags = r.peek::<u8>(1).unwrap_or(0);
    let flexible = flags & FLEXIBLE != 0 || r.reported() == 68;
    if word & ERROR == 0 {
        match word & EXTENDED {
            0 => r.put_at(ID, at, 4, identifier.into()),
            _ => r.put_at(ID_EXTENDED, at, 4, identifier.into()),
        }
        r.put_at(FLAGS_XTD, at, 4, u64::from(word & EXTENDED != 0));
        if !flexible {
            r.put_at(FLAGS_RTR, at, 4, u64::from(word & REMOTE != 0));
        }
    }
    if !flexible {
        r.put_at(FLAGS_ERR, at, 4, u64::from(word & ERROR != 0));
    }
    if word & ERROR != 0 {
        let (first, last) = (ERR_TX_TIMEOUT, ERR_RESERVED);
        r.split((4, word.into()), &PROTOCOL, first, last);
    }
    let len = usize::from(r.take(LEN)?);
    if flexible {
        let flags = u64::from(r.word::<u8>()?);
        r.part((1, flags), &PROTOCOL, CANFD_FLAGS_BRS.index);
        r.part((1, flags), &PROTOCOL, CANFD_FLAGS_ESI.index);
        r.bytes(RESERVED, 2)?;
    } else {
        r.bytes(RESERVED, 3)?;
    }
    if word & ERROR != 0 {
        return error(r, identifier);
    }
    let padding = r.reported().saturating_sub(len);
    if padding > 0 && r.left() == r.reported() {
        r.put_at(PADDING, r.at() + len, padding, 0);
    }
    r.limit(len);
    Ok(match identifier {
        _ if len == 0 => Next::End,
        // Where AUTOSAR's network management is looked for unless its identifier is known.
        0 if word & (REMOTE | EXTENDED) == 0 => Next::Over(Key::Name("autosar-nm")),
        _ => Next::Data,
    })
}

/// Eight bytes that say more about the error (linux/can/error.h).
fn error(r: &mut Reader, class: u32) -> Result<Next, Stop> {
    const LOST_ARBITRATION: u32 = 1 << 1;
    const CONTROLLER: u32 = 1 << 2;
    const PROTOCOL_VIOLATION: u32 = 1 << 3;
    const TRANSCEIVER: u32 = 1 << 4;
    let has = |bit: u32| class & bit != 0;
    if has(LOST_ARBITRATION) {
        r.take(ERR_LOSTARB_BITNUM)?;
    } else {
        r.skip(1)?;
    }
    let controller = u64::from(r.word::<u8>()?);
    if has(CONTROLLER) {
        let (first, last) = (ERR_CTRL_RX_OVERFLOW, ERR_CTRL_ACTIVE);
        r.split((1, controller), &PROTOCOL, first, last);
    }
    let violation = u64::from(r.word::<u8>()?);
    if has(PROTOCOL_VIOLATION) {
        let (first, last) = (ERR_PROT_TYPE_BIT, ERR_PROT_TYPE_TX);
        r.split((1, violation), &PROTOCOL, first, last);
        r.take(ERR_PROT_LOCATION)?;
    } else {
        r.skip(1)?;
    }
    let transceiver = u64::from(r.word::<u8>()?);
    if has(TRANSCEIVER) {
        r.split((1, transceiver), &PROTOCOL, ERR_TRX_CANH, ERR_TRX_CANL);
    }
    let specific = r.ahead(3)?.iter().map(|byte| format!("{byte:02x}"));
    let specific = specific.collect::<Vec<_>>().join(" ");
    r.put_text(ERR_CTRL_SPECIFIC, specific.as_bytes());
    r.skip(3)?;
    Ok(Next::End)
}

fn identifier(layer: &Layer) -> Option<u64> {
    layer.value(ID).or_else(|| layer.value(ID_EXTENDED))
}

/// Of an error, which has no identifier, it is 0.
fn heading(layer: &Layer, out: &mut String) {
    let id = identifier(layer).unwrap_or(0);
    let kind = match layer.value(ID_EXTENDED) {
        Some(_) => "Ext. ID",
        None => "ID",
    };
    if let Some(len) = layer.value(LEN) {
        let _ = write!(out, ", {kind}: {id} (0x{id:x}), Length: {len}");
    }
}

fn info(layer: &Layer, out: &mut String) {
    let digits = if layer.value(FLAGS_XTD) == Some(1) {
        8
    } else {
        3
    };
    if let (Some(id), Some(len), Some(1)) =
        (identifier(layer), layer.value(LEN), layer.value(FLAGS_RTR))
    {
        let _ = write!(
            out,
            "ID: {id} (0x{id:x}), Length: {len}(Remote Transmission Request)"
        );
        return;
    }
    let extended = if digits == 8 { "XTD" } else { "STD" };
    if let Some(id) = identifier(layer) {
        let _ = write!(out, "{extended}: 0x{id:0digits$x}  ");
    }
    let own = layer.packet.layers.get(usize::from(layer.index));
    let bytes = own.map_or(&[][..], |own| layer.packet.layer_bytes(own, layer.frame));
    for byte in bytes.iter().skip(8) {
        let _ = write!(out, " {byte:02x}");
    }
}
