//! The counter of the introduction to Leptos.
use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let (count, set_count) = signal(0);
        view! {
            <button on:click=move |_| *set_count.write() += 1>"+1"</button>
            <p>{count}</p>
        }
    });
}
