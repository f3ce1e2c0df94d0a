//! Fields of events from the controller (Core Specification, vol. 4, part E, §7.7).
use super::{dissect, info};
use crate::names::bluetooth as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Bluetooth HCI Event (Bluetooth Core Specification, vol. 4, part E)
    "HCI_Event_Hdr" = "bthci_evt" column "HCI_EVT" over [] info info {
        /// Event Code
        pub CODE: Hex<u8> = "code" named N::EVENTS;
        /// Parameter Total Length
        pub LEN: u8 = "param_length";
        /// Sub Event
        pub SUB_EVENT: Hex<u8> = "le_meta_subevent" named N::LOW_ENERGY_EVENTS;
        /// Number of Allowed Command Packets
        pub ALLOWED: u8 = "num_command_packets";
        /// Command Opcode
        pub OPCODE: Little<Hex<u16>> = "opcode" named N::COMMANDS;
        /// Opcode Group Field
        pub GROUP: HexIn<u16, 10, 6> = "opcode.ogf" named N::GROUPS;
        /// Opcode Command Field
        pub NUMBER: HexIn<u16, 0, 10> = "opcode.ocf";
        /// Number of Connection Handles
        pub HANDLES: u8 = "num_handles";
        /// Number of Completed Packets
        pub COMPLETED: Little<u16> = "num_compl_packets";
        /// Reason
        pub REASON: Hex<u8> = "reason" named N::STATUSES;
        /// Encryption Mode
        pub ENCRYPTION_MODE: Hex<u8> = "encryption_mode" named crate::names::bluetooth::ENCRYPTION_MODE;
        /// Encryption Enable
        pub ENCRYPTION_ENABLE: Hex<u8> = "encryption_enable" named crate::names::bluetooth::COMMAND_ENCRYPTION_ENABLE;
        /// Status
        pub STATUS: Hex<u8> = "status" named N::STATUSES;
        /// Number of responses
        pub NUM_RESPONSES: u8 = "num_responses";
        /// BD_ADDR
        pub BD_ADDR: Little<Mac> = "bd_addr";
        /// Page Scan Repetition Mode
        pub PAGE_SCAN_REPETITION_MODE: Hex<u8> = "page_scan_repetition_mode" named N::COMMAND_PAGE_SCAN_REPETITION_MODE;
        /// Page Scan Period Mode
        pub PAGE_SCAN_PERIOD_MODE: Hex<u8> = "page_scan_period_mode" named N::COMMAND_PAGE_SCAN_PERIOD_MODE;
        /// Page Scan Mode
        pub PAGE_SCAN_MODE: Hex<u8> = "page_scan_mode" named N::COMMAND_PAGE_SCAN_MODE;
        /// Clock Offset
        pub CLOCK_OFFSET: HexIn<u16, 0, 15> = "clock_offset";
        /// Reserved
        pub RESERVED: Hex<u8> = "reserved";
        /// RSSI
        pub RSSI: i8 = "rssi";
        /// Link Type
        pub LINK_TYPE: Hex<u8> = "link_type" named N::COMMAND_LINK_TYPE;
        /// Connection Handle
        pub CONNECTION_HANDLE: Little<Hex<u16>> = "connection_handle";
        /// LMP Features
        pub LMP_FEATURES: Mark = "lmp_features";
        /// 3-slot packets
        pub LMP_FEATURES_3SLOT_PACKETS: Flag<0> = "lmp_features.3slot_packets" named truths::TRUE_FALSE;
        /// 5-slot packets
        pub LMP_FEATURES_5SLOT_PACKETS: Flag<1> = "lmp_features.5slot_packets" named truths::TRUE_FALSE;
        /// Encryption
        pub LMP_FEATURES_ENCRYPTION: Flag<2> = "lmp_features.encryption" named truths::TRUE_FALSE;
        /// Slot Offset
        pub LMP_FEATURES_SLOT_OFFSET: Flag<3> = "lmp_features.slot_offset" named truths::TRUE_FALSE;
        /// Timing Accuracy
        pub LMP_FEATURES_TIMING_ACCURACY: Flag<4> = "lmp_features.timing_accuracy" named truths::TRUE_FALSE;
        /// Role Switch
        pub LMP_FEATURES_ROLE_SWITCH: Flag<5> = "lmp_features.role_switch" named truths::TRUE_FALSE;
        /// Hold Mode
        pub LMP_FEATURES_HOLD_MODE: Flag<6> = "lmp_features.hold_mode" named truths::TRUE_FALSE;
        /// Sniff Mode
        pub LMP_FEATURES_SNIFF_MODE: Flag<7> = "lmp_features.sniff_mode" named truths::TRUE_FALSE;
        /// Park Mode
        pub LMP_FEATURES_PARK_STATE: Flag<0> = "lmp_features.park_state" named truths::TRUE_FALSE;
        /// Power Control Requests
        pub LMP_FEATURES_POWER_CONTROL_REQUESTS: Flag<1> = "lmp_features.power_control_requests" named truths::TRUE_FALSE;
        /// Channel Quality Driven Data Rate
        pub LMP_FEATURES_CHANNEL_QUALITY_DRIVEN_DATA_RATE: Flag<2> = "lmp_features.channel_quality_driven_data_rate" named truths::TRUE_FALSE;
        /// SCO Link
        pub LMP_FEATURES_SCO_LINK: Flag<3> = "lmp_features.sco_link" named truths::TRUE_FALSE;
        /// HV2 packets
        pub LMP_FEATURES_HV2_PACKETS: Flag<4> = "lmp_features.hv2_packets" named truths::TRUE_FALSE;
        /// HV3 packets
        pub LMP_FEATURES_HV3_PACKETS: Flag<5> = "lmp_features.hv3_packets" named truths::TRUE_FALSE;
        /// u-law Log Synchronous Data
        pub LMP_FEATURES_U_LAW_LOG_SYNCHRONOUS_DATA: Flag<6> = "lmp_features.u_law_log_synchronous_data" named truths::TRUE_FALSE;
        /// A-law Log Synchronous Data
        pub LMP_FEATURES_A_LAW_LOG_SYNCHRONOUS_DATA: Flag<7> = "lmp_features.a_law_log_synchronous_data" named truths::TRUE_FALSE;
        /// CVSD Synchronous Data
        pub LMP_FEATURES_CVSD_SYNCHRONOUS_DATA: Flag<0> = "lmp_features.cvsd_synchronous_data" named truths::TRUE_FALSE;
        /// Paging Parameter Negotiation
        pub LMP_FEATURES_PAGING_PARAMETER_NEGOTIATION: Flag<1> = "lmp_features.paging_parameter_negotiation" named truths::TRUE_FALSE;
        /// Power Control
        pub LMP_FEATURES_POWER_CONTROL: Flag<2> = "lmp_features.power_control" named truths::TRUE_FALSE;
        /// Transparent Synchronous Data
        pub LMP_FEATURES_TRANSPARENT_SYNCHRONOUS_DATA: Flag<3> = "lmp_features.transparent_synchronous_data" named truths::TRUE_FALSE;
        /// Flow Control Lag
        pub LMP_FEATURES_FLOW_CONTROL_LAG: Bits<4, 3> = "lmp_features.flow_control_lag";
        /// Broadband Encryption
        pub LMP_FEATURES_BROADCAST_ENCRYPTION: Flag<7> = "lmp_features.broadcast_encryption" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_24: Flag<0> = "lmp_features.reserved.24" named truths::TRUE_FALSE;
        /// EDR ACL 2 Mbps Mode
        pub LMP_FEATURES_EDR_ACL_2MBPS_MODE: Flag<1> = "lmp_features.edr_acl_2mbps_mode" named truths::TRUE_FALSE;
        /// EDR ACL 3 Mbps Mode
        pub LMP_FEATURES_EDR_ACL_3MBPS_MODE: Flag<2> = "lmp_features.edr_acl_3mbps_mode" named truths::TRUE_FALSE;
        /// Enhanced Inquiry Scan
        pub LMP_FEATURES_ENHANCED_INQUIRY_SCAN: Flag<3> = "lmp_features.enhanced_inquiry_scan" named truths::TRUE_FALSE;
        /// Interlaced Inquiry Scan
        pub LMP_FEATURES_INTERLACED_INQUIRY_SCAN: Flag<4> = "lmp_features.interlaced_inquiry_scan" named truths::TRUE_FALSE;
        /// Interlaced Page Scan
        pub LMP_FEATURES_INTERLACED_PAGE_SCAN: Flag<5> = "lmp_features.interlaced_page_scan" named truths::TRUE_FALSE;
        /// RSSI with Inquiry Results
        pub LMP_FEATURES_RSSI_WITH_INQUIRY_RESULTS: Flag<6> = "lmp_features.rssi_with_inquiry_results" named truths::TRUE_FALSE;
        /// EV3 Packets
        pub LMP_FEATURES_EV3_PACKETS: Flag<7> = "lmp_features.ev3_packets" named truths::TRUE_FALSE;
        /// EV4 Packets
        pub LMP_FEATURES_EV4_PACKETS: Flag<0> = "lmp_features.ev4_packets" named truths::TRUE_FALSE;
        /// EV5 Packets
        pub LMP_FEATURES_EV5_PACKETS: Flag<1> = "lmp_features.ev5_packets" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_34: Flag<2> = "lmp_features.reserved.34" named truths::TRUE_FALSE;
        /// AFH Capable Slave
        pub LMP_FEATURES_AFH_CAPABLE_SLAVE: Flag<3> = "lmp_features.afh_capable_slave" named truths::TRUE_FALSE;
        /// AFH Classification Slave
        pub LMP_FEATURES_AFH_CLASSIFICATION_SLAVE: Flag<4> = "lmp_features.afh_classification_slave" named truths::TRUE_FALSE;
        /// BR/EDR Not Supported
        pub LMP_FEATURES_BR_EDR_NOT_SUPPORTED: Flag<5> = "lmp_features.br_edr_not_supported" named truths::TRUE_FALSE;
        /// LE Supported Controller
        pub LMP_FEATURES_LE_SUPPORTED_CONTROLLER: Flag<6> = "lmp_features.le_supported_controller" named truths::TRUE_FALSE;
        /// 3-slot EDR ACL packets
        pub LMP_FEATURES_3SLOT_EDR_ACL_PACKETS: Flag<7> = "lmp_features.3slot_edr_acl_packets" named truths::TRUE_FALSE;
        /// 5-slot EDR ACL packets
        pub LMP_FEATURES_5SLOT_EDR_ACL_PACKETS: Flag<0> = "lmp_features.5slot_edr_acl_packets" named truths::TRUE_FALSE;
        /// Sniff Subrating
        pub LMP_FEATURES_SNIFF_SUBRATING: Flag<1> = "lmp_features.sniff_subrating" named truths::TRUE_FALSE;
        /// Pause Encryption
        pub LMP_FEATURES_PAUSE_ENCRYPTION: Flag<2> = "lmp_features.pause_encryption" named truths::TRUE_FALSE;
        /// AFH Capable Master
        pub LMP_FEATURES_AFH_CAPABLE_MASTER: Flag<3> = "lmp_features.afh_capable_master" named truths::TRUE_FALSE;
        /// AFH Classification Master
        pub LMP_FEATURES_AFH_CLASSIFICATION_MASTER: Flag<4> = "lmp_features.afh_classification_master" named truths::TRUE_FALSE;
        /// EDR eSCO 2 Mbps Mode
        pub LMP_FEATURES_EDR_ESCO_2MBPS_MODE: Flag<5> = "lmp_features.edr_esco_2mbps_mode" named truths::TRUE_FALSE;
        /// EDR eSCO 3 Mbps Mode
        pub LMP_FEATURES_EDR_ESCO_3MBPS_MODE: Flag<6> = "lmp_features.edr_esco_3mbps_mode" named truths::TRUE_FALSE;
        /// 3-slot EDR eSCO Packets
        pub LMP_FEATURES_3SLOT_EDR_ESCO_PACKETS: Flag<7> = "lmp_features.3slot_edr_esco_packets" named truths::TRUE_FALSE;
        /// Extended Inquiry Response
        pub LMP_FEATURES_EXTENDED_INQUIRY_RESPONSE: Flag<0> = "lmp_features.extended_inquiry_response" named truths::TRUE_FALSE;
        /// Simultaneous LE and BR/EDR to Same Device Capable Controller
        pub LMP_FEATURES_SIMULTANEOUS_LE_AND_BR_EDR_CONTROLLER: Flag<1> = "lmp_features.simultaneous_le_and_br_edr.controller" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_50: Flag<2> = "lmp_features.reserved.50" named truths::TRUE_FALSE;
        /// Secure Simple Pairing
        pub LMP_FEATURES_SECURE_SIMPLE_PAIRING: Flag<3> = "lmp_features.secure_simple_pairing" named truths::TRUE_FALSE;
        /// Encapsulated PDU
        pub LMP_FEATURES_ENCAPSULATED_PDU: Flag<4> = "lmp_features.encapsulated_pdu" named truths::TRUE_FALSE;
        /// Erroneous Data Reporting
        pub LMP_FEATURES_ERRONEOUS_DATA_REPORTING: Flag<5> = "lmp_features.erroneous_data_reporting" named truths::TRUE_FALSE;
        /// Non-flushable Packet Boundary Flag
        pub LMP_FEATURES_NON_FLUSHABLE_PACKET_BOUNDARY_FLAG: Flag<6> = "lmp_features.non_flushable_packet_boundary_flag" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_55: Flag<7> = "lmp_features.reserved.55" named truths::TRUE_FALSE;
        /// Link Supervision Timeout Changed Event
        pub LMP_FEATURES_SUPERVISION_TIMEOUT_CHANGED_EVENT: Flag<0> = "lmp_features.supervision_timeout_changed_event" named truths::TRUE_FALSE;
        /// Inquiry TX Power Level
        pub LMP_FEATURES_INQUIRY_TX_POWER_LEVEL: Flag<1> = "lmp_features.inquiry_tx_power_level" named truths::TRUE_FALSE;
        /// Enhanced Power Control
        pub LMP_FEATURES_ENHANCED_POWER_CONTROL: Flag<2> = "lmp_features.enhanced_power_control" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_59_62: Flag<3> = "lmp_features.reserved.59_62" named truths::TRUE_FALSE;
        /// Extended Features
        pub LMP_FEATURES_EXTENDED_FEATURES: Flag<7> = "lmp_features.extended_features" named truths::TRUE_FALSE;
        /// LMP Version
        pub LMP_VERS_NR: Hex<u8> = "lmp_vers_nr" named N::COMMAND_LMP_VERS_NR;
        /// Manufacturer Name
        pub COMP_ID: Little<Hex<u16>> = "comp_id";
        /// LMP Subversion
        pub LMP_SUB_VERS_NR: Little<u16> = "lmp_sub_vers_nr";
        /// Flags
        pub FLAGS: Hex<u8> = "flags";
        /// Service Type
        pub SERVICE_TYPE: Hex<u8> = "service_type" named N::COMMAND_SERVICE_TYPE;
        /// Available Token Rate
        pub TOKEN_RATE: Little<u32> = "token_rate";
        /// Available Peak Bandwidth
        pub PEAK_BANDWIDTH: Little<u32> = "peak_bandwidth";
        /// Available Latency
        pub LATENCY: Little<u32> = "latency";
        /// Hardware Code
        pub HARDWARE_CODE: Hex<u8> = "hardware_code";
        /// Role
        pub ROLE: Hex<u8> = "role" named N::EVENT_ROLE;
        /// Current Mode
        pub CURRENT_MODE: Hex<u8> = "current_mode" named N::COMMAND_CURRENT_MODE;
        /// Interval
        pub INTERVAL: Little<u16> = "interval";
        /// Link Key
        pub LINK_KEY: Bytes = "link_key";
        /// Key Type
        pub KEY_TYPE: Hex<u8> = "key_type" named N::COMMAND_KEY_TYPE;
        /// Maximum Number of Slots
        pub MAX_SLOTS: u8 = "max_slots";
        /// Page Number
        pub PAGE_NUMBER: u8 = "page_number";
        /// Max. Page Number
        pub MAX_PAGE_NUMBER: u8 = "max_page_number";
        /// Secure Simple Pairing Host
        pub LMP_FEATURES_SECURE_SIMPLE_PAIRING_HOST: Flag<0> = "lmp_features.secure_simple_pairing_host" named truths::TRUE_FALSE;
        /// LE Supported Host
        pub LMP_FEATURES_LE_SUPPORTED_HOST: Flag<1> = "lmp_features.le_supported.host" named truths::TRUE_FALSE;
        /// Simultaneous LE and BR/EDR to Same Device Capable Host
        pub LMP_FEATURES_SIMULTANEOUS_LE_AND_BR_EDR_HOST: Flag<2> = "lmp_features.simultaneous_le_and_br_edr.host" named truths::TRUE_FALSE;
        /// Secure Connections Host
        pub LMP_FEATURES_SECURE_CONNECTIONS_HOST: Flag<3> = "lmp_features.secure_connections_host" named truths::TRUE_FALSE;
        /// Reserved
        pub LMP_FEATURES_RESERVED_68_71: HexIn<u8, 4, 4> = "lmp_features.reserved.68_71";
        /// Reserved
        pub LMP_FEATURES_RESERVED: Bytes = "lmp_features.reserved";
        /// Link Type
        pub SYNC_LINK_TYPE: Hex<u8> = "sync_link_type" named N::COMMAND_SYNC_LINK_TYPE;
        /// Transmit Interval
        pub SYNC_TX_INTERVAL: u8 = "sync_tx_interval";
        /// Retransmit Window
        pub SYNC_RTX_WINDOW: u8 = "sync_rtx_window";
        /// Rx Packet Length
        pub SYNC_RX_PKT_LEN: Little<u16> = "sync_rx_pkt_len";
        /// Tx Packet Length
        pub SYNC_TX_PKT_LEN: Little<u16> = "sync_tx_pkt_len";
        /// Air Mode
        pub AIR_MODE: u8 = "air_mode" named N::COMMAND_AIR_MODE;
        /// IO Capability
        pub IO_CAPABILITY: Hex<u8> = "io_capability" named N::COMMAND_IO_CAPABILITY;
        /// OOB Data Present
        pub OOB_DATA_PRESENT: u8 = "oob_data_present" named N::COMMAND_OOB_DATA_PRESENT;
        /// Authentication Requirements
        pub AUTH_REQUIREMENTS: u8 = "auth_requirements" named N::COMMAND_AUTH_REQUIREMENTS;
        /// Numeric Value
        pub NUMERIC_VALUE: Little<u32> = "numeric_value";
        /// Remote Name
        pub REMOTE_NAME: Text = "remote_name";
        /// HCI Version
        pub HCI_VERS_NR: Hex<u8> = "hci_vers_nr" named N::COMMAND_LMP_VERS_NR;
        /// HCI Revision
        pub HCI_REVISION: Little<u16> = "hci_vers_nr";
        /// Host ACL Data Packet Length (bytes)
        pub MAX_DATA_LENGTH_ACL: Little<u16> = "max_data_length_acl";
        /// Host SCO Data Packet Length (bytes)
        pub MAX_DATA_LENGTH_SCO: u8 = "max_data_length_sco";
        /// Host Total Num ACL Data Packets
        pub MAX_DATA_NUM_ACL: Little<u16> = "max_data_num_acl";
        /// Host Total Num SCO Data Packets
        pub MAX_DATA_NUM_SCO: Little<u16> = "max_data_num_sco";
        /// LE ACL Data Packet Length
        pub LE_ACL_DATA_PKT_LEN: Little<u16> = "le_acl_data_pkt_len";
        /// Total Number LE ACL Data Packets
        pub LE_TOTAL_NUM_ACL_DATA_PKTS: u8 = "le_total_num_acl_data_pkts";
        /// Device Name
        pub DEVICE_NAME: Text = "device_name";
        /// Peer Address Type
        pub LE_PEER_ADDRESS_TYPE: Hex<u8> = "le_peer_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Connection Interval
        pub LE_CON_INTERVAL: Little<u16> = "le_con_interval";
        /// Connection Latency
        pub LE_CON_LATENCY: Little<u16> = "le_con_latency";
        /// Supervision Timeout
        pub LE_SUPV_TIMEOUT: Little<u16> = "le_supv_timeout";
        /// Master Clock Accuracy
        pub LE_MASTER_CLOCK_ACCURACY: Hex<u8> = "le_master_clock_accuracy" named N::COMMAND_LE_MASTER_CLOCK_ACCURACY;
        /// Num Reports
        pub LE_NUM_REPORTS: u8 = "le_num_reports";
        /// Event Type
        pub LE_ADVTS_EVENT_TYPE: Hex<u8> = "le_advts_event_type" named N::COMMAND_LE_ADVTS_EVENT_TYPE;
        /// Data Length
        pub DATA_LENGTH: u8 = "data_length";
        /// Supported LE Features
        pub LE_FEATURES: Little<Hex<u64>> = "le_features";
        /// LE Encryption
        pub LE_FEATURES_ENCRYPTION: Flag<0> = "le_features.encryption" named truths::TRUE_FALSE;
        /// Connection Parameters Request Procedure
        pub LE_FEATURES_CONNECTION_PARAMETERS_REQUEST_PROCEDURE: Flag<1> = "le_features.connection_parameters_request_procedure" named truths::TRUE_FALSE;
        /// Extended Reject Indication
        pub LE_FEATURES_EXTENDED_REJECT_INDICATION: Flag<2> = "le_features.extended_reject_indication" named truths::TRUE_FALSE;
        /// Slave-Initiated Features Exchange
        pub LE_FEATURES_SLAVE_INITIATED_FEATURES_EXCHANGE: Flag<3> = "le_features.slave_initiated_features_exchange" named truths::TRUE_FALSE;
        /// Ping
        pub LE_FEATURES_PING: Flag<4> = "le_features.ping" named truths::TRUE_FALSE;
        /// Data Packet Length Extension
        pub LE_FEATURES_DATA_PACKET_LENGTH_EXTENSION: Flag<5> = "le_features.data_packet_length_extension" named truths::TRUE_FALSE;
        /// LL Privacy
        pub LE_FEATURES_LL_PRIVACY: Flag<6> = "le_features.ll_privacy" named truths::TRUE_FALSE;
        /// Extended Scanner Filter Policies
        pub LE_FEATURES_EXTENDED_SCANNER_FILTER_POLICIES: Flag<7> = "le_features.extended_scanner_filter_policies" named truths::TRUE_FALSE;
        /// LE 2M PHY
        pub LE_FEATURES_2M_PHY: Flag<8> = "le_features.2m_phy" named truths::TRUE_FALSE;
        /// Stable Modulation Index - Tx
        pub LE_FEATURES_STABLE_MODULATION_INDEX_TX: Flag<9> = "le_features.stable_modulation_index_tx" named truths::TRUE_FALSE;
        /// Stable Modulation Index - Rx
        pub LE_FEATURES_STABLE_MODULATION_INDEX_RX: Flag<10> = "le_features.stable_modulation_index_rx" named truths::TRUE_FALSE;
        /// LE Coded PHY
        pub LE_FEATURES_CODED_PHY: Flag<11> = "le_features.coded_phy" named truths::TRUE_FALSE;
        /// LE Extended Advertising
        pub LE_FEATURES_EXTENDED_ADVERTISING: Flag<12> = "le_features.extended_advertising" named truths::TRUE_FALSE;
        /// LE Periodic Advertising
        pub LE_FEATURES_PERIODIC_ADVERTISING: Flag<13> = "le_features.periodic_advertising" named truths::TRUE_FALSE;
        /// Channel Selection Algorithm #2
        pub LE_FEATURES_CHANNEL_SELECTION_ALGORITHM_2: Flag<14> = "le_features.channel_selection_algorithm_2" named truths::TRUE_FALSE;
        /// Power Class 1
        pub LE_FEATURES_POWER_CLASS_1: Flag<15> = "le_features.power_class_1" named truths::TRUE_FALSE;
        /// Minimum Number of Used Channels Procedure
        pub LE_FEATURES_MINIMUM_NUMBER_OF_USED_CHANNELS_PROCEDURE: Flag<16> = "le_features.minimum_number_of_used_channels_procedure" named truths::TRUE_FALSE;
        /// Connection CTE Request
        pub LE_FEATURES_CONNECTION_CTE_REQUEST: Flag<17> = "le_features.connection_cte_request" named truths::TRUE_FALSE;
        /// Connection CTE Response
        pub LE_FEATURES_CONNECTION_CTE_RESPONSE: Flag<18> = "le_features.connection_cte_response" named truths::TRUE_FALSE;
        /// Connectionless CTE Tx
        pub LE_FEATURES_CONNECTIONLESS_CTE_TX: Flag<19> = "le_features.connectionless_cte_tx" named truths::TRUE_FALSE;
        /// Connectionless CTE Rx
        pub LE_FEATURES_CONNECTIONLESS_CTE_RX: Flag<20> = "le_features.connectionless_cte_rx" named truths::TRUE_FALSE;
        /// Antenna Switching During CTE Tx (AoD)
        pub LE_FEATURES_ANTENNA_SWITCHING_DURING_CTE_TX_AOD: Flag<21> = "le_features.antenna_switching_during_cte_tx_aod" named truths::TRUE_FALSE;
        /// Antenna Switching During CTE Rx (AoA)
        pub LE_FEATURES_ANTENNA_SWITCHING_DURING_CTE_RX_AOA: Flag<22> = "le_features.antenna_switching_during_cte_rx_aoa" named truths::TRUE_FALSE;
        /// Receiving CTE
        pub LE_FEATURES_RECEIVING_CTE: Flag<23> = "le_features.receiving_cte" named truths::TRUE_FALSE;
        /// Periodic Advertising Sync Transfer - Sender
        pub LE_FEATURES_PERIODIC_ADVERTISING_SYNC_TRANSFER_SENDER: Flag<24> = "le_features.periodic_advertising_sync_transfer_sender" named truths::TRUE_FALSE;
        /// Periodic Advertising Sync Transfer - Receiver
        pub LE_FEATURES_PERIODIC_ADVERTISING_SYNC_TRANSFER_RECEIVER: Flag<25> = "le_features.periodic_advertising_sync_transfer_receiver" named truths::TRUE_FALSE;
        /// Sleep Clock Accuracy Updates
        pub LE_FEATURES_SLEEP_CLOCK_ACCURACY_UPDATES: Flag<26> = "le_features.sleep_clock_accuracy_updates" named truths::TRUE_FALSE;
        /// Remote Public Key Validation
        pub LE_FEATURES_REMOTE_PUBLIC_KEY_VALIDATION: Flag<27> = "le_features.remote_public_key_validation" named truths::TRUE_FALSE;
        /// Connected Isochronous Stream - Master
        pub LE_FEATURES_CIS_MASTER: Flag<28> = "le_features.cis_master" named truths::TRUE_FALSE;
        /// Connected Isochronous Stream - Slave
        pub LE_FEATURES_CIS_SLAVE: Flag<29> = "le_features.cis_slave" named truths::TRUE_FALSE;
        /// Isochronous Broadcaster
        pub LE_FEATURES_ISOCHRONOUS_BROADCASTER: Flag<30> = "le_features.isochronous_broadcaster" named truths::TRUE_FALSE;
        /// Synchronized Receiver
        pub LE_FEATURES_SYNCHRONIZED_RECEIVER: Flag<31> = "le_features.synchronized_receiver" named truths::TRUE_FALSE;
        /// Isochronous Channels (Host_support)
        pub LE_FEATURES_ISOCHRONOUS_CHANNELS_HOST_SUPPORT: Flag<32> = "le_features.isochronous_channels_host_support" named truths::TRUE_FALSE;
        /// Power Control Request
        pub LE_FEATURES_POWER_CONTROL_REQUEST: Flag<33> = "le_features.power_control_request" named truths::TRUE_FALSE;
        /// Power Change Indication
        pub LE_FEATURES_POWER_CHANGE_INDICATION: Flag<34> = "le_features.power_change_indication" named truths::TRUE_FALSE;
        /// Path Loss Monitoring
        pub LE_FEATURES_PATH_LOSS_MONITORING: Flag<35> = "le_features.path_loss_monitoring" named truths::TRUE_FALSE;
        /// Periodic Advertising ADI
        pub LE_FEATURES_PERIODIC_ADVERTISING_ADI: Flag<36> = "le_features.periodic_advertising_adi" named truths::TRUE_FALSE;
        /// Connection Subrating
        pub LE_FEATURES_CONNECTION_SUBRATING: Flag<37> = "le_features.connection_subrating" named truths::TRUE_FALSE;
        /// Connection Subrating (Host support)
        pub LE_FEATURES_CONNECTION_SUBRATING_HOST_SUPPORT: Flag<38> = "le_features.connection_subrating_host_support" named truths::TRUE_FALSE;
        /// Channel Classification
        pub LE_FEATURES_CHANNEL_CLASSIFICATION: Flag<39> = "le_features.channel_classification" named truths::TRUE_FALSE;
        /// Reserved
        pub LE_FEATURES_RESERVED: HexIn<u64, 40, 24> = "le_features.reserved";
        /// Random Number
        pub LE_RANDOM_NUMBER: Bytes = "le_random_number";
        /// Encrypted Diversifier
        pub LE_ENCRYPTED_DIVERSIFIER: Little<Hex<u16>> = "le_encrypted_diversifier";
        /// Min Connection Interval
        pub LE_MIN_INTERVAL: Little<u16> = "le_min_interval";
        /// Min Connection Interval
        pub LE_MAX_INTERVAL: Little<u16> = "le_max_interval";
        /// Max TX Octets
        pub MAX_TX_OCTETS: Little<u16> = "max_tx_octets";
        /// Max TX Time
        pub MAX_TX_TIME: Little<u16> = "max_tx_time";
        /// Max RX Octets
        pub MAX_RX_OCTETS: Little<u16> = "max_rx_octets";
        /// Max RX Time
        pub MAX_RX_TIME: Little<u16> = "max_rx_time";
        /// Local Resolvable Private Address
        pub LE_LOCAL_RPA: Little<Mac> = "le_local_rpa";
        /// Peer Resolvable Private Address
        pub LE_PEER_RPA: Little<Mac> = "le_peer_rpa";
        /// Tx PHY
        pub LE_TX_PHY: Hex<u8> = "le_tx_phy" named N::COMMAND_LE_TX_PHY;
        /// Rx PHY
        pub LE_RX_PHY: Hex<u8> = "le_rx_phy" named N::COMMAND_LE_TX_PHY;
        /// Event Type
        pub LE_EXT_ADVTS_EVENT_TYPE: Little<Hex<u16>> = "le_ext_advts_event_type";
        /// Connectable
        pub LE_EXT_ADVTS_EVENT_TYPE_CONNECTABLE: Flag<0> = "le_ext_advts_event_type.connectable" named truths::TRUE_FALSE;
        /// Scannable
        pub LE_EXT_ADVTS_EVENT_TYPE_SCANNABLE: Flag<1> = "le_ext_advts_event_type.scannable" named truths::TRUE_FALSE;
        /// Directed
        pub LE_EXT_ADVTS_EVENT_TYPE_DIRECTED: Flag<2> = "le_ext_advts_event_type.directed" named truths::TRUE_FALSE;
        /// Scan Response
        pub LE_EXT_ADVTS_EVENT_TYPE_SCAN_RESPONSE: Flag<3> = "le_ext_advts_event_type.scan_response" named truths::TRUE_FALSE;
        /// Legacy
        pub LE_EXT_ADVTS_EVENT_TYPE_LEGACY: Flag<4> = "le_ext_advts_event_type.legacy" named truths::TRUE_FALSE;
        /// Data Status
        pub LE_EXT_ADVTS_EVENT_TYPE_DATA_STATUS: HexIn<u16, 5, 2> = "le_ext_advts_event_type.data_status" named crate::names::bluetooth::LE_EXT_ADVTS_EVENT_TYPE_DATA_STATUS;
        /// Reserved
        pub LE_EXT_ADVTS_EVENT_TYPE_RESERVED: HexIn<u16, 7, 9> = "le_ext_advts_event_type.reserved";
        /// Primary PHY
        pub PRIMARY_PHY: Hex<u8> = "primary_phy" named N::COMMAND_PRIMARY_PHY;
        /// Secondary PHY
        pub SECONDARY_PHY: Hex<u8> = "secondary_phy" named N::COMMAND_SECONDARY_PHY;
        /// Advertising SID
        pub ADVERTISING_SID: Hex<u8> = "advertising_sid";
        /// TX Power
        pub TX_POWER: i8 = "tx_power";
        /// Periodic Advertising Interval
        pub PERIODIC_ADVERTISING_INTERVAL: Little<Hex<u16>> = "periodic_advertising_interval";
        /// Direct Address Type
        pub LE_DIRECT_ADDRESS_TYPE: Hex<u8> = "le_direct_address_type" named N::COMMAND_LE_OWN_ADDRESS_TYPE;
        /// Direct BD_ADDR
        pub DIRECT_BD_ADDR: Little<Mac> = "direct_bd_addr";
        /// Parameters
        pub PARAMETERS: Bytes = "";
        /// Command in frame
        pub COMMAND_IN: u32 = "command_in_frame";
        /// Command-Response Delta
        pub COMMAND_DELTA: Double = "command_response_delta" unit "ms";
    }
}
