//! How two devices agree on keys (Core Specification, vol. 3, part H, §3).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::wire::*;

const ABILITIES: Names = Names::sorted(&[
    (0, "Display Only"),
    (1, "Display Yes/No"),
    (2, "Keyboard Only"),
    (3, "No Input, No Output"),
    (4, "Keyboard, Display"),
]);

protocol! {
    /// Bluetooth Security Manager Protocol (Bluetooth Core Specification, vol. 3, part H)
    "SM_Hdr" = "btsmp" column "SMP" over [] info info {
        /// Opcode
        OPCODE: Hex<u8> = "opcode" as "sm_command" named N::SECURITY_MESSAGES;
        /// IO Capability
        ABILITY: Hex<u8> = "io_capability" named ABILITIES;
        /// OOB Data Flags
        pub OUT_OF_BAND: Hex<u8> = "oob_data_flags";
        /// AuthReq
        REQUIREMENTS: Hex<u8> = "authreq";
        /// Max Encryption Key Size
        pub KEY_SIZE: u8 = "max_enc_key_size";
        /// Initiator Key Distribution
        pub INITIATOR_KEYS: Hex<u8> = "initiator_key_distribution";
        /// Responder Key Distribution
        RESPONDER_KEYS: Hex<u8> = "responder_key_distribution";
        /// Confirm Value
        CONFIRM: Bytes = "cfm_value";
        /// Random Value
        RANDOM: Bytes = "random";
        /// Reason
        REASON: Hex<u8> = "reason";
        /// Value
        VALUE: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.take(OPCODE)?.0 {
        1 | 2 => drop(r.run(&PROTOCOL, ABILITY, RESPONDER_KEYS)?),
        3 => drop(r.bytes(CONFIRM, 16)?),
        4 => drop(r.bytes(RANDOM, 16)?),
        5 => drop(r.take(REASON)?),
        11 => drop(r.take(REQUIREMENTS)?),
        _ => {}
    }
    r.rest_as(VALUE);
    Ok(Next::End)
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    if let Some(opcode) = layer.value(OPCODE) {
        name(out, N::SECURITY_MESSAGES, opcode);
    }
}
