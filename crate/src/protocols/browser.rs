//! Microsoft's browser protocol: computers announce themselves, and elect who keeps the list of them.
use crate::names::browser as names;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// Microsoft Windows Browser Protocol ([MS-BRWS])
    "BRWS" = "browser" column "BROWSER" over [] info info {
        /// Command
        COMMAND: Hex<u8> = "command" named names::COMMAND;
        /// Update Count
        UPDATE_COUNT: u8 = "update_count";
        /// Update Periodicity
        PERIOD: Little<u32> = "period";
        /// Server Name
        SERVER: Ascii = "server";
        /// Master Browser Server Name
        MB_SERVER: Ascii = "mb_server";
        /// ResetBrowserState Command
        RESET_CMD: Hex<u8> = "reset_cmd" named names::RESET_CMD;
        /// Demote LMB
        RESET_CMD_DEMOTE: Flag<0> = "reset_cmd.demote";
        /// Flush Browse List
        RESET_CMD_FLUSH: Flag<1> = "reset_cmd.flush";
        /// Stop Being LMB
        RESET_CMD_STOP_LMB: Flag<2> = "reset_cmd.stop_lmb";
        /// OS Major Version
        OS_MAJOR: u8 = "os_major";
        /// OS Minor Version
        OS_MINOR: u8 = "os_minor";
        /// Server Type
        SERVER_TYPE: Little<Hex<u32>> = "server_type";
        /// Workstation
        SERVER_TYPE_WORKSTATION: Flag<0> = "server_type.workstation";
        /// Server
        SERVER_TYPE_SERVER: Flag<1> = "server_type.server";
        /// SQL
        SERVER_TYPE_SQL: Flag<2> = "server_type.sql";
        /// Domain Controller
        SERVER_TYPE_DOMAIN_CONTROLLER: Flag<3> = "server_type.domain_controller";
        /// Backup Controller
        SERVER_TYPE_BACKUP_CONTROLLER: Flag<4> = "server_type.backup_controller";
        /// Time Source
        SERVER_TYPE_TIME: Flag<5> = "server_type.time";
        /// Apple
        SERVER_TYPE_APPLE: Flag<6> = "server_type.apple";
        /// Novell
        SERVER_TYPE_NOVELL: Flag<7> = "server_type.novell";
        /// Member
        SERVER_TYPE_MEMBER: Flag<8> = "server_type.member";
        /// Print
        SERVER_TYPE_PRINT: Flag<9> = "server_type.print";
        /// Dialin
        SERVER_TYPE_DIALIN: Flag<10> = "server_type.dialin";
        /// Xenix
        SERVER_TYPE_XENIX: Flag<11> = "server_type.xenix";
        /// NT Workstation
        SERVER_TYPE_NTW: Flag<12> = "server_type.ntw";
        /// WfW
        SERVER_TYPE_WFW: Flag<13> = "server_type.wfw";
        /// NT Server
        SERVER_TYPE_NTS: Flag<15> = "server_type.nts";
        /// Potential Browser
        SERVER_TYPE_BROWSER_POTENTIAL: Flag<16> = "server_type.browser.potential";
        /// Backup Browser
        SERVER_TYPE_BROWSER_BACKUP: Flag<17> = "server_type.browser.backup";
        /// Master Browser
        SERVER_TYPE_BROWSER_MASTER: Flag<18> = "server_type.browser.master";
        /// Domain Master Browser
        SERVER_TYPE_BROWSER_DOMAIN_MASTER: Flag<19> = "server_type.browser.domain_master";
        /// OSF
        SERVER_TYPE_OSF: Flag<20> = "server_type.osf";
        /// VMS
        SERVER_TYPE_VMS: Flag<21> = "server_type.vms";
        /// Windows 95+
        SERVER_TYPE_W95: Flag<22> = "server_type.w95";
        /// DFS
        SERVER_TYPE_DFS: Flag<23> = "server_type.dfs";
        /// Local
        SERVER_TYPE_LOCAL: Flag<30> = "server_type.local";
        /// Domain Enum
        SERVER_TYPE_DOMAINENUM: Flag<31> = "server_type.domainenum";
        /// Election Version
        ELECTION_VERSION: u8 = "election.version";
        /// Browser Protocol Major Version
        PROTO_MAJOR: u8 = "proto_major";
        /// Browser Protocol Minor Version
        PROTO_MINOR: u8 = "proto_minor";
        /// Signature
        SIG: Little<Hex<u16>> = "sig";
        /// Host Comment
        COMMENT: Ascii = "comment";
        /// Unused flags
        UNUSED: Hex<u8> = "unused";
        /// Response Computer Name
        RESPONSE_COMPUTER_NAME: Ascii = "response_computer_name";
        /// Election Criteria
        ELECTION_CRITERIA: Little<Hex<u32>> = "election.criteria";
        /// Election Desire
        ELECTION_DESIRE: Hex<u8> = "election.desire";
        /// Backup
        ELECTION_DESIRE_BACKUP: Flag<0> = "election.desire.backup";
        /// Standby
        ELECTION_DESIRE_STANDBY: Flag<1> = "election.desire.standby";
        /// Master
        ELECTION_DESIRE_MASTER: Flag<2> = "election.desire.master";
        /// Domain Master
        ELECTION_DESIRE_DOMAIN_MASTER: Flag<3> = "election.desire.domain_master";
        /// WINS
        ELECTION_DESIRE_WINS: Flag<5> = "election.desire.wins";
        /// NT
        ELECTION_DESIRE_NT: Flag<7> = "election.desire.nt";
        /// Election OS
        ELECTION_OS: Hex<u8> = "election.os";
        /// WfW
        ELECTION_OS_WFW: Flag<0> = "election.os.wfw";
        /// NT Workstation
        ELECTION_OS_NTW: Flag<4> = "election.os.ntw";
        /// NT Server
        ELECTION_OS_NTS: Flag<5> = "election.os.nts";
        /// Uptime
        UPTIME: Little<u32> = "uptime";
        /// Backup List Requested Count
        BACKUP_COUNT: u8 = "backup.count";
        /// Backup Request Token
        BACKUP_TOKEN: Little<u32> = "backup.token";
        /// Backup Server
        BACKUP_SERVER: Ascii = "backup.server";
        /// Browser to Promote
        BROWSER_TO_PROMOTE: Ascii = "browser_to_promote";
        /// Windows version
        WINDOWS_VERSION: Ascii = "windows_version";
        /// Mysterious Field
        MYSTERIOUS_FIELD: Little<Hex<u32>> = "mysterious_field";
    }
}

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
        let [desire, minor, major, system] = criteria.to_le_bytes();
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
        r.put_at(PROTO_MINOR, at + 1, 1, u64::from(minor));
        r.put_at(PROTO_MAJOR, at + 2, 1, u64::from(major));
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
