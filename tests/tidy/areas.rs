//! `tests/areas.txt` lists every module and every area of tests.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{read, sources};

#[test]
fn every_module_has_areas_of_tests_and_every_area_a_module() {
    let table = read("tests/areas.txt");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let rows: BTreeMap<&str, BTreeSet<&str>> = rows
        .map(|line| line.split_once(':').expect("a module, then its areas"))
        .map(|(module, areas)| (module, areas.split_whitespace().collect()))
        .collect();
    let modules = sources("src");
    let modules: BTreeSet<&str> = modules
        .iter()
        .map(|source| source.module()[0])
        .filter(|module| !["lib", "main"].contains(module))
        .collect();
    assert_eq!(rows.keys().copied().collect::<BTreeSet<_>>(), modules);
    let main = read("tests/main.rs");
    let areas: BTreeSet<&str> = main
        .lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
        .filter(|area| *area != "support")
        .collect();
    assert_eq!(rows.into_values().flatten().collect::<BTreeSet<_>>(), areas);
}
