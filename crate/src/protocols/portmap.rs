//! Portmap and its successor RPCBIND: on which port or address a program of RPC is found.
use super::rpc;
use crate::names;
use crate::names::truths;
use crate::wire::*;
use std::fmt::Write;

/// RFC 1833 §3.
const PROCEDURES_2: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "SET"),
    (2, "UNSET"),
    (3, "GETPORT"),
    (4, "DUMP"),
    (5, "CALLIT"),
]);
/// RFC 1833 §2.2.1.
const PROCEDURES_3: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "SET"),
    (2, "UNSET"),
    (3, "GETADDR"),
    (4, "DUMP"),
    (5, "CALLIT"),
    (6, "GETTIME"),
    (7, "UADDR2TADDR"),
    (8, "TADDR2UADDR"),
    (9, "GETVERSADDR"),
    (10, "INDIRECT"),
    (11, "GETADDRLIST"),
    (12, "GETSTAT"),
]);

protocol! {
    /// Portmap (RFC 1833)
    "Raw" = "portmap" column "Portmap" over [] info info {
        /// V2 Procedure
        PROCEDURE_V2: u32 = "procedure_v2" named PROCEDURES_2;
        /// V3 Procedure
        PROCEDURE_V3: u32 = "procedure_v3" named PROCEDURES_3;
        /// V4 Procedure
        PROCEDURE_V4: u32 = "procedure_v4" named PROCEDURES_3;
        /// Program
        PROGRAM: u32 = "prog";
        /// Version
        VERSION: u32 = "version";
        /// Protocol
        TRANSPORT: u32 = "proto";
        /// Port
        PORT: u32 = "port";
        /// Answer
        ANSWER: bool = "answer" named truths::TRUE_FALSE;
        /// RPCB
        BINDING: Mark = "rpcb";
        /// Program
        BINDING_PROGRAM: u32 = "rpcb.prog";
        /// Version
        BINDING_VERSION: u32 = "rpcb.version";
        /// Network Id
        NETWORK: Text = "rpcb.netid";
        /// Universal Address
        BINDING_ADDRESS: Text = "rpcb.addr";
        /// Owner of this Service
        OWNER: Text = "rpcb.owner";
        /// Universal Address
        ADDRESS: Text = "uaddr";
    }
}

const LOOK_UP: u16 = 3;
const DUMP: u16 = 4;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let (version, procedure, reply) = rpc::named(r, 2, [PROCEDURE_V2, PROCEDURE_V3, PROCEDURE_V4]);
    match (version, reply) {
        (2, _) => version_2(r, procedure, reply)?,
        (_, false) => call(r, procedure)?,
        (_, true) => answer(r, procedure)?,
    }
    Ok(Next::Data)
}

pub fn procedures(version: u8) -> Option<Names> {
    match version {
        2 => Some(PROCEDURES_2),
        3 | 4 => Some(PROCEDURES_3),
        _ => None,
    }
}

fn mapping(r: &mut Reader) -> Result<(), Stop> {
    for field in [PROGRAM, VERSION, TRANSPORT, PORT] {
        r.take(field)?;
    }
    Ok(())
}

fn yes_or_no(r: &mut Reader) -> Result<(), Stop> {
    let word = r.word::<u32>()?;
    r.put_at(ANSWER, r.at() - 4, 4, u64::from(word != 0));
    Ok(())
}

fn version_2(r: &mut Reader, procedure: u16, reply: bool) -> Result<(), Stop> {
    match (procedure, reply) {
        (1..=LOOK_UP, false) => mapping(r),
        (1 | 2, true) => yes_or_no(r),
        (LOOK_UP, true) => r.take(PORT).map(drop),
        (DUMP, true) => {
            while rpc::follows(r)? {
                mapping(r)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn binding(r: &mut Reader) -> Result<(), Stop> {
    r.group(BINDING, |r| {
        r.take(BINDING_PROGRAM)?;
        r.take(BINDING_VERSION)?;
        rpc::text(r, NETWORK)?;
        rpc::text(r, BINDING_ADDRESS)?;
        rpc::text(r, OWNER)
    })
}

fn call(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    match procedure {
        1..=LOOK_UP | 9 | 11 => binding(r),
        _ => Ok(()),
    }
}

fn answer(r: &mut Reader, procedure: u16) -> Result<(), Stop> {
    match procedure {
        1 | 2 => yes_or_no(r),
        LOOK_UP | 9 => rpc::text(r, ADDRESS),
        DUMP => {
            while rpc::follows(r)? {
                binding(r)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

fn info(layer: &Layer, out: &mut String) {
    let reply = rpc::describe(layer, out);
    let transport = layer
        .value(TRANSPORT)
        .and_then(|t| names::ip::PROTOCOLS.get(t));
    match (layer.value(PROGRAM), layer.value(VERSION)) {
        (Some(program), Some(version)) if !reply => {
            let name = rpc::PROGRAM_NAMES.get(program).unwrap_or("Unknown");
            let transport = transport.unwrap_or("Unknown");
            let _ = write!(out, " {name}({program}) V:{version} {transport}");
        }
        _ => {}
    }
    if let Some(port) = layer
        .value(PORT)
        .filter(|_| reply && layer.value(PROGRAM).is_none())
    {
        let _ = match port {
            0 => write!(out, " PROGRAM_NOT_AVAILABLE"),
            _ => write!(out, " Port:{port}"),
        };
    }
}
