//! Builds, packs, serves, tests and measures Prongsai.
use anyhow::{Result, bail};

mod bench;
mod bill;
mod build;
mod documents;
mod faults;
mod lint;
mod order;
mod pack;
mod serve;
mod shell;
mod test;
mod tidy;
mod tools;
mod twice;

const USAGE: &str = "\
cargo xtask start          install what is missing, build, serve on 127.0.0.1:8080
cargo xtask build [--dev]  dist/prongsai.html and dist/site (--dev: quick, large)
cargo xtask build --twice  the last commit, in two fresh folders, and whether the bytes agree
cargo xtask serve          serve dist/site as it is
cargo xtask test           every test: the core, storage, the build, the walks in browsers
cargo xtask test --core    what needs no browser
cargo xtask test --documents  the documents, read by programs of others
cargo xtask test --storage storage, in a browser
cargo xtask test --walks [name]  the walks over what was built last
cargo xtask bench [name …]  measure us beside our peers; --setup fetches them, --quick guards sizes
cargo xtask faults [--quick] [--seed=number] [name]  kill, discard, quota, tab, wipe, version, clock, tamper: what is lost
cargo xtask lint           formatting, clippy, documentation, house rules, dependencies
cargo xtask tidy           the house rules alone";

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["start"] => {
            build::build(build::Profile::Release)?;
            serve::serve(serve::Browser::Open)
        }
        ["build"] => build::build(build::Profile::Release),
        ["build", "--dev"] => build::build(build::Profile::Dev),
        ["build", "--twice"] => twice::build_twice(),
        ["serve"] => serve::serve(serve::Browser::Leave),
        ["test"] => test::all(),
        ["test", "--core"] => test::core(),
        ["test", "--documents"] => documents::check(),
        ["test", "--storage"] => test::storage(),
        ["test", "--walks"] => test::walks(None),
        ["test", "--walks", filter] => test::walks(Some(filter)),
        ["bench", rest @ ..] => bench::bench(rest),
        ["faults", arguments @ ..] => faults::faults(arguments),
        ["lint"] => lint::lint(),
        ["tidy"] => tidy::tidy(shell::root()),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("unknown: {}\n\n{USAGE}", args.join(" ")),
    }
}
