//! A recipe as a tshark command, its fields read by Python.
use super::python::{self, HELPERS};
use super::source::{sliced, tshark_name};
use super::{Script, parted, stop};
use crate::recipe::Step;
use crate::recipe::source::Occurrence;
use crate::recipe::steps::extract::Extract;
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
    let (filter, foreign) = super::display_filter::joined(&filters);
    missing.extend(foreign);
    let mut command = String::from("tshark -n -r \"$1\"");
    if !filter.is_empty() {
        command += &format!(" -Y {}", quoted(&filter));
    }
    let Some(Step::Extract(extract)) = rest.first() else {
        if let Some(step) = rest.first() {
            missing.push(format!("{} cannot be said in tshark", step.name()));
        }
        let lines = missing
            .iter()
            .map(|reason| format!("echo {} >&2\n", quoted(reason)));
        let mut text = String::from(HEAD);
        text.extend(lines);
        text += match missing.is_empty() {
            true => "",
            false => "exit 1\n",
        };
        text += &format!("{command}\n");
        return Script { text, missing };
    };
    command += " -T fields -E separator=/t -E aggregator=\"$(printf '\\037')\"";
    command += match extract.occurrence {
        Occurrence::First => " -E occurrence=f",
        Occurrence::Last => " -E occurrence=l",
        Occurrence::All | Occurrence::Nth(_) => " -E occurrence=a",
    };
    let columns = Columns::of(extract, &mut missing);
    for name in &columns.names {
        command += &format!(" -e {name}");
    }
    if matches!(extract.occurrence, Occurrence::Nth(_)) {
        missing.push("occurrence= with a number cannot be said in tshark".into());
    }
    let mut code = columns.read();
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

/// What tshark prints, and how each field is made of it.
#[derive(Default)]
struct Columns {
    /// What is asked for: of a field asked for twice, tshark prints the last column only.
    names: Vec<String>,
    /// Of each field its column.
    order: Vec<String>,
    kinds: Vec<String>,
    cuts: Vec<String>,
    /// Bytes of the first field, where its type says.
    width: u8,
}
impl Columns {
    fn of(extract: &Extract, missing: &mut Vec<String>) -> Columns {
        let mut columns = Columns::default();
        for (at, field) in extract.fields.0.iter().enumerate() {
            let (name, kind, width) = match tshark_name(field) {
                Ok(found) => found,
                Err(reason) => {
                    missing.push(reason);
                    continue;
                }
            };
            if kind_name(kind) == "address" {
                missing.push(format!("the bytes of {name} are not what tshark prints"));
            }
            let names = &mut columns.names;
            let known = names.iter().position(|known| *known == name);
            columns.order.push(known.unwrap_or(names.len()).to_string());
            if known.is_none() {
                names.push(name);
            }
            columns.kinds.push(format!("\"{}\"", kind_name(kind)));
            let cut = format!("lambda v: {}", sliced("v", field));
            columns.cuts.push(cut);
            columns.width = if at == 0 { width } else { columns.width };
        }
        columns
    }
    /// The lines that read them.
    fn read(&self) -> String {
        let Columns { width, .. } = self;
        let (kinds, cuts) = (self.kinds.join(", "), self.cuts.join(", "));
        let order = self.order.join(", ");
        format!(
            "import sys\n{HELPERS}{READ}WIDTH = {width}\nkinds = [{kinds}]\ncuts = [{cuts}]\n\
             d = rows(sys.stdin.read(), [{order}], kinds, cuts)\n"
        )
    }
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
