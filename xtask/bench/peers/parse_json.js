// Parses each line of a file, or the whole of it where it is one document over many lines.
const fs = require("fs");
const text = fs.readFileSync(process.argv.at(-1), "utf8");
const documents = process.argv.at(-1).endsWith(".ndjson") ? text.split(/\n(?=\{\n)/) : [text];
const started = performance.now();
let count = 0;
for (const one of documents) count += Object.keys(JSON.parse(one)).length;
console.log(JSON.stringify({ ms: performance.now() - started, count }));
