// Damages what the app keeps, as a bad disk or a curious person would.
// Called with (kind, done).
const [kind, done] = arguments;

// Two batches that no app of ours wrote: one cut short, one that is no text.
function spoil(batches) {
  const cursor = batches.openCursor(null, "prev");
  cursor.onsuccess = () => {
    const { log, text } = cursor.result.value;
    batches.add({ log, text: text.slice(0, text.length / 2) });
    batches.add({ log, text: 42 });
  };
}

function change(version, act) {
  const opening = indexedDB.open("prongsai", version);
  opening.onerror = () => done(String(opening.error));
  opening.onblocked = () => done("blocked");
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction(["batches", "meta"], "readwrite");
    transaction.oncomplete = () => {
      database.close();
      done(null);
    };
    transaction.onabort = () => done(String(transaction.error));
    act(transaction.objectStore("batches"), transaction.objectStore("meta"));
  };
}

const kinds = {
  records: () => change(undefined, spoil),
  "all records": () => change(undefined, (batches) => {
    const cursor = batches.openCursor();
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      cursor.result.update({ ...cursor.result.value, text: "{" });
      cursor.result.continue();
    };
  }),
  // What was written, as if something else had been.
  "a value": () => change(undefined, (batches) => {
    const cursor = batches.openCursor();
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      const { text } = cursor.result.value;
      cursor.result.update({ ...cursor.result.value, text: text.replaceAll('"ครั้งที่ 1"', '"ครั้งที่ 7"') });
      cursor.result.continue();
    };
  }),
  "newer version": () => change(1000, (_, meta) => {
    meta.put("2099-01-01 9.9.9 E:/งาน ITA/prongsai.html", "app");
  }),
  "local storage": () => {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith("prongsai"))) {
      localStorage.setItem(key, '{"format":');
    }
    done(null);
  },
};
kinds[kind]();
