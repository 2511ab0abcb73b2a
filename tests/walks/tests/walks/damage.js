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
    if (!act) {
      database.close();
      done(null);
      return;
    }
    const transaction = database.transaction("batches", "readwrite");
    transaction.oncomplete = () => {
      database.close();
      done(null);
    };
    transaction.onabort = () => done(String(transaction.error));
    act(transaction.objectStore("batches"));
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
  "newer version": () => change(1000, null),
  "local storage": () => {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith("prongsai"))) {
      localStorage.setItem(key, '{"format":');
    }
    done(null);
  },
};
kinds[kind]();
