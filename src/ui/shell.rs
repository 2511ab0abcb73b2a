//! The frame around every page: navigation, office and year, who is working, and
//! whether everything is saved.

use super::fields::DayField;
use super::health_light::HealthLight;
use super::history::HistoryButton;
use super::new_plan::NewPlanDialog;
use super::parts::{
    Banner, BannerKind, Button, ButtonKind, ButtonSize, Icon, IconButton, Menu, MenuItem, Symbol,
    Toasts,
};
use super::route::Page;
use super::text::Text;
use super::who::WhoDialog;
use super::work_folder::FolderNotice;
use super::workspace::{Notice, Saving, Theme, Workspace};
use crate::browser::page;
use crate::calendar::{Date, Language, PartialDate};
use crate::plan::{AS_OF, Kind, sample_log_id};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*, web_sys};
use std::time::Duration;

/// The frame around a page.
#[component]
pub fn Shell(
    /// The page that is open.
    #[prop(into)]
    page: Signal<Page>,
    /// The page itself.
    children: Children,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let links = [
        (Page::Overview, Symbol::Home),
        (Page::Analysis, Symbol::Chart),
        (Page::Plan, Symbol::List),
        (Page::Findings, Symbol::Search),
        (Page::Executive, Symbol::Flag),
        (Page::Survey, Symbol::Survey),
        (Page::Reports, Symbol::Report),
        (Page::Exchange, Symbol::Exchange),
        (Page::Settings, Symbol::Settings),
        (Page::Help, Symbol::Help),
    ];
    follow_page(page, workspace);
    // The page on which the rest of the navigation was asked for: going elsewhere closes it.
    let asked_on = RwSignal::new(None);
    let shows_more = move || asked_on.get() == Some(page.get());
    let links = links.map(|(to, symbol)| {
        let is_current = {
            let to = to.clone();
            move || (section(&page.get()) == to).then_some("page")
        };
        let place = match to {
            Page::Overview | Page::Plan | Page::Survey | Page::Reports => None,
            _ => Some("more"),
        };
        let class = if to == Page::Settings {
            "nav-link nav-foot"
        } else {
            "nav-link"
        };
        let href = to.href();
        view! {
            <a class=class href=href aria-current=is_current data-place=place>
                <Icon symbol/>
                <span>{move || name_of(&to, text.get())}</span>
            </a>
        }
    });
    view! {
        <div class="shell">
            <a class="skip" href="#page" on:click=focus_page>{move || text.get().app.skip}</a>
            <nav class="side" data-print="hide" aria-label=move || text.get().app.navigation>
                <a class="brand" href=Page::Overview.href()>
                    <span class="brand-mark" aria-hidden="true"></span>
                    {move || text.get().app.name}
                </a>
                <div class="nav" data-more=move || shows_more().then_some("open")>
                    {links}
                    <button
                        type="button"
                        class="nav-link nav-more"
                        aria-expanded=move || if shows_more() { "true" } else { "false" }
                        on:click=move |_| asked_on.set((!shows_more()).then(|| page.get_untracked()))
                    >
                        <Icon symbol=Symbol::More/>
                        <span>{move || text.get().app.more}</span>
                    </button>
                </div>
            </nav>
            <Head page/>
            <main class="page" id="page" tabindex="-1">
                <Notices/>
                {children()}
            </main>
            <Toasts
                toasts=workspace.toasts()
                close_label=Signal::derive(move || text.get().app.close.to_owned())
                on_close=move |id| workspace.close_toast(id)
            />
            <WhoDialog/>
            <NewPlanDialog/>
        </div>
    }
}

/// The name of the part of the app that a page belongs to.
fn name_of(page: &Page, text: &Text) -> &'static str {
    match page {
        Page::Overview => text.app.overview,
        Page::Analysis => text.analysis.short,
        Page::Plan | Page::Measure(_) | Page::Records(_) => text.app.plan,
        Page::Executive => text.app.executive,
        Page::Reports
        | Page::MeasuresReport
        | Page::Statistics
        | Page::Publish
        | Page::Memo
        | Page::Duties
        | Page::SurveyReport => text.app.reports,
        Page::Survey
        | Page::SurveyForm(_)
        | Page::SurveyEntry
        | Page::SurveyResults
        | Page::SurveyImport
        | Page::Kiosk => text.app.survey,
        Page::Exchange => text.app.exchange,
        Page::Settings | Page::Catalogue => text.app.settings,
        Page::Health => text.health.title,
        Page::Erase => text.erasing.title,
        Page::Log => text.history.log,
        Page::Past => text.history.past,
        Page::Findings => text.findings.title,
        Page::Help => text.app.help,
    }
}

