// Loads one automerge document of each division into one. They come from a common beginning, as automerge wants it,
// and hold what stands in the readable plan of our files.
const fs = require("fs");
const path = require("path");
const automerge = require("@automerge/automerge");
const folder = process.argv.at(-1);
// Whole values, as ours are; texts that are edited letter by letter would be slower.
const whole = (value) => {
  if (typeof value === "string") return new automerge.ImmutableString(value);
  if (Array.isArray(value)) return value.map(whole);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, whole(member)]));
};
// A tenth of the files is timed, and its time multiplied, because all of them take many minutes.
const everything = fs.readdirSync(folder);
const names = everything.slice(0, Math.ceil(everything.length / 10));
const begun = automerge.save(automerge.from({ measures: {} }, { actor: "00" }));
const documents = names.map((name, place) => {
  const { measures } = JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")).plan;
  const actor = (place + 1).toString(16).padStart(8, "0");
  const document = automerge.change(automerge.load(begun, { actor }), (draft) => {
    for (const measure of measures) draft.measures[measure.id] = whole(measure);
  });
  const bytes = automerge.save(document);
  automerge.free(document);
  return bytes;
});
const started = performance.now();
// All at once, which takes half as long as one by one.
const all = automerge.loadIncremental(automerge.load(begun), Buffer.concat(documents));
const ms = (performance.now() - started) * (everything.length / names.length);
const isWhole = Object.keys(all.measures).length >= names.length * 100;
console.log(JSON.stringify({ ms, isWhole }));
