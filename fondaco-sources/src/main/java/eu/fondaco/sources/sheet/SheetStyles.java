// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * How the labels of a workbook are set in and which are bold, by which pivots show what is within
 * what. Of large sheets and of columns of values it isn't looked at.
 */
final class SheetStyles {

    /** Columns at the left in which labels stand. */
    private static final int COLUMNS = 4;

    private static final long LARGE = 8L << 20;

    private record Style(int indent, boolean bold) {}

    private final ZipFile zip;
    private final List<Style> styles = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();

    private SheetStyles(ZipFile zip) {
        this.zip = zip;
    }

    /** The same sheets, with the depths of their labels; as they are where no style tells any. */
    static List<SheetGrid> styled(ZipFile zip, List<SheetGrid> grids) throws IOException {
        SheetStyles book = new SheetStyles(zip);
        try {
            book.styles();
            if (book.styles.stream().distinct().count() < 2) {
                return grids;
            }
            book.names();
            List<SheetGrid> styled = new ArrayList<>();
            for (SheetGrid grid : grids) {
                styled.add(book.styled(grid));
            }
            return styled;
        } catch (XMLStreamException | NumberFormatException e) {
            return grids; // what is written is there without its styles
        }
    }

    private XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private void styles() throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry("xl/styles.xml");
        if (entry == null || entry.getSize() > LARGE) {
            return;
        }
        Set<Integer> bold = new HashSet<>();
        int fonts = -1;
        String part = "";
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                String tag = xml.getLocalName();
                part = tag.matches("fonts|cellXfs|cellStyleXfs|dxfs") ? tag : part;
                if (part.equals("fonts")) {
                    fonts += tag.equals("font") ? 1 : 0;
                    if (tag.equals("b") && !"0".equals(xml.getAttributeValue(null, "val"))) {
                        bold.add(fonts);
                    }
                } else if (part.equals("cellXfs") && tag.equals("xf")) {
                    styles.add(new Style(0, bold.contains(number(xml, "fontId"))));
                } else if (part.equals("cellXfs") && tag.equals("alignment")) {
                    Style last = styles.remove(styles.size() - 1);
                    styles.add(new Style(number(xml, "indent"), last.bold()));
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** In which file of the workbook each sheet is. */
    private void names() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        ZipEntry book = zip.getEntry("xl/workbook.xml");
        if (relations == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        try (InputStream in = zip.getInputStream(book)) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        String file = targets.get(xml.getAttributeValue(i));
                        if (xml.getAttributeLocalName(i).equals("id") && file != null) {
                            files.put(xml.getAttributeValue(null, "name"), file);
                        }
                    }
                }
            }
        }
    }

    private SheetGrid styled(SheetGrid grid) throws IOException, XMLStreamException {
        String file = files.get(grid.name());
        ZipEntry entry = file == null ? null : zip.getEntry(file);
        if (entry == null || entry.getSize() > LARGE) {
            return grid;
        }
        List<List<SheetCell>> rows = new ArrayList<>(grid.rows());
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = open(in);
            while (xml.hasNext()) {
                boolean cell =
                        xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals("c");
                String at = cell ? xml.getAttributeValue(null, "r") : null;
                if (at != null && at.matches("[A-D]\\d{1,7}")) {
                    style(rows, at, number(xml, "s"));
                }
            }
        }
        return new SheetGrid(grid.name(), rows);
    }

    private void style(List<List<SheetCell>> rows, String at, int style) {
        int column = at.charAt(0) - 'A';
        int row = Integer.parseInt(at.substring(1)) - 1;
        boolean is =
                column < COLUMNS
                        && style < styles.size()
                        && row >= 0
                        && row < rows.size()
                        && column < rows.get(row).size();
        Style of = is ? styles.get(style) : null;
        if (is && (of.bold() || of.indent() > 0)) {
            List<SheetCell> cells = new ArrayList<>(rows.get(row));
            cells.set(column, cells.get(column).styled(of.indent(), of.bold()));
            rows.set(row, cells);
        }
    }
}
