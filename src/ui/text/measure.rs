//! Words of the form of a measure.

/// Words of the form of a measure.
#[derive(Debug)]
pub struct MeasureText {
    /// Leads back to the plan.
    pub back: &'static str,
    /// Title of a measure without an issue.
    pub untitled: &'static str,
    /// Where the measure stands: instrument, place, count.
    pub place: fn(&str, usize, usize) -> String,
    /// Opens the measure before.
    pub previous: &'static str,
    /// Opens the measure after.
    pub next: &'static str,
    /// Name of the menu of the measure.
    pub actions: &'static str,
    /// Copies the measure.
    pub duplicate: &'static str,
    /// Deletes the measure.
    pub delete: &'static str,
    /// Who changed it last and when.
    pub changed_by: fn(&str, &str) -> String,
    /// Says whose row it is when it is not one's own.
    pub of_others: fn(&str) -> String,
    /// Joins the names of parties.
    pub and: &'static str,
    /// There is no such measure.
    pub missing_title: &'static str,
    /// What may have become of it.
    pub missing_text: &'static str,
    /// State of a measure with a late task.
    pub late: &'static str,
    /// State of a measure without results.
    pub not_started: &'static str,
    /// State of a measure under way.
    pub in_progress: &'static str,
    /// State of a measure with nothing left to do.
    pub done: &'static str,
    /// Heading of the first card.
    pub issue_card: &'static str,
    /// Label.
    pub instrument: &'static str,
    /// Label.
    pub indicator: &'static str,
    /// No indicator is chosen.
    pub no_indicator: &'static str,
    /// Label of the item; gets the assessed year.
    pub item: fn(u16) -> String,
    /// No item is chosen.
    pub no_item: &'static str,
    /// An item that the catalogue does not hold.
    pub item_unknown: fn(&str) -> String,
    /// Group of items without an indicator.
    pub other_items: &'static str,
    /// Mark of a wording that nobody checked.
    pub unverified: &'static str,
    /// What the item wants to be published.
    pub elements: &'static str,
    /// Label.
    pub issue: &'static str,
    /// What helps to fill it in.
    pub issue_hint: &'static str,
    /// The issue is empty.
    pub issue_missing: &'static str,
    /// Switch.
    pub prints_indicator: &'static str,
    /// Switch.
    pub starts_table: &'static str,
    /// Heading of the second card.
    pub parties_card: &'static str,
    /// Label of the check boxes of divisions.
    pub divisions: &'static str,
    /// Label of the check boxes of groups.
    pub groups: &'static str,
    /// The office has no divisions yet.
    pub no_divisions: &'static str,
    /// Leads to the settings.
    pub add_division: &'static str,
    /// Nobody is responsible.
    pub no_parties: &'static str,
    /// Label.
    pub note: &'static str,
    /// Heading of the third card.
    pub steps_card: &'static str,
    /// Name of a step's field.
    pub step: fn(usize) -> String,
    /// Adds a step.
    pub add_step: &'static str,
    /// No steps yet.
    pub no_steps: &'static str,
    /// How the keyboard adds the next entry.
    pub next_by_key: &'static str,
    /// Heading of the fourth card.
    pub tasks_card: &'static str,
    /// Name of a task's field.
    pub task: fn(usize) -> String,
    /// Adds a task.
    pub add_task: &'static str,
    /// No tasks yet.
    pub no_tasks: &'static str,
    /// Label.
    pub doer: &'static str,
    /// The officer does it.
    pub officer: &'static str,
    /// The executive does it.
    pub executive: &'static str,
    /// Label of the kind of deadline.
    pub deadline: &'static str,
    /// Kind of deadline.
    pub deadline_none: &'static str,
    /// Kind of deadline.
    pub deadline_month: &'static str,
    /// Kind of deadline.
    pub deadline_day: &'static str,
    /// Kind of deadline.
    pub deadline_every_month: &'static str,
    /// Kind of deadline.
    pub deadline_every_quarter: &'static str,
    /// Kind of deadline.
    pub deadline_in_months: &'static str,
    /// Kind of deadline.
    pub deadline_continuous: &'static str,
    /// Label of the month.
    pub by_month: &'static str,
    /// Label of the day.
    pub by_day: &'static str,
    /// Label of the months.
    pub in_months: &'static str,
    /// The kind was chosen, the time not yet.
    pub deadline_unsaid: &'static str,
    /// No month is chosen yet.
    pub months_unsaid: &'static str,
    /// Standing of a task.
    pub s_done: &'static str,
    /// Standing of a task.
    pub s_done_late: &'static str,
    /// Standing of a task.
    pub s_late: &'static str,
    /// Standing of a task.
    pub s_due_soon: &'static str,
    /// Standing of a task.
    pub s_open: &'static str,
    /// Standing of a task.
    pub s_running: &'static str,
    /// Standing of a task.
    pub s_waived: &'static str,
    /// Standing of a task.
    pub s_unattributed: &'static str,
    /// When a task is due.
    pub due: fn(&str) -> String,
    /// When a task was done.
    pub done_on: fn(&str) -> String,
    /// Behind the state of a task that records without dates fulfil.
    pub done_by_records: &'static str,
    /// When a task was done and due.
    pub done_late_on: fn(&str, &str) -> String,
    /// Occurrences met, of how many.
    pub met_of: fn(usize, usize) -> String,
    /// Occurrences that are missing, by name.
    pub still_missing: fn(&str) -> String,
    /// A quarter and its last month.
    pub quarter: fn(u8, &str) -> String,
    /// A continuous duty that has a result.
    pub round_reported: &'static str,
    /// A continuous duty without a result.
    pub round_unreported: &'static str,
    /// Records a result of the task.
    pub record: &'static str,
    /// Links the task with a result.
    pub link: &'static str,
    /// An unlinked result: number and text.
    pub link_with: fn(usize, &str) -> String,
    /// Says that the task need not be done.
    pub waive: &'static str,
    /// Label.
    pub waive_reason: &'static str,
    /// What the reason does.
    pub waive_hint: &'static str,
    /// Takes that back.
    pub unwaive: &'static str,
    /// Heading of the fifth card.
    pub outcomes_card: &'static str,
    /// Name of a result's field.
    pub outcome: fn(usize) -> String,
    /// Adds a result.
    pub add_outcome: &'static str,
    /// No results yet.
    pub no_outcomes: &'static str,
    /// What is proposed as the text of a result; gets the text of the task.
    pub outcome_done: fn(&str) -> String,
    /// Label.
    pub date: &'static str,
    /// A result without a date does not count.
    pub date_missing: &'static str,
    /// The date lies outside the fiscal year; gets the year.
    pub date_outside: fn(u16) -> String,
    /// The date lies after today.
    pub date_future: fn(&str) -> String,
    /// Label.
    pub of_task: &'static str,
    /// The result speaks for the measure only.
    pub of_no_task: &'static str,
    /// A task as an option: number and text.
    pub task_option: fn(usize, &str) -> String,
    /// Name of the button with the printed number.
    pub number: fn(&str) -> String,
    /// Where no number is printed.
    pub number_none: &'static str,
    /// Label.
    pub number_label: &'static str,
    /// How to fill it in.
    pub number_hint: &'static str,
    /// Removes an entry; gets its name.
    pub remove: fn(&str) -> String,
    /// Moves an entry up.
    pub move_up: &'static str,
    /// Moves an entry down.
    pub move_down: &'static str,
    /// What the handle is for.
    pub drag: &'static str,
    /// What proves a result.
    pub evidence: &'static str,
    /// Adds a piece of evidence.
    pub attach: &'static str,
    /// Kind of evidence.
    pub attach_address: &'static str,
    /// Kind of evidence.
    pub attach_file: &'static str,
    /// Kind of evidence.
    pub attach_picture: &'static str,
    /// Label.
    pub caption: &'static str,
    /// What a picture without a caption is called.
    pub picture_untitled: &'static str,
    /// Opens a web address.
    pub open_address: &'static str,
    /// What is typed is no web address.
    pub address_refused: &'static str,
    /// The file is no picture.
    pub picture_unreadable: &'static str,
    /// The picture cannot be made small enough.
    pub picture_too_large: &'static str,
    /// The picture could not be taken in.
    pub picture_failed: &'static str,
    /// A picture is being made smaller.
    pub picture_waits: &'static str,
    /// Heading of the list of tasks beside the form.
    pub at_a_glance: &'static str,
    /// Heading of the preview.
    pub preview: &'static str,
    /// Column 4 of the preview.
    pub preview_tasks: &'static str,
    /// Column 5 of the preview; gets the months of the round.
    pub preview_outcomes: fn(u8) -> String,
}

