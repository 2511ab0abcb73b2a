//! What lies below the first screen: drawn when the page is idle, one part after the other, so that
//! the figures at the top wait for none of it.

use super::results::Results;
use crate::browser::page;
use leptos::prelude::*;
use std::sync::Arc;

/// How many parts there are.
const PARTS: usize = 6;

/// What each part shows; for a moment it is what the filter before said.
#[derive(Clone, Copy)]
pub struct Later {
    now: Memo<Option<Arc<Results>>>,
    parts: [RwSignal<Option<Arc<Results>>>; PARTS],
    /// Counts the results that came: parts of those before are not drawn any more.
    turn: StoredValue<u32>,
}

impl Later {
    /// Parts that follow results.
    pub fn follow(results: Memo<Option<Arc<Results>>>) -> Self {
        let later = Self {
            now: results,
            parts: [(); PARTS].map(|()| RwSignal::new(None)),
            turn: StoredValue::new(0),
        };
        Effect::new(move |_| {
            results.track();
            later.turn.update_value(|turn| *turn += 1);
            later.draw(0, later.turn.get_value());
        });
        later
    }

    /// Draws a part when the page is idle, then those behind it.
    fn draw(self, at: usize, turn: u32) {
        page::when_idle(move || {
            // Not there any more when the page was left meanwhile.
            let is_current = self.turn.try_get_value() == Some(turn);
            if let Some(part) = self.parts.get(at).filter(|_| is_current) {
                part.set(self.now.get_untracked());
                self.draw(at + 1, turn);
            }
        });
    }

    /// What a part shows.
    pub fn results(self, at: usize) -> Signal<Option<Arc<Results>>> {
        self.parts[at].into()
    }

    /// Whether a part was ever drawn.
    pub fn has_begun(self, at: usize) -> bool {
        self.parts[at].with(Option::is_some)
    }

    /// A part, paler as long as its figures are those of the filter before.
    pub fn part(
        self,
        at: usize,
        draw: impl Fn(Arc<Results>) -> AnyView + Send + Sync + 'static,
    ) -> impl IntoView {
        let shown = self.results(at);
        let is_stale = move || {
            let is_current = self.now.with(|now| {
                shown.with(|shown| match (now, shown) {
                    (Some(now), Some(shown)) => Arc::ptr_eq(now, shown),
                    _ => now.is_none() && shown.is_none(),
                })
            });
            (!is_current).then_some("true")
        };
        view! {
            <div class="results-part" aria-busy=is_stale>
                {move || shown.get().filter(|shown| !shown.is_hidden()).map(&draw)}
            </div>
        }
    }
}
