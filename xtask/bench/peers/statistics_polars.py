"""All tables of the survey by polars: counts, means and deviations per item, counts per question."""
import json
import sys
import time

import polars as pl

given = json.load(open(sys.argv[1], encoding="utf-8"))
columns = {"division": given["division"]}
columns.update({key: values for key, values in given["items"] + given["questions"]})
frame = pl.DataFrame(columns)
items = [key for key, _ in given["items"]]
questions = [key for key, _ in given["questions"]]


def tables(frame):
    counts = {key: frame[key].value_counts() for key in items + questions}
    mean = frame.select(pl.col(items).mean()).row(0, named=True)
    return mean, frame.select(pl.col(items).std(ddof=1)).row(0, named=True), counts


def timed(work):
    started = time.perf_counter()
    mean, deviation, _ = work()
    return {"ms": (time.perf_counter() - started) * 1000, "mean": mean, "sd": deviation}


tables(frame)
print(json.dumps({
    "all": timed(lambda: tables(frame)),
    "filtered": timed(lambda: tables(frame.filter(pl.col("division") == given["filter"]))),
}))
