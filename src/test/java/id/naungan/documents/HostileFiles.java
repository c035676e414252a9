package id.naungan.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files that somebody prepared to harm whoever opens them. */
public final class HostileFiles {
    static final String GPS = "GPS-TERTANAM-0.5S117.1E";

    private HostileFiles() {}

    /** Under the names with which they are sent. */
    public static Map<String, byte[]> corpus() throws IOException {
        Map<String, byte[]> corpus = new LinkedHashMap<>();
        corpus.put("halaman.jpg", text("<html><script>alert(1)</script></html>"));
        corpus.put("gambar.svg", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        corpus.put("gambar.png.svg", text("<?xml version='1.0'?><svg onload='alert(1)'/>"));
        corpus.put("gif-js.gif", text("GIF89a/*\u0000*/=1;alert(1)//"));
        corpus.put("bom.zip", text("PK\u0003\u0004" + "x".repeat(200)));
        corpus.put("program.exe", text("MZ" + "x".repeat(200)));
        corpus.put(
                "aksi.pdf",
                text(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>"));
        corpus.put(
                "luncur.pdf",
                text(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(calc.exe)>>>>endobj\ntrailer<</Root 1 0 R>>"));
        corpus.put("..%2f..%2fetc%2fpasswd.pdf", text("%PDF-1.4\n<script>alert(1)</script>"));
        corpus.put("gambar\u202Egnp.exe.png", png(64, 64, "<script>alert(1)</script>"));
        corpus.put("raksasa.png", png(50_000, 50_000, ""));
        corpus.put("padat.png", png(9_000, 9_000, ""));
        corpus.put("foto.jpg.html", photograph());
        corpus.put("ekor.jpg", join(photograph(), text("<html><script>alert(1)</script>")));
        return corpus;
    }

    /** A JPEG with an Exif block that says where it was taken. */
    static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] plain = out.toByteArray();
        byte[] exif = text("Exif\u0000\u0000MM " + GPS);
        var with = new ByteArrayOutputStream();
        with.write(plain, 0, 2);
        with.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        with.writeBytes(exif);
        with.write(plain, 2, plain.length - 2);
        return with.toByteArray();
    }

    /** Few bytes that unpack to very many dots; with a text that a careless reader would run. */
    private static byte[] png(int width, int height, String said) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(out, "tEXt", text("Comment\u0000" + said + GPS));
        var deflater = new Deflater(9);
        long rows = Math.min(height, 9_000);
        deflater.setInput(new byte[(int) (rows * (1 + (width + 7) / 8))]);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] some = new byte[65536];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = join(text(name), content);
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
