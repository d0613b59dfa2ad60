// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sheets of an OpenDocument spreadsheet, from its {@code content.xml}. Nothing outside the file is
 * looked at, and repeated cells are repeated up to the limits of {@link SheetFile}.
 */
final class OdsContent {

    /** Spaces in a row of which a cell's text keeps no more. */
    private static final int SPACES = 8;

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)[a-z]{2}");

    private final XMLStreamReader xml;
    private final Set<String> bold = new HashSet<>();
    private final Map<String, Integer> indents = new HashMap<>();
    private String style = "";
    private final List<SheetGrid> grids = new ArrayList<>();
    private List<List<SheetCell>> rows = new ArrayList<>();
    private List<SheetCell> row = new ArrayList<>();
    private String name = "";
    private int held;

    private OdsContent(XMLStreamReader xml) {
        this.xml = xml;
    }

    static List<SheetGrid> read(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            OdsContent content = new OdsContent(factory.createXMLStreamReader(in));
            content.tables();
            return content.grids;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new SheetRefusedException("can't be read as a spreadsheet: " + e.getMessage());
        }
    }

    private void tables() throws XMLStreamException, SheetRefusedException {
        int rowTimes = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            String tag =
                    event == XMLStreamConstants.START_ELEMENT
                                    || event == XMLStreamConstants.END_ELEMENT
                            ? xml.getLocalName()
                            : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (tag) {
                    case "table" -> {
                        name = attribute("name", "");
                        rows = new ArrayList<>();
                    }
                    case "table-row" -> {
                        rowTimes = times("number-rows-repeated");
                        row = new ArrayList<>();
                    }
                    case "table-cell", "covered-table-cell" -> cell();
                    case "style" -> style = attribute("name", "");
                    case "text-properties" -> {
                        if (attribute("font-weight", "").equals("bold")) {
                            bold.add(style);
                        }
                    }
                    case "paragraph-properties" -> indent();
                    default -> {}
                }
            } else if (tag.equals("table-row")) {
                endRow(rowTimes);
            } else if (tag.equals("table")) {
                while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
                    rows.remove(rows.size() - 1);
                }
                grids.add(new SheetGrid(name, rows));
            }
        }
    }

    /** An empty row that is repeated a million times is the rest of the sheet. */
    private void endRow(int times) throws SheetRefusedException {
        while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
            row.remove(row.size() - 1);
        }
        int bounded = row.isEmpty() ? Math.min(times, 100) : times;
        for (int i = 0; i < bounded && rows.size() < SheetFile.ROW_LIMIT; i++) {
            held = SheetFile.counted(held, row.size());
            rows.add(row);
        }
    }

    private void cell() throws XMLStreamException {
        int times = times("number-columns-repeated");
        String type = attribute("value-type", "");
        String value = attribute("value", "");
        String day = attribute("date-value", "");
        String of = attribute("style-name", "");
        String text = paragraphs();
        SheetCell cell =
                (type.equals("float") || type.equals("currency")) && !value.isEmpty()
                        ? SheetCell.of(new BigDecimal(value))
                        : SheetCell.of(isShown(day, text) ? text : day)
                                .styled(indents.getOrDefault(of, 0), bold.contains(of));
        for (int i = 0; i < times && row.size() < SheetFile.COLUMN_LIMIT; i++) {
            row.add(cell);
        }
    }

    /** Takes how far a style sets cells in, in tenths of what its unit is. */
    private void indent() {
        Matcher left = LENGTH.matcher(attribute("margin-left", ""));
        if (left.matches()) {
            indents.put(style, (int) Math.round(10 * Double.parseDouble(left.group(1))));
        }
    }

    /** Whether the shown text is taken: always, but for a day that it shows in no known way. */
    private static boolean isShown(String day, String text) {
        return day.isEmpty() || SheetPeriods.whole(text).isPresent();
    }

    /** What is written in the cell, up to its end; notes in it are no part of it. */
    private String paragraphs() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int note = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String tag = xml.getLocalName();
                if (tag.equals("annotation")) {
                    note = depth;
                } else if (note == 0) {
                    text.append(space(tag, text.length() > 0));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (depth == note) {
                    note = 0;
                }
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && note == 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** What parts of a cell's text have between them: lines below each other, and spaces. */
    private String space(String tag, boolean begun) {
        return switch (tag) {
            case "p" -> begun ? "\n" : "";
            case "line-break" -> "\n";
            case "s" -> " ".repeat(Math.min(times("c"), SPACES));
            case "tab" -> " ";
            default -> "";
        };
    }

    private int times(String attribute) {
        return Math.max(1, Integer.parseInt(attribute(attribute, "1")));
    }

    private String attribute(String local, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
