//! Steps as lines of Python.
use crate::recipe::argument::{Amount, Argument, Key};
use crate::recipe::steps::{Step, from_base64, replace, sort, to_bytes};

/// What scripts of both kinds begin with.
pub const HELPERS: &str = include_str!("helpers.py");

/// The line for a step, where there is one. `d` holds rows, or bytes.
pub fn step(step: &Step) -> Option<String> {
    if let Step::Save(_) = step {
        return Some(String::new());
    }
    let line = arithmetic(step)
        .or_else(|| of_rows(step))
        .or_else(|| of_text(step))
        .or_else(|| of_bytes(step))?;
    Some(line + "\n")
}

/// Numbers out of numbers.
fn arithmetic(step: &Step) -> Option<String> {
    let line = match step {
        Step::Add(step) => sum("+", step.by),
        Step::Subtract(step) => sum("-", step.by),
        Step::Multiply(step) => sum("*", step.by),
        Step::Modulo(step) => sum("%", step.by),
        Step::Divide(step) => each(&format!("divide(v, {})", amount(step.by))),
        Step::And(step) => sum("&", step.by),
        Step::Or(step) => sum("|", step.by),
        Step::ShiftLeft(step) => sum("<<", step.by),
        Step::ShiftRight(step) => sum(">>", step.by),
        Step::Round(_) => each("rounded(v)"),
        Step::Differences(_) => "d = differences(d)".into(),
        Step::RunningSum(_) => "d = sums(d)".into(),
        Step::Threshold(step) => each(&format!("v > Fraction(\"{}\")", step.above)),
        _ => return None,
    };
    Some(line)
}

/// Other rows, in another order, or all in one.
fn of_rows(step: &Step) -> Option<String> {
    let line = match step {
        Step::Concat(_) => "d = b\"\".join(encode(row[0]) for row in d)".into(),
        Step::Join(step) => format!(
            "d = {}.join(printed(row[0]) for row in d)",
            bytes(&step.separator)
        ),
        Step::Slice(step) => format!("d = cut(d, \"{}\")", step.range.print()),
        Step::Head(step) => format!("d = d[:{}]", step.count.0),
        Step::Tail(step) => format!("d = d[-{}:]", step.count.0),
        Step::Reverse(step) if step.rows => "d = d[::-1]".into(),
        Step::Reverse(_) => each("v[::-1]"),
        Step::Unique(step) => format!(
            "d = unique(d, {}, {}, {})",
            step.column.0 - 1,
            flag(step.consecutive),
            flag(step.replies)
        ),
        Step::Column(step) => {
            let columns: Vec<String> = step
                .columns
                .0
                .iter()
                .map(|n| format!("row[{}]", n.saturating_sub(1)))
                .collect();
            format!("d = [[{}] for row in d]", columns.join(", "))
        }
        Step::Sort(step) => {
            let key = match step.by {
                sort::By::Number => "Fraction(text(row[{}]))",
                sort::By::Auto => "row[{}]",
                sort::By::Text => "printed(row[{}])",
                sort::By::Natural => return None,
            };
            let key = key.replace("{}", &(step.column.0 - 1).to_string());
            format!(
                "d = sorted(d, key=lambda row: {key}, reverse={})",
                flag(step.descending)
            )
        }
        _ => return None,
    };
    Some(line)
}

