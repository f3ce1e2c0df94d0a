//! The fields of the browser service.
use super::{dissect, info};
use crate::names::browser as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Microsoft Windows Browser Protocol ([MS-BRWS])
    "BRWS" = "browser" column "BROWSER" over [] info info {
        /// Command
        pub COMMAND: Hex<u8> = "command" named names::COMMAND;
        /// Update Count
        pub UPDATE_COUNT: u8 = "update_count";
        /// Update Periodicity
        pub PERIOD: Little<u32> = "period" unit "minutes";
        /// Server Name
        pub SERVER: Ascii = "server";
        /// Master Browser Server Name
        pub MB_SERVER: Ascii = "mb_server";
        /// ResetBrowserState Command
        pub RESET_CMD: Hex<u8> = "reset_cmd" named names::RESET_CMD;
        /// Demote LMB
        pub RESET_CMD_DEMOTE: Flag<0> = "reset_cmd.demote" named truths::DEMOTE_AN_LMB_TO_A_BACKUP;
        /// Flush Browse List
        pub RESET_CMD_FLUSH: Flag<1> = "reset_cmd.flush" named truths::FLUSH_THE_BROWSE_LIST;
        /// Stop Being LMB
        pub RESET_CMD_STOP_LMB: Flag<2> = "reset_cmd.stop_lmb" named truths::STOP_BEING_A_LOCAL_MASTER_BROWSER;
        /// OS Major Version
        pub OS_MAJOR: u8 = "os_major";
        /// OS Minor Version
        pub OS_MINOR: u8 = "os_minor";
        /// Server Type
        pub SERVER_TYPE: Little<Hex<u32>> = "server_type";
        /// Workstation
        pub SERVER_TYPE_WORKSTATION: Flag<0> = "server_type.workstation" named truths::THIS_IS_A_WORKSTATION;
        /// Server
        pub SERVER_TYPE_SERVER: Flag<1> = "server_type.server" named truths::THIS_IS_A_SERVER;
        /// SQL
        pub SERVER_TYPE_SQL: Flag<2> = "server_type.sql" named truths::THIS_IS_AN_SQL_SERVER;
        /// Domain Controller
        pub SERVER_TYPE_DOMAIN_CONTROLLER: Flag<3> = "server_type.domain_controller" named truths::THIS_IS_A_DOMAIN_CONTROLLER;
        /// Backup Controller
        pub SERVER_TYPE_BACKUP_CONTROLLER: Flag<4> = "server_type.backup_controller" named truths::THIS_IS_A_BACKUP_CONTROLLER;
        /// Time Source
        pub SERVER_TYPE_TIME: Flag<5> = "server_type.time" named truths::THIS_IS_A_TIME_SOURCE;
        /// Apple
        pub SERVER_TYPE_APPLE: Flag<6> = "server_type.apple" named truths::THIS_IS_AN_APPLE_HOST;
        /// Novell
        pub SERVER_TYPE_NOVELL: Flag<7> = "server_type.novell" named truths::THIS_IS_A_NOVELL_SERVER;
        /// Member
        pub SERVER_TYPE_MEMBER: Flag<8> = "server_type.member" named truths::THIS_IS_A_DOMAIN_MEMBER_SERVER;
        /// Print
        pub SERVER_TYPE_PRINT: Flag<9> = "server_type.print" named truths::THIS_IS_A_PRINT_QUEUE_SERVER;
        /// Dialin
        pub SERVER_TYPE_DIALIN: Flag<10> = "server_type.dialin" named truths::THIS_IS_A_DIALIN_SERVER;
        /// Xenix
        pub SERVER_TYPE_XENIX: Flag<11> = "server_type.xenix" named truths::THIS_IS_A_XENIX_SERVER;
        /// NT Workstation
        pub SERVER_TYPE_NTW: Flag<12> = "server_type.ntw" named truths::THIS_IS_AN_NT_WORKSTATION;
        /// WfW
        pub SERVER_TYPE_WFW: Flag<13> = "server_type.wfw" named truths::THIS_IS_A_WFW_HOST;
        /// NT Server
        pub SERVER_TYPE_NTS: Flag<15> = "server_type.nts" named truths::THIS_IS_AN_NT_SERVER;
        /// Potential Browser
        pub SERVER_TYPE_BROWSER_POTENTIAL: Flag<16> = "server_type.browser.potential" named truths::THIS_IS_A_POTENTIAL_BROWSER;
        /// Backup Browser
        pub SERVER_TYPE_BROWSER_BACKUP: Flag<17> = "server_type.browser.backup" named truths::THIS_IS_A_BACKUP_BROWSER;
        /// Master Browser
        pub SERVER_TYPE_BROWSER_MASTER: Flag<18> = "server_type.browser.master" named truths::THIS_IS_A_MASTER_BROWSER;
        /// Domain Master Browser
        pub SERVER_TYPE_BROWSER_DOMAIN_MASTER: Flag<19> = "server_type.browser.domain_master" named truths::THIS_IS_A_DOMAIN_MASTER_BROWSER;
        /// OSF
        pub SERVER_TYPE_OSF: Flag<20> = "server_type.osf" named truths::THIS_IS_AN_OSF_HOST;
        /// VMS
        pub SERVER_TYPE_VMS: Flag<21> = "server_type.vms" named truths::THIS_IS_A_VMS_HOST;
        /// Windows 95+
        pub SERVER_TYPE_W95: Flag<22> = "server_type.w95" named truths::THIS_IS_A_WINDOWS_95;
        /// DFS
        pub SERVER_TYPE_DFS: Flag<23> = "server_type.dfs" named truths::THIS_IS_A_DFS_SERVER;
        /// Local
        pub SERVER_TYPE_LOCAL: Flag<30> = "server_type.local" named truths::THIS_IS_A_LOCAL_LIST_ONLY;
        /// Domain Enum
        pub SERVER_TYPE_DOMAINENUM: Flag<31> = "server_type.domainenum" named truths::THIS_IS_A_DOMAIN_ENUM_REQUEST;
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
        pub ELECTION_DESIRE_BACKUP: Flag<0> = "election.desire.backup" named truths::BACKUP_BROWSE_SERVER;
        /// Standby
        pub ELECTION_DESIRE_STANDBY: Flag<1> = "election.desire.standby" named truths::STANDBY_BROWSE_SERVER;
        /// Master
        pub ELECTION_DESIRE_MASTER: Flag<2> = "election.desire.master" named truths::MASTER_BROWSER;
        /// Domain Master
        pub ELECTION_DESIRE_DOMAIN_MASTER: Flag<3> = "election.desire.domain_master" named truths::DOMAIN_MASTER_BROWSE_SERVER;
        /// WINS
        pub ELECTION_DESIRE_WINS: Flag<5> = "election.desire.wins" named truths::WINS_CLIENT;
        /// NT
        pub ELECTION_DESIRE_NT: Flag<7> = "election.desire.nt" named truths::WINDOWS_NT_ADVANCED_SERVER;
        /// Election OS
        pub ELECTION_OS: Hex<u8> = "election.os";
        /// WfW
        pub ELECTION_OS_WFW: Flag<0> = "election.os.wfw" named truths::WINDOWS_FOR_WORKGROUPS;
        /// NT Workstation
        pub ELECTION_OS_NTW: Flag<4> = "election.os.ntw" named truths::WINDOWS_NT_WORKSTATION;
        /// NT Server
        pub ELECTION_OS_NTS: Flag<5> = "election.os.nts" named truths::WINDOWS_NT_SERVER;
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
