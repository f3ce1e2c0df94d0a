//! More fields of the Domain Name System: keys, signatures, and records seldom seen. A protocol has 256 fields at most.
use crate::names::dns as names;
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// Domain Name System, Keys and Signatures (RFC 4034)
    "DNS" = "_ws.dns.security" column "" over [] {
        /// OpenPGP Key
        pub OPENPGPKEY: Ascii = ".dns.openpgpkey";
        /// SOA
        pub CSYNC_SOA: u32 = ".dns.csync.soa";
        /// Flags
        pub CSYNC_FLAGS: Hex<u16> = ".dns.csync.flags";
        /// immediate
        pub CSYNC_FLAGS_IMMEDIATE: Flag<0> = ".dns.csync.flags.immediate" named truths::TRUE_FALSE;
        /// soaminimum
        pub CSYNC_FLAGS_SOAMINIMUM: Flag<1> = ".dns.csync.flags.soaminimum" named truths::TRUE_FALSE;
        /// Type Bitmap
        pub CSYNC_TYPE_BITMAP: Bytes = ".dns.csync.type_bitmap";
        /// Serial
        pub ZONEMD_SERIAL: u32 = ".dns.zonemd.serial";
        /// Scheme
        pub ZONEMD_SCHEME: u8 = ".dns.zonemd.scheme" named names::ZONE_SCHEMES;
        /// Hash Algorithm
        pub ZONEMD_HASH_ALGO: u8 = ".dns.zonemd.hash_algo" named names::ZONE_HASHES;
        /// Digest
        pub ZONEMD_DIGEST: Bytes = ".dns.zonemd.digest";
        /// Type Covered
        pub RRSIG_TYPE_COVERED: u16 = ".dns.rrsig.type_covered" named names::TYPES;
        /// Algorithm
        pub RRSIG_ALGORITHM: u8 = ".dns.rrsig.algorithm" named names::ALGORITHMS;
        /// Labels
        pub RRSIG_LABELS: u8 = ".dns.rrsig.labels";
        /// Original TTL
        pub RRSIG_ORIGINAL_TTL: u32 = ".dns.rrsig.original_ttl";
        /// Signature Expiration
        pub RRSIG_SIGNATURE_EXPIRATION: Time = ".dns.rrsig.signature_expiration";
        /// Signature Inception
        pub RRSIG_SIGNATURE_INCEPTION: Time = ".dns.rrsig.signature_inception";
        /// Key Tag
        pub RRSIG_KEY_TAG: u16 = ".dns.rrsig.key_tag";
        /// Signer's name
        pub RRSIG_SIGNERS_NAME: Domain = ".dns.rrsig.signers_name";
        /// Signature
        pub RRSIG_SIGNATURE: Bytes = ".dns.rrsig.signature";
        /// Flags
        pub DNSKEY_FLAGS: Hex<u16> = ".dns.dnskey.flags";
        /// Zone Key
        pub DNSKEY_FLAGS_ZONE_KEY: Flag<8> = ".dns.dnskey.flags.zone_key" named truths::THIS_IS_THE_ZONE_KEY;
        /// Key Revoked
        pub DNSKEY_FLAGS_KEY_REVOKED: Flag<7> = ".dns.dnskey.flags.key_revoked" named truths::YES_NO;
        /// Key Signing Key
        pub DNSKEY_FLAGS_SECURE_ENTRY_POINT: Flag<0> = ".dns.dnskey.flags.secure_entry_point" named truths::YES_NO;
        /// Key Signing Key
        pub DNSKEY_FLAGS_RESERVED: Hex<u16> = ".dns.dnskey.flags.reserved";
        /// Protocol
        pub DNSKEY_PROTOCOL: u8 = ".dns.dnskey.protocol";
        /// Algorithm
        pub DNSKEY_ALGORITHM: u8 = ".dns.dnskey.algorithm" named names::ALGORITHMS;
        /// Key id
        pub DNSKEY_KEY_ID: u16 = ".dns.dnskey.key_id";
        /// Public Key
        pub DNSKEY_PUBLIC_KEY: Bytes = ".dns.dnskey.public_key";
        /// Flags
        pub KEY_FLAGS: Hex<u16> = ".dns.key.flags";
        /// Key allowed for authentication
        pub KEY_FLAGS_AUTHENTICATION: Flag<15> = ".dns.key.flags.authentication" named truths::NOT_ALLOWED;
        /// Key allowed for confidentiality
        pub KEY_FLAGS_CONFIDENTIALITY: Flag<14> = ".dns.key.flags.confidentiality" named truths::NOT_ALLOWED;
        /// Key required
        pub KEY_FLAGS_REQUIRED: Flag<13> = ".dns.key.flags.required" named truths::EXPERIMENTAL_OR_OPTIONAL;
        /// Key is associated with a user
        pub KEY_FLAGS_ASSOCIATED_USER: Flag<10> = ".dns.key.flags.associated_user" named truths::YES_NO;
        /// Key is associated with the named entity
        pub KEY_FLAGS_ASSOCIATED_NAMED_ENTITY: Flag<9> = ".dns.key.flags.associated_named_entity" named truths::YES_NO;
        /// Key use with IPSEC
        pub KEY_FLAGS_IPSEC: Flag<7> = ".dns.key.flags.ipsec" named truths::VALID;
        /// Key use with MIME security multiparts
        pub KEY_FLAGS_MIME: Flag<6> = ".dns.key.flags.mime" named truths::VALID;
        /// Signatory
        pub KEY_FLAGS_SIGNATORY: Bits<0, 4> = ".dns.key.flags.signatory";
        /// Protocol
        pub KEY_PROTOCOL: u8 = ".dns.key.protocol";
        /// Algorithm
        pub KEY_ALGORITHM: u8 = ".dns.key.algorithm" named names::ALGORITHMS;
        /// Key ID
        pub KEY_KEY_ID: u16 = ".dns.key.key_id";
        /// Public Key
        pub KEY_PUBLIC_KEY: Bytes = ".dns.key.public_key";
        /// Algorithm name
        pub TKEY_ALGO_NAME: Domain = ".dns.tkey.algo_name";
        /// Signature Expiration
        pub TKEY_SIGNATURE_EXPIRATION: Time = ".dns.tkey.signature_expiration";
        /// Signature Inception
        pub TKEY_SIGNATURE_INCEPTION: Time = ".dns.tkey.signature_inception";
        /// Mode
        pub TKEY_MODE: u16 = ".dns.tkey.mode" named names::KEY_MODES;
        /// Error
        pub TKEY_ERROR: u16 = ".dns.tkey.error" named names::SIGNATURE_ERRORS;
        /// Key Size
        pub TKEY_KEY_SIZE: u16 = ".dns.tkey.key_size";
        /// Key Data
        pub TKEY_KEY_DATA: Bytes = ".dns.tkey.key_data";
        /// Other Size
        pub TKEY_OTHER_SIZE: u16 = ".dns.tkey.other_size";
        /// Other Data
        pub TKEY_OTHER_DATA: Bytes = ".dns.tkey.other_data";
        /// Gateway Precedence
        pub IPSECKEY_GATEWAY_PRECEDENCE: u8 = ".dns.ipseckey.gateway_precedence";
        /// Gateway Algorithm
        pub IPSECKEY_GATEWAY_ALGORITHM: u8 = ".dns.ipseckey.gateway_algorithm" named names::GATEWAY_ALGORITHMS;
        /// Gateway Type
        pub IPSECKEY_GATEWAY_TYPE: u8 = ".dns.ipseckey.gateway_type" named names::GATEWAYS;
        /// IPv4 Gateway
        pub IPSECKEY_GATEWAY_IPV4: Ip4 = ".dns.ipseckey.gateway_ipv4";
        /// IPv6 Gateway
        pub IPSECKEY_GATEWAY_IPV6: Ip6 = ".dns.ipseckey.gateway_ipv6";
        /// DNS Gateway
        pub IPSECKEY_GATEWAY_DNS: Domain = ".dns.ipseckey.gateway_dns";
        /// Public Key
        pub IPSECKEY_PUBLIC_KEY: Bytes = ".dns.ipseckey.public_key";
        /// IP Version
        pub XPF_IP_VERSION: u16 = ".dns.xpf.ip_version" named crate::names::dns::XPF_IP_VERSION;
        /// Protocol
        pub XPF_PROTOCOL: u8 = ".dns.xpf.protocol" named crate::names::ip::PROTOCOLS;
        /// IPv4 Source
        pub XPF_SOURCE_IPV4: Ip4 = ".dns.xpf.source_ipv4";
        /// IPv4 Destination
        pub XPF_DESTINATION_IPV4: Ip4 = ".dns.xpf.destination_ipv4";
        /// IPv6 Source
        pub XPF_SOURCE_IPV6: Ip6 = ".dns.xpf.source_ipv6";
        /// IPv6 Destination
        pub XPF_DESTINATION_IPV6: Ip6 = ".dns.xpf.destination_ipv6";
        /// Source port
        pub XPF_SPORT: u16 = ".dns.xpf.sport";
        /// Destination port
        pub XPF_DPORT: u16 = ".dns.xpf.dport";
        /// Prefix len
        pub A6_PREFIX_LEN: u8 = ".dns.a6.prefix_len";
        /// Address Suffix
        pub A6_ADDRESS_SUFFIX: Ip6 = ".dns.a6.address_suffix";
        /// Prefix name
        pub A6_PREFIX_NAME: Domain = ".dns.a6.prefix_name";
        /// Type
        pub CERT_TYPE: u16 = ".dns.cert.type" named names::CERTIFICATES;
        /// Key Tag
        pub CERT_KEY_TAG: Hex<u16> = ".dns.cert.key_tag";
        /// Algorithm
        pub CERT_ALGORITHM: u8 = ".dns.cert.algorithm" named names::ALGORITHMS;
        /// Certificate (or CRL)
        pub CERT_CERTIFICATE: Bytes = ".dns.cert.certificate";
        /// Next Domain Name
        pub NSEC_NEXT_DOMAIN_NAME: Domain = ".dns.nsec.next_domain_name";
        /// Hash algorithm
        pub NSEC3_ALGO: u8 = ".dns.nsec3.algo" named names::HASHES;
        /// NSEC3 flags
        pub NSEC3_FLAGS: u8 = ".dns.nsec3.flags";
        /// NSEC3 Opt-out flag
        pub NSEC3_FLAGS_OPT_OUT: Flag<0> = ".dns.nsec3.flags.opt_out";
        /// NSEC3 iterations
        pub NSEC3_ITERATIONS: u16 = ".dns.nsec3.iterations";
        /// Salt length
        pub NSEC3_SALT_LENGTH: u8 = ".dns.nsec3.salt_length";
        /// Salt value
        pub NSEC3_SALT_VALUE: Bytes = ".dns.nsec3.salt_value";
        /// Hash length
        pub NSEC3_HASH_LENGTH: u8 = ".dns.nsec3.hash_length";
        /// Next hashed owner
        pub NSEC3_HASH_VALUE: Text = ".dns.nsec3.hash_value";
        /// Certificate Usage
        pub TLSA_CERTIFICATE_USAGE: u8 = ".dns.tlsa.certificate_usage" named names::USAGES;
        /// Selector
        pub TLSA_SELECTOR: u8 = ".dns.tlsa.selector" named names::SELECTORS;
        /// Matching Type
        pub TLSA_MATCHING_TYPE: u8 = ".dns.tlsa.matching_type" named names::MATCHINGS;
        /// Certificate Association Data
        pub TLSA_CERTIFICATE_ASSOCIATION_DATA: Bytes = ".dns.tlsa.certificate_association_data";
        /// Algorithm Name
        pub TSIG_ALGORITHM_NAME: Domain = ".dns.tsig.algorithm_name";
        /// Time Signed
        pub TSIG_TIME_SIGNED: Time = ".dns.tsig.time_signed";
        /// Original Id
        pub TSIG_ORIGINAL_ID: u16 = ".dns.tsig.original_id";
        /// Error
        pub TSIG_ERROR: u16 = ".dns.tsig.error" named names::SIGNATURE_ERRORS;
        /// Fudge
        pub TSIG_FUDGE: u16 = ".dns.tsig.fudge";
        /// MAC Size
        pub TSIG_MAC_SIZE: u16 = ".dns.tsig.mac_size";
        /// Other Len
        pub TSIG_OTHER_LEN: u16 = ".dns.tsig.other_len";
        /// MAC
        pub TSIG_MAC: Mark = ".dns.tsig.mac";
        /// Other Data
        pub TSIG_OTHER_DATA: Bytes = ".dns.tsig.other_data";
        /// Algorithm
        pub SSHFP_ALGORITHM: u8 = ".dns.sshfp.algorithm" named names::SHELL_ALGORITHMS;
        /// Fingerprint type
        pub SSHFP_FINGERPRINT_TYPE: u8 = ".dns.sshfp.fingerprint.type" named names::SHELL_DIGESTS;
        /// Fingerprint
        pub SSHFP_FINGERPRINT: Bytes = ".dns.sshfp.fingerprint";
        /// HIT length
        pub HIP_HIT_LENGTH: u8 = ".dns.hip.hit.length";
        /// HIT length
        pub HIP_HIT_PK_ALGO: u8 = ".dns.hip.hit.pk.algo" named names::HOST_KEY_ALGORITHMS;
        /// PK length
        pub HIP_PK_LENGTH: u16 = ".dns.hip.pk.length";
        /// Host Identity Tag
        pub HIP_HIT: Bytes = ".dns.hip.hit";
        /// HIP Public Key
        pub HIP_PK: Bytes = ".dns.hip.pk";
        /// Rendezvous Server
        pub HIP_RENDEZVOUS_SERVER: Domain = ".dns.hip.rendezvous_server";
        /// DHCID Data
        pub DHCID_RDATA: Bytes = ".dns.dhcid.rdata";
        /// Key id
        pub DS_KEY_ID: Hex<u16> = ".dns.ds.key_id";
        /// Algorithm
        pub DS_ALGORITHM: u8 = ".dns.ds.algorithm" named names::ALGORITHMS;
        /// Digest Type
        pub DS_DIGEST_TYPE: u8 = ".dns.ds.digest_type" named names::DIGESTS;
        /// Digest
        pub DS_DIGEST: Bytes = ".dns.ds.digest";
        /// CAA Flags
        pub CAA_FLAGS: Hex<u8> = ".dns.caa.flags";
        /// Issuer Critical
        pub CAA_FLAGS_ISSUER_CRITICAL: Flag<7> = ".dns.caa.flags.issuer_critical" named truths::CRITICAL;
        /// Issue
        pub CAA_ISSUE: Ascii = ".dns.caa.issue";
        /// Issue Wildcard
        pub CAA_ISSUEWILD: Ascii = ".dns.caa.issuewild";
        /// Report URL
        pub CAA_IODEF: Ascii = ".dns.caa.iodef";
        /// Unknown tag
        pub CAA_UNKNOWN: Ascii = ".dns.caa.unknown";
        /// Tag length
        pub CAA_TAG_LENGTH: u8 = ".dns.caa.tag_length";
        /// Tag
        pub CAA_TAG: Ascii = ".dns.caa.tag";
        /// Value
        pub CAA_VALUE: Ascii = ".dns.caa.value";
        /// Local Flag
        pub WINS_LOCAL_FLAG: Flag<0> = ".dns.wins.local_flag" named truths::TRUE_FALSE;
        /// Lookup timeout
        pub WINS_LOOKUP_TIMEOUT: u32 = ".dns.wins.lookup_timeout";
        /// Cache timeout
        pub WINS_CACHE_TIMEOUT: u32 = ".dns.wins.cache_timeout";
        /// Number of WINS servers
        pub WINS_NB_WINS_SERVERS: u32 = ".dns.wins.nb_wins_servers";
        /// WINS Server Address
        pub WINS_WINS_SERVER: Ip4 = ".dns.wins.wins_server";
        /// Local Flag
        pub WINSR_LOCAL_FLAG: Flag<0> = ".dns.winsr.local_flag" named truths::TRUE_FALSE;
        /// Lookup timeout
        pub WINSR_LOOKUP_TIMEOUT: u32 = ".dns.winsr.lookup_timeout";
        /// Cache timeout
        pub WINSR_CACHE_TIMEOUT: u32 = ".dns.winsr.cache_timeout";
        /// Name Result Domain
        pub WINSR_NAME_RESULT_DOMAIN: Domain = ".dns.winsr.name_result_domain";
        /// DNS Stateful Operation
        pub DSO: Mark = ".dns.dso";
        /// DSO TLV
        pub DSO_TLV: Mark = ".dns.dso.tlv";
        /// Type
        pub DSO_TLV_TYPE: u16 = ".dns.dso.tlv.type" named crate::names::dns::DSO_TLV_TYPE;
        /// Length
        pub DSO_TLV_LENGTH: u16 = ".dns.dso.tlv.length";
        /// Data
        pub DSO_TLV_DATA: Bytes = ".dns.dso.tlv.data";
        /// Inactivity Timeout
        pub DSO_TLV_KEEPALIVE_INACTIVITY: u32 = ".dns.dso.tlv.keepalive.inactivity";
        /// Keepalive Interval
        pub DSO_TLV_KEEPALIVE_INTERVAL: u32 = ".dns.dso.tlv.keepalive.interval";
        /// Retry Delay
        pub DSO_TLV_RETRYDELAY_RETRYDELAY: u32 = ".dns.dso.tlv.retrydelay.retrydelay";
        /// Padding
        pub DSO_TLV_ENCPAD_PADDING: Bytes = ".dns.dso.tlv.encpad.padding";
    }
}
