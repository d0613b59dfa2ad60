// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Looks through a spreadsheet before it is read, since who reads it believes what it says: cells
 * lie within the sheet that the format allows, numbers have so many digits, and what it unpacks to
 * is counted while it is unpacked.
 */
public final class XlsxCheck {

    /** The most bytes all parts together may unpack to. */
    private static final long MOST_BYTES = 500L << 20;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_NUMBER = 400;
    private static final Set<String> KINDS = Set.of("b", "e", "inlineStr", "n", "s", "str");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern LARGE = Pattern.compile("[^eE]*[eE][+-]?0*[0-9]{4,}.*");

    private XlsxCheck() {}

    /**
     * Looks through a file.
     *
     * @throws ExcelReaderException naming the part and the cell that can't be
     */
    public static void check(Path file) throws IOException {
        long[] left = {MOST_BYTES};
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = new Bounded(zip.getInputStream(entry), left)) {
                    if (entry.getName().matches("(?i)xl/worksheets/[^/]*\\.xml")) {
                        sheet(in, entry.getName());
                    } else {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    /**
     * A workbook, opened.
     *
     * @throws ExcelReaderException whatever its reader stumbles over
     */
    public static ReadableWorkbook open(Path file, ReadingOptions options) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), options);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** Rows one by one; whatever their reader stumbles over is a refusal of the file. */
    public static Iterator<Row> rows(Stream<Row> rows) {
        Iterator<Row> each = rows.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return each.hasNext();
                } catch (RuntimeException e) {
                    throw refused(e);
                }
            }

            @Override
            public Row next() {
                try {
                    return each.next();
                } catch (RuntimeException e) {
                    throw refused(e);
                }
            }
        };
    }

    private static ExcelReaderException refused(RuntimeException e) {
        return e instanceof ExcelReaderException said
                ? said
                : new ExcelReaderException(String.valueOf(e.getMessage()), e);
    }

    private static void sheet(InputStream in, String part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            String cell = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "row" -> row(xml.getAttributeValue(null, "r"), part);
                    case "c" -> {
                        cell = cell(xml.getAttributeValue(null, "r"), part);
                        traits(xml, cell, part);
                    }
                    case "v" -> number(xml.getElementText(), cell, part);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new ExcelReaderException(part + " isn't valid XML: " + e.getMessage());
        }
    }

    private static void row(String number, String part) {
        if (number != null
                && !(number.matches("[1-9][0-9]{0,6}") && Integer.parseInt(number) <= MOST_ROWS)) {
            throw new ExcelReaderException(part + " has a row " + shortened(number));
        }
    }

    private static String cell(String place, String part) {
        if (place == null) {
            return "";
        }
        var parts = PLACE.matcher(place);
        boolean fits =
                parts.matches()
                        && parts.group(2).length() < 8
                        && Integer.parseInt(parts.group(2)) <= MOST_ROWS;
        int column = 0;
        for (int i = 0; fits && i < parts.group(1).length(); i++) {
            column = column * 26 + parts.group(1).charAt(i) - 'A' + 1;
        }
        if (!fits || column > MOST_COLUMNS) {
            throw new ExcelReaderException(
                    part + " has a cell " + shortened(place) + ", which no sheet has");
        }
        return place;
    }

    /** What a cell says of its kind and its format. */
    private static void traits(XMLStreamReader xml, String cell, String part) {
        String kind = xml.getAttributeValue(null, "t");
        String format = xml.getAttributeValue(null, "s");
        if (kind != null && !KINDS.contains(kind)) {
            throw new ExcelReaderException(
                    part + ", cell " + cell + ": kind " + shortened(kind) + " isn't read");
        }
        if (format != null && !format.matches("[0-9]{1,9}")) {
            throw new ExcelReaderException(
                    part + ", cell " + cell + ": no format is " + shortened(format));
        }
    }

    private static void number(String text, String cell, String part) {
        if (text.length() > LONGEST_NUMBER && text.matches("[-+.0-9eE]+")
                || LARGE.matcher(text).matches() && text.matches("[-+.0-9eE]+")) {
            throw new ExcelReaderException(
                    part + ", cell " + cell + ": " + shortened(text) + " is no number of a sheet");
        }
    }

    private static String shortened(String text) {
        return "'" + (text.length() > 30 ? text.substring(0, 30) + "…" : text) + "'";
    }

    /** Ends with an error when more comes than all parts together may have. */
    private static final class Bounded extends FilterInputStream {

        private final long[] left;

        Bounded(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        private int counted(int read) {
            left[0] -= Math.max(0, read);
            if (left[0] < 0) {
                throw new ExcelReaderException(
                        "it unpacks to more than " + (MOST_BYTES >> 20) + " MB");
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(super.read(bytes, from, length));
        }
    }
}
