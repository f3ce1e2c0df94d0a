//! Commands to the controller (Core Specification, vol. 4, part E, §5.4.1).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::wire::*;

protocol! {
    /// Bluetooth HCI Command (Bluetooth Core Specification, vol. 4, part E)
    "HCI_Command_Hdr" = "bthci_cmd" column "HCI_CMD" over [] info info {
        /// Command Opcode
        OPCODE: Little<Hex<u16>> = "opcode" named N::COMMANDS;
        /// Opcode Group Field
        GROUP: HexIn<u16, 10, 6> = "opcode.ogf" named N::GROUPS;
        /// Opcode Command Field
        NUMBER: HexIn<u16, 0, 10> = "opcode.ocf";
        /// Parameter Total Length
        LEN: u8 = "param_length";
        /// Parameter
        PARAMETERS: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take_split(OPCODE, &PROTOCOL, GROUP, NUMBER)?;
    let len = usize::from(r.take(LEN)?);
    if len > 0 {
        r.bytes(PARAMETERS, len)?;
    }
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    if let Some(opcode) = layer.value(OPCODE) {
        name(out, N::COMMANDS, opcode);
    }
}
