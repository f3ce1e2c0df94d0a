//! The fields of NTLM messages.
use super::{dissect, info};
use crate::wire::*;

/// MS-NLMP §2.2.1.
const MESSAGES: Names = Names::sorted(&[
    (1, "NTLMSSP_NEGOTIATE"),
    (2, "NTLMSSP_CHALLENGE"),
    (3, "NTLMSSP_AUTH"),
    (4, "NTLMSSP_UNKNOWN"),
]);
/// MS-NLMP §2.2.2.1.
const ITEMS: Names = Names::sorted(&[
    (0, "End of list"),
    (1, "NetBIOS computer name"),
    (2, "NetBIOS domain name"),
    (3, "DNS computer name"),
    (4, "DNS domain name"),
    (5, "DNS tree name"),
    (6, "Flags"),
    (7, "Timestamp"),
    (8, "Restrictions"),
    (9, "Target Name"),
    (10, "Channel Bindings"),
]);

protocol! {
    /// NTLM Secure Service Provider (MS-NLMP)
    "NTLM_Header" = "ntlmssp" column "NTLMSSP" over [] info info {
        /// NTLMSSP identifier
        pub IDENTIFIER: Ascii = "identifier";
        /// NTLM Message Type
        pub MESSAGETYPE: Hex<Little<u32>> = "messagetype" named MESSAGES;
        /// Negotiate Flags
        pub NEGOTIATEFLAGS: Hex<Little<u32>> = "negotiateflags";
        /// Negotiate 56
        pub NEGOTIATE56: Flag<31> = "negotiate56";
        /// Negotiate Key Exchange
        pub NEGOTIATEKEYEXCH: Flag<30> = "negotiatekeyexch";
        /// Negotiate 128
        pub NEGOTIATE128: Flag<29> = "negotiate128";
        /// Negotiate 0x10000000
        pub NEGOTIATENT10000000: Flag<28> = "negotiatent10000000";
        /// Negotiate 0x08000000
        pub NEGOTIATENT08000000: Flag<27> = "negotiatent08000000";
        /// Negotiate 0x04000000
        pub NEGOTIATENT04000000: Flag<26> = "negotiatent04000000";
        /// Negotiate Version
        pub NEGOTIATEVERSION: Flag<25> = "negotiateversion";
        /// Negotiate 0x01000000
        pub NEGOTIATENT01000000: Flag<24> = "negotiatent01000000";
        /// Negotiate Target Info
        pub NEGOTIATETARGETINFO: Flag<23> = "negotiatetargetinfo";
        /// Request Non-NT Session
        pub REQUESTNONNTSESSION: Flag<22> = "requestnonntsession";
        /// Negotiate 0x00200000
        pub NEGOTIATENT00200000: Flag<21> = "negotiatent00200000";
        /// Negotiate Identify
        pub NEGOTIATEIDENTIFY: Flag<20> = "negotiateidentify";
        /// Negotiate Extended Security
        pub NEGOTIATENTLM2: Flag<19> = "negotiatentlm2";
        /// Target Type Share
        pub TARGETTYPESHARE: Flag<18> = "targettypeshare";
        /// Target Type Server
        pub TARGETTYPESERVER: Flag<17> = "targettypeserver";
        /// Target Type Domain
        pub TARGETTYPEDOMAIN: Flag<16> = "targettypedomain";
        /// Negotiate Always Sign
        pub NEGOTIATEALWAYSSIGN: Flag<15> = "negotiatealwayssign";
        /// Negotiate 0x00004000
        pub NEGOTIATE00004000: Flag<14> = "negotiate00004000";
        /// Negotiate OEM Workstation Supplied
        pub NEGOTIATEOEMWORKSTATIONSUPPLIED: Flag<13> = "negotiateoemworkstationsupplied";
        /// Negotiate OEM Domain Supplied
        pub NEGOTIATEOEMDOMAINSUPPLIED: Flag<12> = "negotiateoemdomainsupplied";
        /// Negotiate Anonymous
        pub NEGOTIATEANONYMOUS: Flag<11> = "negotiateanonymous";
        /// Negotiate NT Only
        pub NEGOTIATENTONLY: Flag<10> = "negotiatentonly";
        /// Negotiate NTLM key
        pub NEGOTIATENTLM: Flag<9> = "negotiatentlm";
        /// Negotiate 0x00000100
        pub NEGOTIATE00000100: Flag<8> = "negotiate00000100";
        /// Negotiate Lan Manager Key
        pub NEGOTIATELMKEY: Flag<7> = "negotiatelmkey";
        /// Negotiate Datagram
        pub NEGOTIATEDATAGRAM: Flag<6> = "negotiatedatagram";
        /// Negotiate Seal
        pub NEGOTIATESEAL: Flag<5> = "negotiateseal";
        /// Negotiate Sign
        pub NEGOTIATESIGN: Flag<4> = "negotiatesign";
        /// Request 0x00000008
        pub NEGOTIATE00000008: Flag<3> = "negotiate00000008";
        /// Request Target
        pub REQUESTTARGET: Flag<2> = "requesttarget";
        /// Negotiate OEM
        pub NEGOTIATEOEM: Flag<1> = "negotiateoem";
        /// Negotiate UNICODE
        pub NEGOTIATEUNICODE: Flag<0> = "negotiateunicode";
        /// Calling workstation domain
        pub NEGOTIATE_DOMAIN: Text = "negotiate.domain";
        /// Calling workstation name
        pub NEGOTIATE_CALLINGWORKSTATION: Text = "negotiate.callingworkstation";
        /// Target Name
        pub CHALLENGE_TARGET_NAME: Text = "challenge.target_name";
        /// Length
        pub STRING_LENGTH: Little<u16> = "string.length";
        /// Maxlen
        pub STRING_MAXLEN: Little<u16> = "string.maxlen";
        /// Offset
        pub STRING_OFFSET: Little<u32> = "string.offset";
        /// NTLM Server Challenge
        pub NTLMSERVERCHALLENGE: Bytes = "ntlmserverchallenge";
        /// Reserved
        pub RESERVED: Bytes = "reserved";
        /// Target Info
        pub CHALLENGE_TARGET_INFO: Mark = "challenge.target_info";
        /// Length
        pub CHALLENGE_TARGET_INFO_LENGTH: Little<u16> = "challenge.target_info.length";
        /// Maxlen
        pub CHALLENGE_TARGET_INFO_MAXLEN: Little<u16> = "challenge.target_info.maxlen";
        /// Offset
        pub CHALLENGE_TARGET_INFO_OFFSET: Little<u32> = "challenge.target_info.offset";
        /// Target Info Item Type
        pub CHALLENGE_TARGET_INFO_ITEM_TYPE: Hex<Little<u16>> = "challenge.target_info.item.type" named ITEMS;
        /// Target Info Item Length
        pub CHALLENGE_TARGET_INFO_ITEM_LENGTH: Little<u16> = "challenge.target_info.item.length";
        /// NetBIOS Domain Name
        pub CHALLENGE_TARGET_INFO_NB_DOMAIN_NAME: Utf16 = "challenge.target_info.nb_domain_name";
        /// NetBIOS Computer Name
        pub CHALLENGE_TARGET_INFO_NB_COMPUTER_NAME: Utf16 = "challenge.target_info.nb_computer_name";
        /// DNS Domain Name
        pub CHALLENGE_TARGET_INFO_DNS_DOMAIN_NAME: Utf16 = "challenge.target_info.dns_domain_name";
        /// DNS Computer Name
        pub CHALLENGE_TARGET_INFO_DNS_COMPUTER_NAME: Utf16 = "challenge.target_info.dns_computer_name";
        /// DNS Tree Name
        pub CHALLENGE_TARGET_INFO_DNS_TREE_NAME: Utf16 = "challenge.target_info.dns_tree_name";
        /// Flags
        pub CHALLENGE_TARGET_INFO_FLAGS: Hex<Little<u32>> = "challenge.target_info.flags";
        /// Timestamp
        pub CHALLENGE_TARGET_INFO_TIMESTAMP: Time = "challenge.target_info.timestamp";
        /// Restrictions
        pub CHALLENGE_TARGET_INFO_RESTRICTIONS: Bytes = "challenge.target_info.restrictions";
        /// Target Name
        pub CHALLENGE_TARGET_INFO_TARGET_NAME: Utf16 = "challenge.target_info.target_name";
        /// Channel Bindings
        pub CHALLENGE_TARGET_INFO_CHANNEL_BINDINGS: Bytes = "challenge.target_info.channel_bindings";
        /// Version
        pub VERSION: Mark = "version";
        /// Major Version
        pub VERSION_MAJOR: u8 = "version.major";
        /// Minor Version
        pub VERSION_MINOR: u8 = "version.minor";
        /// Build Number
        pub VERSION_BUILD_NUMBER: Little<u16> = "version.build_number";
        /// NTLM Current Revision
        pub VERSION_NTLM_CURRENT_REVISION: u8 = "version.ntlm_current_revision";
        /// Lan Manager Response
        pub AUTH_LMRESPONSE: Bytes = "auth.lmresponse";
        /// LMv2 Client Challenge
        pub NTLMCLIENTCHALLENGE: Bytes = "ntlmclientchallenge";
        /// Length
        pub BLOB_LENGTH: Little<u16> = "blob.length";
        /// Maxlen
        pub BLOB_MAXLEN: Little<u16> = "blob.maxlen";
        /// Offset
        pub BLOB_OFFSET: Little<u32> = "blob.offset";
        /// NTLM Response
        pub AUTH_NTRESPONSE: Bytes = "auth.ntresponse";
        /// NTLMv2 Response
        pub NTLMV2_RESPONSE: Bytes = "ntlmv2_response";
        /// NTProofStr
        pub NTLMV2_RESPONSE_NTPROOFSTR: Bytes = "ntlmv2_response.ntproofstr";
        /// Response Version
        pub NTLMV2_RESPONSE_RVERSION: u8 = "ntlmv2_response.rversion";
        /// Hi Response Version
        pub NTLMV2_RESPONSE_HIRVERSION: u8 = "ntlmv2_response.hirversion";
        /// Z
        pub NTLMV2_RESPONSE_Z: Bytes = "ntlmv2_response.z";
        /// Time
        pub NTLMV2_RESPONSE_TIME: Time = "ntlmv2_response.time";
        /// NTLMv2 Client Challenge
        pub NTLMV2_RESPONSE_CHAL: Bytes = "ntlmv2_response.chal";
        /// NTLMV2 Response Item Type
        pub NTLMV2_RESPONSE_ITEM_TYPE: Hex<Little<u16>> = "ntlmv2_response.item.type" named ITEMS;
        /// NTLMV2 Response Item Length
        pub NTLMV2_RESPONSE_ITEM_LENGTH: Little<u16> = "ntlmv2_response.item.length";
        /// NetBIOS Domain Name
        pub NTLMV2_RESPONSE_NB_DOMAIN_NAME: Utf16 = "ntlmv2_response.nb_domain_name";
        /// NetBIOS Computer Name
        pub NTLMV2_RESPONSE_NB_COMPUTER_NAME: Utf16 = "ntlmv2_response.nb_computer_name";
        /// DNS Domain Name
        pub NTLMV2_RESPONSE_DNS_DOMAIN_NAME: Utf16 = "ntlmv2_response.dns_domain_name";
        /// DNS Computer Name
        pub NTLMV2_RESPONSE_DNS_COMPUTER_NAME: Utf16 = "ntlmv2_response.dns_computer_name";
        /// DNS Tree Name
        pub NTLMV2_RESPONSE_DNS_TREE_NAME: Utf16 = "ntlmv2_response.dns_tree_name";
        /// Flags
        pub NTLMV2_RESPONSE_FLAGS: Hex<Little<u32>> = "ntlmv2_response.flags";
        /// Timestamp
        pub NTLMV2_RESPONSE_TIMESTAMP: Time = "ntlmv2_response.timestamp";
        /// Restrictions
        pub NTLMV2_RESPONSE_RESTRICTIONS: Bytes = "ntlmv2_response.restrictions";
        /// Target Name
        pub NTLMV2_RESPONSE_TARGET_NAME: Utf16 = "ntlmv2_response.target_name";
        /// Channel Bindings
        pub NTLMV2_RESPONSE_CHANNEL_BINDINGS: Bytes = "ntlmv2_response.channel_bindings";
        /// padding
        pub NTLMV2_RESPONSE_PAD: Bytes = "ntlmv2_response.pad";
        /// Domain name
        pub AUTH_DOMAIN: Text = "auth.domain";
        /// User name
        pub AUTH_USERNAME: Text = "auth.username";
        /// Host name
        pub AUTH_HOSTNAME: Text = "auth.hostname";
        /// Session Key
        pub AUTH_SESSKEY: Bytes = "auth.sesskey";
        /// MIC
        pub AUTHENTICATE_MIC: Bytes = "authenticate.mic";
        /// NTLMSSP Verifier
        pub VERF: Mark = "verf";
        /// Version Number
        pub VERF_VERS: Little<u32> = "verf.vers";
        /// Verifier Body
        pub VERF_BODY: Bytes = "verf.body";
    }
}
