//! The announcement (ประกาศ) of the results, and the cover of the report.

use super::super::document::{Block, Cover, Page, Sheet, Signature, Style};
use super::Report;
use crate::calendar::counted;

impl Report<'_> {
    pub(super) fn announcement(&self) -> Sheet {
        let settings = &self.input.survey.settings;
        let mut blocks =
            vec![self.heading(2, &format!("ประกาศ{}", self.input.plan.office.name.trim()))];
        let number = settings.announcement.trim();
        if !number.is_empty() {
            blocks.push(self.paragraph(Style::Centred, &format!("ที่ {number}")));
        }
        let about = match self
            .input
            .division
            .and_then(|id| self.input.plan.division(id))
        {
            Some(division) => format!("ของ{}", division.name.trim()),
            None => String::new(),
        };
        blocks.push(self.paragraph(
            Style::Centred,
            &format!(
                "เรื่อง ผลการสำรวจความพึงพอใจของผู้รับบริการ{about} {}",
                self.year_and_round()
            ),
        ));
        blocks.push(self.prose(&format!(
            "ด้วย{} ได้สำรวจความพึงพอใจของผู้รับบริการ{about} {} เพื่อนำผลไปปรับปรุงและพัฒนาการให้บริการ มีผู้ตอบแบบสำรวจทั้งสิ้น {} คน จึงขอประกาศผลการสำรวจ ดังนี้",
            self.input.plan.office.name.trim(),
            self.days(),
            counted(self.input.tally.count),
        )));
        if self.input.tally.count > 0 {
            blocks.push(Block::Table(self.summary_table()));
            blocks.push(self.prose(&format!(
                "ในภาพรวม ผู้รับบริการมีความพึงพอใจ{}",
                self.judged(&self.input.tally.overall, self.scale())
            )));
            blocks.extend(self.ranked_aspects());
        }
        blocks.push(self.prose("จึงประกาศมาเพื่อทราบโดยทั่วกัน"));
        let day = settings.announced_on;
        let day = day.map_or_else(
            || "วันที่ ............ เดือน ........................ พ.ศ. ............".to_owned(),
            |day| self.day(day),
        );
        blocks.push(self.paragraph(Style::Centred, &format!("ประกาศ ณ {day}")));
        let name = [&settings.signer, &self.input.plan.office.executive]
            .into_iter()
            .find(|name| !name.trim().is_empty());
        blocks.push(Block::Signatures(vec![Signature {
            role: self.pen.line(&settings.signer_title),
            name: name.map(|name| self.pen.line(name)).unwrap_or_default(),
        }]));
        Sheet {
            page: Page::Portrait,
            blocks,
        }
    }

    pub(super) fn cover(&self) -> Sheet {
        use super::super::measures::place;
        let office = &self.input.plan.office;
        let lines = |lines: &[String]| -> Vec<String> {
            lines.iter().flat_map(|line| self.pen.lines(line)).collect()
        };
        let division = self
            .input
            .division
            .and_then(|id| self.input.plan.division(id));
        let division = division.map(|division| division.name.clone());
        Sheet {
            page: Page::Cover,
            blocks: vec![Block::Cover(Cover {
                title: vec![super::TITLE.to_owned()],
                period: lines(&[self.year_and_round(), format!("({})", self.days())]),
                office: lines(&[
                    division.unwrap_or_default(),
                    office.name.clone(),
                    place(&office.amphoe, &office.changwat),
                ]),
            })],
        }
    }
}
