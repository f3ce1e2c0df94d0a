//! The fields of DCE/RPC: both of its headers, bindings, authentication.
use super::lines::{heading, lines};
use super::{dissect, guess, info};
use crate::names::dcerpc as names;
use crate::names::truths;
use crate::wire::expert::{Note, Undecoded};
use crate::wire::*;

protocol! {
    /// Distributed Computing Environment / Remote Procedure Call (DCE/RPC) (C706)
    "DceRpc5" = "dcerpc" column "DCERPC" over [] heading heading info info lines lines guess guess {
        /// Version
        pub VER: u8 = "ver";
        /// Version (minor)
        pub VER_MINOR: u8 = "ver_minor";
        /// Packet type
        pub PKT_TYPE: u8 = "pkt_type" named names::PKT_TYPE;
        /// Packet Flags
        pub CN_FLAGS: Hex<u8> = "cn_flags" line Bare;
        /// Object
        pub CN_FLAGS_OBJECT: Flag<7> = "cn_flags.object";
        /// Maybe
        pub CN_FLAGS_MAYBE: Flag<6> = "cn_flags.maybe";
        /// Did Not Execute
        pub CN_FLAGS_DNE: Flag<5> = "cn_flags.dne";
        /// Multiplex
        pub CN_FLAGS_MPX: Flag<4> = "cn_flags.mpx";
        /// Reserved
        pub CN_FLAGS_RESERVED: Flag<3> = "cn_flags.reserved";
        /// Cancel Pending
        pub CN_FLAGS_CANCEL_PENDING: Flag<2> = "cn_flags.cancel_pending";
        /// Last Frag
        pub CN_FLAGS_LAST_FRAG: Flag<1> = "cn_flags.last_frag";
        /// First Frag
        pub CN_FLAGS_FIRST_FRAG: Flag<0> = "cn_flags.first_frag";
        /// Flags1
        pub DG_FLAGS1: Hex<u8> = "dg_flags1";
        /// Reserved for implementation
        pub DG_FLAGS1_RSRVD_80: Flag<7> = "dg_flags1_rsrvd_80";
        /// Broadcast
        pub DG_FLAGS1_BROADCAST: Flag<6> = "dg_flags1_broadcast";
        /// Idempotent
        pub DG_FLAGS1_IDEMPOTENT: Flag<5> = "dg_flags1_idempotent";
        /// Maybe
        pub DG_FLAGS1_MAYBE: Flag<4> = "dg_flags1_maybe";
        /// No Fack
        pub DG_FLAGS1_NOFACK: Flag<3> = "dg_flags1_nofack";
        /// Fragment
        pub DG_FLAGS1_FRAG: Flag<2> = "dg_flags1_frag";
        /// Last Fragment
        pub DG_FLAGS1_LAST_FRAG: Flag<1> = "dg_flags1_last_frag";
        /// Reserved for implementation
        pub DG_FLAGS1_RSRVD_01: Flag<0> = "dg_flags1_rsrvd_01";
        /// Flags2
        pub DG_FLAGS2: Hex<u8> = "dg_flags2";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_80: Flag<7> = "dg_flags2_rsrvd_80";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_40: Flag<6> = "dg_flags2_rsrvd_40";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_20: Flag<5> = "dg_flags2_rsrvd_20";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_10: Flag<4> = "dg_flags2_rsrvd_10";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_08: Flag<3> = "dg_flags2_rsrvd_08";
        /// Reserved for future use (MBZ)
        pub DG_FLAGS2_RSRVD_04: Flag<2> = "dg_flags2_rsrvd_04";
        /// Cancel Pending
        pub DG_FLAGS2_CANCEL_PENDING: Flag<1> = "dg_flags2_cancel_pending";
        /// Reserved for implementation
        pub DG_FLAGS2_RSRVD_01: Flag<0> = "dg_flags2_rsrvd_01";
        /// Data Representation
        pub DREP: Bytes = "drep" line Also;
        /// Byte order
        pub DREP_BYTEORDER: u8 = "drep.byteorder" named names::DREP_BYTEORDER;
        /// Character
        pub DREP_CHARACTER: u8 = "drep.character" named names::DREP_CHARACTER;
        /// Floating-point
        pub DREP_FP: u8 = "drep.fp" named names::DREP_FP;
        /// Serial High
        pub DG_SERIAL_HI: Hex<u8> = "dg_serial_hi";
        /// Serial Low
        pub DG_SERIAL_LO: Hex<u8> = "dg_serial_lo";
        /// Object
        pub OBJ_ID: LittleGuid = "obj_id";
        /// Interface
        pub DG_IF_ID: LittleGuid = "dg_if_id";
        /// Activity
        pub DG_ACT_ID: LittleGuid = "dg_act_id";
        /// Server boot time
        pub DG_SERVER_BOOT: Time = "dg_server_boot";
        /// Interface Ver
        pub DG_IF_VER: u32 = "dg_if_ver";
        /// Sequence num
        pub DG_SEQNUM: u32 = "dg_seqnum";
        /// Opnum
        pub OPNUM: u16 = "opnum";
        /// Interface Hint
        pub DG_IHINT: Hex<u16> = "dg_ihint";
        /// Activity Hint
        pub DG_AHINT: Hex<u16> = "dg_ahint";
        /// Fragment len
        pub DG_FRAG_LEN: u16 = "dg_frag_len";
        /// Fragment num
        pub DG_FRAG_NUM: u16 = "dg_frag_num";
        /// Auth proto
        pub DG_AUTH_PROTO: u8 = "dg_auth_proto" named names::DG_AUTH_PROTO;
        /// Status
        pub DG_STATUS: Hex<u32> = "dg_status" named crate::names::dcerpc::STATUS;
        /// Frag Length
        pub CN_FRAG_LEN: u16 = "cn_frag_len";
        /// Auth Length
        pub CN_AUTH_LEN: u16 = "cn_auth_len";
        /// Call ID
        pub CN_CALL_ID: u32 = "cn_call_id";
        /// Max Xmit Frag
        pub CN_MAX_XMIT: u16 = "cn_max_xmit";
        /// Max Recv Frag
        pub CN_MAX_RECV: u16 = "cn_max_recv";
        /// Assoc Group
        pub CN_ASSOC_GROUP: Hex<u32> = "cn_assoc_group";
        /// Scndry Addr len
        pub CN_SEC_ADDR_LEN: u16 = "cn_sec_addr_len";
        /// Scndry Addr
        pub CN_SEC_ADDR: Ascii = "cn_sec_addr";
        /// Num results
        pub CN_NUM_RESULTS: u8 = "cn_num_results";
        /// An offered context's answer
        pub CN_ACK_ITEM: Mark = "" line Said;
        /// Ack result
        pub CN_ACK_RESULT: u16 = "cn_ack_result" named names::CN_ACK_RESULT;
        /// Ack reason
        pub CN_ACK_REASON: u16 = "cn_ack_reason" named names::CN_ACK_REASON;
        /// Transfer Syntax
        pub CN_ACK_TRANS_ID: LittleGuid = "cn_ack_trans_id";
        /// Syntax ver
        pub CN_ACK_TRANS_VER: u32 = "cn_ack_trans_ver";
        /// Bind Time Features
        pub CN_BIND_TRANS_BTFN: Hex<u16> = "cn_bind_trans_btfn";
        /// Security Context Multiplexing Supported
        pub CN_BIND_TRANS_BTFN_01: Flag<0> = "cn_bind_trans_btfn.01" named truths::TRUE_FALSE;
        /// Keep Connection On Orphan Supported
        pub CN_BIND_TRANS_BTFN_02: Flag<1> = "cn_bind_trans_btfn.02" named truths::TRUE_FALSE;
        /// Reject reason
        pub CN_REJECT_REASON: u16 = "cn_reject_reason" named names::CN_REJECT_REASON;
        /// Number of protocols
        pub CN_NUM_PROTOCOLS: u8 = "cn_num_protocols";
        /// Protocol major version
        pub CN_PROTOCOL_VER_MAJOR: u8 = "cn_protocol_ver_major";
        /// Protocol minor version
        pub CN_PROTOCOL_VER_MINOR: u8 = "cn_protocol_ver_minor";
        /// Num Ctx Items
        pub CN_NUM_CTX_ITEMS: u8 = "cn_num_ctx_items";
        /// Ctx Item
        pub CN_CTX_ITEM: Mark = "cn_ctx_item";
        /// Context ID
        pub CN_CTX_ID: u16 = "cn_ctx_id";
        /// No bind info for interface Context ID
        pub CN_CTX_ID_NO_BIND: Note<Undecoded> = "cn_ctx_id.no_bind";
        /// Num Trans Items
        pub CN_NUM_TRANS_ITEMS: u8 = "cn_num_trans_items";
        /// Abstract Syntax
        pub CN_BIND_ABSTRACT_SYNTAX: Mark = "cn_bind_abstract_syntax";
        /// Interface UUID
        pub CN_BIND_TO_UUID: LittleGuid = "cn_bind_to_uuid";
        /// Interface Ver
        pub CN_BIND_IF_VER: u16 = "cn_bind_if_ver";
        /// Interface Ver Minor
        pub CN_BIND_IF_VER_MINOR: u16 = "cn_bind_if_ver_minor";
        /// Transfer Syntax
        pub CN_BIND_TRANS: Mark = "cn_bind_trans";
        /// ID
        pub CN_BIND_TRANS_ID: LittleGuid = "cn_bind_trans_id";
        /// ver
        pub CN_BIND_TRANS_VER: u32 = "cn_bind_trans_ver";
        /// Alloc hint
        pub CN_ALLOC_HINT: u32 = "cn_alloc_hint";
        /// Cancel count
        pub CN_CANCEL_COUNT: u8 = "cn_cancel_count";
        /// Status
        pub CN_STATUS: Hex<u32> = "cn_status" named crate::names::dcerpc::STATUS;
        /// Fault flags
        pub CN_FAULT_FLAGS: Hex<u8> = "cn_fault_flags";
        /// Extended error information present
        pub CN_FAULT_FLAGS_EXTENDED_ERROR: Flag<0> = "cn_fault_flags.extended_error" named truths::TRUE_FALSE;
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Request in frame
        pub REQUEST_IN: u32 = "request_in";
        /// Request in frame
        pub CALLED_IN: u32 = "request_in";
        /// Time from request
        pub TIME: Duration = "time" unit "seconds";
        /// Auth Info
        pub AUTH_INFO: Mark = "auth_info";
        /// Auth Info
        pub AUTH_VERIFIES: Mark = "auth_info" line Hidden;
        /// Auth type
        pub AUTH_TYPE: u8 = "auth_type" named names::DG_AUTH_PROTO;
        /// Auth level
        pub AUTH_LEVEL: u8 = "auth_level" named names::AUTH_LEVEL;
        /// Auth pad len
        pub AUTH_PAD_LEN: u8 = "auth_pad_len";
        /// Auth Rsrvd
        pub AUTH_RSRVD: u8 = "auth_rsrvd";
        /// Auth Context ID
        pub AUTH_CTX_ID: u32 = "auth_ctx_id";
        /// Auth Padding
        pub AUTH_PADDING: Bytes = "auth_padding";
        /// Auth Credentials
        pub AUTH_CREDENTIALS: Bytes = "auth_credentials";
        /// Stub data
        pub STUB_DATA: Bytes = "stub_data";
        /// Payload stub data
        pub PAYLOAD_STUB_DATA: Mark = "payload_stub_data" line Size;
        /// Encrypted stub data
        pub ENCRYPTED_STUB_DATA: Bytes = "encrypted_stub_data";
        /// Fault stub data
        pub FAULT_STUB_DATA: Bytes = "fault_stub_data";
    }
}
