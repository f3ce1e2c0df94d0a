//! S7 communication: what is asked of a Siemens controller and what it answers, over ISO transport.
mod blocks;
pub mod fields;
mod items;
mod lists;
mod userdata;

use crate::names::s7comm as N;
use crate::wire::*;
pub use fields::PROTOCOL;
use fields::*;
use std::fmt::Write;

const JOB: u8 = 1;
const ANSWER: u8 = 3;
const USER: u8 = 7;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let kind = r.peek::<u8>(1).unwrap_or(0);
    let has_error = matches!(kind, 2 | ANSWER);
    r.put_at(HEADER, r.at(), if has_error { 12 } else { 10 }, 0);
    let (parameter, data) = r.nested(|r| {
        r.run(&PROTOCOL, PROTOCOL_ID, REFERENCE)?;
        let lengths = (r.take(PARAMETER_LEN)?, r.take(DATA_LEN)?);
        if has_error {
            let code = u64::from(r.peek::<u16>(0).unwrap_or(0));
            r.take(ERROR_CLASS)?;
            r.take(ERROR)?;
            if code != 0 {
                r.put(PARAMETER_ERROR, code);
            }
        }
        Ok(lengths)
    })?;
    let (parameter, data) = (usize::from(parameter), usize::from(data));
    match kind {
        JOB | ANSWER => services(r, kind, parameter, data)?,
        USER => userdata::read(r, parameter, data)?,
        _ => {}
    }
    Ok(Next::End)
}

/// Parameter and data of a job, or of its answer.
fn services(r: &mut Reader, kind: u8, parameter: usize, data: usize) -> Result<(), Stop> {
    if parameter == 0 {
        return Ok(());
    }
    let mut service = (0, 0);
    r.group(PARAMETER, |r| {
        r.within(parameter, |r| {
            service.0 = r.take(FUNCTION)?.0;
            service.1 = self::parameter(r, kind, service.0)?;
            r.rest_as(PARAMETER_DATA);
            Ok(())
        })?
    })?;
    if data == 0 && kind == JOB {
        return Ok(());
    }
    match (service.0, kind) {
        (4 | 5, _) => r.group(DATA, |r| {
            r.within(data, |r| match (service.0, kind) {
                (5, ANSWER) => items::returned(r, service.1),
                _ => items::values(r, service.1),
            })?
        }),
        (0x1b | 0x1e, ANSWER) if data > 0 => r.group(DATA, |r| r.within(data, blocks::piece)?),
        _ => r.skip(data),
    }
}

/// Returns how many items the data has.
fn parameter(r: &mut Reader, kind: u8, function: u8) -> Result<u8, Stop> {
    match (function, kind) {
        (4 | 5, _) => {
            let count = r.take(ITEMS)?;
            if kind == JOB {
                items::variables(r, count)?;
            }
            return Ok(count);
        }
        (0xf0, _) => drop(r.run(&PROTOCOL, SETUP_RESERVED, UNIT_LEN)?),
        (0x1a..=0x1f, _) if r.reported() > 0 => blocks::control(r, kind == JOB, function)?,
        (0x28, JOB) => blocks::service(r)?,
        (0x29, JOB) => blocks::stop(r)?,
        _ => {}
    }
    Ok(0)
}

/// `ROSCTR:[Job     ] Function:[Read Var]`
fn info(layer: &Layer, out: &mut String) {
    let Some(kind) = layer.value(KIND) else {
        return;
    };
    let _ = write!(
        out,
        "ROSCTR:[{:8}]",
        N::KINDS.get(kind).unwrap_or("Unknown")
    );
    if let Some(function) = layer.value(FUNCTION) {
        let name = N::FUNCTIONS.get(function);
        let _ = write!(out, " Function:[{}]", name.unwrap_or("Unknown"));
    }
    if let Some(group) = layer.value(USER_GROUP) {
        let kind = layer.value(USER_TYPE).unwrap_or(0);
        let kind = N::USER_TYPES.get(kind).unwrap_or("Unknown");
        let group = N::GROUPS.get(group).unwrap_or("Unknown");
        let _ = write!(out, " Function:[{kind}] -> [{group}]");
        if let Some(name) = userdata::subfunction(layer) {
            let _ = write!(out, " -> [{name}]");
        }
    }
    if let (Some(list), Some(index)) = (layer.value(LIST), layer.value(LIST_INDEX)) {
        let _ = write!(out, " ID=0x{list:04x} Index=0x{index:04x}");
    }
    if let Some(error) = layer.value(PARAMETER_ERROR).filter(|error| *error != 0) {
        let _ = write!(out, " -> Errorcode:[0x{error:04x}]");
    }
}
