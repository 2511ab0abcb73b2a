"""The report of six months beside the published one that the sample was typed from, cell by cell."""
import re
from pathlib import Path

import docx
from docx.oxml.ns import qn

from pages import bare

FIXTURES = Path(__file__).parent.parent / "fixtures"


def corrected(text):
    """As the office meant it: scan errors mended, no markup."""
    text = re.sub(r"</?p>", " ", text).replace('<input type="checkbox"/>', "☐")
    for line in (FIXTURES / "seed-corrections.txt").read_text(encoding="utf-8").splitlines():
        wrong, right = line.split(" → ")
        text = text.replace(wrong, right)
    return text


def plain(text):
    """Without the numbers of entries, which Word counts itself."""
    return re.sub(r"(^|\s)[0-9๐-๙]+\.+(?=\s|[ก-ฮเ-ไ])", " ", text.strip())


def seed():
    """Headings with the tables that follow them."""
    tables, lines, rows = [], [], []
    for line in [*(FIXTURES / "report-2566-round-1.md").read_text(encoding="utf-8").splitlines(), ""]:
        if "\t" in line:
            cells = [re.findall(r"<p>(.*?)</p>", cell) or [cell] for cell in line.split("\t")]
            rows.append(["".join(bare(plain(corrected(part))) for part in cell) for cell in cells])
            continue
        if rows:
            tables.append(rows)
            rows = []
        if line.strip():
            lines.append(bare(corrected(line)))
    return lines, tables


def ours(path):
    """The same of a DOCX."""
    document = docx.Document(path)
    text = lambda element: "".join(it.text or "" for it in element.iter(qn("w:t")))
    lines = [bare(it.text) for it in document.paragraphs if it.text.strip()]
    tables = []
    for table in document.tables:
        rows = []
        for row in table._tbl.tr_lst:
            cells = row.findall(qn("w:tc"))
            rows.append(["".join(bare(plain(text(p))) for p in cell.findall(qn("w:p"))) for cell in cells])
        tables.append(rows)
    return lines, tables


def check(folder):
    """Lines, tables, rows, cells: the same, in the same order."""
    (lines, tables), (own_lines, own_tables) = seed(), ours(folder / "measures-6.docx")
    assert "".join(own_lines) == "".join(lines), (own_lines, lines)
    assert [len(it) for it in own_tables] == [len(it) for it in tables]
    cells = 0
    for own, published in zip(own_tables, tables):
        for own_row, row in zip(own, published):
            assert len(own_row) == len(row)
            for cell, wanted in zip(own_row, row):
                assert cell == wanted, f"{cell}\n{wanted}"
                cells += 1
    print(f"seed: {len(lines)} lines and {cells} cells of the DOCX are those of the published report")
