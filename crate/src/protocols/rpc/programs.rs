//! The programs that calls are of, and how a message hands on to the layer of its own.
use super::fields::{PROCEDURE, PROGRAM_VERSION};
use super::own;
use crate::protocols::{index, mount, nfs, nfsacl, portmap};
use crate::wire::*;

/// What a call names, for its reply.
#[derive(Clone, Copy)]
pub struct Named {
    pub program: u32,
    pub version: u32,
    pub procedure: u32,
}
impl Named {
    /// The version as far as any is known by its procedures.
    pub fn edition(&self) -> u8 {
        u8::try_from(self.version).unwrap_or(u8::MAX)
    }
}

/// Where a layer that is about to begin stands: a key under which it finds what it is.
const PLACE: u64 = 1 << 40;
/// In what is kept under it, beside the version: whether the message is a reply.
const REPLY_BIT: u32 = 63;

/// Programs that are known by name only (IANA, RPC Program Numbers).
const NAMED: &[(u32, &str)] = &[
    (100_004, "ypserv"),
    (100_007, "ypbind"),
    (100_011, "rquota"),
    (100_021, "nlm"),
    (100_024, "stat"),
    (100_026, "bootparams"),
];

/// A program that is read further.
pub struct Program {
    number: u32,
    name: &'static str,
    /// What a version's procedures are called.
    pub procedures: fn(u8) -> Option<Names>,
}
const READ: &[Program] = &[
    Program {
        number: 100_000,
        name: "portmap",
        procedures: portmap::procedures,
    },
    Program {
        number: 100_003,
        name: "nfs",
        procedures: nfs::procedures,
    },
    Program {
        number: 100_005,
        name: "mount",
        procedures: mount::procedures,
    },
    Program {
        number: 100_227,
        name: "nfsacl",
        procedures: nfsacl::procedures,
    },
];
impl Program {
    pub fn of(number: u32) -> Option<&'static Program> {
        READ.iter().find(|program| program.number == number)
    }
}

/// The program's layer, also where the message carries nothing for it.
pub fn above(r: &mut Reader, named: Named, reply: bool) {
    let Some(Program {
        name, procedures, ..
    }) = Program::of(named.program)
    else {
        // Others are read no further, but that their version is known shows as for those that are.
        if let Some((_, name)) = NAMED.iter().find(|entry| entry.0 == named.program) {
            r.put(PROGRAM_VERSION, named.version.into());
            r.carry(r.reported(), Key::Name(name));
        }
        return;
    };
    if procedures(named.edition()).is_none() {
        r.put(PROGRAM_VERSION, named.version.into());
        r.put(PROCEDURE, named.procedure.into());
        if r.reported() > 0 {
            r.carry(r.reported(), Key::Name("data"));
        }
        return;
    }
    let value =
        u64::from(reply) << REPLY_BIT | u64::from(named.version) << 32 | u64::from(named.procedure);
    let place = PLACE | r.at() as u64;
    let protocol = index(name).unwrap_or(u16::MAX);
    r.borrowing(protocol, |r| r.remember(place, value));
    r.carry(r.reported(), Key::Name(name));
}

/// Version, procedure, and whether this is a reply, of the layer that begins at the cursor. The version is noted there, and here
/// the procedure, under the field of its version: there is one for each from the `first` on, the last also for all others.
pub fn named(r: &mut Reader, first: u8, fields: [Field<u32>; 3]) -> (u8, u16, bool) {
    let place = PLACE | r.at() as u64;
    let value = r.recall(place).map_or(0, |fact| fact.value);
    let named = Named {
        program: 0,
        version: (value >> 32) as u32 & !(1 << 31),
        procedure: value as u32,
    };
    own(r, |r| r.put(PROGRAM_VERSION, named.version.into()));
    let [one, two, others] = fields;
    let version = named.edition();
    let field = match version.wrapping_sub(first) {
        0 => one,
        1 => two,
        _ => others,
    };
    r.put(field, named.procedure.into());
    let procedure = u16::try_from(named.procedure).unwrap_or(u16::MAX);
    (version, procedure, value >> REPLY_BIT == 1)
}
