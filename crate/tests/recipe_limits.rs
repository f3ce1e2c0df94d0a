//! What would grow without end stops, and says why.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod recipe;
use recipe::notation;
use std::io::Write;
use wireloupe::recipe::check::check;
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::limits::{Limits, MAX_STEPS};
use wireloupe::recipe::run::apply;
use wireloupe::recipe::text;

fn limits(bytes: usize, values: usize) -> Limits {
    Limits {
        bytes,
        values,
        ..Limits::default()
    }
}

fn run(recipe: &str, mut data: Data, limits: &Limits) -> Result<Data, String> {
    for (at, step) in text::parse(recipe).steps.iter().enumerate() {
        data = apply(at, step, data, limits).map_err(|fault| fault.to_string())?;
    }
    Ok(data)
}

fn bytes(bytes: Vec<u8>) -> Data {
    Data::Bytes(Bytes {
        bytes,
        ..Bytes::default()
    })
}

/// A megabyte of zeros.
fn gzip_bomb() -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(vec![], flate2::Compression::best());
    encoder.write_all(&vec![0; 1 << 20]).unwrap();
    encoder.finish().unwrap()
}

fn zip_bomb() -> Vec<u8> {
    let mut zip = vec![];
    let mut archive = rawzip::ZipArchiveWriter::new(&mut zip);
    let file = archive
        .new_file("zeros")
        .compression_method(rawzip::CompressionMethod::DEFLATE);
    let (mut entry, config) = file.start().unwrap();
    let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::best());
    let mut writer = config.wrap(encoder);
    writer.write_all(&vec![0; 1 << 20]).unwrap();
    let (encoder, descriptor) = writer.finish().unwrap();
    encoder.finish().unwrap();
    entry.finish(descriptor).unwrap();
    archive.finish().unwrap();
    zip
}

#[test]
fn what_is_decompressed_stops_at_the_limit() {
    let stop = |step: &str, packed| run(step, bytes(packed), &limits(100_000, 1_000)).unwrap_err();
    let expected = |step| format!("step 1, {step}: the result would pass the limit of 97 KB");
    assert_eq!(stop("gunzip", gzip_bomb()), expected("gunzip"));
    assert_eq!(stop("gunzip damaged=keep", gzip_bomb()), expected("gunzip"));
    assert_eq!(stop("unzip", zip_bomb()), expected("unzip"));
    let whole = run("gunzip", bytes(gzip_bomb()), &limits(1 << 20, 1_000)).unwrap();
    assert_eq!(whole.count(), 1 << 20);
}

#[test]
fn a_replacement_that_grows_stops_at_the_limit() {
    let stop = run(
        "replace \"a\" \"aaaaaaaaaa\"",
        bytes(vec![b'a'; 1_000]),
        &limits(5_000, 10),
    );
    assert_eq!(
        stop.unwrap_err(),
        "step 1, replace: the result would pass the limit of 4 KB"
    );
}

#[test]
fn pieces_stop_at_the_limit() {
    let stop = |recipe| run(recipe, bytes(vec![b','; 1_000]), &limits(1 << 20, 100)).unwrap_err();
    let expected = "the result would pass the limit of 100 values";
    assert_eq!(stop("split \",\""), format!("step 1, split: {expected}"));
    assert_eq!(stop("regex ,"), format!("step 1, regex: {expected}"));
}

#[test]
fn a_regular_expression_that_would_be_huge_is_refused() {
    let parsed = text::parse("regex (a{1000}){1000}");
    let fault = parsed.steps[0].check().unwrap_err();
    assert_eq!(fault, "the expression is too large");
}

#[test]
fn a_recipe_of_too_many_steps_is_refused() {
    let recipe = "extract tcp.port\n".to_string() + &"add 1\n".repeat(MAX_STEPS);
    let (shapes, fault) = check(&text::parse(&recipe).steps);
    assert_eq!(shapes.len(), MAX_STEPS);
    assert_eq!(
        fault.unwrap().to_string(),
        "step 1001, add: a recipe has at most 1000 steps"
    );
}

#[test]
fn joined_values_stop_at_the_limit() {
    let values = notation::read("[\"aaaaaaaaaa\", \"aaaaaaaaaa\"]");
    let stop = run("join", values, &limits(15, 10)).unwrap_err();
    assert_eq!(
        stop,
        "step 1, join: the result would pass the limit of 15 bytes"
    );
}
