//! The fields of options that have parts. A protocol has 256 fields at most.
use crate::names::dhcp as names;
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Dynamic Host Configuration Protocol, Options with Parts (RFC 2132)
    "BOOTP" = "_ws.dhcp.options" column "" over [] {
        /// Option 82 Suboption
        pub AGENT_SUBOPTION: u8 = ".dhcp.option.agent_information_option.suboption" named names::OPTION_AGENT_INFORMATION_OPTION_SUBOPTION;
        /// Agent Circuit ID
        pub AGENT_AGENT_CIRCUIT_ID: Bytes = ".dhcp.option.agent_information_option.agent_circuit_id";
        /// Agent Remote ID
        pub AGENT_AGENT_REMOTE_ID: Bytes = ".dhcp.option.agent_information_option.agent_remote_id";
        /// Link selection
        pub AGENT_LINK_SELECTION: Ip4 = ".dhcp.option.agent_information_option.link_selection";
        /// Subscriber ID
        pub AGENT_SUBSCRIBER_ID: Ascii = ".dhcp.option.agent_information_option.subscriber_id";
        /// RADIUS Attributes
        pub AGENT_RADIUS_ATTRIBUTES: Bytes = ".dhcp.option.agent_information_option.radius_attributes";
        /// Authentication
        pub AGENT_AUTHENTICATION: Bytes = ".dhcp.option.agent_information_option.authentication";
        /// Flags
        pub AGENT_FLAGS: Hex<u8> = ".dhcp.option.agent_information_option.flags";
        /// Server ID Override
        pub AGENT_SERVER_ID_OVERRIDE: Ip4 = ".dhcp.option.agent_information_option.server_id_override";
        /// Relay Agent Identifier
        pub AGENT_RELAY_AGENT_ID: Bytes = ".dhcp.option.agent_information_option.relay_agent_id";
        /// Access Technology Type
        pub AGENT_ANI_ATT: u8 = ".dhcp.option.agent_information_option.ani_att";
        /// Access Network Name
        pub AGENT_ANI_NETWORK_NAME: Ascii = ".dhcp.option.agent_information_option.ani_network_name";
        /// Access Point Name
        pub AGENT_ANI_AP_NAME: Ascii = ".dhcp.option.agent_information_option.ani_ap_name";
        /// Access Point BSSID
        pub AGENT_ANI_AP_BSSID: Mac = ".dhcp.option.agent_information_option.ani_ap_bssid";
        /// Access Network Operator ID
        pub AGENT_ANI_OPERATOR_ID: Bytes = ".dhcp.option.agent_information_option.ani_operator_id";
        /// Access Network Operator Realm
        pub AGENT_ANI_OPERATOR_REALM: Ascii = ".dhcp.option.agent_information_option.ani_operator_realm";
        /// Link selection (Cisco proprietary)
        pub AGENT_LINK_SELECTION_CISCO: Ip4 = ".dhcp.option.agent_information_option.link_selection_cisco";
        /// VRF name/VPN ID
        pub AGENT_VRF_NAME_VPN_ID: Bytes = ".dhcp.option.agent_information_option.vrf_name.vpn_id";
        /// Global, default VPN
        pub AGENT_VRF_NAME_GLOBAL: u8 = ".dhcp.option.agent_information_option.vrf_name.global";
        /// VRF name
        pub AGENT_VRF_NAME: Ascii = ".dhcp.option.agent_information_option.vrf_name";
        /// VRF name/VPN ID OUI
        pub AGENT_VRF_NAME_VPN_ID_OUI: Hex<U24> = ".dhcp.option.agent_information_option.vrf_name.vpn_id.oui";
        /// VRF name/VPN ID Index
        pub AGENT_VRF_NAME_VPN_ID_INDEX: Hex<u32> = ".dhcp.option.agent_information_option.vrf_name.vpn_id.index";
        /// Server ID Override (Cisco proprietary)
        pub AGENT_SERVER_ID_OVERRIDE_CISCO: Ip4 = ".dhcp.option.agent_information_option.server_id_override_cisco";
        /// iSNS Functions
        pub ISNS_FUNCTIONS: Hex<u16> = ".dhcp.option.isns.functions";
        /// Function Fields Enabled
        pub ISNS_FUNCTIONS_ENABLED: Flag<0> = ".dhcp.option.isns.functions.enabled" named truths::YES_NO;
        /// Discovery Domain based Authorization
        pub ISNS_FUNCTIONS_DD_BASE_AUTHORIZATION: Flag<1> = ".dhcp.option.isns.functions.dd_base_authorization" named truths::AUTOMATICALLY_ALLOWED_ACCESS;
        /// Security Policy Distribution
        pub ISNS_FUNCTIONS_SEC_POLICY_DISTRIBUTION: Flag<2> = ".dhcp.option.isns.functions.sec_policy_distribution" named truths::DOWNLOAD_FROM_ISNS_SERVER;
        /// Reserved flags
        pub ISNS_FUNCTIONS_RESERVED: HexIn<u16, 3, 13> = ".dhcp.option.isns.functions.reserved";
        /// Discovery Domain Access flags
        pub ISNS_ACCESS: Hex<u16> = ".dhcp.option.isns.discovery_domain_access";
        /// Discovery Domain Enabled
        pub ISNS_ACCESS_ENABLED: Flag<0> = ".dhcp.option.isns.discovery_domain_access.enabled" named truths::YES_NO;
        /// Control Node
        pub ISNS_ACCESS_CONTROL_NODE: Flag<1> = ".dhcp.option.isns.discovery_domain_access_control.node" named truths::YES_NO;
        /// iSCSI Target
        pub ISNS_ACCESS_ISCSI_TARGET: Flag<2> = ".dhcp.option.isns.discovery_domain_access.iscsi_target" named truths::YES_NO;
        /// iSCSI Initiator
        pub ISNS_ACCESS_ISCSI_INITIATOR: Flag<3> = ".dhcp.option.isns.discovery_domain_access.iscsi_initiator" named truths::YES_NO;
        /// iFCP Target Port
        pub ISNS_ACCESS_IFCP_TARGET_PORT: Flag<4> = ".dhcp.option.isns.discovery_domain_access.ifcp_target_port" named truths::YES_NO;
        /// iFCP Initiator Port
        pub ISNS_ACCESS_INITIATOR_TARGET_PORT: Flag<5> = ".dhcp.option.isns.discovery_domain_access.initiator_target_port" named truths::YES_NO;
        /// Reserved Flags
        pub ISNS_ACCESS_RESERVED: HexIn<u16, 6, 10> = ".dhcp.option.isns.discovery_domain_access.reserved";
        /// Administrative Flags
        pub ISNS_ADMINISTRATION: Hex<u16> = ".dhcp.option.isns.administrative_flags";
        /// Administrative Flags Enabled
        pub ISNS_ADMINISTRATION_ENABLED: Flag<0> = ".dhcp.option.isns.administrative_flags.enabled" named truths::YES_NO;
        /// Heartbeat
        pub ISNS_ADMINISTRATION_HEARTBEAT: Flag<1> = ".dhcp.option.isns.administrative_flags.heartbeat" named truths::YES_NO;
        /// Management SCNs
        pub ISNS_ADMINISTRATION_MANAGEMENT_SCNS: Flag<2> = ".dhcp.option.isns.administrative_flags.management_scns" named truths::YES_NO;
        /// Default Discovery Domain
        pub ISNS_ADMINISTRATION_DEFAULT_DISCOVERY_DOMAIN: Flag<3> = ".dhcp.option.isns.administrative_flags.default_discovery_domain" named truths::YES_NO;
        /// Reserved Flags
        pub ISNS_ADMINISTRATION_RESERVED: HexIn<u16, 4, 12> = ".dhcp.option.isns.administrative_flags.reserved";
        /// iSNS Server Security Bitmap
        pub ISNS_SECURITY: Hex<u32> = ".dhcp.option.isns.server_security_bitmap";
        /// Server Security Bitmap Enabled
        pub ISNS_SECURITY_ENABLED: Flag<0> = ".dhcp.option.isns.server_security_bitmap.enabled" named truths::YES_NO;
        /// IKE/IPSec
        pub ISNS_SECURITY_IKE_IPSEC_ENABLED: Flag<1> = ".dhcp.option.isns.server_security_bitmap.ike_ipsec_enabled" named truths::ENABLED;
        /// Main Mode
        pub ISNS_SECURITY_MAIN_MODE: Flag<2> = ".dhcp.option.isns.server_security_bitmap.main_mode" named truths::ENABLED;
        /// Aggressive Mode
        pub ISNS_SECURITY_AGGRESSIVE_MODE: Flag<3> = ".dhcp.option.isns.server_security_bitmap.aggressive_mode" named truths::ENABLED;
        /// PFS
        pub ISNS_SECURITY_PFS: Flag<4> = ".dhcp.option.isns.server_security_bitmap.pfs" named truths::ENABLED;
        /// Transport Mode
        pub ISNS_SECURITY_TRANSPORT_MODE: Flag<5> = ".dhcp.option.isns.server_security_bitmap.transport_mode" named truths::PREFERRED;
        /// Tunnel Mode
        pub ISNS_SECURITY_TUNNEL_MODE: Flag<6> = ".dhcp.option.isns.server_security_bitmap.tunnel_mode" named truths::PREFERRED;
        /// Reserved Flags
        pub ISNS_SECURITY_RESERVED: HexIn<u16, 7, 9> = ".dhcp.option.isns.server_security_bitmap.reserved";
        /// Primary Server Address
        pub ISNS_PRIMARY_SERVER_ADDR: Ip4 = ".dhcp.option.isns.primary_server_addr";
        /// Heartbeat Originator Address
        pub ISNS_HEARTBEAT_ORIGINATOR_ADDR: Ip4 = ".dhcp.option.isns.heartbeat_originator_addr";
        /// Secondary Server Address
        pub ISNS_SECONDARY_SERVER_ADDR: Ip4 = ".dhcp.option.isns.secondary_server_addr";
        /// Protocol
        pub AUTHENTICATION_PROTOCOL: u8 = ".dhcp.option.dhcp_authentication.protocol" named names::OPTION_DHCP_AUTHENTICATION_PROTOCOL;
        /// Delay Algorithm
        pub AUTHENTICATION_ALG_DELAY: u8 = ".dhcp.option.dhcp_authentication.alg_delay" named names::OPTION_DHCP_AUTHENTICATION_ALG_DELAY;
        /// Algorithm
        pub AUTHENTICATION_ALGORITHM: u8 = ".dhcp.option.dhcp_authentication.algorithm";
        /// Replay Detection Method
        pub AUTHENTICATION_RDM: u8 = ".dhcp.option.dhcp_authentication.rdm" named names::OPTION_DHCP_AUTHENTICATION_RDM;
        /// RDM Replay Detection Value
        pub AUTHENTICATION_RDM_REPLAY_DETECTION: Hex<u64> = ".dhcp.option.dhcp_authentication.rdm_replay_detection";
        /// Replay Detection Value
        pub AUTHENTICATION_RDM_RDV: Ascii = ".dhcp.option.dhcp_authentication.rdm_rdv";
        /// Secret ID
        pub AUTHENTICATION_SECRET_ID: Hex<u32> = ".dhcp.option.dhcp_authentication.secret_id";
        /// HMAC MD5 Hash
        pub AUTHENTICATION_HMAC_MD5_HASH: Bytes = ".dhcp.option.dhcp_authentication.hmac_md5_hash";
        /// Authentication Information
        pub AUTHENTICATION_INFORMATION: Ascii = ".dhcp.option.dhcp_authentication.information";
        /// What
        pub CIVIC_LOCATION_WHAT: u8 = ".dhcp.option.civic_location.what" named names::OPTION_CIVIC_LOCATION_WHAT;
        /// Country
        pub CIVIC_LOCATION_COUNTRY: Ascii = ".dhcp.option.civic_location.country";
        /// CA Type
        pub CIVIC_LOCATION_CA_TYPE: u8 = ".dhcp.option.civic_location.ca_type" named names::OPTION_CIVIC_LOCATION_CA_TYPE;
        /// CA Length
        pub CIVIC_LOCATION_CA_LENGTH: u8 = ".dhcp.option.civic_location.ca_length";
        /// CA Value
        pub CIVIC_LOCATION_CA_VALUE: Ascii = ".dhcp.option.civic_location.ca_value";
        /// Error
        pub RFC3825_ERROR: u8 = ".dhcp.option.rfc3825.error" named names::OPTION_RFC3825_ERROR;
        /// Latitude
        pub RFC3825_LATITUDE: Double = ".dhcp.option.rfc3825.latitude";
        /// Longitude
        pub RFC3825_LONGITUDE: Double = ".dhcp.option.rfc3825.longitude";
        /// Latitude resolution
        pub RFC3825_LATITUDE_RES: Double = ".dhcp.option.rfc3825.latitude_res";
        /// Longitude resolution
        pub RFC3825_LONGITUDE_RES: Double = ".dhcp.option.rfc3825.longitude_res";
        /// Altitude
        pub RFC3825_ALTITUDE: Double = ".dhcp.option.rfc3825.altitude";
        /// Altitude resolution
        pub RFC3825_ALTITUDE_RES: Double = ".dhcp.option.rfc3825.altitude_res";
        /// Altitude type
        pub RFC3825_ALTITUDE_TYPE: u8 = ".dhcp.option.rfc3825.altitude_type" named names::OPTION_RFC3825_ALTITUDE_TYPE;
        /// Reserved
        pub RDNSS_RESERVED: HexIn<u8, 2, 6> = ".dhcp.option.rdnss.reserved";
        /// Preference
        pub RDNSS_PREFERENCE: Bits<0, 2> = ".dhcp.option.rdnss.preference" named names::OPTION_RDNSS_PREFERENCE;
        /// Primary DNS
        pub RDNSS_PRIMARY_DNS: Ip4 = ".dhcp.option.rdnss.primary_dns";
        /// Secondary DNS
        pub RDNSS_SECONDARY_DNS: Ip4 = ".dhcp.option.rdnss.secondary_dns";
        /// Domains and networks
        pub RDNSS_DOMAIN: Ascii = ".dhcp.option.rdnss.domain";
        /// Status Code
        pub BULK_LEASE_STATUS_CODE: u8 = ".dhcp.option.bulk_lease.status_code" named names::OPTION_BULK_LEASE_STATUS_CODE;
        /// Status Code Message
        pub BULK_LEASE_STATUS_CODE_MESSAGE: Ascii = ".dhcp.option.bulk_lease.status_code_message";
        /// Base Time
        pub BULK_LEASE_BASE_TIME: Time = ".dhcp.option.bulk_lease.base_time";
        /// Start Time Of State
        pub BULK_LEASE_START_TIME_OF_STATE: u32 = ".dhcp.option.bulk_lease.start_time_of_state";
        /// Query Start Time
        pub BULK_LEASE_QUERY_START_TIME: Time = ".dhcp.option.bulk_lease.query_start_time";
        /// Query End Time
        pub BULK_LEASE_QUERY_END_TIME: Time = ".dhcp.option.bulk_lease.query_end_time";
        /// Dhcp State
        pub BULK_LEASE_DHCP_STATE: u8 = ".dhcp.option.bulk_lease.dhcp_state" named names::OPTION_BULK_LEASE_DHCP_STATE;
        /// Data Source
        pub BULK_LEASE_DATA_SOURCE: bool = ".dhcp.option.bulk_lease.data_source" named truths::REMOTE;
        /// List-Length
        pub PCP_LIST_LENGTH: u8 = ".dhcp.option.pcp.list_length";
        /// PCP Server
        pub PCP_SERVER: Ip4 = ".dhcp.option.pcp.server";
        /// Offset
        pub PORTPARAMS_OFFSET: u8 = ".dhcp.option.portparams.offset";
        /// PSID-Length
        pub PORTPARAMS_PSID_LENGTH: u8 = ".dhcp.option.portparams.psid_length";
        /// PSID
        pub PORTPARAMS_PSID: Bytes = ".dhcp.option.portparams.psid";
        /// 6RD IPv4 Mask Length
        pub SIX_RD_IPV4_MASK_LEN: u8 = ".dhcp.option.6RD.ipv4_mask_len";
        /// 6RD Prefix Length
        pub SIX_RD_PREFIX_LEN: u8 = ".dhcp.option.6RD.prefix_len";
        /// 6RD Prefix
        pub SIX_RD_PREFIX: Ip6 = ".dhcp.option.6RD.prefix";
        /// Border Relay IP
        pub SIX_RD_BORDER_RELAY_IP: Ip4 = ".dhcp.option.6RD.border_relay_ip";
        /// Option 63 Suboption
        pub NOVELL_OPTIONS_SUBOPTION: u8 = ".dhcp.option.novell_options.suboption" named names::OPTION_NOVELL_OPTIONS_SUBOPTION;
        /// Value
        pub NOVELL_OPTIONS_VALUE: Bytes = ".dhcp.option.novell_options.value";
        /// Enterprise
        pub VI_CLASS_ENTERPRISE: u32 = ".dhcp.option.vi_class.enterprise";
        /// CableLab Address Mode
        pub VI_CLASS_LENGTH: u8 = ".dhcp.option.vi_class.length";
        /// NetInfo Parent Server Tag
        pub VI_CLASS_DATA: Ascii = ".dhcp.option.vi_class.data";
        /// Enterprise
        pub VI_ENTERPRISE: u32 = ".dhcp.option.vi.enterprise";
        /// Length
        pub VI_LENGTH: u8 = ".dhcp.option.vi.length";
        /// Option 125 Suboption
        pub VENDOR_SUBOPTION: u8 = ".dhcp.vendor.suboption";
        /// Broadcast for nearest Netware server
        pub NOVELL_OPTIONS_BROADCAST: bool = ".dhcp.option.novell_options.broadcast" named truths::YES_NO;
        /// Preferred DSS server
        pub NOVELL_OPTIONS_PREFERRED_DSS_SERVER: Ip4 = ".dhcp.option.novell_options.preferred_dss_server";
        /// Autoretries
        pub NOVELL_OPTIONS_AUTORETRIES: u8 = ".dhcp.option.novell_options.autoretries";
        /// Autoretry delay, sec
        pub NOVELL_OPTIONS_AUTORETRY_DELAY: u8 = ".dhcp.option.novell_options.autoretry_delay";
        /// Broadcast for nearest Netware server
        pub NOVELL_OPTIONS_SUPPORT_NETWARE_V1_1: bool = ".dhcp.option.novell_options.support_netware_v1_1" named truths::YES_NO;
        /// Primary DSS
        pub NOVELL_OPTIONS_PRIMARY_DSS: Ip4 = ".dhcp.option.novell_options.primary_dss";
        /// Data
        pub VENDOR_DATA: Bytes = ".dhcp.vendor.data";
        /// Length
        pub SUBOPTION_LENGTH: u8 = ".dhcp.option.suboption_length";
    }
}
