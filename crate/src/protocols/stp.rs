//! Spanning Tree Protocol: configuration, topology changes, rapid and multiple trees.
use crate::names::truths;
use crate::wire::*;

/// IEEE 802.1D-2004 §9.3.
const PROTOCOLS: Names = Names::sorted(&[(0, "Spanning Tree Protocol")]);
const VERSIONS: Names = Names::sorted(&[
    (0, "Spanning Tree"),
    (2, "Rapid Spanning Tree"),
    (3, "Multiple Spanning Tree"),
    (4, "Shortest Path Tree"),
]);
const TYPES: Names = Names::sorted(&[
    (0x00, "Configuration"),
    (0x02, "Rapid/Multiple Spanning Tree"),
    (0x80, "Topology Change Notification"),
]);
const ROLES: Names = Names::sorted(&[
    (0, "Unknown"),
    (1, "Alternate or Backup"),
    (2, "Root"),
    (3, "Designated"),
]);
const ENTRIES: Names = Names::sorted(&[(0, "Originating VLAN")]);

protocol! {
    /// Spanning Tree Protocol (IEEE 802.1D, IEEE 802.1Q)
    "STP" = "stp" over [Key::Sap(0x42), Key::Ether(0x8181), Key::Name("stp")] info info {
        /// Protocol Identifier
        PROTOCOL_ID: Hex<u16> = "protocol" as "proto" named PROTOCOLS;
        /// Protocol Version Identifier
        VERSION: u8 = "version" as "version" named VERSIONS;
        /// BPDU Type
        TYPE: Hex<u8> = "type" as "bpdutype" named TYPES;
        /// BPDU flags
        FLAGS: Hex<u8> = "flags" as "bpduflags" (Repr::Dec);
        /// Topology Change Acknowledgment
        FLAG_ACK: Flag<7> = "flags.tcack" named truths::YES_NO;
        /// Agreement
        FLAG_AGREEMENT: Flag<6> = "flags.agreement" named truths::YES_NO;
        /// Forwarding
        FLAG_FORWARDING: Flag<5> = "flags.forwarding" named truths::YES_NO;
        /// Learning
        FLAG_LEARNING: Flag<4> = "flags.learning" named truths::YES_NO;
        /// Port Role
        FLAG_ROLE: Bits<2, 2> = "flags.port_role" named ROLES;
        /// Proposal
        FLAG_PROPOSAL: Flag<1> = "flags.proposal" named truths::YES_NO;
        /// Topology Change
        FLAG_CHANGE: Flag<0> = "flags.tc" named truths::YES_NO;
        /// Root Identifier, whole
        ROOT_ID: u16 = "" as "rootid";
        /// Root Bridge Priority
        ROOT_PRIORITY: u16 = "root.prio";
        /// Root Bridge System ID Extension
        ROOT_EXTENSION: u16 = "root.ext";
        /// Root Bridge System ID
        ROOT: Mac = "root.hw" as "rootmac";
        /// Root Path Cost
        COST: u32 = "root.cost" as "pathcost";
        /// Bridge Identifier, whole
        BRIDGE_ID: u16 = "" as "bridgeid";
        /// Bridge Priority
        BRIDGE_PRIORITY: u16 = "bridge.prio";
        /// Bridge System ID Extension
        BRIDGE_EXTENSION: u16 = "bridge.ext";
        /// Bridge System ID
        BRIDGE: Mac = "bridge.hw" as "bridgemac";
        /// Port identifier
        PORT: Hex<u16> = "port" as "portid" (Repr::Dec);
        /// Message Age
        AGE: Double = "msg_age" as "age";
        /// Max Age
        MAX_AGE: Double = "max_age" as "maxage";
        /// Hello Time
        HELLO: Double = "hello" as "hellotime";
        /// Forward Delay
        FORWARD: Double = "forward" as "fwddelay";
        /// Version 1 Length
        LENGTH_1: u8 = "version_1_length";
        /// Version 3 Length
        LENGTH_3: u16 = ".mstp.version_3_length";
        /// MST Config ID format selector
        FORMAT: u8 = ".mstp.config_format_selector";
        /// MST Config name
        NAME: Text = ".mstp.config_name";
        /// MST Config revision
        REVISION: u16 = ".mstp.config_revision_level";
        /// MST Config digest
        DIGEST: Bytes = ".mstp.config_digest";
        /// CIST Internal Root Path Cost
        INTERNAL_COST: u32 = ".mstp.cist_internal_root_path_cost";
        /// CIST Bridge Priority
        INTERNAL_PRIORITY: u16 = ".mstp.cist_bridge.prio";
        /// CIST Bridge Identifier System ID Extension
        INTERNAL_EXTENSION: u16 = ".mstp.cist_bridge.ext";
        /// CIST Bridge Identifier System ID
        INTERNAL_BRIDGE: Mac = ".mstp.cist_bridge.hw";
        /// CIST Remaining hops
        INTERNAL_HOPS: u8 = ".mstp.cist_remaining_hops";
        /// MSTI flags
        TREE_FLAGS: Hex<u8> = ".mstp.msti.flags";
        /// Priority
        TREE_PRIORITY: HexIn<u8, 4, 4> = ".mstp.msti.priority";
        /// MSTID
        TREE_ID: Bits<0, 12> = ".mstp.msti.msti_id";
        /// Regional Root
        TREE_ROOT: Mac = ".mstp.msti.root.hw";
        /// Internal root path cost
        TREE_COST: u32 = ".mstp.msti.root_cost";
        /// Bridge Identifier Priority
        TREE_BRIDGE: u8 = ".mstp.msti.bridge_priority";
        /// Port identifier priority
        TREE_PORT: u8 = ".mstp.msti.port_priority";
        /// Remaining hops
        TREE_HOPS: u8 = ".mstp.msti.remaining_hops";
        /// Type
        ENTRY_TYPE: Hex<u16> = "pvst.tlvtype" named ENTRIES;
        /// Length
        ENTRY_LEN: u16 = "pvst.tlvlen";
        /// Originating VLAN
        ENTRY_VLAN: u16 = "pvst.origvlan";
    }
}

