package id.naungan.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Gambar bersih. Draws a picture dot by dot anew, so that nothing but the dots is left: no place, no time, no device, no hidden tail.
 * A photograph larger than four million dots comes out smaller; one of more than a hundred million is left alone.
 */
final class Pictures {
    private static final long MOST_DOTS = 100_000_000;
    private static final long DRAWN_DOTS = 4_000_000;

    private Pictures() {}

    static boolean isOne(String mediaType) {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
    }

    static Optional<byte[]> drawnAnew(String mediaType, byte[] content) {
        if (!isOne(mediaType)) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader).flatMap(picture -> written(picture, mediaType));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots > MOST_DOTS) {
            return Optional.empty();
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) dots / DRAWN_DOTS));
        every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        BufferedImage read = reader.read(0, every);
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        return Optional.of(plain);
    }

    private static Optional<byte[]> written(BufferedImage picture, String mediaType) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean done = ImageIO.write(picture, mediaType.equals("image/png") ? "png" : "jpeg", out);
            return done ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
