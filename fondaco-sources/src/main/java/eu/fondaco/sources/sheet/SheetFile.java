// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.sources.shape.XlsxCheck;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The sheets of an office file, whatever stands in them: {@code .xlsx}, {@code .ods}, or text in
 * columns. Bounded in size.
 */
public final class SheetFile {

    private static final long SIZE_LIMIT = 64L << 20;
    private static final long UNPACKED_LIMIT = 256L << 20;
    static final int ROW_LIMIT = 500_000;
    static final int COLUMN_LIMIT = 500;

    /** Files of an archive at most. */
    private static final int FILE_LIMIT = 40;

    /** Cells of a file at most, since rows that repeat themselves cost nothing to write. */
    static final int CELL_LIMIT = 5_000_000;

    /** Spreadsheets write 91.4 as 91.40000000000001, and show fifteen digits. */
    private static final MathContext SHOWN_BY_EXCEL = new MathContext(15);

    private static final String SEPARATORS = ";\t,|";

    /** A comma that parts no decimals: {@code 540,37}. */
    private static final Pattern NO_DECIMAL = Pattern.compile("(?<!\\d),|,(?!\\d)");

    /** The first line by which Excel is told what parts the fields; a line without fields. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("^(?i:sep)=([;,|\t])(?=\\R)");

    /** How a table of Eurostat's begins: several codes in one column, and times behind tabs. */
    /** Signs amidst a word, which are letters in what Windows writes in the East: "z³oty". */
    private static final Pattern EAST = Pattern.compile("\\p{L}[³¹¿£¥º¼¾]\\p{L}");

    private static final Pattern CODES_AND_TABS =
            Pattern.compile("[^\\t]*\\\\(?:TIME_PERIOD|time)\\t");

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    /** Of a workbook that doesn't say how numbers are shown. */
    private static final ReadingOptions PLAIN = new ReadingOptions(false, false);

    private SheetFile() {}

    /**
     * Reads the sheets that have anything in them.
     *
     * @throws SheetRefusedException when it is too large or can't be read
     */
    public static List<SheetGrid> read(Path file) throws IOException {
        return read(file, false);
    }

