"""Opens what Prongsai writes with programs that others wrote, and says what they found.

check.py <folder of documents> [<folder of the PDFs that LibreOffice made of them>]
"""
import csv
import io
import re
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import docx
import icalendar
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

LETTERS = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ"
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def bare(text):
    """Letters alone: no white space, no dots of a dotted line, one SARA AM, digits of one kind."""
    text = re.sub(r"[\s\u00a0.]", "", text).replace("\u0e4d\u0e32", "\u0e33")
    return text.translate(THAI_DIGITS)


def check(folder):
    """What python-docx, openpyxl, icalendar and csv read."""
    report = docx.Document(folder / "measures-6.docx")
    shapes = [section.orientation for section in report.sections]
    assert shapes == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE], shapes
    assert len(report.tables) == 6
    for table in report.tables:
        header = table.rows[0]._tr.trPr
        assert header.find(qn("w:tblHeader")) is not None
        assert table.style.name == "ตารางรายงาน"
    assert report.core_properties.language == "th-TH"
    assert report.core_properties.author == "องค์การบริหารส่วนตำบลเมืองโดน"
    headings = [it.text for it in report.paragraphs if it.style.name.startswith("Heading")]
    assert len(headings) == 4, headings
    print("python-docx: 6 tables with headers that repeat, portrait and landscape, 4 headings")

    letters = docx.Document(folder / "letters.docx")
    assert LETTERS in letters.paragraphs[0].text, letters.paragraphs[0].text

    book = openpyxl.load_workbook(folder / "plan.xlsx")
    assert book.sheetnames == ["มาตรการ", "งาน", "ผลการดำเนินการ"], book.sheetnames
    for sheet in book:
        assert sheet.freeze_panes == "A2"
    assert book["มาตรการ"]["G10"].value == "=SUM(G2:G9)"
    assert isinstance(book["งาน"]["G2"].value, datetime)
    computed = openpyxl.load_workbook(folder / "plan.xlsx", data_only=True)
    assert computed["มาตรการ"]["G10"].value == 24
    hostile = openpyxl.load_workbook(folder / "hostile.xlsx").active
    assert hostile["A2"].value == "=1+1" and hostile["A2"].data_type == "s"
    assert hostile["A3"].value == LETTERS
    assert len(hostile["A4"].value) == 32767
    assert hostile["B2"].value == datetime(2023, 4, 30)
    print("openpyxl: 3 sheets, frozen headers, live sums, days as days, no formula from a text")

    calendar = icalendar.Calendar.from_ical((folder / "duties.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) > 30
    for event in events:
        assert type(event.decoded("DTSTART")) is date
        assert len(event.walk("VALARM")) == 2
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert not calendar.errors
    print(f"icalendar: {len(events)} duties, each a whole day with two alarms")

    text = (folder / "งาน.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    assert len(rows) == 25 and {len(row) for row in rows} == {9}
    print("csv: 24 rows of 9 fields")


def check_pages(folder, pages):
    """What stands on the pages that LibreOffice makes of each DOCX."""
    # A compound is cut there by another dictionary; that letters are there and pages few is ours.
    for name, most in [("measures-6", 7), ("executive", 1), ("duties", 1), ("memo", 2), ("analysis", 8)]:
        pdf = pages / f"{name}.pdf"
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True)
        count = int(re.search(r"Pages:\s+(\d+)", info.stdout)[1])
        assert count <= most, f"{name}: {count} pages"
        shown = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
        shown = bare(shown.stdout)
        written = docx.Document(folder / f"{name}.docx")
        for paragraph in written.paragraphs:
            words = bare(paragraph.text)
            # Poppler parts a mark from its letter now and then: letters are compared, not marks.
            assert consonants(words) in consonants(shown), f"{name}: {paragraph.text}"
        print(f"LibreOffice: {name}.docx has {count} pages and every paragraph")


def consonants(text):
    return re.sub("[\u0e30-\u0e3a\u0e47-\u0e4e]", "", text)


if __name__ == "__main__":
    documents = Path(sys.argv[1])
    check(documents)
    if len(sys.argv) > 2:
        check_pages(documents, Path(sys.argv[2]))
