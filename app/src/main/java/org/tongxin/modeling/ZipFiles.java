package org.tongxin.modeling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tongxin.common.Refused;

/** Several models in one file. What an archive says of its own size counts for nothing: it is read until there is too much. */
public final class ZipFiles {

    private static final int MOST_FILES = 300;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_BYTES = 20_000_000;
    private static final int BLOCK = 8_192;

    private ZipFiles() {}

    /**
     * The diagrams, tables and forms of an archive by their paths; what else is in it is passed over.
     *
     * @throws Refused {@code models.zip-large}, {@code models.zip-broken}, {@code models.zip-empty}
     */
    public static Map<String, byte[]> read(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int entries = 0;
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = read(zip, left);
                left -= content.length;
                if (++entries > MOST_ENTRIES || files.size() > MOST_FILES) {
                    throw new Refused("models.zip-large", MOST_FILES, MOST_BYTES / 1_000_000);
                }
                if (!entry.isDirectory() && isModel(entry.getName())) {
                    files.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("models.zip-broken");
        }
        if (files.isEmpty()) {
            throw new Refused(entries == 0 ? "models.zip-broken" : "models.zip-empty");
        }
        return files;
    }

    /** Not what a Mac or an editor puts beside the files. */
    private static boolean isModel(String path) {
        String name = ModelKind.fileName(path);
        return !name.startsWith(".")
                && !path.startsWith("__MACOSX")
                && ModelKind.of(name).isPresent();
    }

    private static byte[] read(ZipInputStream zip, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            content.write(block, 0, read);
            if (content.size() > most) {
                throw new Refused("models.zip-large", MOST_FILES, MOST_BYTES / 1_000_000);
            }
        }
        return content.toByteArray();
    }

    public static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