const CONFIGURATION: u8 = 0;
const CHANGE_NOTIFICATION: u8 = 0x80;
const RAPID: u8 = 2;
const MULTIPLE: u8 = 3;
/// Bytes of the message of one tree (IEEE 802.1Q §14.4).
const TREE_LEN: usize = 16;
/// Of a configuration, the bytes up to the port and with it.
const UP_TO_PORT: usize = 27;
/// What the version 3 length counts before the trees.
const TREES_START: usize = 64;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    // Of a configuration that is not all here up to its port, nothing is said.
    if matches!(r.peek::<u8>(3), Some(CONFIGURATION | RAPID)) {
        r.ahead(UP_TO_PORT)?;
    }
    r.take(PROTOCOL_ID)?;
    let version = r.take(VERSION)?;
    let kind = r.take(TYPE)?.0;
    if !matches!(kind, CONFIGURATION | RAPID) {
        return Ok(Next::End);
    }
    let flags = r.take(FLAGS)?;
    note_flags(r, flags, kind == RAPID);
    identifier(r, ROOT_ID, ROOT_PRIORITY, ROOT_EXTENSION, ROOT)?;
    r.take(COST)?;
    identifier(r, BRIDGE_ID, BRIDGE_PRIORITY, BRIDGE_EXTENSION, BRIDGE)?;
    r.take(PORT)?;
    for field in [AGE, MAX_AGE, HELLO, FORWARD] {
        seconds(r, field)?;
    }
    if kind == RAPID {
        r.take(LENGTH_1)?;
    }
    if kind == RAPID && version >= MULTIPLE && r.left() > 2 {
        multiple(r)?;
    } else if r.left() >= 6 && per_vlan(r) {
        r.take(ENTRY_TYPE)?;
        r.take(ENTRY_LEN)?;
        r.take(ENTRY_VLAN)?;
    }
    Ok(Next::End)
}

fn note_flags(r: &mut Reader, flags: Hex<u8>, rapid: bool) {
    r.nested(|r| {
        r.bits(flags, FLAG_ACK);
        if rapid {
            r.bits(flags, FLAG_AGREEMENT);
            r.bits(flags, FLAG_FORWARDING);
            r.bits(flags, FLAG_LEARNING);
            r.bits(flags, FLAG_ROLE);
            r.bits(flags, FLAG_PROPOSAL);
        }
        r.bits(flags, FLAG_CHANGE);
    });
}

