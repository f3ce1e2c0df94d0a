//! AUTOSAR's network management: which nodes of a vehicle must stay awake.
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// AUTOSAR Network Management (AUTOSAR SWS CanNm)
    "" = "autosar-nm" column "AUTOSAR NM" over [] heading heading info info {
        /// Control Bit Vector
        CTRL: Hex<u8> = "ctrl";
        /// Repeat Message Request
        CTRL_REPEAT_MSG_REQ: Flag<0> = "ctrl.repeat_msg_req" named truths::REPEAT_MESSAGE_STATE_REQUESTED;
        /// Reserved Bit 1
        pub CTRL_RESERVED1: Bits<1, 1> = "ctrl.reserved1";
        /// Reserved Bit 2
        pub CTRL_RESERVED2: Bits<2, 1> = "ctrl.reserved2";
        /// NM Coordinator Sleep Ready
        pub CTRL_NM_COORD_SLEEP: Flag<3> = "ctrl.nm_coord_sleep";
        /// Active Wakeup
        pub CTRL_ACTIVE_WAKEUP: Flag<4> = "ctrl.active_wakeup" named truths::NODE_HAS_WOKEN_UP_THE_NETWORK;
        /// Reserved Bit 5
        pub CTRL_RESERVED5: Bits<5, 1> = "ctrl.reserved5";
        /// Partial Network Information
        pub CTRL_PNI: Flag<6> = "ctrl.pni";
        /// Reserved Bit 7
        CTRL_RESERVED7: Bits<7, 1> = "ctrl.reserved7";
        /// Source Node Identifier
        SRC: u8 = "src";
        /// User Data
        USER_DATA: Bytes = "user_data";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let first = CTRL_REPEAT_MSG_REQ;
    r.take_split(CTRL, &PROTOCOL, first, CTRL_RESERVED7)?;
    r.take(SRC)?;
    r.rest_as(USER_DATA);
    Ok(Next::End)
}

fn heading(layer: &Layer, out: &mut String) {
    if let (Some(control), Some(node)) = (layer.value(CTRL), layer.value(SRC)) {
        let _ = write!(
            out,
            ", Control Bit Vector: 0x{control:02x}, Source Node: {node}"
        );
    }
}

fn info(layer: &Layer, out: &mut String) {
    if let (Some(control), Some(node)) = (layer.value(CTRL), layer.value(SRC)) {
        let _ = write!(out, "NM (CBV: 0x{control:02x}, SNI: 0x{node:02x})");
    }
}