/// Names the window after the page, and takes the focus to the heading of a page
/// that was gone to, as a browser does between documents.
fn follow_page(page: Signal<Page>, workspace: Workspace) {
    Effect::new(move |before: Option<Page>| {
        let now = page.get();
        let text = workspace.text().get();
        page::set_title(&format!("{} · {}", name_of(&now, text), text.app.name));
        if before.is_some_and(|before| before != now) {
            // The new page stands after this round of effects.
            set_timeout(focus_heading, Duration::ZERO);
        }
        now
    });
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    let heading = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(heading) = heading {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        // Where it cannot take the focus the page is read from its beginning.
        heading.focus().ok();
    }
}

/// The entry of the navigation that a page belongs to.
fn section(page: &Page) -> Page {
    match page {
        Page::Measure(_) | Page::Records(_) => Page::Plan,
        Page::MeasuresReport
        | Page::Publish
        | Page::Statistics
        | Page::Memo
        | Page::Duties
        | Page::SurveyReport => Page::Reports,
        Page::Catalogue => Page::Settings,
        Page::SurveyForm(_)
        | Page::SurveyEntry
        | Page::SurveyResults
        | Page::SurveyImport
        | Page::Kiosk => Page::Survey,
        Page::Overview
        | Page::Analysis
        | Page::Plan
        | Page::Executive
        | Page::Findings
        | Page::Reports
        | Page::Survey
        | Page::Exchange
        | Page::Settings
        | Page::Health
        | Page::Erase
        | Page::Log
        | Page::Past
        | Page::Help => page.clone(),
    }
}

/// The skip link moves the focus without changing the address, which names the page.
fn focus_page(event: ev::MouseEvent) {
    event.prevent_default();
    let page = document().get_element_by_id("page");
    let page = page.and_then(|page| page.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(page) = page {
        // Without the focus the page is still there to be scrolled to.
        page.focus().ok();
    }
}

#[component]
fn Head(page: Signal<Page>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let who = Signal::derive(move || {
        workspace.me().get().map_or_else(
            || text.get().app.who_unknown.to_owned(),
            |me| {
                let division = plan.with(|plan| {
                    plan.division(&me.division)
                        .map(|division| division.name.clone())
                });
                let person = if me.position.is_empty() {
                    me.person
                } else {
                    format!("{} ({})", me.person, me.position)
                };
                division.map_or_else(
                    || person.clone(),
                    |division| format!("{person} · {division}"),
                )
            },
        )
    });
    let say = move |choose: fn(&Text) -> &'static str| {
        Signal::derive(move || choose(text.get()).to_owned())
    };
    let is_dark = Signal::derive(move || match workspace.theme().get() {
        Theme::System => page::prefers_dark(),
        Theme::Light => false,
        Theme::Dark => true,
    });
    view! {
        <header class="head" data-print="hide">
            <span class="head-office">{move || plan.with(|plan| plan.office.name.clone())}</span>
            <YearSwitch/>
            <div class="head-end">
                <SavedState/>
                <HealthLight/>
                <HistoryButton page/>
                <IconButton
                    label=say(|text| text.saving.undo)
                    icon=Symbol::Undo
                    disabled=Signal::derive(move || !workspace.can_undo().get())
                    on_press=move |()| workspace.undo()
                />
                <IconButton
                    label=say(|text| text.saving.redo)
                    icon=Symbol::Redo
                    disabled=Signal::derive(move || !workspace.can_redo().get())
                    on_press=move |()| workspace.redo()
                />
                <button type="button" class="head-who" title=move || text.get().app.who_change on:click=move |_| workspace.ask_who()>
                    <Icon symbol=Symbol::User/>
                    <span>{who}</span>
                </button>
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=say(|text| text.app.other_language)
                    on_press=move |()| {
                        workspace.set_language(match workspace.language().get_untracked() {
                            Language::Thai => Language::English,
                            Language::English => Language::Thai,
                        });
                    }
                />
                <IconButton
                    label=say(|text| text.app.theme)
                    icon=Signal::derive(move || if is_dark.get() { Symbol::Sun } else { Symbol::Moon })
                    on_press=move |()| {
                        workspace.set_theme(if is_dark.get_untracked() { Theme::Light } else { Theme::Dark });
                    }
                />
            </div>
        </header>
    }
}

/// Whether everything is on the disk, in a word that is always seen.
#[component]
fn SavedState() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let state = move || match workspace.saving().get() {
        Saving::Saved => "saved",
        Saving::Opening | Saving::Saving => "saving",
        Saving::NotSaved { .. } | Saving::Unkept => "failed",
    };
    let words = move || {
        let saving = &text.get().saving;
        let words = match workspace.saving().get() {
            Saving::Opening => saving.opening.to_owned(),
            Saving::Saved => saving.saved.to_owned(),
            Saving::Saving => saving.saving.to_owned(),
            Saving::NotSaved { count, .. } => (saving.not_saved)(count),
            Saving::Unkept => saving.unkept.to_owned(),
        };
        workspace.digits(&words)
    };
    view! { <span class="saved" role="status" data-state=state>{words}</span> }
}

