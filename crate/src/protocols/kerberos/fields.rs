//! The fields of Kerberos messages.
use super::{accepts, dissect, info};
use crate::names::kerberos as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Kerberos (RFC 4120)
    "Kerberos" = "kerberos" column "KRB5" over [Key::Udp(88), Key::Tcp(88)] info info accepts accepts {
        /// Reserved
        pub RM_RESERVED: Flag<31> = "rm.reserved";
        /// Record Length
        pub RM_LENGTH: Bits<0, 31> = "rm.length";
        /// as-req
        pub AS_REQ: Mark = "as_req_element";
        /// as-rep
        pub AS_REP: Mark = "as_rep_element";
        /// tgs-req
        pub TGS_REQ: Mark = "tgs_req_element";
        /// tgs-rep
        pub TGS_REP: Mark = "tgs_rep_element";
        /// ap-req
        pub AP_REQ: Mark = "ap_req_element";
        /// ap-rep
        pub AP_REP: Mark = "ap_rep_element";
        /// krb-safe
        pub KRB_SAFE: Mark = "krb_safe_element";
        /// krb-priv
        pub KRB_PRIV: Mark = "krb_priv_element";
        /// krb-cred
        pub KRB_CRED: Mark = "krb_cred_element";
        /// krb-error
        pub KRB_ERROR: Mark = "krb_error_element";
        /// pvno
        pub PVNO: u32 = "pvno";
        /// msg-type
        pub MSG_TYPE: i32 = "msg_type" named names::MSG_TYPE;
        /// padata
        pub PADATA: u32 = "padata" unit "items";
        /// PA-DATA
        pub PA_DATA: Mark = "PA_DATA_element";
        /// padata-type
        pub PADATA_TYPE: i32 = "padata_type" named names::PADATA_TYPE;
        /// padata-value
        pub PADATA_VALUE: Bytes = "padata_value";
        /// req-body
        pub REQ_BODY: Mark = "req_body_element";
        /// kdc-options
        pub KDC_OPTIONS: Bytes = "kdc_options";
        /// reserved
        pub RESERVED: Flag<31> = "KDCOptions.reserved" named truths::TRUE_FALSE;
        /// forwardable
        pub FORWARDABLE: Flag<30> = "KDCOptions.forwardable" named truths::TRUE_FALSE;
        /// forwarded
        pub FORWARDED: Flag<29> = "KDCOptions.forwarded" named truths::TRUE_FALSE;
        /// proxiable
        pub PROXIABLE: Flag<28> = "KDCOptions.proxiable" named truths::TRUE_FALSE;
        /// proxy
        pub PROXY: Flag<27> = "KDCOptions.proxy" named truths::TRUE_FALSE;
        /// allow-postdate
        pub ALLOW_POSTDATE: Flag<26> = "KDCOptions.allow.postdate" named truths::TRUE_FALSE;
        /// postdated
        pub POSTDATED: Flag<25> = "KDCOptions.postdated" named truths::TRUE_FALSE;
        /// unused7
        pub UNUSED7: Flag<24> = "KDCOptions.unused7" named truths::TRUE_FALSE;
        /// renewable
        pub RENEWABLE: Flag<23> = "KDCOptions.renewable" named truths::TRUE_FALSE;
        /// unused9
        pub UNUSED9: Flag<22> = "KDCOptions.unused9" named truths::TRUE_FALSE;
        /// unused10
        pub UNUSED10: Flag<21> = "KDCOptions.unused10" named truths::TRUE_FALSE;
        /// opt-hardware-auth
        pub OPT_HARDWARE_AUTH: Flag<20> = "KDCOptions.opt.hardware.auth" named truths::TRUE_FALSE;
        /// unused12
        pub UNUSED12: Flag<19> = "KDCOptions.unused12" named truths::TRUE_FALSE;
        /// unused13
        pub UNUSED13: Flag<18> = "KDCOptions.unused13" named truths::TRUE_FALSE;
        /// constrained-delegation
        pub CONSTRAINED_DELEGATION: Flag<17> = "KDCOptions.constrained.delegation" named truths::TRUE_FALSE;
        /// canonicalize
        pub CANONICALIZE: Flag<16> = "KDCOptions.canonicalize" named truths::TRUE_FALSE;
        /// request-anonymous
        pub REQUEST_ANONYMOUS: Flag<15> = "KDCOptions.request.anonymous" named truths::TRUE_FALSE;
        /// unused17
        pub UNUSED17: Flag<14> = "KDCOptions.unused17" named truths::TRUE_FALSE;
        /// unused18
        pub UNUSED18: Flag<13> = "KDCOptions.unused18" named truths::TRUE_FALSE;
        /// unused19
        pub UNUSED19: Flag<12> = "KDCOptions.unused19" named truths::TRUE_FALSE;
        /// unused20
        pub UNUSED20: Flag<11> = "KDCOptions.unused20" named truths::TRUE_FALSE;
        /// unused21
        pub UNUSED21: Flag<10> = "KDCOptions.unused21" named truths::TRUE_FALSE;
        /// unused22
        pub UNUSED22: Flag<9> = "KDCOptions.unused22" named truths::TRUE_FALSE;
        /// unused23
        pub UNUSED23: Flag<8> = "KDCOptions.unused23" named truths::TRUE_FALSE;
        /// unused24
        pub UNUSED24: Flag<7> = "KDCOptions.unused24" named truths::TRUE_FALSE;
        /// unused25
        pub UNUSED25: Flag<6> = "KDCOptions.unused25" named truths::TRUE_FALSE;
        /// disable-transited-check
        pub DISABLE_TRANSITED_CHECK: Flag<5> = "KDCOptions.disable.transited.check" named truths::TRUE_FALSE;
        /// renewable-ok
        pub RENEWABLE_OK: Flag<4> = "KDCOptions.renewable.ok" named truths::TRUE_FALSE;
        /// enc-tkt-in-skey
        pub ENC_TKT_IN_SKEY: Flag<3> = "KDCOptions.enc.tkt.in.skey" named truths::TRUE_FALSE;
        /// unused29
        pub UNUSED29: Flag<2> = "KDCOptions.unused29" named truths::TRUE_FALSE;
        /// renew
        pub RENEW: Flag<1> = "KDCOptions.renew" named truths::TRUE_FALSE;
        /// validate
        pub VALIDATE: Flag<0> = "KDCOptions.validate" named truths::TRUE_FALSE;
        /// cname
        pub CNAME: Mark = "cname_element";
        /// crealm
        pub CREALM: Ascii = "crealm";
        /// name-type
        pub NAME_TYPE: i32 = "name_type" named names::NAME_TYPE;
        /// cname-string
        pub CNAME_STRING: u32 = "cname_string" unit "items";
        /// CNameString
        pub CNAMESTRING: Ascii = "CNameString";
        /// realm
        pub REALM: Ascii = "realm";
        /// sname
        pub SNAME: Mark = "sname_element";
        /// sname-string
        pub SNAME_STRING: u32 = "sname_string" unit "items";
        /// SNameString
        pub SNAMESTRING: Ascii = "SNameString";
        /// from
        pub FROM: Time = "from";
        /// till
        pub TILL: Time = "till";
        /// rtime
        pub RTIME: Time = "rtime";
        /// nonce
        pub NONCE: u32 = "nonce";
        /// etype
        pub KDC_REQ_BODY_ETYPE: u32 = "kdc-req-body.etype" unit "items";
        /// ENCTYPE
        pub ENCTYPE: i32 = "ENCTYPE" named names::ENCTYPE;
        /// addresses
        pub ADDRESSES: u32 = "addresses";
        /// HostAddress
        pub HOSTADDRESS: Mark = "HostAddress_element";
        /// addr-type
        pub ADDR_TYPE: i32 = "addr_type" named names::ADDR_TYPE;
        /// address
        pub ADDRESS: Bytes = "address";
        /// IP Address
        pub ADDR_IP: Ip4 = "addr_ip";
        /// IPv6 Address
        pub ADDR_IPV6: Ip6 = "addr_ipv6";
        /// NetBIOS Address
        pub ADDR_NB: Ascii = "addr_nb";
        /// ap-options
        pub AP_OPTIONS: Bytes = "ap_options";
        /// reserved
        pub AP_RESERVED: Flag<31> = "APOptions.reserved" named truths::TRUE_FALSE;
        /// use-session-key
        pub AP_USE_SESSION_KEY: Flag<30> = "APOptions.use.session.key" named truths::TRUE_FALSE;
        /// mutual-required
        pub AP_MUTUAL_REQUIRED: Flag<29> = "APOptions.mutual.required" named truths::TRUE_FALSE;
        /// ticket
        pub TICKET: Mark = "ticket_element";
        /// tkt-vno
        pub TKT_VNO: u32 = "tkt_vno";
        /// enc-part
        pub ENC_PART: Mark = "enc_part_element";
        /// authenticator
        pub AUTHENTICATOR: Mark = "authenticator_element";
        /// etype
        pub ETYPE: i32 = "etype" named names::ENCTYPE;
        /// kvno
        pub KVNO: u32 = "kvno";
        /// cipher
        pub CIPHER: Bytes = "cipher";
        /// ctime
        pub CTIME: Time = "ctime";
        /// cusec
        pub CUSEC: u32 = "cusec";
        /// stime
        pub STIME: Time = "stime";
        /// susec
        pub SUSEC: u32 = "susec";
        /// error-code
        pub ERROR_CODE: i32 = "error_code" named names::ERROR_CODE;
        /// e-text
        pub E_TEXT: Ascii = "e_text";
        /// e-data
        pub E_DATA: Bytes = "e_data";
        /// include-pac
        pub INCLUDE_PAC: bool = "include_pac" named truths::TRUE_FALSE;
        /// ETYPE-INFO-ENTRY
        pub ETYPE_INFO_ENTRY: Mark = "ETYPE_INFO_ENTRY_element";
        /// ETYPE-INFO2-ENTRY
        pub ETYPE_INFO2_ENTRY: Mark = "ETYPE_INFO2_ENTRY_element";
        /// salt
        pub INFO_SALT: Bytes = "info_salt";
        /// salt
        pub INFO2_SALT: Ascii = "info2_salt";
        /// s2kparams
        pub S2KPARAMS: Bytes = "s2kparams";
        /// SupportedEnctypes
        pub SUPPORTED_ENTYPES: Hex<u32> = "supported_entypes";
        /// des-cbc-crc
        pub SUPPORTED_DES_CBC_CRC: Flag<0> = "supported_entypes.des-cbc-crc" named truths::SUPPORTED;
        /// des-cbc-md5
        pub SUPPORTED_DES_CBC_MD5: Flag<1> = "supported_entypes.des-cbc-md5" named truths::SUPPORTED;
        /// rc4-hmac
        pub SUPPORTED_RC4_HMAC: Flag<2> = "supported_entypes.rc4-hmac" named truths::SUPPORTED;
        /// aes128-cts-hmac-sha1-96
        pub SUPPORTED_AES128_CTS_HMAC_SHA1_96: Flag<3> = "supported_entypes.aes128-cts-hmac-sha1-96" named truths::SUPPORTED;
        /// aes256-cts-hmac-sha1-96
        pub SUPPORTED_AES256_CTS_HMAC_SHA1_96: Flag<4> = "supported_entypes.aes256-cts-hmac-sha1-96" named truths::SUPPORTED;
        /// fast-supported
        pub SUPPORTED_FAST_SUPPORTED: Flag<16> = "supported_entypes.fast-supported" named truths::SUPPORTED;
        /// compound-identity-supported
        pub SUPPORTED_COMPOUND_IDENTITY_SUPPORTED: Flag<17> = "supported_entypes.compound-identity-supported" named truths::SUPPORTED;
        /// claims-supported
        pub SUPPORTED_CLAIMS_SUPPORTED: Flag<18> = "supported_entypes.claims-supported" named truths::SUPPORTED;
        /// resource-sid-compression-disabled
        pub SUPPORTED_RESOURCE_SID_COMPRESSION_DISABLED: Flag<19> = "supported_entypes.resource-sid-compression-disabled" named truths::SUPPORTED;
        /// NT Status
        pub SMB_NT_STATUS: Hex<u32> = "smb.nt_status";
        /// Reserved
        pub EXT_ERROR_RESERVED: Hex<u32> = "ext_error.reserved";
        /// Flags
        pub EXT_ERROR_FLAGS: Hex<u32> = "ext_error.flags";
    }
}
