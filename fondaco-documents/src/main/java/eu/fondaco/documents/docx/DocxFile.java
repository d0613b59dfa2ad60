// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.documents.docx;

import eu.fondaco.checking.text.TextRefusedException;
import eu.fondaco.documents.transcript.Xml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.w3c.dom.Document;

/**
 * A Word file as a package of parts. Only text, styles, footnotes and comments are looked at;
 * macros, pictures and embedded objects are carried along unread.
 */
final class DocxFile implements AutoCloseable {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int MAX_PARTS = 2000;

    static {
        ZipSecureFile.setMaxEntrySize(200_000_000);
        ZipSecureFile.setMaxFileCount(MAX_PARTS);
        ZipSecureFile.setMinInflateRatio(0.005);
    }

    private final OPCPackage parts;
    private final PackagePart main;

    private DocxFile(OPCPackage parts) {
        this.parts = parts;
        PackageRelationshipCollection found =
                parts.getRelationshipsByType(RELATIONSHIPS + "officeDocument");
        main = found.isEmpty() ? null : parts.getPart(found.getRelationship(0));
        if (main == null) {
            throw Xml.broken();
        }
    }

    /**
     * Opens a file.
     *
     * @throws TextRefusedException when it is damaged, or a bomb
     */
    static DocxFile open(byte[] bytes) {
        try {
            return new DocxFile(OPCPackage.open(new ByteArrayInputStream(bytes)));
        } catch (TextRefusedException e) {
            throw e;
        } catch (InvalidFormatException | IOException | RuntimeException e) {
            throw Xml.refused(e); // bytes in memory: whatever fails, the file is at fault
        }
    }

    /** The text itself. */
    Document main() throws IOException {
        return tree(main);
    }

    /** A part beside the text, such as {@code styles}; null where there is none. */
    Document beside(String kind) throws IOException {
        PackagePart part = related(kind);
        return part == null ? null : tree(part);
    }

    private PackagePart related(String kind) {
        try {
            PackageRelationshipCollection found = main.getRelationshipsByType(RELATIONSHIPS + kind);
            for (PackageRelationship one : found) {
                if (one.getTargetMode() == TargetMode.INTERNAL) {
                    return main.getRelatedPart(one);
                }
            }
            return null;
        } catch (InvalidFormatException | IllegalArgumentException e) {
            throw Xml.broken();
        }
    }

    private static Document tree(PackagePart part) throws IOException {
        Document tree;
        try (InputStream in = part.getInputStream()) {
            tree = Xml.parse(in);
        } catch (IOException e) {
            throw Xml.refused(e);
        }
        String space = tree.getDocumentElement().getNamespaceURI();
        if (!W.equals(space) && !STRICT.equals(space)) {
            throw Xml.broken();
        }
        return tree;
    }

    /** Puts another text in place of the one that is there. */
    void replaceMain(Document tree) throws IOException {
        write(main, tree);
    }

    /** Puts another part of a kind in place, or makes it. */
    void replace(String kind, String contentType, Document tree) throws IOException {
        PackagePart part = related(kind);
        if (part == null) {
            try {
                part =
                        parts.createPart(
                                PackagingURIHelper.createPartName("/word/" + kind + ".xml"),
                                "application/vnd.openxmlformats-officedocument.wordprocessingml."
                                        + contentType
                                        + "+xml");
                main.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONSHIPS + kind);
            } catch (InvalidFormatException | OpenXML4JRuntimeException e) {
                throw Xml.broken();
            }
        }
        write(part, tree);
    }

    private static void write(PackagePart part, Document tree) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(Xml.bytes(tree));
        }
    }

    /** Writes the package: whole, or nothing. */
    void save(OutputStream out) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try {
            parts.save(copy);
        } catch (OpenXML4JRuntimeException e) {
            throw Xml.unmarkable(); // parts that nobody has looked at yet
        }
        copy.writeTo(out);
    }

    @Override
    public void close() {
        parts.revert();
    }
}
