//! The help in English.

use super::{Chapter, HelpText, RoleHelp};

/// English.
pub const EN: HelpText = HelpText {
    lead: "Choose your role to see what to do, step by step. Print it and keep it beside the computer.",
    role: "Your role",
    print: "Print this page",
    roles: [COORDINATOR, OFFICER, EXECUTIVE],
    keys_title: "Keys",
    keys: &[
        ("Enter", |_| "Saves the field you type in".to_owned()),
        ("Ctrl+Enter", |_| {
            "Saves a field of several lines".to_owned()
        }),
        ("Ctrl+Z", |text| {
            format!("{} (outside of fields)", text.saving.undo)
        }),
        ("Ctrl+Y", |text| {
            format!("{} (outside of fields)", text.saving.redo)
        }),
        ("Tab", |_| "Next field; Shift+Tab goes back".to_owned()),
        ("Esc", |_| "Closes a dialogue or menu".to_owned()),
    ],
    data_title: "Where your data are",
    data: &[
        |_| {
            "In the browser of this computer: not on the stick and not on the internet. Another computer or browser does not show the plan by itself.".to_owned()
        },
        |text| {
            format!(
                "When the top of the screen says “{}”, it is on the disk: closing the window or a power cut loses nothing.",
                text.saving.saved
            )
        },
        |text| {
            format!(
                "Choose a “{}” on a stick, on the page “{}”: the app keeps a copy there whenever you pause. Where the browser has none, make a copy on every day with changes: on the page “{}” press “{}”.",
                text.folder.title, text.app.exchange, text.app.settings, text.settings.save_file
            )
        },
        |_| {
            "Clearing the browser's data or installing Windows anew deletes the plan from the computer: save it to a file first.".to_owned()
        },
    ],
    questions_title: "Questions",
    questions: &[
        ("Do I have to save?", |text| {
            format!(
                "No. The app saves when you leave a field, press Enter, or stop typing for a moment: the top of the screen says “{}”.",
                text.saving.saved
            )
        }),
        ("I deleted or changed the wrong thing", |text| {
            format!(
                "Press “{}” at the top, or in the message at the bottom after deleting. Several steps can be taken back.",
                text.saving.undo
            )
        }),
        (
            "Several people work on different computers. Is anything overwritten?",
            |text| {
                format!(
                    "No. Opening somebody's file merges it. Where two people wrote different things into one field, both are kept, and the page “{}” asks which one holds.",
                    text.app.overview
                )
            },
        ),
        ("My plan is not there", |text| {
            format!(
                "Check that this is the same computer and browser. On another computer, press “{}” and choose the file that you saved.",
                text.welcome.open
            )
        }),
        ("How can dates be typed?", |_| {
            "As 16 Dec 2022, 16/12/2565 or ๑๖ ธันวาคม ๒๕๖๕; where only the month is known, Dec 2022."
                .to_owned()
        }),
        ("What are “results to link”?", |text| {
            format!(
                "There is a result, but nobody has said of which task. Open the measure and choose the task under “{}”.",
                text.measure.of_task
            )
        }),
        ("A printed report does not fit the page", |_| {
            "In the print dialogue choose A4, default margins, and no headers and footers."
                .to_owned()
        }),
    ],
};

