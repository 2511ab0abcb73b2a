//! Photographs made small enough to be kept: turned upright, and freed of where they were taken.

use super::files::blob;
use futures_channel::oneshot;
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement, Url};

/// The longest side of a kept picture, in pixels: half a page of A4 at 300 dpi.
const LONGEST_SIDE: f64 = 1_600.0;

/// Below this a photograph shows nothing any more.
const SHORTEST_LONGEST_SIDE: f64 = 240.0;

/// JPEG qualities, tried from the best; below the last one smaller sides look better.
const QUALITIES: [f64; 4] = [0.85, 0.75, 0.65, 0.5];

/// How much the sides shrink when no quality was enough.
const SHRINK: f64 = 0.75;

/// A picture that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The encoded picture.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub mime: &'static str,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
}

impl Picture {
    /// The picture as an address that holds it; a third longer than its bytes.
    #[must_use]
    pub fn to_data_uri(&self) -> Option<String> {
        // The browser writes base 64 from a text whose letters are the bytes.
        let letters: String = self.bytes.iter().copied().map(char::from).collect();
        let base64 = web_sys::window()?.btoa(&letters).ok()?;
        Some(format!("data:{};base64,{base64}", self.mime))
    }
}

/// Why a picture could not be made to fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// The browser does not know it as a picture.
    NotAPicture,
    /// No size at which it shows anything is small enough.
    TooLarge,
    /// The browser has no memory or no canvas for it.
    Failed,
}

/// Makes a picture of at most `max_bytes`: as JPEG on white, or unchanged when it is a PNG
/// that fits already. A JPEG is always written anew, because cameras note the place where it
/// was taken in it.
///
/// # Errors
/// See [`PictureError`].
pub async fn scale_picture(
    bytes: &[u8],
    mime: &str,
    max_bytes: usize,
) -> Result<Picture, PictureError> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(PictureError::Failed)?;
    let blob = blob(bytes, mime).map_err(|_| PictureError::Failed)?;
    let address = Url::create_object_url_with_blob(&blob).map_err(|_| PictureError::Failed)?;
    let scaled = scale(&document, &address, bytes, mime, max_bytes).await;
    let _ = Url::revoke_object_url(&address);
    scaled
}

async fn scale(
    document: &Document,
    address: &str,
    bytes: &[u8],
    mime: &str,
    max_bytes: usize,
) -> Result<Picture, PictureError> {
    let image = HtmlImageElement::new().map_err(|_| PictureError::Failed)?;
    image.set_src(address);
    // An image element, not `createImageBitmap`: it turns the picture upright in every browser.
    JsFuture::from(image.decode())
        .await
        .map_err(|_| PictureError::NotAPicture)?;
    let (width, height) = (image.natural_width(), image.natural_height());
    if width == 0 || height == 0 {
        return Err(PictureError::NotAPicture);
    }
    let longest = f64::from(width.max(height));
    if mime == "image/png" && bytes.len() <= max_bytes && longest <= LONGEST_SIDE {
        return Ok(Picture {
            bytes: bytes.to_vec(),
            mime: "image/png",
            width,
            height,
        });
    }

    let mut scale = (LONGEST_SIDE / longest).min(1.0);
    loop {
        let side = |pixels: u32| ((f64::from(pixels) * scale).round() as u32).max(1);
        let (width, height) = (side(width), side(height));
        let canvas = draw(document, &image, width, height).map_err(|_| PictureError::Failed)?;
        for quality in QUALITIES {
            let jpeg = encode(&canvas, quality).await.ok_or(PictureError::Failed)?;
            // The size is known before the bytes are copied.
            if jpeg.size() <= max_bytes as f64 {
                let buffer = JsFuture::from(jpeg.array_buffer())
                    .await
                    .map_err(|_| PictureError::Failed)?;
                return Ok(Picture {
                    bytes: Uint8Array::new(&buffer).to_vec(),
                    mime: "image/jpeg",
                    width,
                    height,
                });
            }
        }
        scale *= SHRINK;
        if longest * scale < SHORTEST_LONGEST_SIDE {
            return Err(PictureError::TooLarge);
        }
    }
}

fn draw(
    document: &Document,
    image: &HtmlImageElement,
    width: u32,
    height: u32,
) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::UNDEFINED)?
        .unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    // JPEG knows no transparency: without paper it would come out black.
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

async fn encode(canvas: &HtmlCanvasElement, quality: f64) -> Option<Blob> {
    let (sender, receiver) = oneshot::channel();
    let encoded = Closure::once_into_js(move |blob: Option<Blob>| {
        let _ = sender.send(blob);
    });
    canvas
        .to_blob_with_type_and_encoder_options(
            encoded.unchecked_ref(),
            "image/jpeg",
            &quality.into(),
        )
        .ok()?;
    receiver.await.ok()?
}
