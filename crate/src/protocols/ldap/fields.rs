//! The fields of LDAP messages.
use super::{dissect, info, lines};
use crate::names::ldap as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Lightweight Directory Access Protocol (RFC 4511)
    "LDAP" = "ldap" column "LDAP" over [Key::Tcp(389), Key::Tcp(3268)] info info lines lines {
        /// SASL Buffer Length
        pub SASL_BUFFER_LENGTH: u32 = "sasl_buffer_length";
        /// GSS-API Encrypted payload
        pub GSSAPI_ENCRYPTED_PAYLOAD: Bytes = "gssapi_encrypted_payload";
        /// LDAPMessage
        pub LDAPMESSAGE_HEAD: Mark = "LDAPMessage_element";
        /// messageID
        pub MESSAGEID: u32 = "messageID";
        /// protocolOp
        pub PROTOCOLOP: u32 = "protocolOp" named names::PROTOCOLOP;
        /// Response To
        pub RESPONSE_TO: u32 = "response_to";
        /// Time
        pub TIME: Duration = "time" unit "seconds";
        /// bindRequest
        pub BINDREQUEST_HEAD: Mark = "bindRequest_element";
        /// version
        pub VERSION: u32 = "version";
        /// name
        pub NAME: Text = "name";
        /// authentication
        pub AUTHENTICATION: u32 = "authentication" named names::AUTHENTICATION;
        /// simple
        pub SIMPLE: Ascii = "simple";
        /// sasl
        pub SASL_HEAD: Mark = "sasl_element";
        /// mechanism
        pub MECHANISM: Ascii = "mechanism";
        /// credentials
        pub CREDENTIALS: Bytes = "credentials";
        /// ntlmsspNegotiate
        pub NTLMSSPNEGOTIATE: Bytes = "ntlmsspNegotiate";
        /// ntlmsspAuth
        pub NTLMSSPAUTH: Bytes = "ntlmsspAuth";
        /// bindResponse
        pub BINDRESPONSE_HEAD: Mark = "bindResponse_element";
        /// resultCode
        pub RESULTCODE: u32 = "resultCode" named names::RESULTCODE;
        /// matchedDN
        pub MATCHEDDN: Text = "matchedDN";
        /// errorMessage
        pub ERRORMESSAGE: Text = "errorMessage";
        /// referral
        pub REFERRAL: u32 = "referral";
        /// LDAPURL
        pub LDAPURL: Text = "LDAPURL";
        /// serverSaslCreds
        pub SERVERSASLCREDS: Bytes = "serverSaslCreds";
        /// unbindRequest
        pub UNBINDREQUEST_HEAD: Mark = "unbindRequest_element";
        /// searchRequest
        pub SEARCHREQUEST_HEAD: Mark = "searchRequest_element";
        /// baseObject
        pub BASEOBJECT: Text = "baseObject";
        /// scope
        pub SCOPE: u32 = "scope" named names::SCOPE;
        /// derefAliases
        pub DEREFALIASES: u32 = "derefAliases" named names::DEREFALIASES;
        /// sizeLimit
        pub SIZELIMIT: u32 = "sizeLimit";
        /// timeLimit
        pub TIMELIMIT: u32 = "timeLimit";
        /// typesOnly
        pub TYPESONLY: bool = "typesOnly" named truths::TRUE_FALSE;
        /// filter
        pub FILTER: u32 = "filter" named names::FILTER;
        /// and
        pub AND: u32 = "and" unit "items";
        /// and item
        pub AND_ITEM: u32 = "and_item" named names::FILTER;
        /// or
        pub OR: u32 = "or" unit "items";
        /// or item
        pub OR_ITEM: u32 = "or_item" named names::FILTER;
        /// not
        pub NOT: u32 = "not" named names::FILTER;
        /// equalityMatch
        pub EQUALITYMATCH_HEAD: Mark = "equalityMatch_element";
        /// greaterOrEqual
        pub GREATEROREQUAL_HEAD: Mark = "greaterOrEqual_element";
        /// lessOrEqual
        pub LESSOREQUAL_HEAD: Mark = "lessOrEqual_element";
        /// approxMatch
        pub APPROXMATCH_HEAD: Mark = "approxMatch_element";
        /// attributeDesc
        pub ATTRIBUTEDESC: Text = "attributeDesc";
        /// assertionValue
        pub ASSERTIONVALUE: Text = "assertionValue";
        /// substrings
        pub SUBSTRINGS_HEAD: Mark = "substrings_element";
        /// substrings
        pub SUBSTRINGS: u32 = "substrings" unit "items";
        /// substrings item
        pub SUBSTRINGS_ITEM: u32 = "substrings_item" named names::SUBSTRINGS_ITEM;
        /// initial
        pub INITIAL: Text = "initial";
        /// any
        pub ANY: Text = "any";
        /// final
        pub FINAL: Text = "final";
        /// present
        pub PRESENT: Text = "present";
        /// extensibleMatch
        pub EXTENSIBLEMATCH_HEAD: Mark = "extensibleMatch_element";
        /// matchingRule
        pub MATCHINGRULE: Text = "matchingRule";
        /// type
        pub TYPE: Text = "type";
        /// matchValue
        pub MATCHVALUE: Text = "matchValue";
        /// dnAttributes
        pub DNATTRIBUTES: bool = "dnAttributes" named truths::TRUE_FALSE;
        /// attributes
        pub ATTRIBUTES: u32 = "attributes" unit "items";
        /// AttributeDescription
        pub ATTRIBUTEDESCRIPTION: Text = "AttributeDescription";
        /// searchResEntry
        pub SEARCHRESENTRY_HEAD: Mark = "searchResEntry_element";
        /// objectName
        pub OBJECTNAME: Text = "objectName";
        /// PartialAttributeList item
        pub PARTIALATTRIBUTELIST_ITEM_HEAD: Mark = "PartialAttributeList_item_element";
        /// vals
        pub VALS: u32 = "vals" unit "items";
        /// AttributeValue
        pub ATTRIBUTEVALUE: Bytes = "AttributeValue";
        /// searchResDone
        pub SEARCHRESDONE_HEAD: Mark = "searchResDone_element";
        /// searchResRef
        pub SEARCHRESREF: u32 = "searchResRef" unit "items";
        /// modifyRequest
        pub MODIFYREQUEST_HEAD: Mark = "modifyRequest_element";
        /// object
        pub OBJECT: Text = "object";
        /// modification
        pub MODIFICATION: u32 = "modification" unit "items";
        /// modification item
        pub MODIFICATION_ITEM_HEAD: Mark = "modification_item_element";
        /// operation
        pub OPERATION: u32 = "operation" named names::OPERATION;
        /// modification
        pub MODIFIED_HEAD: Mark = "modification_element";
        /// modifyResponse
        pub MODIFYRESPONSE_HEAD: Mark = "modifyResponse_element";
        /// addRequest
        pub ADDREQUEST_HEAD: Mark = "addRequest_element";
        /// entry
        pub ENTRY: Text = "entry";
        /// AttributeList item
        pub ATTRIBUTELIST_ITEM_HEAD: Mark = "AttributeList_item_element";
        /// addResponse
        pub ADDRESPONSE_HEAD: Mark = "addResponse_element";
        /// delRequest
        pub DELREQUEST: Text = "delRequest";
        /// delResponse
        pub DELRESPONSE_HEAD: Mark = "delResponse_element";
        /// modDNRequest
        pub MODDNREQUEST_HEAD: Mark = "modDNRequest_element";
        /// newrdn
        pub NEWRDN: Text = "newrdn";
        /// deleteoldrdn
        pub DELETEOLDRDN: bool = "deleteoldrdn" named truths::TRUE_FALSE;
        /// newSuperior
        pub NEWSUPERIOR: Text = "newSuperior";
        /// modDNResponse
        pub MODDNRESPONSE_HEAD: Mark = "modDNResponse_element";
        /// compareRequest
        pub COMPAREREQUEST_HEAD: Mark = "compareRequest_element";
        /// ava
        pub AVA_HEAD: Mark = "ava_element";
        /// compareResponse
        pub COMPARERESPONSE_HEAD: Mark = "compareResponse_element";
        /// abandonRequest
        pub ABANDONREQUEST: u32 = "abandonRequest";
        /// extendedReq
        pub EXTENDEDREQ_HEAD: Mark = "extendedReq_element";
        /// requestName
        pub REQUESTNAME: Ascii = "requestName";
        /// requestValue
        pub REQUESTVALUE: Bytes = "requestValue";
        /// extendedResp
        pub EXTENDEDRESP_HEAD: Mark = "extendedResp_element";
        /// responseName
        pub RESPONSENAME: Text = "responseName";
        /// response
        pub RESPONSE: Bytes = "response";
        /// intermediateResponse
        pub INTERMEDIATERESPONSE_HEAD: Mark = "intermediateResponse_element";
        /// responseValue
        pub RESPONSEVALUE: Bytes = "responseValue";
        /// OID
        pub OID: Text = "oid";
        /// controls
        pub CONTROLS: u32 = "controls" unit "items";
        /// Control
        pub CONTROL_HEAD: Mark = "Control_element";
        /// controlType
        pub CONTROLTYPE: Ascii = "controlType";
        /// criticality
        pub CRITICALITY: bool = "criticality" named truths::TRUE_FALSE;
        /// controlValue
        pub CONTROLVALUE: Bytes = "controlValue";
        /// SearchControlValue
        pub SEARCHCONTROLVALUE_HEAD: Mark = "SearchControlValue_element";
        /// size
        pub SIZE: i32 = "size";
        /// cookie
        pub COOKIE: Bytes = "cookie";
        /// GUID
        pub GUID: LittleGuid = "guid";
        /// Sid
        pub SID: Text = "sid";
    }
}
