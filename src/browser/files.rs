//! Files that the page hands out and takes in.

use super::listener::Listener;
use super::store_error::words_of;
use futures_channel::oneshot;
use js_sys::{Array, Function, Reflect, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement,
    ReadableStreamDefaultReader, ReadableWritablePair, Url,
};

/// Milliseconds after which the address of a download is given back; a slow disk, or the
/// question where to store it, takes its time.
const DOWNLOAD_LIVES: i32 = 120_000;

/// The kind of a container of files.
pub const ZIP: &str = "application/zip";

/// The id of the field that [`pick_files`] puts into the page.
const FILE_INPUT: &str = "prongsai-file";

/// A file that somebody has handed to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name without a folder.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Why a file could not be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The file could not be read: the stick was pulled out, another program holds it.
    Unreadable {
        /// Its name without a folder.
        name: String,
        /// In the words of the browser.
        why: String,
    },
    /// Anything else, in the words of the browser.
    Failed(String),
}

/// A file that grows outside the memory of the program.
#[derive(Default)]
pub struct FileParts(Array);

impl FileParts {
    /// Adds what comes next.
    pub fn push(&self, piece: &[u8]) {
        self.0.push(&Uint8Array::from(piece));
    }

    /// All pieces after `first`, as a file of a kind.
    ///
    /// # Errors
    /// [`FileError::Failed`] when the browser does not make it.
    pub fn after(&self, first: &[u8], mime: &str) -> Result<Blob, FileError> {
        let all = Array::of1(&Uint8Array::from(first)).concat(&self.0);
        joined(&all, mime).map_err(|thrown| FileError::Failed(words_of(&thrown)))
    }
}

/// Hands `bytes` out as a download. Where it goes, and whether it arrives, only the browser
/// and the person know.
///
/// # Errors
/// [`FileError::Failed`] when the browser did not even begin.
pub fn download(name: &str, bytes: &[u8], mime: &str) -> Result<(), FileError> {
    download_blob(name, &FileParts::default().after(bytes, mime)?)
}

/// As [`download`], of what lies with the browser already.
///
/// # Errors
/// [`FileError::Failed`] when the browser did not even begin.
pub fn download_blob(name: &str, content: &Blob) -> Result<(), FileError> {
    begin_download(name, content).map_err(|thrown| FileError::Failed(words_of(&thrown)))
}

/// Whether the browser may keep a download of this name from its folder until the person says there that it
/// is to be kept. Chromium (seen with 156) does so with all that a page of plain http hands out but pictures
/// and what is plainly text.
#[must_use]
pub fn may_be_held_back(name: &str) -> bool {
    const FREE: [&str; 3] = ["csv", "json", "txt"];
    let ending = name.rsplit('.').next().unwrap_or_default();
    !super::page::is_secure_context() && !FREE.contains(&ending)
}

fn begin_download(name: &str, content: &Blob) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let document = window.document().ok_or(JsValue::UNDEFINED)?;
    let address = Url::create_object_url_with_blob(content)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let give_back = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        give_back.unchecked_ref(),
        DOWNLOAD_LIVES,
    )?;
    Ok(())
}

/// Lets the person choose files of the kinds in `accept` (such as `.json,.prongsai`); none
/// when they changed their mind. Call it in answer to a click.
///
/// Browsers before 2023 do not say when the dialogue was closed without a choice: the future
/// then never ends, so show nothing that waits for it.
///
/// # Errors
/// When the browser did not even ask.
pub async fn pick_files(accept: &str) -> Result<Vec<File>, FileError> {
    pick(accept, true).await
}

/// As [`pick_files`], for one file, all of it.
///
/// # Errors
/// [`FileError::Unreadable`] when the chosen file cannot be read.
pub async fn pick_file(accept: &str) -> Result<Option<PickedFile>, FileError> {
    match pick(accept, false).await?.first() {
        Some(file) => read(file).await.map(Some),
        None => Ok(None),
    }
}

async fn pick(accept: &str, is_several: bool) -> Result<Vec<File>, FileError> {
    let input = file_input(accept).map_err(|thrown| FileError::Failed(words_of(&thrown)))?;
    input.set_multiple(is_several);
    let (sender, receiver) = oneshot::channel();
    let sender = Rc::new(Cell::new(Some(sender)));
    let _listeners = ["change", "cancel"].map(|kind| {
        let sender = sender.clone();
        Listener::new(&input, kind, move |_| {
            if let Some(sender) = sender.take() {
                let _ = sender.send(());
            }
        })
    });
    input.click();
    let _ = receiver.await;
    input.remove();
    Ok(chosen_files(&input))
}

