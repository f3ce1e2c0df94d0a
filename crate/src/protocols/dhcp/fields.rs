//! The fields of the Dynamic Host Configuration Protocol: header, and options with one value or a list of them.
use super::lines::lines;
use super::{dissect, heading, info};
use crate::names::truths;
use crate::names::{arp::HARDWARE, dhcp as names};
use crate::wire::*;

protocol! {
    /// Dynamic Host Configuration Protocol (RFC 2131)
    "BOOTP" = "dhcp" column "DHCP" over [Key::Udp(67), Key::Udp(68)] heading heading info info lines lines {
        /// Message type
        pub TYPE: u8 = "type" named names::TYPE;
        /// Hardware type
        pub HW_TYPE: Hex<u8> = "hw.type" named HARDWARE;
        /// Hardware address length
        pub HW_LEN: u8 = "hw.len";
        /// Hops
        pub HOPS: u8 = "hops";
        /// Transaction ID
        pub ID: Hex<u32> = "id";
        /// Seconds elapsed
        pub SECS: u16 = "secs";
        /// Bootp flags
        pub FLAGS: Hex<u16> = "flags";
        /// Broadcast flag
        pub FLAGS_BC: Flag<15> = "flags.bc" named truths::BROADCAST;
        /// Reserved flags
        pub FLAGS_RESERVED: HexIn<u16, 0, 15> = "flags.reserved";
        /// Client IP address
        pub IP_CLIENT: Ip4 = "ip.client";
        /// Your (client) IP address
        pub IP_YOUR: Ip4 = "ip.your";
        /// Next server IP address
        pub IP_SERVER: Ip4 = "ip.server";
        /// Relay agent IP address
        pub IP_RELAY: Ip4 = "ip.relay";
        /// Client hardware address
        pub HW_ADDR: Bytes = "hw.addr";
        /// Client hardware address padding
        pub HW_ADDR_PADDING: Bytes = "hw.addr_padding";
        /// Client MAC address
        pub HW_MAC_ADDR: Mac = "hw.mac_addr";
        /// Server host name
        pub SERVER: Ascii = "server";
        /// Boot file name
        pub FILE: Ascii = "file";
        /// Magic cookie
        pub COOKIE: Ip4 = "cookie";
        /// Server
        pub FQDN_S: Flag<0> = "fqdn.s" named truths::SERVER;
        /// Server overrides
        pub FQDN_O: Flag<1> = "fqdn.o" named truths::OVERRIDE;
        /// Encoding
        pub FQDN_E: Flag<2> = "fqdn.e" named truths::BINARY_ENCODING;
        /// Server DDNS
        pub FQDN_N: Flag<3> = "fqdn.n" named truths::NO_SERVER_UPDATES;
        /// Flags
        pub FQDN_FLAGS: Hex<u8> = "fqdn.flags";
        /// Reserved flags
        pub FQDN_MBZ: HexIn<u8, 4, 4> = "fqdn.mbz";
        /// A-RR result
        pub FQDN_RCODE1: u8 = "fqdn.rcode1";
        /// PTR-RR result
        pub FQDN_RCODE2: u8 = "fqdn.rcode2";
        /// Client name
        pub FQDN_NAME: Text = "fqdn.name";
        /// Client Identifier (UUID)
        pub CLIENT_ID_UUID: Guid = "client_id.uuid";
        /// Client hardware address
        pub CLIENT_HARDWARE_ADDRESS: Text = "client_hardware_address";
        /// IAID
        pub CLIENT_ID_IAID: Text = "client_id.iaid";
        /// DUID Type
        pub CLIENT_ID_DUID_TYPE: u16 = "client_id.duid_type" named names::CLIENT_ID_DUID_TYPE;
        /// Hardware type
        pub CLIENT_ID_DUID_LLT_HW_TYPE: u16 = "client_id.duid_llt_hw_type" named HARDWARE;
        /// Hardware type
        pub CLIENT_ID_DUID_LL_HW_TYPE: u16 = "client_id.duid_ll_hw_type" named HARDWARE;
        /// Time
        pub CLIENT_ID_TIME: u32 = "client_id.time";
        /// Link layer address
        pub CLIENT_ID_LINK_LAYER_ADDRESS: Text = "client_id.link_layer_address";
        /// Enterprise-number
        pub CLIENT_ID_ENTERPRISE_NUM: u32 = "client_id.enterprise_num";
        /// Identifier
        pub CLIENT_ID: Bytes = "client_id";
        /// Type
        pub CLIENT_ID_TYPE: u8 = "client_id.type";
        /// Client Identifier
        pub CLIENT_ID_UNDEF: Ascii = "client_id.undef";
        /// Option
        pub OPTION_TYPE: u8 = "option.type" named names::OPTIONS;
        /// Length
        pub OPTION_LENGTH: u8 = "option.length";
        /// Value
        pub OPTION_VALUE: Bytes = "option.value";
        /// Padding
        pub OPTION_PADDING: Bytes = "option.padding";
        /// Subnet Mask
        pub SUBNET_MASK: Ip4 = "option.subnet_mask";
        /// Time Offset
        pub TIME_OFFSET: i32 = "option.time_offset";
        /// Router
        pub ROUTER: Ip4 = "option.router";
        /// Time Server
        pub TIME_SERVER: Ip4 = "option.time_server";
        /// Name Server
        pub NAME_SERVER: Ip4 = "option.name_server";
        /// Domain Name Server
        pub DOMAIN_NAME_SERVER: Ip4 = "option.domain_name_server";
        /// Log Server
        pub LOG_SERVER: Ip4 = "option.log_server";
        /// Quotes Server
        pub QUOTES_SERVER: Ip4 = "option.quotes_server";
        /// LPR Server
        pub LPR_SERVER: Ip4 = "option.lpr_server";
        /// Impress Server
        pub IMPRESS_SERVER: Ip4 = "option.impress_server";
        /// Resource Location Server
        pub RESOURCE_LOCATION_SERVER: Ip4 = "option.resource_location_server";
        /// Host Name
        pub HOSTNAME: Ascii = "option.hostname";
        /// Boot File Size
        pub BOOT_FILE_SIZE: u16 = "option.boot_file_size";
        /// Merit Dump File
        pub MERIT_DUMP_FILE: Ascii = "option.merit_dump_file";
        /// Domain Name
        pub DOMAIN_NAME: Ascii = "option.domain_name";
        /// Swap Server
        pub SWAP_SERVER: Ip4 = "option.swap_server";
        /// Root Path
        pub ROOT_PATH: Ascii = "option.root_path";
        /// Extensions Path
        pub EXTENSION_PATH: Ascii = "option.extension_path";
        /// IP Forwarding
        pub IP_FORWARDING: bool = "option.ip_forwarding" named truths::ENABLED;
        /// IP Address
        pub POLICY_FILTER_IP: Ip4 = "option.policy_filter.ip";
        /// Subnet Mask
        pub POLICY_FILTER_SUBNET_MASK: Ip4 = "option.policy_filter.subnet_mask";
        /// Non-Local Source Routing
        pub NON_LOCAL_SOURCE_ROUTING: bool = "option.non_local_source_routing" named truths::ENABLED;
        /// Maximum Datagram Reassembly Size
        pub MAX_DATAGRAM_REASSEMBLY_SIZE: u16 = "option.max_datagram_reassembly_size";
        /// Default IP Time-to-Live
        pub DEFAULT_IP_TTL: u8 = "option.default_ip_ttl";
        /// Path MTU Aging Timeout
        pub PATH_MTU_AGING_TIMEOUT: u32 = "option.path_mtu_aging_timeout";
        /// Path MTU Plateau Table Item
        pub PATH_MTU_PLATEAU_TABLE_ITEM: u16 = "option.path_mtu_plateau_table_item";
        /// Interface MTU
        pub INTERFACE_MTU: u16 = "option.interface_mtu";
        /// All Subnets are Local
        pub ALL_SUBNETS_ARE_LOCAL: bool = "option.all_subnets_are_local" named truths::YES_NO;
        /// Broadcast Address
        pub BROADCAST_ADDRESS: Ip4 = "option.broadcast_address";
        /// Perform Mask Discovery
        pub PERFORM_MASK_DISCOVERY: bool = "option.perform_mask_discovery" named truths::ENABLED;
        /// Mask Supplier
        pub MASK_SUPPLIER: bool = "option.mask_supplier" named truths::YES_NO;
        /// Perform Router Discover
        pub PERFORM_ROUTER_DISCOVER: bool = "option.perform_router_discover" named truths::ENABLED;
        /// Router Solicitation Address
        pub ROUTER_SOLICITATION_ADDRESS: Ip4 = "option.router_solicitation_address";
        /// Destination IP Address
        pub STATIC_ROUTE_IP: Ip4 = "option.static_route.ip";
        /// Destination Router
        pub STATIC_ROUTE_ROUTER: Ip4 = "option.static_route.router";
        /// Trailer Encapsulation
        pub TRAILER_ENCAPSULATION: bool = "option.trailer_encapsulation" named truths::ENABLED;
        /// ARP Cache Timeout
        pub ARP_CACHE_TIMEOUT: u32 = "option.arp_cache_timeout";
        /// Ethernet Encapsulation
        pub ETHERNET_ENCAPSULATION: bool = "option.ethernet_encapsulation" named truths::ENABLED;
        /// TCP Default TTL
        pub TCP_DEFAULT_TTL: u8 = "option.tcp_default_ttl";
        /// TCP Keepalive Interval
        pub TCP_KEEPALIVE_INTERVAL: u32 = "option.tcp_keepalive_interval";
        /// TCP Keepalive Garbage
        pub TCP_KEEPALIVE_GARBAGE: bool = "option.tcp_keepalive_garbage" named truths::ENABLED;
        /// Network Information Service Domain
        pub NIS_DOMAIN: Ascii = "option.nis_domain";
        /// Network Information Service Server
        pub NIS_SERVER: Ip4 = "option.nis_server";
        /// Network Time Protocol Server
        pub NTP_SERVER: Ip4 = "option.ntp_server";
        /// NetBIOS over TCP/IP Name Server
        pub NETBIOS_NAME_SERVER: Ip4 = "option.netbios_over_tcpip_name_server";
        /// NetBIOS over TCP/IP Datagram Distribution Name Server
        pub NETBIOS_DD_NAME_SERVER: Ip4 = "option.netbios_over_tcpip_dd_name_server";
        /// NetBIOS over TCP/IP Node Type
        pub NETBIOS_NODE_TYPE: u8 = "option.netbios_over_tcpip_node_type" named names::OPTION_NETBIOS_OVER_TCPIP_NODE_TYPE;
        /// NetBIOS over TCP/IP Scope
        pub NETBIOS_SCOPE: Ascii = "option.netbios_over_tcpip_scope";
        /// X Window System Font Server
        pub XWINDOWS_SYSTEM_FONT_SERVER: Ip4 = "option.xwindows_system_font_server";
        /// X Window System Display Manager
        pub XWINDOWS_SYSTEM_DISPLAY_MANAGER: Ip4 = "option.xwindows_system_display_manager";
        /// Requested IP Address
        pub REQUESTED_IP_ADDRESS: Ip4 = "option.requested_ip_address";
        /// IP Address Lease Time
        pub IP_ADDRESS_LEASE_TIME: u32 = "option.ip_address_lease_time";
        /// Option Overload
        pub OPTION_OVERLOAD: u8 = "option.option_overload" named names::OPTION_OPTION_OVERLOAD;
        /// DHCP
        pub MESSAGE_TYPE: u8 = "option.dhcp" named names::OPTION_DHCP;
        /// DHCP Server Identifier
        pub DHCP_SERVER_ID: Ip4 = "option.dhcp_server_id";
        /// Parameter Request List Item
        pub REQUEST_LIST_ITEM: u8 = "option.request_list_item" named names::OPTIONS;
        /// Message
        pub MESSAGE: Ascii = "option.message";
        /// Maximum DHCP Message Size
        pub DHCP_MAX_MESSAGE_SIZE: u16 = "option.dhcp_max_message_size";
        /// Renewal Time Value
        pub RENEWAL_TIME_VALUE: u32 = "option.renewal_time_value";
        /// Rebinding Time Value
        pub REBINDING_TIME_VALUE: u32 = "option.rebinding_time_value";
        /// Network Information Service+ Domain
        pub NIS_PLUS_DOMAIN: Ascii = "option.nis_plus_domain";
        /// Network Information Service+ Server
        pub NIS_PLUS_SERVER: Ip4 = "option.nis_plus_server";
        /// TFTP Server Name
        pub TFTP_SERVER_NAME: Ascii = "option.tftp_server_name";
        /// Bootfile name
        pub BOOTFILE_NAME: Ascii = "option.bootfile_name";
        /// Mobile IP Home Agent
        pub MOBILE_IP_HOME_AGENT: Ip4 = "option.mobile_ip_home_agent";
        /// SMTP Server
        pub SMTP_SERVER: Ip4 = "option.smtp_server";
        /// POP3 Server
        pub POP3_SERVER: Ip4 = "option.pop3_server";
        /// NNTP Server
        pub NNTP_SERVER: Ip4 = "option.nntp_server";
        /// Default WWW Server
        pub DEFAULT_WWW_SERVER: Ip4 = "option.default_www_server";
        /// Default Finger Server
        pub DEFAULT_FINGER_SERVER: Ip4 = "option.default_finger_server";
        /// Default IRC Server
        pub DEFAULT_IRC_SERVER: Ip4 = "option.default_irc_server";
        /// StreetTalk Server
        pub STREETTALK_SERVER: Ip4 = "option.streettalk_server";
        /// StreetTalk Directory Assistance Server
        pub STREETTALK_DA_SERVER: Ip4 = "option.streettalk_da_server";
        /// Instance of User Class
        pub USER_CLASS: u8 = "option.user_class";
        /// User Class Length
        pub USER_CLASS_LENGTH: u8 = "option.user_class.length";
        /// User Class Data
        pub USER_CLASS_DATA: Bytes = "option.user_class.data";
        /// User Class Data (Text)
        pub USER_CLASS_TEXT: Ascii = "option.user_class.text";
        /// Value
        pub SLP_DIRECTORY_AGENT_VALUE: u8 = "option.slp_directory_agent.value" named names::OPTION_SLP_DIRECTORY_AGENT_VALUE;
        /// IP Address
        pub SLP_DIRECTORY_AGENT_SLPDA_ADDRESS: Ip4 = "option.slp_directory_agent.slpda_address";
        /// Value
        pub SLP_SERVICE_SCOPE_VALUE: u8 = "option.slp_service_scope.value" named names::OPTION_SLP_SERVICE_SCOPE_VALUE;
        /// SLP Service Scope
        pub SLP_SERVICE_SCOPE_STRING: Ascii = "option.slp_service_scope.string";
        /// Client last transaction time
        pub CLIENT_LAST_TRANSACTION_TIME: u32 = "option.client_last_transaction_time";
        /// Associated IP option
        pub ASSOCIATED_IP_OPTION: Ip4 = "option.associated_ip_option";
        /// Client System Architecture
        pub CLIENT_SYSTEM_ARCHITECTURE: u16 = "option.client_system_architecture" named names::OPTION_CLIENT_SYSTEM_ARCHITECTURE;
        /// TZ PCode
        pub TZ_PCODE: Ascii = "option.tz_pcode";
        /// TZ TCode
        pub TZ_TCODE: Ascii = "option.tz_tcode";
        /// NetInfo Parent Server Address
        pub NETINFO_PARENT_SERVER_ADDRESS: Ip4 = "option.netinfo_parent_server_address";
        /// NetInfo Parent Server Tag
        pub NETINFO_PARENT_SERVER_TAG: Ascii = "option.netinfo_parent_server_tag";
        /// DHCP Auto-Configuration
        pub DHCP_AUTO_CONFIGURATION: u8 = "option.dhcp_auto_configuration" named names::OPTION_DHCP_AUTO_CONFIGURATION;
        /// Name Service
        pub DHCP_NAME_SERVICE_SEARCH_OPTION: Text = "option.dhcp_name_service_search_option";
        /// FQDN
        pub SEARCH_DOMAIN: Ascii = "option.dhcp_dns_domain_search_list_fqdn";
        /// SIP Server Encoding
        pub SIP_SERVER_ENCODING: u8 = "option.sip_server.encoding" named names::OPTION_SIP_SERVER_ENCODING;
        /// SIP Server Name
        pub SIP_SERVER_NAME: Ascii = "option.sip_server.name";
        /// SIP Server Address
        pub SIP_SERVER_ADDRESS: Ip4 = "option.sip_server.address";
        /// Subnet/MaskWidth-Router
        pub CLASSLESS_STATIC_ROUTE: Bytes = "option.classless_static_route";
        /// Subnet Selection Option
        pub SUBNET_SELECTION_OPTION: Ip4 = "option.subnet_selection_option";
        /// PAA IPv4 Address
        pub PANA_AGENT: Ip4 = "option.pana_agent";
        /// LoST Server Domain Name
        pub LOST_SERVER_DOMAIN_NAME: Ascii = "option.lost_server_domain_name";
        /// CAPWAP Access Controllers
        pub CAPWAP_ACCESS_CONTROLLER: Ip4 = "option.capwap_access_controller";
        /// ANDSF Server
        pub ANDSF_SERVER: Ip4 = "option.andsf_server";
        /// Algorithm
        pub FORCERENEW_NONCE_ALGORITHM: u8 = "option.forcerenew_nonce.algorithm" named names::OPTION_FORCERENEW_NONCE_ALGORITHM;
        /// TFTP Server Address
        pub TFTP_SERVER_ADDRESS: Ip4 = "option.tftp_server_address";
        /// MUDURL
        pub MUDURL: Ascii = "option.mudurl";
        /// PXELINUX configuration file
        pub PXE_CONFIG_FILE: Ascii = "option.pxe_config_file";
        /// PXELINUX path prefix
        pub PXE_PATH_PREFIX: Ascii = "option.pxe_path_prefix";
        /// Captive Portal
        pub CAPTIVE_PORTAL: Ascii = "option.captive_portal";
        /// Private/Proxy autodiscovery
        pub PRIVATE_PROXY_AUTODISCOVERY: Ascii = "option.private_proxy_autodiscovery";
        /// Option End
        pub OPTION_END: u8 = "option.end";
        /// Frame is BOOTP
        pub BOOTP: bool = "bootp" named truths::TRUE_FALSE;
        /// Value
        pub VENDOR_VALUE: Bytes = "option.vendor.value";
        /// Vendor class identifier
        pub VENDOR_CLASS_ID: Ascii = "option.vendor_class_id";
        /// IP Address
        pub NOVELL_DSS_IP: Ip4 = "option.novell_dss.ip";
        /// Major Version
        pub CLIENT_NETWORK_ID_MAJOR: u8 = "client_network_id_major";
        /// Minor Version
        pub CLIENT_NETWORK_ID_MINOR: u8 = "client_network_id_minor";
        /// Novell Directory Services Tree Name
        pub NOVELL_DS_TREE_NAME: Ascii = "option.novell_ds_tree_name";
        /// Novell Directory Services Context
        pub NOVELL_DS_CONTEXT: Ascii = "option.novell_ds_context";
    }
}
