// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred invented acts are taken in from a table, and each stands on any day as a model says
 * that walks through all days one by one.
 */
class ActsOnAnyDayTest {

    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final int ACTS = 200;
    private static final int DAYS = 50;
    private static final Pattern STATE =
            Pattern.compile("\"id\":\"(\\w+)\".*\"state\":\"(\\w+)\",\"state_on\"");

    private static final String MAPPING =
            """
            format: 1
            id: {column: Nr, prefix: M}
            date: {column: Dated}
            date_kind: {column: Dated as}
            kind: {column: Sort, codes: {Intesa: memorandum, Gemellaggio: twinning}}
            kind_as_printed: {column: Title}
            our_parties: {constant: Regione Montalba}
            partner_parties: {column: With}
            partner_areas: {column: Where}
            sectors: {column: On, split: ";"}
            status: {column: Standing}
            """;

    /** What becomes of an act, in the order in which a register tells it. */
    private enum Course {
        UNENDING,
        TERM,
        RUNS_TO,
        LAPSED,
        BROKEN_OFF,
        SUPERSEDED,
        NEVER,
        ANNOUNCED,
        SILENT
    }

    private record Act(int n, Course course, LocalDate made, int years, LocalDate end) {

        static Act invent(int n, Random random) {
            Course course = Course.values()[random.nextInt(Course.values().length)];
            LocalDate made = FIRST.plusDays(random.nextInt(9_000));
            int years = 1 + random.nextInt(9);
            LocalDate end =
                    switch (course) {
                        case TERM -> made.plusYears(years);
                        case RUNS_TO, LAPSED, BROKEN_OFF, SUPERSEDED ->
                                made.plusDays(1 + random.nextInt(4_000));
                        default -> null;
                    };
            return new Act(n, course, made, years, end);
        }

        String row() {
            boolean planned = course == Course.NEVER || course == Course.ANNOUNCED;
            String status =
                    switch (course) {
                        case UNENDING -> "live (no term)";
                        case TERM -> "live";
                        case RUNS_TO -> "live, to " + end;
                        case LAPSED -> "expired " + end + "; not renewed";
                        case BROKEN_OFF -> "terminated " + end + " by the partner";
                        case SUPERSEDED -> "superseded " + end;
                        case NEVER -> "planned, never signed";
                        case ANNOUNCED -> "unknown: announced, no page reports the signing";
                        case SILENT -> "unknown";
                    };
            String title = course == Course.TERM ? "intesa (" + years + " years)" : "intesa";
            return "%d,%s,%s,%s,%s,Ministry %d,%s,trade;culture,\"%s\"\n"
                    .formatted(
                            n,
                            made,
                            planned ? "planned" : "signed",
                            n % 3 == 0 ? "Gemellaggio" : "Intesa",
                            title,
                            n,
                            n % 5 == 0 ? "Japan" : "China",
                            status);
        }
    }

    /** The states of an act on all days from the first, found by walking through them. */
    private static Map<LocalDate, String> slowly(Act act) {
        Map<LocalDate, String> out = new TreeMap<>();
        String state = "not_yet";
        for (LocalDate day = FIRST.minusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.equals(act.made)) {
                state = act.course == Course.SILENT ? "unknown" : "live";
            }
            if (act.end != null && day.equals(act.end.plusDays(1))) {
                state = "ended";
            }
            out.put(
                    day,
                    act.course == Course.NEVER
                            ? "not_signed"
                            : act.course == Course.ANNOUNCED ? "unknown" : state);
        }
        return out;
    }

    @Test
    void eachOfTwoHundredActsOfATableStandsAsItsDaysSay(@TempDir Path work) throws IOException {
        Random random = new Random(20_261_129);
        List<Act> acts = new ArrayList<>();
        StringBuilder rows =
                new StringBuilder("Nr,Dated,Dated as,Sort,Title,With,Where,On,Standing\n");
        for (int n = 1; n <= ACTS; n++) {
            acts.add(Act.invent(n, random));
            rows.append(acts.get(n - 1).row());
        }
        Path folder = observatory(work);
        Path table = Files.writeString(work.resolve("acts.csv"), rows);
        Path mapping = Files.writeString(work.resolve("map.yaml"), MAPPING);
        Cli taken = Cli.run("relations", "--import", table, "--mapping", mapping, "-o", folder);
        assertThat(taken.code()).as(taken.err()).isZero();

        List<Map<LocalDate, String>> model = acts.stream().map(ActsOnAnyDayTest::slowly).toList();
        for (int k = 0; k < DAYS; k++) {
            LocalDate day = day(acts.get(random.nextInt(ACTS)), k, random);
            Map<String, String> told = states(folder, day);
            assertThat(told).hasSize(ACTS);
            if (k % 10 == 0) {
                isFiltered(folder, day, told);
            }
            for (Act a : acts) {
                assertThat(told.get("M" + a.n))
                        .as("%s on %s", a, day)
                        .isEqualTo(model.get(a.n - 1).get(day));
            }
        }
    }

    private static Path observatory(Path work) throws IOException {
        Path folder = work.resolve("observatory");
        Files.createDirectories(folder.resolve("areas"));
        Files.writeString(
                folder.resolve("observatory.yaml"), "format: 1\nname: Invented\nhome: IT-45\n");
        Files.writeString(
                folder.resolve("areas/regions.csv"),
                "code,name_en,name_it,kind,parent,groups\nIT-45,Montalba,Montalba,region,IT,\n");
        return folder;
    }

    /** Any day, or one about the signing or the end of an act. */
    private static LocalDate day(Act act, int k, Random random) {
        return switch (k % 3) {
            case 0 -> FIRST.plusDays(random.nextInt(14_000));
            case 1 -> act.made.plusDays(random.nextInt(3) - 1L);
            default -> (act.end == null ? act.made : act.end).plusDays(random.nextInt(3) - 1L);
        };
    }

    /** The acts chosen by a state are those told to be in it. */
    private static void isFiltered(Path folder, LocalDate day, Map<String, String> told) {
        String some = told.get("M1");
        assertThat(lines(folder, day, "--state", some))
                .hasSize((int) told.values().stream().filter(some::equals).count());
    }

    /** What each act's state is told to be on a day. */
    private static Map<String, String> states(Path folder, LocalDate day) {
        Map<String, String> out = new TreeMap<>();
        List<String> lines = lines(folder, day);
        for (String line : lines) {
            Matcher m = STATE.matcher(line);
            assertThat(m.find()).as(line).isTrue();
            out.put(m.group(1), m.group(2));
        }
        return out;
    }

    private static List<String> lines(Path folder, LocalDate day, Object... more) {
        List<Object> args =
                new ArrayList<>(List.of("relations", "--on", day, "--format", "json", "-o"));
        args.add(folder);
        args.addAll(List.of(more));
        return Cli.run(args.toArray()).out().lines().toList();
    }
}