/// An unseen field that takes a file. It stands in the page, where a walk through the browser
/// finds it, and replaces the one of a choice that never ended.
fn file_input(accept: &str) -> Result<HtmlInputElement, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::UNDEFINED)?;
    if let Some(before) = document.get_element_by_id(FILE_INPUT) {
        before.remove();
    }
    let input: HtmlInputElement = document.create_element("input")?.unchecked_into();
    input.set_id(FILE_INPUT);
    input.set_type("file");
    input.set_accept(accept);
    input.set_hidden(true);
    document
        .body()
        .ok_or(JsValue::UNDEFINED)?
        .append_child(&input)?;
    Ok(input)
}

/// The files chosen in an `<input type="file">`.
#[must_use]
pub fn chosen_files(input: &HtmlInputElement) -> Vec<File> {
    listed(input.files())
}

/// The files dropped on the page. Call `prevent_default` on the event too, or the browser
/// leaves the app and shows the file.
#[must_use]
pub fn dropped_files(event: &DragEvent) -> Vec<File> {
    listed(event.data_transfer().and_then(|dropped| dropped.files()))
}

/// Whether what is dragged over the page is files, not a piece of text.
#[must_use]
pub fn drags_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|dragged| dragged.types().includes(&JsValue::from_str("Files"), 0))
}

fn listed(files: Option<web_sys::FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length())
        .filter_map(|index| files.get(index))
        .collect()
}

/// Reads all of a file.
///
/// # Errors
/// [`FileError::Unreadable`].
pub async fn read(file: &File) -> Result<PickedFile, FileError> {
    let name = file.name();
    match content_of(file).await {
        Ok(bytes) => Ok(PickedFile { name, bytes }),
        Err(thrown) => Err(FileError::Unreadable {
            name,
            why: words_of(&thrown),
        }),
    }
}

/// Takes in what lies with the browser.
///
/// # Errors
/// [`FileError::Failed`] when the browser no longer has it.
pub async fn bytes_of(content: &Blob) -> Result<Vec<u8>, FileError> {
    let bytes = content_of(content).await;
    bytes.map_err(|thrown| FileError::Failed(words_of(&thrown)))
}

/// All bytes of what lies with the browser.
pub(super) async fn content_of(content: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(content.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Bytes as an object of the browser.
pub(super) fn blob(bytes: &[u8], mime: &str) -> Result<Blob, JsValue> {
    joined(&Array::of1(&Uint8Array::from(bytes)), mime)
}

fn joined(parts: &Array, mime: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_u8_array_sequence_and_options(parts, &options)
}

/// Compresses a file as gzip does.
///
/// # Errors
/// Where the browser cannot.
pub async fn gzip(content: &Blob) -> Result<Blob, FileError> {
    let packed = through("CompressionStream", content, usize::MAX).await?;
    FileParts::default().after(&packed, "application/gzip")
}

/// Unpacks what gzip has compressed, at most `most` bytes of it and a little more: a small file
/// may unpack into a very large one.
///
/// # Errors
/// [`FileError::Failed`] where it is damaged.
pub async fn gunzip(bytes: &[u8], most: usize) -> Result<Vec<u8>, FileError> {
    let content = FileParts::default().after(bytes, "")?;
    through("DecompressionStream", &content, most).await
}

/// Sends bytes through one of the browser's streams for gzip, which web-sys has only behind its
/// flag for unstable interfaces.
async fn through(stream: &str, content: &Blob, most: usize) -> Result<Vec<u8>, FileError> {
    let failed = |thrown: JsValue| FileError::Failed(words_of(&thrown));
    let begin = || {
        let class: Function = Reflect::get(&js_sys::global(), &stream.into())?.dyn_into()?;
        let pair: ReadableWritablePair =
            Reflect::construct(&class, &Array::of1(&"gzip".into()))?.unchecked_into();
        let reader = content.stream().pipe_through(&pair).get_reader();
        Ok(reader.unchecked_into::<ReadableStreamDefaultReader>())
    };
    let reader = begin().map_err(failed)?;
    read_all(&reader, most).await.map_err(failed)
}

async fn read_all(reader: &ReadableStreamDefaultReader, most: usize) -> Result<Vec<u8>, JsValue> {
    let mut all = Vec::new();
    while all.len() <= most {
        let chunk = JsFuture::from(reader.read()).await?;
        if Reflect::get(&chunk, &"done".into())?.is_truthy() {
            break;
        }
        let part = Uint8Array::new(&Reflect::get(&chunk, &"value".into())?);
        let from = all.len();
        all.resize(from + part.length() as usize, 0);
        part.copy_to(&mut all[from..]);
    }
    Ok(all)
}
