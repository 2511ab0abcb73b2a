// All tables of the survey by arquero: counts, means and deviations per item, counts per question.
const fs = require("fs");
(async () => {
  const aq = await import("arquero");
  const input = JSON.parse(fs.readFileSync(process.argv.at(-1), "utf8"));
  const columns = { division: input.division };
  for (const [key, values] of [...input.items, ...input.questions]) columns[key] = values;
  const all = aq.table(columns);
  const tables = (table) => {
    const stats = {};
    for (const [key] of input.items) {
      stats[`mean ${key}`] = aq.op.mean(key);
      stats[`sd ${key}`] = aq.op.stdev(key);
      stats[`n ${key}`] = aq.op.valid(key);
    }
    const row = table.rollup(stats).object(0);
    const counts = {};
    for (const [key] of [...input.items, ...input.questions]) {
      counts[key] = table.groupby(key).count().objects();
    }
    const pick = (name) => Object.fromEntries(input.items.map(([key]) => [key, row[`${name} ${key}`]]));
    return { mean: pick("mean"), sd: pick("sd"), counts };
  };
  const timed = (work) => {
    const started = performance.now();
    const done = work();
    return { ms: performance.now() - started, mean: done.mean, sd: done.sd };
  };
  tables(all);
  const filtered = () => tables(all.filter(aq.escape((row) => row.division === input.filter)).reify());
  console.log(JSON.stringify({ all: timed(() => tables(all)), filtered: timed(filtered) }));
})();
