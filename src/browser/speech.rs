//! Reading aloud, with voices of this computer only: no word leaves it.

use super::listener::Listener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// Absent in a browser that cannot speak, where asking for it throws.
fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let has_speech = js_sys::Reflect::has(&window, &"speechSynthesis".into()) == Ok(true);
    has_speech.then(|| window.speech_synthesis().ok()).flatten()
}

/// A voice of this computer for a language such as `th`. Voices that send the words to a
/// server are left out.
fn local_voice(language: &str) -> Option<SpeechSynthesisVoice> {
    let voices = speech()?.get_voices();
    voices
        .iter()
        .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
        .find(|voice| {
            let code = voice.lang().to_lowercase();
            let main = code.split(['-', '_']).next().unwrap_or_default();
            voice.local_service() && main == language
        })
}

/// Whether this computer can read a language aloud by itself.
#[must_use]
pub fn can_speak(language: &str) -> bool {
    local_voice(language).is_some()
}

/// Calls `hear` when the browser has found further voices; it looks for them after the page
/// has begun.
pub fn on_voices(mut hear: impl FnMut() + 'static) -> Option<Listener> {
    let speech = JsValue::from(speech()?);
    // Not an event target in every browser of the past.
    let target = speech.dyn_ref::<EventTarget>()?.clone();
    Some(Listener::new(&target, "voiceschanged", move |_| hear()))
}

/// Reads a text aloud in place of what is being read.
pub fn speak(text: &str, language: &str) {
    let (Some(speech), Some(voice)) = (speech(), local_voice(language)) else {
        return;
    };
    speech.cancel();
    if let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) {
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        speech.speak(&utterance);
    }
}

/// Falls silent.
pub fn hush() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}
