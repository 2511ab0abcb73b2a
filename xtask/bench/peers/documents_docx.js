// Writes a report as the npm package docx does: the same sheets, styles, tables and headers. The best of
// a few runs is told, as of a program that has warmed up.
const fs = require("fs");
const docx = require("docx");
const { document: report, out } = JSON.parse(fs.readFileSync(process.argv.at(-1), "utf8"));
const font = { ascii: "TH SarabunPSK", hAnsi: "TH SarabunPSK", eastAsia: "TH SarabunPSK", cs: "TH SarabunPSK" };
const size = (points) => ({ size: points * 2, sizeComplexScript: points * 2 });
const style = (id, run, paragraph) => ({ id, name: id, basedOn: "Normal", run, paragraph });
const centred = { alignment: docx.AlignmentType.CENTER };
const styles = {
  default: { document: { run: { font, ...size(16) } } },
  paragraphStyles: [
    style("Cover", { bold: true, ...size(24) }, centred),
    style("Prose", {}, { alignment: docx.AlignmentType.THAI_DISTRIBUTE, indent: { firstLine: 1418 } }),
    style("TableHeader", { bold: true, ...size(14) }, centred),
    style("TableText", size(14), {}),
  ],
};
const paragraph = (text, style) => new docx.Paragraph({ style, children: [new docx.TextRun(text)] });
const heading = { 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 };
const cell = (texts, style, width) =>
  new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    children: texts.map((text) => paragraph(text, style)),
  });
const table = ({ titles, widths, rows }) =>
  new docx.Table({
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b), type: docx.WidthType.DXA },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: titles.map((title, at) => cell([title], "TableHeader", widths[at])),
      }),
      ...rows.map(
        (row) => new docx.TableRow({ children: row.map((texts, at) => cell(texts, "TableText", widths[at])) }),
      ),
    ],
  });
const blocks = (sheet) =>
  sheet.blocks.map((block) => {
    if (block.table) return table(block.table);
    if (block.level) return new docx.Paragraph({ heading: heading[block.level], text: block.text });
    return paragraph(block.text, block.style);
  });
const header = () =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [new docx.TextRun({ children: ["- ", docx.PageNumber.CURRENT, " -"] })],
      }),
    ],
  });
const section = (sheet) => ({
  headers: sheet.landscape ? { default: header() } : {},
  properties: {
    page: {
      size: {
        width: 11906,
        height: 16838,
        orientation: sheet.landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
      },
      pageNumbers: { formatType: docx.NumberFormat.THAI_NUMBERS },
    },
  },
  children: blocks(sheet),
});
const write = () => {
  const file = new docx.Document({ title: report.title, creator: "bench", styles, sections: report.sheets.map(section) });
  return docx.Packer.toBuffer(file);
};
(async () => {
  let best = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now();
    const bytes = await write();
    best = Math.min(best, performance.now() - began);
    fs.writeFileSync(out, bytes);
  }
  console.log(JSON.stringify({ ms: best, bytes: fs.statSync(out).size }));
})();
