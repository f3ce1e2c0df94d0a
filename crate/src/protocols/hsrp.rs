//! Cisco's Hot Standby Router Protocol: routers agree on who answers for an address.
use crate::names::hsrp::{OPERATIONS, STATES};
use crate::wire::*;

const OPERATIONS_2: Names = Names::sorted(&[(0, "Hello"), (1, "Coup"), (2, "Resign")]);
const STATES_2: Names = Names::sorted(&[
    (1, "Init"),
    (2, "Learn"),
    (3, "Listen"),
    (4, "Speak"),
    (5, "Standby"),
    (6, "Active"),
]);
const ADVERTISED: Names = Names::sorted(&[(1, "HSRP interface state"), (2, "IP redundancy")]);
const ADVERTISED_STATES: Names = Names::sorted(&[(1, "Dormant"), (2, "Passive"), (3, "Active")]);
const IP_VERSIONS: Names = Names::sorted(&[(4, "IPv4"), (6, "IPv6")]);
const ALGORITHMS: Names = Names::sorted(&[(1, "MD5")]);
const ADVERTISE: u8 = 3;

protocol! {
    /// Cisco Hot Standby Router Protocol (RFC 2281)
    "HSRP" = "hsrp" over [] info info {
        /// Version
        VERSION: u8 = "version";
        /// Op Code
        OPERATION: u8 = "opcode" named OPERATIONS;
        /// State
        STATE: u8 = "state" named STATES;
        /// Hellotime
        pub HELLO: u8 = "hellotime";
        /// Holdtime
        pub HOLD: u8 = "holdtime";
        /// Priority
        pub PRIORITY: u8 = "priority";
        /// Group
        pub GROUP: u8 = "group";
        /// Reserved
        RESERVED: u8 = "reserved";
        /// Authentication Data
        AUTHENTICATION: Ascii = "auth_data";
        /// Virtual IP Address
        ADDRESS: Ip4 = "virt_ip";
        /// Adv type
        ADVERTISED_TYPE: u16 = "adv.tlvtype" named ADVERTISED;
        /// Adv length
        pub ADVERTISED_LEN: u16 = "adv.tlvlength";
        /// Adv state
        ADVERTISED_STATE: u8 = "adv.state" named ADVERTISED_STATES;
        /// Adv reserved1
        pub ADVERTISED_RESERVED_1: u8 = "adv.reserved1";
        /// Adv active groups
        pub ADVERTISED_ACTIVE: u16 = "adv.activegrp";
        /// Adv passive groups
        pub ADVERTISED_PASSIVE: u16 = "adv.passivegrp";
        /// Adv reserved2
        ADVERTISED_RESERVED_2: u32 = "adv.reserved2";
        /// Group State TLV
        STATE_ENTRY: u8 = ".hsrp2.group_state_tlv";
        /// Version
        VERSION_2: u8 = ".hsrp2.version";
        /// Op Code
        OPERATION_2: u8 = ".hsrp2.opcode" named OPERATIONS_2;
        /// State
        STATE_2: u8 = ".hsrp2.state" named STATES_2;
        /// IP Ver.
        IP_VERSION: u8 = ".hsrp2.ipversion" named IP_VERSIONS;
        /// Group
        GROUP_2: u16 = ".hsrp2.group";
        /// Identifier
        pub IDENTIFIER: Mac = ".hsrp2.identifier";
        /// Priority
        pub PRIORITY_2: u32 = ".hsrp2.priority";
        /// Hellotime
        pub HELLO_2: u32 = ".hsrp2.hellotime";
        /// Holdtime
        HOLD_2: u32 = ".hsrp2.holdtime";
        /// Virtual IP Address
        ADDRESS_2: Ip4 = ".hsrp2.virt_ip";
        /// Virtual IPv6 Address
        ADDRESS_6: Ip6 = ".hsrp2.virt_ip_v6";
        /// Interface State TLV
        INTERFACE_ENTRY: u8 = ".hsrp2.interface_state_tlv";
        /// Active Groups
        ACTIVE: u16 = ".hsrp2.active_groups";
        /// Passive Groups
        PASSIVE: u16 = ".hsrp2.passive_groups";
        /// Text Authentication TLV
        TEXT_ENTRY: u8 = ".hsrp2.text_auth_tlv";
        /// Authentication Data
        AUTHENTICATION_2: Ascii = ".hsrp2.auth_data";
        /// MD5 Authentication TLV
        MD5_ENTRY: u8 = ".hsrp2.md5_auth_tlv";
        /// MD5 Algorithm
        ALGORITHM: u8 = ".hsrp2.md5_algorithm" named ALGORITHMS;
        /// Padding
        pub PADDING: Hex<u8> = ".hsrp2.md5_padding";
        /// MD5 Flags
        pub FLAGS: u16 = ".hsrp2.md5_flags";
        /// Sender's IP Address
        pub SENDER: Ip4 = "md5_ip_address";
        /// MD5 Key ID
        pub KEY: u32 = ".hsrp2.md5_key_id";
        /// MD5 Authentication Data
        DIGEST: Bytes = ".hsrp2.md5_auth_data";
    }
}

