//! What the tasks of the sample demand of the registers, read from their sentences.

/// The key of a task without its year, and its rules.
pub(super) const SAMPLE_RULES: &[(&str, &[&str])] = &[
    ("e-service.1", &["at-least:1:each manuals"]),
    ("e-service.2", &["filled:6 statistics"]),
    ("e-service.3", &["published satisfaction year=2565"]),
    ("e-service.4", &["at-least:1 online-services"]),
    ("e-service.5", &["at-least:1 follow-up task=this"]),
    ("personnel.1", &["published personnel-papers kind=plan"]),
    (
        "personnel.2",
        &[
            "published personnel-papers kind=report-6",
            "at-least:1 manpower",
            "at-least:1 training",
        ],
    ),
    ("personnel.3", &["at-least:5 criteria"]),
    (
        "personnel.4",
        &["published personnel-papers kind=report-12 year=2565"],
    ),
    ("personnel.5", &["at-least:1 follow-up task=this"]),
    ("corruption.1", &["published integrity kind=policy"]),
    (
        "corruption.2",
        &[
            "filled:6 complaints kind=corruption",
            "published integrity kind=report",
        ],
    ),
    ("corruption.3", &["at-least:1 reports subject=integrity"]),
    ("corruption.4", &["at-least:1 follow-up task=this"]),
    (
        "e6.1",
        &[
            "every:quarter reports subject=contact",
            "more-than:1 channels purpose=contact",
        ],
    ),
    ("e6.2", &["at-least:1 follow-up task=this"]),
    ("e7.1", &["every:month publicity"]),
    ("e7.2", &["every:month follow-up task=this"]),
    (
        "e8.1",
        &[
            "at-least:1 publicity subject=opinion",
            "more-than:1 channels purpose=opinion",
        ],
    ),
    ("e8.2", &["every:half-year reports subject=opinion"]),
    ("e9.1", &["every:half-year reports subject=question"]),
    ("e9.2", &["every:half-year follow-up task=this"]),
    (
        "e10.1",
        &[
            "every:quarter reports subject=corruption",
            "more-than:1 channels purpose=corruption",
        ],
    ),
    ("e10.2", &["every:quarter follow-up task=this"]),
];
