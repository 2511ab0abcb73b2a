//! The steps of a walk by DevTools commands alone, for a Chromium that is too old for its driver's scripts.

use crate::browser::Browser;
use crate::seek::Thing;
use serde_json::{Value, json};

/// A browser of kind [`Chromium109`](crate::launch::Kind::Chromium109), which chromedriver starts, ends and
/// passes commands on to, but cannot run scripts in.
pub struct OldBrowser<'a>(pub &'a Browser);

impl OldBrowser<'_> {
    /// The value of an expression in the page; a promise is waited for.
    #[track_caller]
    #[must_use]
    pub fn value_of(&self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true });
        let mut told = self.0.devtools("Runtime.evaluate", asked);
        assert!(told["exceptionDetails"].is_null(), "{expression}: {told}");
        told["result"]["value"].take()
    }

    /// An expression over what `thing` names: `found` is the list of its elements.
    #[track_caller]
    fn about(&self, thing: &Thing, expression: &str) -> Value {
        let (seek, steps) = (include_str!("seek.js"), thing.to_json());
        self.value_of(&format!(
            "((found) => {expression})((function () {{ {seek} }})('find', {steps}))"
        ))
    }

    /// The page as roles and names.
    #[track_caller]
    #[must_use]
    pub fn outline(&self) -> String {
        let seek = include_str!("seek.js");
        let told = self.value_of(&format!("(function () {{ {seek} }})('outline')"));
        told.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until such a thing is seen.
    #[track_caller]
    pub fn see(&self, thing: &Thing) {
        self.0.until(&thing.to_string(), |_| {
            self.about(thing, "found.length > 0")
                .as_bool()?
                .then_some(())
        });
    }

    /// Clicks in the middle of the one such thing.
    #[track_caller]
    pub fn click(&self, thing: &Thing) {
        let middle = "{
            if (found.length !== 1) return null;
            found[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = found[0].getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }";
        let middle = self
            .0
            .until(&thing.to_string(), |_| match self.about(thing, middle) {
                Value::Array(middle) => Some(middle),
                _ => None,
            });
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let button = if kind == "mouseMoved" { "none" } else { "left" };
            let event = json!({ "type": kind, "x": middle[0], "y": middle[1], "button": button, "clickCount": 1 });
            self.0.devtools("Input.dispatchMouseEvent", event);
        }
    }

    /// Replaces what is in a field.
    #[track_caller]
    pub fn fill(&self, field: &Thing, words: &str) {
        self.click(field);
        let _ = self.about(field, "found[0].select()");
        self.0
            .devtools("Input.insertText", json!({ "text": words }));
    }

    /// What a field holds.
    #[track_caller]
    #[must_use]
    pub fn value(&self, field: &Thing) -> String {
        self.see(field);
        self.about(field, "found[0].value")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}
