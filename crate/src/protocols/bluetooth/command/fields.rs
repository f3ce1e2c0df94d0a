//! Fields of commands to the controller (Core Specification, vol. 4, part E, §7.1 to §7.8).
use super::{dissect, info};
use crate::names::bluetooth as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Bluetooth HCI Command (Bluetooth Core Specification, vol. 4, part E)
    "HCI_Command_Hdr" = "bthci_cmd" column "HCI_CMD" over [] info info {
        /// Command Opcode
        pub OPCODE: Little<Hex<u16>> = "opcode" named N::COMMANDS;
        /// Opcode Group Field
        pub GROUP: HexIn<u16, 10, 6> = "opcode.ogf" named N::GROUPS;
        /// Opcode Command Field
        pub NUMBER: HexIn<u16, 0, 10> = "opcode.ocf";
        /// Parameter Total Length
        pub LEN: u8 = "param_length";
        /// LAP
        pub LAP: Little<Hex<U24>> = "lap";
        /// Inquiry Length
        pub INQ_LENGTH: u8 = "inq_length";
        /// Num Responses
        pub NUM_RESPONSES: u8 = "num_responses";
        /// BD_ADDR
        pub BD_ADDR: Little<Mac> = "bd_addr";
        /// Packet Type
        pub PACKET_TYPE: Little<Hex<u16>> = "packet_type";
        /// DH5
        pub PACKET_TYPE_DH5: Flag<15> = "packet_type.dh5" named truths::TRUE_FALSE;
        /// DM5
        pub PACKET_TYPE_DM5: Flag<14> = "packet_type.dm5" named truths::TRUE_FALSE;
        /// 3-DH5
        pub PACKET_TYPE_3DH5: Flag<13> = "packet_type.3dh5" named truths::TRUE_FALSE;
        /// 2-DH5
        pub PACKET_TYPE_2DH5: Flag<12> = "packet_type.2dh5" named truths::TRUE_FALSE;
        /// DH3
        pub PACKET_TYPE_DH3: Flag<11> = "packet_type.dh3" named truths::TRUE_FALSE;
        /// DM3
        pub PACKET_TYPE_DM3: Flag<10> = "packet_type.dm3" named truths::TRUE_FALSE;
        /// 3-DH3
        pub PACKET_TYPE_3DH3: Flag<9> = "packet_type.3dh3" named truths::TRUE_FALSE;
        /// 2-DH3
        pub PACKET_TYPE_2DH3: Flag<8> = "packet_type.2dh3" named truths::TRUE_FALSE;
        /// Reserved
        pub PACKET_TYPE_RESERVED_5_7: HexIn<u16, 5, 3> = "packet_type.reserved.5_7";
        /// DH1
        pub PACKET_TYPE_DH1: Flag<4> = "packet_type.dh1" named truths::TRUE_FALSE;
        /// DM1
        pub PACKET_TYPE_DM1: Flag<3> = "packet_type.dm1" named truths::TRUE_FALSE;
        /// 3-DH1
        pub PACKET_TYPE_3DH1: Flag<2> = "packet_type.3dh1" named truths::TRUE_FALSE;
        /// 2-DH1
        pub PACKET_TYPE_2DH1: Flag<1> = "packet_type.2dh1" named truths::TRUE_FALSE;
        /// Reserved
        pub PACKET_TYPE_RESERVED_0: Flag<0> = "packet_type.reserved.0" named truths::TRUE_FALSE;
        /// Page Scan Repetition Mode
        pub PAGE_SCAN_REPETITION_MODE: Hex<u8> = "page_scan_repetition_mode" named N::COMMAND_PAGE_SCAN_REPETITION_MODE;
        /// Page Scan Mode
        pub PAGE_SCAN_MODE: Hex<u8> = "page_scan_mode" named N::COMMAND_PAGE_SCAN_MODE;
        /// Clock Offset
        pub CLOCK_OFFSET: HexIn<u16, 0, 15> = "clock_offset";
        /// Clock_Offset_Valid_Flag
        pub CLOCK_OFFSET_VALID: Bits<15, 1> = "clock_offset_valid";
        /// Allow Role Switch
        pub ALLOW_ROLE_SWITCH: Hex<u8> = "allow_role_switch" named N::COMMAND_ALLOW_ROLE_SWITCH;
        /// Connection Handle
        pub CONNECTION_HANDLE: Little<Hex<u16>> = "connection_handle";
        /// Reason
        pub REASON: Hex<u8> = "reason" named N::STATUSES;
        /// Role
        pub ACR_ROLE: Hex<u8> = "acr.role" named N::COMMAND_ACR_ROLE;
        /// Link Key
        pub LINK_KEY: Bytes = "link_key";
        /// PIN Code Length
        pub PIN_CODE_LENGTH: u8 = "pin_code_length";
        /// PIN Code
        pub PIN_CODE: Text = "pin_code";
        /// Encryption Enable
        pub ENCRYPTION_ENABLE: Hex<u8> = "encryption_enable" named N::COMMAND_ENCRYPTION_ENABLE;
        /// Page Number
        pub PAGE_NUMBER: u8 = "page_number";
        /// Tx Bandwidth (bytes/s)
        pub TX_BANDWIDTH: Little<u32> = "tx_bandwidth";
        /// Rx Bandwidth (bytes/s)
        pub RX_BANDWIDTH: Little<u32> = "rx_bandwidth";
        /// Max. Latency (ms)
        pub MAX_LATENCY_MS: Little<u16> = "max_latency_ms";
        /// Unused bits
        pub VOICE_UNUSED: HexIn<u16, 10, 6> = "voice.unused";
        /// Input Coding
        pub VOICE_INPUT_CODING: Bits<8, 2> = "voice.input_coding" named crate::names::bluetooth::VOICE_INPUT_CODING;
        /// Input Data Format
        pub VOICE_INPUT_DATA_FORMAT: Bits<6, 2> = "voice.input_data_format" named crate::names::bluetooth::VOICE_INPUT_DATA_FORMAT;
        /// Input Sample Size
        pub VOICE_INPUT_SAMPLE_SIZE: Bits<5, 1> = "voice.input_sample_size" named crate::names::bluetooth::VOICE_INPUT_SAMPLE_SIZE;
        /// Linear PCM Bit Position
        pub VOICE_LINEAR_PCM_BIT_POS: Bits<2, 3> = "voice.linear_pcm_bit_pos";
        /// Air Coding Format
        pub VOICE_AIR_CODING_FORMAT: Bits<0, 2> = "voice.air_coding_format" named crate::names::bluetooth::VOICE_AIR_CODING_FORMAT;
        /// Retransmission Effort
        pub RETRANSMISSION_EFFORT: u8 = "retransmission_effort" named N::COMMAND_RETRANSMISSION_EFFORT;
        /// Packet Type
        pub SCO_PACKET_TYPE: Little<Hex<u16>> = "sco_packet_type";
        /// Reserved
        pub SCO_PACKET_TYPE_RESERVED: HexIn<u16, 10, 6> = "sco_packet_type.reserved";
        /// 3-EV5 may NOT be used
        pub SCO_PACKET_TYPE_3EV5: Flag<9> = "sco_packet_type.3ev5" named truths::TRUE_FALSE;
        /// 2-EV5 may NOT be used
        pub SCO_PACKET_TYPE_2EV5: Flag<8> = "sco_packet_type.2ev5" named truths::TRUE_FALSE;
        /// 3-EV3 may NOT be used
        pub SCO_PACKET_TYPE_3EV3: Flag<7> = "sco_packet_type.3ev3" named truths::TRUE_FALSE;
        /// 2-EV3 may NOT be used
        pub SCO_PACKET_TYPE_2EV3: Flag<6> = "sco_packet_type.2ev3" named truths::TRUE_FALSE;
        /// EV5 may be used
        pub SCO_PACKET_TYPE_EV5: Flag<5> = "sco_packet_type.ev5" named truths::TRUE_FALSE;
        /// EV4 may be used
        pub SCO_PACKET_TYPE_EV4: Flag<4> = "sco_packet_type.ev4" named truths::TRUE_FALSE;
        /// EV3 may be used
        pub SCO_PACKET_TYPE_EV3: Flag<3> = "sco_packet_type.ev3" named truths::TRUE_FALSE;
        /// HV3 may be used
        pub SCO_PACKET_TYPE_HV3: Flag<2> = "sco_packet_type.hv3" named truths::TRUE_FALSE;
        /// HV2 may be used
        pub SCO_PACKET_TYPE_HV2: Flag<1> = "sco_packet_type.hv2" named truths::TRUE_FALSE;
        /// HV1 may be used
        pub SCO_PACKET_TYPE_HV1: Flag<0> = "sco_packet_type.hv1" named truths::TRUE_FALSE;
        /// IO Capability
        pub IO_CAPABILITY: u8 = "io_capability" named N::COMMAND_IO_CAPABILITY;
        /// OOB Data Present
        pub OOB_DATA_PRESENT: u8 = "oob_data_present" named N::COMMAND_OOB_DATA_PRESENT;
        /// Authentication Requirements
        pub AUTH_REQUIREMENTS: u8 = "auth_requirements" named N::COMMAND_AUTH_REQUIREMENTS;
        /// Passkey
        pub PASSKEY: Little<u32> = "passkey";
        /// Sniff Max Interval
        pub SNIFF_MAX_INT: Little<u16> = "sniff_max_int";
        /// Sniff Min Interval
        pub SNIFF_MIN_INT: Little<u16> = "sniff_min_int";
        /// Sniff Attempt
        pub SNIFF_ATTEMPT: Little<u16> = "sniff_attempt";
        /// Timeout
        pub TIMEOUT: Little<u16> = "timeout";
        /// Role
        pub ROLE: Hex<u8> = "role" named N::COMMAND_ROLE;
        /// Enable Master Slave Switch
        pub LINK_POLICY_SWITCH: Bits<0, 1> = "link_policy_switch";
        /// Enable Hold Mode
        pub LINK_POLICY_HOLD: Bits<1, 1> = "link_policy_hold";
        /// Enable Sniff Mode
        pub LINK_POLICY_SNIFF: Bits<2, 1> = "link_policy_sniff";
        /// Enable Park Mode
        pub LINK_POLICY_PARK: Bits<3, 1> = "link_policy_park";
        /// Max. Latency
        pub MAX_LATENCY: Little<u16> = "max_latency";
        /// Min. Remote Timeout
        pub MIN_REMOTE_TIMEOUT: Little<u16> = "min_remote_timeout";
        /// Min. Local Timeout
        pub MIN_LOCAL_TIMEOUT: Little<u16> = "min_local_timeout";
        /// Inquiry Complete
        pub EVT_MASK_00: HexIn<u8, 0, 1> = "evt_mask_00";
        /// Inquiry Result
        pub EVT_MASK_01: HexIn<u8, 1, 1> = "evt_mask_01";
        /// Connect Complete
        pub EVT_MASK_02: HexIn<u8, 2, 1> = "evt_mask_02";
        /// Connect Request
        pub EVT_MASK_03: HexIn<u8, 3, 1> = "evt_mask_03";
        /// Disconnect Complete
        pub EVT_MASK_04: HexIn<u8, 4, 1> = "evt_mask_04";
        /// Auth Complete
        pub EVT_MASK_05: HexIn<u8, 5, 1> = "evt_mask_05";
        /// Remote Name Req Complete
        pub EVT_MASK_06: HexIn<u8, 6, 1> = "evt_mask_06";
        /// Encrypt Change
        pub EVT_MASK_07: HexIn<u8, 7, 1> = "evt_mask_07";
        /// Change Connection Link Key Complete
        pub EVT_MASK_10: HexIn<u8, 0, 1> = "evt_mask_10";
        /// Master Link Key Complete
        pub EVT_MASK_11: HexIn<u8, 1, 1> = "evt_mask_11";
        /// Read Remote Supported Features
        pub EVT_MASK_12: HexIn<u8, 2, 1> = "evt_mask_12";
        /// Read Remote Ver Info Complete
        pub EVT_MASK_13: HexIn<u8, 3, 1> = "evt_mask_13";
        /// QoS Setup Complete
        pub EVT_MASK_14: HexIn<u8, 4, 1> = "evt_mask_14";
        /// Hardware Error
        pub EVT_MASK_17: HexIn<u8, 7, 1> = "evt_mask_17";
        /// Flush Occurred
        pub EVT_MASK_20: HexIn<u8, 0, 1> = "evt_mask_20";
        /// Role Change
        pub EVT_MASK_21: HexIn<u8, 1, 1> = "evt_mask_21";
        /// Mode Change
        pub EVT_MASK_23: HexIn<u8, 3, 1> = "evt_mask_23";
        /// Return Link Keys
        pub EVT_MASK_24: HexIn<u8, 4, 1> = "evt_mask_24";
        /// PIN Code Request
        pub EVT_MASK_25: HexIn<u8, 5, 1> = "evt_mask_25";
        /// Link Key Request
        pub EVT_MASK_26: HexIn<u8, 6, 1> = "evt_mask_26";
        /// Link Key Notification
        pub EVT_MASK_27: HexIn<u8, 7, 1> = "evt_mask_27";
        /// Loopback Command
        pub EVT_MASK_30: HexIn<u8, 0, 1> = "evt_mask_30";
        /// Data Buffer Overflow
        pub EVT_MASK_31: HexIn<u8, 1, 1> = "evt_mask_31";
        /// Max Slots Change
        pub EVT_MASK_32: HexIn<u8, 2, 1> = "evt_mask_32";
        /// Read Clock Offset Complete
        pub EVT_MASK_33: HexIn<u8, 3, 1> = "evt_mask_33";
        /// Connection Packet Type Changed
        pub EVT_MASK_34: HexIn<u8, 4, 1> = "evt_mask_34";
        /// QoS Violation
        pub EVT_MASK_35: HexIn<u8, 5, 1> = "evt_mask_35";
        /// Page Scan Mode Change
        pub EVT_MASK_36: HexIn<u8, 6, 1> = "evt_mask_36";
        /// Page Scan Repetition Mode Change
        pub EVT_MASK_37: HexIn<u8, 7, 1> = "evt_mask_37";
        /// Flow Specification Complete
        pub EVT_MASK_40: HexIn<u8, 0, 1> = "evt_mask_40";
        /// Inquiry Result With RSSI
        pub EVT_MASK_41: HexIn<u8, 1, 1> = "evt_mask_41";
        /// Read Remote Ext. Features Complete
        pub EVT_MASK_42: HexIn<u8, 2, 1> = "evt_mask_42";
        /// Synchronous Connection Complete
        pub EVT_MASK_53: HexIn<u8, 3, 1> = "evt_mask_53";
        /// Synchronous Connection Changed
        pub EVT_MASK_54: HexIn<u8, 4, 1> = "evt_mask_54";
        /// Sniff Subrate
        pub EVT_MASK_55: HexIn<u8, 5, 1> = "evt_mask_55";
        /// Extended Inquiry Result
        pub EVT_MASK_56: HexIn<u8, 6, 1> = "evt_mask_56";
        /// Encryption Key Refresh Complete
        pub EVT_MASK_57: HexIn<u8, 7, 1> = "evt_mask_57";
        /// IO Capability Request
        pub EVT_MASK_60: HexIn<u8, 0, 1> = "evt_mask_60";
        /// IO Capability Response
        pub EVT_MASK_61: HexIn<u8, 1, 1> = "evt_mask_61";
        /// User Confirmation Request
        pub EVT_MASK_62: HexIn<u8, 2, 1> = "evt_mask_62";
        /// User Passkey Request
        pub EVT_MASK_63: HexIn<u8, 3, 1> = "evt_mask_63";
        /// Remote OOB Data Request
        pub EVT_MASK_64: HexIn<u8, 4, 1> = "evt_mask_64";
        /// Simple Pairing Complete
        pub EVT_MASK_65: HexIn<u8, 5, 1> = "evt_mask_65";
        /// Link Supervision Timeout Changed
        pub EVT_MASK_67: HexIn<u8, 7, 1> = "evt_mask_67";
        /// Enhanced Flush Complete
        pub EVT_MASK_70: HexIn<u8, 0, 1> = "evt_mask_70";
        /// User Passkey Notification
        pub EVT_MASK_72: HexIn<u8, 2, 1> = "evt_mask_72";
        /// Keypress Notification
        pub EVT_MASK_73: HexIn<u8, 3, 1> = "evt_mask_73";
        /// Filter Type
        pub FILTER_TYPE: Hex<u8> = "filter_type" named N::COMMAND_FILTER_TYPE;
        /// Filter Condition Type
        pub FILTER_CONDITION_TYPE: Hex<u8> = "filter_condition_type" named N::COMMAND_FILTER_CONDITION_TYPE;
        /// Auto Accept Flag
        pub AUTO_ACCEPT_FLAG: Hex<u8> = "auto_accept_flag" named N::COMMAND_AUTO_ACCEPT_FLAG;
        /// Read All Flag
        pub READ_ALL_FLAG: Hex<u8> = "read_all_flag" named N::COMMAND_READ_ALL_FLAG;
        /// Delete All Flag
        pub DELETE_ALL_FLAG: Hex<u8> = "delete_all_flag" named N::COMMAND_DELETE_ALL_FLAG;
        /// Device Name
        pub DEVICE_NAME: Text = "device_name";
        /// Scan Enable
        pub SCAN_ENABLE: Hex<u8> = "scan_enable" named N::COMMAND_SCAN_ENABLE;
        /// Interval
        pub INTERVAL: Little<u16> = "interval";
        /// Window
        pub WINDOW: Little<u16> = "window";
        /// Authentication Enable
        pub AUTH_ENABLE: Hex<u8> = "auth_enable" named N::COMMAND_AUTH_ENABLE;
        /// Flow Control Enable
        pub FLOW_CONTR_ENABLE: Hex<u8> = "flow_contr_enable" named N::COMMAND_FLOW_CONTR_ENABLE;
        /// Host ACL Data Packet Length (bytes)
        pub MAX_DATA_LENGTH_ACL: Little<u16> = "max_data_length_acl";
        /// Host SCO Data Packet Length (bytes)
        pub MAX_DATA_LENGTH_SCO: u8 = "max_data_length_sco";
        /// Host Total Num ACL Data Packets
        pub MAX_DATA_NUM_ACL: Little<u16> = "max_data_num_acl";
        /// Host Total Num SCO Data Packets
        pub MAX_DATA_NUM_SCO: Little<u16> = "max_data_num_sco";
        /// Number of Current IAC
        pub NUM_CURR_IAC: u8 = "num_curr_iac";
        /// IAC LAP
        pub NUM_IAC_LAP: Little<Hex<U24>> = "num_iac_lap";
        /// Scan Type
        pub INQ_SCAN_TYPE: u8 = "inq_scan_type" named N::COMMAND_INQ_SCAN_TYPE;
        /// Inquiry Mode
        pub INQ_MODE: u8 = "inq_mode" named N::COMMAND_INQ_MODE;
        /// FEC Required
        pub FEC_REQUIRED: u8 = "fec_required" named N::COMMAND_FEC_REQUIRED;
        /// Simple Pairing Mode
        pub SIMPLE_PAIRING_MODE: u8 = "simple_pairing_mode" named N::COMMAND_SIMPLE_PAIRING_MODE;
        /// LE Supported Host
        pub LE_SUPPORTED_HOST: Hex<u8> = "le_supported_host" named N::COMMAND_FEC_REQUIRED;
        /// Simultaneous LE Host
        pub LE_SIMULTANEOUS_HOST: Hex<u8> = "le_simultaneous_host" named N::COMMAND_FEC_REQUIRED;
        /// LE Event Mask
        pub LE_EVENT_MASK: Little<Hex<u64>> = "le_event_mask";
        /// Reserved
        pub LE_EVENT_MASK_RESERVED: HexIn<u64, 35, 29> = "le_event_mask.reserved";
        /// LE Subrate Changed
        pub LE_EVENT_MASK_LE_SUBRATE_CHANGED: Flag<34> = "le_event_mask.le_subrate_changed" named truths::TRUE_FALSE;
        /// LE BIGInfo Advertising Report
        pub LE_EVENT_MASK_LE_BIGINFO_ADVERTISING_REPORT: Flag<33> = "le_event_mask.le_biginfo_advertising_report" named truths::TRUE_FALSE;
        /// LE Transmit Power Reporting
        pub LE_EVENT_MASK_LE_TRANSMIT_POWER_REPORTING: Flag<32> = "le_event_mask.le_transmit_power_reporting" named truths::TRUE_FALSE;
        /// LE Path Loss Threshold
        pub LE_EVENT_MASK_LE_PATH_LOSS_THRESHOLD: Flag<31> = "le_event_mask.le_path_loss_threshold" named truths::TRUE_FALSE;
        /// LE Request Peer SCA Complete
        pub LE_EVENT_MASK_LE_REQUEST_PEER_SCA_COMPLETE: Flag<30> = "le_event_mask.le_request_peer_sca_complete" named truths::TRUE_FALSE;
        /// LE BIG Sync Lost
        pub LE_EVENT_MASK_LE_BIG_SYNC_LOST: Flag<29> = "le_event_mask.le_big_sync_lost" named truths::TRUE_FALSE;
        /// LE BIG Sync Established
        pub LE_EVENT_MASK_LE_BIG_SYNC_ESTABLISHED: Flag<28> = "le_event_mask.le_big_sync_established" named truths::TRUE_FALSE;
        /// LE Terminate BIG Complete
        pub LE_EVENT_MASK_LE_TERMINATE_BIG_COMPLETE: Flag<27> = "le_event_mask.le_terminate_big_complete" named truths::TRUE_FALSE;
        /// LE Create BIG Complete
        pub LE_EVENT_MASK_LE_CREATE_BIG_COMPLETE: Flag<26> = "le_event_mask.le_create_big_complete" named truths::TRUE_FALSE;
        /// LE CIS Request
        pub LE_EVENT_MASK_LE_CIS_REQUEST: Flag<25> = "le_event_mask.le_cis_request" named truths::TRUE_FALSE;
        /// LE CIS Established
        pub LE_EVENT_MASK_LE_CIS_ESTABLISHED: Flag<24> = "le_event_mask.le_cis_established" named truths::TRUE_FALSE;
        /// LE Periodic Advertising Sync Transfer Received
        pub LE_EVENT_MASK_LE_PERIODIC_ADVERTISING_SYNC_TRANSFER_RECEIVED: Flag<23> = "le_event_mask.le_periodic_advertising_sync_transfer_received" named truths::TRUE_FALSE;
        /// LE CTE Request Failed
        pub LE_EVENT_MASK_LE_CTE_REQUEST_FAILED: Flag<22> = "le_event_mask.le_cte_request_failed" named truths::TRUE_FALSE;
        /// LE Connection IQ Report
        pub LE_EVENT_MASK_LE_CONNECTION_IQ_REPORT: Flag<21> = "le_event_mask.le_connection_iq_report" named truths::TRUE_FALSE;
        /// LE Connectionless IQ Report
        pub LE_EVENT_MASK_LE_CONNECTIONLESS_IQ_REPORT: Flag<20> = "le_event_mask.le_connectionless_iq_report" named truths::TRUE_FALSE;
        /// LE Channel Selection Algorithm
        pub LE_EVENT_MASK_LE_CHANNEL_SELECTION_ALGORITHM: Flag<19> = "le_event_mask.le_channel_selection_algorithm" named truths::TRUE_FALSE;
        /// LE Scan Request Received
        pub LE_EVENT_MASK_LE_SCAN_REQUEST_RECEIVED: Flag<18> = "le_event_mask.le_scan_request_received" named truths::TRUE_FALSE;
        /// LE Extended Advertising Set Terminated
        pub LE_EVENT_MASK_LE_EXTENDED_ADVERTISING_SET_TERMINATED: Flag<17> = "le_event_mask.le_extended_advertising_set_terminated" named truths::TRUE_FALSE;
        /// LE Extended Scan Timeout
        pub LE_EVENT_MASK_LE_EXTENDED_SCAN_TIMEOUT: Flag<16> = "le_event_mask.le_extended_scan_timeout" named truths::TRUE_FALSE;
        /// LE Periodic Advertising Sync Lost
        pub LE_EVENT_MASK_LE_PERIODIC_ADVERTISING_SYNC_LOST: Flag<15> = "le_event_mask.le_periodic_advertising_sync_lost" named truths::TRUE_FALSE;
        /// LE Periodic Advertising Report
        pub LE_EVENT_MASK_LE_PERIODIC_ADVERTISING_REPORT: Flag<14> = "le_event_mask.le_periodic_advertising_report" named truths::TRUE_FALSE;
        /// LE Periodic Advertising Sync Established
        pub LE_EVENT_MASK_LE_PERIODIC_ADVERTISING_SYNC_ESTABLISHED: Flag<13> = "le_event_mask.le_periodic_advertising_sync_established" named truths::TRUE_FALSE;
        /// LE Extended Advertising Report
        pub LE_EVENT_MASK_LE_EXTENDED_ADVERTISING_REPORT: Flag<12> = "le_event_mask.le_extended_advertising_report" named truths::TRUE_FALSE;
        /// LE PHY Update Complete
        pub LE_EVENT_MASK_LE_PHY_UPDATE_COMPLETE: Flag<11> = "le_event_mask.le_phy_update_complete" named truths::TRUE_FALSE;
        /// LE Direct Advertising Report
        pub LE_EVENT_MASK_LE_DIRECT_ADVERTISING_REPORT: Flag<10> = "le_event_mask.le_direct_advertising_report" named truths::TRUE_FALSE;
        /// LE Enhanced Connection Complete
        pub LE_EVENT_MASK_LE_ENHANCED_CONNECTION_COMPLETE: Flag<9> = "le_event_mask.le_enhanced_connection_complete" named truths::TRUE_FALSE;
        /// LE Generate DHKey Complete
        pub LE_EVENT_MASK_LE_GENERATE_DHKEY_COMPLETE: Flag<8> = "le_event_mask.le_generate_dhkey_complete" named truths::TRUE_FALSE;
        /// LE Read Local P-256 Public Key Complete
        pub LE_EVENT_MASK_LE_READ_LOCAL_P256_PUBLIC_KEY_COMPLETE: Flag<7> = "le_event_mask.le_read_local_p256_public_key_complete" named truths::TRUE_FALSE;
        /// LE Data Length Change
        pub LE_EVENT_MASK_LE_DATA_LENGTH_CHANGE: Flag<6> = "le_event_mask.le_data_length_change" named truths::TRUE_FALSE;
        /// LE Remote Connection Parameter Request
        pub LE_EVENT_MASK_LE_REMOTE_CONNECTION_PARAMETER_REQUEST: Flag<5> = "le_event_mask.le_remote_connection_parameter_request" named truths::TRUE_FALSE;
        /// LE Long Term Key Request
        pub LE_EVENT_MASK_LE_LONG_TERM_KEY_REQUEST: Flag<4> = "le_event_mask.le_long_term_key_request" named truths::TRUE_FALSE;
        /// LE Read Remote Features Complete
        pub LE_EVENT_MASK_LE_READ_REMOTE_FEATURES_COMPLETE: Flag<3> = "le_event_mask.le_read_remote_features_complete" named truths::TRUE_FALSE;
        /// LE Connection Update Complete
        pub LE_EVENT_MASK_LE_CONNECTION_UPDATE_COMPLETE: Flag<2> = "le_event_mask.le_connection_update_complete" named truths::TRUE_FALSE;
        /// LE Advertising Report
        pub LE_EVENT_MASK_LE_ADVERTISING_REPORT: Flag<1> = "le_event_mask.le_advertising_report" named truths::TRUE_FALSE;
        /// LE Connection Complete
        pub LE_EVENT_MASK_LE_CONNECTION_COMPLETE: Flag<0> = "le_event_mask.le_connection_complete" named truths::TRUE_FALSE;
        /// Advertising Interval Min
        pub LE_ADVTS_INTERVAL_MIN: Little<u16> = "le_advts_interval_min";
        /// Advertising Interval Max
        pub LE_ADVTS_INTERVAL_MAX: Little<u16> = "le_advts_interval_max";
        /// Advertising Type
        pub LE_ADVTS_TYPE: Hex<u8> = "le_advts_type" named N::COMMAND_LE_ADVTS_TYPE;
        /// Own Address Type
        pub LE_OWN_ADDRESS_TYPE: Hex<u8> = "le_own_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Direct Address Type
        pub LE_DIRECT_ADDRESS_TYPE: Hex<u8> = "le_direct_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Channel 37
        pub LE_ADVTS_CH_MAP_1: HexIn<u8, 0, 1> = "le_advts_ch_map_1";
        /// Channel 38
        pub LE_ADVTS_CH_MAP_2: HexIn<u8, 1, 1> = "le_advts_ch_map_2";
        /// Channel 39
        pub LE_ADVTS_CH_MAP_3: HexIn<u8, 2, 1> = "le_advts_ch_map_3";
        /// Advertising Filter Policy
        pub LE_ADVTS_FILTER_POLICY: Hex<u8> = "le_advts_filter_policy" named N::COMMAND_LE_ADVTS_FILTER_POLICY;
        /// Data Length
        pub LE_DATA_LENGTH: u8 = "le_data_length";
        /// Advertising Enable
        pub LE_ADVTS_ENABLE: Hex<u8> = "le_advts_enable" named N::COMMAND_FEC_REQUIRED;
        /// Scan Type
        pub LE_SCAN_TYPE: Hex<u8> = "le_scan_type" named N::COMMAND_LE_SCAN_TYPE;
        /// Scan Interval
        pub LE_SCAN_INTERVAL: Little<u16> = "le_scan_interval";
        /// Scan Window
        pub LE_SCAN_WINDOW: Little<u16> = "le_scan_window";
        /// Scan Filter Policy
        pub LE_SCAN_FILTER_POLICY: Hex<u8> = "le_scan_filter_policy" named N::COMMAND_LE_SCAN_FILTER_POLICY;
        /// Scan Enable
        pub LE_SCAN_ENABLE: Hex<u8> = "le_scan_enable" named N::COMMAND_FEC_REQUIRED;
        /// Filter Duplicates
        pub LE_FILTER_DUPLICATES: Hex<u8> = "le_filter_duplicates" named N::COMMAND_FEC_REQUIRED;
        /// Initiator Filter Policy
        pub LE_INITIATOR_FILTER_POLICY: Hex<u8> = "le_initiator_filter_policy" named N::COMMAND_LE_INITIATOR_FILTER_POLICY;
        /// Peer Address Type
        pub LE_PEER_ADDRESS_TYPE: Hex<u8> = "le_peer_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Connection Interval Min
        pub LE_CON_INTERVAL_MIN: Little<u16> = "le_con_interval_min";
        /// Connection Interval Max
        pub LE_CON_INTERVAL_MAX: Little<u16> = "le_con_interval_max";
        /// Max Connection Latency
        pub LE_CON_LATENCY: Little<u16> = "le_con_latency";
        /// Supervision Timeout
        pub LE_SUPV_TIMEOUT: Little<u16> = "le_supv_timeout";
        /// Min CE Length
        pub LE_MIN_CE_LENGTH: Little<u16> = "le_min_ce_length";
        /// Max CE Length
        pub LE_MAX_CE_LENGTH: Little<u16> = "le_max_ce_length";
        /// Address Type
        pub LE_ADDRESS_TYPE: Hex<u8> = "le_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Channel Map
        pub LE_CHANNEL_MAP: Bytes = "le_channel_map";
        /// Key
        pub LE_KEY: Bytes = "le_key";
        /// Plaintext
        pub LE_PLAINTEXT: Bytes = "le_plaintext";
        /// Random Number
        pub LE_RANDOM_NUMBER: Bytes = "le_random_number";
        /// Encrypted Diversifier
        pub LE_ENCRYPTED_DIVERSIFIER: Little<Hex<u16>> = "le_encrypted_diversifier";
        /// Long Term Key
        pub LE_LONG_TERM_KEY: Bytes = "le_long_term_key";
        /// TxOctets
        pub LE_TX_OCTETS: Little<u16> = "le_tx_octets";
        /// TxTime
        pub LE_TX_TIME: Little<u16> = "le_tx_time";
        /// SuggestedMaxTxOctets
        pub LE_SUGGESTED_MAX_TX_OCTETS: Little<u16> = "le_suggested_max_tx_octets";
        /// SuggestedMaxTxTime
        pub LE_SUGGESTED_MAX_TX_TIME: Little<u16> = "le_suggested_max_tx_time";
        /// Peer Identity Address Type
        pub LE_PEER_IDENTITY_ADDRESS_TYPE: Hex<u8> = "le_peer_identity_address_type" named N::COMMAND_LE_PEER_IDENTITY_ADDRESS_TYPE;
        /// Peer IRK
        pub LE_PEER_IRK: Bytes = "le_peer_irk";
        /// Local IRK
        pub LE_LOCAL_IRK: Bytes = "le_local_irk";
        /// Address Resolution Enable
        pub LE_ADDRESS_RESOLUTION_ENABLE: Hex<u8> = "le_address_resolution_enable" named N::COMMAND_LE_ADDRESS_RESOLUTION_ENABLE;
        /// RPA Timeout
        pub LE_RPA_TIMEOUT: Little<u16> = "le_rpa_timeout";
        /// All PHYs
        pub ALL_PHYS: Hex<u8> = "all_phys";
        /// Reserved
        pub ALL_PHYS_RESERVED: HexIn<u8, 2, 6> = "all_phys.reserved";
        /// The Host has no Rx PHY preference
        pub ALL_PHYS_RX_PREFERENCE: Flag<1> = "all_phys.rx_preference" named truths::TRUE_FALSE;
        /// The Host has no Tx PHY preference
        pub ALL_PHYS_TX_PREFERENCE: Flag<0> = "all_phys.tx_preference" named truths::TRUE_FALSE;
        /// Tx PHYs
        pub TX_PHYS: Hex<u8> = "tx_phys";
        /// Reserved
        pub PHYS_PREF_RESERVED: HexIn<u8, 3, 5> = "phys_pref.reserved";
        /// The Host prefers LE Coded
        pub PHYS_PREF_LE_CODED: Flag<2> = "phys_pref.le_coded" named truths::TRUE_FALSE;
        /// The Host prefers LE 2M
        pub PHYS_PREF_LE_2M: Flag<1> = "phys_pref.le_2m" named truths::TRUE_FALSE;
        /// The Host prefers LE 1M
        pub PHYS_PREF_LE_1M: Flag<0> = "phys_pref.le_1m" named truths::TRUE_FALSE;
        /// Rx PHYs
        pub RX_PHYS: Hex<u8> = "rx_phys";
        /// PHY Options
        pub PHY_OPTIONS: Little<Hex<u16>> = "phy_options";
        /// Reserved
        pub PHY_OPTIONS_RESERVED: HexIn<u16, 2, 14> = "phy_options.reserved";
        /// Coding
        pub PHY_OPTIONS_CODING: HexIn<u16, 0, 2> = "phy_options.coding" named crate::names::bluetooth::PHY_OPTIONS_CODING;
        /// Parameter
        pub PARAMETER: Bytes = "parameter";
    }
}
