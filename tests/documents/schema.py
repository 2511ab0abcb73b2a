"""Holds each DOCX and XLSX against the schemas of ECMA-376, as Microsoft's Open XML SDK states them.

The package openxml-audit carries the SDK's tables of elements, attributes, types and constraints. What it
says of a file that was broken on purpose is checked first: a validator that finds nothing proves nothing.
"""
import tempfile
import zipfile
from pathlib import Path

from openxml_audit import OpenXmlValidator

# Both specifications permit a theme and require none (ECMA-376 Part 1, 12.3.20 and 14.2.7): our styles name
# their font and colours themselves.
PERMITTED = "relationships/theme' is missing"

# Part, what stands there, what is put in its place.
BROKEN = [
    ("measures-6.docx", "word/document.xml", b"<w:cantSplit/>", b"<w:cantSplitt/>"),
    ("measures-6.docx", "word/document.xml", b'<w:tblW w:w="', b'<w:tblW w:w="x'),
    ("measures-6.docx", "word/document.xml", b'<w:pStyle w:val="Title"/>', b'<w:pStyle w:val="Titel"/>'),
    ("measures-6.docx", "word/styles.xml", b"<w:keepNext/><w:jc ", b"<w:jc w:val=\"left\"/><w:keepNext/><w:jc "),
    ("plan.xlsx", "xl/worksheets/sheet1.xml", b'<pageSetup paperSize="9"', b'<pageSetup paperSize="A4"'),
    ("plan.xlsx", "xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheetData><sheetData/>"),
    ("plan.xlsx", "xl/styles.xml", b'<xf numFmtId="0"', b'<xf numFmtId="none"'),
]


def faults(path):
    """What is wrong with a file; empty for one that is right."""
    found = OpenXmlValidator().validate(path).errors
    said = [f"{it.part_uri}: {it.description}" for it in found if PERMITTED not in it.description]
    return sorted(said)


def broken(source, part, old, new):
    """The faults of a copy in which one place of a part was changed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / source.name
        with zipfile.ZipFile(source) as whole, zipfile.ZipFile(copy, "w") as changed:
            for name in whole.namelist():
                content = whole.read(name)
                if name == part:
                    assert old in content, f"{source.name}: no {old}"
                    content = content.replace(old, new, 1)
                changed.writestr(name, content)
        return faults(copy)


def check(folder):
    """Every file of the folder is right, and files that were broken are told."""
    files = sorted([*folder.glob("*.docx"), *folder.glob("*.xlsx")])
    assert len(files) > 10, files
    for path in files:
        said = faults(path)
        assert not said, f"{path.name}: {said}"
    for name, part, old, new in BROKEN:
        assert broken(folder / name, part, old, new), f"{new} in {part} was not found"
    print(f"ECMA-376: {len(files)} files are valid, {len(BROKEN)} broken ones were told")
