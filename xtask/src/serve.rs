//! Serves the site on this machine only.
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Response, Server};

use crate::shell::dist;

const ADDRESS: &str = "127.0.0.1:8080";

/// Whether a browser is opened on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    /// Where there is one.
    Open,
    /// Only the address is printed.
    Leave,
}

/// Serves `dist/site` until it is stopped.
pub fn serve(browser: Browser) -> Result<()> {
    let site = dist().join("site");
    let server = Server::http(ADDRESS)
        .map_err(|cause| anyhow!("cannot serve on {ADDRESS}: {cause} (is another one running?)"))?;
    println!("site         http://{ADDRESS}");
    println!("single file  {}", dist().join("prongsai.html").display());
    println!("stop with Ctrl+C");
    if browser == Browser::Open {
        open(&format!("http://{ADDRESS}"));
    }
    for request in server.incoming_requests() {
        let answer = match file(&site, request.url()) {
            Some((file, kind)) => {
                let mut response = Response::from_file(file).boxed();
                for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-cache")] {
                    if let Ok(header) = Header::from_bytes(name, value) {
                        response.add_header(header);
                    }
                }
                response
            }
            None => Response::from_string("not found")
                .with_status_code(404)
                .boxed(),
        };
        // The browser may have gone away: that is its right.
        drop(request.respond(answer));
    }
    Ok(())
}

/// The file of an address and its type; the site is one flat folder.
fn file(site: &Path, url: &str) -> Option<(File, &'static str)> {
    let name = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if name.is_empty() { "index.html" } else { name };
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return None;
    }
    let kind = match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    };
    let path = fs::canonicalize(site.join(name)).ok()?;
    Some((File::open(path).ok()?, kind))
}

/// Opens the page where there is a browser; silent where there is none.
fn open(address: &str) {
    let (program, args): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    drop(
        Command::new(program)
            .args(args)
            .arg(address)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn(),
    );
}
