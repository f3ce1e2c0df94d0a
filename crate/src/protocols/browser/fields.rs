//! The fields of the browser service.
use super::{dissect, info};
use crate::names::browser as names;
use crate::wire::*;

protocol! {
    /// Microsoft Windows Browser Protocol ([MS-BRWS])
    "BRWS" = "browser" column "BROWSER" over [] info info {
        /// Command
        pub COMMAND: Hex<u8> = "command" named names::COMMAND;
        /// Update Count
        pub UPDATE_COUNT: u8 = "update_count";
        /// Update Periodicity
        pub PERIOD: Little<u32> = "period";
        /// Server Name
        pub SERVER: Ascii = "server";
        /// Master Browser Server Name
        pub MB_SERVER: Ascii = "mb_server";
        /// ResetBrowserState Command
        pub RESET_CMD: Hex<u8> = "reset_cmd" named names::RESET_CMD;
        /// Demote LMB
        pub RESET_CMD_DEMOTE: Flag<0> = "reset_cmd.demote";
        /// Flush Browse List
        pub RESET_CMD_FLUSH: Flag<1> = "reset_cmd.flush";
        /// Stop Being LMB
        pub RESET_CMD_STOP_LMB: Flag<2> = "reset_cmd.stop_lmb";
        /// OS Major Version
        pub OS_MAJOR: u8 = "os_major";
        /// OS Minor Version
        pub OS_MINOR: u8 = "os_minor";
        /// Server Type
        pub SERVER_TYPE: Little<Hex<u32>> = "server_type";
        /// Workstation
        pub SERVER_TYPE_WORKSTATION: Flag<0> = "server_type.workstation";
        /// Server
        pub SERVER_TYPE_SERVER: Flag<1> = "server_type.server";
        /// SQL
        pub SERVER_TYPE_SQL: Flag<2> = "server_type.sql";
        /// Domain Controller
        pub SERVER_TYPE_DOMAIN_CONTROLLER: Flag<3> = "server_type.domain_controller";
        /// Backup Controller
        pub SERVER_TYPE_BACKUP_CONTROLLER: Flag<4> = "server_type.backup_controller";
        /// Time Source
        pub SERVER_TYPE_TIME: Flag<5> = "server_type.time";
        /// Apple
        pub SERVER_TYPE_APPLE: Flag<6> = "server_type.apple";
        /// Novell
        pub SERVER_TYPE_NOVELL: Flag<7> = "server_type.novell";
        /// Member
        pub SERVER_TYPE_MEMBER: Flag<8> = "server_type.member";
        /// Print
        pub SERVER_TYPE_PRINT: Flag<9> = "server_type.print";
        /// Dialin
        pub SERVER_TYPE_DIALIN: Flag<10> = "server_type.dialin";
        /// Xenix
        pub SERVER_TYPE_XENIX: Flag<11> = "server_type.xenix";
        /// NT Workstation
        pub SERVER_TYPE_NTW: Flag<12> = "server_type.ntw";
        /// WfW
        pub SERVER_TYPE_WFW: Flag<13> = "server_type.wfw";
        /// NT Server
        pub SERVER_TYPE_NTS: Flag<15> = "server_type.nts";
        /// Potential Browser
        pub SERVER_TYPE_BROWSER_POTENTIAL: Flag<16> = "server_type.browser.potential";
        /// Backup Browser
        pub SERVER_TYPE_BROWSER_BACKUP: Flag<17> = "server_type.browser.backup";
        /// Master Browser
        pub SERVER_TYPE_BROWSER_MASTER: Flag<18> = "server_type.browser.master";
        /// Domain Master Browser
        pub SERVER_TYPE_BROWSER_DOMAIN_MASTER: Flag<19> = "server_type.browser.domain_master";
        /// OSF
        pub SERVER_TYPE_OSF: Flag<20> = "server_type.osf";
        /// VMS
        pub SERVER_TYPE_VMS: Flag<21> = "server_type.vms";
        /// Windows 95+
        pub SERVER_TYPE_W95: Flag<22> = "server_type.w95";
        /// DFS
        pub SERVER_TYPE_DFS: Flag<23> = "server_type.dfs";
        /// Local
        pub SERVER_TYPE_LOCAL: Flag<30> = "server_type.local";
        /// Domain Enum
        pub SERVER_TYPE_DOMAINENUM: Flag<31> = "server_type.domainenum";
        /// Election Version
        pub ELECTION_VERSION: u8 = "election.version";
        /// Browser Protocol Major Version
        pub PROTO_MAJOR: u8 = "proto_major";
        /// Browser Protocol Minor Version
        pub PROTO_MINOR: u8 = "proto_minor";
        /// Signature
        pub SIG: Little<Hex<u16>> = "sig";
        /// Host Comment
        pub COMMENT: Ascii = "comment";
        /// Unused flags
        pub UNUSED: Hex<u8> = "unused";
        /// Response Computer Name
        pub RESPONSE_COMPUTER_NAME: Ascii = "response_computer_name";
        /// Election Criteria
        pub ELECTION_CRITERIA: Little<Hex<u32>> = "election.criteria";
        /// Election Desire
        pub ELECTION_DESIRE: Hex<u8> = "election.desire";
        /// Backup
        pub ELECTION_DESIRE_BACKUP: Flag<0> = "election.desire.backup";
        /// Standby
        pub ELECTION_DESIRE_STANDBY: Flag<1> = "election.desire.standby";
        /// Master
        pub ELECTION_DESIRE_MASTER: Flag<2> = "election.desire.master";
        /// Domain Master
        pub ELECTION_DESIRE_DOMAIN_MASTER: Flag<3> = "election.desire.domain_master";
        /// WINS
        pub ELECTION_DESIRE_WINS: Flag<5> = "election.desire.wins";
        /// NT
        pub ELECTION_DESIRE_NT: Flag<7> = "election.desire.nt";
        /// Election OS
        pub ELECTION_OS: Hex<u8> = "election.os";
        /// WfW
        pub ELECTION_OS_WFW: Flag<0> = "election.os.wfw";
        /// NT Workstation
        pub ELECTION_OS_NTW: Flag<4> = "election.os.ntw";
        /// NT Server
        pub ELECTION_OS_NTS: Flag<5> = "election.os.nts";
        /// Uptime
        pub UPTIME: Little<u32> = "uptime";
        /// Backup List Requested Count
        pub BACKUP_COUNT: u8 = "backup.count";
        /// Backup Request Token
        pub BACKUP_TOKEN: Little<u32> = "backup.token";
        /// Backup Server
        pub BACKUP_SERVER: Ascii = "backup.server";
        /// Browser to Promote
        pub BROWSER_TO_PROMOTE: Ascii = "browser_to_promote";
        /// Windows version
        pub WINDOWS_VERSION: Ascii = "windows_version";
        /// Mysterious Field
        pub MYSTERIOUS_FIELD: Little<Hex<u32>> = "mysterious_field";
    }
}
