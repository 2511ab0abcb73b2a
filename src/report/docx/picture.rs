//! Pictures inside a DOCX.
use super::package::OFFICE;
use crate::report::xml::Xml;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// EMU, of which an inch has 914,400, that a picture may be wide and high: two fit on a page.
const ROOM: [u64; 2] = [5_400_000, 3_400_000];

/// A picture that is read.
pub(super) struct Image {
    pub(super) bytes: Vec<u8>,
    /// `jpeg` or `png`.
    pub(super) kind: &'static str,
    pixels: [u64; 2],
}

impl Image {
    /// Reads a `data:` URI of a JPEG or PNG; none where it is anything else.
    pub(super) fn read(source: &str) -> Option<Self> {
        let (head, data) = source.strip_prefix("data:")?.split_once(',')?;
        let kind = match head {
            "image/jpeg;base64" => "jpeg",
            "image/png;base64" => "png",
            _ => return None,
        };
        let bytes = STANDARD.decode(data).ok()?;
        let pixels = if kind == "png" {
            png_size(&bytes)
        } else {
            jpeg_size(&bytes)
        }?;
        let is_drawn = pixels.iter().all(|side| *side > 0);
        is_drawn.then_some(Self {
            bytes,
            kind,
            pixels,
        })
    }

    /// As large as there is room, as it is shaped.
    fn size(&self) -> [u64; 2] {
        let [width, height] = self.pixels;
        if width * ROOM[1] > height * ROOM[0] {
            [ROOM[0], ROOM[0] * height / width]
        } else {
            [ROOM[1] * width / height, ROOM[1]]
        }
    }

    /// The run that shows it.
    pub(super) fn write(&self, xml: &mut Xml, number: usize, relationship: &str, caption: &str) {
        const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
        let number = number.to_string();
        let [width, height] = self.size().map(|side| side.to_string());
        let extent = [("cx", width.as_str()), ("cy", height.as_str())];
        let main = format!("{DRAWING}/main");
        let picture = format!("{DRAWING}/picture");
        let frame = format!("{DRAWING}/wordprocessingDrawing");
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open("wp:inline", &[("xmlns:wp", &frame)]);
        xml.empty("wp:extent", &extent);
        let named = [
            ("id", number.as_str()),
            ("name", caption),
            ("descr", caption),
        ];
        xml.empty("wp:docPr", &named);
        xml.open("a:graphic", &[("xmlns:a", &main)]);
        xml.open("a:graphicData", &[("uri", &picture)]);
        xml.open("pic:pic", &[("xmlns:pic", &picture)]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &named[..2]);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close("pic:nvPicPr");
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("xmlns:r", OFFICE), ("r:embed", relationship)]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close("a:stretch");
        xml.close("pic:blipFill");
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &extent);
        xml.close("a:xfrm");
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        xml.close("a:prstGeom");
        xml.close("pic:spPr");
        xml.close("pic:pic");
        xml.close("a:graphicData");
        xml.close("a:graphic");
        xml.close("wp:inline");
        xml.close("w:drawing");
        xml.close("w:r");
    }
}

fn png_size(bytes: &[u8]) -> Option<[u64; 2]> {
    let side = |at: usize| {
        let side = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(side)))
    };
    (bytes.get(12..16)? == b"IHDR").then(|| Some([side(16)?, side(20)?]))?
}

/// Walks the segments up to the one that begins a frame.
fn jpeg_size(bytes: &[u8]) -> Option<[u64; 2]> {
    let mut at = 2;
    loop {
        let [0xFF, marker, high, low] = *bytes.get(at..at + 4)? else {
            return None;
        };
        // C4, C8 and CC stand among the frames and begin none.
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            let [h1, h0, w1, w0] = *bytes.get(at + 5..at + 9)? else {
                return None;
            };
            let side = |high, low| u64::from(u16::from_be_bytes([high, low]));
            return Some([side(w1, w0), side(h1, h0)]);
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginnings of files: what a size is read from.
    const PNG: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAIAAAA=";

    #[test]
    fn a_picture_keeps_its_shape() {
        let image = Image::read(PNG).expect("a picture");
        assert_eq!(image.pixels, [10, 20]);
        assert_eq!(image.size(), [1_700_000, 3_400_000]);
        let frame = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 11, 8, 0, 100, 1, 0x2C,
        ];
        assert_eq!(jpeg_size(&frame), Some([300, 100]));
    }

    #[test]
    fn what_is_no_picture_is_none() {
        for source in [
            "",
            "https://example.go.th/a.png",
            "data:image/svg+xml;base64,PHN2Zz4=",
            "data:image/png;base64,AAAA",
            "data:image/jpeg;base64,/9j/",
            "data:image/png;base64,*",
        ] {
            assert!(Image::read(source).is_none(), "{source}");
        }
    }
}
