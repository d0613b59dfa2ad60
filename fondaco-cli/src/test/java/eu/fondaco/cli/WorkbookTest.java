// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers go out as a spreadsheet and come back; nothing changes that wasn't changed in it. */
class WorkbookTest {

    @TempDir static Path shared;
    private static Path exported;

    @TempDir Path work;
    private Path folder;
    private Path book;

    @BeforeAll
    static void export() throws IOException {
        Path whole = shared.resolve("er");
        copy(Path.of("../examples/emilia-romagna"), whole);
        exported = shared.resolve("registers.xlsx");
        Cli export = Cli.run("export", "--template", exported, "-o", whole, "--lang", "en");
        assertThat(export.code()).as(export.err()).isZero();
    }

    @BeforeEach
    void takesACopy() throws IOException {
        folder = work.resolve("er");
        copy(Path.of("../examples/emilia-romagna"), folder);
        book = Files.copy(exported, work.resolve("registers.xlsx"));
    }

    /** Without its briefs, which each change would judge anew. */
    private static void copy(Path from, Path to) throws IOException {
        Path briefs = from.resolve("briefs");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(p -> !p.startsWith(briefs)).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** What the folder's registers hold, by file. */
    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return content;
    }

    /**
     * Writes the workbook again as a person would save it: with some cells changed, by
     * "sheet!id!column".
     */
    private Path changed(Map<String, Object> cells) throws IOException {
        Path target = work.resolve("changed" + System.nanoTime() + ".xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(book.toFile());
                OutputStream out = Files.newOutputStream(target);
                Workbook write = new Workbook(out, "Test", "1.0")) {
            for (Sheet sheet : read.getSheets().toList()) {
                save(sheet.getName(), sheet.read(), write.newWorksheet(sheet.getName()), cells);
            }
        }
        return target;
    }

    private static void save(
            String name, List<Row> rows, Worksheet into, Map<String, Object> cells) {
        List<String> header = new ArrayList<>();
        Map<String, Integer> at = new HashMap<>();
        for (Row row : rows) {
            String id = row.getCellText(0);
            at.put(id, row.getRowNum() - 1);
            for (int c = 0; c < row.getCellCount(); c++) {
                if (row.getRowNum() == 1) {
                    header.add(row.getCellText(c));
                }
                if (!row.getCellText(c).isEmpty()) {
                    into.value(row.getRowNum() - 1, c, row.getCellText(c));
                }
            }
        }
        int end = rows.get(rows.size() - 1).getRowNum() + 2;
        for (Map.Entry<String, Object> cell : cells.entrySet()) {
            String[] place = cell.getKey().split("!");
            if (place[0].equals(name)) {
                int row = at.getOrDefault(place[1], end);
                if (cell.getValue() instanceof Number number) {
                    into.value(row, header.indexOf(place[2]), number);
                } else {
                    into.value(row, header.indexOf(place[2]), (String) cell.getValue());
                }
                if (!at.containsKey(place[1])) {
                    into.value(row, 0, place[1]);
                }
            }
        }
    }

    private Cli load(Path file, Object... options) {
        List<Object> args = new ArrayList<>(List.of("load", file, "-o", folder, "--lang", "en"));
        args.addAll(List.of(options));
        return Cli.run(args.toArray());
    }

