"""Opens what Prongsai writes with programs that others wrote, and says what they found.

check.py <folder of documents> [<folder of the PDFs that LibreOffice made of them>]
"""
import csv
import io
import re
import statistics
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import docx
import icalendar
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

import pages
import schema
import seed

LETTERS = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ"
# What a clerk would have set by hand, and what styles are there for.
DIRECT = ["b", "i", "u", "sz", "szCs", "color", "highlight", "rFonts", "jc", "ind", "spacing"]


def word_files(folder):
    """What python-docx reads."""
    report = docx.Document(folder / "measures-6.docx")
    shapes = [section.orientation for section in report.sections]
    assert shapes == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE], shapes
    assert len(report.tables) == 6
    assert report.core_properties.language == "th-TH"
    assert report.core_properties.author == "องค์การบริหารส่วนตำบลเมืองโดน"
    assert report.core_properties.title.startswith("รายงานการดำเนินการตามมาตรการ")
    headings = [it.text for it in report.paragraphs if it.style.name.startswith("Heading")]
    assert len(headings) == 4, headings
    assert report.styles["เนื้อความ"].element.pPr.jc.get(qn("w:val")) == "thaiDistribute"
    files = sorted(folder.glob("*.docx"))
    for path in files:
        document = docx.Document(path)
        for table in document.tables:
            if table.style.name != "ตารางรายงาน":
                continue
            assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None, path.name
        for element in document.element.body.iter():
            direct = element.tag in [qn(f"w:{name}") for name in DIRECT]
            assert not direct, f"{path.name}: {element.tag} outside of a style"
        for section in document.sections:
            shape = (round(section.page_width.mm), round(section.page_height.mm))
            assert shape in [(210, 297), (297, 210)], f"{path.name}: {shape}"
    print(f"python-docx: {len(files)} files on A4, headers that repeat, styles and nothing set by hand")

    letters = docx.Document(folder / "letters.docx")
    assert LETTERS in letters.paragraphs[0].text, letters.paragraphs[0].text
    pictures = docx.Document(folder / "measures-6-parts.docx").inline_shapes
    assert len(pictures) == 1


def excel_files(folder):
    """What openpyxl reads."""
    book = openpyxl.load_workbook(folder / "plan.xlsx")
    assert book.sheetnames == ["มาตรการ", "งาน", "ผลการดำเนินการ"], book.sheetnames
    assert book["มาตรการ"]["G10"].value == "=SUM(G2:G9)"
    assert isinstance(book["งาน"]["G2"].value, datetime)
    computed = openpyxl.load_workbook(folder / "plan.xlsx", data_only=True)
    assert computed["มาตรการ"]["G10"].value == 24
    hostile = openpyxl.load_workbook(folder / "hostile.xlsx").active
    assert hostile["A2"].value == "=1+1" and hostile["A2"].data_type == "s"
    assert hostile["A3"].value == LETTERS
    assert len(hostile["A4"].value) == 32767
    assert hostile["B2"].value == datetime(2023, 4, 30)
    registers = openpyxl.load_workbook(folder / "registers.xlsx")
    assert len(registers.sheetnames) == 3, registers.sheetnames
    files = sorted(folder.glob("*.xlsx"))
    for path in files:
        for sheet in openpyxl.load_workbook(path):
            assert sheet.freeze_panes == "A2", path.name
            assert len(sheet.title) <= 31
            widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
            assert min(widths) >= 7, f"{path.name}: {widths}"
    print(f"openpyxl: {len(files)} files, frozen headers, live sums, days as days, no formula from a text")


def responses(folder):
    """Codes and words of each answer agree, and the means are those that Python computes."""
    book = openpyxl.load_workbook(folder / "responses.xlsx")
    said = openpyxl.load_workbook(folder / "responses.xlsx", data_only=True)
    answers, summary, codes = [book[name] for name in book.sheetnames]
    meaning = {(row[0], row[1]): row[2] for row in codes.iter_rows(min_row=2, values_only=True)}
    header = [cell.value for cell in answers[1]]
    rows = list(answers.iter_rows(min_row=2, values_only=True))
    compared = 0
    for at, title in enumerate(header):
        labelled = title.removesuffix(" (ข้อความ)")
        coded = title.removesuffix(" (รหัส)")
        for row in rows:
            if labelled != title and isinstance(row[at - 1], int):
                assert meaning[labelled, row[at - 1]] == row[at]
                compared += 1
            if coded != title and row[at] is not None:
                assert meaning[coded, row[at]] == row[at - 1]
                compared += 1
    assert compared > 5_000, compared
    for formulas, figures in zip(summary.iter_rows(min_row=2), said[summary.title].iter_rows(min_row=2)):
        title = formulas[0].value
        levels = [row[header.index(title)] for row in rows]
        levels = [level for level in levels if isinstance(level, int)]
        assert formulas[2].value.startswith("=AVERAGE(")
        wanted = [len(levels), statistics.mean(levels), statistics.stdev(levels), statistics.mean(levels) * 20]
        for cell, figure in zip(figures[1:], wanted):
            assert abs(cell.value - figure) < 1e-9, f"{title}: {cell.value} is not {figure}"
    print(f"openpyxl: {len(rows)} responses, {compared} codes agree with words, means as Python has them")


def calendar(folder):
    """What icalendar reads."""
    calendar = icalendar.Calendar.from_ical((folder / "duties.ics").read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) > 30
    for event in events:
        assert type(event.decoded("DTSTART")) is date
        assert len(event.walk("VALARM")) == 2
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert not calendar.errors
    print(f"icalendar: {len(events)} duties, each a whole day with two alarms")


def tables(folder):
    """What Python's csv reads."""
    text = (folder / "งาน.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))
    assert len(rows) == 25 and {len(row) for row in rows} == {9}
    hostile = (folder / "hostile.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(hostile, newline="")))
    assert rows[1][0] == "'=1+1" and rows[2][0] == LETTERS
    print("csv: 24 rows of 9 fields, letters whole, no formula")


def without_figures(source, copy):
    """A workbook whose formulas have no values: whoever shows one has computed it."""
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(copy, "w") as bare:
        for name in whole.namelist():
            content = whole.read(name)
            if name.startswith("xl/worksheets/"):
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            bare.writestr(name, content)


def computed(folder, made):
    """What LibreOffice computes of workbooks that hold formulas alone."""
    for name in ["plan", "responses", "registers"]:
        ours = openpyxl.load_workbook(folder / f"{name}.xlsx", data_only=True)
        formulas = openpyxl.load_workbook(folder / f"{name}.xlsx")
        theirs = openpyxl.load_workbook(made / f"{name}.xlsx", data_only=True)
        compared = 0
        for sheet in formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        wanted = ours[sheet.title][cell.coordinate].value
                        found = theirs[sheet.title][cell.coordinate].value
                        assert abs(found - wanted) < 1e-9, f"{name} {cell.coordinate}: {found}, {wanted}"
                        compared += 1
        assert compared
        print(f"LibreOffice: {compared} formulas of {name}.xlsx come to what stands in them")


if __name__ == "__main__":
    documents = Path(sys.argv[1])
    if len(sys.argv) == 4 and sys.argv[2] == "--without-figures":
        for path in documents.glob("*.xlsx"):
            without_figures(path, Path(sys.argv[3]) / path.name)
        sys.exit()
    schema.check(documents)
    word_files(documents)
    seed.check(documents)
    excel_files(documents)
    responses(documents)
    calendar(documents)
    tables(documents)
    if len(sys.argv) > 2:
        made = Path(sys.argv[2])
        pages.check(documents, made)
        computed(documents, made / "computed")
