// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.odt;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.speech.Speech;
import eu.fondaco.documents.transcript.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/** An OpenDocument text as a package of parts, unpacked into memory within bounds. */
final class OdtFile {

    private static final int MAX_PARTS = 2000;
    private static final long MAX_UNPACKED = 200_000_000;

    private final Map<String, byte[]> parts;

    private OdtFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Opens a file.
     *
     * @throws TextRefusedException when it is damaged, encrypted or a bomb
     */
    static OdtFile open(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        long left = Math.min(MAX_UNPACKED, Math.max(10_000_000, 200L * bytes.length));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) left + 1);
                left -= part.length;
                if (left < 0 || parts.size() >= MAX_PARTS) {
                    throw new TextRefusedException(
                            Speech.both("odt-file.document-unpacks-far-more"));
                }
                parts.put(e.getName(), part);
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw Xml.broken();
        }
        byte[] manifest = parts.getOrDefault("META-INF/manifest.xml", new byte[0]);
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new TextRefusedException(
                    Speech.both("odt-file.document-protected-password-save"));
        }
        if (!parts.containsKey("content.xml")) {
            throw Xml.broken();
        }
        return new OdtFile(parts);
    }

    /** A part as a tree; null where there is none. */
    Document part(String name) throws IOException {
        byte[] bytes = parts.get(name);
        return bytes == null ? null : Xml.parse(new ByteArrayInputStream(bytes));
    }

    /** Writes the package with another content. */
    void save(Document content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            boolean replaced = part.getKey().equals("content.xml");
            byte[] bytes = replaced ? Xml.bytes(content) : part.getValue();
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
            if (part.getKey().equals("mimetype")) { // readers look for it unpacked, at the start
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        zip.finish();
    }
}
