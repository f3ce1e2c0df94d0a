//! How two devices agree on keys (Core Specification, vol. 3, part H, §3).
use super::{direction, name};
use crate::names::bluetooth as N;
use crate::names::truths;
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
        pub OUT_OF_BAND: Hex<u8> = "oob_data_flags" named crate::names::l2cap::OOB_DATA_FLAGS;
        /// AuthReq
        REQUIREMENTS: Hex<u8> = "authreq";
        /// Reserved
        pub REQUIREMENTS_RESERVED: HexIn<u8, 5, 3> = "reserved_flags";
        /// Keypress Flag
        pub KEYPRESS: Flag<4> = "keypress_flag" named truths::TRUE_FALSE;
        /// Secure Connection Flag
        pub SECURE: Flag<3> = "sc_flag" named truths::TRUE_FALSE;
        /// MITM Flag
        pub IN_THE_MIDDLE: Flag<2> = "mitm_flag" named truths::TRUE_FALSE;
        /// Bonding Flags
        pub BONDING: HexIn<u8, 0, 2> = "bonding_flags" named crate::names::l2cap::BONDING_FLAGS;
        /// Max Encryption Key Size
        pub KEY_SIZE: u8 = "max_enc_key_size";
        /// Initiator Key Distribution
        pub INITIATOR_KEYS: Hex<u8> = "initiator_key_distribution";
        /// Responder Key Distribution
        RESPONDER_KEYS: Hex<u8> = "responder_key_distribution";
        /// Reserved
        KEYS_RESERVED: HexIn<u8, 4, 4> = "key_dist_reserved";
        /// Link Key
        pub LINK_KEY: Flag<3> = "key_dist_linkkey" named truths::TRUE_FALSE;
        /// Signature Key (CSRK)
        pub SIGNATURE: Flag<2> = "key_dist_sign" named truths::TRUE_FALSE;
        /// Id Key (IRK)
        pub IDENTITY: Flag<1> = "key_dist_id" named truths::TRUE_FALSE;
        /// Encryption Key (LTK)
        ENCRYPTION: Flag<0> = "key_dist_enc" named truths::TRUE_FALSE;
        /// Confirm Value
        CONFIRM: Bytes = "cfm_value";
        /// Random Value
        RANDOM: Bytes = "random_value";
        /// Long Term Key
        LONG_TERM: Bytes = "long_term_key";
        /// Encrypted Diversifier (EDIV)
        DIVERSIFIER: Little<Hex<u16>> = "ediv";
        /// Identity Resolving Key
        RESOLVING: Bytes = "id_resolving_key";
        /// Address Type
        ADDRESS_TYPE: Hex<u8> = "address_type" named crate::names::btle::ADDRESSES;
        /// BD_ADDR
        ADDRESS: Little<Mac> = "bd_addr";
        /// Signature Key
        SIGNING: Bytes = "signature_key";
        /// Public Key X
        PUBLIC_X: Bytes = "public_key_x";
        /// Public Key Y
        PUBLIC_Y: Bytes = "public_key_y";
        /// DHKey Check
        CHECK: Bytes = "dhkey_check";
        /// Notification Type
        NOTIFICATION: Hex<u8> = "notification_type" named crate::names::l2cap::NOTIFICATION_TYPE;
        /// Reason
        REASON: Hex<u8> = "reason" named crate::names::l2cap::REASON;
        /// Value
        VALUE: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.take(OPCODE)?.0 {
        1 | 2 => {
            r.take(ABILITY)?;
            r.take(OUT_OF_BAND)?;
            requirements(r)?;
            r.take(KEY_SIZE)?;
            r.take_split(INITIATOR_KEYS, &PROTOCOL, KEYS_RESERVED, ENCRYPTION)?;
            r.take_split(RESPONDER_KEYS, &PROTOCOL, KEYS_RESERVED, ENCRYPTION)?;
        }
        3 => drop(r.bytes(CONFIRM, 16)?),
        4 => drop(r.bytes(RANDOM, 16)?),
        5 => drop(r.take(REASON)?),
        6 => drop(r.bytes(LONG_TERM, 16)?),
        7 => {
            r.take(DIVERSIFIER)?;
            r.bytes(RANDOM, 8)?;
        }
        8 => drop(r.bytes(RESOLVING, 16)?),
        9 => {
            r.take(ADDRESS_TYPE)?;
            r.take(ADDRESS)?;
        }
        10 => drop(r.bytes(SIGNING, 16)?),
        11 => requirements(r)?,
        12 => {
            r.bytes(PUBLIC_X, 32)?;
            r.bytes(PUBLIC_Y, 32)?;
        }
        13 => drop(r.bytes(CHECK, 16)?),
        14 => drop(r.take(NOTIFICATION)?),
        _ => {}
    }
    r.rest_as(VALUE);
    Ok(Next::End)
}

fn requirements(r: &mut Reader) -> Result<(), Stop> {
    let (first, last) = (REQUIREMENTS_RESERVED, BONDING);
    r.take_split(REQUIREMENTS, &PROTOCOL, first, last).map(drop)
}

fn info(layer: &Layer, out: &mut String) {
    direction(layer, out);
    if let Some(opcode) = layer.value(OPCODE) {
        name(out, N::SECURITY_MESSAGES, opcode);
    }
}
