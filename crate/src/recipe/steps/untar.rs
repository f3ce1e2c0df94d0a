//! `untar`: files out of a tar (POSIX ustar, GNU's long names).
use super::prelude::*;
use crate::recipe::cut::Cut;
use std::ops::Range;

step! {
    /// Take the files out of a tar; each becomes a row of bytes and name
    Untar in "compress": Values => Values, Bytes => Values;
    (
        /// Only the file of this name
        name: String = "",
    ) {}
}
const BLOCK: usize = 512;

impl Run for Untar {
    fn run(&self, data: Data, limits: &Limits) -> Result<Data, Fault> {
        let names = |_: &str| vec!["bytes".to_string(), "name".to_string()];
        each::parts(data, limits, names, |cut, rows| {
            for (name, range) in files(cut)? {
                if self.name.is_empty() || self.name == name {
                    let name = Value {
                        content: Content::Text(name),
                        places: cut.part(range.clone()).places.whole(),
                    };
                    rows.push(vec![cut.part(range), name])?;
                }
            }
            Ok(())
        })
    }
}

fn files(cut: &Cut) -> Result<Vec<(String, Range<usize>)>, Fault> {
    let (mut files, mut at, mut long) = (vec![], 0, None);
    while let Some(head) = cut.bytes.get(at..at + BLOCK) {
        if head.iter().all(|byte| *byte == 0) {
            break;
        }
        let text = |range: Range<usize>| {
            let field = head.get(range).unwrap_or(&[]);
            let field = field.split(|byte| *byte == 0).next().unwrap_or(&[]);
            String::from_utf8_lossy(field).trim().to_string()
        };
        let size = usize::from_str_radix(&text(124..136), 8);
        let size =
            size.map_err(|_| Fault::at("expected a tar's header with a size in octal", at))?;
        let start = at + BLOCK;
        let end = start.saturating_add(size).min(cut.bytes.len());
        match head.get(156) {
            // GNU's: the name of the next file, where it is long.
            Some(b'L') => {
                let name = cut.bytes.get(start..end).unwrap_or(&[]);
                let name = String::from_utf8_lossy(name);
                long = Some(name.trim_end_matches('\0').to_string());
            }
            Some(0 | b'0' | b'7') => {
                let name = match (long.take(), text(345..500)) {
                    (Some(name), _) => name,
                    (None, folder) if folder.is_empty() || text(257..262) != "ustar" => {
                        text(0..100)
                    }
                    (None, folder) => format!("{folder}/{}", text(0..100)),
                };
                files.push((name, start..end));
            }
            _ => long = None,
        }
        at = start.saturating_add(size.div_ceil(BLOCK).saturating_mul(BLOCK));
    }
    Ok(files)
}
