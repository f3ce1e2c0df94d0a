//! The command line, in tshark's words.
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;
use wireloupe::flow::{DecodeAs, Preferences};
use wireloupe::recipe::export::Target;

pub const USAGE: &str = "\
wireloupe -r FILE [-Y FILTER] [-c N]                 one row a packet
wireloupe -r FILE [-Y FILTER] -T fields -e NAME…     values of fields, by Wireshark's or Scapy's names
                  [-E separator=/t] [-E aggregator=,] [-E occurrence=f|l|a] [-E header=y|n] [-E quote=d|s|n]
wireloupe -r FILE [-Y FILTER] -T show                each packet as Scapy's show() prints it
wireloupe -r FILE [-Y FILTER] -T tree                each packet's tree, with byte ranges
wireloupe -r FILE [-Y FILTER] -T count               packets by protocol
wireloupe -r FILE [-Y FILTER] -w FILE                the packets as a capture of their own (pcapng; - is standard output)
                  -r FILE -r FILE…                   several captures, merged by time
                  -d tcp.port==8888,http             dissects what a port or type carries as another protocol
                  -o ip.defragment:FALSE             leaves segments and fragments as they are (also
                                                     tcp.desegment_tcp_streams, ipv6.defragment)
                  --keys KEYLOG                      opens TLS with the keys that a program logged (SSLKEYLOGFILE); also of
                                                     run, report, verify and scan, and as -o tls.keylog_file:KEYLOG
wireloupe run RECIPE.txt FILE [-o OUT]               a recipe's bytes, to OUT or standard output
wireloupe export --to scapy|tshark RECIPE.txt        the recipe as a script that gives the same bytes
                 --to filter|line                    its filters as one; the recipe as a line of Python
wireloupe report RECIPE.txt FILE -o REPORT.html|json what was done to which capture, and what came out
                  [--notes TEXT]
wireloupe verify REPORT FILE                         does it again, and says whether the same comes out
wireloupe steps [NAME]                               the steps of recipes, or what one does and takes
wireloupe scan FILE                                  what reads like a hidden channel, each with its recipe";

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Output {
    #[default]
    Rows,
    Fields,
    Show,
    Tree,
    Count,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Occurrence {
    First,
    Last,
    #[default]
    All,
}

/// How `-T fields` is laid out.
#[derive(Debug)]
pub struct Layout {
    pub names: Vec<String>,
    pub separator: String,
    pub aggregator: String,
    pub occurrence: Occurrence,
    pub header: bool,
    pub quote: &'static str,
}

#[derive(Debug)]
pub struct List {
    /// Several are merged by time.
    pub files: Vec<PathBuf>,
    pub keys: Vec<PathBuf>,
    pub filter: Option<String>,
    pub most: Option<u32>,
    pub output: Output,
    /// Where the packets go as they are.
    pub save: Option<PathBuf>,
    pub layout: Layout,
    pub decode_as: DecodeAs,
    pub preferences: Preferences,
}

#[derive(Debug)]
pub struct Run {
    pub recipe: PathBuf,
    pub capture: Capture,
    pub out: Option<PathBuf>,
}

/// A capture, and the key logs that open what is encrypted in it.
#[derive(Debug)]
pub struct Capture {
    pub file: PathBuf,
    pub keys: Vec<PathBuf>,
}

#[derive(Debug)]
pub enum Command {
    List(List),
    Run(Run),
    Scan(Capture),
    Export(PathBuf, Target),
    Report(Run, String),
    Verify(PathBuf, Capture),
    /// All steps of recipes, or one.
    Steps(Option<String>),
    Help,
    Version,
}

pub fn read() -> Result<Command, lexopt::Error> {
    let mut parser = Parser::from_env();
    let mut list = List {
        files: vec![],
        keys: vec![],
        filter: None,
        most: None,
        output: Output::Rows,
        save: None,
        layout: Layout {
            names: vec![],
            separator: "\t".into(),
            aggregator: ",".into(),
            occurrence: Occurrence::All,
            header: false,
            quote: "",
        },
        decode_as: DecodeAs::default(),
        preferences: Preferences::default(),
    };
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('r') => list.files.push(parser.value()?.into()),
            Arg::Short('Y') => list.filter = Some(parser.value()?.string()?),
            Arg::Short('c') => list.most = Some(parser.value()?.parse()?),
            Arg::Short('T') => list.output = output(&parser.value()?.string()?)?,
            Arg::Short('w') => list.save = Some(parser.value()?.into()),
            Arg::Short('e') => list.layout.names.push(parser.value()?.string()?),
            Arg::Short('d') => list.decode_as.add(&parser.value()?.string()?)?,
            Arg::Long("keys") => list.keys.push(parser.value()?.into()),
            Arg::Short('o') => {
                let option = parser.value()?.string()?;
                match option.strip_prefix(KEYLOG_OPTION) {
                    Some(path) => list.keys.push(path.into()),
                    None => list.preferences.set(&option)?,
                }
            }
            Arg::Short('E') => set(&mut list.layout, &parser.value()?.string()?)?,
            // Names are never looked up here: accepted for tshark's sake.
            Arg::Short('n') => {}
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('v') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Value(word) if COMMANDS.iter().any(|known| word == *known) => {
                return command(&word.string()?, parser);
            }
            other => return Err(other.unexpected()),
        }
    }
    if list.files.is_empty() {
        return Err("no capture given: -r FILE names one".into());
    }
    if list.output == Output::Fields && list.layout.names.is_empty() {
        return Err("-T fields needs at least one -e NAME".into());
    }
    Ok(Command::List(list))
}

