// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What kind of file bytes are, told by how they begin and, for texts, by their name. */
public enum Format {
    DOCX,
    ODT,
    PDF,
    MAIL,
    /** Plain text, Markdown, HTML. */
    TEXT,
    /** A spreadsheet, slides, or an archive. */
    OTHER_PACKAGE,
    /** An old Word file, or an office file under a password. */
    OLD_OFFICE,
    /** Rich text (RTF), of which nothing is read. */
    RICH_TEXT;

    private static final byte[] OLE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    /** Tells it. */
    public static Format of(String name, byte[] bytes) {
        if (begins(bytes, OLE)) {
            return OLD_OFFICE;
        }
        if (begins(bytes, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            return RICH_TEXT;
        }
        if (begins(bytes, "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII))) {
            return inPackage(bytes);
        }
        String head =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".eml") ? MAIL : TEXT;
    }

    /** By the names of parts, which stand unpacked in the package. */
    private static Format inPackage(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.startsWith("mimetype", 30)) {
            int more = bytes.length > 29 ? (bytes[28] & 255) + 256 * (bytes[29] & 255) : 0;
            return all.startsWith("application/vnd.oasis.opendocument.text", 38 + more)
                    ? ODT
                    : OTHER_PACKAGE;
        }
        return all.contains("word/document") || all.contains("word/") && all.contains("[Content_")
                ? DOCX
                : OTHER_PACKAGE;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
