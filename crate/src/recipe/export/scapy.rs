//! A recipe as a Python script with Scapy.
use super::python::{self, HELPERS};
use super::source::{as_scapy, width};
use super::{Script, filter, parted, stop};
use crate::recipe::Step;
use crate::recipe::source::Occurrence;

const HEAD: &str = "\
#!/usr/bin/env python3
# A recipe of Wireloupe: python3 THIS.py CAPTURE > RESULT
import sys
from scapy.all import *
";

const FIELD: &str = r#"
def field(p, layer, name):
    if layer and not p.haslayer(layer):
        return None
    value = getattr(p[layer] if layer else p, name, None)
    return int(value) if hasattr(value, "flagrepr") else value


def payload(p, layer):
    if not p.haslayer(layer):
        return None
    value, padding = bytes(p[layer].payload), p.getlayer("Padding")
    value = value[:len(value) - len(padding.load)] if padding else value
    return value or None


def domain(name):
    return name.rstrip(b".").decode() if name else None


def bit(flags, place):
    return None if flags is None else flags >> place & 1

"#;

pub fn script(steps: &[Step]) -> Script {
    let (filters, rest) = parted(steps);
    let mut missing = vec![];
    let mut conditions = vec![];
    for step in filters {
        if let Step::Filter(step) = step {
            match filter::python(&step.text.0) {
                // Without its layer Scapy knows no HTTP, with it each segment is read by itself.
                Ok(condition) if condition.contains("HTTPRe") => missing.push(format!(
                    "`{}`: Wireshark puts the segments of HTTP together, Scapy does not",
                    step.text.0
                )),
                Ok(condition) => conditions.push(condition),
                Err(reason) => missing.push(reason),
            }
        }
    }
    let mut text = String::from("\nd = []\nfor p in PcapReader(sys.argv[1]):\n");
    for condition in conditions {
        text += &format!("    if not ({condition}):\n        continue\n");
    }
    match rest.first() {
        Some(Step::Extract(extract)) => {
            let fields: Result<Vec<String>, String> =
                extract.fields.0.iter().map(as_scapy).collect();
            match fields {
                Ok(fields) => {
                    text += &format!(
                        "    row = [{}]\n    if row[0] is not None:\n        d.append(row)\n",
                        fields.join(", ")
                    )
                }
                Err(reason) => {
                    text += "    pass\n";
                    missing.push(reason);
                }
            }
            if !matches!(extract.occurrence, Occurrence::All | Occurrence::First) {
                missing.push("occurrence= cannot be said in Scapy: it has the first".into());
            }
            let width = extract.fields.0.first().map_or(0, width);
            text += &format!("WIDTH = {width}\n");
        }
        Some(step) => {
            text += "    pass\n";
            missing.push(format!("{} cannot be said in Scapy", step.name()));
        }
        None => text += "    print(p.summary())\nsys.exit()\n",
    }
    for step in rest.iter().skip(1) {
        match python::step(step) {
            Some(line) => text += &line,
            None => missing.push(format!("the step {} is Wireloupe's own", step.name())),
        }
    }
    text += "write(d)\n";
    let text = format!("{HEAD}{HELPERS}{FIELD}{}{text}", stop(&missing));
    Script { text, missing }
}
