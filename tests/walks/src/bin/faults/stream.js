// Changes a field of the page without pause and counts what the app says to have saved.
// Called with (label, first): the field's name, and the number of the first change.
const [label, first] = arguments;
const field = [...document.querySelectorAll("textarea")].find((it) => it.labels[0]?.textContent.trim() === label);
const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
const turn = () => new Promise((resume) => setTimeout(resume, 0));
const isSaved = () => document.querySelector(".saved")?.dataset.state === "saved";

window.acknowledged = first - 1;
(async () => {
  for (let n = first; ; n += 1) {
    field.focus();
    set.call(field, `ครั้งที่ ${n}`);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.blur();
    // The command is in the queue once the events are over, and shown as on its way a turn later.
    await turn();
    await turn();
    while (!isSaved()) await turn();
    window.acknowledged = n;
  }
})();
