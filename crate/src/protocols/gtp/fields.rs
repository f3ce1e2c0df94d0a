//! The fields of tunnels of GPRS.
use super::{accepts, dissect, info, lines};
use crate::names::gtp as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// GPRS Tunneling Protocol (3GPP TS 29.281, TS 29.060)
    "GTP" = "gtp" over [Key::Udp(2152), Key::Udp(2123)] info info lines lines accepts accepts {
        /// Flags
        pub FLAGS: Hex<u8> = "flags";
        /// Version
        pub VERSION: Bits<5, 3> = "flags.version" named crate::names::tunnels::GTP_FLAGS_VERSION;
        /// Protocol type
        pub KIND: Bits<4, 1> = "flags.payload" named N::PROTOCOL_TYPES;
        /// Reserved
        pub RESERVED: Bits<3, 1> = "flags.reserved";
        /// Reserved
        pub FIRST_RESERVED: Bits<1, 3> = "flags.reserved";
        /// Is SNDCP N-PDU included?
        pub HAS_SNDCP: Flag<0> = "flags.snn" named truths::YES_NO;
        /// Is Next Extension Header present?
        pub HAS_EXTENSION: Flag<2> = "flags.e" named truths::YES_NO;
        /// Is Sequence Number present?
        pub HAS_SEQUENCE: Flag<1> = "flags.s" named truths::YES_NO;
        /// Is N-PDU number present?
        pub HAS_NUMBER: Flag<0> = "flags.pn" named truths::YES_NO;
        /// Message Type
        pub MESSAGE: Hex<u8> = "message" named N::MESSAGES;
        /// Length
        pub LEN: u16 = "length";
        /// TEID
        pub TUNNEL: Hex<u32> = "teid" line Both;
        /// Sequence number
        pub SEQUENCE: Hex<u16> = "seq_number" line Both;
        /// N-PDU Number
        pub NUMBER: Hex<u8> = "npdu_number";
        /// Next extension header type
        pub NEXT: Hex<u8> = "next";
        /// Extension header length
        pub EXTENSION_LEN: u8 = "ext_hdr.length";
        /// Extension header
        pub EXTENSION: Bytes = "ext_hdr";
        /// Flow label
        pub FLOW: Hex<u16> = "flow_label";
        /// SNDCP N-PDU LLC Number
        pub SNDCP: Hex<u8> = "sndcp_number";
        /// TID
        pub TUNNEL_ID: Text = "tid";
        /// Information element
        pub ELEMENT: Mark = "";
        /// Length
        pub ELEMENT_LEN: u16 = "ext_length";
        /// Length
        pub OLD_ELEMENT_LEN: u16 = "length";
        /// Cause
        pub CAUSE: u8 = "cause" named N::CAUSES;
        /// IMSI
        pub IMSI: Text = ".e212.imsi";
        /// Association IMSI
        pub ASSOCIATION: Text = ".e212.assoc.imsi" line Derived;
        /// Mobile Country Code (MCC)
        pub AREA_COUNTRY: u16 = ".e212.rai.mcc";
        /// Mobile Network Code (MNC)
        pub AREA_NETWORK: u16 = ".e212.rai.mnc";
        /// Location Area Code (LAC)
        pub LOCATION_AREA: u16 = "lac";
        /// Routing Area Code (RAC)
        pub ROUTING_AREA: u8 = "rai_rac";
        /// TLLI
        pub LINK_IDENTITY: Hex<u32> = "tlli";
        /// P-TMSI
        pub TEMPORARY_IDENTITY: u32 = "ptmsi" line Both;
        /// P-TMSI Signature
        pub IDENTITY_SIGNATURE: Hex<U24> = "ptmsi_sig";
        /// Reordering required
        pub REORDER: bool = "reorder" named truths::TRUE_FALSE;
        /// MS validated
        pub VALIDATED: bool = "ms_valid" named truths::TRUE_FALSE;
        /// Recovery
        pub RECOVERY: u8 = "recovery";
        /// Selection mode
        pub SELECTION_MODE: Bits<0, 2> = "sel_mode" named N::SELECTION_MODES;
        /// TEID Data I
        pub TUNNEL_DATA: Hex<u32> = "teid_data" line Both;
        /// TEID Control Plane
        pub TUNNEL_CONTROL: Hex<u32> = "teid_cp" line Both;
        /// TEID Data II
        pub TUNNEL_DATA_2: Hex<u32> = "teid_ii" line Both;
        /// Flow Label Data I
        pub FLOW_DATA: Hex<u16> = "ext_flow_label";
        /// Flow label Signalling
        pub FLOW_SIGNALLING: Hex<u16> = "flow_sig";
        /// Teardown Indicator
        pub TEARDOWN: bool = "tear_ind" named truths::TRUE_FALSE;
        /// NSAPI
        pub NSAPI: Bits<0, 4> = "nsapi";
        /// Charging characteristics
        pub CHARGING: u16 = "chrg_char";
        /// Spare
        pub CHARGING_SPARE: Bits<12, 4> = "chrg_char_s";
        /// Normal charging
        pub CHARGING_NORMAL: Bits<11, 1> = "chrg_char_n";
        /// Prepaid charging
        pub CHARGING_PREPAID: Bits<10, 1> = "chrg_char_p";
        /// Flat rate charging
        pub CHARGING_FLAT: Bits<9, 1> = "chrg_char_f";
        /// Hot billing charging
        pub CHARGING_HOT: Bits<8, 1> = "chrg_char_h";
        /// Reserved
        pub CHARGING_RESERVED: Bits<0, 8> = "chrg_char_r";
        /// Charging ID
        pub CHARGING_ID: Hex<u32> = "chrg_id" line Both;
        /// PDP type organization
        pub ORGANIZATION: u8 = "user_addr_pdp_org" named N::ORGANIZATIONS;
        /// PDP type number
        pub ADDRESS_TYPE: Hex<u8> = "user_addr_pdp_type" named N::ADDRESS_TYPES;
        /// End user address IPv4
        pub USER_IP4: Ip4 = "user_ipv4";
        /// End user address IPv6
        pub USER_IP6: Ip6 = "user_ipv6";
        /// APN length
        pub ACCESS_POINT_LEN: u16 = "apn_length";
        /// APN
        pub ACCESS_POINT: Text = "apn";
        /// Link direction
        pub DIRECTION: i32 = ".gsm_a.gm.sm.link_dir" named N::DIRECTIONS;
        /// Extension
        pub OPTIONS_EXTENDED: Flag<7> = ".gsm_a.gm.sm.ext" named truths::TRUE_FALSE;
        /// Configuration Protocol
        pub OPTIONS_PROTOCOL: Bits<0, 3> = ".gsm_a.gm.configuration_protocol" named N::CONFIGURATION_PROTOCOLS;
        /// Protocol or Container ID
        pub OPTION: Hex<u16> = ".gsm_a.gm.sm.pco_pid" named N::CONTAINERS;
        /// Length
        pub OPTION_LEN: Hex<u8> = ".gsm_a.gm.sm.pco.length" line Both;
        /// Container contents
        pub OPTION_CONTENTS: Bytes = "";
        /// GSN address length
        pub NODE_LEN: u16 = "gsn_address_length";
        /// GSN address IPv4
        pub NODE_IP4: Ip4 = "gsn_ipv4";
        /// GSN address IPv6
        pub NODE_IP6: Ip6 = "gsn_ipv6";
        /// Extension
        pub SUBSCRIBER_EXTENSION: Flag<7> = ".gsm_map.extension" named N::EXTENSIONS;
        /// Nature of number
        pub SUBSCRIBER_NATURE: HexIn<u8, 4, 3> = ".gsm_map.nature_of_number" named N::NATURES;
        /// Number plan
        pub SUBSCRIBER_PLAN: HexIn<u8, 0, 4> = ".gsm_map.number_plan" named N::NUMBER_PLANS;
        /// E.164 number (MSISDN)
        pub SUBSCRIBER: Text = ".e164.msisdn";
        /// Length
        pub QUALITY_LEN: u16 = "qos_umts_length";
        /// Allocation/Retention priority
        pub RETENTION: u8 = "qos_al_ret_priority";
        /// Spare
        pub QUALITY_SPARE_1: Bits<6, 2> = "qos_spare1";
        /// QoS delay
        pub DELAY: Bits<3, 3> = "qos_delay" named N::DELAYS;
        /// QoS reliability
        pub RELIABILITY: Bits<0, 3> = "qos_reliability" named N::RELIABILITIES;
        /// QoS peak
        pub PEAK: Bits<4, 4> = "qos_peak" named N::PEAKS;
        /// Spare
        pub QUALITY_SPARE_2: Bits<3, 1> = "qos_spare2";
        /// QoS precedence
        pub PRECEDENCE: Bits<0, 3> = "qos_precedence" named N::PRECEDENCES;
        /// Spare
        pub QUALITY_SPARE_3: Bits<5, 3> = "qos_spare3";
        /// QoS mean
        pub MEAN: Bits<0, 5> = "qos_mean" named N::MEANS;
        /// Traffic class
        pub TRAFFIC_CLASS: Bits<5, 3> = "qos_traf_class" named N::TRAFFIC_CLASSES;
        /// Delivery order
        pub DELIVERY_ORDER: Bits<3, 2> = "qos_del_order" named N::DELIVERY_ORDERS;
        /// Delivery of erroneous SDU
        pub ERRONEOUS_UNITS: Bits<0, 3> = "qos_del_err_sdu" named N::ERRONEOUS_UNITS;
        /// Maximum SDU size
        pub UNIT_SIZE: u16 = "qos_max_sdu_size" unit "octets";
        /// Maximum bit rate for uplink
        pub MOST_UP: u16 = "qos_max_ul" unit "kbps";
        /// Maximum bit rate for downlink
        pub MOST_DOWN: u16 = "qos_max_dl" unit "kbps";
        /// Residual BER
        pub BIT_ERRORS: Bits<4, 4> = "qos_res_ber" named N::BIT_ERRORS;
        /// SDU Error ratio
        pub UNIT_ERRORS: Bits<0, 4> = "qos_sdu_err_ratio" named N::UNIT_ERRORS;
        /// Transfer delay
        pub TRANSFER_DELAY: Bits<2, 6> = "qos_trans_delay";
        /// Traffic handling priority
        pub HANDLING: Bits<0, 2> = "qos_traf_handl_prio" named N::HANDLING;
        /// Guaranteed bit rate for uplink
        pub SURE_UP: u16 = "qos_guar_ul" unit "kbps";
        /// Guaranteed bit rate for downlink
        pub SURE_DOWN: u16 = "qos_guar_dl" unit "kbps";
        /// RAT Type
        pub RADIO_ACCESS: u8 = "ext_rat_type" named N::RADIO_ACCESS;
        /// Timezone
        pub TIME_ZONE: u8 = "timezone";
        /// DST
        pub SUMMER_TIME: Bits<0, 2> = "timezone_dst" named N::SUMMER_TIMES;
        /// Extension identifier
        pub PRIVATE_ID: u16 = "ext_id";
        /// Extension value
        pub PRIVATE_VALUE: Bytes = "ext_val";
        /// Response To
        pub RESPONSE_TO: u32 = "response_to" line Derived;
        /// Time
        pub TIME: Duration = "time" line Derived unit "seconds";
        /// Contents
        pub CONTENTS: Bytes = "";
        /// Information elements
        pub ELEMENTS: Bytes = "";
    }
}
