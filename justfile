# One word for each thing that a developer does; `just` alone lists them.

_list:
    @just --list --unsorted

# everything that CI runs
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

# the tests whose names contain one of WORDS, or all tests; the last line says what was skipped
test *WORDS:
    tests/run.sh {{WORDS}}

# the tests for modules of src/, as tests/areas.txt lists them
test-for +MODULES:
    tests/run.sh --for {{MODULES}}

# security advisories, licences and sources of dependencies; needs cargo-deny and a network
audit:
    cargo deny --locked check

# rewrite the stored expectations and generated documents; read the difference before you commit it
bless *WORDS:
    DATELINE_BLESS=1 cargo test --locked {{WORDS}}

# take the pictures of docs/pictures/ again; look at each before you commit it
pictures:
    tests/browser/pictures.sh

# the browser suite on every page in every mode, and not only on a sample; takes half an hour
browser:
    DATELINE_EVERY_PAGE=1 tests/run.sh browser::suite

# each kind of page of three sites in Firefox and in WebKit
engines:
    DATELINE_EVERY_PAGE=1 tests/run.sh browser::engines

# the program with profile-guided optimisation, a fifth faster, into target/pgo/; takes a quarter of an hour
pgo:
    benches/pgo.sh

# compares dateline with the other site builders on this machine; `just peers --help` says more
peers *WORDS:
    cargo build --profile dist --locked
    benches/peers/run.py {{WORDS}}
