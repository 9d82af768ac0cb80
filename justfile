# What people do here. `just` lists it.

default:
    @just --list

# The bot on a Telegram of its own, with phones in the browser.
run *arguments:
    cargo run --release -- {{arguments}}

# Every test, on SQLite.
test:
    cargo test

# Every test, with the stories on a PostgreSQL that lives as long as the run.
test-postgres:
    tests/with-postgres cargo test

# The rehearsal page in headless Chromium.
test-browser:
    tests/browser/run

# The figures of docs/performance.md.
bench:
    benches/run

# What runs after every change lands; exactly this.
ci:
    .ci/run
