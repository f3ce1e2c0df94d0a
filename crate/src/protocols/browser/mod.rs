//! Microsoft's browser protocol: computers announce themselves, and elect who keeps the list of them.
mod fields;

use crate::names::browser as names;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const NAME: usize = 16;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.take(COMMAND)?.0 {
        1 | 12 | 15 => announcement(r)?,
        2 => {
            r.take(UNUSED)?;
            ended(r, RESPONSE_COMPUTER_NAME)?;
        }
        8 => election(r)?,
        9 => {
            r.take(BACKUP_COUNT)?;
            r.take(BACKUP_TOKEN)?;
        }
        10 => {
            let count = r.take(BACKUP_COUNT)?;
            r.take(BACKUP_TOKEN)?;
            for _ in 0..count {
                ended(r, BACKUP_SERVER)?;
            }
        }
        11 => ended(r, BROWSER_TO_PROMOTE)?,
        13 => ended(r, MB_SERVER)?,
        14 => {
            let flags = r.take(RESET_CMD)?.0;
            r.nested(|r| {
                r.bits(flags, RESET_CMD_DEMOTE);
                r.bits(flags, RESET_CMD_FLUSH);
                r.bits(flags, RESET_CMD_STOP_LMB);
            });
        }
        _ => {}
    }
    Ok(Next::End)
}

/// Text up to a zero.
fn ended(r: &mut Reader, field: Field<Ascii>) -> Result<(), Stop> {
    let rest = r.rest();
    let len = match rest.iter().position(|b| *b == 0) {
        Some(end) => end + 1,
        None => rest.len(),
    };
    r.bytes(field, len).map(drop)
}

/// [MS-BRWS] §2.2.1, 2.2.6 and 2.2.10.
fn announcement(r: &mut Reader) -> Result<(), Stop> {
    const DOMAIN: u8 = 12;
    let command = r.from(r.at() - 1).first().copied().unwrap_or(0);
    r.take(UPDATE_COUNT)?;
    r.take(PERIOD)?;
    r.bytes(SERVER, NAME)?;
    let (at, version) = (r.at(), r.ahead(2)?);
    if let [major, minor] = version {
        let name = windows(*major, *minor);
        r.put_text(WINDOWS_VERSION, name.as_bytes());
    }
    r.seek(at);
    r.take(OS_MAJOR)?;
    r.take(OS_MINOR)?;
    let kinds = r.take(SERVER_TYPE)?.0.0;
    r.nested(|r| server_types(r, kinds));
    match command {
        DOMAIN => {
            r.take(MYSTERIOUS_FIELD)?;
            ended(r, MB_SERVER)
        }
        _ => {
            r.take(PROTO_MAJOR)?;
            r.take(PROTO_MINOR)?;
            r.take(SIG)?;
            ended(r, COMMENT)
        }
    }
}

/// What a version's numbers stand for.
fn windows(major: u8, minor: u8) -> &'static str {
    match (major, minor) {
        (6, 3) => "Windows 8.1 or Windows Server 2012 R2",
        (6, 2) => "Windows 8 or Windows Server 2012",
        (6, 1) => "Windows 7 or Windows Server 2008 R2",
        (6, 0) => "Windows Vista or Windows Server 2008",
        (5, 2) => "Windows Server 2003 R2 or Windows Server 2003",
        (5, 1) => "Windows XP",
        (5, 0) => "Windows 2000",
        _ => "",
    }
}

fn election(r: &mut Reader) -> Result<(), Stop> {
    r.take(ELECTION_VERSION)?;
    let criteria = r.peek::<Little<u32>>(0).map_or(0, |c| c.0);
    let at = r.at();
    r.take(ELECTION_CRITERIA)?;
    r.nested(|r| {
        let [desire, major, minor, system] = criteria.to_le_bytes();
        r.put_at(ELECTION_DESIRE, at, 1, u64::from(desire));
        r.nested(|r| {
            r.seek(at + 1);
            r.bits(desire, ELECTION_DESIRE_BACKUP);
            r.bits(desire, ELECTION_DESIRE_STANDBY);
            r.bits(desire, ELECTION_DESIRE_MASTER);
            r.bits(desire, ELECTION_DESIRE_DOMAIN_MASTER);
            r.bits(desire, ELECTION_DESIRE_WINS);
            r.bits(desire, ELECTION_DESIRE_NT);
        });
        r.put_at(PROTO_MAJOR, at + 1, 1, u64::from(major));
        r.put_at(PROTO_MINOR, at + 2, 1, u64::from(minor));
        r.put_at(ELECTION_OS, at + 3, 1, u64::from(system));
        r.nested(|r| {
            r.seek(at + 4);
            r.bits(system, ELECTION_OS_WFW);
            r.bits(system, ELECTION_OS_NTW);
            r.bits(system, ELECTION_OS_NTS);
        });
    });
    r.take(UPTIME)?;
    r.skip(4)?;
    ended(r, SERVER)
}