const COORDINATOR: RoleHelp = RoleHelp {
    key: "coordinator",
    name: "Coordinator",
    about: "Makes the office's plan, sends it to the divisions, gathers results and prints the reports.",
    chapters: &[
        Chapter {
            title: "Begin the year's plan",
            steps: &[
                |text| {
                    format!(
                        "In the first year press “{}”, fill in office, fiscal year and divisions, and choose measures to begin with.",
                        text.welcome.begin
                    )
                },
                |text| {
                    format!(
                        "In later years press the fiscal year at the top and choose “{}”: measures are copied and years moved.",
                        text.app.new_year
                    )
                },
                |text| {
                    format!(
                        "On the page “{}” check executive, divisions and the last day of each round. Press “{}” and compare items marked “{}” with the NACC's papers.",
                        text.app.settings, text.settings.catalogue_open, text.catalogue.unverified
                    )
                },
            ],
        },
        Chapter {
            title: "Make the plan",
            steps: &[
                |text| {
                    format!(
                        "On the page “{}” press “{}” or “{}”.",
                        text.app.plan, text.plan.add, text.plan.adopt
                    )
                },
                |text| {
                    format!(
                        "Open each measure: fill in issue and responsible parties, press “{}” and “{}”, and give each task a deadline.",
                        text.measure.add_step, text.measure.add_task
                    )
                },
            ],
        },
        Chapter {
            title: "Send it out and gather results",
            steps: &[
                |text| {
                    format!(
                        "On the page “{}” press “{}” and send that file with the app to every division.",
                        text.app.settings, text.settings.save_file
                    )
                },
                |text| {
                    format!(
                        "When a file comes back, press “{}” on the same page, one file at a time: it is merged.",
                        text.settings.open_file
                    )
                },
                |text| {
                    format!(
                        "The page “{}” shows who has not reported, and where people disagree.",
                        text.app.overview
                    )
                },
            ],
        },
        Chapter {
            title: "Report after 6 and 12 months",
            steps: &[
                |text| {
                    format!(
                        "On the page “{}” choose report and round; check the lead and column titles.",
                        text.app.reports
                    )
                },
                |_| {
                    "Print it, or save it as PDF in the print dialogue, and have it signed."
                        .to_owned()
                },
                |_| {
                    "When it was handed in, close the round: that report can be printed again as it was, whatever changes later.".to_owned()
                },
            ],
        },
    ],
};

const OFFICER: RoleHelp = RoleHelp {
    key: "officer",
    name: "Officer of a division",
    about: "Fills in the division's results and sends the file back.",
    chapters: &[
        Chapter {
            title: "Open the file you got",
            steps: &[
                |_| "Double-click the app; it opens in the browser.".to_owned(),
                |text| {
                    format!(
                        "Press “{}”, then “{}”, and choose the file that ends in .json.",
                        text.welcome.received, text.welcome.choose_file
                    )
                },
                |text| {
                    format!(
                        "In “{}” type your name, choose your division and press “{}”.",
                        text.who.title, text.who.answer
                    )
                },
            ],
        },
        Chapter {
            title: "Fill in your results",
            steps: &[
                |text| {
                    format!(
                        "On the page “{}” choose your division under “{}”; its rows are marked “{}”.",
                        text.app.plan, text.plan.division_filter, text.plan.mine
                    )
                },
                |_| {
                    "Open a measure, add a result, type its date, such as 16 Dec 2022, and what was done.".to_owned()
                },
                |_| {
                    "Choose the task that it fulfils, and add evidence: an address or a picture."
                        .to_owned()
                },
                |_| {
                    "Where a task need not be done any more, say so with the reason; do not delete it.".to_owned()
                },
            ],
        },
        Chapter {
            title: "Send it back",
            steps: &[
                |text| {
                    format!(
                        "On the page “{}” press “{}”; the file is in the downloads folder.",
                        text.app.settings, text.settings.save_file
                    )
                },
                |_| {
                    "Send that file to the secretariat by stick, e-mail or LINE. Do not edit it in another program.".to_owned()
                },
            ],
        },
    ],
};

const EXECUTIVE: RoleHelp = RoleHelp {
    key: "executive",
    name: "Executive",
    about: "Sees the progress on one page, and gives orders.",
    chapters: &[
        Chapter {
            title: "See the progress",
            steps: &[
                |text| {
                    format!(
                        "The page “{}” shows what is done, late and missing per division, and what needs an order.",
                        text.app.executive
                    )
                },
                |text| format!("Press “{}” for one page of A4.", text.documents.print),
            ],
        },
        Chapter {
            title: "Give an order",
            steps: &[
                |text| {
                    format!(
                        "On the same page press “{}”, type the order, and choose division, date and who signs.",
                        text.executive.add
                    )
                },
                |text| {
                    format!(
                        "Press “{}”: the order travels with the file that goes to the divisions.",
                        text.executive.save
                    )
                },
            ],
        },
        Chapter {
            title: "Follow single measures",
            steps: &[|text| {
                format!(
                    "The page “{}” shows what is due next. On the page “{}” choose “{}” to see late measures only.",
                    text.app.overview, text.app.plan, text.plan.late
                )
            }],
        },
    ],
};
