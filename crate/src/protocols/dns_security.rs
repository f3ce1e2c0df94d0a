//! The second table of the Domain Name System's fields.
pub use super::dns::security_fields::PROTOCOL;
