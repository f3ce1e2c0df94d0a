//! A step as JSON: `{"step": "rot", "by": 13}`.
use super::argument::Json;
use super::near::nearest;
use super::steps::{NAMES, Step};
use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::BTreeMap;

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("step", self.name())?;
        for (name, value) in self.arguments_json() {
            map.serialize_entry(name, &value)?;
        }
        map.end()
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
    match nearest(name, NAMES.iter().copied()) {
        Some(near) => format!("there is no step `{name}` (did you mean {near}?)"),
        None => format!("there is no step `{name}`"),
    }
}
