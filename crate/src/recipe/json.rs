//! A step as JSON: `{"step": "rot", "by": 13}`; a line of a recipe may add `"off": true`, `"stop": true`, `"comment": "why"`.
use super::argument::Json;
use super::entry::Entry;
use super::near;
use super::steps::{NAMES, Step};
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::BTreeMap;

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        write(self, &mut map)?;
        map.end()
    }
}

fn write<M: SerializeMap>(step: &Step, map: &mut M) -> Result<(), M::Error> {
    map.serialize_entry("step", step.name())?;
    let mut arguments = step.arguments_json().into_iter();
    arguments.try_for_each(|(name, value)| map.serialize_entry(name, &value))
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        write(&self.step, &mut map)?;
        for (mark, set) in [("off", self.off), ("stop", self.stop)] {
            if set {
                map.serialize_entry(mark, &true)?;
            }
        }
        if !self.comment.is_empty() {
            map.serialize_entry("comment", &self.comment)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut arguments: BTreeMap<String, Json> = BTreeMap::deserialize(deserializer)?;
        let mut mark = |name| arguments.remove(name) == Some(Json::Flag(true));
        let (off, stop) = (mark("off"), mark("stop"));
        let comment = match arguments.remove("comment") {
            Some(Json::Text(comment)) => comment,
            _ => String::new(),
        };
        let step = read(arguments).map_err(D::Error::custom)?;
        Ok(Entry {
            step,
            off,
            stop,
            comment,
        })
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(BTreeMap::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

fn read(mut arguments: BTreeMap<String, Json>) -> Result<Step, String> {
    let Some(Json::Text(name)) = arguments.remove("step") else {
        return Err("a step needs its name under \"step\"".into());
    };
    let mut step = Step::named(&name).ok_or_else(|| unknown(&name))?;
    for (argument, value) in &arguments {
        let set = step.set_json(argument, value);
        if !set.map_err(|message| format!("{name}, {argument}: {message}"))? {
            return Err(format!("{name} has no argument `{argument}`"));
        }
    }
    Ok(step)
}

fn unknown(name: &str) -> String {
    match near::step(name, NAMES.iter().copied()) {
        Some(near) => format!("there is no step `{name}` (did you mean {near}?)"),
        None => format!("there is no step `{name}`"),
    }
}
