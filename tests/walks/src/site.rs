//! A plain web server for the intranet walks: serves the files of a folder, nothing else.

use std::fs;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

/// Serves `folder` on this machine for as long as the test runs; the port it listens on.
#[must_use]
pub fn serve(folder: PathBuf) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
    let port = listener
        .local_addr()
        .expect("a bound listener has an address")
        .port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A browser that hangs up in the middle is no fault of the walk.
            thread::spawn(move || answer(&stream, &folder).unwrap_or_default());
        }
    });
    port
}

fn answer(mut stream: &TcpStream, folder: &Path) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines
        .next()
        .transpose()?
        .is_some_and(|header| !header.is_empty())
    {}
    let asked = request.split(' ').nth(1).unwrap_or("/");
    let asked = asked
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .trim_start_matches('/');
    let asked = if asked.is_empty() {
        "index.html"
    } else {
        asked
    };
    let inside = asked.split('/').all(|part| part != "..");
    let body = inside.then(|| fs::read(folder.join(asked)).ok()).flatten();
    let (status, kind) = if body.is_some() {
        ("200 OK", kind_of(asked))
    } else {
        ("404 Not Found", "text/plain")
    };
    let body = body.unwrap_or_default();
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n"
    )?;
    write!(stream, "Connection: close\r\n\r\n")?;
    stream.write_all(&body)
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