    /** A library for reading may forgive what a spreadsheet program calls a damaged file. */
    @Test
    void everyPartIsWellFormedAndHoldsListsOfAllowedWords() throws Exception {
        int parts = 0;
        StringBuilder sheets = new StringBuilder();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(book.toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().matches(".*\\.(xml|rels)")).toList()) {
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(zip.getInputStream(entry));
                sheets.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(),
                                java.nio.charset.StandardCharsets.UTF_8));
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(6);
        assertThat(sheets).contains("<dataValidation ");
    }

    @Test
    void comesBackUnchanged() throws IOException {
        Map<String, String> before = content();
        Cli load = load(changed(Map.of()), "--replace", "--yes");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.out()).contains("Nothing changes.");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void showsWhatChangesAndWritesOnlyThat() throws IOException {
        Map<String, String> before = content();
        Map<String, Object> cells = new HashMap<>();
        cells.put("figures!F001!value", 41136000001.0);
        cells.put("figures!F001!as_printed", "41.136.000.001");
        cells.put("instruments!I01!status", "expired");
        cells.put("activities!A99!date", "2026-01");
        cells.put("activities!A99!kind", "visit");
        cells.put("activities!A99!description", "Tasting; with a semicolon: and a colon");
        cells.put("activities!A99!areas", "IT-45 ;CN-SD");
        Path file = changed(cells);

        Cli shown = load(file);
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains(
                        "~ F001",
                        "value: 41136000000 -> 41136000001",
                        "status: live (30th anniversary 2022) -> expired",
                        "+ A99",
                        "1 new, 2 changed, 0 removed",
                        "Nothing was written");
        assertThat(load(file, "--yes", "--dry-run").out()).contains("Nothing was written");
        assertThat(content()).isEqualTo(before);

        Cli written = load(file, "--yes");
        assertThat(written.code()).as(written.err()).isZero();
        Map<String, String> after = content();
        assertThat(
                        differing(
                                before.get("figures/published.csv"),
                                after.get("figures/published.csv")))
                .isEqualTo(1);
        assertThat(after.get("relations/instruments.yaml"))
                .startsWith("# SPDX")
                .contains("status: expired");
        assertThat(after.get("relations/activities.yaml"))
                .contains("areas: [IT-45, CN-SD]", "Tasting; with a semicolon: and a colon");
        assertThat(load(file, "--yes").out()).contains("Nothing changes.");
        assertThat(Cli.run("status", "-o", folder).code()).isZero();
    }

    private static long differing(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        assertThat(b).hasSameSizeAs(a);
        return java.util.stream.IntStream.range(0, a.size())
                .filter(i -> !a.get(i).equals(b.get(i)))
                .count();
    }

    @Test
    void tellsSheetRowAndColumnOfWhatIsWrongAndChangesNothing() throws IOException {
        Map<String, String> before = content();
        Map<String, Object> cells = new HashMap<>();
        cells.put("figures!F002!value", "nine");
        cells.put("figures!F003!partner", "ZZ-9");
        cells.put("instruments!I02!date_kind", "someday");
        cells.put("instruments!I03!follows", "I77");
        Cli load = load(changed(cells), "--yes");
        assertThat(load.code()).isEqualTo(3);
        assertThat(load.err())
                .contains("sheet instruments, row 4: date_kind: 'someday'")
                .contains("nothing was changed");
        cells.remove("instruments!I02!date_kind");
        load = load(changed(cells), "--yes");
        assertThat(load.err())
                .contains("sheet figures, row 4: value: 'nine' is not a number")
                .contains("sheet instruments, row 5: follows: no instrument has the id 'I77'");
        cells.remove("figures!F002!value");
        cells.remove("instruments!I03!follows");
        load = load(changed(cells), "--yes");
        assertThat(load.err())
                .contains("sheet figures, row 5: partner: no area has the code 'ZZ-9'");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void whatBecameOfPromisesGoesOutAndComesBack() throws IOException {
        Path register = folder.resolve("relations/instruments.yaml");
        Map<String, Object> cells = new HashMap<>();
        cells.put("instruments!I99!date", "2024-03-01");
        cells.put("instruments!I99!date_kind", "signed");
        cells.put("instruments!I99!kind", "memorandum");
        cells.put("instruments!I99!our_areas", "IT-45");
        cells.put("instruments!I99!partner_areas", "CN-SD");
        cells.put("instruments!I99!promises", "a forum each year; ten traineeships");
        cells.put(
                "instruments!I99!follow_up",
                "1 kept 2024-05:https://example.org/a?b=1; 2 partly: report 7\\; page 2");
        Cli load = load(changed(cells), "--yes");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(Files.readString(register))
                .contains(
                        "- {promise: 1, state: kept, at: 2024-05, source: 'https://example.org",
                        "- {promise: 2, state: partly, source: report 7; page 2}");

        book = work.resolve("again.xlsx");
        assertThat(Cli.run("export", "--template", book, "-o", folder).code()).isZero();
        Map<String, String> before = content();
        load = load(changed(Map.of()), "--replace", "--yes");
        assertThat(load.out()).contains("Nothing changes.");
        cells = Map.of("instruments!I99!follow_up", "1 not 2025: press; 2 unknown");
        assertThat(load(changed(cells)).out())
                .contains(
                        "follow_up: 1 kept 2024-05: https://example.org/a?b=1; 2 partly: report"
                                + " 7\\; page 2 -> 1 not 2025: press; 2 unknown");
        for (String wrong : List.of("1 done", "3 unknown", "1 kept", "kept: press")) {
            load = load(changed(Map.of("instruments!I99!follow_up", wrong)), "--yes");
            assertThat(load.code()).as(wrong).isEqualTo(3);
            assertThat(load.err()).as(wrong).contains("sheet instruments, row");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void whatIsCompleteGoesOutAndComesBack() throws IOException {
        Map<String, Object> cells = new HashMap<>();
        cells.put("complete!C1!complete_at", "2026-09-30");
        cells.put("complete!C1!complete_for", "CN; JP");
        cells.put("complete!C1!complete_kinds", "memorandum");
        cells.put("instruments!I01!sectors_complete", "false");
        cells.put("instruments!I01!promises_complete", "true");
        cells.put("instruments!I01!status_at", "2024-05");
        cells.put("instruments!I01!text", "https://example.org/i01.pdf");
        cells.put("strategies!S2!complete", "true");
        Cli load = load(changed(cells), "--yes");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(Files.readString(folder.resolve("relations/complete.yaml")))
                .contains("complete:", "complete_for: [CN, JP]");
        assertThat(Files.readString(folder.resolve("relations/instruments.yaml")))
                .contains(
                        "    sectors_complete: false",
                        "    promises_complete: true",
                        "status_at: 2024-05",
                        "text: https://example.org/i01.pdf");

        book = work.resolve("again.xlsx");
        assertThat(Cli.run("export", "--template", book, "-o", folder).code()).isZero();
        load = load(changed(Map.of()), "--replace", "--yes");
        assertThat(load.out()).contains("Nothing changes.");
        Map<String, String> before = content();
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("complete!C1!complete_for", "ZZ-9"),
                        Map.of("complete!C1!complete_kinds", "treatise"),
                        Map.of("instruments!I01!status_at", "May"),
                        Map.of("instruments!I01!sectors_complete", "perhaps"))) {
            load = load(changed(wrong), "--yes");
            assertThat(load.code()).as(wrong.toString()).isEqualTo(3);
            assertThat(load.err()).contains("sheet ", "row");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void goalsGoOutAndComeBack() throws IOException {
        Map<String, Object> cells = new HashMap<>();
        cells.put("goals!G1!strategy", "S2");
        cells.put("goals!G1!name", "en: Exports: all; it: Esportazioni");
        cells.put("goals!G1!question", "exports from IT-45 in 2019");
        cells.put("goals!G1!target", "80000000000");
        cells.put("goals!G1!by", "2025");
        cells.put("goals!G1!set", "2021-03-31");
        Cli load = load(changed(cells), "--yes");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(Files.readString(folder.resolve("strategies/goals.yaml")))
                .contains("goals:", "name: {en: 'Exports: all', it: Esportazioni}");
        assertThat(Cli.run("goals", "-o", folder, "--lang", "it").out())
                .contains("G1  Esportazioni", "80 miliardi di euro");

        book = work.resolve("again.xlsx");
        assertThat(Cli.run("export", "--template", book, "-o", folder).code()).isZero();
        Map<String, String> before = content();
        assertThat(load(changed(Map.of()), "--replace", "--yes").out())
                .contains("Nothing changes.");
        assertThat(load(changed(Map.of("goals!G1!name", "Exports"))).out())
                .contains("name: en: Exports: all; it: Esportazioni -> Exports");
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("goals!G1!by", "soon"),
                        Map.of("goals!G1!target", "much"),
                        Map.of("goals!G1!strategy", "S77"))) {
            load = load(changed(wrong), "--yes");
            assertThat(load.code()).as(wrong.toString()).isEqualTo(3);
            assertThat(load.err()).contains("sheet goals, row");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void removesWhatASheetLeavesOutOnlyWhenTold() throws IOException {
        Path few = work.resolve("few.xlsx");
        try (OutputStream out = Files.newOutputStream(few);
                Workbook write = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = write.newWorksheet("activities");
            String[][] rows = {{"kind", "id"}, {"mission", "A01"}, {"", "A02"}};
            for (int r = 0; r < rows.length; r++) {
                sheet.value(r, 0, rows[r][0]);
                sheet.value(r, 1, rows[r][1]);
            }
        }
        Cli kept = load(few, "--dry-run");
        assertThat(kept.out())
                .contains(
                        "kind: visit -> mission",
                        "kind: mission -> (empty)",
                        "they stay",
                        "0 removed");
        Cli replaced = load(few, "--replace", "--yes");
        assertThat(replaced.code()).as(replaced.err()).isZero();
        assertThat(content().get("relations/activities.yaml"))
                .contains("id: A01", "id: A02", "Shandong is received")
                .doesNotContain("id: A03", "id: A05");
        assertThat(Cli.run("status", "-o", folder).code()).isZero();
    }

    @Test
    void warnsWhereARowUndoesWhatWasChangedSinceTheExport() throws IOException {
        Path file = changed(Map.of("instruments!I01!status", "expired"));
        assertThat(load(file).err()).doesNotContain("since the workbook");
        Path register = folder.resolve("relations/instruments.yaml");
        Path activities = folder.resolve("relations/activities.yaml");
        Files.writeString(
                register,
                Files.readString(register)
                        .replace("live (30th anniversary 2022)", "live (renewed 2026)"));
        Files.writeString(
                activities,
                Files.readString(activities)
                        + "  - id: A98\n"
                        + "    date: 2026-01\n"
                        + "    kind: visit\n"
                        + "    description: A visit\n"
                        + "    areas: [IT-45]\n");
        Cli load = load(file);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err())
                .contains("sheet instruments, row 3", "'I01' was changed in the observatory since")
                .doesNotContain("'I02'", "'A98'");
        assertThat(load.out()).contains("status: live (renewed 2026) -> expired");
        assertThat(load(file, "--replace").err())
                .contains("'A98' was added or changed in the observatory since")
                .doesNotContain("'A01'");
        Path other = changed(Map.of("activities!A98!date", "2026-02"));
        assertThat(load(other).err()).contains("'A98' was added to the observatory since");
    }

    @Test
    void fillsAnEmptyObservatory() throws IOException {
        Path fresh = work.resolve("fresh");
        Cli.run("init", fresh);
        Map<String, Object> cells = new HashMap<>();
        cells.put("activities!A99!date", "2026-01");
        cells.put("activities!A99!areas", "IT");
        cells.put("activities!A99!kind", "visit");
        book = work.resolve("empty.xlsx");
        assertThat(Cli.run("export", "--template", book, "-o", fresh).code()).isZero();
        folder = fresh;
        Cli load = load(changed(cells), "--yes");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(content().get("relations/activities.yaml")).contains("activities:", "- id: A99");
        assertThat(Cli.run("status", "-o", fresh, "--lang", "en").out()).contains("1 activit");
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        Path junk = Files.writeString(work.resolve("junk.xlsx"), "not a zip");
        assertThat(load(junk).code()).isEqualTo(3);
        assertThat(Cli.run("export", "--template", work.resolve("x.csv"), "-o", folder).code())
                .isEqualTo(2);
    }
}
