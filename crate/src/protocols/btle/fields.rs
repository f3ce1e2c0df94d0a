//! Fields of Bluetooth Low Energy's link layer.
use super::{dissect, info};
use crate::names::bluetooth::STATUSES;
use crate::names::btle as N;
use crate::names::truths;
use crate::wire::expert::{Checksum, Note, Violation, Warning};
use crate::wire::*;

protocol! {
    /// Bluetooth Low Energy Link Layer (Bluetooth Core Specification, vol. 6, part B)
    "BTLE" = "btle" column "LE LL" over [] info info {
        /// Access Address
        pub ACCESS_ADDRESS: Little<Hex<u32>> = "access_address" as "access_addr" (Repr::Hex);
        /// Packet Header
        pub HEADER: Hex<u16> = "advertising_header";
        /// PDU Type
        pub TYPE: HexIn<u8, 0, 4> = "advertising_header.pdu_type" named N::ADVERTISING;
        /// Reserved
        pub RESERVED_1: Bits<4, 1> = "advertising_header.rfu.1";
        /// Channel Selection Algorithm
        pub ALGORITHM: Flag<5> = "advertising_header.ch_sel" named N::CHANNEL_ALGORITHMS;
        /// Reserved
        pub RESERVED_2: Bits<5, 1> = "advertising_header.rfu.2";
        /// Tx Address
        pub SENDER_RANDOM: Flag<6> = "advertising_header.randomized_tx" named N::ADDRESSES;
        /// Reserved
        pub RESERVED_3: Bits<6, 1> = "advertising_header.rfu.3";
        /// Rx Address
        pub RECEIVER_RANDOM: Flag<7> = "advertising_header.randomized_rx" named N::ADDRESSES;
        /// Reserved
        pub RESERVED_4: Bits<7, 1> = "advertising_header.rfu.4";
        /// Length
        pub ADVERTISING_LEN: u8 = "advertising_header.length" in ["length"];
        /// Advertising Address
        pub ADVERTISER: Little<Mac> = "advertising_address";
        /// Initiator Address
        pub INITIATOR: Little<Mac> = "initiator_address";
        /// Target Address
        pub TARGET: Little<Mac> = "target_address";
        /// Scanning Address
        pub SCANNER: Little<Mac> = "scanning_address";
        /// Scan Response Data
        pub RESPONSE: Bytes = "scan_responce_data";
        /// Link Layer Data
        pub LINK: Mark = "link_layer_data";
        /// Access Address
        pub LINK_ADDRESS: Little<Hex<u32>> = "link_layer_data.access_address";
        /// CRC Init
        pub LINK_CHECK: Little<Hex<U24>> = "link_layer_data.crc_init";
        /// Window Size, in units of 1.25 ms
        pub WINDOW: u8 = "link_layer_data.window_size";
        /// Window Offset, in units of 1.25 ms
        pub WINDOW_OFFSET: Little<u16> = "link_layer_data.window_offset";
        /// Interval, in units of 1.25 ms
        pub INTERVAL: Little<u16> = "link_layer_data.interval";
        /// Latency
        pub LATENCY: Little<u16> = "link_layer_data.latency";
        /// Timeout, in units of 10 ms
        pub TIMEOUT: Little<u16> = "link_layer_data.timeout";
        /// Channel Map
        pub CHANNELS: Bytes = "link_layer_data.channel_map";
        /// Hop
        pub HOP: Bits<0, 5> = "link_layer_data.hop";
        /// Sleep Clock Accuracy
        pub ACCURACY: Bits<5, 3> = "link_layer_data.sleep_clock_accuracy" named N::ACCURACIES;
        /// Extended Advertising Header
        pub EXTENDED_HEADER: Mark = "extended_advertising_header";
        /// Extended Header Length
        pub EXTENDED_LEN: Bits<0, 6> = "extended_advertising_header.length";
        /// Advertising Mode
        pub MODE: HexIn<u8, 6, 2> = "extended_advertising_header.mode" named N::MODES;
        /// Extended Header Flags
        pub PARTS: Hex<u8> = "extended_advertising_header.flags";
        /// Advertiser Address
        pub HAS_ADVERTISER: Flag<0> = "extended_advertising_header.flags.advertiser_address" named truths::PRESENT_NOT;
        /// Target Address
        pub HAS_TARGET: Flag<1> = "extended_advertising_header.flags.target_address" named truths::PRESENT_NOT;
        /// CTE Info
        pub HAS_TONE: Flag<2> = "extended_advertising_header.flags.cte_info" named truths::PRESENT_NOT;
        /// Advertiser Data Info
        pub HAS_DATA_INFO: Flag<3> = "extended_advertising_header.advertiser_data_info" named truths::PRESENT_NOT;
        /// Aux pointer
        pub HAS_POINTER: Flag<4> = "extended_advertising_header.flags.aux_pointer" named truths::PRESENT_NOT;
        /// Sync Info
        pub HAS_SYNC: Flag<5> = "extended_advertising_header.flags.sync_info" named truths::PRESENT_NOT;
        /// TX Power
        pub HAS_POWER: Flag<6> = "extended_advertising_header.flags.tx_power" named truths::PRESENT_NOT;
        /// Reserved
        pub HAS_RESERVED: Flag<7> = "extended_advertising_header.flags.reserved" named truths::PRESENT_NOT;
        /// CTE Info
        pub EXTENDED_TONE: Hex<u8> = "extended_advertising_header.cte_info";
        /// CTE Time
        pub EXTENDED_TONE_TIME: HexIn<u8, 0, 5> = "extended_advertising_header.cte_info.time";
        /// RFU
        pub EXTENDED_TONE_RESERVED: HexIn<u8, 5, 1> = "extended_advertising_header.cte_info.rfu";
        /// CTE Type
        pub EXTENDED_TONE_TYPE: HexIn<u8, 6, 2> = "extended_advertising_header.cte_info.type" named N::TONES;
        /// Advertiser Data Info
        pub DATA_INFO: Little<Hex<u16>> = "extended_advertising.advertising_data_info";
        /// Advertiser Data Identifier
        pub DATA_IDENTIFIER: HexIn<u16, 0, 12> = "extended_advertising.advertising_data_info.did";
        /// Advertiser Set Identifier
        pub SET_IDENTIFIER: HexIn<u16, 12, 4> = "extended_advertising.advertising_data_info.sid";
        /// Advertiser Aux Pointer
        pub POINTER: Mark = "extended_advertising.aux_pointer";
        /// Channel Index
        pub POINTER_CHANNEL: Bits<0, 6> = "extended_advertising_header.aux_pointer.channel";
        /// Clock Accuracy
        pub POINTER_ACCURACY: Flag<6> = "extended_advertising_header.aux_pointer.ca" named truths::N0_PPM_TO_50_PPM;
        /// Offset units
        pub POINTER_UNITS: Flag<7> = "extended_advertising_header.aux_pointer.offset_units" named truths::N300_USEC;
        /// Aux Offset
        pub POINTER_OFFSET: HexIn<u16, 0, 13> = "extended_advertising_header.aux_pointer.aux_offset";
        /// Aux PHY
        pub POINTER_PHYSICAL: Bits<13, 3> = "extended_advertising_header.aux_pointer.aux_phy" named N::PHYSICAL_LAYERS;
        /// Advertiser Sync Info
        pub SYNC: Mark = "extended_advertising.sync_info";
        /// Sync Offset
        pub SYNC_OFFSET: HexIn<u16, 0, 13> = "extended_advertising_header.sync_info.sync_offset";
        /// Offset Units
        pub SYNC_UNITS: Flag<13> = "extended_advertising_header.sync_info.offset_units" named truths::N300_USEC;
        /// Offset Adjust
        pub SYNC_ADJUST: Flag<14> = "extended_advertising_header.sync_info.offset_adjust" named truths::ADJUSTED_2_4576_SECONDS;
        /// Interval
        pub SYNC_INTERVAL: Little<Hex<u16>> = "extended_advertising_header.sync_info.interval";
        /// Channel Map
        pub SYNC_CHANNELS: Bytes = "extended_advertising_header.sync_info.channel_map";
        /// Sleep Clock Accuracy
        pub SYNC_ACCURACY: Bits<5, 3> = "extended_advertising_header.sync_info.sleep_clock_accuracy" named N::ACCURACIES;
        /// Access Address
        pub SYNC_ADDRESS: Little<Hex<u32>> = "extended_advertising_header.sync_info.access_address";
        /// CRC Init
        pub SYNC_CHECK: Little<Hex<U24>> = "extended_advertising_header.sync_info.crc_init";
        /// Event counter
        pub SYNC_COUNTER: Little<u16> = "extended_advertising_header.sync_info.event_counter";
        /// TX Power
        pub POWER: i8 = "extended_advertising_header.tx_power" unit "dBm";
        /// Additional Controller Advertising Data
        pub ADDITIONAL: Mark = "extended_advertising_header.acad";
        /// Master Address
        pub MASTER: Mac = "master_bd_addr";
        /// Slave Address
        pub SLAVE: Mac = "slave_bd_addr";
        /// Data Header
        pub DATA_HEADER: Mark = "data_header";
        /// LLID
        pub CONTENT: HexIn<u8, 0, 2> = "data_header.llid" named N::CONTENTS;
        /// Next Expected Sequence Number
        pub EXPECTED: Bits<2, 1> = "data_header.next_expected_sequence_number";
        /// Sequence Number
        pub SEQUENCE: Bits<3, 1> = "data_header.sequence_number";
        /// More Data
        pub MORE: Flag<4> = "data_header.more_data" named truths::TRUE_FALSE;
        /// CTE Info
        pub TONE_PRESENT: Flag<5> = "data_header.cte_info_present" named truths::PRESENT_NOT;
        /// RFU
        pub HEADER_RESERVED: Bits<6, 2> = "data_header.rfu";
        /// Close Isochronous Event
        pub CLOSE: Flag<4> = "data_header.close_isochronous_event" named truths::TRUE_FALSE;
        /// Null PDU Indicator
        pub NULL: Flag<6> = "data_header.null_pdu_indicator" named truths::TRUE_FALSE;
        /// Control Subevent Sequence Number
        pub SUBEVENT: Bits<2, 3> = "data_header.control_subevent_sequence_number";
        /// Control Subevent Transmission Flag
        pub SUBEVENT_SENT: Flag<5> = "data_header.control_subevent_transmission_flag" named truths::TRUE_FALSE;
        /// Isochronous Data
        pub ISOCHRONOUS: Bytes = "isochronous_data";
        /// Length
        pub LEN: u8 = "data_header.length" in ["length"];
        /// CTE Info
        pub TONE_INFO: Hex<u8> = "data_header.cte_info";
        /// CTE Time
        pub TONE_TIME: HexIn<u8, 0, 5> = "data_header.cte_info.time";
        /// RFU
        pub TONE_RESERVED: HexIn<u8, 5, 1> = "data_header.cte_info.rfu";
        /// CTE Type
        pub TONE_TYPE: HexIn<u8, 6, 2> = "data_header.cte_info.type" named N::TONES;
        /// L2CAP Index
        pub INDEX: u32 = "l2cap_index";
        /// L2CAP Fragment
        pub FRAGMENT: Mark = "l2cap_data";
        /// Connection Parameters in
        pub PARAMETERS_IN: u32 = "connection_parameters_in";
        /// Control Opcode
        pub OPCODE: Hex<u8> = "control_opcode" named N::CONTROLS;
        /// Window Size, in units of 1.25 ms
        pub UPDATE_WINDOW: u8 = "control.window_size";
        /// Window Offset, in units of 1.25 ms
        pub UPDATE_OFFSET: Little<u16> = "control.window_offset";
        /// Interval, in units of 1.25 ms
        pub UPDATE_INTERVAL: Little<u16> = "control.interval";
        /// Latency
        pub UPDATE_LATENCY: Little<u16> = "control.latency";
        /// Timeout, in units of 10 ms
        pub UPDATE_TIMEOUT: Little<u16> = "control.timeout";
        /// Instant
        pub UPDATE_INSTANT: Little<u16> = "control.instant";
        /// Channel Map
        pub UPDATE_CHANNELS: Bytes = "control.channel_map";
        /// Error Code
        pub ERROR: Hex<u8> = "control.error_code" named STATUSES;
        /// Random Number
        pub RANDOM: Little<u64> = "control.random_number" line Both;
        /// Encrypted Diversifier
        pub DIVERSIFIER: Little<u16> = "control.encrypted_diversifier" line Both;
        /// Master Session Key Diversifier
        pub MASTER_KEY: Little<u64> = "control.master_session_key_diversifier" line Both;
        /// Master Session Initialization Vector
        pub MASTER_VECTOR: Little<u32> = "control.master_session_initialization_vector" line Both;
        /// Slave Session Key Diversifier
        pub SLAVE_KEY: Little<u64> = "control.slave_session_key_diversifier" line Both;
        /// Slave Session Initialization Vector
        pub SLAVE_VECTOR: u64 = "control.slave_session_initialization_vector" line Both;
        /// Unknown Type
        pub UNKNOWN_TYPE: Hex<u8> = "control.unknown_type" named N::CONTROLS;
        /// Feature Set
        pub FEATURES: Hex<u64> = "control.feature_set";
        /// LE Encryption
        pub FEATURE_ENCRYPTION: Flag<0> = "control.feature_set.le_encryption" named truths::TRUE_FALSE;
        /// Connection Parameters Request Procedure
        pub FEATURE_PARAMETERS: Flag<1> = "control.feature_set.connection_parameters_request_procedure" named truths::TRUE_FALSE;
        /// Extended Reject Indication
        pub FEATURE_REJECT: Flag<2> = "control.feature_set.extended_reject_indication" named truths::TRUE_FALSE;
        /// Slave Initiated Features Exchange
        pub FEATURE_SLAVE: Flag<3> = "control.feature_set.slave_initiated_features_exchange" named truths::TRUE_FALSE;
        /// LE Ping
        pub FEATURE_PING: Flag<4> = "control.feature_set.le_ping" named truths::TRUE_FALSE;
        /// LE Data Packet Length Extension
        pub FEATURE_LENGTH: Flag<5> = "control.feature_set.le_pkt_len_ext" named truths::TRUE_FALSE;
        /// LL Privacy
        pub FEATURE_PRIVACY: Flag<6> = "control.feature_set.le_privacy" named truths::TRUE_FALSE;
        /// Extended Scanner Filter Policies
        pub FEATURE_FILTERS: Flag<7> = "control.feature_set.ext_scan_flt_pol" named truths::TRUE_FALSE;
        /// LE 2M PHY
        pub FEATURE_2M: Flag<0> = "control.feature_set.le_2m_phy" named truths::TRUE_FALSE;
        /// Stable Modulation Index - Transmitter
        pub FEATURE_SENDER: Flag<1> = "control.feature_set.st_mod_idx_tx" named truths::TRUE_FALSE;
        /// Stable Modulation Index - Receiver
        pub FEATURE_RECEIVER: Flag<2> = "control.feature_set.st_mod_idx_rx" named truths::TRUE_FALSE;
        /// LE Coded PHY
        pub FEATURE_CODED: Flag<3> = "control.feature_set.le_coded_phy" named truths::TRUE_FALSE;
        /// LE Extended Advertising
        pub FEATURE_EXTENDED: Flag<4> = "control.feature_set.le_extended_adv" named truths::TRUE_FALSE;
        /// LE Periodic Advertising
        pub FEATURE_PERIODIC: Flag<5> = "control.feature_set.periodic_adv" named truths::TRUE_FALSE;
        /// Channel Selection Algorithm #2
        pub FEATURE_ALGORITHM: Flag<6> = "control.feature_set.ch_sel_2" named truths::TRUE_FALSE;
        /// LE Power Class 1
        pub FEATURE_POWER: Flag<7> = "control.feature_set.le_power_class_1" named truths::TRUE_FALSE;
        /// Minimum Number of Used Channels Procedure
        pub FEATURE_CHANNELS: Flag<0> = "control.feature_set.min_num_used_ch_proc" named truths::TRUE_FALSE;
        /// Reserved
        pub FEATURE_RESERVED: Bits<1, 7> = "control.feature_set.reserved_bits";
        /// Reserved
        pub FEATURES_RESERVED: Bytes = "control.feature_set.reserved";
        /// Version Number
        pub VERSION: Hex<u8> = "control.version_number" named N::VERSIONS;
        /// Company Id
        pub COMPANY: Little<Hex<u16>> = "control.company_id";
        /// Subversion Number
        pub SUBVERSION: Little<Hex<u16>> = "control.subversion_number";
        /// Interval Min
        pub LEAST_INTERVAL: Little<u16> = "control.interval.min";
        /// Interval Max
        pub MOST_INTERVAL: Little<u16> = "control.interval.max";
        /// Preferred Periodicity
        pub PERIODICITY: u8 = "control.preferred_periodicity";
        /// Reference Connection Event Count
        pub EVENT_COUNT: Little<u16> = "control.reference_connection_event_count";
        /// Offset 0
        pub OFFSET_0: Little<u16> = "control.offset.0";
        /// Offset 1
        pub OFFSET_1: Little<u16> = "control.offset.1";
        /// Offset 2
        pub OFFSET_2: Little<u16> = "control.offset.2";
        /// Offset 3
        pub OFFSET_3: Little<u16> = "control.offset.3";
        /// Offset 4
        pub OFFSET_4: Little<u16> = "control.offset.4";
        /// Offset 5
        pub OFFSET_5: Little<u16> = "control.offset.5";
        /// Reject Opcode
        pub REJECTED: Hex<u8> = "control.reject_opcode" named N::CONTROLS;
        /// Max RX octets
        pub RECEIVE_OCTETS: Little<u16> = "control.max_rx_octets";
        /// Max RX time
        pub RECEIVE_TIME: Little<u16> = "control.max_rx_time" unit "microseconds";
        /// Max TX octets
        pub SEND_OCTETS: Little<u16> = "control.max_tx_octets";
        /// Max TX time
        pub SEND_TIME: Little<u16> = "control.max_tx_time" unit "microseconds";
        /// TX PHYs
        pub SEND_LAYERS: Hex<u8> = "control.tx_phys";
        /// RX PHYs
        pub RECEIVE_LAYERS: Hex<u8> = "control.rx_phys";
        /// PHYs
        pub LAYERS: Hex<u8> = "control.phys";
        /// Sender prefers to use the LE 1M PHY
        pub PREFERS_1M: Flag<0> = "control.phys.le_1m_phy" named truths::TRUE_FALSE;
        /// Sender prefers to use the LE 2M PHY
        pub PREFERS_2M: Flag<1> = "control.phys.le_2m_phy" named truths::TRUE_FALSE;
        /// Sender prefers to use the LE Coded PHY
        pub PREFERS_CODED: Flag<2> = "control.phys.le_coded_phy" named truths::TRUE_FALSE;
        /// Reserved for future use
        pub PREFERS_RESERVED: Bits<3, 5> = "control.phys.reserved";
        /// Master to Slave PHY
        pub TO_SLAVE: Hex<u8> = "control.m_to_s_phy";
        /// Slave to Master PHY
        pub TO_MASTER: Hex<u8> = "control.s_to_m_phy";
        /// Minimum Used Channels
        pub USED_CHANNELS: u8 = "control.min_used_channels";
        /// MinCTELenReq
        pub TONE_LEN: Bits<0, 5> = "control.cte.min_len_req";
        /// Reserved
        pub TONE_LEN_RESERVED: Bits<5, 1> = "control.cte.rfu";
        /// CTETypeReq
        pub TONE_REQUEST: Bits<6, 2> = "control.cte.type_req" named N::TONES;
        /// Sleep Clock Accuracy
        pub CLOCK_ACCURACY: Bits<5, 3> = "control.sleep_clock_accuracy" named N::ACCURACIES;
        /// Unknown data
        pub UNKNOWN: Mark = "unknown_data";
        /// CRC
        pub CRC: Hex<U24> = "crc";
        /// Incorrect CRC
        pub CRC_BAD: Warning<Checksum> = "crc.incorrect";
        /// CRC unchecked, not all data available
        pub CRC_UNCHECKED: Note<Checksum> = "crc.indeterminate";
        /// AccessAddress matched at capture
        pub MATCHED: Note<Violation> = "access_address.matched";
        /// AccessAddress has errors present at capture
        pub MISMATCHED: Warning<Violation> = "access_address.bit_errors";
    }
}
