//! The fields of L2TP's headers and attributes.
use super::{dissect, info};
use crate::names::l2tp as N;
use crate::names::truths;
use crate::wire::expert::{Error, Malformed};
use crate::wire::*;

protocol! {
    /// Layer 2 Tunneling Protocol (RFC 2661, RFC 3931)
    "L2TP" = "l2tp" over [Key::Ip(115)] info info {
        /// Flags
        pub FLAGS: Hex<u16> = "flags";
        /// Type
        pub TYPE: Bits<15, 1> = "type" named N::TYPE;
        /// Length Bit
        pub LENGTH_BIT: Flag<14> = "length_bit" named truths::LENGTH_FIELD_IS_PRESENT;
        /// Sequence Bit
        pub SEQ_BIT: Flag<11> = "seq_bit" named truths::NS_AND_NR_FIELDS_ARE_PRESENT;
        /// Offset bit
        pub OFFSET_BIT: Flag<9> = "offset_bit" named truths::OFFSET_SIZE_FIELD_IS_PRESENT;
        /// Priority
        pub PRIORITY: Flag<8> = "priority" named truths::THIS_DATA_MESSAGE_HAS_PRIORITY;
        /// Version
        pub VERSION: Bits<0, 4> = "version";
        /// Length
        pub LENGTH: u16 = "length";
        /// Reserved
        pub RES: Hex<u16> = "res";
        /// Tunnel ID
        pub TUNNEL: u16 = "tunnel";
        /// Session ID
        pub SESSION: u16 = "session";
        /// Session ID
        pub SID: Hex<u32> = "sid";
        /// Control Connection ID
        pub CCID: Hex<u32> = "ccid";
        /// Ns
        pub NS: u16 = "Ns";
        /// Nr
        pub NR: u16 = "Nr";
        /// Offset
        pub OFFSET: u16 = "offset";
        /// Offset Padding
        pub OFFSET_PADDING: Mark = "offset_padding";
        /// Zero Length Body message
        pub ZERO_LENGTH_BODY_MESSAGE: Mark = "zero_length_body_message";
        /// AVP
        pub AVP: u16 = "" named N::AVP_TYPE;
        /// Mandatory
        pub AVP_MANDATORY: Flag<15> = "avp.mandatory" named truths::TRUE_FALSE;
        /// Hidden
        pub AVP_HIDDEN: Flag<14> = "avp.hidden" named truths::TRUE_FALSE;
        /// Length
        pub AVP_LENGTH: Bits<0, 10> = "avp.length";
        /// Vendor ID
        pub AVP_VENDOR_ID: u16 = "avp.vendor_id";
        /// AVP Type
        pub AVP_TYPE: u16 = "avp.type" named N::AVP_TYPE;
        /// Bad AVP length
        pub AVP_LENGTH_BAD: Error<Malformed> = "avp_length.bad";
        /// Vendor-Specific AVP data
        pub VENDOR_SPECIFIC_AVP_DATA: Mark = "vendor_specific_avp_data";
        /// Message Type
        pub MESSAGE_TYPE: u16 = "avp.message_type" named N::MESSAGE_TYPE;
        /// Result code
        pub RESULT_CODE: u16 = "result_code" named crate::names::l2tp::RESULT_CODE;
        /// Error code
        pub ERROR_CODE: u16 = "avp.error_code" named N::ERROR_CODE;
        /// Error Message
        pub ERROR_MESSAGE: Text = "avp.error_message";
        /// Version
        pub PROTOCOL_VERSION: u8 = "avp.protocol_version";
        /// Revision
        pub PROTOCOL_REVISION: u8 = "avp.protocol_revision";
        /// Framing
        pub FRAMING: Hex<u32> = "";
        /// Async Framing Supported
        pub ASYNC_FRAMING_SUPPORTED: Flag<1> = "avp.async_framing_supported" named truths::TRUE_FALSE;
        /// Sync Framing Supported
        pub SYNC_FRAMING_SUPPORTED: Flag<0> = "avp.sync_framing_supported" named truths::TRUE_FALSE;
        /// Bearer
        pub BEARER: Hex<u32> = "";
        /// Analog Access Supported
        pub ANALOG_ACCESS_SUPPORTED: Flag<1> = "avp.analog_access_supported" named truths::TRUE_FALSE;
        /// Digital Access Supported
        pub DIGITAL_ACCESS_SUPPORTED: Flag<0> = "avp.digital_access_supported" named truths::TRUE_FALSE;
        /// Tie Breaker
        pub TIE_BREAKER: Hex<u64> = "tie_breaker";
        /// Firmware Revision
        pub FIRMWARE_REVISION: u16 = "avp.firmware_revision" line Both;
        /// Host Name
        pub HOST_NAME: Text = "avp.host_name";
        /// Vendor Name
        pub VENDOR_NAME: Text = "avp.vendor_name";
        /// Assigned Tunnel ID
        pub ASSIGNED_TUNNEL_ID: u16 = "avp.assigned_tunnel_id";
        /// Receive Window Size
        pub RECEIVE_WINDOW_SIZE: u16 = "avp.receive_window_size";
        /// CHAP Challenge
        pub CHAP_CHALLENGE: Bytes = "avp.chap_challenge";
        /// Cause Code
        pub CAUSE_CODE: u16 = "avp.cause_code";
        /// Cause Msg
        pub CAUSE_MSG: u8 = "avp.cause_msg";
        /// Advisory Msg
        pub ADVISORY_MSG: Text = "avp.advisory_msg";
        /// CHAP Challenge Response
        pub CHAP_CHALLENGE_RESPONSE: Bytes = "avp.chap_challenge_response";
        /// Assigned Session ID
        pub ASSIGNED_SESSION_ID: u16 = "avp.assigned_session_id";
        /// Call Serial Number
        pub CALL_SERIAL_NUMBER: u32 = "avp.call_serial_number";
        /// Minimum BPS
        pub MINIMUM_BPS: u32 = "avp.minimum_bps";
        /// Maximum BPS
        pub MAXIMUM_BPS: u32 = "avp.maximum_bps";
        /// Bearer type
        pub BEARER_TYPE: Hex<u32> = "";
        /// Analog Bearer Type
        pub ANALOG_BEARER_TYPE: Flag<1> = "avp.analog_bearer_type" named truths::TRUE_FALSE;
        /// Digital Bearer Type
        pub DIGITAL_BEARER_TYPE: Flag<0> = "avp.digital_bearer_type" named truths::TRUE_FALSE;
        /// Framing type
        pub FRAMING_TYPE: Hex<u32> = "";
        /// Async Framing Type
        pub ASYNC_FRAMING_TYPE: Flag<1> = "avp.async_framing_type" named truths::TRUE_FALSE;
        /// Sync Framing Type
        pub SYNC_FRAMING_TYPE: Flag<0> = "avp.sync_framing_type" named truths::TRUE_FALSE;
        /// Called Number
        pub CALLED_NUMBER: Text = "avp.called_number";
        /// Calling Number
        pub CALLING_NUMBER: Text = "avp.calling_number";
        /// Sub-Address
        pub SUB_ADDRESS: Text = "avp.sub_address";
        /// Connect Speed
        pub CONNECT_SPEED: u32 = "avp.connect_speed";
        /// Physical Channel
        pub PHYSICAL_CHANNEL: u32 = "avp.physical_channel";
        /// Initial Received LCP CONFREQ
        pub INITIAL_RECEIVED_LCP_CONFREQ: Bytes = "avp.initial_received_lcp_confreq";
        /// Last Sent LCP CONFREQ
        pub LAST_SENT_LCP_CONFREQ: Bytes = "avp.last_sent_lcp_confreq";
        /// Last Received LCP CONFREQ
        pub LAST_RECEIVED_LCP_CONFREQ: Bytes = "avp.last_received_lcp_confreq";
        /// Proxy Authen Type
        pub PROXY_AUTHEN_TYPE: u16 = "avp.proxy_authen_type" named N::PROXY_AUTHEN_TYPE;
        /// Proxy Authen Name
        pub PROXY_AUTHEN_NAME: Text = "avp.proxy_authen_name";
        /// Proxy Authen Challenge
        pub PROXY_AUTHEN_CHALLENGE: Bytes = "avp.proxy_authen_challenge";
        /// Reserved
        pub RES_1: u8 = "";
        /// Proxy Authen ID
        pub PROXY_AUTHEN_ID: u8 = "avp.proxy_authen_id";
        /// Proxy Authen Response
        pub PROXY_AUTHEN_RESPONSE: Bytes = "avp.proxy_authen_response";
        /// Reserved
        pub RES_2: u16 = "";
        /// CRC Errors
        pub CRC_ERRORS: u32 = "avp.crc_errors";
        /// Framing Errors
        pub FRAMING_ERRORS: u32 = "avp.framing_errors";
        /// Hardware Overruns
        pub HARDWARE_OVERRUNS: u32 = "avp.hardware_overruns";
        /// Buffer Overruns
        pub BUFFER_OVERRUNS: u32 = "avp.buffer_overruns";
        /// Time-out Errors
        pub TIME_OUT_ERRORS: u32 = "avp.time_out_errors";
        /// Alignment Errors
        pub ALIGNMENT_ERRORS: u32 = "avp.alignment_errors";
        /// Reserved
        pub RES_3: u16 = "";
        /// Send ACCM
        pub SEND_ACCM: u32 = "avp.send_accm";
        /// Receive ACCM
        pub RECEIVE_ACCM: u32 = "avp.receive_accm";
        /// Random Vector
        pub RANDOM_VECTOR: Bytes = "avp.random_vector";
        /// Private Group ID
        pub PRIVATE_GROUP_ID: Bytes = "avp.private_group_id";
        /// Rx Connect Speed
        pub RX_CONNECT_SPEED: u32 = "avp.rx_connect_speed";
        /// Disconnect Code
        pub DISCONNECT_CODE: u16 = "avp.disconnect_code";
        /// Control Protocol Number
        pub CONTROL_PROTOCOL_NUMBER: u16 = "avp.control_protocol_number";
        /// Direction
        pub CAUSE_CODE_DIRECTION: u8 = "avp.cause_code_direction" named N::CAUSE_CODE_DIRECTION;
        /// Message
        pub CAUSE_CODE_MESSAGE: Text = "avp.cause_code_message";
        /// Message Digest
        pub MESSAGE_DIGEST: Bytes = "avp.message_digest";
        /// Router ID
        pub ROUTER_ID: u32 = "avp.router_id";
        /// Assigned Control Connection ID
        pub ASSIGNED_CONTROL_CONN_ID: u32 = "avp.assigned_control_conn_id";
        /// PW Type
        pub PW_TYPE: u16 = "avp.pw_type" named N::PW_TYPE;
        /// Local Session ID
        pub LOCAL_SESSION_ID: u32 = "avp.local_session_id";
        /// Remote Session ID
        pub REMOTE_SESSION_ID: u32 = "avp.remote_session_id";
        /// Assigned Cookie
        pub ASSIGNED_COOKIE: Bytes = "avp.assigned_cookie";
        /// Remote End ID
        pub REMOTE_END_ID: Text = "avp.remote_end_id";
        /// Pseudowire Type
        pub PSEUDOWIRE_TYPE: u16 = "avp.pseudowire_type" named N::PW_TYPE;
        /// Layer2 Specific Sublayer
        pub LAYER2_SPECIFIC_SUBLAYER: u16 = "avp.layer2_specific_sublayer" named N::LAYER2_SPECIFIC_SUBLAYER;
        /// Data Sequencing
        pub DATA_SEQUENCING: u16 = "avp.data_sequencing" named N::DATA_SEQUENCING;
        /// Circuit
        pub CIRCUIT: Hex<u16> = "";
        /// Circuit Status
        pub CIRCUIT_STATUS: Flag<0> = "avp.circuit_status" named truths::UP_DOWN;
        /// Circuit Type
        pub CIRCUIT_TYPE: Flag<1> = "avp.circuit_type" named truths::NEW;
        /// Preferred Language
        pub PREFERRED_LANGUAGE: Text = "avp.preferred_language";
        /// Nonce
        pub NONCE: Bytes = "avp.nonce";
        /// Tx Connect Speed v3
        pub TX_CONNECT_SPEED_V3: u64 = "avp.tx_connect_speed_v3";
        /// Rx Connect Speed v3
        pub RX_CONNECT_SPEED_V3: u64 = "avp.rx_connect_speed_v3";
    }
}