    /**
     * @param deep whether it is a file of an archive, in which no further archive is opened
     */
    private static List<SheetGrid> read(Path file, boolean deep) throws IOException {
        if (Files.size(file) > SIZE_LIMIT) {
            throw new SheetRefusedException("is larger than 64 MB");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        List<SheetGrid> grids =
                start.length > 1 && start[0] == 'P' && start[1] == 'K'
                        ? packed(file, deep)
                        : text(
                                start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b
                                        ? unzipped(file)
                                        : Files.readAllBytes(file));
        return grids.stream().filter(g -> !g.rows().isEmpty()).toList();
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = bounded(new GZIPInputStream(Files.newInputStream(file)))) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw new SheetRefusedException("is a damaged archive: " + e.getMessage());
        }
    }

    private static List<SheetGrid> packed(Path file, boolean deep) throws IOException {
        try {
            return unpacked(file, deep);
        } catch (ZipException | EOFException e) {
            throw new SheetRefusedException("is a damaged archive: " + e.getMessage());
        }
    }

    private static List<SheetGrid> unpacked(Path file, boolean deep) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().mapToLong(ZipEntry::getSize).sum() > UNPACKED_LIMIT) {
                throw new SheetRefusedException("unpacks to more than 256 MB");
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                boolean formats = zip.getEntry("xl/styles.xml") != null;
                return SheetStyles.styled(zip, workbook(file, formats ? FORMATS : PLAIN));
            }
            ZipEntry content = zip.getEntry("content.xml");
            if (content != null) {
                try (InputStream in = bounded(zip.getInputStream(content))) {
                    return OdsContent.read(in);
                }
            }
            return within(zip, deep);
        }
    }

    /** The sheets of the files of an archive; those of one file keep their names. */
    private static List<SheetGrid> within(ZipFile zip, boolean deep) throws IOException {
        List<? extends ZipEntry> sheets =
                zip.stream()
                        .filter(e -> e.getName().matches("(?i).*\\.(csv|txt|tsv|xlsx|ods)"))
                        .filter(e -> !e.getName().matches("(?s)(.*/)?(\\.|__MACOSX/).*"))
                        .limit(FILE_LIMIT + 1)
                        .toList();
        if (deep || sheets.isEmpty()) {
            throw new SheetRefusedException("is an archive without a spreadsheet in it");
        }
        if (sheets.size() > FILE_LIMIT) {
            throw new SheetRefusedException("holds more than " + FILE_LIMIT + " files");
        }
        List<SheetGrid> grids = new ArrayList<>();
        for (ZipEntry entry : sheets) {
            Path file = Files.createTempFile("sheet", "");
            try {
                try (InputStream in = bounded(zip.getInputStream(entry))) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                String name = entry.getName().replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
                for (SheetGrid grid : read(file, true)) {
                    grids.add(
                            sheets.size() > 1 && grid.name().isEmpty()
                                    ? new SheetGrid(name, grid.rows())
                                    : grid);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        }
        return grids;
    }

    /** A stream that ends with an error where more comes than was said. */
    private static InputStream bounded(InputStream in) {
        return new FilterInputStream(in) {
            private long left = UNPACKED_LIMIT;

            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                return counted(n, n);
            }

            private int counted(int got, int bytes) throws IOException {
                left -= Math.max(0, bytes);
                if (left < 0) {
                    throw new SheetRefusedException("unpacks to more than 256 MB");
                }
                return got;
            }
        };
    }

    /** Counts cells as they are read. */
    static int counted(int cells, int more) throws SheetRefusedException {
        Deadline.check();
        if (cells + more > CELL_LIMIT) {
            throw new SheetRefusedException("holds more than 5 million cells");
        }
        return cells + more;
    }

    private static List<SheetGrid> workbook(Path file, ReadingOptions options) throws IOException {
        List<SheetGrid> grids = new ArrayList<>();
        int held = 0;
        try {
            XlsxCheck.check(file);
        } catch (ExcelReaderException e) {
            throw new SheetRefusedException("can't be read as a spreadsheet: " + e.getMessage());
        }
        try (ReadableWorkbook book = XlsxCheck.open(file, options)) {
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    continue;
                }
                try (Stream<Row> rows = sheet.openStream()) {
                    List<List<SheetCell>> cells = new ArrayList<>();
                    for (Row row : (Iterable<Row>) () -> XlsxCheck.rows(rows.limit(ROW_LIMIT))) {
                        put(cells, row);
                        held = counted(held, cells.get(cells.size() - 1).size());
                    }
                    grids.add(new SheetGrid(sheet.getName(), cells));
                }
            }
        } catch (ExcelReaderException
                | NumberFormatException
                | IOException
                | UncheckedIOException e) {
            throw new SheetRefusedException("can't be read as a spreadsheet: " + e.getMessage());
        }
        return grids;
    }

    private static void put(List<List<SheetCell>> cells, Row row) {
        while (cells.size() < row.getRowNum() - 1 && cells.size() < ROW_LIMIT) {
            cells.add(List.of());
        }
        List<SheetCell> line = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), COLUMN_LIMIT); i++) {
            Cell cell = row.getCell(i);
            if (cell == null || cell.getType() == CellType.ERROR) {
                line.add(SheetCell.EMPTY);
            } else if (cell.getType() == CellType.NUMBER) {
                line.add(number(cell));
            } else {
                line.add(SheetCell.of(cell.getText() == null ? "" : cell.getText()));
            }
        }
        cells.add(line);
    }

    /** A number, or the month, day or percentage that its format shows it as. */
    private static SheetCell number(Cell cell) {
        BigDecimal digits = cell.asNumber().round(SHOWN_BY_EXCEL).stripTrailingZeros();
        BigDecimal number = digits.scale() < 0 ? digits.setScale(0) : digits;
        String format = cell.getDataFormatString();
        String shown = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        if (shown.contains("%")) {
            return SheetCell.of(number.movePointRight(2).toPlainString() + "%");
        }
        if (shown.matches("(?i).*y.*")) {
            String day = cell.asDate().toLocalDate().toString();
            boolean days = shown.matches("(?i).*d.*");
            boolean months = shown.matches("(?i).*m.*");
            return SheetCell.of(days ? day : day.substring(0, months ? 7 : 4));
        }
        return SheetCell.of(number);
    }

    private static List<SheetGrid> text(byte[] bytes) throws IOException {
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0 && !isUtf16(bytes)) {
                throw new SheetRefusedException("is no text, and no spreadsheet that is known");
            }
        }
        String text = decoded(bytes);
        Matcher told = TOLD_SEPARATOR.matcher(text);
        boolean tells = told.find();
        if (tells) {
            text = text.substring(told.end());
        }
        char separator = tells ? told.group(1).charAt(0) : separator(text);
        List<List<String>> lines = new ArrayList<>();
        int held = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .ignoreDifferentFieldCount(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                held = counted(held, Math.min(line.getFieldCount(), COLUMN_LIMIT));
                if (lines.size() < ROW_LIMIT) {
                    lines.add(line.getFields().stream().limit(COLUMN_LIMIT).toList());
                }
            }
        } catch (CsvParseException e) {
            throw new SheetRefusedException("can't be read as text in columns: " + e.getMessage());
        }
        List<List<SheetCell>> rows =
                (separator == ',' ? SheetProse.whole(lines) : lines)
                        .stream().map(l -> l.stream().map(SheetCell::of).toList()).toList();
        return List.of(new SheetGrid("", rows));
    }

    private static String decoded(byte[] bytes) {
        String text;
        if (isUtf16(bytes)) { // by its byte order mark, as spreadsheets write "Unicode text"
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) { // not UTF-8, so what Windows writes
            String west = new String(bytes, Charset.forName("windows-1252"));
            boolean east = EAST.matcher(west).find();
            text = east ? new String(bytes, Charset.forName("windows-1250")) : west;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static long lines(List<String> lines, int separator) {
        return lines.stream().filter(l -> l.indexOf(separator) >= 0).count();
    }

    /**
     * The separator that cuts most lines into fields; where another cuts most of them, commas
     * between digits are those of decimals.
     */
    private static char separator(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(60).toList();
        if (!lines.isEmpty() && CODES_AND_TABS.matcher(lines.get(0)).lookingAt()) {
            return '\t';
        }
        boolean other =
                SEPARATORS.chars().anyMatch(c -> c != ',' && lines(lines, c) * 2 >= lines.size());
        char best = ',';
        long most = 0;
        for (char c : SEPARATORS.toCharArray()) {
            boolean decimals = c == ',' && other;
            long lone =
                    decimals
                            ? lines.stream().filter(l -> NO_DECIMAL.matcher(l).find()).count()
                            : lines(lines, c);
            if (lone > most) {
                most = lone;
                best = c;
            }
        }
        return best;
    }
}