fn server_types(r: &mut Reader, kinds: u32) {
    r.bits(kinds, SERVER_TYPE_WORKSTATION);
    r.bits(kinds, SERVER_TYPE_SERVER);
    r.bits(kinds, SERVER_TYPE_SQL);
    r.bits(kinds, SERVER_TYPE_DOMAIN_CONTROLLER);
    r.bits(kinds, SERVER_TYPE_BACKUP_CONTROLLER);
    r.bits(kinds, SERVER_TYPE_TIME);
    r.bits(kinds, SERVER_TYPE_APPLE);
    r.bits(kinds, SERVER_TYPE_NOVELL);
    r.bits(kinds, SERVER_TYPE_MEMBER);
    r.bits(kinds, SERVER_TYPE_PRINT);
    r.bits(kinds, SERVER_TYPE_DIALIN);
    r.bits(kinds, SERVER_TYPE_XENIX);
    r.bits(kinds, SERVER_TYPE_NTW);
    r.bits(kinds, SERVER_TYPE_WFW);
    r.bits(kinds, SERVER_TYPE_NTS);
    r.bits(kinds, SERVER_TYPE_BROWSER_POTENTIAL);
    r.bits(kinds, SERVER_TYPE_BROWSER_BACKUP);
    r.bits(kinds, SERVER_TYPE_BROWSER_MASTER);
    r.bits(kinds, SERVER_TYPE_BROWSER_DOMAIN_MASTER);
    r.bits(kinds, SERVER_TYPE_OSF);
    r.bits(kinds, SERVER_TYPE_VMS);
    r.bits(kinds, SERVER_TYPE_W95);
    r.bits(kinds, SERVER_TYPE_DFS);
    r.bits(kinds, SERVER_TYPE_LOCAL);
    r.bits(kinds, SERVER_TYPE_DOMAINENUM);
}

/// What a server says it is, with the bit that says so.
const SERVERS: &[(u32, &str)] = &[
    (0, "Workstation"),
    (1, "Server"),
    (2, "SQL Server"),
    (3, "Domain Controller"),
    (4, "Backup Controller"),
    (5, "Time Source"),
    (6, "Apple Server"),
    (7, "Novell Server"),
    (8, "Domain Member Server"),
    (9, "Print Queue Server"),
    (10, "Dialin Server"),
    (11, "Xenix Server"),
    (12, "NT Workstation"),
    (13, "Windows for Workgroups"),
    (15, "NT Server"),
    (16, "Potential Browser"),
    (17, "Backup Browser"),
    (18, "Master Browser"),
    (19, "Domain Master Browser"),
    (20, "OSF"),
    (21, "VMS"),
    (22, "Windows 95 or above"),
    (23, "DFS server"),
    (30, "Local"),
    (31, "Domain Enum"),
];

/// `Host Announcement NAS, Workstation, Server`
fn info(layer: &Layer, out: &mut String) {
    let Some(command) = layer.value(COMMAND) else {
        return;
    };
    out.push_str(names::COMMAND.get(command).unwrap_or("Unknown command"));
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        let said = [SERVER.index, RESPONSE_COMPUTER_NAME.index, MB_SERVER.index];
        if said.contains(&span.field) && !(span.field == MB_SERVER.index && command == 12) {
            let bytes = layer.packet.bytes(span, layer.frame);
            let name = bytes.split(|b| *b == 0).next().unwrap_or(&[]);
            let _ = write!(out, " {}", text::ascii(name));
        }
    }
    if let Some(kinds) = layer.value(SERVER_TYPE) {
        for (_, name) in SERVERS.iter().filter(|(bit, _)| kinds >> bit & 1 == 1) {
            let _ = write!(out, ", {name}");
        }
    }
}