/// IEEE 802.1D §9.2.5: four bits of priority, twelve of an extension, and an address.
fn identifier(
    r: &mut Reader,
    whole: Field<u16>,
    priority: Field<u16>,
    extension: Field<u16>,
    address: Field<Mac>,
) -> Result<(), Stop> {
    let word = r.word::<u16>()?;
    let at = r.at() - 2;
    r.put_at(whole, at, 2, u64::from(word));
    r.put_at(priority, at, 1, u64::from(word & 0xf000));
    r.put_at(extension, at, 2, u64::from(word & 0x0fff));
    r.take(address)?;
    Ok(())
}

/// IEEE 802.1D §9.2.8: in 256ths of a second.
fn seconds(r: &mut Reader, field: Field<Double>) -> Result<(), Stop> {
    let value = f64::from(r.word::<u16>()?) / 256.0;
    r.put_at(field, r.at() - 2, 2, value.to_bits());
    Ok(())
}

/// Whether what follows is the entry that Cisco's switches add on each VLAN.
fn per_vlan(r: &Reader) -> bool {
    matches!(r.rest(), [0, 0, 0, 2, ..] | [0, 0, 0, 0, 2, ..]) && r.peek::<u16>(2) == Some(2)
}

/// IEEE 802.1Q §14.4.
fn multiple(r: &mut Reader) -> Result<(), Stop> {
    let len = usize::from(r.take(LENGTH_3)?);
    r.take(FORMAT)?;
    r.bytes(NAME, 32)?;
    r.take(REVISION)?;
    r.bytes(DIGEST, 16)?;
    r.take(INTERNAL_COST)?;
    let word = r.word::<u16>()?;
    let at = r.at() - 2;
    r.put_at(INTERNAL_PRIORITY, at, 1, u64::from(word & 0xf000));
    r.put_at(INTERNAL_EXTENSION, at, 2, u64::from(word & 0x0fff));
    r.take(INTERNAL_BRIDGE)?;
    r.take(INTERNAL_HOPS)?;
    for _ in 0..len.saturating_sub(TREES_START) / TREE_LEN {
        tree(r)?;
    }
    Ok(())
}

fn tree(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(TREE_FLAGS)?;
    note_flags(r, flags, true);
    let word = r.word::<u16>()?;
    let at = r.at() - 2;
    r.put_at(TREE_PRIORITY, at, 1, u64::from(word >> 12));
    r.put_at(TREE_ID, at, 2, u64::from(word & 0x0fff));
    r.take(TREE_ROOT)?;
    r.take(TREE_COST)?;
    for field in [TREE_BRIDGE, TREE_PORT] {
        let byte = r.word::<u8>()?;
        r.put_at(field, r.at() - 1, 1, u64::from(byte >> 4));
    }
    r.take(TREE_HOPS)?;
    Ok(())
}

/// `Conf. Root = 32768/0/00:…  Cost = 0  Port = 0x8001`
fn info(layer: &Layer, out: &mut String) {
    use std::fmt::Write;
    let Some(kind) = layer.value(TYPE) else {
        return;
    };
    if kind == u64::from(CHANGE_NOTIFICATION) {
        out.push_str("Topology Change Notification");
        return;
    }
    let name = match (kind, layer.value(VERSION)) {
        (0, _) => "Conf",
        (2, Some(0..3)) => "RST",
        (2, Some(3)) => "MST",
        (2, _) => "SPT",
        _ => {
            let _ = write!(out, "Unknown BPDU type ({kind})");
            return;
        }
    };
    let change = match layer.value(FLAG_CHANGE) {
        Some(1) => "TC + ",
        _ => "",
    };
    let value = |field| layer.value(field).unwrap_or(0);
    let root = Address::Mac(layer.value(ROOT).unwrap_or(0));
    let _ = write!(
        out,
        "{name}. {change}Root = {}/{}/{root}  Cost = {}  Port = 0x{:04x}",
        value(ROOT_PRIORITY),
        value(ROOT_EXTENSION),
        layer.value(COST).unwrap_or(0) as i32,
        layer.value(PORT).unwrap_or(0),
    );
}
