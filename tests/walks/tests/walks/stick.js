// Stands in for the browser's dialogues, before the app starts: the folder that is chosen is one of the
// origin-private file system, and the session says what a person answers.
const shift = Number(sessionStorage.getItem('days') ?? 0) * 86400000;
if (shift !== 0) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [Real.now() + shift] : given));
    }
    static now() {
      return Real.now() + shift;
    }
  };
}
if (sessionStorage.getItem('picker') === 'none') {
  delete window.showDirectoryPicker;
} else {
  window.showDirectoryPicker = async () => {
    if (sessionStorage.getItem('picker') === 'refused') {
      throw new DOMException('closed', 'AbortError');
    }
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('stick', { create: true });
  };
}
const state = () => sessionStorage.getItem('permission') ?? 'granted';
FileSystemDirectoryHandle.prototype.queryPermission = async () => state();
FileSystemDirectoryHandle.prototype.requestPermission = async () => {
  sessionStorage.setItem('permission', 'granted');
  return state();
};
