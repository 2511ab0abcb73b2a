//! The page's policy: scripts by their hash alone, and no connection to anywhere.

use crate::people::open_the_file;

#[test]
fn only_the_scripts_of_the_app_run_and_nothing_is_connected_to() {
    let Some(browser) = open_the_file() else {
        return;
    };
    let policy = browser.script(
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
        vec![],
    );
    let policy = policy.as_str().expect("a policy").to_owned();
    let directive = |name: &str| {
        let found = policy
            .split(';')
            .map(str::trim)
            .find(|it| it.starts_with(name));
        found.unwrap_or_default().to_owned()
    };
    let scripts = directive("script-src");
    assert!(scripts.contains("'sha256-"), "{scripts}");
    assert!(!scripts.contains("'unsafe-inline'"), "{scripts}");
    assert!(!scripts.contains("'unsafe-eval'"), "{scripts}");
    assert_eq!(directive("default-src"), "default-src 'none'");
    // Without a directive of its own the default holds: nothing at all.
    let connections = directive("connect-src");
    assert!(
        connections.is_empty() || connections == "connect-src data:",
        "{connections}"
    );
    assert_eq!(directive("form-action"), "form-action 'none'");
    browser.finish();
}
