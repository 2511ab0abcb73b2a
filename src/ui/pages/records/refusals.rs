//! What was typed or pasted into cells and cannot be read: it stands in its cell with the reason, is
//! kept on the disk, and is no part of the plan.

use super::book::Book;
use super::{say, words};
use crate::log::{Change, Log, RecordId};
use crate::plan::{Refused, read_block, write_block};
use crate::sorting::SmallSort;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Icon, RowKey, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many are named one by one.
const NAMED: usize = 8;

/// A row and the field of a column.
type Place = (RecordId, String);

/// A text that cannot be read.
#[derive(Clone, Debug)]
struct Refusal {
    text: String,
    /// What the paste that brought it has written: once none of it stands any more, the paste was
    /// taken back, and this with it.
    paste: Option<Arc<Vec<Change>>>,
}

impl Refusal {
    fn stands(&self, log: &Log) -> bool {
        self.paste.as_ref().is_none_or(|written| {
            let is_there = |change: &Change| {
                log.value(&change.record, &change.field) == change.value.as_deref()
            };
            written.is_empty() || written.iter().any(is_there)
        })
    }
}

/// The texts of a register that cannot be read. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Refusals {
    workspace: Workspace,
    key: StoredValue<String>,
    all: RwSignal<BTreeMap<Place, Refusal>>,
}

impl Refusals {
    /// Those of a register; what was kept comes as soon as the database is open.
    pub(super) fn of(workspace: Workspace, register: &str) -> Self {
        let key = format!("register/{register}");
        let kept = RwSignal::new(None::<String>);
        workspace.find_draft(key.clone(), kept);
        let all = RwSignal::new(BTreeMap::<Place, Refusal>::new());
        Effect::new(move |_| {
            let Some(block) = kept.get() else {
                return;
            };
            all.update(|all| {
                for cells in read_block(&block) {
                    if let [row, field, text] = cells.as_slice() {
                        let place = (row.as_str().into(), field.clone());
                        all.entry(place).or_insert_with(|| Refusal {
                            text: text.clone(),
                            paste: None,
                        });
                    }
                }
            });
        });
        Self {
            workspace,
            key: StoredValue::new(key),
            all,
        }
    }

    /// The fields of a row that hold such a text, with the text.
    pub(super) fn of_row(self, row: &RecordId) -> Vec<(String, String)> {
        if self.all.with(BTreeMap::is_empty) {
            return Vec::new();
        }
        self.workspace.with_log(|log| {
            self.all.with(|all| {
                let from = (row.clone(), String::new());
                all.range(from..)
                    .take_while(|((of, _), _)| of == row)
                    .filter(|(_, refusal)| refusal.stands(log))
                    .map(|((_, field), refusal)| (field.clone(), refusal.text.clone()))
                    .collect()
            })
        })
    }

    /// A text was typed that cannot be read.
    pub(super) fn put(self, row: RecordId, field: String, text: String) {
        let refusal = Refusal { text, paste: None };
        self.all.update(|all| {
            all.insert((row, field), refusal);
        });
        self.keep();
    }

    /// A paste brought texts that cannot be read beside what it has written.
    pub(super) fn put_pasted(self, refused: Vec<Refused>, written: &[Change]) {
        if refused.is_empty() {
            return;
        }
        let written = written.iter().filter(|change| change.value.is_some());
        let written: Arc<Vec<Change>> = Arc::new(written.cloned().collect());
        self.all.update(|all| {
            all.extend(refused.into_iter().map(
                |Refused {
                     row, field, text, ..
                 }| {
                    let paste = Some(written.clone());
                    ((row, field), Refusal { text, paste })
                },
            ));
        });
        self.keep();
    }

    /// These cells hold something else now.
    pub(super) fn settle(self, places: impl IntoIterator<Item = Place>) {
        if self.all.with_untracked(BTreeMap::is_empty) {
            return;
        }
        let mut has_changed = false;
        self.all.update(|all| {
            for place in places {
                has_changed |= all.remove(&place).is_some();
            }
        });
        if has_changed {
            self.keep();
        }
    }

