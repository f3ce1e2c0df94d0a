//! Generic netlink: families that have no number of their own, and the one that tells their numbers (linux/genetlink.h).
use super::{attributes, header};
use crate::wire::*;

/// The family that tells of the others.
const CONTROL: u16 = 0x10;
const FAMILIES: Names = Names::sorted(&[(0x10, "nlctrl")]);
const ATTRIBUTES: Names = Names::sorted(&[
    (0, "CTRL_ATTR_UNSPEC"),
    (1, "CTRL_ATTR_FAMILY_ID"),
    (2, "CTRL_ATTR_FAMILY_NAME"),
    (3, "CTRL_ATTR_VERSION"),
    (4, "CTRL_ATTR_HDRSIZE"),
    (5, "CTRL_ATTR_MAXATTR"),
    (6, "CTRL_ATTR_OPS"),
    (7, "CTRL_ATTR_MCAST_GROUPS"),
    (8, "CTRL_ATTR_POLICY"),
    (9, "CTRL_ATTR_OP_POLICY"),
    (10, "CTRL_ATTR_OP"),
]);
const COMMANDS: Names = Names::sorted(&[
    (0, "CTRL_CMD_UNSPEC"),
    (1, "CTRL_CMD_NEWFAMILY"),
    (2, "CTRL_CMD_DELFAMILY"),
    (3, "CTRL_CMD_GETFAMILY"),
    (4, "CTRL_CMD_NEWOPS"),
    (5, "CTRL_CMD_DELOPS"),
    (6, "CTRL_CMD_GETOPS"),
    (7, "CTRL_CMD_NEWMCAST_GRP"),
    (8, "CTRL_CMD_DELMCAST_GRP"),
    (9, "CTRL_CMD_GETMCAST_GRP"),
    (10, "CTRL_CMD_GETPOLICY"),
]);

protocol! {
    /// Linux Generic Netlink (linux/genetlink.h)
    "" = "genl" column "Netlink generic" over [] {
        /// Family ID
        FAMILY: Hex<u8> = "family_id" named FAMILIES;
        /// Command
        COMMAND: u8 = "ctrl.cmd" named COMMANDS;
        /// Command
        OTHER_COMMAND: u8 = "cmd";
        /// Family Version
        VERSION: u8 = "version";
        /// Reserved
        RESERVED: Mark = "reserved";
        /// Type
        ATTRIBUTE: u16 = "ctrl_attr" named ATTRIBUTES;
        /// Family ID
        NUMBER: Little<Hex<u16>> = "ctrl.family_id";
        /// Family Name
        NAME: Text = "ctrl.family_name";
        /// Version
        FAMILY_VERSION: Little<u32> = "ctrl.version";
        /// Header Size
        HEADER_SIZE: Little<u32> = "ctrl.hdrsize";
        /// Maximum Attributes
        MOST: Little<u32> = "ctrl.maxattr";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let mut family = 0;
    header(r, |r| {
        family = r.word::<Little<u16>>()?.0;
        r.put_at(FAMILY, r.at() - 2, 2, family.into());
        Ok(())
    })?;
    match family {
        CONTROL => r.take(COMMAND)?,
        _ => r.take(OTHER_COMMAND)?,
    };
    r.take(VERSION)?;
    r.bytes(RESERVED, 2)?;
    if family == CONTROL {
        attributes(r, ATTRIBUTE, attribute)?;
    }
    Ok(Next::End)
}

fn attribute(r: &mut Reader, kind: u16) -> Result<bool, Stop> {
    match kind {
        1 => drop(r.take(NUMBER)?),
        2 => {
            let len = r.reported();
            r.padded(NAME, len)?;
        }
        3 => drop(r.take(FAMILY_VERSION)?),
        4 => drop(r.take(HEADER_SIZE)?),
        5 => drop(r.take(MOST)?),
        _ => return Ok(false),
    }
    Ok(true)
}
