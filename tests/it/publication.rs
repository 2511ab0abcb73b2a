//! What becomes public, and what never does.
use super::formats::{keep, scores, today, with_registers};
use super::report::{write, year};
use super::survey::{responses, standard_form};
use prongsai::calendar::Round;
use prongsai::exchange::{Datum, write_table};
use prongsai::log::{Change, Log};
use prongsai::plan::{Plan, put_scores};
use prongsai::report::{
    Document, Grid, Letterhead, Part, PublicOptions, SurveyInput, Value, grid_page,
    public_documents, public_grids, survey_report, write_csv, write_html, write_pack,
};
use prongsai::survey::{BuiltIn, Columns, Filter, Survey, Tally, adopt_form};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Names of people who work in the office, as they stand in the plan.
const STAFF: [&str; 3] = ["นางสาวมณี ใจดี", "นายสมชาย รักงาน", "นายกบุญมี"];
const PICTURE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAAAAACRhfOKAAAAD0lEQVR4nGNogAOG4cYEAPtSZAEfHgIKAAAAAElFTkSuQmCC";

/// The sample with a result, places to sign, pictures, a survey, registers, and what is private.
fn log() -> Log {
    let mut log = with_registers();
    let plan = Plan::fold(&log, year());
    let outcome = plan.measures[0].outcomes[0].id.clone();
    let mut changes = put_scores(2565, &scores());
    changes.extend(adopt_form(BuiltIn::Standard));
    changes.extend([
        Change::set("report.6", "part:signatures", "yes"),
        Change::set("report.6", "part:pictures", "yes"),
        Change::set("report.6", "part:problems", "yes"),
        Change::set("office", "coordinator", STAFF[0]),
        Change::set("office", "executive", STAFF[1]),
        Change::set("survey", "signer", STAFF[2]),
        Change::set("survey", "announced-on", "2023-04-15"),
        Change::set(
            "m.2566.e7",
            "problems",
            "ติดต่อ 081-234-5678 หรือ manee@example.com เลข 1-2345-67890-12-1",
        ),
        Change::set("e.1", "parent", &outcome),
        Change::set("e.1", "kind", "picture"),
        Change::set("e.1", "text", "ภาพกิจกรรม"),
        Change::set("e.1", "target", PICTURE),
        Change::set("e.2", "parent", &outcome),
        Change::set("e.2", "kind", "file"),
        Change::set("e.2", "text", "คู่มือ"),
        Change::set("e.2", "target", "C:\\Users\\manee jaidee\\งาน\\คู่มือ.pdf"),
        Change::set("o.1", "text", "ข้อสั่งการลับภายใน"),
        // Of the second half: not in the report that is closed.
        Change::set("r.late", "parent", "m.2566.e7"),
        Change::set("r.late", "text", "ผลที่ยังเป็นร่าง"),
        Change::set("r.late", "date", "2023-06-20"),
    ]);
    write(&mut log, changes);
    log
}

fn announced(log: &Log, plan: &Plan) -> Document {
    let survey = Survey::fold(log);
    let form = survey.forms.first().expect("a form");
    let columns = Columns::new(&responses(&standard_form()));
    let period = year().period();
    let filter = Filter {
        period: Some(period),
        ..Filter::default()
    };
    survey_report(&SurveyInput {
        plan,
        survey: &survey,
        form,
        tally: &Tally::new(form, &[form], [&columns], &[], &filter),
        period,
        division: None,
        tags: &[],
        quotes: &["โทรหาฉันที่ 081-111-2222".to_owned()],
    })
}

/// As the page writes them: CSV and JSON.
fn data(grids: &[Grid]) -> Vec<Part> {
    let mut parts = Vec::new();
    for grid in grids {
        let columns: Vec<String> = grid.columns.iter().map(|it| it.title.clone()).collect();
        let text = |value: &Value| match value {
            Value::Text(text) => Datum::Text(text.clone()),
            _ => Datum::Missing,
        };
        let rows: Vec<Vec<Datum>> = grid
            .rows
            .iter()
            .map(|row| row.iter().map(text).collect())
            .collect();
        parts.push((format!("data/{}.csv", grid.name), write_csv(grid)));
        let json = write_table(&grid.name, &columns, &rows);
        parts.push((format!("data/{}.json", grid.name), json));
    }
    parts
}

/// Every file of the pack, those inside of Word files too, as text.
fn files(pack: &[u8]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(pack)).expect("a container");
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let name = file.name().expect("UTF-8").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("readable");
        if name.ends_with(".docx") {
            for (part, text) in self::files(&bytes) {
                files.insert(format!("{name}/{part}"), text);
            }
        }
        files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    files
}

fn pack(options: PublicOptions, closed: bool, with_survey: bool) -> BTreeMap<String, String> {
    files(&written(options, closed, with_survey))
}

