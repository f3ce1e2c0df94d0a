//! The list of heavy steps agrees with the sources that ask for heavy work.
use std::collections::BTreeSet;
use std::path::Path;
use wireloupe::recipe::steps;

#[test]
fn every_step_that_asks_the_kitchen_is_listed_as_heavy() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/recipe/steps");
    let asks = |name: &str| {
        let file = folder.join(format!("{}.rs", name.replace('-', "_")));
        let source = std::fs::read_to_string(file).unwrap();
        [
            "heavy(",
            "kitchen::",
            "document::",
            "block_cipher::",
            "archive::read",
        ]
        .iter()
        .any(|word| source.contains(word))
    };
    let listed: BTreeSet<&str> = steps().iter().filter(|s| s.heavy).map(|s| s.name).collect();
    let asking: BTreeSet<&str> = steps()
        .iter()
        .map(|s| s.name)
        .filter(|name| asks(name))
        .collect();
    assert_eq!(listed, asking);
}