/// As tshark has it.
const KEYLOG_OPTION: &str = "tls.keylog_file:";

const COMMANDS: &[&str] = &["run", "report", "verify", "scan", "export", "steps"];

fn command(word: &str, parser: Parser) -> Result<Command, lexopt::Error> {
    let mut ahead = parser.clone();
    while let Ok(Some(arg)) = ahead.next() {
        if matches!(arg, Arg::Short('h') | Arg::Long("help")) {
            return Ok(Command::Help);
        }
    }
    match word {
        "run" => run(parser).map(|(run, _)| Command::Run(run)),
        "report" => report(parser),
        "verify" => verify(parser),
        "scan" => scan(parser),
        "export" => export(parser),
        _ => steps(parser),
    }
}

/// A recipe, a capture, where the result goes; and notes.
fn run(mut parser: Parser) -> Result<(Run, String), lexopt::Error> {
    let (mut files, mut keys, mut out, mut notes) = (vec![], vec![], None, String::new());
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('o') => out = Some(parser.value()?.into()),
            Arg::Long("keys") => keys.push(parser.value()?.into()),
            Arg::Long("notes") => notes = parser.value()?.string()?,
            Arg::Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    match <[PathBuf; 2]>::try_from(files) {
        Ok([recipe, file]) => {
            let capture = Capture { file, keys };
            Ok((
                Run {
                    recipe,
                    capture,
                    out,
                },
                notes,
            ))
        }
        Err(_) => Err("this needs a recipe and a capture: wireloupe run RECIPE.txt FILE".into()),
    }
}

fn report(parser: Parser) -> Result<Command, lexopt::Error> {
    let (run, notes) = run(parser)?;
    match run.out {
        Some(_) => Ok(Command::Report(run, notes)),
        None => Err("report needs -o REPORT.html or -o REPORT.json".into()),
    }
}

fn verify(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut files, mut keys) = (vec![], vec![]);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("keys") => keys.push(parser.value()?.into()),
            Arg::Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    match <[PathBuf; 2]>::try_from(files) {
        Ok([report, file]) => Ok(Command::Verify(report, Capture { file, keys })),
        Err(_) => Err("verify needs a report and a capture: wireloupe verify REPORT FILE".into()),
    }
}

fn steps(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let mut name = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(word) if name.is_none() => name = Some(word.string()?),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Steps(name))
}

fn scan(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut files, mut keys) = (vec![], vec![]);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("keys") => keys.push(parser.value()?.into()),
            Arg::Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    match <[PathBuf; 1]>::try_from(files) {
        Ok([file]) => Ok(Command::Scan(Capture { file, keys })),
        Err(_) => Err("scan needs a capture: wireloupe scan FILE".into()),
    }
}

fn export(mut parser: Parser) -> Result<Command, lexopt::Error> {
    let (mut recipe, mut target) = (None, None);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("to") => {
                let name = parser.value()?.string()?;
                let named = Target::named(&name);
                target = Some(named.ok_or_else(|| {
                    format!("--to {name}: known are scapy, tshark, filter, line")
                })?);
            }
            Arg::Value(file) if recipe.is_none() => recipe = Some(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    match (recipe, target) {
        (Some(recipe), Some(target)) => Ok(Command::Export(recipe, target)),
        _ => Err("export needs a recipe: wireloupe export --to scapy|tshark RECIPE.txt".into()),
    }
}

fn output(word: &str) -> Result<Output, lexopt::Error> {
    match word {
        "fields" => Ok(Output::Fields),
        "show" => Ok(Output::Show),
        "tree" => Ok(Output::Tree),
        "count" => Ok(Output::Count),
        "text" => Ok(Output::Rows),
        _ => Err(format!("-T {word}: known are fields, show, tree, count, text").into()),
    }
}

/// `-E name=value`
fn set(layout: &mut Layout, option: &str) -> Result<(), lexopt::Error> {
    let (name, value) = option.split_once('=').unwrap_or((option, ""));
    match (name, value) {
        ("separator", _) => layout.separator = separator(value),
        ("aggregator", _) => layout.aggregator = separator(value),
        ("occurrence", "f") => layout.occurrence = Occurrence::First,
        ("occurrence", "l") => layout.occurrence = Occurrence::Last,
        ("occurrence", "a") => layout.occurrence = Occurrence::All,
        ("header", "y" | "n") => layout.header = value == "y",
        ("quote", "d") => layout.quote = "\"",
        ("quote", "s") => layout.quote = "'",
        ("quote", "n") => layout.quote = "",
        _ => return Err(format!("-E {option}: known are separator, aggregator, occurrence=f|l|a, header=y|n, quote=d|s|n").into()),
    }
    Ok(())
}

/// `/t` is a tab and `/s` a space, as in tshark.
fn separator(word: &str) -> String {
    match word {
        "/t" => "\t".into(),
        "/s" => " ".into(),
        other => other.into(),
    }
}
