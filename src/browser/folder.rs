//! A folder outside of the browser that a person has chosen: a stick, a network drive.

use super::files::{blob, content_of};
use super::folder_error::FolderError;
use super::store::{SETTINGS, Store, put};
use super::store_error::{StoreError, name_of};
use super::transaction::result_of;
use super::value::{object, text_at};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemHandle, FileSystemWritableFileStream,
};

/// The verb of the window that lets a person choose a folder.
const PICKER: &str = "showDirectoryPicker";

/// What the name of a file ends with before it may be called finished.
const ENDING: &str = ".json";

/// Whether the page may read and write a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It may.
    Granted,
    /// The person has to be asked, which takes a click of theirs: so after each restart.
    Ask,
    /// They have refused it.
    Denied,
}

/// A file of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderFile {
    /// Its name without a folder.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was last written, in milliseconds since 1970 by the clock of whoever wrote it.
    pub changed_at: i64,
}

/// A folder that a person has chosen. A clone is a second handle to the same folder.
#[derive(Clone, Debug)]
pub struct Folder(FileSystemDirectoryHandle);

impl From<FileSystemDirectoryHandle> for Folder {
    fn from(handle: FileSystemDirectoryHandle) -> Self {
        Self(handle)
    }
}

impl Folder {
    /// Whether this browser lets a page choose a folder at all.
    #[must_use]
    pub fn is_supported() -> bool {
        picker().is_some()
    }

    /// Lets the person choose a folder to be read and written; none when they closed the dialogue
    /// without a choice, which is also all that a page hears when the browser refuses a folder
    /// (the desktop, the downloads, a system folder). Call it in answer to a click.
    ///
    /// # Errors
    /// [`FolderError::Unsupported`], and [`FolderError::NotAllowed`] where writing was refused.
    pub async fn pick() -> Result<Option<Self>, FolderError> {
        let pick = picker().ok_or(FolderError::Unsupported)?;
        // The id makes the browser begin where the last choice was made.
        let options = object(&[("id", &"prongsai".into()), ("mode", &"readwrite".into())]);
        let picked = match pick.call1(&js_sys::global(), &options) {
            Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
            Err(thrown) => Err(thrown),
        };
        match picked {
            Ok(handle) => Ok(Some(Self(handle.unchecked_into()))),
            Err(thrown) if name_of(&thrown) == "AbortError" => Ok(None),
            Err(thrown) => Err(FolderError::from_js(&thrown)),
        }
    }

    /// Its own name, without what it lies in.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether both are the same folder.
    pub async fn is_same(&self, other: &Self) -> bool {
        let other: &FileSystemHandle = &other.0;
        let same = JsFuture::from(self.0.is_same_entry(other)).await;
        same.is_ok_and(|same| same.is_truthy())
    }

    /// Whether the page may use it, without asking anybody.
    pub async fn permission(&self) -> Permission {
        self.permission_by("queryPermission").await
    }

    /// Asks the person for it, unless they have answered already. Call it in answer to a click.
    pub async fn ask_permission(&self) -> Permission {
        self.permission_by("requestPermission").await
    }

    async fn permission_by(&self, verb: &str) -> Permission {
        let asked = || {
            let verb: Function = Reflect::get(&self.0, &verb.into())?.dyn_into()?;
            let mode = object(&[("mode", &"readwrite".into())]);
            verb.call1(&self.0, &mode)
        };
        let state = match asked() {
            Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
            Err(thrown) => Err(thrown),
        };
        match state.ok().and_then(|state| state.as_string()).as_deref() {
            Some("granted") => Permission::Granted,
            Some("prompt") => Permission::Ask,
            // Asking without a click is refused by an error.
            _ => Permission::Denied,
        }
    }

    /// The files that lie in it, in no order; not those of folders within.
    ///
    /// # Errors
    /// [`FolderError::Gone`] and [`FolderError::NotAllowed`].
    pub async fn files(&self) -> Result<Vec<FolderFile>, FolderError> {
        let mut files = Vec::new();
        let handles = self.0.values();
        while let Some(handle) = next(&handles).await? {
            if text_at(&handle, "kind").as_deref() != Some("file") {
                continue;
            }
            let handle: FileSystemFileHandle = handle.unchecked_into();
            // One that is gone again was a passing one.
            if let Ok(file) = JsFuture::from(handle.get_file()).await {
                let file: File = file.unchecked_into();
                files.push(FolderFile {
                    name: file.name(),
                    bytes: file.size() as u64,
                    changed_at: file.last_modified() as i64,
                });
            }
        }
        Ok(files)
    }

    /// All bytes of a file; none where there is no such file.
    ///
    /// # Errors
    /// [`FolderError::Gone`] where the folder itself is not there.
    pub async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, FolderError> {
        match self.file(name).await? {
            Some(file) => bytes_of(&file).await.map(Some),
            None => Ok(None),
        }
    }

