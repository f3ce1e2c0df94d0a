//! The fields of the Border Gateway Protocol.
use super::lines::lines;
use super::names;
use super::{dissect, heading, info};
use crate::names::truths;
use crate::wire::expert::{Chat, Note, Request, Violation};
use crate::wire::*;

protocol! {
    /// Border Gateway Protocol (RFC 4271)
    "BGP" = "bgp" over [Key::Tcp(179)] heading heading info info lines lines {
        /// Continuation
        pub CONTINUATION: Mark = "continuation";
        /// Marker
        pub MARKER: Bytes = "marker";
        /// Length
        pub LENGTH: u16 = "length";
        /// Type
        pub TYPE: u8 = "type" named names::MESSAGES;
        /// Version
        pub VERSION: u8 = "open.version";
        /// My AS
        pub MY_AS: u16 = "open.myas";
        /// Hold Time
        pub HOLD_TIME: u16 = "open.holdtime";
        /// BGP Identifier
        pub IDENTIFIER: Ip4 = "open.identifier";
        /// Optional Parameters Length
        pub PARAMETERS_LEN: u8 = "open.opt.len";
        /// Non-Extended Optional Parameters Type
        pub EXTENDED_MARK: u8 = "open.opt.extended.mark";
        /// Extended Optional Parameters Length
        pub EXTENDED_LEN: u16 = "open.opt.extended.len";
        /// Optional Parameters
        pub PARAMETERS: Mark = "open.opt";
        /// Optional Parameter
        pub PARAMETER: Mark = "open.opt.param";
        /// Parameter Type
        pub PARAMETER_TYPE: u8 = "open.opt.param.type" named names::PARAMETERS;
        /// Parameter Length
        pub PARAMETER_LEN: u8 = "open.opt.param.len";
        /// Parameter Length
        pub PARAMETER_LONG_LEN: u16 = "open.opt.param.len";
        /// Authentication Data
        pub AUTHENTICATION: Bytes = "open.opt.param.auth";
        /// Unknown
        pub PARAMETER_UNKNOWN: Bytes = "open.opt.param.unknown";
        /// Capability
        pub CAPABILITY: Mark = "cap";
        /// Type
        pub CAPABILITY_TYPE: u8 = "cap.type" named names::CAPABILITIES;
        /// Length
        pub CAPABILITY_LEN: u8 = "cap.length";
        /// Unknown
        pub CAPABILITY_UNKNOWN: Bytes = "cap.unknown";
        /// AFI
        pub MP_AFI: u16 = "cap.mp.afi" named names::FAMILIES;
        /// Reserved
        pub MP_RESERVED: Bytes = "cap.reserved";
        /// SAFI
        pub MP_SAFI: u8 = "cap.mp.safi" named names::SUBSEQUENT;
        /// Restart Timers
        pub RESTART_TIMERS: Hex<u16> = "cap.gr.timers";
        /// Restart state
        pub RESTART_STATE: Flag<15> = "cap.gr.timers.restart_flag" named truths::YES_NO;
        /// Graceful notification
        pub RESTART_NOTIFICATION: Flag<14> = "cap.gr.timers.notification_flag" named truths::YES_NO;
        /// Time
        pub RESTART_TIME: Bits<0, 12> = "cap.gr.timers.restart_time";
        /// AFI
        pub RESTART_AFI: u16 = "cap.gr.afi" named names::FAMILIES;
        /// SAFI
        pub RESTART_SAFI: u8 = "cap.gr.safi" named names::SUBSEQUENT;
        /// Flag
        pub RESTART_FLAG: Hex<u8> = "cap.gr.flag";
        /// Preserve forwarding state
        pub RESTART_PRESERVED: Flag<7> = "cap.gr.flag.pfs" named truths::YES_NO;
        /// Graceful Restart Capability supported in Helper mode only
        pub RESTART_HELPER: Chat<Request> = "cap.gr.helper_mode_only";
        /// AS Number
        pub AS4: u32 = "cap.4as";
        /// Flag
        pub SECURE_FLAGS: Hex<u8> = "cap.bgpsec.flags";
        /// Version
        pub SECURE_VERSION: Bits<4, 4> = "cap.bgpsec.version";
        /// Send/Receive
        pub SECURE_DIRECTION: Bits<3, 1> = "cap.bgpsec.sendreceive" named names::SECURE_DIRECTION;
        /// Reserved
        pub SECURE_RESERVED: HexIn<u8, 0, 3> = "cap.bgpsec.reserved";
        /// AFI
        pub SECURE_AFI: u16 = "cap.bgpsec.afi" named names::FAMILIES;
        /// Hostname Length
        pub HOST_LEN: u8 = "cap.orf.fqdn.hostname.len";
        /// Hostname
        pub HOST: Ascii = "cap.orf.fqdn.hostname";
        /// Domain Name Length
        pub DOMAIN_LEN: u8 = "cap.orf.fqdn.domain_name.len";
        /// Domain Name
        pub DOMAIN: Text = "cap.orf.fqdn.domain_name";
        /// AFI
        pub PATHS_AFI: u16 = "cap.ap.afi" named names::FAMILIES;
        /// SAFI
        pub PATHS_SAFI: u8 = "cap.ap.safi" named names::SUBSEQUENT;
        /// Send/Receive
        pub PATHS_DIRECTION: u8 = "cap.ap.sendreceive" named names::SEND_RECEIVE;
        /// Flag
        pub MULTISESSION: Hex<u8> = "cap.multisession.flags";
        /// Major error Code
        pub ERROR: u8 = "notify.major_error" named names::ERRORS;
        /// Minor error Code (Message Header)
        pub ERROR_HEADER: u8 = "notify.minor_error" named names::HEADER_ERRORS;
        /// Minor error Code (Open Message)
        pub ERROR_OPEN: u8 = "notify.minor_error_open" named names::OPEN_ERRORS;
        /// Minor error Code (Update Message)
        pub ERROR_UPDATE: u8 = "notify.minor_error_update" named names::UPDATE_ERRORS;
        /// Minor error Code (Hold Timer Expired)
        pub ERROR_EXPIRED: u8 = "notify.minor_error_expired";
        /// Minor error Code (State Machine)
        pub ERROR_STATE: u8 = "notify.minor_error_state" named names::STATE_ERRORS;
        /// Minor error Code (Cease)
        pub ERROR_CEASE: u8 = "notify.minor_error_cease" named names::CEASE_ERRORS;
        /// Minor error Code (Unknown)
        pub ERROR_UNKNOWN: u8 = "notify.minor_error_unknown";
        /// Bad Peer AS
        pub ERROR_PEER: u16 = "notify.error_open.bad_peer_as";
        /// BGP Shutdown Communication Length
        pub SHUTDOWN_LEN: u8 = "notify.communication_length";
        /// Shutdown Communication
        pub SHUTDOWN: Text = "notify.communication";
        /// Data
        pub ERROR_DATA: Bytes = "notify.minor_data";
        /// Address family identifier (AFI)
        pub REFRESH_AFI: u16 = "route_refresh.afi" named names::FAMILIES;
        /// Subtype
        pub REFRESH_SUBTYPE: u8 = "route_refresh.subtype" named names::REFRESHES;
        /// Subsequent address family identifier (SAFI)
        pub REFRESH_SAFI: u8 = "route_refresh.safi" named names::SUBSEQUENT;
        /// ORF information
        pub REFRESH_ORF: Mark = "route_refresh.orf";
        /// Withdrawn Routes Length
        pub WITHDRAWN_LEN: u16 = "update.withdrawn_routes.length";
        /// Withdrawn Routes
        pub WITHDRAWN: Mark = "update.withdrawn_routes";
        /// Total Path Attribute Length
        pub ATTRIBUTES_LEN: u16 = "update.path_attributes.length";
        /// Path attributes
        pub ATTRIBUTES: Mark = "update.path_attributes";
        /// Path Attribute
        pub ATTRIBUTE: Mark = "update.path_attribute";
        /// Flags
        pub FLAGS: Hex<u8> = "update.path_attribute.flags";
        /// Optional
        pub OPTIONAL: Flag<7> = "update.path_attribute.flags.optional";
        /// Transitive
        pub TRANSITIVE: Flag<6> = "update.path_attribute.flags.transitive";
        /// Partial
        pub PARTIAL: Flag<5> = "update.path_attribute.flags.partial";
        /// Extended-Length
        pub EXTENDED: Flag<4> = "update.path_attribute.flags.extended_length";
        /// Unused
        pub UNUSED: HexIn<u8, 0, 4> = "update.path_attribute.flags.unused";
        /// Type Code
        pub ATTRIBUTE_TYPE: u8 = "update.path_attribute.type_code" named names::ATTRIBUTES;
        /// Length
        pub ATTRIBUTE_LEN: u16 = "update.path_attribute.length";
        /// Origin
        pub ORIGIN: u8 = "update.path_attribute.origin" named names::ORIGINS;
        /// AS Path segment
        pub SEGMENT: Mark = "update.path_attribute.as_path_segment";
        /// Segment type
        pub SEGMENT_TYPE: u8 = "update.path_attribute.as_path_segment.type" named names::SEGMENTS;
        /// Segment length (number of ASN)
        pub SEGMENT_LEN: u8 = "update.path_attribute.as_path_segment.length";
        /// AS2
        pub SEGMENT_AS2: u16 = "update.path_attribute.as_path_segment.as2";
        /// AS4
        pub SEGMENT_AS4: u32 = "update.path_attribute.as_path_segment.as4";
        /// Next hop
        pub NEXT_HOP: Ip4 = "update.path_attribute.next_hop";
        /// Multiple exit discriminator
        pub DISCRIMINATOR: u32 = "update.path_attribute.multi_exit_disc";
        /// Local preference
        pub PREFERENCE: u32 = "update.path_attribute.local_pref";
        /// Aggregator AS
        pub AGGREGATOR_AS: u32 = "update.path_attribute.aggregator_as";
        /// Aggregator origin
        pub AGGREGATOR_ORIGIN: Ip4 = "update.path_attribute.aggregator_origin";
        /// Community
        pub COMMUNITY: Mark = "update.path_attribute.community";
        /// Community
        pub COMMUNITY_WELL_KNOWN: Hex<u32> = "update.path_attribute.community_wellknown" named names::COMMUNITIES;
        /// Community AS
        pub COMMUNITY_AS: u16 = "update.path_attribute.community_as";
        /// Community value
        pub COMMUNITY_VALUE: u16 = "update.path_attribute.community_value";
        /// Originator identifier
        pub ORIGINATOR: Ip4 = "update.path_attribute.originator_id";
        /// Cluster List
        pub CLUSTERS: Mark = "path_attribute.cluster_list";
        /// Cluster ID
        pub CLUSTER: Ip4 = "path_attribute.cluster_id";
        /// Address family identifier (AFI)
        pub REACH_AFI: u16 = "update.path_attribute.mp_reach_nlri.afi" named names::FAMILIES;
        /// Subsequent address family identifier (SAFI)
        pub REACH_SAFI: u8 = "update.path_attribute.mp_reach_nlri.safi" named names::SUBSEQUENT;
        /// Next hop
        pub REACH_HOP: Bytes = "update.path_attribute.mp_reach_nlri.next_hop";
        /// Route Distinguisher
        pub HOP_RD: Text = "update.path_attribute.mp_reach_nlri.next_hop.rd";
        /// IPv4 Address
        pub HOP_IP4: Ip4 = "update.path_attribute.mp_reach_nlri.next_hop.ipv4";
        /// IPv6 Address
        pub HOP_IP6: Ip6 = "update.path_attribute.mp_reach_nlri.next_hop.ipv6";
        /// Link-local Address
        pub HOP_LOCAL: Ip6 = "update.path_attribute.mp_reach_nlri.next_hop.ipv6.link_local";
        /// Number of Subnetwork points of attachment (SNPA)
        pub SNPAS: u8 = "update.path_attribute.mp_reach_nlri.nbr_snpa";
        /// SNPA Length
        pub SNPA_LEN: u8 = "update.path_attribute.mp_reach_nlri.snpa_length";
        /// SNPA
        pub SNPA: Bytes = "update.path_attribute.mp_reach_nlri.snpa";
        /// Network Layer Reachability Information (NLRI)
        pub REACH: Mark = "update.path_attribute.mp_reach_nlri";
        /// Address family identifier (AFI)
        pub UNREACH_AFI: u16 = "update.path_attribute.mp_unreach_nlri.afi" named names::FAMILIES;
        /// Subsequent address family identifier (SAFI)
        pub UNREACH_SAFI: u8 = "update.path_attribute.mp_unreach_nlri.safi" named names::SUBSEQUENT;
        /// Withdrawn Routes
        pub UNREACH: Mark = "update.path_attribute.mp_unreach_nlri";
        /// AIGP Attribute
        pub AIGP: Mark = "update.path_attribute.aigp";
        /// AIGP attribute type
        pub AIGP_TYPE: u8 = "update.attribute.aigp.type" named crate::names::bgp::AIGP_TYPE;
        /// AIGP TLV length
        pub AIGP_LEN: u16 = "update.attribute.aigp.length";
        /// AIGP Accumulated IGP Metric
        pub AIGP_METRIC: u64 = "update.attribute.aigp.accu_igp_metric";
        /// Origin AS
        pub SET_ORIGIN: u32 = "update.path_attribute.attr_set.origin_as";
        /// Secure Path Length
        pub SECURE_PATH_LEN: u16 = "update.path_attribute.bgpsec.sp.length";
        /// pCount
        pub SECURE_COUNT: u8 = "update.path_attribute.bgpsec.sps.pcount";
        /// Flags
        pub SECURE_SEGMENT_FLAGS: u8 = "update.path_attribute.bgpsec.sps.flags";
        /// AS Number
        pub SECURE_AS: u32 = "update.path_attribute.bgpsec.sps.as";
        /// Signature Block Length
        pub BLOCK_LEN: u16 = "update.path_attribute.bgpsec.sb.length";
        /// Algorithm Suite ID
        pub BLOCK_SUITE: u8 = "update.path_attribute.bgpsec.sb.algo_id";
        /// Subject Key Identifier
        pub KEY_ID: Bytes = "update.path_attribute.bgpsec.ss.ski";
        /// Length
        pub SIGNATURE_LEN: u16 = "update.path_attribute.bgpsec.ss.length";
        /// Signature
        pub SIGNATURE: Bytes = "update.path_attribute.bgpsec.ss.sig";
        /// Unknown
        pub ATTRIBUTE_UNKNOWN: Mark = "update.path_attributes.unknown";
        /// Network Layer Reachability Information (NLRI)
        pub NLRI: Mark = "update.nlri";
        /// Path Identifier
        pub PATH_ID: u32 = "nlri_path_id";
        /// Route
        pub ROUTE: Mark = "";
        /// NLRI prefix length
        pub PREFIX_BITS: u8 = "prefix_length";
        /// Withdrawn route prefix length
        pub WITHDRAWN_BITS: u8 = "prefix_length";
        /// MP Reach NLRI prefix length
        pub REACH_BITS: u8 = "prefix_length";
        /// MP Unreach NLRI prefix length
        pub UNREACH_BITS: u8 = "prefix_length";
        /// Label Stack
        pub LABELS: Text = "label_stack";
        /// Route Distinguisher
        pub RD: Text = "rd";
        /// NLRI prefix
        pub PREFIX: Ip4 = "nlri_prefix";
        /// Withdrawn prefix
        pub WITHDRAWN_PREFIX: Ip4 = "withdrawn_prefix";
        /// MP Reach NLRI IPv4 prefix
        pub REACH_IP4: Ip4 = "mp_reach_nlri_ipv4_prefix";
        /// MP Reach NLRI IPv6 prefix
        pub REACH_IP6: Ip6 = "mp_reach_nlri_ipv6_prefix";
        /// MP Unreach NLRI IPv4 prefix
        pub UNREACH_IP4: Ip4 = "mp_unreach_nlri_ipv4_prefix";
        /// MP Unreach NLRI IPv6 prefix
        pub UNREACH_IP6: Ip6 = "mp_unreach_nlri_ipv6_prefix";
        /// Unknown Address Family
        pub FAMILY_UNKNOWN: Note<Violation> = "unknown_afi";
        /// Carried extended communities
        pub EXTENDED_COMMUNITIES: Mark = "ext_communities";
        /// Community
        pub EXTENDED_COMMUNITY: Mark = "ext_community";
        /// Type
        pub EXTENDED_TYPE: Hex<u8> = "ext_com.type" named names::EXTENDED;
        /// IANA Authority
        pub EXTENDED_AUTHORITY: Flag<7> = "ext_com.type.auth";
        /// Transitive across ASes
        pub EXTENDED_TRANSITIVE: Flag<6> = "ext_com.type.tran" named truths::NON_TRANSITIVE;
        /// Subtype (AS2)
        pub SUBTYPE_AS2: Hex<u8> = "ext_com.stype_tr_as2" named names::SPECIFIC;
        /// Subtype (Non-transitive AS2)
        pub SUBTYPE_LOCAL_AS2: Hex<u8> = "ext_com.stype_ntr_as2" named names::SPECIFIC;
        /// Subtype (AS4)
        pub SUBTYPE_AS4: Hex<u8> = "ext_com.stype_tr_as4" named names::SPECIFIC;
        /// Subtype (Non-transitive AS4)
        pub SUBTYPE_LOCAL_AS4: Hex<u8> = "ext_com.stype_ntr_as4" named names::SPECIFIC;
        /// Subtype (IPv4)
        pub SUBTYPE_IP4: Hex<u8> = "ext_com.stype_tr_IP4" named names::SPECIFIC;
        /// Subtype (Opaque)
        pub SUBTYPE_OPAQUE: Hex<u8> = "ext_com.stype_tr_opaque" named names::OPAQUE;
        /// Subtype (Non-transitive Opaque)
        pub SUBTYPE_LOCAL_OPAQUE: Hex<u8> = "ext_com.stype_ntr_opaque" named names::OPAQUE;
        /// Subtype
        pub SUBTYPE_UNKNOWN: Hex<u8> = "ext_com.stype_unknown";
        /// 2-Octet AS
        pub VALUE_AS2: u16 = "ext_com.value_as2";
        /// 4-Octet AS
        pub VALUE_AS4: u32 = "ext_com.value_as4";
        /// IPv4 address
        pub VALUE_IP4: Ip4 = "ext_com.value_IP4";
        /// 2-Octet AN
        pub VALUE_AN2: u16 = "ext_com.value_an2";
        /// 4-Octet AN
        pub VALUE_AN4: u32 = "ext_com.value_an4";
        /// Link bandwidth
        pub VALUE_BANDWIDTH: Float = "ext_com.value_link_bw";
        /// Raw Value
        pub VALUE_RAW: Hex<u64> = "ext_com.value_raw";
        /// Large Communities
        pub LARGE_COMMUNITIES: Text = "large_communities";
        /// Global Administrator
        pub LARGE_GLOBAL: u32 = "large_communities.ga";
        /// Local Data Part 1
        pub LARGE_LOCAL_1: u32 = "large_communities.ldp1";
        /// Local Data Part 2
        pub LARGE_LOCAL_2: u32 = "large_communities.ldp2";
    }
}
