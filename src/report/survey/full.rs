//! The full report: introduction, method, general data, each aspect, suggestions, conclusion.

use super::super::document::{Block, Page, Paragraph, Sheet, Style};
use super::{BLANK, Report};
use crate::calendar::counted;
use crate::survey::{MARGIN, Place, answered, margin_reached, rated, sample_size, shown};

/// Said under a table that hides something.
const HIDDEN: &str =
    "กลุ่มที่มีผู้ตอบน้อยกว่า 5 คน และกลุ่มที่อาจคำนวณย้อนกลับได้ ไม่แสดงผล เพื่อไม่ให้ทราบว่าผู้ใดตอบอย่างไร";

impl Report<'_> {
    pub(super) fn full(&self) -> Sheet {
        let mut blocks = vec![self.heading(2, &self.title())];
        blocks.push(self.heading(3, "1. ความเป็นมา"));
        blocks.extend(self.introduction());
        blocks.push(self.heading(3, "2. วิธีการสำรวจ"));
        blocks.extend(self.method());
        blocks.push(self.heading(3, "3. ข้อมูลทั่วไปของผู้ตอบแบบสำรวจ"));
        self.general(&mut blocks);
        blocks.push(self.heading(3, "4. ผลการสำรวจความพึงพอใจ"));
        self.satisfaction(&mut blocks);
        blocks.push(self.heading(3, "5. ข้อเสนอแนะ"));
        self.suggestions(&mut blocks);
        blocks.push(self.heading(3, "6. สรุปผล"));
        blocks.push(self.conclusion());
        Sheet {
            page: Page::Portrait,
            blocks,
        }
    }

    fn introduction(&self) -> Vec<Block> {
        let own = self.input.survey.settings.introduction.clone();
        let text = own.unwrap_or_else(|| standard_introduction(self.input.plan.office.name.trim()));
        let lines = self.pen.lines(&text).into_iter();
        lines
            .map(|line| Block::Paragraph(Paragraph::new(Style::Prose, line)))
            .collect()
    }

    fn method(&self) -> Vec<Block> {
        let tally = self.input.tally;
        let mut blocks = vec![
            self.prose(&format!(
                "ระยะเวลา: สำรวจ{} มีผู้ตอบแบบสำรวจทั้งสิ้น {} คน{}",
                self.days(),
                counted(tally.count),
                self.partial()
            )),
            self.prose(&format!(
                "เครื่องมือ: {} ซึ่งไม่ถามชื่อและไม่เก็บข้อมูลที่ระบุตัวผู้ตอบ",
                self.input.form.name.thai()
            )),
        ];
        blocks.extend(self.sample());
        blocks.push(self.prose(
            "สถิติที่ใช้: จำนวน ร้อยละ ค่าเฉลี่ย (x̄) และส่วนเบี่ยงเบนมาตรฐานของกลุ่มตัวอย่าง (S.D. หารด้วย n − 1) ร้อยละของความพึงพอใจคำนวณจากค่าเฉลี่ยก่อนปัดเศษเทียบกับคะแนนเต็ม ค่าเฉลี่ยและ S.D. รายด้านและภาพรวมคำนวณจากคะแนนเฉลี่ยของผู้ตอบแต่ละคน ข้อที่ไม่ตอบหรือไม่มีความเห็นไม่นำมาคำนวณ",
        ));
        blocks.extend(self.criteria());
        blocks
    }

    fn partial(&self) -> String {
        match self.input.tally.partial {
            0 => String::new(),
            partial => format!(" ในจำนวนนี้ตอบไม่ครบทุกข้อ {} คน", counted(partial)),
        }
    }

    /// Population and sample, where the office has said how large the population is.
    fn sample(&self) -> Option<Block> {
        let population = self.input.survey.settings.population?;
        let size = sample_size(population, MARGIN)?;
        let responses = self.input.tally.count;
        let reached = match margin_reached(population, responses) {
            Some(margin) => format!(
                "เก็บข้อมูลได้ {} คน มีความคลาดเคลื่อนไม่เกินร้อยละ {}",
                counted(responses),
                shown(Some(margin * 100.0), 2)
            ),
            None => "ยังไม่มีผู้ตอบแบบสำรวจ".to_owned(),
        };
        Some(self.prose(&format!(
            "ประชากรและกลุ่มตัวอย่าง: ประชากร {} คน กลุ่มตัวอย่างตามสูตรของทาโร ยามาเน (Taro Yamane) ที่ความคลาดเคลื่อนร้อยละ 5 จำนวน {} คน {reached}",
            counted(population as usize),
            counted(size as usize),
        )))
    }

    /// What the levels mean.
    fn criteria(&self) -> Option<Block> {
        let scale = self.scale()?;
        let ranges = self.input.survey.settings.bands.ranges(scale);
        let levels: Vec<String> = ranges
            .iter()
            .zip(&scale.levels)
            .map(|((from, to), level)| format!("{from}–{to} หมายถึง {}", level.text.thai()))
            .collect();
        let levels = levels.join(" · ");
        (!ranges.is_empty()).then(|| self.prose(&format!("เกณฑ์การแปลผลค่าเฉลี่ย: {levels}")))
    }

    fn general(&self, blocks: &mut Vec<Block>) {
        let tables = self.general_tables();
        if tables.is_empty() {
            blocks.push(self.paragraph(Style::Plain, BLANK));
        }
        let mut hides = false;
        for (table, is_hidden) in tables {
            hides |= is_hidden;
            self.push_table(blocks, table);
        }
        if hides {
            blocks.push(self.paragraph(Style::Note, HIDDEN));
        }
    }

    fn satisfaction(&self, blocks: &mut Vec<Block>) {
        if self.input.tally.count == 0 {
            blocks.push(self.prose("ไม่มีผู้ตอบแบบสำรวจในช่วงเวลานี้"));
            return;
        }
        self.push_table(blocks, self.summary_table());
        blocks.extend(self.aspect_chart().map(Block::Chart));
        blocks.push(self.prose(&format!(
            "ในภาพรวม ผู้รับบริการมีความพึงพอใจ{}",
            self.judged(&self.input.tally.overall, self.scale())
        )));
        blocks.extend(self.ranked_aspects());
        for (aspect, tally) in rated(self.input.form, self.input.tally) {
            self.push_table(blocks, self.aspect_table(aspect, tally));
            blocks.push(self.aspect_finding(aspect, tally));
        }
        if let Some((table, hides)) = self.division_table() {
            self.push_table(blocks, table);
            if hides {
                blocks.push(self.paragraph(Style::Note, HIDDEN));
            }
        }
    }

    fn suggestions(&self, blocks: &mut Vec<Block>) {
        let after = answered(self.input.form, self.input.tally);
        for (question, tally) in after.filter(|(question, _)| question.place == Place::After) {
            self.push_table(blocks, self.question_table(question, tally).0);
        }
        let tags = self
            .input
            .tags
            .iter()
            .map(|(tag, count)| format!("{} (จำนวน {} ความเห็น)", tag.trim(), counted(*count)));
        let quotes = self.input.quotes.iter().cloned();
        let all: Vec<String> = tags.chain(quotes).collect();
        if all.is_empty() {
            blocks.push(self.paragraph(Style::Prose, BLANK));
        }
        for (number, text) in (1..).zip(&all) {
            blocks.push(Block::Paragraph(Paragraph {
                style: Style::Plain,
                number: Some(self.pen.line(&format!("{number}."))),
                text: self.pen.line(text),
            }));
        }
    }

    fn conclusion(&self) -> Block {
        let tally = self.input.tally;
        if tally.overall.n == 0 {
            return self.prose("ไม่มีผู้ตอบแบบสำรวจในช่วงเวลานี้ จึงไม่มีผลให้สรุป");
        }
        let form = self.input.form;
        let means: Vec<(&str, f64)> = rated(form, tally)
            .filter_map(|(aspect, tally)| Some((aspect.text.thai(), tally.figures.mean?)))
            .collect();
        let by_mean = |a: &(&str, f64), b: &(&str, f64)| a.1.total_cmp(&b.1);
        let means = means.into_iter();
        let (lowest, highest) = (means.clone().min_by(by_mean), means.max_by(by_mean));
        let aspects = match (highest, lowest) {
            (Some(highest), Some(lowest)) if highest.0 != lowest.0 => format!(
                " {}ได้คะแนนสูงสุด และ{}ได้คะแนนต่ำสุด ซึ่งควรนำไปพัฒนาการให้บริการต่อไป",
                highest.0, lowest.0
            ),
            _ => String::new(),
        };
        self.prose(&format!(
            "ผลการสำรวจจากผู้ตอบ {} คน ผู้รับบริการมีความพึงพอใจในภาพรวม{}{aspects}",
            counted(tally.count),
            self.judged(&tally.overall, self.scale())
        ))
    }
}

/// What the report says first where the office says nothing of its own.
#[must_use]
pub fn standard_introduction(office: &str) -> String {
    format!(
        "{office} มีหน้าที่จัดบริการสาธารณะให้ประชาชนได้รับความสะดวก รวดเร็ว โปร่งใส และเป็นธรรม จึงสำรวจความพึงพอใจของผู้รับบริการ เพื่อให้ทราบระดับความพึงพอใจและข้อเสนอแนะ และนำผลไปปรับปรุงการให้บริการให้ตรงกับความต้องการของประชาชน"
    )
}
