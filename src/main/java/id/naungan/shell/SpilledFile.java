package id.naungan.shell;

import id.naungan.sealing.Spill;
import java.io.File;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Berkas kiriman, as the handlers know it; its bytes lie in a spill until the request is answered. */
record SpilledFile(
        String name,
        @Nullable String originalName,
        @Nullable String type,
        Spill content) implements MultipartFile {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return originalName;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return content.size() == 0;
    }

    @Override
    public long getSize() {
        return content.size();
    }

    @Override
    public byte[] getBytes() {
        return content.bytes();
    }

    @Override
    public InputStream getInputStream() {
        return content.read();
    }

    /** Refused: what people send is nowhere written as it is. */
    @Override
    public void transferTo(File target) {
        throw new UnsupportedOperationException("uploads stay sealed");
    }
}