/// Version 1 goes to all routers' group; the second has a group, and a port with IPv6, of its own.
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    const ALL_ROUTERS: u32 = 0xe000_0002;
    const GROUP_OF_2: u32 = 0xe000_0066;
    match r.ends().destination {
        Address::Ip4(ALL_ROUTERS) => return first_version(r),
        Address::Ip4(GROUP_OF_2) | Address::Ip6(_) => {}
        _ => return Ok(Next::Unclaimed),
    }
    while r.reported() > 0 {
        entry(r)?;
    }
    Ok(Next::End)
}

fn first_version(r: &mut Reader) -> Result<Next, Stop> {
    r.take(VERSION)?;
    if r.take(OPERATION)? == ADVERTISE {
        r.run(&PROTOCOL, ADVERTISED_TYPE, ADVERTISED_RESERVED_2)?;
        return Ok(Next::End);
    }
    r.run(&PROTOCOL, STATE, RESERVED)?;
    r.padded(AUTHENTICATION, 8)?;
    r.take(ADDRESS)?;
    while r.reported() > 0 {
        entry(r)?;
    }
    Ok(Next::End)
}

/// A type, a length, and what they announce.
fn entry(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.word::<u8>()?;
    let start = r.at() - 1;
    let len = usize::from(r.word::<u8>()?);
    let field = match kind {
        1 => STATE_ENTRY,
        2 => INTERFACE_ENTRY,
        3 => TEXT_ENTRY,
        4 => MD5_ENTRY,
        _ => return r.skip(len.min(r.left())),
    };
    r.put_at(field, start, 2, u64::from(kind));
    r.within(len, |r| r.nested(|r| contents(r, kind)))?
}

fn contents(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    match kind {
        1 => {
            r.run(&PROTOCOL, VERSION_2, STATE_2)?;
            let version = r.take(IP_VERSION)?;
            r.run(&PROTOCOL, GROUP_2, HOLD_2)?;
            match version {
                4 => drop(r.take(ADDRESS_2)?),
                6 => drop(r.bytes(ADDRESS_6, 16)?),
                _ => {}
            }
        }
        2 => drop(r.run(&PROTOCOL, ACTIVE, PASSIVE)?),
        3 => drop(r.padded(AUTHENTICATION_2, 8)?),
        _ => drop(r.run(&PROTOCOL, ALGORITHM, DIGEST)?),
    }
    Ok(())
}

fn info(layer: &Layer, out: &mut String) {
    let state = match (layer.value(STATE), layer.value(ADVERTISED_STATE)) {
        (Some(state), _) => STATES.get(state),
        (_, Some(state)) => ADVERTISED_STATES.get(state),
        _ => layer.value(STATE_2).and_then(|state| STATES_2.get(state)),
    };
    let operation = layer.value(OPERATION).or(layer.value(OPERATION_2));
    let operation = operation.and_then(|number| OPERATIONS.get(number));
    out.push_str(operation.unwrap_or("Unknown"));
    if let Some(state) = state {
        out.push_str(" (state ");
        out.push_str(state);
        out.push(')');
    }
}
