//! A drawing painted with the fonts of this folder: no font of the machine, no file, no network.

use std::sync::{Arc, OnceLock};

use anyhow::Context as _;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

/// Pixels of a PNG for each pixel of the drawing: sharp on paper.
const SCALE: f32 = 2.0;
/// Be Vietnam Pro, cut down to the letters of `letters.rs`; its licence is beside it.
const FONTS: [&[u8]; 2] = [
    include_bytes!("font/BeVietnamPro-Regular.ttf"),
    include_bytes!("font/BeVietnamPro-SemiBold.ttf"),
];

/// The drawing as a PNG file, and its width and height in pixels of the drawing.
pub(super) fn png(svg: &str) -> anyhow::Result<(Vec<u8>, (f64, f64))> {
    let options = Options {
        font_family: "Be Vietnam Pro".to_owned(),
        fontdb: Arc::clone(fonts()),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).context("the drawing cannot be read")?;
    let size = tree.size();
    let pixels = size.to_int_size().scale_by(SCALE).context("the picture is too large")?;
    let mut pixmap =
        Pixmap::new(pixels.width(), pixels.height()).context("the picture is too large")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    let packed = pixmap.encode_png().context("the picture cannot be packed")?;
    Ok((packed, (f64::from(size.width()), f64::from(size.height()))))
}

fn fonts() -> &'static Arc<fontdb::Database> {
    static LOADED: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    LOADED.get_or_init(|| {
        let mut fonts = fontdb::Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Be Vietnam Pro");
        Arc::new(fonts)
    })
}
