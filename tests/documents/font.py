"""Makes a font with the widths of TH Sarabun, so that pages break as on an office computer.

font.py <folder>: Laksaman is of the same drawing, 1.47 times as large.
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

HOME = Path("/usr/share/fonts/truetype/tlwg")
FAMILY = "TH SarabunPSK"

for style, ending in (("Regular", ""), ("Bold", "-Bold")):
    font = TTFont(HOME / f"Laksaman{ending}.ttf")
    font["head"].unitsPerEm = 1470
    names = {1: FAMILY, 4: f"{FAMILY} {style}", 6: f"THSarabunPSK-{style}", 16: FAMILY}
    for name in font["name"].names:
        if name.nameID in names:
            name.string = names[name.nameID]
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    font.save(folder / f"THSarabunPSK-{style}.ttf")
