// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.checking.text.TextRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final String W =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir private Path work;

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] docx(String main) throws IOException {
        String types =
                "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        String rels =
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>";
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        parts.put("_rels/.rels", rels.getBytes(StandardCharsets.UTF_8));
        parts.put("word/document.xml", main.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static void assertRefused(String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> Documents.read(name, bytes))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining(words)
                .satisfies(
                        e ->
                                assertThat(((TextRefusedException) e).words().it())
                                        .isNotEqualTo(e.getMessage()));
    }

    @Test
    void aSmallWordFileOfOursReads() throws IOException {
        String main =
                "<w:document"
                        + W
                        + "><w:body><w:p><w:r><w:t>Exports"
                        + " rose.</w:t></w:r></w:p></w:body></w:document>";
        assertThat(Documents.read("a.docx", docx(main)).raw()).isEqualTo("Exports rose.\n");
    }

    @Test
    void entitiesOfXmlAreRefused() throws IOException {
        Path secret = Files.writeString(work.resolve("secret"), "the secret");
        String main =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><w:document"
                        + W
                        + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertRefused("a.docx", docx(main), "DOCTYPE");
    }

    @Test
    void bombsAreRefused() throws IOException {
        String main =
                "<w:document" + W + "><w:body>" + " ".repeat(60_000_000) + "</w:body></w:document>";
        assertRefused("a.docx", docx(main), "unpacks");
        Map<String, byte[]> odt = new java.util.LinkedHashMap<>();
        odt.put(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8));
        odt.put("content.xml", new byte[60_000_000]);
        byte[] stored = zip(odt);
        // the type of a package stands unpacked at its start
        assertThat(Format.of("a.odt", stored)).isIn(Format.ODT, Format.OTHER_PACKAGE);
        assertThatThrownBy(() -> eu.fondaco.documents.odt.Odt.read(stored))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        String main =
                "<w:document"
                        + W
                        + "><w:body>"
                        + "<w:sdt><w:sdtContent>".repeat(1_500)
                        + "</w:sdtContent></w:sdt>".repeat(1_500)
                        + "</w:body></w:document>";
        assertRefused("a.docx", docx(main), "levels deep");
    }

    @Test
    void otherKindsAreRefusedByName() throws IOException {
        assertRefused("a.xlsx", zip(Map.of("xl/workbook.xml", new byte[9])), "spreadsheet");
        byte[] old = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };
        assertRefused("a.doc", old, ".doc");
        byte[] rich = "{\\rtf1 Exports rose.}".getBytes(StandardCharsets.UTF_8);
        assertRefused("a.rtf", rich, "RTF");
        assertRefused("a.bin", new byte[] {(byte) 0xff, 0, 3}, "UTF-8");
    }

    @Test
    void scansAndProtectedFilesAreRefusedByName() throws IOException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan);
            document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            document.save(locked);
        }
        assertRefused("a.pdf", scan.toByteArray(), "scan");
        assertRefused("a.pdf", locked.toByteArray(), "password");
    }

    @Test
    void aPdfOfTooManyPagesIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 501; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        assertRefused("a.pdf", out.toByteArray(), "501 pages");
    }
}
