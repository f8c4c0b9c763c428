# One word for each thing that a developer does; `just` alone lists them.

_list:
    @just --list --unsorted

# all that CI runs, as CI runs it
ci:
    .ci/run

# format and lints, the quick half of `ci`; `npm ci --prefix tests/browser` installs the formatter of scripts
lint:
    cargo fmt --check
    npm run --silent --prefix tests/browser check-format
    cargo clippy --all-targets --locked -- -D warnings

# format Rust, scripts and style sheets
fmt:
    cargo fmt
    npm run --silent --prefix tests/browser format

# the tests whose names contain one of WORDS, or all; the last line says what was skipped
test *WORDS:
    tests/run.sh {{WORDS}}

# the tests that a change of modules of src/ needs, by tests/areas.txt
test-for +MODULES:
    tests/run.sh --for {{MODULES}}

# security advisories, licences and sources of dependencies; needs cargo-deny and a network
audit:
    cargo deny --locked check

# write the stored expectations and generated documents anew; read the difference before you commit it
bless *WORDS:
    DATELINE_BLESS=1 cargo test --locked {{WORDS}}

# the pictures of docs/pictures/, anew; look at each before you commit it
pictures:
    tests/browser/pictures.sh

# the browser suite over every page in every mode, instead of enough pages of each kind; takes half an hour
browser:
    DATELINE_EVERY_PAGE=1 tests/run.sh browser::suite

# the program arranged by what it does most, a fifth faster, into target/pgo/; takes a quarter of an hour
arranged:
    benches/pgo.sh

# dateline beside the other site builders of this machine; `just peers --help` says more
peers *WORDS:
    cargo build --profile dist --locked
    benches/peers/run.py {{WORDS}}
