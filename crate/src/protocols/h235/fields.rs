//! The fields of H.235.0.
use crate::names::h225 as N;
use crate::protocols::per::fields;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

#[rustfmt::skip]
fields! {
    3: /// H.235.0 (ITU-T H.235.0)
    "" = "h235" column "" over [] {
        H235_HALFKEY: Bytes = "halfkey", "halfkey";
        H235_MOD_SIZE: Bytes = "modSize", "modSize";
        H235_GENERATOR: Bytes = "generator", "generator";
        H235_TYPE: Oid = "type", "type";
        H235_CERTIFICATE: Bytes = "certificate", "certificate";
        H235_NON_STANDARD_IDENTIFIER: Oid = "nonStandardIdentifier", "nonStandardIdentifier";
        H235_DATA: u32 = "data", "data";
        H235_X: Bytes = "x", "x";
        H235_Y: Bytes = "y", "y";
        H235_PUBLIC_KEY: Mark = "public_key_element", "public-key";
        H235_MODULUS: Bytes = "modulus", "modulus";
        H235_BASE: Mark = "base_element", "base";
        H235_WEIERSTRASS_A: Bytes = "weierstrassA", "weierstrassA";
        H235_WEIERSTRASS_B: Bytes = "weierstrassB", "weierstrassB";
        H235_FIELD_SIZE: Bytes = "fieldSize", "fieldSize";
        H235_ECKASDHP: Mark = "eckasdhp_element", "eckasdhp";
        H235_ECKASDH2: Mark = "eckasdh2_element", "eckasdh2";
        H235_RAN_INT: i32 = "ranInt", "ranInt";
        H235_IV8: Bytes = "iv8", "iv8";
        H235_IV16: Bytes = "iv16", "iv16";
        H235_IV: Bytes = "iv", "iv";
        H235_CLEAR_SALT: Bytes = "clearSalt", "clearSalt";
        H235_ALGORITHM_OID: Oid = "algorithmOID", "algorithmOID";
        H235_PARAM_S: Mark = "paramS_element", "paramS";
        H235_ENCRYPTED_DATA: Bytes = "encryptedData", "encryptedData";
        H235_TIME_STAMP: Time = "timeStamp", "timeStamp";
        H235_TO_BE_SIGNED: Mark = "toBeSigned_element", "toBeSigned";
        H235_SIGNATURE: Bytes = "signature", "signature";
        H235_GENERAL_ID: Utf16Big = "generalID", "generalID";
        H235_ENCRYPTED_SESSION_KEY: Bytes = "encryptedSessionKey", "encryptedSessionKey";
        H235_ENCRYPTED_SALTING_KEY: Bytes = "encryptedSaltingKey", "encryptedSaltingKey";
        H235_CLEAR_SALTING_KEY: Bytes = "clearSaltingKey", "clearSaltingKey";
        H235_PARAM_SSALT: Mark = "paramSsalt_element", "paramSsalt";
        H235_KEY_DERIVATION_OID: Oid = "keyDerivationOID", "keyDerivationOID";
        H235_GENERIC_KEY_MATERIAL: Bytes = "genericKeyMaterial", "genericKeyMaterial";
        H235_SECURE_CHANNEL: Bytes = "secureChannel", "secureChannel";
        H235_SHARED_SECRET: Mark = "sharedSecret_element", "sharedSecret";
        H235_CERT_PROTECTED_KEY: Mark = "certProtectedKey_element", "certProtectedKey";
        H235_SECURE_SHARED_SECRET: Mark = "secureSharedSecret_element", "secureSharedSecret";
        H235_OCTETS: Bytes = "octets", "octets";
        H235_INTEGER: i32 = "integer", "integer";
        H235_BITS: Bytes = "bits", "bits";
        H235_NAME: Utf16Big = "name", "name";
        H235_FLAG: bool = "flag", "flag";
        H235_ELEMENT_ID: u32 = "elementID", "elementID";
        H235_ELEMENT: u32 = "element", "element" named N::ELEMENT;
        H235_PROFILE_ELEMENT: Mark = "ProfileElement_element", "ProfileElement";
        H235_TOKEN_OID: Oid = "tokenOID", "tokenOID";
        H235_PASSWORD: Utf16Big = "password", "password";
        H235_DHKEY: Mark = "dhkey_element", "dhkey";
        H235_CHALLENGE: Bytes = "challenge", "challenge";
        H235_RANDOM: i32 = "random", "random";
        H235_CERTIFICATE_MARK: Mark = "certificate_element", "certificate";
        H235_NON_STANDARD: Mark = "nonStandard_element", "nonStandard";
        H235_ECKASDHKEY: u32 = "eckasdhkey", "eckasdhkey" named N::ECKASDH;
        H235_SENDERS_ID: Utf16Big = "sendersID", "sendersID";
        H235_H235_KEY: u32 = "h235Key", "h235Key" named N::H235_KEY;
        H235_PROFILE_INFO: u32 = "profileInfo", "profileInfo";
        H235_HASH: Bytes = "hash", "hash";
        H235_TOKEN: Mark = "token_element", "token";
        H235_HASHED_VALS: Mark = "hashedVals_element", "hashedVals";
        H235_CRYPTO_ENCRYPTED_TOKEN: Mark = "cryptoEncryptedToken_element", "cryptoEncryptedToken";
        H235_CRYPTO_SIGNED_TOKEN: Mark = "cryptoSignedToken_element", "cryptoSignedToken";
        H235_CRYPTO_HASHED_TOKEN: Mark = "cryptoHashedToken_element", "cryptoHashedToken";
        H235_CRYPTO_PWD_ENCR: Mark = "cryptoPwdEncr_element", "cryptoPwdEncr";
        H235_DEFAULT: Mark = "default_element", "default";
        H235_RADIUS: Mark = "radius_element", "radius";
        H235_DH_EXCH: Mark = "dhExch_element", "dhExch";
        H235_PWD_SYM_ENC: Mark = "pwdSymEnc_element", "pwdSymEnc";
        H235_PWD_HASH: Mark = "pwdHash_element", "pwdHash";
        H235_CERT_SIGN: Mark = "certSign_element", "certSign";
        H235_IPSEC: Mark = "ipsec_element", "ipsec";
        H235_TLS: Mark = "tls_element", "tls";
        H235_AUTHENTICATION_BES: u32 = "authenticationBES", "authenticationBES" named N::AUTHENTICATION_BES;
        H235_KEY_EXCH: Oid = "keyExch", "keyExch";
    }
}