/// Thai.
pub const TH: MeasureText = MeasureText {
    back: "กลับไปแผนมาตรการ",
    untitled: "มาตรการใหม่ (ยังไม่ได้ระบุประเด็น)",
    place: |instrument, place, of| format!("{instrument} · เรื่องที่ {place} จาก {of}"),
    previous: "เรื่องก่อนหน้า",
    next: "เรื่องถัดไป",
    actions: "คำสั่งอื่นของเรื่องนี้",
    duplicate: "ทำสำเนาเรื่องนี้ (ไม่รวมผลการดำเนินการ)",
    delete: "ลบเรื่องนี้",
    changed_by: |who, when| format!("แก้ไขล่าสุดโดย {who} เมื่อ {when}"),
    of_others: |names| format!("แถวนี้เป็นงานของ{names} ท่านแก้ไขได้ การแก้ไขจะระบุชื่อท่านไว้ในประวัติ"),
    and: " และ",
    missing_title: "ไม่พบเรื่องนี้",
    missing_text: "เรื่องนี้อาจถูกลบไปแล้ว หรืออยู่ในแผนของปีอื่น หากเพิ่งลบ กด “เลิกทำ” ที่แถบด้านบนได้",
    late: "มีงานเกินกำหนด",
    not_started: "ยังไม่มีผล",
    in_progress: "กำลังดำเนินการ",
    done: "เสร็จครบแล้ว",
    issue_card: "ประเด็น",
    instrument: "แบบวัด",
    indicator: "ตัวชี้วัด",
    no_indicator: "ไม่ระบุตัวชี้วัด",
    item: |year| format!("ข้อคำถามหรือข้อมูลที่ประเมิน ปี พ.ศ. {year}"),
    no_item: "ไม่อ้างอิงข้อใด",
    item_unknown: |code| format!("{code} (ไม่มีในรายการของปีนี้)"),
    other_items: "ยังไม่ได้จัดตัวชี้วัด",
    unverified: "ถ้อยคำยังไม่ได้ตรวจสอบกับเอกสารทางการ",
    elements: "สิ่งที่ข้อนี้กำหนดให้เผยแพร่",
    issue: "ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา",
    issue_hint: "พิมพ์ตามที่ต้องการให้ปรากฏในช่องแรกของรายงาน ขึ้นบรรทัดใหม่ได้",
    issue_missing: "ยังไม่ได้ระบุประเด็น พิมพ์เอง หรือเลือกข้อที่ประเมินด้านบนเพื่อใช้ชื่อข้อนั้น",
    prints_indicator: "พิมพ์ชื่อตัวชี้วัดเหนือประเด็น",
    starts_table: "ขึ้นตารางใหม่ในรายงาน",
    parties_card: "ผู้รับผิดชอบ",
    divisions: "กองและงาน",
    groups: "กลุ่มผู้รับผิดชอบ",
    no_divisions: "ยังไม่มีรายชื่อกองในแผนนี้ เพิ่มได้ที่หน้าตั้งค่า แล้วกลับมาเลือกผู้รับผิดชอบ",
    add_division: "เพิ่มหรือแก้ไขกองและงานในหน้าตั้งค่า",
    no_parties: "ยังไม่ได้เลือกผู้รับผิดชอบ เลือกอย่างน้อยหนึ่งรายการ",
    note: "หมายเหตุใต้ผู้รับผิดชอบ (ถ้ามี)",
    steps_card: "ขั้นตอน/มาตรการ",
    step: |n| format!("ขั้นตอนข้อ {n}"),
    add_step: "เพิ่มขั้นตอน",
    no_steps: "ยังไม่มีขั้นตอน เพิ่มข้อแรกเพื่อบอกว่าจะทำอย่างไรให้ประเด็นนี้ดีขึ้น",
    next_by_key: "กด Ctrl+Enter ในช่องข้อความเพื่อเพิ่มข้อถัดไป",
    tasks_card: "งานที่ต้องทำและการกำกับติดตาม",
    task: |n| format!("งานข้อ {n}"),
    add_task: "เพิ่มงาน",
    no_tasks: "ยังไม่มีงาน เพิ่มงานพร้อมกำหนดเวลา โปรแกรมจะเตือนเมื่อใกล้ครบกำหนด",
    doer: "ผู้ปฏิบัติ",
    officer: "เจ้าหน้าที่",
    executive: "ผู้บริหาร",
    deadline: "กำหนดเวลา",
    deadline_none: "ไม่กำหนดเวลา",
    deadline_month: "ภายในเดือน…",
    deadline_day: "ภายในวันที่…",
    deadline_every_month: "ทุกเดือน",
    deadline_every_quarter: "ทุกไตรมาส",
    deadline_in_months: "ทุกปี ในเดือนที่เลือก…",
    deadline_continuous: "ต่อเนื่องตลอดปี",
    by_month: "ภายในเดือน",
    by_day: "ภายในวันที่",
    in_months: "ในเดือน",
    deadline_unsaid: "ระบุเวลา เช่น ม.ค. 66 เมื่อระบุแล้วกำหนดเวลาใหม่จึงมีผล",
    months_unsaid: "เลือกอย่างน้อยหนึ่งเดือน เมื่อเลือกแล้วกำหนดเวลาใหม่จึงมีผล",
    s_done: "เสร็จแล้ว",
    s_done_late: "เสร็จหลังกำหนด",
    s_late: "เกินกำหนด",
    s_due_soon: "ใกล้ครบกำหนด",
    s_open: "รอดำเนินการ",
    s_running: "ดำเนินการต่อเนื่อง",
    s_waived: "ไม่ต้องดำเนินการ",
    s_unattributed: "ยังไม่ระบุว่าเสร็จด้วยผลใด",
    due: |day| format!("ครบกำหนด {day}"),
    done_on: |day| format!("เมื่อ {day}"),
    done_by_records: "ครบตามข้อมูลที่บันทึก",
    done_late_on: |day, due| format!("เมื่อ {day} (ครบกำหนด {due})"),
    met_of: |met, of| format!("มีผลแล้ว {met} จาก {of} ครั้ง"),
    still_missing: |names| format!("ยังขาด {names}"),
    quarter: |n, months| format!("ไตรมาส {n} (ถึง {months})"),
    round_reported: "มีผลของรอบนี้แล้ว",
    round_unreported: "รอบนี้ยังไม่มีผล",
    record: "บันทึกผลของงานนี้",
    link: "เชื่อมกับผลการดำเนินการ",
    link_with: |n, text| format!("ผลข้อ {n} {text}"),
    waive: "ไม่ต้องดำเนินการ…",
    waive_reason: "เหตุผลที่ไม่ต้องดำเนินการ",
    waive_hint: "เมื่อระบุเหตุผลแล้ว งานนี้จะไม่นับเป็นงานค้าง",
    unwaive: "ต้องดำเนินการตามเดิม",
    outcomes_card: "ผลการดำเนินการ",
    outcome: |n| format!("ผลข้อ {n}"),
    add_outcome: "เพิ่มผลการดำเนินการ",
    no_outcomes: "ยังไม่มีผล กด “บันทึกผลของงานนี้” ที่งานด้านบน หรือเพิ่มผลที่นี่",
    outcome_done: |task| format!("{task} ดำเนินการแล้ว"),
    date: "วันที่หรือเดือนที่ดำเนินการ",
    date_missing: "ผลที่ไม่มีวันที่ยังไม่นับว่าทันกำหนด",
    date_outside: |year| format!("วันที่นี้อยู่นอกปีงบประมาณ พ.ศ. {year} โปรดตรวจสอบ หากถูกต้องแล้วใช้ต่อได้"),
    date_future: |today| format!("วันที่นี้ยังมาไม่ถึง (ข้อมูล ณ {today}) ผลนี้จึงยังไม่นับ"),
    of_task: "เป็นผลของงาน",
    of_no_task: "ไม่ระบุ (กล่าวถึงเรื่องนี้โดยรวม)",
    task_option: |n, text| format!("งานข้อ {n} {text}"),
    number: |n| format!("เลขที่พิมพ์ {n} กดเพื่อเปลี่ยน"),
    number_none: "ไม่มี",
    number_label: "เลขที่พิมพ์",
    number_hint: "เว้นว่าง = ตามลำดับ · ขีด (-) = ไม่พิมพ์เลข",
    remove: |name| format!("ลบ{name}"),
    move_up: "เลื่อนขึ้น",
    move_down: "เลื่อนลง",
    drag: "ลากเพื่อเรียงลำดับ",
    evidence: "หลักฐาน",
    attach: "แนบหลักฐาน",
    attach_address: "ที่อยู่เว็บ",
    attach_file: "ชื่อไฟล์หรือเอกสาร",
    attach_picture: "รูปภาพจากเครื่องนี้",
    caption: "คำอธิบาย",
    picture_untitled: "รูปภาพหลักฐาน",
    open_address: "เปิดดู",
    address_refused: "นี่ไม่ใช่ที่อยู่เว็บ ที่อยู่เว็บขึ้นต้นด้วย https:// หรือ http:// เช่น https://www.example.go.th หากเป็นชื่อเอกสาร ให้แนบเป็น “ชื่อไฟล์หรือเอกสาร”",
    picture_unreadable: "เปิดไฟล์นี้เป็นรูปภาพไม่ได้ โปรดเลือกไฟล์ .jpg หรือ .png",
    picture_too_large: "ย่อรูปนี้ให้เล็กพอไม่ได้ โปรดตัดเฉพาะส่วนที่ต้องการ แล้วลองใหม่",
    picture_failed: "รับรูปนี้ไม่สำเร็จ โปรดลองใหม่ หรือแนบเป็นชื่อไฟล์แทน",
    picture_waits: "กำลังย่อรูป…",
    at_a_glance: "สถานะของงาน",
    preview: "ในรายงานจะพิมพ์ว่า",
    preview_tasks: "การรายงานผลและการกำกับติดตาม",
    preview_outcomes: |months| format!("ผลการดำเนินการ รอบ {months} เดือน"),
};

