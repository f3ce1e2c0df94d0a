//! The text of Scapy's `show(dump=True)`.
use super::model::{Field, Layer, Style, Value};
use super::python;
use std::fmt::Write;

/// Each layer stands this much further to the right than the one below it.
const INDENT: &str = "   ";

/// Appends the text of a stack of layers; `label` stands before every line of a packet inside a field.
pub fn stack(out: &mut String, layers: &[Layer], label: &str) {
    let mut indent = String::new();
    for layer in layers {
        let _ = writeln!(out, "{label}###[ {} ]###", layer.title);
        for each in &layer.fields {
            field(out, each, &format!("{label}{indent}"));
            if matches!(each.style, Style::Opens) {
                indent.push_str(INDENT);
            }
        }
        if layer.indents {
            indent.push_str(INDENT);
        }
    }
}

fn field(out: &mut String, field: &Field, margin: &str) {
    let name = field.name;
    let inside = |out: &mut String, packets: &[&[Layer]]| {
        let _ = writeln!(out, "{margin}  \\{name:<10}\\");
        let label = format!("{margin}   |");
        packets.iter().for_each(|p| stack(out, p, &label));
    };
    match &field.value {
        _ if matches!(field.style, Style::Opens) => {
            let _ = writeln!(out, "{margin}  {name} =");
        }
        _ if matches!(field.style, Style::Said(_)) => line(out, field, margin),
        Value::Packet(layers) => inside(out, &[layers]),
        Value::Packets(packets) => {
            let packets: Vec<&[Layer]> = packets.iter().map(|p| p.as_slice()).collect();
            inside(out, &packets);
        }
        _ => line(out, field, margin),
    }
}

fn line(out: &mut String, field: &Field, margin: &str) {
    let name = field.name;
    let mut text = String::new();
    python::shown(&mut text, field);
    if text.contains('\n') {
        let gap = " ".repeat(margin.len() + name.len() + 4);
        text = text.replace('\n', &format!("\n{gap}"));
    }
    let _ = writeln!(out, "{margin}  {name:<10}= {text}");
}
