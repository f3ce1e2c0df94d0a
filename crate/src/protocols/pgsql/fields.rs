//! The fields of PostgreSQL's messages.
use super::{dissect, info};
use crate::names::truths;
use crate::wire::*;

const AUTHENTICATIONS: Names = Names::sorted(&[
    (0, "Success"),
    (1, "Kerberos V4"),
    (2, "Kerberos V5"),
    (3, "Plaintext password"),
    (4, "crypt()ed password"),
    (5, "MD5 password"),
    (6, "SCM credentials"),
    (7, "GSSAPI"),
    (8, "GSSAPI/SSPI continue"),
    (9, "SSPI"),
    (10, "SASL"),
    (11, "SASL continue"),
    (12, "SASL complete"),
]);
const STATUSES: Names = Names::sorted(&[
    (0x45, "In a failed transaction"),
    (0x49, "Idle"),
    (0x54, "In a transaction"),
]);
const FORMATS: Names = Names::sorted(&[(0, "Text"), (1, "Binary")]);

protocol! {
    /// PostgreSQL (PostgreSQL Frontend/Backend Protocol)
    "Raw" = "pgsql" column "PGSQL" over [Key::Tcp(5432)] info info {
        /// Frontend
        pub FRONTEND: bool = "frontend" named truths::TRUE_FALSE;
        /// Type
        pub TYPE: Ascii = "type";
        /// Length
        pub LENGTH: u32 = "length";
        /// Protocol major version
        pub VERSION_MAJOR: u16 = "version_major";
        /// Protocol minor version
        pub VERSION_MINOR: u16 = "version_minor";
        /// Supported minor version
        pub VERSION_SUPPORTED_MINOR: u32 = "version_supported_minor";
        /// Number nonsupported options
        pub NUMBER_NONSUPPORTED_OPTIONS: i32 = "number_nonsupported_options";
        /// Nonsupported option
        pub NONSUPPORTED_OPTION: Ascii = "nonsupported_option";
        /// Parameter name
        pub PARAMETER_NAME: Ascii = "parameter_name";
        /// Parameter value
        pub PARAMETER_VALUE: Ascii = "parameter_value";
        /// Query
        pub QUERY: Ascii = "query";
        /// Password
        pub PASSWORD: Ascii = "password";
        /// Authentication type
        pub AUTHTYPE: u32 = "authtype" named AUTHENTICATIONS;
        /// Salt value
        pub SALT: Bytes = "salt";
        /// GSSAPI or SSPI data
        pub AUTH_GSSAPI_SSPI_DATA: Bytes = "auth.gssapi_sspi.data";
        /// SASL authentication mechanism
        pub AUTH_SASL_MECH: Ascii = "auth.sasl.mech";
        /// SASL authentication data length
        pub AUTH_SASL_DATA_LENGTH: i32 = "auth.sasl.data.length";
        /// SASL authentication data
        pub AUTH_SASL_DATA: Bytes = "auth.sasl.data";
        /// Statement
        pub STATEMENT: Ascii = "statement";
        /// Portal
        pub PORTAL: Ascii = "portal";
        /// Returns
        pub RETURNS: u32 = "returns";
        /// Tag
        pub TAG: Ascii = "tag";
        /// Status
        pub STATUS: u8 = "status" named STATUSES;
        /// Copy data
        pub COPYDATA: Bytes = "copydata";
        /// Error
        pub ERROR: Ascii = "error";
        /// PID
        pub PID: u32 = "pid";
        /// Key
        pub KEY: u32 = "key";
        /// Condition
        pub CONDITION: Ascii = "condition";
        /// Text
        pub TEXT: Ascii = "text";
        /// Table OID
        pub OID_TABLE: u32 = "oid.table";
        /// Type OID
        pub OID_TYPE: u32 = "oid.type";
        /// OID
        pub OID: u32 = "oid";
        /// Format
        pub FORMAT: u16 = "format" named FORMATS;
        /// Field count
        pub FIELD_COUNT: u16 = "field.count";
        /// Column name
        pub COL_NAME: Ascii = "col.name";
        /// Column index
        pub COL_INDEX: u32 = "col.index";
        /// Column length
        pub VAL_LENGTH: i32 = "val.length";
        /// Data
        pub VAL_DATA: Bytes = "val.data";
        /// Type modifier
        pub COL_TYPEMOD: i32 = "col.typemod";
        /// Severity
        pub SEVERITY: Ascii = "severity";
        /// Code
        pub CODE: Ascii = "code";
        /// Message
        pub MESSAGE: Ascii = "message";
        /// Detail
        pub DETAIL: Ascii = "detail";
        /// Hint
        pub HINT: Ascii = "hint";
        /// Position
        pub POSITION: Ascii = "position";
        /// Position (Internal)
        pub INTERNAL_POSITION: Ascii = "internal_position";
        /// Query (Internal)
        pub INTERNAL_QUERY: Ascii = "internal_query";
        /// Context
        pub WHERE: Ascii = "where";
        /// Schema
        pub SCHEMA_NAME: Ascii = "schema_name";
        /// Table
        pub TABLE_NAME: Ascii = "table_name";
        /// Column
        pub COLUMN_NAME: Ascii = "column_name";
        /// Type
        pub TYPE_NAME: Ascii = "type_name";
        /// Constraint
        pub CONSTRAINT_NAME: Ascii = "constraint_name";
        /// File
        pub FILE: Ascii = "file";
        /// Line
        pub LINE: Ascii = "line";
        /// Routine
        pub ROUTINE: Ascii = "routine";
        /// Letter
        pub LETTER: Bytes = "";
        /// Answer to the question for TLS
        pub SSL_RESPONSE: Bytes = "";
    }
}