/// English.
pub const EN: MeasureText = MeasureText {
    back: "Back to the plan",
    untitled: "New measure (no issue yet)",
    place: |instrument, place, of| format!("{instrument} · {place} of {of}"),
    previous: "Previous measure",
    next: "Next measure",
    actions: "More actions",
    duplicate: "Duplicate (without results)",
    delete: "Delete this measure",
    changed_by: |who, when| format!("Last changed by {who} on {when}"),
    of_others: |names| {
        format!("This row belongs to {names}. You may edit it; the history will name you")
    },
    and: " and ",
    missing_title: "This measure is not here",
    missing_text: "It may have been deleted, or belong to another year's plan. If you have just deleted it, press “Undo” at the top",
    late: "Overdue work",
    not_started: "Nothing reported yet",
    in_progress: "In progress",
    done: "All done",
    issue_card: "Issue",
    instrument: "Instrument",
    indicator: "Indicator",
    no_indicator: "No indicator",
    item: |year| format!("Item of the {year} BE assessment"),
    no_item: "No item",
    item_unknown: |code| format!("{code} (not in this year's list)"),
    other_items: "Without an indicator",
    unverified: "This wording has not been checked against the official document",
    elements: "What this item wants published",
    issue: "Issue to mend or develop",
    issue_hint: "As it shall stand in the first column of the report; several lines are fine",
    issue_missing: "No issue yet: type one, or choose an item above to take its name",
    prints_indicator: "Print the indicator above the issue",
    starts_table: "Begin a new table in the report",
    parties_card: "Responsible",
    divisions: "Divisions and sections",
    groups: "Groups",
    no_divisions: "This plan has no divisions yet. Add them in the settings, then come back to choose",
    add_division: "Add or edit divisions in the settings",
    no_parties: "Nobody is responsible yet: choose at least one",
    note: "Note below the responsible (optional)",
    steps_card: "Steps and methods",
    step: |n| format!("Step {n}"),
    add_step: "Add a step",
    no_steps: "No steps yet. Add the first one: how will this issue become better?",
    next_by_key: "Press Ctrl+Enter in a field to add the next one",
    tasks_card: "Tasks and supervision",
    task: |n| format!("Task {n}"),
    add_task: "Add a task",
    no_tasks: "No tasks yet. Add one with a deadline, and the app reminds you in time",
    doer: "Who does it",
    officer: "Officer",
    executive: "Executive",
    deadline: "Deadline",
    deadline_none: "No deadline",
    deadline_month: "By the end of a month…",
    deadline_day: "By a day…",
    deadline_every_month: "Every month",
    deadline_every_quarter: "Every quarter",
    deadline_in_months: "Every year in certain months…",
    deadline_continuous: "Continuously",
    by_month: "By the end of",
    by_day: "By",
    in_months: "In the months",
    deadline_unsaid: "Give the time, such as Jan 2023; until then the earlier deadline holds",
    months_unsaid: "Choose at least one month; until then the earlier deadline holds",
    s_done: "Done",
    s_done_late: "Done late",
    s_late: "Overdue",
    s_due_soon: "Due soon",
    s_open: "To do",
    s_running: "Running",
    s_waived: "Not required",
    s_unattributed: "Not said which result fulfils it",
    due: |day| format!("Due {day}"),
    done_on: |day| format!("on {day}"),
    done_by_records: "by what is recorded",
    done_late_on: |day, due| format!("on {day} (due {due})"),
    met_of: |met, of| format!("{met} of {of} reported"),
    still_missing: |names| format!("missing: {names}"),
    quarter: |n, months| format!("quarter {n} (to {months})"),
    round_reported: "This round has a result",
    round_unreported: "No result in this round yet",
    record: "Record a result",
    link: "Link with a result",
    link_with: |n, text| format!("Result {n}: {text}"),
    waive: "Not required…",
    waive_reason: "Why it is not required",
    waive_hint: "Once a reason is given, the task no longer counts as open",
    unwaive: "Required after all",
    outcomes_card: "Results",
    outcome: |n| format!("Result {n}"),
    add_outcome: "Add a result",
    no_outcomes: "No results yet. Press “Record a result” at a task above, or add one here",
    outcome_done: |task| format!("{task} ดำเนินการแล้ว"),
    date: "Day or month when done",
    date_missing: "A result without a date does not count yet",
    date_outside: |year| {
        format!("This date lies outside fiscal year {year} BE. Please check; you may keep it")
    },
    date_future: |today| {
        format!("This date is still to come (as of {today}), so the result does not count yet")
    },
    of_task: "Result of",
    of_no_task: "Not said (of the measure as a whole)",
    task_option: |n, text| format!("Task {n}: {text}"),
    number: |n| format!("Printed number {n}; press to change"),
    number_none: "none",
    number_label: "Printed number",
    number_hint: "Empty: by position · a dash (-): none",
    remove: |name| format!("Delete {name}"),
    move_up: "Move up",
    move_down: "Move down",
    drag: "Drag to reorder",
    evidence: "Evidence",
    attach: "Attach evidence",
    attach_address: "Web address",
    attach_file: "File or document name",
    attach_picture: "Picture from this computer",
    caption: "Caption",
    picture_untitled: "Picture",
    open_address: "Open",
    address_refused: "This is no web address; one begins with https:// or http://, such as https://www.example.go.th. For the name of a document attach a “file or document name”",
    picture_unreadable: "This file is no picture the browser can open: choose a .jpg or .png",
    picture_too_large: "This picture cannot be made small enough: crop it and try again",
    picture_failed: "The picture could not be taken in: try again, or attach its file name",
    picture_waits: "Making the picture smaller…",
    at_a_glance: "How the tasks stand",
    preview: "What the report will print",
    preview_tasks: "Tasks and supervision",
    preview_outcomes: |months| format!("Results, {months} months"),
};