    fn discard(self, places: Vec<Place>) {
        let message = (untrack(|| words(self.workspace)).discarded)(places.len());
        self.settle(places);
        self.workspace
            .say(self.workspace.digits_now(&message), None);
    }

    /// Keeps them on the disk, so that a reload brings them back.
    fn keep(self) {
        let rows: Vec<Vec<String>> = self.all.with_untracked(|all| {
            all.iter()
                .map(|((row, field), refusal)| {
                    vec![row.to_string(), field.clone(), refusal.text.clone()]
                })
                .collect()
        });
        let block = (!rows.is_empty()).then(|| write_block(&rows));
        self.key
            .with_value(|key| self.workspace.keep_draft(key, block));
    }

    /// Those that stand in rows that are there, in the order of the table.
    fn listed(self, book: Book) -> Vec<Listed> {
        if self.all.with(BTreeMap::is_empty) {
            return Vec::new();
        }
        let language = self.workspace.language().get();
        book.rows(|rows, _| {
            let place_of = |id: &RecordId| rows.iter().position(|row| row.id == *id);
            let mut listed: Vec<Listed> = self.workspace.with_log(|log| {
                self.all.with(|all| {
                    let standing = all.iter().filter(|(_, refusal)| refusal.stands(log));
                    let listed = standing.filter_map(|((id, field), refusal)| {
                        let row = place_of(id)?;
                        book.with(|register| {
                            let mut columns = register.columns.iter();
                            let column = columns.position(|column| column.field == *field)?;
                            let title = register.columns.get(column)?.label.of(language);
                            Some(Listed {
                                row,
                                column,
                                key: id.clone(),
                                field: field.clone(),
                                title: title.to_owned(),
                                text: refusal.text.clone(),
                            })
                        })
                    });
                    listed.collect()
                })
            });
            listed.small_sort_by_key(|it| (it.row, it.column));
            listed
        })
    }
}

/// A text that cannot be read, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    row: usize,
    column: usize,
    key: RowKey,
    field: String,
    title: String,
    text: String,
}

/// Says which cells could not be read, and leads to each.
#[component]
pub(super) fn RefusalList(book: Book) -> impl IntoView {
    let workspace = book.workspace;
    let listed = Memo::new(move |_| book.refusals.listed(book));
    let count = Memo::new(move |_| listed.with(Vec::len));
    let item = move |it: Listed| {
        let label = workspace.digits(&(words(workspace).refused_cell)(
            it.row + 1,
            &it.title,
            &it.text,
        ));
        let go = move |()| book.wanted.set(Some((it.key.clone(), it.column)));
        view! {
            <li>
                <Button size=ButtonSize::Small label on_press=go/>
            </li>
        }
    };
    let more = move || {
        let more = count.get().saturating_sub(NAMED);
        (more > 0).then(|| {
            let words = (words(workspace).refused_more)(more);
            view! { <li class="quiet">{workspace.digits(&words)}</li> }
        })
    };
    let discard = move |()| {
        let places = listed.get_untracked().into_iter();
        let places = places.map(|it| (it.key, it.field)).collect();
        book.refusals.discard(places);
    };
    view! {
        <Show when=move || count.get().gt(&0)>
            <div class="banner" data-kind="warn" role="status">
                <Icon symbol=Symbol::Warning/>
                <div class="records-refusal">
                <p>{move || workspace.digits(&(words(workspace).refused)(count.get()))}</p>
                <ul class="records-refused" role="list">
                    {move || listed.get().into_iter().take(NAMED).map(item).collect_view()}
                    {more}
                </ul>
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=say(workspace, |words| words.discard)
                    on_press=discard
                />
                </div>
            </div>
        </Show>
    }
}
