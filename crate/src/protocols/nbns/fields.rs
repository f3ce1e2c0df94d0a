//! Fields of the NetBIOS Name Service.
use super::{dissect, info};
use crate::names::nbns as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// NetBIOS Name Service (RFC 1002)
    "NBNSHeader" = "nbns" column "NBNS" over [Key::Udp(137)] info info {
        /// Name record
        pub RECORD: Ascii = "";
        /// Transaction ID
        pub ID: Hex<u16> = "id";
        /// Flags
        pub FLAGS: Hex<u16> = "flags";
        /// Response
        pub FLAGS_RESPONSE: Flag<15> = "flags.response" named truths::MESSAGE_IS_A_RESPONSE;
        /// Opcode
        pub FLAGS_OPCODE: Bits<11, 4> = "flags.opcode" named names::FLAGS_OPCODE;
        /// Authoritative
        pub FLAGS_AUTHORITATIVE: Flag<10> = "flags.authoritative" named truths::SERVER_IS_AN_AUTHORITY_FOR_DOMAIN;
        /// Truncated
        pub FLAGS_TRUNCATED: Flag<9> = "flags.truncated" named truths::MESSAGE_IS_TRUNCATED;
        /// Recursion desired
        pub FLAGS_RECDESIRED: Flag<8> = "flags.recdesired" named truths::DO_QUERY_RECURSIVELY;
        /// Recursion available
        pub FLAGS_RECAVAIL: Flag<7> = "flags.recavail" named truths::SERVER_CAN_DO_RECURSIVE_QUERIES;
        /// Broadcast
        pub FLAGS_BROADCAST: Flag<4> = "flags.broadcast" named truths::BROADCAST_PACKET;
        /// Reply code
        pub FLAGS_RCODE: Bits<0, 4> = "flags.rcode" named names::FLAGS_RCODE;
        /// Questions
        pub COUNT_QUERIES: u16 = "count.queries";
        /// Answer RRs
        pub COUNT_ANSWERS: u16 = "count.answers";
        /// Authority RRs
        pub COUNT_AUTH_RR: u16 = "count.auth_rr";
        /// Additional RRs
        pub COUNT_ADD_RR: u16 = "count.add_rr";
        /// Name flags
        pub NAME_FLAGS: Hex<u16> = "name_flags";
        /// Name type
        pub NAME_FLAGS_GROUP: Flag<15> = "name_flags.group" named truths::GROUP_NAME;
        /// ONT
        pub NAME_FLAGS_ONT: Bits<13, 2> = "name_flags.ont" named names::NAME_FLAGS_ONT;
        /// Name is being deregistered
        pub NAME_FLAGS_DRG: Flag<12> = "name_flags.drg" named truths::YES_NO;
        /// Name is in conflict
        pub NAME_FLAGS_CNF: Flag<11> = "name_flags.cnf" named truths::YES_NO;
        /// Name is active
        pub NAME_FLAGS_ACT: Flag<10> = "name_flags.act" named truths::YES_NO;
        /// Permanent node name
        pub NAME_FLAGS_PRM: Flag<9> = "name_flags.prm" named truths::YES_NO;
        /// Name flags
        pub NB_FLAGS: Hex<u16> = "nb_flags";
        /// Name type
        pub NB_FLAGS_GROUP: Flag<15> = "nb_flags.group" named truths::GROUP_NAME;
        /// ONT
        pub NB_FLAGS_ONT: Bits<13, 2> = "nb_flags.ont" named names::NB_FLAGS_ONT;
        /// Type
        pub TYPE: u16 = "type" named names::TYPE;
        /// Class
        pub CLASS: u16 = "class" named names::CLASS;
        /// Name
        pub NAME: Ascii = "name";
        /// Addr
        pub ADDR: Ip4 = "addr";
        /// Number of names
        pub NUMBER_OF_NAMES: u8 = "number_of_names";
        /// Unit ID
        pub UNIT_ID: Mac = "unit_id";
        /// Jumpers
        pub JUMPERS: Hex<u8> = "jumpers";
        /// Test result
        pub TEST_RESULT: Hex<u8> = "test_result";
        /// Version number
        pub VERSION_NUMBER: Hex<u16> = "version_number";
        /// Period of statistics
        pub PERIOD_OF_STATISTICS: Hex<u16> = "period_of_statistics";
        /// Number of CRCs
        pub NUM_CRCS: u16 = "num_crcs";
        /// Number of alignment errors
        pub NUM_ALIGNMENT_ERRORS: u16 = "num_alignment_errors";
        /// Number of collisions
        pub NUM_COLLISIONS: u16 = "num_collisions";
        /// Number of send aborts
        pub NUM_SEND_ABORTS: u16 = "num_send_aborts";
        /// Number of good sends
        pub NUM_GOOD_SENDS: u32 = "num_good_sends";
        /// Number of good receives
        pub NUM_GOOD_RECEIVES: u32 = "num_good_receives";
        /// Number of retransmits
        pub NUMRETRANSMITS: u16 = "numretransmits";
        /// Number of no resource conditions
        pub NUM_NO_RESOURCE_CONDITIONS: u16 = "num_no_resource_conditions";
        /// Number of command blocks
        pub NUMCOMMAND_BLOCKS: u16 = "numcommand_blocks";
        /// Number of pending sessions
        pub NUMPENDING_SESSIONS: u16 = "numpending_sessions";
        /// Max number of pending sessions
        pub MAX_NUM_PENDING_SESSIONS: u16 = "max_num_pending_sessions";
        /// Max total sessions possible
        pub MAX_TOTAL_SESSIONS_POSSIBLE: u16 = "max_total_sessions_possible";
        /// Session data packet size
        pub SESSION_DATA_PACKET_SIZE: u16 = "session_data_packet_size";
        /// Data
        pub DATA: Bytes = "data";
        /// Name
        pub NETBIOS_NAME: Ascii = "netbios_name";
        /// Time to live
        pub TTL: u32 = "ttl";
        /// Data length
        pub DATA_LENGTH: u16 = "data_length";
    }
}
