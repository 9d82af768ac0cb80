//! Builds again when a text, a page or a migration changes: they are part of the program.

fn main() {
    for folder in ["locales", "migrations", "src/rehearsal/page"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
