//! Numbers of SPNEGO and of Kerberos' tokens (RFC 4178, RFC 1964, RFC 4121), and the mechanisms that they negotiate.
use crate::wire::Names;

pub const NEGRESULT: Names = Names::sorted(&[
    (0, "accept-completed"),
    (1, "accept-incomplete"),
    (2, "reject"),
]);

pub const TOK_ID: Names = Names::sorted(&[
    (1, "KRB5_AP_REQ"),
    (2, "KRB5_AP_REP"),
    (3, "KRB5_ERROR"),
    (4, "KERB_TGT_REQUEST"),
    (257, "KRB5_GSS_GetMIC"),
    (258, "KRB5_GSS_Wrap"),
    (260, "KERB_TGT_REPLY"),
    (513, "KRB5_GSS_Delete_sec_context"),
    (1028, "KRB_TOKEN_CFX_GetMic"),
    (1029, "KRB_TOKEN_CFX_WRAP"),
]);

pub const SGN_ALG: Names = Names::sorted(&[
    (0, "DES MAC MD5"),
    (1, "MD2.5"),
    (2, "DES MAC"),
    (17, "HMAC"),
]);

pub const SEAL_ALG: Names = Names::sorted(&[(0, "DES CBC"), (16, "RC4"), (65535, "None")]);
