//! `#/health`: how safe the data of this computer are, each with its remedy, and rescue by hand.

mod chain;

use crate::browser::page;
use crate::ui::concern::{Facts, Health};
use crate::ui::health_light::{copy_words, promise_words, room_words, size, version_words};
use crate::ui::parts::{
    Button, ButtonKind, ButtonLink, ButtonSize, Card, PageHeader, StatusBadge, Symbol, WorkState,
};
use crate::ui::route::Page;
use crate::ui::text::HealthText;
use crate::ui::workspace::{LookOver, Protection, Saving, Workspace};
use chain::ChainFact;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page.
#[component]
pub fn HealthPage() -> impl IntoView {
    let workspace = Workspace::expect();
    workspace.look_at_health();
    view! {
        <PageHeader title=say(workspace, |t| t.title) lead=say(workspace, |t| t.lead)/>
        <ul class="health">
            <SavedFact/>
            <CopyFact/>
            <RoomFact/>
            <KeptFact/>
            <VersionFact/>
            <DayFact/>
            <AsideFact/>
            <ChainFact/>
        </ul>
        <ByHand/>
    }
}

fn say(workspace: Workspace, choose: fn(&HealthText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().health)))
}

/// One fact: its heading, how it stands, what that means, and what to do.
#[component]
fn Fact(
    /// Its place among the headings.
    place: usize,
    /// How it stands.
    state: fn(&Facts) -> Health,
    /// What is known.
    #[prop(into)]
    words: Signal<String>,
    /// What it means and what to do.
    #[prop(into)]
    remedy: Signal<String>,
    /// Buttons that do it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let health = Memo::new(move |_| state(&workspace.facts().get()));
    let heading = move || {
        let facts = text.get().health.facts;
        facts.get(place).copied().unwrap_or_default()
    };
    let badge = Signal::derive(move || match health.get() {
        Health::Good => WorkState::Done,
        Health::Unknown => WorkState::None,
        Health::Warn => WorkState::Missing,
        Health::Severe => WorkState::Late,
    });
    let label = Signal::derive(move || {
        let states = text.get().health.states;
        let state = states.get(health.get() as usize).copied();
        state.unwrap_or_default().to_owned()
    });
    view! {
        <li class="card health-fact">
            <div class="card-head">
                <h2>{heading}</h2>
                <StatusBadge state=badge label/>
            </div>
            <p><b>{words}</b></p>
            <p class="quiet prose">{remedy}</p>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </li>
    }
}

#[component]
fn SavedFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || {
        let saving = &text.get().saving;
        let words = match workspace.saving().get() {
            Saving::Opening => saving.opening.to_owned(),
            Saving::Saved => saving.saved.to_owned(),
            Saving::Saving => saving.saving.to_owned(),
            Saving::NotSaved { count, .. } => (saving.not_saved)(count),
            Saving::Unkept => saving.unkept.to_owned(),
        };
        workspace.digits(&words)
    });
    let remedy = Signal::derive(move || {
        let means = text.get().health.saved_means;
        workspace
            .trouble()
            .get()
            .unwrap_or_else(|| means.to_owned())
    });
    view! { <Fact place=0 state=Facts::saved words remedy/> }
}

#[component]
fn CopyFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || copy_words(workspace, &workspace.facts().get()));
    view! {
        <Fact place=1 state=Facts::copied words remedy=say(workspace, |t| t.copy_remedy)>
            <Button
                size=ButtonSize::Small
                icon=Symbol::Download
                label=Signal::derive(move || text.get().settings.save_file.to_owned())
                on_press=move |()| workspace.offer_file()
            />
            <ButtonLink
                size=ButtonSize::Small
                icon=Symbol::Folder
                label=Signal::derive(move || text.get().folder.title.to_owned())
                href=Page::Exchange.href()
            />
        </Fact>
    }
}

#[component]
fn RoomFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || room_words(workspace, &workspace.facts().get()));
    let remedy = Signal::derive(move || {
        let health = &text.get().health;
        let words = workspace.room().get().map_or_else(
            || health.room_remedy.to_owned(),
            |room| (health.room_used)(&size(room.used)),
        );
        workspace.digits(&words)
    });
    view! { <Fact place=2 state=Facts::room words remedy/> }
}

#[component]
fn KeptFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let words =
        Signal::derive(move || promise_words(workspace, &workspace.facts().get()).to_owned());
    // On a disk no browser ever promises: asking would only disappoint.
    let can_ask = move || {
        !page::is_local_file()
            && workspace
                .facts()
                .with(|facts| facts.is_promised == Some(false))
    };
    view! {
        <Fact place=3 state=Facts::kept words remedy=say(workspace, |t| t.forget_remedy)>
            <Show when=can_ask>
                <Button
                    size=ButtonSize::Small
                    label=say(workspace, |t| t.ask_promise)
                    on_press=move |()| workspace.ask_for_promise()
                />
            </Show>
        </Fact>
    }
}

