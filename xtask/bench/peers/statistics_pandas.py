"""All tables of the survey by pandas: counts, means and deviations per item, counts per question."""
import json
import sys
import time

import pandas as pd

given = json.load(open(sys.argv[1], encoding="utf-8"))
columns = {"division": given["division"]}
columns.update({key: values for key, values in given["items"] + given["questions"]})
frame = pd.DataFrame(columns)
items = [key for key, _ in given["items"]]
questions = [key for key, _ in given["questions"]]


def tables(frame):
    counts = {key: frame[key].value_counts() for key in items + questions}
    return frame[items].mean(), frame[items].std(ddof=1), counts


def timed(work):
    started = time.perf_counter()
    mean, deviation, _ = work()
    ms = (time.perf_counter() - started) * 1000
    return {"ms": ms, "mean": mean.to_dict(), "sd": deviation.to_dict()}


tables(frame)
print(json.dumps({
    "all": timed(lambda: tables(frame)),
    "filtered": timed(lambda: tables(frame[frame["division"] == given["filter"]])),
}))
