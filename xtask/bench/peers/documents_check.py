"""Reads two files of one content, ours and a peer's, with libraries of others, and says whether they agree."""
import json
import re
import sys
from datetime import date, datetime

import docx
import python_calamine
from docx.oxml.ns import qn


def bare(text):
    """Without an entry's number, which a list of ours counts, and with spaces of one kind."""
    return re.sub(r"^[0-9๐-๙]+\. ", "", text.replace("\u00a0", " ").replace("\n", "")).strip()


def word(path):
    document = docx.Document(path)
    texts = [bare(it.text) for it in document.paragraphs]
    tables, headers = [], 0
    for table in document.tables:
        properties = table._tbl.tr_lst[0].trPr
        headers += properties is not None and properties.find(qn("w:tblHeader")) is not None
        for row in table._tbl.tr_lst:
            cells = row.findall(qn("w:tc"))
            paragraphs = [["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cell.findall(qn("w:p"))] for cell in cells]
            tables.append([[bare(text) for text in cell] for cell in paragraphs])
    return {"texts": [text for text in texts if text], "rows": tables, "headers": headers}


def cell(value):
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    if isinstance(value, float):
        return round(value, 9)
    return value


def excel(path):
    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = [[[cell(it) for it in row] for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names]
    return {"names": book.sheet_names, "sheets": sheets}


asked = json.load(open(sys.argv[-1]))
read = word if asked["ours"].endswith(".docx") else excel
ours, theirs = read(asked["ours"]), read(asked["theirs"])
different = ""
for part in ours:
    if ours[part] != theirs[part]:
        pairs = zip(ours[part], theirs[part]) if isinstance(ours[part], list) else [(ours[part], theirs[part])]
        different = next((f"{part}: {a} and {b}"[:600] for a, b in pairs if a != b), f"{part}: another length")
        break
count = sum(len(row) for rows in [ours.get("rows", [])] + ours.get("sheets", []) for row in rows)
print(json.dumps({"different": different, "cells": count}))
