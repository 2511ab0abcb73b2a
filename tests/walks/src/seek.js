// Finds elements as a person does: by role and accessible name, among what can be seen.
// Called with (command, steps): "find" gives the elements, "names" the role and name of each, "outline" the
// same as lines, with what fields hold.
const [command, steps] = arguments;

const plain = (text) => text.normalize("NFC").replace(/[\u2060\u200b]/g, "").replace(/\s+/g, " ").trim();

const inputRoles = {
  button: "button", submit: "button", reset: "button", file: "button", image: "button", checkbox: "checkbox",
  radio: "radio", number: "spinbutton", range: "slider", search: "searchbox", hidden: "",
};
const tagRoles = {
  A: "link", BUTTON: "button", H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading",
  H6: "heading", TEXTAREA: "textbox", TABLE: "table", TR: "row", TD: "cell", TH: "columnheader", UL: "list",
  OL: "list", LI: "listitem", NAV: "navigation", MAIN: "main", HEADER: "banner", FOOTER: "contentinfo",
  DIALOG: "dialog", FIELDSET: "group", DETAILS: "group", SUMMARY: "button", FORM: "form", SECTION: "region",
  ARTICLE: "article", ASIDE: "complementary", OUTPUT: "status", PROGRESS: "progressbar", METER: "meter",
  OPTION: "option", IMG: "img", SEARCH: "search",
};

function roleOf(element) {
  const given = element.getAttribute("role");
  if (given !== null) return given.split(" ")[0];
  const tag = element.tagName;
  if (tag === "INPUT") return inputRoles[element.type] ?? (element.list ? "combobox" : "textbox");
  if (tag === "SELECT") return element.multiple || element.size > 1 ? "listbox" : "combobox";
  if (tag === "A" && !element.hasAttribute("href")) return "";
  if ((tag === "HEADER" || tag === "FOOTER") && element.closest("main, article, section, aside, nav")) return "";
  if (tag === "TH" && element.scope === "row") return "rowheader";
  return tagRoles[tag] ?? "";
}

function textOf(node, skipped) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node === skipped) return "";
  if (node.tagName === "BR") return " ";
  if (node.getAttribute("aria-hidden") === "true" || node.tagName === "STYLE" || node.tagName === "SCRIPT") return "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const label = node.getAttribute("aria-label") ?? (node.tagName === "IMG" ? node.alt : null);
  const inner = label ?? [...node.childNodes].map((child) => textOf(child, skipped)).join("");
  return style.display.startsWith("inline") ? inner : ` ${inner} `;
}

const namedByContent = new Set([
  "button", "link", "heading", "row", "cell", "gridcell", "columnheader", "rowheader", "option", "tab", "listitem", "status",
  "alert", "menuitem", "checkbox", "radio", "switch",
]);

function nameOf(element, role) {
  const labelledby = element.getAttribute("aria-labelledby");
  if (labelledby) {
    return plain(labelledby.split(/\s+/).map((id) => textOf(document.getElementById(id) ?? new Text(), null)).join(" "));
  }
  const label = element.getAttribute("aria-label");
  if (label) return plain(label);
  if (element.labels?.length) return plain([...element.labels].map((l) => textOf(l, element)).join(" "));
  const own = { FIELDSET: "legend", TABLE: "caption", DETAILS: "summary" }[element.tagName];
  const titled = own && element.querySelector(`:scope > ${own}`);
  if (titled) return plain(textOf(titled, null));
  if (element.tagName === "INPUT" && role === "button") return plain(element.value);
  if (element.tagName === "IMG") return plain(element.alt);
  const content = namedByContent.has(role) ? plain(textOf(element, null)) : "";
  return content || plain(element.title || element.placeholder || "");
}

// Controls drawn by style sheets are often transparent: seen means laid out and not hidden.
function isSeen(element) {
  const style = getComputedStyle(element);
  if (style.visibility === "hidden" || element.getClientRects().length === 0) return false;
  // What is folded away in a closed <details> is laid out, too.
  if (!element.checkVisibility()) return false;
  if (element.closest("[aria-hidden=true], [inert]")) return false;
  const modal = [...document.querySelectorAll("dialog:modal")].pop();
  return !modal || modal.contains(element) || element.contains(modal);
}

function matches(wanted, found) {
  if (wanted.name === null) return true;
  const name = plain(wanted.name);
  if (wanted.matching === "beginning") return found.startsWith(name);
  return wanted.matching === "part" ? found.includes(name) : found === name;
}

function findIn(root, step) {
  const all = [...root.querySelectorAll("*")].filter(isSeen);
  if (step.role === "text") {
    const holds = all.filter((element) => matches(step, plain(textOf(element, null))));
    return holds.filter((element) => !holds.some((other) => other !== element && element.contains(other)));
  }
  return all.filter((element) => {
    const role = roleOf(element);
    return (role === step.role || (step.role === "textbox" && role === "searchbox")) && matches(step, nameOf(element, role));
  });
}

if (command !== "find") {
  const seen = [...document.querySelectorAll("*")].filter(isSeen).map((element) => {
    const role = roleOf(element);
    return { element, role, name: nameOf(element, role) };
  });
  const named = seen.filter(({ role }) => role && role !== "presentation" && role !== "none");
  if (command === "names") return named.map(({ role, name }) => [role, name]);
  return named.map(({ element, role, name }) => {
    const value = element.value !== undefined && role !== "button" ? ` = ${JSON.stringify(element.value)}` : "";
    return `${role} ${JSON.stringify(name.slice(0, 120))}${value}`;
  }).join("\n");
}

let roots = [document];
for (const step of steps) {
  const found = [...new Set(roots.flatMap((root) => findIn(root, step)))];
  roots = step.nth === null ? found : found.slice(step.nth, step.nth + 1);
}
return roots;
