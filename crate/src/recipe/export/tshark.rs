//! A recipe as a tshark command, its fields read by Python.
use super::python::{self, HELPERS};
use super::source::{sliced, tshark_name};
use super::{Script, parted, stop};
use crate::recipe::Step;
use crate::recipe::source::Occurrence;
use crate::wire::Kind;

const HEAD: &str = "\
#!/bin/sh
# A recipe of Wireloupe: sh THIS.sh CAPTURE > RESULT
";

/// What tshark prints of a field, as a value again.
const READ: &str = r#"
def read(kind, text):
    if kind == "bytes":
        return bytes.fromhex(text.replace(":", ""))
    if kind == "number":
        return int(text, 0)
    if kind == "flag":
        return text in ("1", "True")
    if kind == "seconds":
        return Fraction(text)
    return text

"#;

pub fn script(steps: &[Step]) -> Script {
    let (filters, rest) = parted(steps);
    let mut missing = vec![];
    let filters: Vec<String> = filters
        .iter()
        .filter_map(|step| match step {
            Step::Filter(filter) => Some(format!("({})", filter.text.0)),
            _ => None,
        })
        .collect();
    let filter = filters.join(" && ");
    let mut command = String::from("tshark -n -r \"$1\"");
    if !filter.is_empty() {
        command += &format!(" -Y {}", quoted(&filter));
    }
    let Some(Step::Extract(extract)) = rest.first() else {
        if let Some(step) = rest.first() {
            missing.push(format!("{} cannot be said in tshark", step.name()));
        }
        let text = format!("{HEAD}{command}\n");
        return Script { text, missing };
    };
    command += " -T fields -E separator=/t -E aggregator=\"$(printf '\\037')\"";
    command += match extract.occurrence {
        Occurrence::First => " -E occurrence=f",
        Occurrence::Last => " -E occurrence=l",
        Occurrence::All | Occurrence::Nth(_) => " -E occurrence=a",
    };
    let (mut kinds, mut cuts, mut first) = (vec![], vec![], 0);
    let (mut names, mut order): (Vec<String>, Vec<String>) = (vec![], vec![]);
    for (at, field) in extract.fields.0.iter().enumerate() {
        match tshark_name(field) {
            Ok((name, kind, width)) => {
                // Of a field asked for twice, tshark prints the last column only.
                let known = names.iter().position(|known| *known == name);
                order.push(known.unwrap_or(names.len()).to_string());
                if known.is_none() {
                    command += &format!(" -e {name}");
                    names.push(name.clone());
                }
                kinds.push(format!("\"{}\"", kind_name(kind)));
                cuts.push(format!("lambda v: {}", sliced("v", field)));
                first = if at == 0 { width } else { first };
                if kind_name(kind) == "address" {
                    missing.push(format!("the bytes of {name} are not what tshark prints"));
                }
            }
            Err(reason) => missing.push(reason),
        }
    }
    if matches!(extract.occurrence, Occurrence::Nth(_)) {
        missing.push("occurrence= with a number cannot be said in tshark".into());
    }
    let mut code = format!(
        "import sys\n{HELPERS}{READ}WIDTH = {first}\nkinds = [{}]\ncuts = [{}]\n",
        kinds.join(", "),
        cuts.join(", ")
    );
    code += &format!(
        "d = rows(sys.stdin.read(), [{}], kinds, cuts)\n",
        order.join(", ")
    );
    for step in rest.iter().skip(1) {
        match python::step(step) {
            Some(line) => code += &line,
            None => missing.push(format!("the step {} is Wireloupe's own", step.name())),
        }
    }
    code += &stop(&missing);
    code += "write(d)\n";
    let text = format!("{HEAD}{command} | python3 -c {}\n", quoted(&code));
    Script { text, missing }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Bytes => "bytes",
        Kind::Uint | Kind::Hex | Kind::Char | Kind::Int => "number",
        Kind::Flag => "flag",
        Kind::Time | Kind::Duration => "seconds",
        Kind::Mac | Kind::Ip4 | Kind::Ip6 | Kind::Eui64 | Kind::Guid => "address",
        _ => "text",
    }
}

/// For a shell, in single quotes.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
