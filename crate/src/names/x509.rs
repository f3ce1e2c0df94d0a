//! Choices in certificates and in answers about them, by their place in the standards' lists.
use crate::wire::Names;

/// X.520: DirectoryString.
pub const DIRECTORY_STRINGS: Names = Names::sorted(&[
    (0, "teletexString"),
    (1, "printableString"),
    (2, "universalString"),
    (3, "bmpString"),
    (4, "uTF8String"),
]);

/// RFC 5280 §4.1: Version.
pub const VERSIONS: Names = Names::sorted(&[(0, "v1"), (1, "v2"), (2, "v3")]);

/// RFC 5280 §4.1: Name.
pub const NAMES: Names = Names::sorted(&[(0, "rdnSequence")]);

/// RFC 5280 §4.1: Time.
pub const TIMES: Names = Names::sorted(&[(0, "utcTime"), (1, "generalizedTime")]);

/// RFC 5280 §4.2.1.6: GeneralName.
pub const GENERAL_NAMES: Names = Names::sorted(&[
    (0, "otherName"),
    (1, "rfc822Name"),
    (2, "dNSName"),
    (3, "x400Address"),
    (4, "directoryName"),
    (5, "ediPartyName"),
    (6, "uniformResourceIdentifier"),
    (7, "iPAddress"),
    (8, "registeredID"),
]);

/// RFC 5280 §4.2.1.13: DistributionPointName.
pub const DISTRIBUTION_POINTS: Names =
    Names::sorted(&[(0, "fullName"), (1, "nameRelativeToCRLIssuer")]);

/// RFC 5280 §4.2.1.4: DisplayText.
pub const DISPLAY_TEXTS: Names = Names::sorted(&[
    (0, "ia5String"),
    (1, "visibleString"),
    (2, "bmpString"),
    (3, "utf8String"),
]);

/// RFC 5280 §5.3.1: CRLReason.
pub const REASONS: Names = Names::sorted(&[
    (0, "unspecified"),
    (1, "keyCompromise"),
    (2, "cACompromise"),
    (3, "affiliationChanged"),
    (4, "superseded"),
    (5, "cessationOfOperation"),
    (6, "certificateHold"),
    (8, "removeFromCRL"),
    (9, "privilegeWithdrawn"),
    (10, "aaCompromise"),
]);

/// RFC 6960 §4.2.1: OCSPResponseStatus.
pub const RESPONSE_STATUSES: Names = Names::sorted(&[
    (0, "successful"),
    (1, "malformedRequest"),
    (2, "internalError"),
    (3, "tryLater"),
    (5, "sigRequired"),
    (6, "unauthorized"),
]);

/// RFC 6960 §4.2.1: ResponderID.
pub const RESPONDERS: Names = Names::sorted(&[(1, "byName"), (2, "byKey")]);

/// RFC 6960 §4.2.1: CertStatus.
pub const CERTIFICATE_STATUSES: Names =
    Names::sorted(&[(0, "good"), (1, "revoked"), (2, "unknown")]);

/// RFC 5480 §2.1.1: ECParameters.
pub const CURVES: Names = Names::sorted(&[(0, "specifiedCurve"), (1, "namedCurve")]);
