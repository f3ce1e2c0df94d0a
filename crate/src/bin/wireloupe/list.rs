//! Packets as lines: rows, fields, trees, Scapy's text, counts.
use super::saved::Saved;
use crate::args::{Layout, List, Occurrence, Output};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufWriter, Write};
use wireloupe::filter::{Filter, FilterError, Looks};
use wireloupe::protocols::{wanted_all, wanted_none};
use wireloupe::scan::{Columns, Scan, depth_unseen};
use wireloupe::session::Pass;
use wireloupe::show::{row, scapy, tree};
use wireloupe::wire::{Frame, Packet, Wanted};

pub type Out = BufWriter<std::io::Stdout>;

pub fn list(list: &List) -> Result<(), Box<dyn Error>> {
    let printer: Box<dyn Printer> = match list.output {
        _ if let Some(path) = &list.save => Box::new(Saved::create(path, &list.files)?),
        Output::Rows => Box::new(Rows),
        Output::Tree => Box::new(Tree),
        Output::Count => Box::<Count>::default(),
        Output::Show => Box::new(Show),
        Output::Fields => Box::new(Fields::new(&list.layout)),
    };
    let filter = list.filter.as_deref().map(Filter::parse).transpose();
    let filter = filter.map_err(|error| refusal(list, &error))?;
    let (mut wanted, mut looks) = (printer.wanted(), printer.looks());
    if let Some(filter) = &filter {
        wanted.merge(filter.wanted());
        looks.iter_mut().for_each(|l| l.merge(filter.looks()));
    }
    let mut print = Print {
        printer,
        filter,
        wanted,
        left: list.most.unwrap_or(u32::MAX),
        out: BufWriter::new(std::io::stdout()),
        failure: None,
    };
    let mut pass = Pass::new(depth_unseen(looks.as_ref()));
    pass.decode_as(list.decode_as.clone());
    pass.prefer(list.preferences);
    pass.unlock(&super::file::secrets(&list.keys)?);
    print.printer.begin(&mut print.out)?;
    if super::file::read(&list.files, &mut |bytes| pass.push(bytes, &mut print))? {
        pass.finish()
            .map_err(|error| format!("{}: {error}", named(list)))?;
    }
    if let Some(failure) = print.failure {
        return Err(failure.into());
    }
    print.printer.end(&mut print.out)?;
    print.out.flush()?;
    for notice in pass.file().iter().flat_map(|file| &file.notices) {
        eprintln!("wireloupe: {}: {notice}", named(list));
    }
    Ok(())
}

/// The captures as messages name them.
fn named(list: &List) -> String {
    let names = list.files.iter().map(|file| file.display().to_string());
    names.collect::<Vec<_>>().join(" and ")
}

/// A refused filter with its place marked below it.
fn refusal(list: &List, error: &FilterError) -> String {
    let text = list.filter.as_deref().unwrap_or("");
    let before = text.get(..error.start).unwrap_or(text).chars().count();
    let marked = text
        .get(error.start..error.end)
        .map_or(0, |t| t.chars().count());
    let (space, mark) = (" ".repeat(before), "^".repeat(marked.max(1)));
    format!("{error}\n  {text}\n  {space}{mark}")
}

/// Prints the packets that pass.
struct Print {
    printer: Box<dyn Printer>,
    filter: Option<Filter>,
    wanted: Wanted,
    left: u32,
    out: Out,
    failure: Option<std::io::Error>,
}

impl Scan for Print {
    fn wanted(&self) -> &Wanted {
        &self.wanted
    }
    fn packet(&mut self, frame: &Frame, packet: &Packet) -> bool {
        if self.left == 0 {
            return false;
        }
        // As in tshark, -c counts the packets read, not those that pass.
        self.left -= 1;
        let passes = |f: &Filter| f.matches(packet, frame.bytes);
        if self.filter.as_ref().is_none_or(passes) {
            self.failure = self.printer.packet(&mut self.out, frame, packet).err();
        }
        self.failure.is_none()
    }
}

pub trait Printer {
    fn wanted(&self) -> Wanted {
        wanted_all()
    }
    /// All that it prints of a packet, besides what the capture file says; none where that is more than some fields.
    fn looks(&self) -> Option<Looks> {
        None
    }
    fn begin(&mut self, _: &mut Out) -> std::io::Result<()> {
        Ok(())
    }
    fn packet(&mut self, out: &mut Out, frame: &Frame, packet: &Packet) -> std::io::Result<()>;
    fn end(&mut self, _: &mut Out) -> std::io::Result<()> {
        Ok(())
    }
}

