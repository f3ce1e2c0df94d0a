//! What nearly every step's file needs.
pub(super) use crate::recipe::data::{Bytes, Data, Values};
pub(super) use crate::recipe::each::{self, Follow, Gives};
pub(super) use crate::recipe::fault::Fault;
pub(super) use crate::recipe::limits::Limits;
pub(super) use crate::recipe::run::misfit;
pub(super) use crate::recipe::step::{Run, step};
pub(super) use crate::recipe::value::{Content, Number, Value};
