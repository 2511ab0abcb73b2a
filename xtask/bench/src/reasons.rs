//! Why a goal is not met, and the next idea: what stands below the table as long as it holds.

/// By the beginning of what is measured.
const REASONS: [(&str, &str); 5] = [
    (
        "double click to usable, empty",
        "unpacking 4 MB of WebAssembly from xz and compiling it is most of it; the wiki is text that the browser \
         parses lazily. Handing the wasm over as a stream measured nothing. Next: zstd, quicker to unpack and 68 kB \
         larger, once that fits the budget; and a first screen that stands in the page before the wasm is there.",
    ),
    (
        "the same, slowest of twenty",
        "the frame of a browser without a screen takes 7 to 13 ms at a quarter of the speed even for a page with \
         one field, and our handlers take 1 ms. Next: fewer layers to paint beside the register while one types.",
    ),
    (
        "start with a full year",
        "the snapshot of a full year does not fit into local storage, so the start reads and folds the log. Next: \
         a snapshot of the overview alone, and the fold in slices behind it.",
    ),
    (
        "the report of 300 measures as DOCX",
        "both spend their time on the same XML and deflate; docx is warmed up, and measured without its 1.5 s of \
         loading. Next: deflate at a lower level, which costs bytes of the file.",
    ),
    (
        "memory of the page, empty",
        "a page of WebAssembly holds its compiled code and its linear memory from the start; the wiki holds parsed \
         text. Next: fewer instantiations of generic code, which shrinks what is compiled.",
    ),
];

/// What is known of a row whose goal is not met.
pub fn why(what: &str) -> Option<&'static str> {
    let found = REASONS.iter().find(|(of, _)| what.starts_with(of));
    found.map(|(_, why)| *why)
}
