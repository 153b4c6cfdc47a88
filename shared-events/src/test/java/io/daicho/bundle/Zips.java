package io.daicho.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes zips apart and puts them together again, whatever is in them. */
public final class Zips {

    private Zips() {}

    public static Map<String, byte[]> read(Path zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (InputStream in = Files.newInputStream(zip);
                var entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    public static Path write(Path zip, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entries.putNextEntry(new ZipEntry(file.getKey()));
                entries.write(file.getValue());
                entries.closeEntry();
            }
        }
        return zip;
    }

    /** Changes the text of one file of a zip. */
    public static void change(Path zip, String file, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> files = read(zip);
        String before = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        files.put(file, change.apply(before).getBytes(StandardCharsets.UTF_8));
        write(zip, files);
    }
}
