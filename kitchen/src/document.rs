//! Parts of JSON (RFC 8259) and XML documents, by a path. Each part found is four bytes of length and its text.
use crate::{Arguments, too_large, word};
use serde_json::Value;

/// Arguments: a path such as `.a.b[0].c`; `*` is every one.
pub fn json(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let document: Value =
        serde_json::from_slice(input).map_err(|error| format!("this is no JSON: {error}"))?;
    let mut found = vec![&document];
    for part in json_path(word(arguments, 0)) {
        found = found
            .into_iter()
            .flat_map(|value| within(value, &part))
            .collect();
    }
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    framed(found.into_iter().map(text), limit)
}

/// `.a["b"][0]` as `a`, `b`, `0`; a leading `$` is the document.
fn json_path(path: &str) -> Vec<String> {
    let path = path.strip_prefix('$').unwrap_or(path);
    let parts = path.split(['.', '[', ']']);
    let parts = parts.map(|part| part.trim_matches(['"', '\'']).to_string());
    parts.filter(|part| !part.is_empty()).collect()
}

fn within<'a>(value: &'a Value, part: &str) -> Vec<&'a Value> {
    match value {
        Value::Object(map) if part == "*" => map.values().collect(),
        Value::Array(list) if part == "*" => list.iter().collect(),
        Value::Object(map) => map.get(part).into_iter().collect(),
        Value::Array(list) => {
            let at = part.parse::<usize>().ok();
            at.and_then(|at| list.get(at)).into_iter().collect()
        }
        _ => vec![],
    }
}

/// Arguments: a path such as `/a/b/@c` or `//b`; `*` is every element.
pub fn xml(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let text = std::str::from_utf8(input).map_err(|_| "this is no XML: not UTF-8")?;
    let document =
        roxmltree::Document::parse(text).map_err(|error| format!("this is no XML: {error}"))?;
    let mut found = vec![document.root()];
    let mut anywhere = false;
    for part in word(arguments, 0).split('/').skip(1) {
        if let Some(name) = part.strip_prefix('@') {
            let values = found.iter().filter_map(|node| node.attribute(name));
            return framed(values.map(str::to_string), limit);
        }
        if part.is_empty() {
            anywhere = true;
            continue;
        }
        let named = |node: &roxmltree::Node| {
            node.is_element() && (part == "*" || node.tag_name().name() == part)
        };
        found = match anywhere {
            true => found
                .iter()
                .flat_map(|node| node.descendants().skip(1))
                .filter(named)
                .collect(),
            false => found
                .iter()
                .flat_map(|node| node.children())
                .filter(named)
                .collect(),
        };
        anywhere = false;
    }
    let text = |node: roxmltree::Node| -> String {
        let texts = node.descendants().filter(|node| node.is_text());
        texts.filter_map(|node| node.text()).collect()
    };
    framed(found.into_iter().map(text), limit)
}

fn framed(parts: impl Iterator<Item = String>, limit: usize) -> Result<Vec<u8>, String> {
    let mut result = vec![];
    for part in parts {
        if result.len() + part.len() + 4 > limit {
            return Err(too_large(limit));
        }
        result.extend_from_slice(&(part.len() as u32).to_be_bytes());
        result.extend_from_slice(part.as_bytes());
    }
    Ok(result)
}
