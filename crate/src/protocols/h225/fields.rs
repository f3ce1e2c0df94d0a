//! All fields as types name them.
pub use super::base::of::*;
pub use super::call_fields::of::*;
pub use super::ras_fields::of::*;
pub use crate::protocols::h235::fields::of::*;
pub use crate::protocols::h245::fields_1::of::*;
pub use crate::protocols::h245::fields_2::of::*;
pub use crate::protocols::h245::fields_3::of::*;
pub use crate::protocols::h245::fields_4::of::*;
pub use crate::protocols::h245::fields_5::of::*;
pub use crate::protocols::h245::fields_6::of::*;
use crate::protocols::per::Handle;

/// Of what has no field.
pub const NO_FIELD: Handle = Handle::NONE;
