// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Layouts as offices of several countries have them, with numbers that were made up: each is loaded
 * whole at the first proposal, and nothing of it otherwise than it is meant.
 *
 * <p>A file tells the home, the name of the sheet's file and its rows: {@code *} before a cell is
 * bold type, {@code >} sets it in, {@code @} is a month as a date, {@code '} a text of digits.
 * Below stand the cells that it holds, or why it is refused.
 */
class SheetsAtFirstSightTest {

    @TempDir Path work;

    @TestFactory
    Stream<DynamicTest> eachIsWhatItSays() throws IOException, URISyntaxException {
        Path folder = Path.of(SheetsAtFirstSightTest.class.getResource("sheets").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> isRead(f)));
        }
    }

    private void isRead(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Path own = Files.createDirectories(work.resolve(file.getFileName().toString()));
        LoadedSheets sheets = new LoadedSheets(own, said(lines, "home "));
        int end = 0;
        while (!lines.get(end).equals("cells") && !lines.get(end).startsWith("refused ")) {
            end++;
        }
        Path sheet = own.resolve(said(lines, "file "));
        write(sheet, lines.subList(3, end));
        if (lines.get(end).equals("cells")) {
            assertThat(sheets.cells(sheet))
                    .extracting(SheetsAtFirstSightTest::plain)
                    .containsExactlyInAnyOrderElementsOf(
                            lines.subList(end + 1, lines.size()).stream()
                                    .map(SheetsAtFirstSightTest::plain)
                                    .toList());
        } else {
            sheets.isRefused(sheet, lines.get(end).substring("refused ".length()));
        }
    }

    private static String said(List<String> lines, String key) {
        return lines.stream()
                .filter(l -> l.startsWith(key))
                .map(l -> l.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path sheet, List<String> lines) throws IOException {
        if (lines.get(0).equals("text")) {
            Files.write(sheet, lines.subList(1, lines.size()));
            return;
        }
        try (OutputStream out = Files.newOutputStream(sheet);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet page = null;
            int row = 0;
            for (String line : lines) {
                if (line.startsWith("sheet ")) {
                    page = book.newWorksheet(line.substring("sheet ".length()));
                    row = 0;
                } else if (line.startsWith("merge ")) {
                    List<String> ranges = List.of(line.substring("merge ".length()).split(" "));
                    for (String range : ranges) {
                        merge(page, range);
                    }
                } else {
                    put(page, row++, line);
                }
            }
        }
    }

    private static void merge(Worksheet page, String range) {
        String[] corners = range.split(":");
        page.range(row(corners[0]), column(corners[0]), row(corners[1]), column(corners[1]))
                .merge();
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", "")) - 1;
    }

    private static int column(String cell) {
        return cell.charAt(0) - 'A';
    }

    private static void put(Worksheet page, int row, String line) {
        String[] cells = line.split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
            String text = cells[c].replaceFirst("^>*\\*?", "");
            if (text.matches("-?\\d+(\\.\\d+)?")) {
                page.value(row, c, Double.parseDouble(text));
            } else if (text.startsWith("@")) {
                page.value(row, c, LocalDate.parse(text.substring(1) + "-01"));
                page.style(row, c).format("mmm-yy").set();
            } else if (!text.isEmpty()) {
                page.value(row, c, text.replaceFirst("^'", ""));
            }
            style(page.style(row, c), cells[c]);
        }
    }

    private static void style(StyleSetter style, String cell) {
        int depth = cell.length() - cell.replaceFirst("^>*", "").length();
        if (depth > 0) {
            style.indent(depth).set();
        }
        if (cell.substring(depth).startsWith("*")) {
            style.bold().set();
        }
    }

    /** A cell whose number is written as short as can be: 1695440000 for 1695440000.00. */
    private static String plain(String cell) {
        return cell.replaceFirst("(?<= \\d{1,18})\\.0+(?= |$)", "");
    }
}
