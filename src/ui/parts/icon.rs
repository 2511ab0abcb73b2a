//! Icons drawn in one stroke style, inline so that they take the colour of the text beside them.
use leptos::prelude::*;

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the meanings")]
pub enum Symbol {
    Home,
    List,
    Calendar,
    Report,
    Settings,
    Help,
    Plus,
    Trash,
    Up,
    Down,
    Left,
    Right,
    Copy,
    Undo,
    Redo,
    Check,
    CheckLate,
    Warning,
    Info,
    Link,
    Print,
    Download,
    Upload,
    User,
    People,
    More,
    Close,
    Search,
    Filter,
    Moon,
    Sun,
    Language,
    Edit,
    Grip,
    Clock,
    Flag,
    Dash,
    Folder,
    Exchange,
    Image,
    Survey,
    Touch,
    Sound,
    Keyboard,
    Chart,
    Busy,
}

impl Symbol {
    /// The strokes on a ground of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11 12 4l8 7M6 9.5V20h4v-5h4v5h4V9.5",
            Self::List => {
                "M9 6h11M9 12h11M9 18h11M4.5 5.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM4.5 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM4.5 17.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
            }
            Self::Calendar => {
                "M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM4 10h16M8 3v4M16 3v4"
            }
            Self::Report => {
                "M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM14 3v5h5M9 13h6M9 17h4"
            }
            Self::Settings => {
                "M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z"
            }
            Self::Help => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M12 17h.01"
            }
            Self::Chart => "M4 4v16h16M9 16v-4M13 16V8M17 16v-6",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
            Self::Up => "m6 15 6-6 6 6",
            Self::Down => "m6 9 6 6 6-6",
            Self::Left => "m15 6-6 6 6 6",
            Self::Right => "m9 6 6 6-6 6",
            Self::Copy => {
                "M9 8h10a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM16 8V4a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h3"
            }
            Self::Undo => "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::CheckLate => {
                "m3 11 4 4 8-9M17.5 12a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM17.5 14.5v2l1.5 1"
            }
            Self::Warning => "M12 4 2.8 20h18.4ZM12 10v4M12 17h.01",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 8h.01",
            Self::Link => {
                "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2"
            }
            Self::Print => "M7 8V3h10v5M7 17H4V9a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v8h-3M7 14h10v7H7Z",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4 20h16",
            Self::Upload => "M12 16V5M7 9.5l5-5 5 5M4 20h16",
            Self::User => {
                "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.8-3.5 3.8-5 7.5-5s6.7 1.5 7.5 5"
            }
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 19.5c.7-3 3.3-4.5 6.5-4.5s5.8 1.5 6.5 4.5M16 5.3a3.5 3.5 0 0 1 0 6.5M18.5 15.5c1.7.7 2.7 2 3 4"
            }
            Self::More => {
                "M5 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM12 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM19 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
            }
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Search => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.5 4.5",
            Self::Filter => "M4 5h16l-6.5 8v6l-3-1.5V13Z",
            Self::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Self::Language => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"
            }
            Self::Edit => "M4 20h4L19 9l-4-4L4 16ZM13 7l4 4",
            Self::Grip => {
                "M9 5.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM15 5.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM9 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM15 11.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM9 17.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5ZM15 17.25a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5Z"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2",
            Self::Flag => "M6 21V4M6 4.5c4-2.5 8 2.5 13 0V14c-5 2.5-9-2.5-13 0",
            Self::Dash => "M6 12h12",
            Self::Exchange => "M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4",
            Self::Folder => {
                "M3 6a1 1 0 0 1 1-1h5l2 2.5h9a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1Z"
            }
            Self::Image => {
                "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM4 16l4.5-4.5L16 19M13.5 16.5 16 14l4 4M15.5 8.5h.01"
            }
            Self::Survey => {
                "M9 4H6a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V5a1 1 0 0 0-1-1h-3M9 3h6v3H9ZM8.5 14.5c1.5 2.7 5.5 2.7 7 0M9.5 10.5h.01M14.5 10.5h.01"
            }
            Self::Touch => {
                "M9 12V5.5a1.5 1.5 0 0 1 3 0V11l5.2 1.1a2 2 0 0 1 1.6 2.2L18 20.5H10.5L6 15.5a1.5 1.5 0 0 1 2.2-2ZM6.2 8.5a4.5 4.5 0 1 1 8.6 0"
            }
            Self::Sound => {
                "M5 9.5v5h3.5L13 19V5L8.5 9.5ZM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"
            }
            Self::Keyboard => {
                "M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM7 10h.01M11 10h.01M15 10h.01M18 10h.01M8 14.5h8"
            }
            Self::Busy => "M12 3a9 9 0 1 0 9 9",
        }
    }
}

/// An icon that adds nothing for a screen reader: the words beside it, or the name of its button, say it.
#[component]
pub fn Icon(
    /// What is drawn.
    #[prop(into)]
    symbol: Signal<Symbol>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || symbol.get().path()></path>
        </svg>
    }
}
