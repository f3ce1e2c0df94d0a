//! Names that Scapy prints of Kerberos (RFC 4120, MS-KILE) and of directories (RFC 4511).
use crate::show::scapy::model::Words;
use crate::wire::Names;

#[rustfmt::skip]
pub const NAME_TYPES: Names = Names::sorted(&[
    (0, "NT-UNKNOWN"), (1, "NT-PRINCIPAL"), (2, "NT-SRV-INST"), (3, "NT-SRV-HST"), (4, "NT-SRV-XHST"),
    (5, "NT-UID"), (6, "NT-X500-PRINCIPAL"), (7, "NT-SMTP-NAME"), (10, "NT-ENTERPRISE"),
]);
#[rustfmt::skip]
pub const ENCRYPTIONS: Names = Names::sorted(&[
    (1, "DES-CBC-CRC"), (2, "DES-CBC-MD4"), (3, "DES-CBC-MD5"), (5, "DES3-CBC-MD5"), (7, "DES3-CBC-SHA1"),
    (9, "DSAWITHSHA1-CMSOID"), (10, "MD5WITHRSAENCRYPTION-CMSOID"), (11, "SHA1WITHRSAENCRYPTION-CMSOID"),
    (12, "RC2CBC-ENVOID"), (13, "RSAENCRYPTION-ENVOID"), (14, "RSAES-OAEP-ENV-OID"), (15, "DES-EDE3-CBC-ENV-OID"),
    (16, "DES3-CBC-SHA1-KD"), (17, "AES128-CTS-HMAC-SHA1-96"), (18, "AES256-CTS-HMAC-SHA1-96"),
    (19, "AES128-CTS-HMAC-SHA256-128"), (20, "AES256-CTS-HMAC-SHA384-192"), (23, "RC4-HMAC"), (24, "RC4-HMAC-EXP"),
    (25, "CAMELLIA128-CTS-CMAC"), (26, "CAMELLIA256-CTS-CMAC"),
]);
#[rustfmt::skip]
pub const CHECKSUMS: Names = Names::sorted(&[
    (1, "CRC32"), (2, "RSA-MD4"), (3, "RSA-MD4-DES"), (4, "DES-MAC"), (5, "DES-MAC-K"), (6, "RSA-MD4-DES-K"),
    (7, "RSA-MD5"), (8, "RSA-MD5-DES"), (9, "RSA-MD5-DES3"), (10, "SHA1"), (12, "HMAC-SHA1-DES3-KD"),
    (13, "HMAC-SHA1-DES3"), (14, "SHA1"), (15, "HMAC-SHA1-96-AES128"), (16, "HMAC-SHA1-96-AES256"),
    (17, "CMAC-CAMELLIA128"), (18, "CMAC-CAMELLIA256"), (19, "HMAC-SHA256-128-AES128"),
    (20, "HMAC-SHA384-192-AES256"), (0x8003, "KRB-AUTHENTICATOR"), (0xffffff76, "MD5"), (0xffffffffffffff76, "MD5"),
]);
#[rustfmt::skip]
pub const ADDRESSES: Names = Names::sorted(&[
    (2, "IPv4"), (3, "Directional"), (5, "ChaosNet"), (6, "XNS"), (7, "ISO"), (12, "DECNET Phase IV"),
    (16, "AppleTalk DDP"), (20, "NetBios"), (24, "IPv6"),
]);
#[rustfmt::skip]
pub const PADATA_TYPES: Names = Names::sorted(&[
    (1, "PA-TGS-REQ"), (2, "PA-ENC-TIMESTAMP"), (3, "PA-PW-SALT"), (11, "PA-ETYPE-INFO"), (14, "PA-PK-AS-REQ-OLD"),
    (15, "PA-PK-AS-REP-OLD"), (16, "PA-PK-AS-REQ"), (17, "PA-PK-AS-REP"), (18, "PA-PK-OCSP-RESPONSE"),
    (19, "PA-ETYPE-INFO2"), (20, "PA-SVR-REFERRAL-INFO"), (111, "TD-CMS-DIGEST-ALGORITHMS"),
    (128, "PA-PAC-REQUEST"), (129, "PA-FOR-USER"), (130, "PA-FOR-X509-USER"), (131, "PA-FOR-CHECK_DUPS"),
    (132, "PA-AS-CHECKSUM"), (133, "PA-FX-COOKIE"), (134, "PA-AUTHENTICATION-SET"), (135, "PA-AUTH-SET-SELECTED"),
    (136, "PA-FX-FAST"), (137, "PA-FX-ERROR"), (138, "PA-ENCRYPTED-CHALLENGE"), (141, "PA-OTP-CHALLENGE"),
    (142, "PA-OTP-REQUEST"), (143, "PA-OTP-CONFIRM"), (144, "PA-OTP-PIN-CHANGE"), (145, "PA-EPAK-AS-REQ"),
    (146, "PA-EPAK-AS-REP"), (147, "PA-PKINIT-KX"), (148, "PA-PKU2U-NAME"), (149, "PA-REQ-ENC-PA-REP"),
    (150, "PA-AS-FRESHNESS"), (151, "PA-SPAKE"), (161, "KERB-KEY-LIST-REQ"), (162, "KERB-KEY-LIST-REP"),
    (165, "PA-SUPPORTED-ENCTYPES"), (166, "PA-EXTENDED-ERROR"), (167, "PA-PAC-OPTIONS"),
    (170, "KERB-SUPERSEDED-BY-USER"), (171, "KERB-DMSA-KEY-PACKAGE"),
]);
#[rustfmt::skip]
pub const MESSAGES: Names = Names::sorted(&[
    (1, "Ticket"), (2, "Authenticator"), (3, "EncTicketPart"), (10, "AS-REQ"), (11, "AS-REP"), (12, "TGS-REQ"),
    (13, "TGS-REP"), (14, "AP-REQ"), (15, "AP-REP"), (16, "KRB-TGT-REQ"), (17, "KRB-TGT-REP"), (20, "KRB-SAFE"),
    (21, "KRB-PRIV"), (22, "KRB-CRED"), (25, "EncASRepPart"), (26, "EncTGSRepPart"), (27, "EncAPRepPart"),
    (28, "EncKrbPrivPart"), (29, "EnvKrbCredPart"), (30, "KRB-ERROR"),
]);
#[rustfmt::skip]
pub const ERRORS: Names = Names::sorted(&[
    (0, "KDC_ERR_NONE"), (1, "KDC_ERR_NAME_EXP"), (2, "KDC_ERR_SERVICE_EXP"), (3, "KDC_ERR_BAD_PVNO"),
    (4, "KDC_ERR_C_OLD_MAST_KVNO"), (5, "KDC_ERR_S_OLD_MAST_KVNO"), (6, "KDC_ERR_C_PRINCIPAL_UNKNOWN"),
    (7, "KDC_ERR_S_PRINCIPAL_UNKNOWN"), (8, "KDC_ERR_PRINCIPAL_NOT_UNIQUE"), (9, "KDC_ERR_NULL_KEY"),
    (10, "KDC_ERR_CANNOT_POSTDATE"), (11, "KDC_ERR_NEVER_VALID"), (12, "KDC_ERR_POLICY"), (13, "KDC_ERR_BADOPTION"),
    (14, "KDC_ERR_ETYPE_NOSUPP"), (15, "KDC_ERR_SUMTYPE_NOSUPP"), (16, "KDC_ERR_PADATA_TYPE_NOSUPP"),
    (17, "KDC_ERR_TRTYPE_NOSUPP"), (18, "KDC_ERR_CLIENT_REVOKED"), (19, "KDC_ERR_SERVICE_REVOKED"),
    (20, "KDC_ERR_TGT_REVOKED"), (21, "KDC_ERR_CLIENT_NOTYET"), (22, "KDC_ERR_SERVICE_NOTYET"),
    (23, "KDC_ERR_KEY_EXPIRED"), (24, "KDC_ERR_PREAUTH_FAILED"), (25, "KDC_ERR_PREAUTH_REQUIRED"),
    (26, "KDC_ERR_SERVER_NOMATCH"), (27, "KDC_ERR_MUST_USE_USER2USER"), (28, "KDC_ERR_PATH_NOT_ACCEPTED"),
    (29, "KDC_ERR_SVC_UNAVAILABLE"), (31, "KRB_AP_ERR_BAD_INTEGRITY"), (32, "KRB_AP_ERR_TKT_EXPIRED"),
    (33, "KRB_AP_ERR_TKT_NYV"), (34, "KRB_AP_ERR_REPEAT"), (35, "KRB_AP_ERR_NOT_US"), (36, "KRB_AP_ERR_BADMATCH"),
    (37, "KRB_AP_ERR_SKEW"), (38, "KRB_AP_ERR_BADADDR"), (39, "KRB_AP_ERR_BADVERSION"), (40, "KRB_AP_ERR_MSG_TYPE"),
    (41, "KRB_AP_ERR_MODIFIED"), (42, "KRB_AP_ERR_BADORDER"), (44, "KRB_AP_ERR_BADKEYVER"),
    (45, "KRB_AP_ERR_NOKEY"), (46, "KRB_AP_ERR_MUT_FAIL"), (47, "KRB_AP_ERR_BADDIRECTION"),
    (48, "KRB_AP_ERR_METHOD"), (49, "KRB_AP_ERR_BADSEQ"), (50, "KRB_AP_ERR_INAPP_CKSUM"),
    (51, "KRB_AP_PATH_NOT_ACCEPTED"), (52, "KRB_ERR_RESPONSE_TOO_BIG"), (60, "KRB_ERR_GENERIC"),
    (61, "KRB_ERR_FIELD_TOOLONG"), (62, "KDC_ERR_CLIENT_NOT_TRUSTED"), (63, "KDC_ERR_KDC_NOT_TRUSTED"),
    (64, "KDC_ERR_INVALID_SIG"), (65, "KDC_ERR_KEY_TOO_WEAK"), (66, "KDC_ERR_CERTIFICATE_MISMATCH"),
    (67, "KRB_AP_ERR_NO_TGT"), (68, "KDC_ERR_WRONG_REALM"), (69, "KRB_AP_ERR_USER_TO_USER_REQUIRED"),
    (70, "KDC_ERR_CANT_VERIFY_CERTIFICATE"), (71, "KDC_ERR_INVALID_CERTIFICATE"),
    (72, "KDC_ERR_REVOKED_CERTIFICATE"), (73, "KDC_ERR_REVOCATION_STATUS_UNKNOWN"),
    (74, "KDC_ERR_REVOCATION_STATUS_UNAVAILABLE"), (75, "KDC_ERR_CLIENT_NAME_MISMATCH"),
    (76, "KDC_ERR_KDC_NAME_MISMATCH"), (77, "KDC_ERR_INCONSISTENT_KEY_PURPOSE"),
    (78, "KDC_ERR_DIGEST_IN_CERT_NOT_ACCEPTED"), (79, "KDC_ERR_PA_CHECKSUM_MUST_BE_INCLUDED"),
    (80, "KDC_ERR_DIGEST_IN_SIGNED_DATA_NOT_ACCEPTED"), (81, "KDC_ERR_PUBLIC_KEY_ENCRYPTION_NOT_SUPPORTED"),
    (85, "KRB_AP_ERR_IAKERB_KDC_NOT_FOUND"), (86, "KRB_AP_ERR_IAKERB_KDC_NO_RESPONSE"),
    (90, "KDC_ERR_PREAUTH_EXPIRED"), (91, "KDC_ERR_MORE_PREAUTH_DATA_REQUIRED"),
    (92, "KDC_ERR_PREAUTH_BAD_AUTHENTICATION_SET"), (93, "KDC_ERR_UNKNOWN_CRITICAL_FAST_OPTIONS"),
    (100, "KDC_ERR_NO_ACCEPTABLE_KDF"),
]);
#[rustfmt::skip]
pub const ERROR_DATA: Names = Names::sorted(&[
    (1, "KERB_AP_ERR_TYPE_NTSTATUS"), (2, "KERB_AP_ERR_TYPE_SKEW_RECOVERY"), (3, "KERB_ERR_TYPE_EXTENDED"),
]);
#[rustfmt::skip]
pub const OPTIONS: &[&str] = &[
    "reserved", "forwardable", "forwarded", "proxiable", "proxy", "allow-postdate", "postdated", "unused7",
    "renewable", "unused9", "unused10", "opt-hardware-auth", "unused12", "unused13", "cname-in-addl-tkt",
    "canonicalize", "request-anonymous", "unused17", "unused18", "unused19", "unused20", "unused21", "unused22",
    "unused23", "unused24", "unused25", "disable-transited-check", "renewable-ok", "enc-tkt-in-skey", "unused29",
    "renew", "validate",
];
#[rustfmt::skip]
pub const AP_OPTIONS: &[&str] = &["reserved", "use-session-key", "mutual-required"];
#[rustfmt::skip]
pub const PAC_OPTIONS: &[&str] = &[
    "Claims", "Branch-Aware", "Forward-to-Full-DC", "Resource-based-constrained-delegation",
];
#[rustfmt::skip]
pub const RESULTS: Names = Names::sorted(&[
    (0, "success"), (1, "operationsError"), (2, "protocolError"), (3, "timeLimitExceeded"),
    (4, "sizeLimitExceeded"), (5, "compareFalse"), (6, "compareTrue"), (7, "authMethodNotSupported"),
    (8, "strongAuthRequired"), (10, "referral"), (11, "adminLimitExceeded"), (14, "saslBindInProgress"),
    (16, "noSuchAttribute"), (17, "undefinedAttributeType"), (18, "inappropriateMatching"),
    (19, "constraintViolation"), (20, "attributeOrValueExists"), (21, "invalidAttributeSyntax"),
    (32, "noSuchObject"), (33, "aliasProblem"), (34, "invalidDNSyntax"), (35, "isLeaf"),
    (36, "aliasDereferencingProblem"), (48, "inappropriateAuthentication"), (49, "invalidCredentials"),
    (50, "insufficientAccessRights"), (51, "busy"), (52, "unavailable"), (53, "unwillingToPerform"),
    (54, "loopDetect"), (64, "namingViolation"), (65, "objectClassViolation"), (66, "notAllowedOnNonLeaf"),
    (67, "notAllowedOnRDN"), (68, "entryAlreadyExists"), (69, "objectClassModsProhibited"), (70, "resultsTooLarge"),
    (80, "other"),
]);
#[rustfmt::skip]
pub const SCOPES: Names = Names::sorted(&[(0, "baseObject"), (1, "singleLevel"), (2, "wholeSubtree")]);
#[rustfmt::skip]
pub const ALIASES: Names = Names::sorted(&[
    (0, "neverDerefAliases"), (1, "derefInSearching"), (2, "derefFindingBaseObj"), (3, "derefAlways"),
]);
#[rustfmt::skip]
pub const CHANGES: Names = Names::sorted(&[(0, "add"), (1, "delete"), (2, "replace")]);
#[rustfmt::skip]
pub const ENCRYPTION_FLAGS: Words = &[
    "DES-CBC-CRC", "DES-CBC-MD5", "RC4-HMAC", "AES128-CTS-HMAC-SHA1-96", "AES256-CTS-HMAC-SHA1-96", "", "", "", "",
    "", "", "", "", "", "", "", "FAST-supported", "Compount-identity-supported", "Claims-supported",
    "Resource-SID-compression-disabled", "",
];
#[rustfmt::skip]
pub const TOKEN_FLAGS: Words = &["SentByAcceptor", "Sealed", "AcceptorSubkey"];
