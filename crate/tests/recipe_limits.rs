//! What would grow without end stops, and says why.
use crate::common;
use crate::recipe::notation;
use std::io::Write;
use wireloupe::recipe::check::check;
use wireloupe::recipe::data::{Bytes, Data};
use wireloupe::recipe::limits::{Limits, MAX_STEPS};
use wireloupe::recipe::run::apply;
use wireloupe::recipe::{Plan, text};
use wireloupe::session::{IndexingPass, RecipeScan};

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
fn many_gzips_that_are_carved_cost_no_more_than_one() {
    // Each grows to sixteen megabytes: after sixteen of them no more are looked into.
    let mut encoder = flate2::write::GzEncoder::new(vec![], flate2::Compression::fast());
    for _ in 0..16 {
        encoder.write_all(&vec![0; 1 << 20]).unwrap();
    }
    let bomb = encoder.finish().unwrap();
    let found = run("carve gzip", bytes(bomb.repeat(40)), &Limits::default()).unwrap();
    assert_eq!(found.count(), 16);
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

#[test]
fn heavy_decompression_stops_at_the_limit() {
    // A megabyte of zeros in each format.
    for (step, packed) in [
        ("bunzip2", BZIP2_ZEROS),
        ("unxz", XZ_ZEROS),
        ("unzstd", ZSTD_ZEROS),
    ] {
        let packed = common::unhex(packed);
        let stop = run(step, bytes(packed.clone()), &limits(100_000, 1_000)).unwrap_err();
        assert!(stop.contains("would pass the limit"), "{stop}");
        let whole = run(step, bytes(packed), &limits(1 << 20, 1_000)).unwrap();
        assert_eq!(whole.count(), 1 << 20, "{step}");
    }
}

#[test]
fn turns_of_a_group_stop_at_the_limit_together() {
    let values: Vec<String> = (0..200).map(|n| format!("\"{n}\"")).collect();
    let values = notation::read(&format!("[{}]", values.join(", ")));
    let recipe = "for-each\nreplace \"1\" \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"\nend";
    let steps = text::parse(recipe).steps;
    let stop =
        wireloupe::recipe::run::apply_all(&steps, values, &limits(4_000, 1_000)).unwrap_err();
    assert!(stop.to_string().contains("would pass the limit"), "{stop}");
}

#[test]
fn a_recipe_that_runs_too_long_is_stopped_with_a_word() {
    use std::cell::Cell;
    use wireloupe::recipe::{Extraction, Plan};
    let plan = Plan::new(&text::parse("extract frame.number\nadd 1\nadd 2\nadd 3").steps);
    let limits = Limits {
        milliseconds: 100.0,
        ..Limits::default()
    };
    let now = Cell::new(0.0);
    let clock = || now.replace(now.get() + 20.0);
    let found = Extraction::new(&plan.requests[0], limits);
    let outcome = plan.run(&[&found], &limits, &clock);
    let fault = outcome.fault.unwrap().to_string();
    assert!(fault.contains("stopped before this step"), "{fault}");
}

#[test]
fn groups_in_groups_are_bounded() {
    let recipe = "extract frame.number\n".to_string()
        + &"for-each\nchunks 1\n".repeat(20)
        + &"end\n".repeat(20);
    let (_, fault) = check(&text::parse(&recipe).steps);
    assert!(
        fault
            .unwrap()
            .to_string()
            .contains("stands in at most 7 others")
    );
}

#[test]
fn ten_thousand_steps_from_an_address_are_refused_quickly() {
    let recipe = "extract frame.number\n".to_string() + &"add 1\n".repeat(10_000);
    let parsed = text::parse(&recipe);
    let (shapes, fault) = check(&parsed.steps);
    assert_eq!(shapes.len(), MAX_STEPS);
    assert!(fault.unwrap().to_string().contains("at most 1000 steps"));
}

#[test]
fn a_large_result_says_its_limit_and_what_to_do() {
    let values = notation::read("[\"aaaaaaaaaa\", \"aaaaaaaaaa\"]");
    let stop = run("concat", values, &limits(15, 10)).unwrap_err();
    assert_eq!(
        stop,
        "step 1, concat: the result would pass the limit of 15 bytes"
    );
}

#[test]
fn a_number_in_a_large_base_is_bounded() {
    let stop = run(
        "from-base58",
        bytes(vec![b'z'; 1 << 20]),
        &Limits::default(),
    )
    .unwrap_err();
    assert!(stop.contains("more than the 65536"), "{stop}");
}

const BZIP2_ZEROS: &str =
    "425a683931415926535938571ce50008084000c0040008200030cc0529a60806c4201e2ee48a70a12070ae39ca";
const XZ_ZEROS: &str = "fd377a585a000004e6d6b4460200210116000000742fe5a3efffff00d95d00006ffdffffa3b7ff473e481572396151b89228e6a38607f9eee41e82d32fc53a3c014bb17ec98a8a4d2fa30dd97fa6e38c231153e05918c5758ae277f8b6947f0c6ac0de744964e2e95c53b204d8f7440cab5f0d6d46e9e5c37688b79657acb64de1691d6ffb4b88106c42cb883f5c008fd04eaf262894711f3d8f24e1709ea7235fec28cb85d195988a7e2a91f22775f719c006984d98fdd8afd5900fc42553f8f591363105a5b0ee6fc1704d470cd19111aaad601dbaceb127185c5986e9665258bee976ac59e4e55b0508f9c7daadfcfb522af7e495250000000000c2f6ba3ea2706b600001f5018080400079977f47b1c467fb020000000004595a";
const ZSTD_ZEROS: &str = "28b52ffd04684c000008000100fcff39100202001000020010000200100002001000020010000200100003001000f13e16e1";

#[test]
fn packets_are_counted_to_the_end_though_the_recipe_has_seen_enough() {
    let capture = common::bytes(&common::own("ports/capture.pcap"));
    let plan = Plan::new(&text::parse("extract tcp.dstport").steps);
    let mut scan = RecipeScan::new(&plan.requests, limits(100_000, 10)).unwrap();
    let mut pass = IndexingPass::default();
    let goes_on: Vec<bool> = capture
        .chunks(500)
        .map(|piece| pass.push(piece, &mut scan).unwrap())
        .collect();
    pass.finish().unwrap();
    assert_eq!(pass.index().len(), 64);
    let seen = goes_on.iter().take_while(|on| **on).count();
    assert!(
        seen > 0 && goes_on[seen..].iter().all(|on| !on),
        "{goes_on:?}"
    );
    scan.complete(pass.index());
    assert!(scan.finish(&plan, &|| 0.0).fault.is_some());
}