#[component]
fn VersionFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || version_words(workspace));
    let remedy = Signal::derive(move || {
        let health = &text.get().health;
        let this = workspace.stamp();
        let built = this.built.map(|day| workspace.day(day)).unwrap_or_default();
        let this = (health.this_app)(&this.version, &built, &this.place);
        if workspace.other_version().with(Option::is_some) {
            format!("{} ({this})", health.version_remedy)
        } else {
            this
        }
    });
    view! { <Fact place=4 state=Facts::version words remedy/> }
}

#[component]
fn DayFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || {
        let day = workspace.day(workspace.clock_day().get());
        (text.get().health.today)(&day)
    });
    let remedy = Signal::derive(move || {
        let day = &text.get().day;
        let is_settled = workspace.is_day_confirmed().get();
        if is_settled {
            day.use_of_it
        } else {
            day.unsettled
        }
        .to_owned()
    });
    view! {
        <Fact place=5 state=Facts::day words remedy>
            <Show when=move || !workspace.is_day_confirmed().get()>
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Calendar
                    label=Signal::derive(move || text.get().day.settle.to_owned())
                    on_press=move |()| workspace.ask_day(true)
                />
            </Show>
        </Fact>
    }
}

#[component]
fn AsideFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let count = Signal::derive(move || workspace.facts().with(|facts| facts.aside));
    let words = Signal::derive(move || {
        let health = &text.get().health;
        match count.get() {
            0 => health.nothing_aside.to_owned(),
            count => workspace.digits(&(health.aside)(count)),
        }
    });
    view! {
        <Fact place=6 state=Facts::whole words remedy=Signal::derive(String::new)>
            <Show when=move || { count.get() > 0 }>
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Download
                    label=Signal::derive(move || text.get().saving.download_aside.to_owned())
                    on_press=move |()| workspace.download_aside()
                />
            </Show>
        </Fact>
    }
}

/// Looking everything over, repairing, and taking everything out as it lies there.
#[component]
fn ByHand() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let found = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let look_over = move || {
        is_busy.set(true);
        spawn_local(async move {
            let words = match workspace.look_over().await {
                Ok(over) => words_of(workspace, &over),
                Err(why) => text.get_untracked().saving.words_of(&why).to_owned(),
            };
            found.set(Some(words));
            is_busy.set(false);
        });
    };
    let repair = move || {
        is_busy.set(true);
        spawn_local(async move {
            let repaired = workspace.repair().await;
            let text = text.get_untracked();
            let words = match repaired {
                Ok(()) => text.health.repaired,
                Err(why) => text.saving.words_of(&why),
            };
            found.set(Some(words.to_owned()));
            is_busy.set(false);
        });
    };
    let result = move || found.get().map(|words| view! { <p><b>{words}</b></p> });
    view! {
        <Card title=say(workspace, |t| t.by_hand)>
            <p class="quiet prose">{say(workspace, |t| t.by_hand_about)}</p>
            {move || {
                let is_sealed = workspace.protection().get() != Protection::Off;
                is_sealed.then(|| view! {
                    <p class="quiet prose">{text.get().protection.raw}</p>
                })
            }}
            <div class="row">
                <Button
                    icon=Symbol::Check
                    label=say(workspace, |t| t.look_over)
                    busy=is_busy
                    on_press=move |()| look_over()
                />
                <Button label=say(workspace, |t| t.repair) busy=is_busy on_press=move |()| repair()/>
                <Button
                    kind=ButtonKind::Quiet
                    icon=Symbol::Download
                    label=say(workspace, |t| t.raw)
                    on_press=move |()| workspace.download_everything()
                />
            </div>
            <div class="row">
                <ButtonLink
                    icon=Symbol::Undo
                    label=Signal::derive(move || text.get().history.past.to_owned())
                    href=Page::Past.href()
                />
                <ButtonLink
                    label=Signal::derive(move || text.get().erasing.title.to_owned())
                    href=Page::Erase.href()
                />
                <ButtonLink
                    icon=Symbol::Clock
                    label=Signal::derive(move || text.get().history.log.to_owned())
                    href=Page::Log.href()
                />
            </div>
            <div role="status">{result}</div>
            <p class="field-hint prose">{say(workspace, |t| t.repair_about)}</p>
            <p class="field-hint prose">{say(workspace, |t| t.raw_about)}</p>
        </Card>
    }
}

fn words_of(workspace: Workspace, over: &LookOver) -> String {
    let health = &workspace.text().get_untracked().health;
    let sum = |count: fn(&crate::exchange::Examination) -> usize| {
        over.logs.iter().map(|(_, found)| count(found)).sum()
    };
    let words = if over.is_sound() {
        (health.sound)(over.logs.len(), sum(|it| it.batches), sum(|it| it.edits))
    } else {
        (health.unsound)(
            sum(|it| it.unreadable.len()),
            sum(|it| it.contradicting.len()),
            sum(|it| it.newer.len()),
        )
    };
    let missing: usize = sum(|it| it.missing);
    let words = if missing > 0 {
        format!("{words} {}", (health.missing)(missing))
    } else {
        words
    };
    workspace.digits_now(&words)
}
