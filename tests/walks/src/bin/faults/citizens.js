// Lets citizens answer the short form one after the other without pause, and counts those who were thanked.
// Called with (first): the number that the first of them writes.
const [first] = arguments;
const turn = () => new Promise((resume) => setTimeout(resume, 0));
const found = async (look) => {
  for (;;) {
    const one = look();
    if (one && !one.disabled) return one;
    await turn();
  }
};
const button = (words) => found(() =>
  [...document.querySelectorAll(".kiosk button")].find((it) => it.textContent.trim() === words));
const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;

window.acknowledged = first - 1;
(async () => {
  for (let n = first; ; n += 1) {
    for (const words of ["เริ่มทำแบบสอบถาม", "พอใจ", "ถัดไป", "ข้าม"]) (await button(words)).click();
    const field = await found(() => document.querySelector(".kiosk textarea"));
    set.call(field, `ข้อเสนอที่ ${n}`);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    (await button("ส่งแบบสอบถาม")).click();
    const thanks = await button("เสร็จสิ้น");
    window.acknowledged = n;
    thanks.click();
  }
})();
