"""What stands on the pages that LibreOffice makes of each file."""
import re
import subprocess
import unicodedata

import docx
from docx.oxml.ns import qn

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
# How many pages each document has on the paper that LibreOffice makes.
PAGES = {
    "analysis": (5, 7),
    "duties": (1, 1),
    "executive": (1, 1),
    "letters": (1, 1),
    "measures-6": (6, 6),
    "measures-6-parts": (8, 10),
    "memo": (2, 2),
    "memo-quarter": (2, 2),
    "statistics": (1, 1),
    "complaints": (1, 1),
    "channels": (1, 1),
    "survey": (6, 7),
}
# From which page on each page has its number: a cover has none.
NUMBERED_FROM = {"measures-6": 2, "measures-6-parts": 2, "analysis": 3}


def bare(text):
    """Letters alone: no white space, no dots of a dotted line, one SARA AM, digits of one kind."""
    text = re.sub(r"[\s\u00a0.…]", "", text).replace("\u0e4d\u0e32", "\u0e33")
    return text.translate(THAI_DIGITS)


def consonants(text):
    """Letters and digits: Poppler parts a mark from its letter now and then, and draws some otherwise."""
    kept = (c for c in bare(text) if unicodedata.category(c)[0] in "LN")
    return "".join(c for c in kept if c not in "ะาำ")


def stands(words, shown):
    """Whether words stand in a text, in one piece or in two: a cell goes on on the next page."""
    cuts = range(1, len(words))
    return words in shown or any(words[:at] in shown and words[at:] in shown for at in cuts)


def paragraphs(document):
    """Every paragraph in the order of the file, those in cells too."""
    for element in document.element.body.iter(qn("w:p")):
        yield "".join(it.text or "" for it in element.iter(qn("w:t")))


def text_of(pdf, page=None):
    """The text of a PDF or of one of its pages."""
    only = [] if page is None else ["-f", str(page), "-l", str(page)]
    # In the order in which it was drawn: cell by cell, not line by line over all columns.
    shown = subprocess.run(["pdftotext", "-raw", *only, pdf, "-"], capture_output=True, text=True, check=True)
    return shown.stdout


def count_of(pdf):
    """How many pages it has."""
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True)
    return int(re.search(r"Pages:\s+(\d+)", info.stdout)[1])


def check(folder, pages):
    """Page counts, every paragraph and cell, repeated headers, page numbers."""
    known = {path.stem for path in folder.glob("*.docx")}
    assert known == set(PAGES), known ^ set(PAGES)
    for name, (fewest, most) in PAGES.items():
        pdf = pages / f"{name}.pdf"
        count = count_of(pdf)
        assert fewest <= count <= most, f"{name}: {count} pages"
        shown = consonants(text_of(pdf))
        written = docx.Document(folder / f"{name}.docx")
        compared = 0
        for text in paragraphs(written):
            words = consonants(text)
            assert stands(words, shown), f"{name}: {text}"
            compared += bool(words)
        for page in range(NUMBERED_FROM.get(name, count + 1), count + 1):
            # Word counts in Thai digits (w:fmt="thaiNumbers"); LibreOffice knows no such counting.
            here = re.sub(r"\s", "", text_of(pdf, page)).translate(THAI_DIGITS)
            assert f"-{page}-" in here, f"{name}: page {page} has no number"
        print(f"LibreOffice: {name}.docx has {count} pages and all of {compared} paragraphs")
    headers_repeat(pages / "measures-6.pdf")


def headers_repeat(pdf):
    """Each page of tables begins with what its columns hold."""
    for page in range(2, count_of(pdf) + 1):
        here = consonants(text_of(pdf, page))
        for title in ["ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการ/มาตรการ", "ผลการดำเนินการ"]:
            if title == "ผลการดำเนินการ" and "การดำเนินการ" in text_of(pdf, page):
                continue
            assert consonants(title) in here, f"page {page} has no {title}"
    print("LibreOffice: the header of each table stands on every page")
