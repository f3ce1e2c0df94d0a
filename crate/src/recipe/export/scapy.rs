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
from scapy.all import PcapReader, load_contrib, load_layer
";

const FIELD: &str = r#"
def field(p, layer, name):
    if layer and not p.haslayer(layer):
        return None
    value = getattr(p[layer] if layer else p, name, None)
    return int(value) if hasattr(value, "flagrepr") else value


def test(value, sign, wanted):
    if value is None:
        return False
    if sign == "contains":
        value, wanted = (v if isinstance(v, bytes) else str(v).encode() for v in (value, wanted))
        return wanted in value
    return {"==": value == wanted, "!=": value != wanted, ">": value > wanted, "<": value < wanted,
            ">=": value >= wanted, "<=": value <= wanted}[sign]

"#;

pub fn script(steps: &[Step]) -> Script {
    let (filters, rest) = parted(steps);
    let mut missing = vec![];
    let mut conditions = vec![];
    for step in filters {
        if let Step::Filter(step) = step {
            match filter::python(&step.text.0) {
                Ok(condition) => conditions.push(condition),
                Err(reason) => missing.push(reason),
            }
        }
    }
    let mut text = format!("{HEAD}{HELPERS}{FIELD}\nd = []\nfor p in PcapReader(sys.argv[1]):\n");
    for condition in conditions {
        text += &format!("    if not {condition}:\n        continue\n");
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
    text += &stop(&missing);
    text += "write(d)\n";
    Script { text, missing }
}
