//! Why a goal is not met, and the next idea: what stands below the table for each such row.

/// Of goals in fixed milliseconds.
const SPEED: &str = "fixed milliseconds say as much of the machine as of us; how fast this one was is told by what a \
    key costs a page that holds one field. Where that took 7 ms, the openings, filters and sheets took 595, 62, 95 and \
    83 ms, and a key in a register 13 ms, 18 at the slowest.";

/// By the beginning of what is measured: why, and the next idea.
const REASONS: [(&str, &str, &str); 15] = [
    (
        "double click to usable, empty",
        "unpacking 4 MB of WebAssembly from xz and compiling it is most of it; the wiki is text that the browser \
         parses lazily. Handing the wasm over as a stream measured nothing.",
        "zstd, quicker to unpack and 68 kB larger, once that fits the budget; and a first screen that stands in the \
         page before the wasm is there.",
    ),
    (
        "memory of the page, empty",
        "a page of WebAssembly holds its compiled code and its linear memory from the start, and a bare page of this \
         browser some 20 MB: the counter in Leptos beside it takes 46 to 52 MB, so half of the wiki's 60 cannot be \
         reached.",
        "fewer copies of generic code, which shrinks what is compiled.",
    ),
    (
        "memory of the page with that register",
        "our page holds 2,000 rows as records with their history and draws some thirty of them, theirs holds 30,000 \
         cells in the page and nothing else; the empty app is 53 MB of ours.",
        "as for the empty page.",
    ),
    (
        "memory of the page with all of them",
        "ours is the whole app with a full year (300 measures, 5,000 rows) around the responses, theirs the answers alone.",
        "let go of the year's file as it was read once it is folded.",
    ),
    (
        "the same, slowest of twenty",
        SPEED,
        "fewer layers to paint beside the register while one types.",
    ),
    (
        "a keystroke in the form of a measure",
        SPEED,
        "fewer elements in the form: what is not open need not be there.",
    ),
    (
        "the same in the form, slowest of twenty",
        SPEED,
        "as for the median.",
    ),
    (
        "first opening of their results",
        SPEED,
        "a tally of each block of responses kept beside it, so that an opening adds instead of counting.",
    ),
    (
        "later openings until the figures are seen",
        SPEED,
        "as for the first opening.",
    ),
    (
        "a filter, slowest of eight",
        SPEED,
        "as for the first opening.",
    ),
    (
        "one more sheet from paper",
        SPEED,
        "the screen may go on to the next sheet while the disk has yet to say yes to the one before, as long as it \
         does not say so itself.",
    ),
    (
        "start with a full year",
        "six runs gave 1.17, 1.21, 1.50, 1.51, 1.61 and 1.64; the start unpacks and folds the snapshot of the whole \
         year.",
        "a snapshot of the overview alone, painted while the year is read behind it.",
    ),
    (
        "a response from the touch until the disk has it",
        "a third of it passes before the put begins: the page has just been touched, and its answers become bytes. What \
         follows is a put beside the question for the lock, and the disk is told to begin as soon as that is answered.",
        "answers that become bytes while the citizen reads the last page.",
    ),
    (
        "merging 1,000 files of 100 measures",
        "three runs gave 2.94, 3.24 and 3.43. JSON.parse is given text that is decoded already, which takes as long \
         again, and keeps nothing apart; half of our time is reading, and of the other half comparing names is the \
         most.",
        "one number for each record and field of a log instead of their names.",
    ),
    (
        "report of 300 measures as DOCX",
        "looking for the words and dates that a line must not be broken in, which docx does not do, and reading texts \
         letter by letter is most of it, a tenth is deflate; alone, three times 0.25, 0.33 and 0.35. docx is warmed up, and \
         measured without the 1.5 s that it takes to load.",
        "one pass over each text for its digits, its letters and its words.",
    ),
];

/// What is known of a row whose goal is not met.
pub fn why(what: &str) -> Option<String> {
    let found = REASONS.iter().find(|(of, ..)| what.starts_with(of));
    found.map(|(_, why, next)| format!("{why} Next: {next}"))
}