    /// Puts bytes into a file, in place of what was in it, and reads them back.
    ///
    /// The browser writes beside the file and renames at the end, so that a file cut short is
    /// the fault of the disk; but what was there before is gone: see [`Self::write_safely`].
    ///
    /// # Errors
    /// The file may be old, new or missing then.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let content = blob(bytes, "").map_err(|thrown| FolderError::from_js(&thrown))?;
        self.put(name, &content).await?;
        match self.read(name).await? {
            Some(read) if read == bytes => Ok(()),
            Some(_) | None => Err(FolderError::Unequal),
        }
    }

    /// Puts bytes into `name`, which ends in `.json`, so that at every moment one whole file lies
    /// there: writes `….new.json` and reads it back, copies what was there to `….previous.json`,
    /// then writes the file itself and reads that back too.
    ///
    /// # Errors
    /// A whole file is under one of the three names then, if there ever was one.
    pub async fn write_safely(&self, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let [new, previous] = names_beside(name);
        self.write(&new, bytes).await?;
        self.copy(name, &previous).await?;
        self.write(name, bytes).await?;
        // It only takes room: the next time it is written anew.
        let _removed = self.remove(&new).await;
        Ok(())
    }

    /// Copies a file to another name of the same folder, in place of what is there; whether there
    /// was one to copy.
    ///
    /// # Errors
    /// The copy may be old, new or missing then.
    pub async fn copy(&self, from: &str, to: &str) -> Result<bool, FolderError> {
        match self.file(from).await? {
            Some(file) => self.put(to, &file).await.map(|()| true),
            None => Ok(false),
        }
    }

    /// Removes a file, if it is there.
    ///
    /// # Errors
    /// It is still there then.
    pub async fn remove(&self, name: &str) -> Result<(), FolderError> {
        match JsFuture::from(self.0.remove_entry(name)).await {
            Ok(_) => Ok(()),
            Err(thrown) => self.unless_missing(&thrown).await,
        }
    }

    async fn file(&self, name: &str) -> Result<Option<File>, FolderError> {
        let found = async {
            let handle = JsFuture::from(self.0.get_file_handle(name)).await?;
            let handle: FileSystemFileHandle = handle.unchecked_into();
            JsFuture::from(handle.get_file()).await
        };
        match found.await {
            Ok(file) => Ok(Some(file.unchecked_into())),
            Err(thrown) => self.unless_missing(&thrown).await.map(|()| None),
        }
    }

    async fn put(&self, name: &str, content: &Blob) -> Result<(), FolderError> {
        let put = async {
            let create = FileSystemGetFileOptions::new();
            create.set_create(true);
            let handle = self.0.get_file_handle_with_options(name, &create);
            let handle: FileSystemFileHandle = JsFuture::from(handle).await?.unchecked_into();
            let stream = JsFuture::from(handle.create_writable()).await?;
            let stream: FileSystemWritableFileStream = stream.unchecked_into();
            let written = match stream.write_with_blob(content) {
                Ok(promise) => JsFuture::from(promise).await,
                Err(thrown) => Err(thrown),
            };
            if written.is_err() {
                // Otherwise what the browser has written beside the file stays there.
                let _given_up = JsFuture::from(stream.abort()).await;
            }
            written?;
            JsFuture::from(stream.close()).await
        };
        match put.await {
            Ok(_) => Ok(()),
            Err(thrown) => Err(FolderError::from_js(&thrown)),
        }
    }

    /// A file that is not found is missing only where the folder is there.
    async fn unless_missing(&self, thrown: &JsValue) -> Result<(), FolderError> {
        match FolderError::from_js(thrown) {
            FolderError::Gone => next(&self.0.values()).await.map(|_| ()),
            other => Err(other),
        }
    }
}

impl Store {
    /// Keeps a folder under the key of a setting, in place of the one before.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn put_folder(&self, key: &str, folder: &Folder) -> Result<(), StoreError> {
        self.write(&[SETTINGS], async |transaction| {
            put(&transaction.store(SETTINGS)?, key, &folder.0).await
        })
        .await
    }

    /// The folder that is kept under a key.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn folder(&self, key: &str) -> Result<Option<Folder>, StoreError> {
        self.read(&[SETTINGS], async |transaction| {
            let kept = result_of(transaction.store(SETTINGS)?.get(&key.into())).await?;
            Ok(kept
                .is_object()
                .then(|| Folder(kept.unchecked_into::<FileSystemDirectoryHandle>())))
        })
        .await
    }

    /// Forgets a setting or a folder, if it is there. Nothing is removed from the folder.
    ///
    /// # Errors
    /// It is still kept then.
    pub async fn remove_setting(&self, key: &str) -> Result<(), StoreError> {
        self.write(&[SETTINGS], async |transaction| {
            result_of(transaction.store(SETTINGS)?.delete(&key.into())).await?;
            Ok(())
        })
        .await
    }
}

/// The names under which a file is written first, and under which the one before it stays.
fn names_beside(name: &str) -> [String; 2] {
    let stem = name.strip_suffix(ENDING).unwrap_or(name);
    ["new", "previous"].map(|which| format!("{stem}.{which}{ENDING}"))
}

fn picker() -> Option<Function> {
    Reflect::get(&js_sys::global(), &PICKER.into())
        .ok()?
        .dyn_into()
        .ok()
}

/// The next of the things in a folder.
async fn next(things: &js_sys::AsyncIterator) -> Result<Option<JsValue>, FolderError> {
    let brought = async {
        let step = JsFuture::from(things.next()?).await?;
        let is_done = Reflect::get(&step, &"done".into())?.is_truthy();
        let thing = Reflect::get(&step, &"value".into())?;
        Ok((!is_done).then_some(thing))
    };
    brought
        .await
        .map_err(|thrown: JsValue| FolderError::from_js(&thrown))
}

async fn bytes_of(file: &File) -> Result<Vec<u8>, FolderError> {
    let bytes = content_of(file).await;
    bytes.map_err(|thrown| FolderError::from_js(&thrown))
}
