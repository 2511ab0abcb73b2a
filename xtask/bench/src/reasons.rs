//! Why a goal is not met, and the next idea: what stands below the table for each such row.

/// Of goals in fixed milliseconds.
const SPEED: &str = "fixed milliseconds say as much of the machine as of us; how fast this one was is told by what a \
    key costs a page that holds one field. Where that took 7 ms, the openings, filters and sheets took 595, 62, 95 and \
    83 ms, and a key in a register 13 ms, 18 at the slowest.";

/// By the beginning of what is measured: why, and the next idea.
const REASONS: [(&str, &str, &str); 14] = [
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
         browser some 20 MB.",
        "fewer copies of generic code, which shrinks what is compiled.",
    ),
    (
        "the same, slowest of twenty",
        SPEED,
        "fewer layers to paint beside the register while one types.",
    ),
    (
        "a keystroke in the form of a measure",
        SPEED,
        "fields that contain their own layout, as those of the registers do.",
    ),
    (
        "the same in the form, slowest of twenty",
        SPEED,
        "fields that contain their own layout, as those of the registers do.",
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
        "not profiled yet: two runs gave 1.21 and 1.50, so it lies about the goal; the start unpacks and folds the \
         snapshot of the whole year.",
        "a snapshot of the overview alone, painted while the year is read behind it.",
    ),
    (
        "a response from the touch until the disk has it",
        "each transaction that writes reads first whether a passphrase locks the computer, which is one request more \
         than a bare put; before there were passphrases the ratio was 1.3.",
        "ask for the lock and put at once, and let the transaction fail where the lock is another one.",
    ),
    (
        "a citizen's way through the short form",
        "not profiled yet; the heap grows by half a MB in the week, so it is probably the database, which holds 20,000 responses where \
         the fresh kiosk has none.",
        "pack single responses into blocks more often.",
    ),
    (
        "merging 1,000 files of 100 measures",
        "JSON.parse is given text that is decoded already, which takes as long again, and keeps nothing apart; half \
         of our time is reading, and of the other half comparing names is the most.",
        "one number for each record and field of a log instead of their names.",
    ),
    (
        "report of 300 measures as DOCX",
        "both spend their time on the same XML and deflate; docx is warmed up, and measured without the 1.5 s that it \
         takes to load.",
        "deflate at a lower level, which costs bytes of the file.",
    ),
];

/// What is known of a row whose goal is not met.
pub fn why(what: &str) -> Option<String> {
    let found = REASONS.iter().find(|(of, ..)| what.starts_with(of));
    found.map(|(_, why, next)| format!("{why} Next: {next}"))
}
