//! Runs the table of tests/recipe-slices.md.
use crate::recipe::notation;
use wireloupe::recipe::data::Data;
use wireloupe::recipe::field_name::FieldName;
use wireloupe::recipe::limits::Limits;
use wireloupe::recipe::{Extraction, Request};

const TABLE: &str = include_str!("../../tests/recipe-slices.md");

/// What the slice gives, and its words.
fn sliced(field: &str, of: &str) -> Result<(String, String), String> {
    let field = FieldName::parse(field)?;
    assert_eq!(FieldName::parse(&field.to_string()), Ok(field.clone()));
    let words = field.words().expect("a slice");
    let request = Request {
        filters: vec![],
        fields: vec![field],
        ..Request::default()
    };
    let Data::Values(values) = notation::read(of) else {
        panic!("values stand in brackets");
    };
    let mut found = Extraction::new(&request, Limits::default());
    found
        .add(&[values.first().to_vec()])
        .map_err(|fault| fault.to_string())?;
    Ok((notation::print(&Data::Values(found.values())), words))
}

#[test]
fn every_row_of_the_table_holds() {
    let rows: Vec<&str> = TABLE
        .lines()
        .filter(|line| line.starts_with("| `"))
        .collect();
    assert!(rows.len() > 20);
    for row in rows {
        let row = row.trim_start_matches("| `").trim_end_matches("` |");
        let cells: Vec<String> = row
            .split("` | `")
            .map(|cell| cell.replace("``", "`"))
            .collect();
        let [field, of, gives, words] = cells.as_slice() else {
            panic!("a row has four cells: {row}");
        };
        match sliced(field, of) {
            Ok((found, said)) => assert_eq!((&found, &said), (gives, words), "{field} of {of}"),
            Err(message) => assert_eq!(&format!("error: {message}"), gives, "{field} of {of}"),
        }
    }
}
