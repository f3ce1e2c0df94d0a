//! The fields of the Domain Name System's messages; those of keys and signatures stand in `security_fields.rs`.
use super::lines::lines;
use super::{dissect, guess, heading, info};
use crate::names::dns as names;
use crate::names::truths;
use crate::wire::expert::{Violation, Warning};
use crate::wire::*;

protocol! {
    /// Domain Name System (RFC 1035)
    "DNS" = "dns" over [Key::Udp(53), Key::Tcp(53)] heading heading info info lines lines guess guess {
        /// Length
        pub LENGTH: u16 = "length" as "length";
        /// Flags
        pub FLAGS: Hex<u16> = "flags";
        /// Response
        pub FLAGS_RESPONSE: Flag<15> = "flags.response" as "qr" named truths::MESSAGE_IS_A_RESPONSE;
        /// Opcode
        pub FLAGS_OPCODE: Bits<11, 4> = "flags.opcode" as "opcode" named names::OPCODES;
        /// Authoritative
        pub FLAGS_AUTHORITATIVE: Flag<10> = "flags.authoritative" named truths::SERVER_IS_AN_AUTHORITY_FOR_DOMAIN;
        /// Conflict
        pub FLAGS_CONFLICT: Flag<10> = "flags.conflict" named truths::THE_NAME_IS_NOT_CONSIDERED_UNIQUE;
        /// Truncated
        pub FLAGS_TRUNCATED: Flag<9> = "flags.truncated" as "tc" named truths::MESSAGE_IS_TRUNCATED;
        /// Recursion desired
        pub FLAGS_RECDESIRED: Flag<8> = "flags.recdesired" as "rd" named truths::DO_QUERY_RECURSIVELY;
        /// Tentative
        pub FLAGS_TENTATIVE: Flag<8> = "flags.tentative" named truths::TENTATIVE;
        /// Recursion available
        pub FLAGS_RECAVAIL: Flag<7> = "flags.recavail" named truths::SERVER_CAN_DO_RECURSIVE_QUERIES;
        /// Z
        pub FLAGS_Z: Flag<6> = "flags.z" as "z" named truths::RESERVED_INCORRECT;
        /// Answer authenticated
        pub FLAGS_AUTHENTICATED: Flag<5> = "flags.authenticated" named truths::AUTHENTICATED;
        /// AD bit
        pub FLAGS_AD: Flag<5> = "flags.authenticated";
        /// Non-authenticated data
        pub FLAGS_CHECKDISABLE: Flag<4> = "flags.checkdisable" as "cd" named truths::ACCEPTABLE;
        /// Reply code
        pub FLAGS_RCODE: Bits<0, 4> = "flags.rcode" named names::RESPONSE_CODES;
        /// Transaction ID
        pub ID: Hex<u16> = "id" as "id";
        /// Type
        pub QRY_TYPE: u16 = "qry.type" named names::TYPES;
        /// Class
        pub QRY_CLASS: Hex<u16> = "qry.class" named names::CLASSES;
        /// "QU" question
        pub QRY_QU: Flag<15> = "qry.qu" named truths::TRUE_FALSE;
        /// Name
        pub QRY_NAME: Domain = "qry.name";
        /// Name Length
        pub QRY_NAME_LEN: u16 = "qry.name.len" line Derived;
        /// Label Count
        pub COUNT_LABELS: u16 = "count.labels" line Derived;
        /// Type
        pub RESP_TYPE: u16 = "resp.type" named names::TYPES;
        /// Class
        pub RESP_CLASS: Hex<u16> = "resp.class" named names::CLASSES;
        /// Cache flush
        pub RESP_CACHE_FLUSH: Flag<15> = "resp.cache_flush" named truths::TRUE_FALSE;
        /// Higher bits in extended RCODE
        pub RESP_EXT_RCODE: Hex<u8> = "resp.ext_rcode";
        /// EDNS0 version
        pub RESP_EDNS0_VERSION: u8 = "resp.edns0_version";
        /// Z
        pub RESP_Z: Hex<u16> = "resp.z";
        /// DO bit
        pub RESP_Z_DO: Flag<15> = "resp.z.do" named truths::ACCEPTS_DNSSEC_SECURITY_RRS;
        /// Reserved
        pub RESP_Z_RESERVED: HexBits<0, 15> = "resp.z.reserved";
        /// Service
        pub SRV_SERVICE: Text = "srv.service";
        /// Protocol
        pub SRV_PROTO: Text = "srv.proto";
        /// Name
        pub SRV_NAME: Text = "srv.name";
        /// Priority
        pub SRV_PRIORITY: u16 = "srv.priority";
        /// Weight
        pub SRV_WEIGHT: u16 = "srv.weight";
        /// Port
        pub SRV_PORT: u16 = "srv.port";
        /// Target
        pub SRV_TARGET: Domain = "srv.target";
        /// Order
        pub NAPTR_ORDER: u16 = "naptr.order";
        /// Preference
        pub NAPTR_PREFERENCE: u16 = "naptr.preference";
        /// Flags Length
        pub NAPTR_FLAGS_LENGTH: u8 = "naptr.flags_length";
        /// Flags
        pub NAPTR_FLAGS: Ascii = "naptr.flags";
        /// Service Length
        pub NAPTR_SERVICE_LENGTH: u8 = "naptr.service_length";
        /// Service
        pub NAPTR_SERVICE: Ascii = "naptr.service";
        /// Regex Length
        pub NAPTR_REGEX_LENGTH: u8 = "naptr.regex_length";
        /// Regex
        pub NAPTR_REGEX: Ascii = "naptr.regex";
        /// Replacement Length
        pub NAPTR_REPLACEMENT_LENGTH: u8 = "naptr.replacement_length";
        /// Replacement
        pub NAPTR_REPLACEMENT: Domain = "naptr.replacement";
        /// Name
        pub RESP_NAME: Domain = "resp.name";
        /// Time to live
        pub RESP_TTL: u32 = "resp.ttl";
        /// Data length
        pub RESP_LEN: u16 = "resp.len";
        /// Address
        pub A: Ip4 = "a";
        /// Mail Destination
        pub MD: Domain = "md";
        /// Mail Forwarder
        pub MF: Domain = "mf";
        /// MailBox Domaine
        pub MB: Domain = "mb";
        /// Mail Group member
        pub MG: Domain = "mg";
        /// Mail Rename domaine
        pub MR: Domain = "mr";
        /// Null (data)
        pub NULL: Bytes = "null";
        /// AAAA Address
        pub AAAA: Ip6 = "aaaa";
        /// CNAME
        pub CNAME: Domain = "cname";
        /// UDP payload size
        pub RR_UDP_PAYLOAD_SIZE: u16 = "rr.udp_payload_size";
        /// Primary name server
        pub SOA_MNAME: Domain = "soa.mname";
        /// Responsible authority's mailbox
        pub SOA_RNAME: Domain = "soa.rname";
        /// Serial Number
        pub SOA_SERIAL_NUMBER: u32 = "soa.serial_number";
        /// Refresh Interval
        pub SOA_REFRESH_INTERVAL: u32 = "soa.refresh_interval";
        /// Retry Interval
        pub SOA_RETRY_INTERVAL: u32 = "soa.retry_interval";
        /// Expire limit
        pub SOA_EXPIRE_LIMIT: u32 = "soa.expire_limit";
        /// Minimum TTL
        pub SOA_MINIMUM_TTL: u32 = "soa.minimum_ttl";
        /// Domain Name
        pub PTR_DOMAIN_NAME: Domain = "ptr.domain_name";
        /// Address
        pub WKS_ADDRESS: Ip4 = "wks.address";
        /// Protocol
        pub WKS_PROTOCOL: u8 = "wks.protocol" named crate::names::ip::PROTOCOLS;
        /// Bits
        pub WKS_BITS: Hex<u8> = "wks.bits";
        /// CPU Length
        pub HINFO_CPU_LENGTH: u8 = "hinfo.cpu_length";
        /// CPU
        pub HINFO_CPU: Ascii = "hinfo.cpu";
        /// OS Length
        pub HINFO_OS_LENGTH: u8 = "hinfo.os_length";
        /// OS
        pub HINFO_OS: Ascii = "hinfo.os";
        /// Responsible Mailbox
        pub MINFO_R: Domain = "minfo.r";
        /// Error Mailbox
        pub MINFO_E: Domain = "minfo.e";
        /// Preference
        pub MX_PREFERENCE: u16 = "mx.preference";
        /// Mail Exchange
        pub MX_MAIL_EXCHANGE: Domain = "mx.mail_exchange";
        /// TXT Length
        pub TXT_LENGTH: u8 = "txt.length";
        /// TXT
        pub TXT: Text = "txt";
        /// SvcPriority
        pub SVCB_SVCPRIORITY: u16 = "svcb.svcpriority";
        /// TargetName
        pub SVCB_TARGETNAME: Domain = "svcb.targetname";
        /// SvcParamKey
        pub SVCB_SVCPARAM_KEY: u16 = "svcb.svcparam.key" named names::SERVICE_PARAMETERS;
        /// SvcParamValue length
        pub SVCB_SVCPARAM_VALUE_LENGTH: u16 = "svcb.svcparam.value.length";
        /// SvcParamValue
        pub SVCB_SVCPARAM_VALUE: Bytes = "svcb.svcparam.value";
        /// SvcParam
        pub SVCB_SVCPARAM: Mark = "svcb.svcparam";
        /// Mandatory key
        pub SVCB_SVCPARAM_MANDATORY_KEY: u16 = "svcb.svcparam.mandatory.key" named names::SERVICE_PARAMETERS;
        /// ALPN length
        pub SVCB_SVCPARAM_ALPN_LENGTH: u8 = "svcb.svcparam.alpn.length";
        /// ALPN
        pub SVCB_SVCPARAM_ALPN: Ascii = "svcb.svcparam.alpn";
        /// Port
        pub SVCB_SVCPARAM_PORT: u16 = "svcb.svcparam.port";
        /// IP
        pub SVCB_SVCPARAM_IPV4HINT_IP: Ip4 = "svcb.svcparam.ipv4hint.ip";
        /// ECHConfig
        pub SVCB_SVCPARAM_ECHCONFIG: Bytes = "svcb.svcparam.echconfig";
        /// IP
        pub SVCB_SVCPARAM_IPV6HINT_IP: Ip6 = "svcb.svcparam.ipv6hint.ip";
        /// ODoHConfig
        pub SVCB_SVCPARAM_ODOHCONFIG: Bytes = "svcb.svcparam.odohconfig";
        /// SPF Length
        pub SPF_LENGTH: u8 = "spf.length";
        /// SPF
        pub SPF: Ascii = "spf";
        /// Preference
        pub ILNP_NID_PREFERENCE: u16 = "ilnp.nid.preference";
        /// NodeID
        pub ILNP_NID: Bytes = "ilnp.nid";
        /// Preference
        pub ILNP_L32_PREFERENCE: u16 = "ilnp.l32.preference";
        /// Locator32
        pub ILNP_L32: Ip4 = "ilnp.l32";
        /// Preference
        pub ILNP_L64_PREFERENCE: u16 = "ilnp.l64.preference";
        /// Locator64
        pub ILNP_L64: Bytes = "ilnp.l64";
        /// Preference
        pub ILNP_LP_PREFERENCE: u16 = "ilnp.lp.preference";
        /// Locator FQDN
        pub ILNP_LP: Domain = "ilnp.lp";
        /// EUI48 Address
        pub EUI48: Mac = "eui48";
        /// EUI64 Address
        pub EUI64: Eui64 = "eui64";
        /// Preference
        pub PX_PREFERENCE: u16 = "px.preference";
        /// MAP822
        pub PX_MAP822: Domain = "px.map822";
        /// MAPX400
        pub PX_MAP400: Domain = "px.map400";
        /// Dname
        pub DNAME: Domain = "dname";
        /// Version
        pub LOC_VERSION: u8 = "loc.version";
        /// Size
        pub LOC_SIZE: u8 = "loc.size";
        /// Horizontal Precision
        pub LOC_HORIZONTAL_PRECISION: u8 = "loc.horizontal_precision";
        /// Vertical Precision
        pub LOC_VERTICAL_PRECISION: u8 = "loc.vertical_precision";
        /// Latitude
        pub LOC_LATITUDE: u32 = "loc.latitude";
        /// Longitude
        pub LOC_LONGITUDE: u32 = "loc.longitude";
        /// Altitude
        pub LOC_ALTITUDE: u32 = "loc.altitude";
        /// Unknown data
        pub LOC_UNKNOWN_DATA: Bytes = "loc.unknown_data";
        /// Next Domain Name
        pub NXT_NEXT_DOMAIN_NAME: Domain = "nxt.next_domain_name";
        /// Preference
        pub KX_PREFERENCE: u16 = "kx.preference";
        /// Key Exchange
        pub KX_KEY_EXCHANGE: Domain = "kx.key_exchange";
        /// Name Server
        pub NS: Domain = "ns";
        /// Option
        pub OPT: Mark = "opt";
        /// Option Code
        pub OPT_CODE: u16 = "opt.code" named names::OPTIONS;
        /// Option Length
        pub OPT_LEN: u16 = "opt.len";
        /// Option Data
        pub OPT_DATA: Bytes = "opt.data";
        /// DAU
        pub OPT_DAU: u8 = "opt.dau" named names::ALGORITHMS;
        /// DHU
        pub OPT_DHU: u8 = "opt.dhu" named names::DIGESTS;
        /// N3U
        pub OPT_N3U: u8 = "opt.n3u" named names::HASHES;
        /// Family
        pub OPT_CLIENT_FAMILY: u16 = "opt.client.family" named names::FAMILIES;
        /// Source Netmask
        pub OPT_CLIENT_NETMASK: u8 = "opt.client.netmask";
        /// Scope Netmask
        pub OPT_CLIENT_SCOPE: u8 = "opt.client.scope";
        /// Client Subnet
        pub OPT_CLIENT_ADDR: Bytes = "opt.client.addr";
        /// Client Subnet
        pub OPT_CLIENT_ADDR4: Ip4 = "opt.client.addr4";
        /// Client Subnet
        pub OPT_CLIENT_ADDR6: Ip6 = "opt.client.addr6";
        /// Client Cookie
        pub OPT_COOKIE_CLIENT: Bytes = "opt.cookie.client";
        /// Server Cookie
        pub OPT_COOKIE_SERVER: Bytes = "opt.cookie.server";
        /// Timeout
        pub OPT_EDNS_TCP_KEEPALIVE_TIMEOUT: u16 = "opt.edns_tcp_keepalive.timeout";
        /// Padding
        pub OPT_PADDING: Bytes = "opt.padding";
        /// Closest Trust Point
        pub OPT_CHAIN_FQDN: Ascii = "opt.chain.fqdn";
        /// Info Code
        pub OPT_EXT_ERROR_INFO_CODE: u16 = "opt.ext_error.info_code" named names::EXTENDED_ERRORS;
        /// Extra Text
        pub OPT_EXT_ERROR_EXTRA_TEXT: Text = "opt.ext_error.extra_text";
        /// Questions
        pub COUNT_QUERIES: u16 = "count.queries" as "qdcount";
        /// Zones
        pub COUNT_ZONES: u16 = "count.zones" as "qdcount";
        /// Answer RRs
        pub COUNT_ANSWERS: u16 = "count.answers" as "ancount";
        /// Prerequisites
        pub COUNT_PREREQUISITES: u16 = "count.prerequisites" as "ancount";
        /// Authority RRs
        pub COUNT_AUTH_RR: u16 = "count.auth_rr" as "nscount";
        /// Updates
        pub COUNT_UPDATES: u16 = "count.updates" as "nscount";
        /// Additional RRs
        pub COUNT_ADD_RR: u16 = "count.add_rr" as "arcount";
        /// Address Family
        pub APL_ADDRESS_FAMILY: u16 = "apl.address_family" named names::FAMILIES;
        /// Prefix Length
        pub APL_CODED_PREFIX: u8 = "apl.coded_prefix";
        /// Negation Flag
        pub APL_NEGATION: Flag<7> = "apl.negation" named truths::YES;
        /// Address Length
        pub APL_AFDLENGTH: Bits<0, 7> = "apl.afdlength";
        /// Address
        pub APL_AFDPART_IPV4: Ip4 = "apl.afdpart.ipv4";
        /// Address
        pub APL_AFDPART_IPV6: Ip6 = "apl.afdpart.ipv6";
        /// Address
        pub APL_AFDPART_DATA: Bytes = "apl.afdpart.data";
        /// Longitude length
        pub GPOS_LONGITUDE_LENGTH: u8 = "gpos.longitude_length";
        /// Longitude
        pub GPOS_LONGITUDE: Ascii = "gpos.longitude";
        /// Latitude length
        pub GPOS_LATITUDE_LENGTH: u8 = "gpos.latitude_length";
        /// Latitude
        pub GPOS_LATITUDE: Ascii = "gpos.latitude";
        /// Altitude length
        pub GPOS_ALTITUDE_LENGTH: u8 = "gpos.altitude_length";
        /// Altitude
        pub GPOS_ALTITUDE: Ascii = "gpos.altitude";
        /// Mailbox
        pub RP_MAILBOX: Domain = "rp.mailbox";
        /// TXT RR
        pub RP_TXT_RR: Domain = "rp.txt_rr";
        /// Subtype
        pub AFSDB_SUBTYPE: u16 = "afsdb.subtype";
        /// Hostname
        pub AFSDB_HOSTNAME: Domain = "afsdb.hostname";
        /// Length
        pub X25_LENGTH: u8 = "x25.length";
        /// PSDN-Address
        pub X25_PSDN_ADDRESS: Ascii = "x25.psdn_address";
        /// Length
        pub IDSN_LENGTH: u8 = "idsn.length";
        /// ISDN Address
        pub IDSN_ADDRESS: Ascii = "idsn.address";
        /// Length
        pub IDSN_SA_LENGTH: u8 = "idsn.sa.length";
        /// Sub Address
        pub IDSN_SA_ADDRESS: Ascii = "idsn.sa.address";
        /// Preference
        pub RT_SUBTYPE: u16 = "rt.subtype";
        /// Intermediate Hostname
        pub RT_INTERMEDIATE_HOST: Domain = "rt.intermediate_host";
        /// NSAP Data
        pub NSAP_RDATA: Bytes = "nsap.rdata";
        /// Owner
        pub NSAP_PTR_OWNER: Domain = "nsap_ptr.owner";
        /// Extraneous Data Bytes
        pub EXTRANEOUS_DATA: Bytes = "extraneous.data";
        /// Extraneous Data Length
        pub EXTRANEOUS_LENGTH: i32 = "extraneous.length";
        /// Data
        pub DATA: Bytes = "data";
        /// Authoritative Answer
        pub AUTHORITATIVE: Flag<10> = "" as "aa";
        /// Recursion Available
        pub RECURSION_AVAILABLE: Flag<7> = "" as "ra";
        /// Authentic Data
        pub AUTHENTIC: Flag<5> = "" as "ad";
        /// Response Code
        pub RESPONSE_CODE: Bits<0, 4> = "" as "rcode";
        /// Queries
        pub QUERIES: Mark = "";
        /// Zone
        pub ZONE: Mark = "";
        /// Answers
        pub ANSWERS: Mark = "";
        /// Prerequisites
        pub PREREQUISITES: Mark = "";
        /// Authoritative nameservers
        pub AUTHORITIES: Mark = "";
        /// Updates
        pub UPDATES: Mark = "";
        /// Additional records
        pub ADDITIONALS: Mark = "";
        /// Record
        pub RECORD: Text = "" line Value;
        /// Name of a record that has parts of it as fields
        pub OWNER: Domain = "" as "rr.rrname";
        /// Data of a record
        pub RDATA: Bytes = "" as "rr.rdata";
        /// Retransmission
        pub RETRANSMISSION: bool = ".dns.retransmission" named truths::TRUE_FALSE;
        /// Retransmitted request. Original request in
        pub RETRANSMIT_REQUEST_IN: u32 = ".dns.retransmit_request_in";
        /// Retransmitted response. Original response in
        pub RETRANSMIT_RESPONSE_IN: u32 = ".dns.retransmit_response_in";
        /// DNS query retransmission
        pub RETRANSMIT_REQUEST: Warning<Violation> = ".dns.retransmit_request";
        /// DNS response retransmission
        pub RETRANSMIT_RESPONSE: Warning<Violation> = ".dns.retransmit_response";
        /// Unsolicited
        pub UNSOLICITED: bool = ".dns.unsolicited" named truths::TRUE_FALSE;
        /// Request In
        pub RESPONSE_TO: u32 = ".dns.response_to";
        /// Time
        pub TIME: Duration = ".dns.time" unit "seconds";
        /// UDP payload size
        pub RR_UDP_PAYLOAD_SIZE_MULTICAST: Hex<u16> = "rr.udp_payload_size";
    }
}
