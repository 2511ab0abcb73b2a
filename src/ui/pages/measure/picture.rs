//! Pictures that prove a result: chosen on this computer, made small, kept in the plan.

use super::evidence::{Trouble, target};
use super::form::{Form, focus};
use crate::browser::files::{self, PickedFile};
use crate::browser::picture::{self, PictureError};
use crate::log::RecordId;
use crate::plan::{self, Evidence, EvidenceKind};
use crate::ui::text::MeasureText;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Bytes of a picture: written as text it grows by a third, to 200 kB at most.
const LARGEST_PICTURE: usize = 149_000;

/// The picture itself, under its caption's name.
#[component]
pub(super) fn Picture(evidence: Memo<Option<Evidence>>) -> impl IntoView {
    let form = Form::expect();
    let target = target(evidence);
    let name = move || {
        let caption = evidence.with(|it| it.as_ref().map(|it| it.text.clone()));
        caption
            .filter(|caption| !caption.is_empty())
            .unwrap_or_else(|| form.words().picture_untitled.to_owned())
    };
    // A file from elsewhere may hold anything in place of a picture.
    let source = move || Some(target.get()).filter(|uri| uri.starts_with("data:image/"));
    view! { <img class="evidence-picture" src=source alt=name loading="lazy"/> }
}

/// Lets the person choose a picture, makes it small, and attaches it.
pub(super) fn attach_picture(form: Form, outcome: RecordId, trouble: RwSignal<Option<Trouble>>) {
    spawn_local(async move {
        // The page may have been left while the dialogue was open.
        let say = |words: fn(&MeasureText) -> &'static str| {
            let _gone = trouble.try_set(Some(words));
        };
        let file = match files::pick_file("image/*").await {
            Ok(Some(file)) => file,
            Ok(None) => return,
            Err(_) => return say(|words| words.picture_failed),
        };
        say(|words| words.picture_waits);
        let uri = match picture::scale_picture(&file.bytes, mime(&file), LARGEST_PICTURE).await {
            Ok(picture) => picture.to_data_uri(),
            Err(PictureError::NotAPicture) => return say(|words| words.picture_unreadable),
            Err(PictureError::TooLarge) => return say(|words| words.picture_too_large),
            Err(PictureError::Failed) => None,
        };
        let Some(uri) = uri else {
            return say(|words| words.picture_failed);
        };
        let _gone = trouble.try_set(None);
        let caption = file
            .name
            .rsplit_once('.')
            .map_or(&*file.name, |(name, _)| name);
        form.attach(
            &outcome,
            vec![
                (plan::KIND, EvidenceKind::Picture.key().to_owned()),
                (plan::TEXT, caption.to_owned()),
                (plan::TARGET, uri),
            ],
        );
        focus(&format!("[id='evidence-{outcome}'] button"));
    });
}

/// The kind of a picture by its name; browsers look at the bytes anyway.
fn mime(file: &PickedFile) -> &'static str {
    let name = file.name.to_lowercase();
    let kinds = [
        (".png", "image/png"),
        (".webp", "image/webp"),
        (".gif", "image/gif"),
    ];
    kinds
        .iter()
        .find(|(end, _)| name.ends_with(end))
        .map_or("image/jpeg", |(_, mime)| mime)
}