/// The fiscal years of this computer, and the way to the next.
#[component]
fn YearSwitch() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let label = Signal::derive(move || {
        let year = workspace.plan().with(|plan| plan.year.be());
        workspace.digits(&(text.get().app.fiscal_year_short)(year))
    });
    let items = Signal::derive(move || {
        let app = &text.get().app;
        let mut items: Vec<MenuItem> = workspace
            .logs()
            .get()
            .into_iter()
            .map(|log| {
                let year = workspace.digits(&(app.fiscal_year)(log.year));
                let id = log.id.clone();
                MenuItem {
                    icon: if workspace.open_log().get() == log.id {
                        Symbol::Check
                    } else {
                        Symbol::Calendar
                    },
                    label: if log.is_sample {
                        format!("{year} ({})", app.sample)
                    } else {
                        format!("{year} · {}", log.office)
                    },
                    is_danger: false,
                    on_press: Callback::new(move |()| workspace.switch_to(id.clone())),
                }
            })
            .collect();
        if !workspace
            .logs()
            .with(|logs| logs.iter().any(|log| log.is_sample))
        {
            items.push(MenuItem {
                icon: Symbol::Folder,
                label: app.open_sample.to_owned(),
                is_danger: false,
                on_press: Callback::new(move |()| workspace.open_sample()),
            });
        }
        items.push(MenuItem {
            icon: Symbol::Plus,
            label: app.new_year.to_owned(),
            is_danger: false,
            on_press: Callback::new(move |()| workspace.ask_new_plan()),
        });
        items
    });
    view! { <Menu label icon=Symbol::Calendar label_shown=true from_start=true items/> }
}

/// What people must know: the sample's day, what is not saved, what was set aside.
#[component]
fn Notices() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&Text) -> &'static str| {
        Signal::derive(move || choose(text.get()).to_owned())
    };
    let trouble = move || {
        let remedy = workspace.trouble().get()?;
        let can_retry = matches!(workspace.saving().get(), Saving::NotSaved { .. });
        Some(view! {
            <Banner kind=BannerKind::Error text=remedy>
                {can_retry.then(|| view! {
                    <Button
                        kind=ButtonKind::Primary
                        size=ButtonSize::Small
                        label=say(|text| text.saving.try_again)
                        on_press=move |()| workspace.save_again()
                    />
                })}
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Download
                    label=say(|text| text.saving.download)
                    on_press=move |()| workspace.offer_file()
                />
            </Banner>
        })
    };
    let doubt = move || {
        workspace.clock_doubt().get().map(|_| {
            view! {
                <Banner kind=BannerKind::Warn text=say(|text| text.day.unsettled)>
                    <Button
                        size=ButtonSize::Small
                        icon=Symbol::Calendar
                        label=say(|text| text.day.settle)
                        on_press=move |()| workspace.ask_day(true)
                    />
                </Banner>
            }
        })
    };
    let notices = move || {
        workspace
            .notices()
            .get()
            .into_iter()
            .map(|notice| {
                let words = match &notice {
                    Notice::SetAside(count) => (text.get().saving.set_aside)(*count),
                    Notice::Recovered => text.get().saving.recovered.to_owned(),
                };
                let can_download = matches!(notice, Notice::SetAside(_));
                view! {
                    <Banner kind=BannerKind::Warn text=words>
                        {can_download.then(|| view! {
                            <Button
                                size=ButtonSize::Small
                                icon=Symbol::Download
                                label=say(|text| text.saving.download_aside)
                                on_press=move |()| workspace.download_aside()
                            />
                        })}
                        <Button
                            kind=ButtonKind::Quiet
                            size=ButtonSize::Small
                            label=say(|text| text.app.close)
                            on_press=move |()| workspace.close_notice(&notice)
                        />
                    </Banner>
                }
            })
            .collect_view()
    };
    let as_of = move || {
        workspace
            .plan()
            .with(|plan| plan.as_of)
            .map(|_| view! { <AsOfBanner/> })
    };
    view! {
        <div class="notices" data-print="hide">
            {trouble}
            <FolderNotice/>
            {doubt}
            {notices}
            {as_of}
        </div>
    }
}

/// A plan that is looked at as of another day: says so, and lets one change the day.
#[component]
fn AsOfBanner() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || {
        let day = workspace.date(PartialDate::Day(workspace.today().get()));
        let as_of = (text.get().app.as_of)(&day);
        let is_sample = workspace.open_log().get() == sample_log_id();
        if is_sample {
            format!("{} · {as_of}", text.get().app.sample_banner)
        } else {
            as_of
        }
    });
    view! {
        <div class="as-of" role="status">
            <Icon symbol=Symbol::Info/>
            <p>{words}</p>
            <DayField
                label=Signal::derive(move || text.get().app.as_of_label.to_owned())
                value=Signal::derive(move || workspace.plan().with(|plan| plan.as_of))
                on_commit=Callback::new(move |day: Option<Date>| {
                    let day = day.map(Date::to_wire).unwrap_or_default();
                    workspace.set(Kind::Office.prefix(), AS_OF, &day);
                })
                label_hidden=true
            />
        </div>
    }
}