struct Rows;
impl Printer for Rows {
    fn packet(&mut self, out: &mut Out, frame: &Frame, packet: &Packet) -> std::io::Result<()> {
        let row = row::row(frame, packet);
        writeln!(
            out,
            "{:5} {:>12} {} → {} {} {} {}",
            row.number, row.time, row.source, row.destination, row.protocol, row.length, row.info
        )
    }
}

struct Tree;
impl Printer for Tree {
    fn packet(&mut self, out: &mut Out, frame: &Frame, packet: &Packet) -> std::io::Result<()> {
        for node in tree::build(packet, frame.bytes) {
            branch(out, &node, 0)?;
        }
        writeln!(out)
    }
}
fn branch(out: &mut Out, node: &tree::Node, depth: usize) -> std::io::Result<()> {
    write!(
        out,
        "{:indent$}{}",
        "",
        printable(&node.label),
        indent = 4 * depth
    )?;
    if node.length > 0 {
        write!(out, "  [{}..{}]", node.start, node.start + node.length)?;
    }
    writeln!(out)?;
    node.children
        .iter()
        .try_for_each(|child| branch(out, child, depth + 1))
}
/// A capture's text must not steer the terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '·' } else { c })
        .collect()
}

/// Scapy's text and an empty line, as `packet.show()` prints it.
struct Show;
impl Printer for Show {
    fn packet(&mut self, out: &mut Out, frame: &Frame, packet: &Packet) -> std::io::Result<()> {
        writeln!(out, "{}", scapy::view(packet, frame).show())
    }
}

#[derive(Default)]
struct Count {
    packets: u64,
    by_protocol: BTreeMap<&'static str, u64>,
}
impl Printer for Count {
    fn wanted(&self) -> Wanted {
        wanted_none()
    }
    fn packet(&mut self, _: &mut Out, _: &Frame, packet: &Packet) -> std::io::Result<()> {
        self.packets += 1;
        *self.by_protocol.entry(row::transport(packet)).or_default() += 1;
        Ok(())
    }
    /// As Scapy sums up a list of packets: `TCP:41 UDP:2 ICMP:0 Other:0`.
    fn end(&mut self, out: &mut Out) -> std::io::Result<()> {
        let words: Vec<String> = ["TCP", "UDP", "ICMP", "Other"]
            .iter()
            .map(|name| format!("{name}:{}", self.by_protocol.get(name).unwrap_or(&0)))
            .collect();
        writeln!(out, "{}", words.join(" "))
    }
}

struct Fields {
    columns: Columns,
    names: Vec<String>,
    separator: String,
    aggregator: String,
    occurrence: Occurrence,
    header: bool,
    quote: &'static str,
    cells: Vec<String>,
    filled: Vec<bool>,
}
impl Fields {
    fn new(layout: &Layout) -> Self {
        Fields {
            columns: Columns::new(&layout.names),
            names: layout.names.clone(),
            separator: layout.separator.clone(),
            aggregator: layout.aggregator.clone(),
            occurrence: layout.occurrence,
            header: layout.header,
            quote: layout.quote,
            cells: vec![String::new(); layout.names.len()],
            filled: vec![false; layout.names.len()],
        }
    }
    fn line(&self, out: &mut Out, cells: &[String]) -> std::io::Result<()> {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.write_all(self.separator.as_bytes())?;
            }
            if !cell.is_empty() {
                for part in [self.quote, cell, self.quote] {
                    out.write_all(part.as_bytes())?;
                }
            }
        }
        out.write_all(b"\n")
    }
}
impl Printer for Fields {
    fn wanted(&self) -> Wanted {
        self.columns.wanted().clone()
    }
    fn looks(&self) -> Option<Looks> {
        self.columns.looks()
    }
    fn begin(&mut self, out: &mut Out) -> std::io::Result<()> {
        match self.header {
            true => self.line(out, &self.names),
            false => Ok(()),
        }
    }
    fn packet(&mut self, out: &mut Out, frame: &Frame, packet: &Packet) -> std::io::Result<()> {
        self.cells.iter_mut().for_each(String::clear);
        self.filled.fill(false);
        let (cells, filled) = (&mut self.cells, &mut self.filled);
        let (occurrence, aggregator) = (self.occurrence, &self.aggregator);
        self.columns.values(frame, packet, &mut |column, value| {
            let (Some(cell), Some(filled)) = (cells.get_mut(column), filled.get_mut(column)) else {
                return;
            };
            match (*filled, occurrence) {
                (false, _) => cell.push_str(value),
                (true, Occurrence::First) => {}
                (true, Occurrence::Last) => *cell = value.to_string(),
                (true, Occurrence::All) => {
                    cell.push_str(aggregator);
                    cell.push_str(value);
                }
            }
            *filled = true;
        });
        self.line(out, &self.cells)
    }
}
