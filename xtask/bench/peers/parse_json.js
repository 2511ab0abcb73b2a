// Parses a file, or each file of a folder: only the parsing is timed, and no text is longer than
// one file, because all of them together are longer than a string may be.
const fs = require("fs");
const path = require("path");
const place = process.argv.at(-1);
const isFolder = fs.statSync(place).isDirectory();
const files = isFolder ? fs.readdirSync(place).map((name) => path.join(place, name)) : [place];
let [ms, count] = [0, 0];
for (const file of files) {
  const text = fs.readFileSync(file, "utf8");
  const started = performance.now();
  count += Object.keys(JSON.parse(text)).length;
  ms += performance.now() - started;
}
console.log(JSON.stringify({ ms, count }));
