//! Builds the program again when a theme changes: its files are compiled in.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
