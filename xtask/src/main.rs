//! Builds, packs, serves, tests and measures Prongsai.
use anyhow::{Result, bail};

mod build;
mod pack;
mod serve;
mod shell;
mod tools;

const USAGE: &str = "\
cargo xtask start          install what is missing, build, serve on 127.0.0.1:8080
cargo xtask build [--dev]  dist/prongsai.html and dist/site (--dev: quick, large)
cargo xtask serve          serve dist/site as it is";

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
        ["serve"] => serve::serve(serve::Browser::Leave),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("unknown: {}\n\n{USAGE}", args.join(" ")),
    }
}
