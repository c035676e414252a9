package id.naungan.shell;

import id.naungan.sealing.Spill;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** Bagian kiriman. The texts and files of one form, taken in as they come; closed when the request is answered. */
final class UploadedParts implements AutoCloseable {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LARGEST_FILE = 100 * MEGABYTE;
    private static final long LARGEST_FORM = 105 * MEGABYTE;
    private static final long LARGEST_TEXTS = 2 * MEGABYTE;
    private static final int MOST_PARTS = 1000;

    private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final List<Spill> spills = new ArrayList<>();
    private long textLeft = LARGEST_TEXTS;

    private UploadedParts() {}

    /** Throws what {@link Fault} knows: too large, or not readable. */
    static UploadedParts of(HttpServletRequest request) {
        UploadedParts parts = new UploadedParts();
        try {
            parts.read(request);
            return parts;
        } catch (FileUploadIOException | FileUploadException refused) {
            parts.close();
            throw told(refused);
        } catch (IOException broken) {
            parts.close();
            throw new MultipartException("broken off", broken);
        } catch (RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    MultiValueMap<String, MultipartFile> files() {
        return files;
    }

    Map<String, String[]> texts() {
        Map<String, String[]> all = new LinkedHashMap<>();
        texts.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    /** What the browser said of each text; nobody asks. */
    Map<String, String> types() {
        return types;
    }

    @Override
    public void close() {
        spills.forEach(Spill::close);
    }

    private void read(HttpServletRequest request) throws FileUploadException, IOException {
        FileUpload upload = new FileUpload();
        upload.setSizeMax(LARGEST_FORM);
        upload.setFileSizeMax(LARGEST_FILE);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        FileItemIterator items = upload.getItemIterator(new ServletRequestContext(request));
        for (int count = 1; items.hasNext(); count++) {
            if (count > MOST_PARTS) {
                throw new MultipartException("too many parts");
            }
            take(items.next());
        }
    }

    private void take(FileItemStream item) throws IOException {
        String name = item.getFieldName();
        if (name == null) {
            throw new MultipartException("a part without a name");
        }
        try (InputStream in = item.openStream()) {
            if (item.isFormField()) {
                text(name, in);
                return;
            }
            Spill spill = new Spill();
            spills.add(spill);
            in.transferTo(spill);
            files.add(name, new SpilledFile(name, item.getName(), item.getContentType(), spill));
        }
    }

    private void text(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(textLeft) + 1);
        textLeft -= bytes.length;
        if (textLeft < 0) {
            throw new MaxUploadSizeExceededException(LARGEST_TEXTS);
        }
        texts.computeIfAbsent(name, any -> new ArrayList<>()).add(new String(bytes, StandardCharsets.UTF_8));
    }

    private static MultipartException told(Exception refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException || cause instanceof FileCountLimitExceededException) {
                return new MaxUploadSizeExceededException(LARGEST_FILE, cause);
            }
        }
        return new MultipartException("not readable", refused);
    }
}
