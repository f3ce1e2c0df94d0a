//! The fields of the Dynamic Host Configuration Protocol for IPv6.
use super::{dissect, info};
use crate::names::truths;
use crate::names::{arp::HARDWARE, dhcpv6 as names};
use crate::wire::*;

protocol! {
    /// Dynamic Host Configuration Protocol for IPv6 (RFC 8415)
    "DHCP6" = "dhcpv6" column "DHCPv6" over [Key::Udp(546), Key::Udp(547)] info info {
        /// Message type
        pub MSGTYPE: u8 = "msgtype" named names::MSGTYPE;
        /// Hopcount
        pub HOPCOUNT: u8 = "hopcount";
        /// Transaction ID
        pub XID: Hex<U24> = "xid";
        /// Link address
        pub LINKADDR: Ip6 = "linkaddr";
        /// Peer address
        pub PEERADDR: Ip6 = "peeraddr";
        /// Option
        pub OPTION_TYPE: u16 = "option.type" named names::OPTION_TYPE;
        /// Length
        pub OPTION_LENGTH: u16 = "option.length";
        /// Option
        pub OPTION_TYPE_STR: Text = "option.type_str";
        /// Flags
        pub CLIENT_FQDN_FLAGS: Hex<u8> = "client_fqdn_flags";
        /// S bit
        pub CLIENTFQDN_CLIENT_S: Flag<0> = "clientfqdn.client.s";
        /// N bit
        pub CLIENTFQDN_CLIENT_N: Flag<2> = "clientfqdn.client.n" named truths::SERVER_SHOULD_NOT_PERFORM_PTR_RR;
        /// Enterprise ID
        pub REMOTEID_ENTERPRISE: u32 = "remoteid.enterprise";
        /// DUID
        pub DUID_BYTES: Bytes = "duid.bytes";
        /// DUID Type
        pub DUID_TYPE: u16 = "duid.type" named names::DUID_TYPE;
        /// DUID Time
        pub DUIDLLT_TIME: Time = "duidllt.time";
        /// Link-layer address
        pub DUIDLLT_LINK_LAYER_ADDR: Text = "duidllt.link_layer_addr";
        /// Hardware type
        pub DUIDLLT_HWTYPE: u16 = "duidllt.hwtype" named HARDWARE;
        /// Hardware type
        pub DUIDLL_HWTYPE: u16 = "duidll.hwtype" named HARDWARE;
        /// Enterprise ID
        pub DUIDEN_ENTERPRISE: u32 = "duiden.enterprise";
        /// Identifier
        pub DUIDEN_IDENTIFIER: Bytes = "duiden.identifier";
        /// Link-layer address
        pub DUIDLL_LINK_LAYER_ADDR: Text = "duidll.link_layer_addr";
        /// UUID
        pub DUIDUUID_BYTES: Bytes = "duiduuid.bytes";
        /// IAID
        pub IAID: Text = "iaid";
        /// T1
        pub IAID_T1: u32 = "iaid.t1";
        /// T2
        pub IAID_T2: u32 = "iaid.t2";
        /// IATA
        pub IATA: Text = "iata";
        /// IPv6 address
        pub IAADDR_IP: Ip6 = "iaaddr.ip";
        /// Preferred lifetime
        pub IAADDR_PREF_LIFETIME: u32 = "iaaddr.pref_lifetime";
        /// Valid lifetime
        pub IAADDR_VALID_LIFETIME: u32 = "iaaddr.valid_lifetime";
        /// Requested Option code
        pub REQUESTED_OPTION_CODE: u16 = "requested_option_code" named names::OPTION_TYPE;
        /// Pref-value
        pub OPTION_PREFERENCE: u8 = "option_preference";
        /// Elapsed time
        pub ELAPSED_TIME: u16 = "elapsed_time" unit "ms";
        /// Protocol
        pub AUTH_PROTOCOL: u8 = "auth.protocol";
        /// Algorithm
        pub AUTH_ALGORITHM: u8 = "auth.algorithm";
        /// RDM
        pub AUTH_RDM: u8 = "auth.rdm";
        /// Replay Detection
        pub AUTH_REPLAY_DETECTION: Bytes = "auth.replay_detection";
        /// Authentication Information
        pub AUTH_INFO: Bytes = "auth.info";
        /// IPv6 address
        pub UNICAST: Ip6 = "unicast";
        /// Status Code
        pub STATUS_CODE: u16 = "status_code" named names::STATUS_CODE;
        /// Status Message
        pub STATUS_MSG: Ascii = "status_msg";
        /// Enterprise ID
        pub VENDORCLASS_ENTERPRISE: u32 = "vendorclass.enterprise";
        /// vendor-class-data
        pub VENDORCLASS_DATA: Ascii = "vendorclass.data";
        /// Enterprise ID
        pub VENDOROPTS_ENTERPRISE: u32 = "vendoropts.enterprise";
        /// Option code
        pub VENDOROPTS_ENTERPRISE_OPTION_CODE: u16 = "vendoropts.enterprise.option_code";
        /// Option length
        pub VENDOROPTS_ENTERPRISE_OPTION_LENGTH: u16 = "vendoropts.enterprise.option_length";
        /// Option data
        pub VENDOROPTS_ENTERPRISE_OPTION_DATA: Bytes = "vendoropts.enterprise.option_data";
        /// Interface-ID
        pub INTERFACE_ID: Bytes = "interface_id";
        /// Reconfigure message type
        pub RECONF_MSG: u8 = "reconf_msg" named names::MSGTYPE;
        /// SIP Server Domain Search FQDN
        pub SIP_SERVER_DOMAIN_SEARCH_FQDN: Text = "sip_server_domain_search_fqdn";
        /// SIP server address
        pub SIP_SERVER_A: Ip6 = "sip_server_a";
        /// DNS server address
        pub DNS_SERVER: Ip6 = "dns_server";
        /// List entry
        pub SEARCH_LIST_ENTRY: Text = "search_list_entry";
        /// NIS server address
        pub NIS_SERVER: Ip6 = "nis_server";
        /// NISP server address
        pub NISP_SERVER: Ip6 = "nisp_server";
        /// NIS FQDN
        pub NIS_FQDN: Text = "nis_fqdn";
        /// NISP FQDN
        pub NISP_FQDN: Text = "nisp_fqdn";
        /// SNTP server address
        pub SNTP_SERVER: Ip6 = "sntp_server";
        /// Lifetime
        pub LIFETIME: u32 = "lifetime";
        /// BCMCS server FQDN
        pub BCMCS_SERVER_FQDN: Text = "bcmcs_server_fqdn";
        /// BCMCS server address
        pub BCMCS_SERVER_A: Ip6 = "bcmcs_server_a";
        /// Remote-ID
        pub REMOTEID_ENTERPRISE_ID: Bytes = "remoteid_enterprise_id";
        /// Subscriber-ID
        pub SUBSCRIBER_ID: Ascii = "subscriber_id";
        /// Client Domain Name
        pub CLIENT_DOMAIN: Text = "client_domain";
        /// PANA agents address
        pub PANA_AGENT: Ip6 = "pana_agent";
        /// Time-zone
        pub TIMEZONE: Ascii = "timezone";
        /// TZ-database
        pub TZDB: Ascii = "tzdb";
        /// Query-type
        pub LQ_QUERY: u8 = "lq_query" named names::LQ_QUERY;
        /// Link address
        pub LQ_QUERY_LINK_ADDRESS: Ip6 = "lq_query_link_address";
        /// Clt_time
        pub CLT_TIME: u32 = "clt_time";
        /// Peer address
        pub LQ_RELAY_DATA_PEER_ADDR: Ip6 = "lq_relay_data_peer_addr";
        /// DHCPv6 relay message
        pub LQ_RELAY_DATA_MSG: Ascii = "lq_relay_data_msg";
        /// LQ client links address
        pub LQ_CLIENT_LINK: Ip6 = "lq_client_link";
        /// CAPWAP Access Controllers address
        pub CAPWAP_AC_V6: Ip6 = "capwap_ac_v6";
        /// DS-Lite AFTR Name
        pub AFTR_NAME: Text = "aftr_name";
        /// Preferred lifetime
        pub IAPREFIX_PREF_LIFETIME: u32 = "iaprefix.pref_lifetime";
        /// Valid lifetime
        pub IAPREFIX_VALID_LIFETIME: u32 = "iaprefix.valid_lifetime";
        /// Prefix length
        pub IAPREFIX_PREF_LEN: u8 = "iaprefix.pref_len";
        /// Prefix address
        pub IAPREFIX_PREF_ADDR: Ip6 = "iaprefix.pref_addr";
        /// Prefix length
        pub PD_EXCLUDE_PREF_LEN: u8 = "pd_exclude.pref_len";
        /// IPv6 subnet ID
        pub PD_EXCLUDE_SUBNET_ID: Bytes = "pd_exclude.subnet_id";
        /// Length
        pub USERCLASS_LENGTH: u16 = "userclass.length";
        /// Suboption
        pub USERCLASS_OPAQUE_DATA: Bytes = "userclass.opaque_data";
        /// Suboption
        pub NTPSERVER_OPTION_TYPE: u16 = "ntpserver.option.type" named names::NTPSERVER_OPTION_TYPE;
        /// Length
        pub NTPSERVER_OPTION_LENGTH: u16 = "ntpserver.option.length";
        /// NTP Server Address
        pub NTPSERVER_ADDR: Ip6 = "ntpserver.addr";
        /// NTP Multicast Address
        pub NTPSERVER_MC_ADDR: Ip6 = "ntpserver.mc_addr";
        /// Captive Portal
        pub CAPTIVE_PORTAL: Ascii = "captive_portal";
        /// S46 Option code
        pub OPTION_CODE: Hex<u16> = "option_code" named names::OPTION_CODE;
        /// Failover Binding Status
        pub FAILOVER_BINDING_STATUS: u8 = "failover.binding_status" named names::FAILOVER_BINDING_STATUS;
        /// DNS Hostname
        pub FAILOVER_DNS_HOSTNAME: Text = "failover.dns_hostname";
        /// DNS Zone Name
        pub FAILOVER_DNS_ZONENAME: Text = "failover.dns_zonename";
        /// Expiration Time
        pub FAILOVER_EXPIRATION_TIME: u32 = "failover.expiration_time";
        /// Max number of unacked BNDUPD messages
        pub FAILOVER_MAX_UNACKED_BNDUPD: u32 = "failover.max_unacked_bndupd";
        /// Maximum Client Lead Time (MCLT)
        pub FAILOVER_MCLT: u32 = "failover.mclt";
        /// Partner Lifetime
        pub FAILOVER_PARTNER_LIFETIME: u32 = "failover.partner_lifetime";
        /// Partner Lifetime Sent
        pub FAILOVER_PARTNER_LIFETIME_SENT: u32 = "failover.partner_lifetime_sent";
        /// Partner Down Time
        pub FAILOVER_PARTNER_DOWN_TIME: u32 = "failover.partner_down_time";
        /// Partner Raw Client Time
        pub FAILOVER_PARTNER_RAW_CLT_TIME: u32 = "failover.partner_raw_clt_time";
        /// Keepalive Time
        pub FAILOVER_KEEPALIVE_TIME: u32 = "failover.keepalive_time";
        /// Relationship Name
        pub FAILOVER_RELATIONSHIP_NAME: Ascii = "failover.relationship_name";
        /// Server State
        pub FAILOVER_SERVER_STATE: u8 = "failover.server_state" named names::FAILOVER_SERVER_STATE;
        /// Start Time of State
        pub FAILOVER_START_TIME_OF_STATE: u32 = "failover.start_time_of_state";
        /// State Expiration Time
        pub FAILOVER_STATE_EXPIRATION_TIME: u32 = "failover.state_expiration_time";
        /// Downstream Source Port
        pub RELAY_PORT: u16 = "relay_port";
        /// NTP Server FQDN
        pub NTPSERVER_FQDN: Text = "ntpserver.fqdn";
        /// Flags
        pub S46_RULE_FLAGS: Hex<u8> = "s46_rule.flags";
        /// Reserved
        pub S46_RULE_FLAGS_RESERVED: Flag<1> = "s46_rule.flags.reserved" named truths::TRUE_FALSE;
        /// Forwarding Mapping Rule
        pub S46_RULE_FLAGS_FMR: Flag<0> = "s46_rule.flags.fmr" named truths::TRUE_FALSE;
        /// EA-bit length
        pub S46_RULE_EA_LEN: u8 = "s46_rule.ea_len";
        /// IPv4 prefix length
        pub S46_RULE_IPV4_PREF_LEN: u8 = "s46_rule.ipv4_pref_len";
        /// IPv4 prefix
        pub S46_RULE_IPV4_PREFIX: Ip4 = "s46_rule.ipv4_prefix";
        /// IPv6 prefix length
        pub S46_RULE_IPV6_PREFIX_LEN: u8 = "s46_rule.ipv6_prefix_len";
        /// IPv6 prefix
        pub S46_RULE_IPV6_PREFIX: Ip6 = "s46_rule.ipv6_prefix";
        /// BR address
        pub S46_BR_ADDRESS: Ip6 = "s46_br.address";
        /// MUDURL
        pub MUDURL: Ascii = "mudurl";
    }
}
