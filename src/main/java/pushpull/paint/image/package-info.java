/// Image files: PNG, GIF, MP4 and SVG.
///
/// PNG and SVG are written here because a plain encoder of our own pixels is several times as fast as the toolkit's,
/// and an exact one keeps pictures comparable; MP4 is JCodec's. The package must not know what a picture shows.
@NullMarked
package pushpull.paint.image;

import org.jspecify.annotations.NullMarked;
