//! Fields of extensions of certificates.
use super::dissect;
use crate::names::truths;
use crate::names::x509 as names;
use crate::wire::*;

protocol! {
    /// X.509 Certificate Extensions (RFC 5280)
    "X509CE" = "x509ce" column "" over [] {
        /// AuthorityKeyIdentifier
        pub AUTHORITY_KEY: Mark = "AuthorityKeyIdentifier_element";
        /// keyIdentifier
        pub KEY_IDENTIFIER: Bytes = "keyIdentifier";
        /// authorityCertIssuer
        pub AUTHORITY_ISSUER: u32 = "authorityCertIssuer" unit "items";
        /// authorityCertSerialNumber
        pub AUTHORITY_SERIAL: Bytes = "authorityCertSerialNumber" line Integer;
        /// SubjectKeyIdentifier
        pub SUBJECT_KEY: Bytes = "SubjectKeyIdentifier";
        /// KeyUsage
        pub KEY_USAGE: Bytes = "KeyUsage" line Also;
        /// digitalSignature
        pub DIGITAL_SIGNATURE: Flag<15> = "KeyUsage.digitalSignature" named truths::TRUE_FALSE;
        /// contentCommitment
        pub CONTENT_COMMITMENT: Flag<14> = "KeyUsage.contentCommitment" named truths::TRUE_FALSE;
        /// keyEncipherment
        pub KEY_ENCIPHERMENT: Flag<13> = "KeyUsage.keyEncipherment" named truths::TRUE_FALSE;
        /// dataEncipherment
        pub DATA_ENCIPHERMENT: Flag<12> = "KeyUsage.dataEncipherment" named truths::TRUE_FALSE;
        /// keyAgreement
        pub KEY_AGREEMENT: Flag<11> = "KeyUsage.keyAgreement" named truths::TRUE_FALSE;
        /// keyCertSign
        pub KEY_CERT_SIGN: Flag<10> = "KeyUsage.keyCertSign" named truths::TRUE_FALSE;
        /// cRLSign
        pub CRL_SIGN: Flag<9> = "KeyUsage.cRLSign" named truths::TRUE_FALSE;
        /// encipherOnly
        pub ENCIPHER_ONLY: Flag<8> = "KeyUsage.encipherOnly" named truths::TRUE_FALSE;
        /// decipherOnly
        pub DECIPHER_ONLY: Flag<7> = "KeyUsage.decipherOnly" named truths::TRUE_FALSE;
        /// KeyPurposeIDs
        pub KEY_PURPOSES: u32 = "KeyPurposeIDs" unit "items";
        /// KeyPurposeId
        pub KEY_PURPOSE: Oid = "KeyPurposeId";
        /// PrivateKeyUsagePeriod
        pub USAGE_PERIOD: Mark = "PrivateKeyUsagePeriod_element";
        /// notBefore
        pub NOT_BEFORE: Time = "notBefore";
        /// notAfter
        pub NOT_AFTER: Time = "notAfter";
        /// CertificatePoliciesSyntax
        pub POLICIES: u32 = "CertificatePoliciesSyntax" unit "items";
        /// PolicyInformation
        pub POLICY: Mark = "PolicyInformation_element";
        /// policyIdentifier
        pub POLICY_IDENTIFIER: Oid = "policyIdentifier";
        /// policyQualifiers
        pub QUALIFIERS: u32 = "policyQualifiers" unit "items";
        /// PolicyQualifierInfo
        pub QUALIFIER: Mark = "PolicyQualifierInfo_element";
        /// Id
        pub ID: Oid = "id";
        /// GeneralNames
        pub GENERAL_NAMES: u32 = "GeneralNames" unit "items";
        /// GeneralName
        pub GENERAL_NAME: u32 = "GeneralName" named names::GENERAL_NAMES;
        /// otherName
        pub OTHER_NAME: Mark = "otherName_element";
        /// type-id
        pub TYPE_ID: Oid = "type_id";
        /// rfc822Name
        pub RFC822_NAME: Ascii = "rfc822Name";
        /// dNSName
        pub DNS_NAME: Ascii = "dNSName";
        /// directoryName
        pub DIRECTORY_NAME: u32 = "directoryName" named names::NAMES;
        /// uniformResourceIdentifier
        pub URI: Ascii = "uniformResourceIdentifier";
        /// iPAddress
        pub IP_ADDRESS: Bytes = "iPAddress";
        /// iPAddress
        pub IP4: Ip4 = "IPAddress.ipv4";
        /// iPAddress
        pub IP6: Ip6 = "IPAddress.ipv6";
        /// registeredID
        pub REGISTERED_ID: Oid = "registeredID";
        /// BasicConstraintsSyntax
        pub BASIC_CONSTRAINTS: Mark = "BasicConstraintsSyntax_element";
        /// cA
        pub CA: bool = "cA" named truths::TRUE_FALSE;
        /// pathLenConstraint
        pub PATH_LENGTH: u64 = "pathLenConstraint";
        /// NameConstraintsSyntax
        pub NAME_CONSTRAINTS: Mark = "NameConstraintsSyntax_element";
        /// permittedSubtrees
        pub PERMITTED: u32 = "permittedSubtrees";
        /// excludedSubtrees
        pub EXCLUDED: u32 = "excludedSubtrees";
        /// GeneralSubtree
        pub SUBTREE: Mark = "GeneralSubtree_element";
        /// base
        pub BASE: u32 = "base" named names::GENERAL_NAMES;
        /// PolicyConstraintsSyntax
        pub POLICY_CONSTRAINTS: Mark = "PolicyConstraintsSyntax_element";
        /// requireExplicitPolicy
        pub REQUIRE_EXPLICIT: u64 = "requireExplicitPolicy";
        /// inhibitPolicyMapping
        pub INHIBIT_MAPPING: u64 = "inhibitPolicyMapping";
        /// CRLDistPointsSyntax
        pub DISTRIBUTION_POINTS: u32 = "CRLDistPointsSyntax" unit "items";
        /// DistributionPoint
        pub POINT: Mark = "DistributionPoint_element";
        /// distributionPoint
        pub POINT_NAME: u32 = "distributionPoint" named names::DISTRIBUTION_POINTS;
        /// fullName
        pub FULL_NAME: u32 = "fullName" unit "items";
        /// nameRelativeToCRLIssuer
        pub RELATIVE_NAME: u32 = "nameRelativeToCRLIssuer";
        /// reasons
        pub REASONS: Bytes = "reasons";
        /// cRLIssuer
        pub CRL_ISSUER: u32 = "cRLIssuer";
        /// CRLNumber
        pub CRL_NUMBER: u64 = "CRLNumber";
        /// CRLReason
        pub CRL_REASON: u32 = "CRLReason" named names::REASONS;
        /// SkipCerts
        pub SKIP_CERTIFICATES: u64 = "SkipCerts";
        /// CertificateTemplate
        pub TEMPLATE: Mark = "CertificateTemplate_element";
        /// templateID
        pub TEMPLATE_ID: Oid = "templateID";
        /// templateMajorVersion
        pub TEMPLATE_MAJOR: i32 = "templateMajorVersion";
        /// templateMinorVersion
        pub TEMPLATE_MINOR: i32 = "templateMinorVersion";
        /// EntrustVersionInfo
        pub ENTRUST: Mark = "EntrustVersionInfo_element";
        /// entrustVers
        pub ENTRUST_VERSION: Text = "entrustVers";
        /// entrustVersInfoFlags
        pub ENTRUST_FLAGS: Bytes = "entrustVersInfoFlags";
    }
}
