//! `wireloupe scan`: hidden channels.
use crate::args::Capture;
use std::error::Error;
use std::io::Write;
use wireloupe::scan::{HiddenScan, Told};
use wireloupe::session::Pass;

pub fn scan(Capture { file, keys }: &Capture) -> Result<(), Box<dyn Error>> {
    let mut scan = HiddenScan::default();
    let mut pass = Pass::default();
    pass.unlock(&super::file::secrets(keys)?);
    let read = super::file::read(std::slice::from_ref(file), &mut |bytes| {
        pass.push(bytes, &mut scan)
    })?;
    if read {
        pass.finish()
            .map_err(|e| format!("{}: {e}", file.display()))?;
    }
    let Told {
        findings, tried, ..
    } = scan.finish();
    let mut out = std::io::stdout().lock();
    for (number, finding) in (1..).zip(&findings) {
        writeln!(out, "{number}. {}: {}", finding.kind, finding.what)?;
        writeln!(out, "   {}", finding.preview)?;
        for line in finding.recipe.lines() {
            writeln!(out, "       {line}")?;
        }
    }
    eprintln!(
        "{} found: {} packets, {} fields of conversations, read in {} ways{}",
        findings.len(),
        tried.packets,
        tried.series,
        tried.readings,
        if tried.limited {
            "; the rest of the capture was not looked at"
        } else {
            ""
        }
    );
    Ok(())
}
