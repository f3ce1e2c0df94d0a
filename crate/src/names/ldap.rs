//! Numbers of LDAP (RFC 4511).
use crate::wire::Names;

pub const PROTOCOLOP: Names = Names::sorted(&[
    (0, "bindRequest"),
    (1, "bindResponse"),
    (2, "unbindRequest"),
    (3, "searchRequest"),
    (4, "searchResEntry"),
    (5, "searchResDone"),
    (6, "modifyRequest"),
    (7, "modifyResponse"),
    (8, "addRequest"),
    (9, "addResponse"),
    (10, "delRequest"),
    (11, "delResponse"),
    (12, "modDNRequest"),
    (13, "modDNResponse"),
    (14, "compareRequest"),
    (15, "compareResponse"),
    (16, "abandonRequest"),
    (19, "searchResRef"),
    (23, "extendedReq"),
    (24, "extendedResp"),
    (25, "intermediateResponse"),
]);

pub const AUTHENTICATION: Names = Names::sorted(&[
    (0, "simple"),
    (3, "sasl"),
    (10, "ntlmsspNegotiate"),
    (11, "ntlmsspAuth"),
]);

pub const RESULTCODE: Names = Names::sorted(&[
    (0, "success"),
    (1, "operationsError"),
    (2, "protocolError"),
    (3, "timeLimitExceeded"),
    (4, "sizeLimitExceeded"),
    (5, "compareFalse"),
    (6, "compareTrue"),
    (7, "authMethodNotSupported"),
    (8, "strongAuthRequired"),
    (10, "referral"),
    (11, "adminLimitExceeded"),
    (12, "unavailableCriticalExtension"),
    (13, "confidentialityRequired"),
    (14, "saslBindInProgress"),
    (16, "noSuchAttribute"),
    (17, "undefinedAttributeType"),
    (18, "inappropriateMatching"),
    (19, "constraintViolation"),
    (20, "attributeOrValueExists"),
    (21, "invalidAttributeSyntax"),
    (32, "noSuchObject"),
    (33, "aliasProblem"),
    (34, "invalidDNSyntax"),
    (36, "aliasDereferencingProblem"),
    (48, "inappropriateAuthentication"),
    (49, "invalidCredentials"),
    (50, "insufficientAccessRights"),
    (51, "busy"),
    (52, "unavailable"),
    (53, "unwillingToPerform"),
    (54, "loopDetect"),
    (64, "namingViolation"),
    (65, "objectClassViolation"),
    (66, "notAllowedOnNonLeaf"),
    (67, "notAllowedOnRDN"),
    (68, "entryAlreadyExists"),
    (69, "objectClassModsProhibited"),
    (71, "affectsMultipleDSAs"),
    (80, "other"),
    (118, "canceled"),
    (119, "noSuchOperation"),
    (120, "tooLate"),
    (121, "cannotCancel"),
]);

pub const SCOPE: Names =
    Names::sorted(&[(0, "baseObject"), (1, "singleLevel"), (2, "wholeSubtree")]);

pub const DEREFALIASES: Names = Names::sorted(&[
    (0, "neverDerefAliases"),
    (1, "derefInSearching"),
    (2, "derefFindingBaseObj"),
    (3, "derefAlways"),
]);

pub const FILTER: Names = Names::sorted(&[
    (0, "and"),
    (1, "or"),
    (2, "not"),
    (3, "equalityMatch"),
    (4, "substrings"),
    (5, "greaterOrEqual"),
    (6, "lessOrEqual"),
    (7, "present"),
    (8, "approxMatch"),
    (9, "extensibleMatch"),
]);

pub const SUBSTRINGS_ITEM: Names = Names::sorted(&[(0, "initial"), (1, "any"), (2, "final")]);

pub const OPERATION: Names =
    Names::sorted(&[(0, "add"), (1, "delete"), (2, "replace"), (3, "increment")]);