/// Text by its parts.
fn of_text(step: &Step) -> Option<String> {
    let line = match step {
        Step::Split(step) => format!("d = split(d, {}, {})", bytes(&step.separator), step.part),
        Step::Regex(step) => {
            let groups: Vec<String> = step.group.0.iter().map(usize::to_string).collect();
            format!(
                "d = regex(d, {}, [{}], {})",
                raw(&step.pattern.0),
                groups.join(", "),
                flag(step.all)
            )
        }
        Step::Replace(step) if step.regex => {
            let (compiled, parts) = step.compiled().ok()?;
            let parts = parts.iter().map(|part| match part {
                replace::Part::Bytes(text) => bytes(&Key::of(text.to_vec())),
                replace::Part::Group(group) => format!("m.group({group}) or b\"\""),
            });
            each(&format!(
                "re.sub({}, lambda m: b\"\".join([{}]), raw(v), count={})",
                raw(compiled.as_str()),
                parts.collect::<Vec<_>>().join(", "),
                u8::from(step.once)
            ))
        }
        Step::Replace(step) => each(&format!(
            "raw(v).replace({}, {}, {})",
            bytes(&step.find),
            bytes(&step.with),
            if step.once { 1 } else { -1 }
        )),
        Step::Trim(step) => {
            let strip = match step.side.print().as_str() {
                "start" => "lstrip",
                "end" => "rstrip",
                _ => "strip",
            };
            each(&format!("raw(v).{strip}({})", bytes(&step.bytes)))
        }
        Step::Map(step) => {
            let pairs: Vec<String> = step
                .pairs
                .0
                .iter()
                .map(|(from, to)| format!("{}: {}", string(from), number_or_string(to)))
                .collect();
            match step.others.print().as_str() {
                _ if !step.default.is_empty() => {
                    let default = number_or_string(&step.default);
                    each(&format!("{{{}}}.get(text(v), {default})", pairs.join(", ")))
                }
                "keep" => each(&format!("{{{}}}.get(text(v), v)", pairs.join(", "))),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(line)
}

/// Numbers, text and bytes out of one another, by codes and ciphers.
fn of_bytes(step: &Step) -> Option<String> {
    let line = match step {
        Step::Chr(_) => each("chr(int(v))"),
        Step::ToText(_) => each("text(v)"),
        Step::Length(_) => each("len(printed(v))"),
        Step::ToBytes(step) => {
            let order = if step.order == to_bytes::Order::Big {
                "big"
            } else {
                "little"
            };
            each(&format!("encode(v, {}, \"{order}\")", step.width))
        }
        Step::Bits(step) => format!(
            "d = bits(d, {}, \"{}\", {}, \"{}\", {}, {})",
            step.count,
            step.order.print(),
            flag(step.invert),
            step.rest.print(),
            step.width,
            step.skip
        ),
        Step::Xor(step) if !step.key.is_empty() && step.key.name.is_none() => {
            each(&format!("xor(v, {})", bytes(&step.key)))
        }
        Step::Xor(step) if step.known.name.is_none() => {
            each(&format!("xor(v, guess(v, {}))", bytes(&step.known)))
        }
        Step::FromHex(_) => each("unhex(v)"),
        Step::ToHex(_) => each("encode(v).hex()"),
        Step::FromBase64(step) if step.digits.is_empty() => {
            let url = step.alphabet == from_base64::Alphabet::Url;
            each(&format!("unbase64(v, {})", flag(url)))
        }
        Step::FromBase32(_) => each("unbase32(v)"),
        Step::Rot(step) if !step.digits => each(&format!("rot(v, {})", step.by)),
        Step::Gunzip(_) => each("zlib.decompressobj(31).decompress(raw(v))"),
        Step::Inflate(step) => {
            let window = if step.format.print() == "raw" {
                -15
            } else {
                15
            };
            each(&format!("zlib.decompressobj({window}).decompress(raw(v))"))
        }
        Step::UrlDecode(step) => {
            let plus = if step.plus {
                "raw(v).replace(b\"+\", b\" \")"
            } else {
                "raw(v)"
            };
            each(&format!("unquote({plus})"))
        }
        _ => return None,
    };
    Some(line)
}

fn each(expression: &str) -> String {
    format!("d = each(d, lambda v: {expression})")
}

/// Bytes count each by itself, modulo 256.
fn sum(sign: &str, with: Amount) -> String {
    let with = amount(with);
    each(&format!("calculate(v, lambda n: n {sign} {with})"))
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Integer(integer) => integer.to_string(),
        Amount::Decimal(decimal) => format!("Fraction(\"{decimal:?}\")"),
    }
}

fn flag(flag: bool) -> &'static str {
    if flag { "True" } else { "False" }
}

pub fn bytes(key: &Key) -> String {
    format!(
        "bytes.fromhex(\"{}\")",
        crate::recipe::value::hex(&key.bytes)
    )
}

fn raw(pattern: &str) -> String {
    format!(
        "bytes.fromhex(\"{}\")",
        crate::recipe::value::hex(pattern.as_bytes())
    )
}

fn number_or_string(text: &str) -> String {
    match text.parse::<u64>() {
        Ok(number) => number.to_string(),
        Err(_) => string(text),
    }
}

/// Text in Python's quotes.
pub fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            '\n' => quoted.push_str("\\n"),
            ' '..='~' => quoted.push(character),
            other => quoted.push_str(&format!("\\U{:08x}", u32::from(other))),
        }
    }
    quoted.push('"');
    quoted
}
