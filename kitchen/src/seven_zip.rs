//! Files out of a 7z archive.
use crate::{Arguments, read_all, word};
use sevenz_rust2::{ArchiveReader, Error, Password};
use std::io::Cursor;

/// Names in an error message.
const NAMED: usize = 20;

/// Arguments: the password, the file's name (nothing where the archive holds one file).
pub fn file(arguments: Arguments, input: &[u8], limit: usize) -> Result<Vec<u8>, String> {
    let password = Password::from(word(arguments, 0));
    let mut archive =
        ArchiveReader::new(Cursor::new(input), password).map_err(|error| describe(&error))?;
    let files = archive
        .archive()
        .files
        .iter()
        .filter(|file| file.has_stream());
    let names: Vec<String> = files.map(|file| file.name().to_string()).collect();
    let wanted = match (word(arguments, 1), names.as_slice()) {
        ("", [only]) => only.clone(),
        (name, _) if names.iter().any(|known| known == name) => name.to_string(),
        _ => {
            let shown: Vec<String> = names.iter().take(NAMED).map(|n| format!("{n:?}")).collect();
            return Err(format!(
                "the archive holds {} files, none of this name: {}",
                names.len(),
                shown.join(", ")
            ));
        }
    };
    let mut found = None;
    let read = archive.for_each_entries(|entry, reader| {
        if entry.name() != wanted {
            // What a solid archive holds before it must be unpacked as well.
            std::io::copy(
                &mut std::io::Read::take(reader, limit as u64),
                &mut std::io::sink(),
            )?;
            return Ok(true);
        }
        found = Some(read_all(reader, limit));
        Ok(false)
    });
    match (found, read) {
        (Some(found), _) => found,
        (None, Err(error)) => Err(describe(&error)),
        (None, Ok(_)) => Err("the file could not be found again".into()),
    }
}

fn describe(error: &Error) -> String {
    match error {
        Error::PasswordRequired => "the archive is encrypted: it needs a password=".into(),
        Error::MaybeBadPassword(_) => "the password is another, or the archive is damaged".into(),
        error => format!("expected a 7z archive: {error}"),
    }
}
