//! LDAP (RFC 4511).
use super::contents;
use super::names::*;
use super::tokens::blob;
use super::{
    Bytes, Got, Kind, Part, STRING, Schema, Scope, implicit, maybe, one, own, parts, whole,
};
use crate::show::scapy::model::{Layer, Value};

/// What filters are made of, by tag.
const FILTERS: &[(u8, &str)] = &[
    (0xa0, "LDAP_FilterAnd"),
    (0xa1, "LDAP_FilterOr"),
    (0xa2, "LDAP_FilterNot"),
    (0xa3, "LDAP_FilterEqual"),
    (0xa4, "LDAP_SubstringFilter"),
    (0xa5, "LDAP_FilterGreaterOrEqual"),
    (0xa6, "LDAP_FilterLessOrEqual"),
    (0x87, "LDAP_FilterPresent"),
    (0xa8, "LDAP_FilterApproxMatch"),
    (0xa9, "LDAP_FilterExtensibleMatch"),
];
const SUBSTRINGS: &[(u8, &str)] = &[
    (0x80, "LDAP_SubstringFilterInitial"),
    (0x81, "LDAP_SubstringFilterAny"),
    (0x82, "LDAP_SubstringFilterFinal"),
];
const OPERATIONS: &[(u8, &str)] = &[
    (0x60, "LDAP_BindRequest"),
    (0x61, "LDAP_BindResponse"),
    (0x63, "LDAP_SearchRequest"),
    (0x64, "LDAP_SearchResponseEntry"),
    (0x65, "LDAP_SearchResponseResultDone"),
    (0x50, "LDAP_AbandonRequest"),
    (0x73, "LDAP_SearchResponseReference"),
    (0x66, "LDAP_ModifyRequest"),
    (0x67, "LDAP_ModifyResponse"),
    (0x68, "LDAP_AddRequest"),
    (0x69, "LDAP_AddResponse"),
    (0x4a, "LDAP_DelRequest"),
    (0x6b, "LDAP_DelResponse"),
    (0x6c, "LDAP_ModifyDNRequest"),
    (0x6d, "LDAP_ModifyDNResponse"),
    (0x42, "LDAP_UnbindRequest"),
    (0x78, "LDAP_ExtendedResponse"),
];
const TYPE: Part = own("type", STRING);
const ATTRIBUTE: Part = own("attributeType", STRING);
const ASSERTED: Part = own("attributeValue", STRING);
const RESULT: Part = own("resultCode", Kind::Enumerated(RESULTS));
const MATCHED: Part = own("matchedDN", STRING);
const DIAGNOSED: Part = own("diagnosticMessage", STRING);
const REFERRED: Part = maybe(implicit(0xa3, "referral", Kind::List(0x30, "LDAPReferral")));
const ID: Part = own("messageID", Kind::Integer);
const OPERATION: Part = own("protocolOp", Kind::Choice(OPERATIONS));
const CONTROLS: Part = maybe(implicit(0xa0, "Controls", Kind::List(0x30, "LDAP_Control")));
const ENTRY: Part = own("entry", STRING);
const VALUES: Part = own("values", Kind::List(0x31, "LDAP_AttributeValue"));

