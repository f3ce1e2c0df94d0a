//! The fields of SCTP's header, chunks, parameters and causes.
use super::{dissect, heading, info};
use crate::names::sctp as N;
use crate::names::tcp::CHECKSUM_STATUS as STATUS_NAMES;
use crate::names::truths;
use crate::wire::expert::{Note, Sequence};
use crate::wire::*;

protocol! {
    /// Stream Control Transmission Protocol (RFC 9260)
    "SCTP" = "sctp" over [Key::Ip(132)] heading heading info info {
        /// Source port
        pub SRCPORT: u16 = "srcport" as "sport" in ["port"];
        /// Destination port
        pub DSTPORT: u16 = "dstport" as "dport" in ["port"];
        /// Verification tag
        pub VERIFICATION_TAG: Hex<u32> = "verification_tag" as "tag";
        /// Association index
        pub ASSOCIATION: u16 = "assoc_index";
        /// Checksum
        pub CHECKSUM: Hex<u32> = "checksum" as "chksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Chunk
        pub CHUNK: u16 = "" named N::CHUNK_TYPE;
        /// Chunk type
        pub CHUNK_TYPE: u8 = "chunk_type" named N::CHUNK_TYPE;
        /// Bit
        pub CHUNK_BIT_1: Flag<7> = "chunk_bit_1";
        /// Bit
        pub CHUNK_BIT_2: Flag<6> = "chunk_bit_2" named truths::DO_REPORT;
        /// Chunk flags
        pub CHUNK_FLAGS: Hex<u8> = "chunk_flags";
        /// I-Bit
        pub DATA_I_BIT: Flag<3> = "data_i_bit" named truths::SEND_SACK_IMMEDIATELY;
        /// U-Bit
        pub DATA_U_BIT: Flag<2> = "data_u_bit" named truths::UNORDERED_DELIVERY;
        /// B-Bit
        pub DATA_B_BIT: Flag<1> = "data_b_bit" named truths::FIRST_SEGMENT;
        /// E-Bit
        pub DATA_E_BIT: Flag<0> = "data_e_bit" named truths::LAST_SEGMENT;
        /// Nounce sum
        pub SACK_NOUNCE_SUM: Bits<0, 1> = "sack_nounce_sum";
        /// Nounce sum
        pub NR_SACK_NOUNCE_SUM: Bits<0, 1> = "nr_sack_nounce_sum";
        /// T-Bit
        pub SHUTDOWN_COMPLETE_T_BIT: Flag<0> = "shutdown_complete_t_bit" named truths::TAG_REFLECTED;
        /// T-Bit
        pub ABORT_T_BIT: Flag<0> = "abort_t_bit" named truths::TAG_REFLECTED;
        /// T-Bit
        pub PCKDROP_T_BIT: Flag<2> = "pckdrop_t_bit" named truths::PACKET_IS_TRUNCATED;
        /// B-Bit
        pub PCKDROP_B_BIT: Flag<1> = "pckdrop_b_bit" named truths::SCTP_CHECKSUM_WAS_INCORRECT;
        /// M-Bit
        pub PCKDROP_M_BIT: Flag<0> = "pckdrop_m_bit" named truths::SOURCE_IS_A_MIDDLEBOX;
        /// Chunk length
        pub CHUNK_LENGTH: u16 = "chunk_length";
        /// Transmission sequence number (relative)
        pub DATA_TSN: u32 = "data_tsn";
        /// Transmission sequence number (absolute)
        pub DATA_TSN_RAW: u32 = "data_tsn_raw";
        /// Stream identifier
        pub DATA_SID: Hex<u16> = "data_sid";
        /// Stream sequence number
        pub DATA_SSN: u16 = "data_ssn";
        /// Reserved
        pub DATA_RESERVED: u16 = "data_reserved";
        /// Message identifier
        pub DATA_MID: u32 = "data_mid";
        /// Fragment sequence number
        pub DATA_FSN: u32 = "data_fsn";
        /// Payload protocol identifier
        pub DATA_PAYLOAD_PROTO_ID: u32 = "data_payload_proto_id" named N::DATA_PAYLOAD_PROTO_ID;
        /// Initiate tag
        pub INITIATE_TAG: Hex<u32> = "initiate_tag";
        /// Initiate tag
        pub INIT_INITIATE_TAG: Hex<u32> = "init_initiate_tag";
        /// Advertised receiver window credit (a_rwnd)
        pub INIT_CREDIT: u32 = "init_credit";
        /// Number of outbound streams
        pub INIT_NR_OUT_STREAMS: u16 = "init_nr_out_streams";
        /// Number of inbound streams
        pub INIT_NR_IN_STREAMS: u16 = "init_nr_in_streams";
        /// Initial TSN
        pub INIT_INITIAL_TSN: u32 = "init_initial_tsn";
        /// Initiate tag
        pub INITACK_INITIATE_TAG: Hex<u32> = "initack_initiate_tag";
        /// Advertised receiver window credit (a_rwnd)
        pub INITACK_CREDIT: u32 = "initack_credit";
        /// Number of outbound streams
        pub INITACK_NR_OUT_STREAMS: u16 = "initack_nr_out_streams";
        /// Number of inbound streams
        pub INITACK_NR_IN_STREAMS: u16 = "initack_nr_in_streams";
        /// Initial TSN
        pub INITACK_INITIAL_TSN: u32 = "initack_initial_tsn";
        /// Cumulative TSN ACK (relative)
        pub SACK_CUMULATIVE_TSN_ACK: u32 = "sack_cumulative_tsn_ack";
        /// Cumulative TSN ACK (absolute)
        pub SACK_CUMULATIVE_TSN_ACK_RAW: u32 = "sack_cumulative_tsn_ack_raw";
        /// Advertised receiver window credit (a_rwnd)
        pub SACK_A_RWND: u32 = "sack_a_rwnd";
        /// Zero Advertised Receiver Window Credit
        pub SACK_A_RWND_EXPERT: Note<Sequence> = "sack_a_rwnd.expert";
        /// Number of gap acknowledgement blocks
        pub SACK_NUMBER_OF_GAP_BLOCKS: u16 = "sack_number_of_gap_blocks";
        /// Number of duplicated TSNs
        pub SACK_NUMBER_OF_DUPLICATED_TSNS: u16 = "sack_number_of_duplicated_tsns";
        /// Start
        pub SACK_GAP_BLOCK_START: u16 = "sack_gap_block_start";
        /// Start TSN
        pub SACK_GAP_BLOCK_START_TSN: u32 = "sack_gap_block_start_tsn";
        /// End
        pub SACK_GAP_BLOCK_END: u16 = "sack_gap_block_end";
        /// End TSN
        pub SACK_GAP_BLOCK_END_TSN: u32 = "sack_gap_block_end_tsn";
        /// Number of TSNs in gap acknowledgement blocks
        pub SACK_NUMBER_OF_TSNS_GAP_ACKED: u32 = "sack_number_of_tsns_gap_acked";
        /// Duplicate TSN
        pub SACK_DUPLICATE_TSN: u32 = "sack_duplicate_tsn";
        /// Cumulative TSN ACK
        pub NR_SACK_CUMULATIVE_TSN_ACK: u32 = "nr_sack_cumulative_tsn_ack";
        /// Advertised receiver window credit (a_rwnd)
        pub NR_SACK_A_RWND: u32 = "nr_sack_a_rwnd";
        /// Number of gap acknowledgement blocks
        pub NR_SACK_NUMBER_OF_GAP_BLOCKS: u16 = "nr_sack_number_of_gap_blocks";
        /// Number of nr-gap acknowledgement blocks
        pub NR_SACK_NUMBER_OF_NR_GAP_BLOCKS: u16 = "nr_sack_number_of_nr_gap_blocks";
        /// Number of duplicated TSNs
        pub NR_SACK_NUMBER_OF_DUPLICATED_TSNS: u16 = "nr_sack_number_of_duplicated_tsns";
        /// Reserved
        pub NR_SACK_RESERVED: Hex<u16> = "nr_sack_reserved";
        /// Start
        pub NR_SACK_GAP_BLOCK_START: u16 = "nr_sack_gap_block_start";
        /// Start TSN
        pub NR_SACK_GAP_BLOCK_START_TSN: u32 = "nr_sack_gap_block_start_tsn";
        /// End
        pub NR_SACK_GAP_BLOCK_END: u16 = "nr_sack_gap_block_end";
        /// End TSN
        pub NR_SACK_GAP_BLOCK_END_TSN: u32 = "nr_sack_gap_block_end_tsn";
        /// Number of TSNs in gap acknowledgement blocks
        pub NR_SACK_NUMBER_OF_TSNS_GAP_ACKED: u32 = "nr_sack_number_of_tsns_gap_acked";
        /// Start
        pub NR_SACK_NR_GAP_BLOCK_START: u16 = "nr_sack_nr_gap_block_start";
        /// Start TSN
        pub NR_SACK_NR_GAP_BLOCK_START_TSN: u32 = "nr_sack_nr_gap_block_start_tsn";
        /// End
        pub NR_SACK_NR_GAP_BLOCK_END: u16 = "nr_sack_nr_gap_block_end";
        /// End TSN
        pub NR_SACK_NR_GAP_BLOCK_END_TSN: u32 = "nr_sack_nr_gap_block_end_tsn";
        /// Number of TSNs in nr-gap acknowledgement blocks
        pub NR_SACK_NUMBER_OF_TSNS_NR_GAP_ACKED: u32 = "nr_sack_number_of_tsns_nr_gap_acked";
        /// Duplicate TSN
        pub NR_SACK_DUPLICATE_TSN: u32 = "nr_sack_duplicate_tsn";
        /// Cumulative TSN Ack
        pub SHUTDOWN_CUMULATIVE_TSN_ACK: u32 = "shutdown_cumulative_tsn_ack";
        /// Cookie
        pub COOKIE: Bytes = "cookie";
        /// Lowest TSN
        pub ECNE_LOWEST_TSN: u32 = "ecne_lowest_tsn";
        /// Lowest TSN
        pub CWR_LOWEST_TSN: u32 = "cwr_lowest_tsn";
        /// Shared key identifier
        pub SHARED_KEY_ID: u16 = "shared_key_id";
        /// HMAC identifier
        pub HMAC_ID: u16 = "hmac_id" named N::HMAC_ID;
        /// HMAC
        pub HMAC: Bytes = "hmac";
        /// New cumulative TSN
        pub FORWARD_TSN_TSN: u32 = "forward_tsn_tsn";
        /// Stream identifier
        pub FORWARD_TSN_SID: u16 = "forward_tsn_sid";
        /// Stream sequence number
        pub FORWARD_TSN_SSN: u16 = "forward_tsn_ssn";
        /// New cumulative TSN
        pub I_FORWARD_TSN_TSN: u32 = "i_forward_tsn_tsn";
        /// Stream identifier
        pub I_FORWARD_TSN_SID: u16 = "i_forward_tsn_sid";
        /// Flags
        pub I_FORWARD_TSN_FLAGS: Hex<u16> = "i_forward_tsn_flags";
        /// Reserved
        pub I_FORWARD_TSN_RES: Bits<1, 15> = "i_forward_tsn_res";
        /// U-Bit
        pub I_FORWARD_TSN_U_BIT: Flag<0> = "i_forward_tsn_u_bit" named truths::UNORDERED_MESSAGES;
        /// Message identifier
        pub FORWARD_TSN_MID: u32 = "forward_tsn_mid";
        /// Sequence number
        pub ASCONF_SEQ_NR_NUMBER: Hex<u32> = "asconf_seq_nr_number";
        /// Sequence number
        pub ASCONF_ACK_SEQ_NR_NUMBER: Hex<u32> = "asconf_ack_seq_nr_number";
        /// Bandwidth
        pub PKTDROP_BANDWIDTH: u32 = "pktdrop_bandwidth";
        /// Queuesize
        pub PKTDROP_QUEUESIZE: u32 = "pktdrop_queuesize";
        /// Truncated length
        pub PKTDROP_TRUNCATED_LENGTH: u16 = "pktdrop_truncated_length";
        /// Reserved
        pub PKTDROP_RESERVED: u16 = "pktdrop_reserved";
        /// Data field
        pub PKTDROP_DATAFIELD: Bytes = "pktdrop_datafield";
        /// Padding data
        pub PADDING_DATA: Bytes = "padding_data";
        /// Chunk value
        pub CHUNK_VALUE: Bytes = "chunk_value";
        /// Chunk padding
        pub CHUNK_PADDING: Bytes = "chunk_padding";
        /// Parameter
        pub PARAMETER: u16 = "" named N::PARAMETER_TYPE;
        /// Parameter type
        pub PARAMETER_TYPE: Hex<u16> = "parameter_type" named N::PARAMETER_TYPE;
        /// Bit
        pub PARAMETER_BIT_1: Flag<15> = "parameter_bit_1";
        /// Bit
        pub PARAMETER_BIT_2: Flag<14> = "parameter_bit_2" named truths::DO_REPORT;
        /// Parameter length
        pub PARAMETER_LENGTH: u16 = "parameter_length";
        /// Heartbeat information
        pub PARAMETER_HEARTBEAT_INFORMATION: Bytes = "parameter_heartbeat_information";
        /// IP Version 4 address
        pub PARAMETER_IPV4_ADDRESS: Ip4 = "parameter_ipv4_address";
        /// IP Version 6 address
        pub PARAMETER_IPV6_ADDRESS: Ip6 = "parameter_ipv6_address";
        /// State cookie
        pub PARAMETER_STATE_COOKIE: Bytes = "parameter_state_cookie";
        /// Suggested Cookie life-span increment (msec)
        pub PARAMETER_COOKIE_PRESERVATIVE_INCR: u32 = "parameter_cookie_preservative_incr";
        /// Hostname
        pub PARAMETER_HOSTNAME: Text = "parameter_hostname";
        /// Supported address type
        pub PARAMETER_SUPPORTED_ADDRESS_TYPE: u16 = "parameter_supported_address_type" named N::PARAMETER_SUPPORTED_ADDRESS_TYPE;
        /// Re-configuration request sequence number
        pub PARAMETER_RECONFIG_REQUEST_SEQUENCE_NUMBER: u32 = "parameter_reconfig_request_sequence_number";
        /// Re-configuration response sequence number
        pub PARAMETER_RECONFIG_RESPONSE_SEQUENCE_NUMBER: u32 = "parameter_reconfig_response_sequence_number";
        /// Senders last assigned TSN
        pub PARAMETER_SENDERS_LAST_ASSIGNED_TSN: u32 = "parameter_senders_last_assigned_tsn";
        /// Result
        pub PARAMETER_RECONFIG_RESPONSE_RESULT: u32 = "parameter_reconfig_response_result" named N::PARAMETER_RECONFIG_RESPONSE_RESULT;
        /// Senders next TSN
        pub PARAMETER_SENDERS_NEXT_TSN: u32 = "parameter_senders_next_tsn";
        /// Receivers next TSN
        pub PARAMETER_RECEIVERS_NEXT_TSN: u32 = "parameter_receivers_next_tsn";
        /// Stream Identifier
        pub PARAMETER_RECONFIG_SID: u16 = "parameter_reconfig_sid";
        /// Number of streams
        pub PARAMETER_ADD_OUTGOING_STREAMS_NUMBER: u16 = "parameter_add_outgoing_streams_number";
        /// Reserved
        pub PARAMETER_ADD_OUTGOING_STREAMS_RESERVED: u16 = "parameter_add_outgoing_streams_reserved";
        /// Number of streams
        pub PARAMETER_ADD_INCOMING_STREAMS_NUMBER: u16 = "parameter_add_incoming_streams_number";
        /// Reserved
        pub PARAMETER_ADD_INCOMING_STREAMS_RESERVED: u16 = "parameter_add_incoming_streams_reserved";
        /// Random number
        pub RANDOM_NUMBER: Bytes = "random_number";
        /// Chunk type
        pub CHUNK_TYPE_TO_AUTH: u8 = "chunk_type_to_auth" named N::CHUNK_TYPE;
        /// HMAC identifier
        pub HMAC_IDS: u16 = "hmac_id" named N::HMAC_ID;
        /// Supported chunk type
        pub SUPPORTED_CHUNK_TYPE: u8 = "supported_chunk_type" named N::CHUNK_TYPE;
        /// Correlation_id
        pub CORRELATION_ID: Hex<u32> = "correlation_id";
        /// Indication
        pub ADAPTATION_LAYER_INDICATION: Hex<u32> = "adaptation_layer_indication";
        /// Parameter value
        pub PARAMETER_VALUE: Bytes = "parameter_value";
        /// Parameter padding
        pub PARAMETER_PADDING: Bytes = "parameter_padding";
        /// Cause
        pub CAUSE: u16 = "" named N::CAUSE_CODE;
        /// Cause code
        pub CAUSE_CODE: Hex<u16> = "cause_code" named N::CAUSE_CODE;
        /// Cause length
        pub CAUSE_LENGTH: u16 = "cause_length";
        /// Stream identifier
        pub CAUSE_STREAM_IDENTIFIER: u16 = "cause_stream_identifier";
        /// Reserved
        pub CAUSE_RESERVED: u16 = "cause_reserved";
        /// Number of missing parameters
        pub CAUSE_NR_OF_MISSING_PARAMETERS: u32 = "cause_nr_of_missing_parameters";
        /// Missing parameter type
        pub CAUSE_MISSING_PARAMETER_TYPE: Hex<u16> = "cause_missing_parameter_type" named N::PARAMETER_TYPE;
        /// Measure of staleness in usec
        pub CAUSE_MEASURE_OF_STALENESS: u32 = "cause_measure_of_staleness";
        /// TSN
        pub CAUSE_TSN: u32 = "cause_tsn";
        /// Cause information
        pub CAUSE_INFORMATION: Bytes = "cause_information";
        /// Cause padding
        pub CAUSE_PADDING: Bytes = "cause_padding";
    }
}