fn written(options: PublicOptions, closed: bool, with_survey: bool) -> Vec<u8> {
    let log = log();
    let plan = Plan::fold(&log, year());
    let closed: Vec<_> = closed
        .then(|| (Round::SixMonths, plan.clone()))
        .into_iter()
        .collect();
    let survey = with_survey.then(|| announced(&log, &plan));
    let documents = public_documents(&plan, &closed, survey, today(), options);
    let data = data(&public_grids(&plan, &closed, today()));
    write_pack(&documents, data, &Letterhead::of(&plan)).expect("small")
}

#[track_caller]
fn nowhere(files: &BTreeMap<String, String>, private: &[&str]) {
    for (name, text) in files {
        // Digits may be Thai ones.
        let arabic = prongsai::calendar::arabic_digits(text);
        for words in private {
            assert!(!arabic.contains(words), "{words} is in {name}");
        }
    }
}

#[test]
fn every_link_of_the_index_leads_to_a_file_of_the_pack_or_to_a_pdf_beside_it() {
    let pack = written(PublicOptions::default(), true, true);
    assert_eq!(written(PublicOptions::default(), true, true), pack);
    keep("pack.zip", &pack);
    let files = files(&pack);
    let index = &files["index.html"];
    let links: Vec<&str> = index
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let mut pdfs = 0;
    for link in &links {
        // What Windows refuses in a name, and what an address would read as something else.
        assert!(!link.contains(['\\', ':', '*', '?', '"', '<', '>', '|', '#', '%', ' ']));
        match link.strip_suffix(".pdf") {
            Some(name) => {
                pdfs += 1;
                assert!(files.contains_key(&format!("{name}.html")), "{link}");
                assert!(files.contains_key(&format!("{name}.docx")), "{link}");
            }
            None => assert!(files.contains_key(*link), "{link}"),
        }
    }
    // The analysis, the report, the survey, statistics, complaints and channels.
    assert_eq!(pdfs, 6, "{links:?}");
    for name in files.keys().filter(|name| !name.contains(".docx/")) {
        assert!(
            name == "index.html" || links.contains(&name.as_str()),
            "{name}"
        );
    }
    for page in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        // Nothing is fetched from elsewhere; addresses that somebody typed are words.
        for fetched in ["<script", "<link", "src=\"http", "url(http", "@import"] {
            assert!(!page.1.contains(fetched), "{fetched} in {}", page.0);
        }
    }
}

#[test]
fn names_pictures_numbers_folders_and_orders_are_nowhere_in_the_pack() {
    let files = pack(PublicOptions::default(), true, true);
    nowhere(&files, &STAFF);
    nowhere(
        &files,
        &[
            "081-234-5678",
            "081-111-2222",
            "manee",
            "1-2345-67890-12-1",
            "Users",
            "ข้อสั่งการลับภายใน",
            "iVBORw0KGgo",
        ],
    );
    assert!(!files.keys().any(|name| name.contains("media/")));
    // The office's own number is what its list of channels is for.
    let channels = &files["ช่องทางการติดต่อ-2566.html"];
    assert!(channels.contains("๐๔๔"), "{channels}");
    assert!(files["data/ผลการดำเนินการ.csv"].contains("คู่มือ คู่มือ.pdf"));
    let chosen = PublicOptions {
        names: true,
        pictures: true,
    };
    let files = pack(chosen, true, true);
    let report = &files["รายงานผลมาตรการ-รอบ6เดือน-2566.html"];
    assert!(report.contains(STAFF[0]) && report.contains(PICTURE));
    assert!(files["รายงานความพึงพอใจ-2566.html"].contains(STAFF[2]));
    assert!(files["ช่องทางการติดต่อ-2566.html"].contains(STAFF[0]));
    nowhere(&files, &["081-234-5678", "manee", "Users"]);
}

#[test]
fn drafts_are_left_out_until_they_are_closed_or_announced() {
    let files = pack(PublicOptions::default(), true, true);
    nowhere(&files, &["ผลที่ยังเป็นร่าง"]);
    assert!(files.contains_key("รายงานความพึงพอใจ-2566.docx"));
    let files = pack(PublicOptions::default(), false, false);
    nowhere(&files, &["ผลที่ยังเป็นร่าง"]);
    for absent in [
        "รายงานผลมาตรการ-รอบ6เดือน-2566.html",
        "รายงานความพึงพอใจ-2566.html",
        "data/ผลการดำเนินการ.csv",
    ] {
        assert!(!files.contains_key(absent), "{absent}");
    }
    let tasks = files["data/งาน.csv"].lines().next().expect("a header");
    assert!(!tasks.contains("สถานะ"), "how far it has come is no plan");
}

#[test]
fn a_table_of_open_data_is_looked_at_as_it_becomes_public() {
    let log = log();
    let plan = Plan::fold(&log, year());
    let closed = [(Round::SixMonths, plan.clone())];
    for grid in public_grids(&plan, &closed, today()) {
        let html = write_html(&grid_page(&grid));
        assert_eq!(html.matches("<tr").count(), grid.rows.len() + 1);
        for column in &grid.columns {
            let plain = html
                .replace("<span class=\"unbroken\">", "")
                .replace("</span>", "");
            assert!(plain.contains(&column.title), "{}", column.title);
        }
    }
}
