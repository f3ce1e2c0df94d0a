//! The command: the engine in tshark's manner.
// `println!` panics where whoever reads has seen enough.
#![warn(clippy::print_stdout)]
mod args;
mod file;
mod hidden;
mod list;
mod report;
mod run;
mod saved;
mod steps;

use std::io::Write;
use std::process::ExitCode;

/// A capture or a recipe that cannot be used.
const BAD_INPUT: u8 = 1;
const BAD_USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match args::read() {
        Ok(command) => command,
        Err(error) => {
            eprintln!("wireloupe: {error}\n\n{}", args::USAGE);
            return ExitCode::from(BAD_USAGE);
        }
    };
    let result = match command {
        args::Command::List(list) => list::list(&list),
        args::Command::Run(run) => run::run(&run),
        args::Command::Scan(file) => hidden::scan(&file),
        args::Command::Report(run, notes) => report::write(&run, &notes),
        args::Command::Verify(file, capture) => report::verify(&file, &capture),
        args::Command::Export(recipe, target) => run::export(&recipe, target),
        args::Command::Steps(name) => steps::steps(name.as_deref()),
        args::Command::Help => say(args::USAGE),
        args::Command::Version => say(concat!("wireloupe ", env!("CARGO_PKG_VERSION"))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_broken_pipe(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wireloupe: {error}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn say(text: &str) -> Result<(), Box<dyn std::error::Error>> {
    Ok(writeln!(std::io::stdout(), "{text}")?)
}

/// Whoever read our output has seen enough.
fn is_broken_pipe(error: &(dyn std::error::Error + 'static)) -> bool {
    let error = error.downcast_ref::<std::io::Error>();
    error.is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe)
}
