//! The floors of the house: what each part of the engine and of the page may import.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// The engine's modules from the ground up; each imports only from those before it.
const ENGINE: &[&str] = &[
    "wire",
    "names",
    "protocols",
    "capture",
    "show",
    "filter",
    "flow",
    "scan",
    "recipe",
    "session",
    "wasm",
];

/// The page's folders, and what each may import besides itself.
const PAGE: &[(&str, &[&str])] = &[
    ("engine", &[]),
    ("parts", &[]),
    ("state", &["engine"]),
    ("views", &["engine", "state", "parts"]),
    ("main", &["engine", "state", "parts", "views", "styles"]),
    ("styles", &[]),
];

#[test]
fn engine_modules_import_only_from_lower_floors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut imports = 0;
    let mut wrong = Vec::new();
    for file in files_below(&folder, &["rs"]) {
        let inner = file.strip_prefix(&folder).unwrap();
        let own = first_part(inner);
        // The map names them all; the command is a crate of its own, above.
        if own == "lib" || own == "bin" {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        for import in engine_imports(&text, inner) {
            imports += 1;
            wrong.extend(
                engine_fault(&own, &import).map(|fault| format!("{}: {fault}", inner.display())),
            );
        }
    }
    assert!(
        imports > 20,
        "only {imports} imports were found: is the reading broken?"
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn page_folders_import_only_from_lower_floors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/src");
    let mut imports = 0;
    let mut wrong = Vec::new();
    for file in files_below(&folder, &["ts", "tsx"]) {
        let inner = file.strip_prefix(&folder).unwrap();
        let text = fs::read_to_string(&file).unwrap();
        for import in page_imports(&text, inner) {
            imports += 1;
            wrong.extend(
                page_fault(&first_part(inner), &import)
                    .map(|fault| format!("{}: {fault}", inner.display())),
            );
        }
    }
    assert!(
        imports > 3,
        "only {imports} imports were found: is the reading broken?"
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn an_import_from_above_is_found_in_every_form() {
    let file = Path::new("wire/reader.rs");
    for text in [
        "use crate::scan::Scan;",
        "use crate::{names, show::{row, tree}};",
        "fn f() -> crate::session::Session {",
        "use super::super::recipe;",
        "use crate::{\n    names,\n    scan,\n};",
    ] {
        let imports = engine_imports(text, file);
        assert!(
            imports
                .iter()
                .any(|import| engine_fault("wire", import).is_some()),
            "{text}: {imports:?}"
        );
    }
    for text in [
        "// use crate::scan;",
        "use super::field;",
        "use crate::wire::Span;",
        "    use super::*;",
    ] {
        let imports = engine_imports(text, file);
        assert!(
            imports
                .iter()
                .all(|import| engine_fault("wire", import).is_none()),
            "{text}: {imports:?}"
        );
    }
}

#[test]
fn a_page_import_from_above_is_found_in_every_form() {
    let file = Path::new("parts/hex-grid.tsx");
    for text in [
        "import { rows } from '../state/rows';",
        "import type { Row } from \"../engine/engine\";",
        "import {\n  a,\n} from '../views/a';",
        "const part = await import('../engine/engine');",
        "import '../views/a';",
        "export * from '../main';",
    ] {
        let imports = page_imports(text, file);
        assert!(
            imports
                .iter()
                .any(|import| page_fault("parts", import).is_some()),
            "{text}: {imports:?}"
        );
    }
    let own = page_imports(
        "import { a } from './a'; import { render } from 'preact';",
        file,
    );
    assert_eq!(own, ["parts"]);
}

fn engine_fault(own: &str, import: &str) -> Option<String> {
    let floor = |name| ENGINE.iter().position(|module| *module == name);
    match (floor(own), floor(import)) {
        (Some(here), Some(there)) if there <= here => None,
        (Some(_), Some(_)) => Some(format!(
            "`{own}` imports from `{import}`, which stands above it"
        )),
        (None, _) => Some(format!(
            "`{own}` has no floor: give it one in crate/tests/floors.rs"
        )),
        (_, None) => Some(format!(
            "`{import}` has no floor: give it one in crate/tests/floors.rs"
        )),
    }
}

fn page_fault(own: &str, import: &str) -> Option<String> {
    let Some((_, allowed)) = PAGE.iter().find(|(name, _)| *name == own) else {
        return Some(format!(
            "`{own}` has no floor: give it one in crate/tests/floors.rs"
        ));
    };
    let fine = own == import || allowed.contains(&import);
    (!fine).then(|| format!("`{own}` imports from `{import}`, which it must not know"))
}

/// The modules of the crate that a source names, by `crate::…` or by enough `super::`; not those in comments.
fn engine_imports(text: &str, file: &Path) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or("").to_owned() + "\n")
        .collect();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if !code[..at].ends_with(is_word) && !code[..at].ends_with('$') {
            found.extend(heads(&code[at + "crate::".len()..]));
        }
    }
    let is_root = file.file_name().is_some_and(|name| name == "mod.rs");
    let depth = file.components().count() - usize::from(is_root);
    let to_crate = "super::".repeat(depth);
    for (at, _) in code.match_indices(&to_crate) {
        let names = heads(&code[at + to_crate.len()..]);
        // A module within a file needs one `super` more; so only names of floors count here.
        found.extend(
            names
                .into_iter()
                .filter(|name| ENGINE.contains(&name.as_str())),
        );
    }
    found
}

/// The first words of a path, or of each path in braces: `a::b` gives a; `{a, b::{c, d}}` gives a and b.
fn heads(path: &str) -> Vec<String> {
    let word = |text: &str| {
        text.trim_start()
            .chars()
            .take_while(|c| is_word(*c))
            .collect::<String>()
    };
    let Some(inside) = path.strip_prefix('{') else {
        return vec![word(path)];
    };
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts
        .into_iter()
        .map(|at| word(&inside[at..]))
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// The folders of www/src (or the name of a file at its root) that a source imports from.
fn page_imports(text: &str, file: &Path) -> Vec<String> {
    let folder = file.parent().unwrap_or(Path::new(""));
    let quoted = text.split(['\'', '"']).collect::<Vec<_>>();
    let pairs = quoted.windows(2).filter(|pair| {
        let before = pair[0].trim_end();
        ["from", "import", "import("]
            .iter()
            .any(|word| before.ends_with(word))
            && pair[1].starts_with('.')
    });
    pairs
        .map(|pair| first_part(&resolve(folder, pair[1])))
        .collect()
}

fn resolve(folder: &Path, relative: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for part in folder.join(relative).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

/// The folder a path begins with, or the name of a file without its ending.
fn first_part(path: &Path) -> String {
    let first = path.components().next().expect("a path has parts");
    Path::new(&first)
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned()
}

fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, endings));
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|known| ending == *known))
        {
            files.push(path);
        }
    }
    files
}