#[rustfmt::skip] // a class or a part each
pub static CLASSES: &[Schema] = &[
    parts("LDAP", 0x30, &[ID, OPERATION, CONTROLS]),
    parts("CLDAP", 0x30, &[ID, maybe(own("user", STRING)), OPERATION]),
    one("LDAPReferral", own("uri", STRING)),
    parts("LDAP_Authentication_SaslCredentials", 0xa3, &[
        own("mechanism", STRING), maybe(own("credentials", Kind::Holds(credentials))),
    ]),
    parts("LDAP_BindRequest", 0x60, &[
        own("version", Kind::Integer), own("bind_name", STRING), own("authentication", Kind::Credentials),
    ]),
    parts("LDAP_BindResponse", 0x61, &[
        RESULT, MATCHED, DIAGNOSED, REFERRED, maybe(implicit(0xa7, "serverSaslCredsWrap", STRING)),
        maybe(implicit(0x87, "serverSaslCreds", STRING)),
    ]),
    parts("LDAP_UnbindRequest", 0x42, &[own("info", Kind::Null)]),
    one("LDAP_SubstringFilterInitial", own("val", STRING)),
    one("LDAP_SubstringFilterAny", own("val", STRING)),
    one("LDAP_SubstringFilterFinal", own("val", STRING)),
    one("LDAP_SubstringFilterStr", own("str", Kind::Choice(SUBSTRINGS))),
    parts("LDAP_SubstringFilter", 0x30, &[TYPE, own("filters", Kind::List(0x30, "LDAP_SubstringFilterStr"))]),
    one("LDAP_FilterAnd", own("vals", Kind::List(0x31, "LDAP_Filter"))),
    one("LDAP_FilterOr", own("vals", Kind::List(0x31, "LDAP_Filter"))),
    parts("LDAP_FilterNot", 0x30, &[own("val", Kind::Packet("LDAP_Filter"))]),
    one("LDAP_FilterPresent", own("present", STRING)),
    parts("LDAP_FilterEqual", 0x30, &[ATTRIBUTE, ASSERTED]),
    parts("LDAP_FilterGreaterOrEqual", 0x30, &[ATTRIBUTE, ASSERTED]),
    parts("LDAP_FilterLessOrEqual", 0x30, &[ATTRIBUTE, ASSERTED]),
    parts("LDAP_FilterApproxMatch", 0x30, &[ATTRIBUTE, ASSERTED]),
    parts("LDAP_FilterExtensibleMatch", 0x30, &[
        maybe(implicit(0x81, "matchingRule", STRING)), maybe(implicit(0x81, "type", STRING)), implicit(0x82, "matchValue", STRING),
        implicit(0x84, "dnAttributes", Kind::Boolean),
    ]),
    one("LDAP_Filter", own("filter", Kind::Choice(FILTERS))),
    one("LDAP_SearchRequestAttribute", own("type", STRING)),
    parts("LDAP_SearchRequest", 0x63, &[
        own("baseObject", STRING), own("scope", Kind::Enumerated(SCOPES)), own("derefAliases", Kind::Enumerated(ALIASES)),
        own("sizeLimit", Kind::Integer), own("timeLimit", Kind::Integer), own("attrsOnly", Kind::Boolean),
        own("filter", Kind::Packet("LDAP_Filter")), own("attributes", Kind::List(0x30, "LDAP_SearchRequestAttribute")),
    ]),
    one("LDAP_AttributeValue", own("value", STRING)),
    parts("LDAP_PartialAttribute", 0x30, &[TYPE, VALUES]),
    parts("LDAP_SearchResponseEntry", 0x64, &[
        own("objectName", STRING), own("attributes", Kind::List(0x30, "LDAP_PartialAttribute")),
    ]),
    parts("LDAP_SearchResponseResultDone", 0x65, &[RESULT, MATCHED, DIAGNOSED, REFERRED]),
    one("LDAP_SearchResponseReference", implicit(0x73, "uris", Kind::Values(&STRING))),
    parts("LDAP_ModifyRequestChange", 0x30, &[
        own("operation", Kind::Enumerated(CHANGES)), own("modification", Kind::Packet("LDAP_PartialAttribute")),
    ]),
    parts("LDAP_ModifyRequest", 0x66, &[own("object", STRING), own("changes", Kind::List(0x30, "LDAP_ModifyRequestChange"))]),
    parts("LDAP_ModifyResponse", 0x67, &[RESULT, MATCHED, DIAGNOSED, REFERRED]),
    parts("LDAP_Attribute", 0x30, &[TYPE, VALUES]),
    parts("LDAP_AddRequest", 0x68, &[ENTRY, own("attributes", Kind::List(0x30, "LDAP_Attribute"))]),
    parts("LDAP_AddResponse", 0x69, &[RESULT, MATCHED, DIAGNOSED, REFERRED]),
    one("LDAP_DelRequest", implicit(0x4a, "entry", STRING)),
    parts("LDAP_DelResponse", 0x6b, &[RESULT, MATCHED, DIAGNOSED, REFERRED]),
    parts("LDAP_ModifyDNRequest", 0x6c, &[
        ENTRY, own("newrdn", STRING), own("deleteoldrdn", Kind::Boolean), maybe(implicit(0xa0, "newSuperior", STRING)),
    ]),
    parts("LDAP_ModifyDNResponse", 0x6d, &[RESULT, MATCHED, DIAGNOSED, REFERRED]),
    parts("LDAP_AbandonRequest", 0x50, &[ID]),
    parts("LDAP_ExtendedResponse", 0x78, &[
        RESULT, MATCHED, DIAGNOSED, REFERRED, maybe(implicit(0x8a, "responseName", STRING)),
        maybe(implicit(0x8b, "responseValue", STRING)),
    ]),
    parts("LDAP_Control", 0x30, &[
        own("controlType", STRING), maybe(own("criticality", Kind::Boolean)), maybe(own("controlValue", Kind::Holds(control))),
    ]),
    parts("LDAP_realSearchControlValue", 0x30, &[own("size", Kind::Integer), own("cookie", STRING)]),
    parts("LDAP_serverSDFlagsControl", 0x30, &[own("flags", Kind::Flags(&["OWNER", "GROUP", "DACL", "SACL"]))]),
];

/// Whether a string that was read has these bytes.
fn is(layer: &Layer, name: &str, bytes: &str) -> bool {
    match layer.field(name).map(|field| &field.value) {
        Some(Value::Text(text)) => contents(text).eq(bytes.chars()),
        _ => false,
    }
}

/// Two mechanisms exchange tokens of their own (RFC 4752, MS-ADTS §5.1.1.1).
fn credentials(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    let known = ["GSS-SPNEGO", "GSSAPI"];
    let is_known = known.iter().any(|name| is(scope.layer, "mechanism", name));
    match is_known && bytes.len() > 0 {
        true => blob(bytes, Some(scope)).map(Some),
        false => Ok(None),
    }
}

fn control(scope: &Scope, bytes: &Bytes) -> Got<Option<Vec<Layer>>> {
    let class = match () {
        () if bytes.len() == 0 => return Ok(None),
        () if is(scope.layer, "controlType", "1.2.840.113556.1.4.319") => {
            "LDAP_realSearchControlValue"
        }
        () if is(scope.layer, "controlType", "1.2.840.113556.1.4.801") => {
            "LDAP_serverSDFlagsControl"
        }
        () => return Ok(None),
    };
    whole(class, bytes, Some(scope)).map(Some)
}
