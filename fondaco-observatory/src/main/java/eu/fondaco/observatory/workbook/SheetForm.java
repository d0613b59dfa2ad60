// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.text.Label;
import eu.fondaco.observatory.speech.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a sheet of the workbook holds: one register, a column for each of its fields.
 *
 * @param name of the sheet, and of the list in YAML files
 * @param folder of the observatory where the register's files are
 * @param ending of these files
 * @param fresh the file that is begun where there is none
 */
record SheetForm(String name, String folder, String ending, String fresh, List<Column> columns) {

    /** Where the words come from that a column may hold. */
    enum Choice {
        ANY,
        LISTED,
        MEASURES,
        AREAS,
        PRODUCTS,
        /** What became of promises, see {@link FollowUpText}. */
        FOLLOW_UP,
        /** A text, or one for each language, see {@link LabelText}. */
        LABEL
    }

    /**
     * One column.
     *
     * @param help what to write in it
     * @param list whether a cell holds several texts, split by {@code ;}
     * @param words the only ones allowed, where {@code choice} is {@code LISTED}
     */
    record Column(String name, Label help, boolean list, Choice choice, List<String> words) {}

    static final SheetForm FIGURES =
            new SheetForm(
                    "figures",
                    "figures",
                    ".csv",
                    "figures/figures.csv",
                    List.of(
                            text("id", "sheet-form.short-id-your"),
                            of("measure", Choice.MEASURES, "sheet-form.what-measured-level"),
                            of("reporter", Choice.AREAS, "sheet-form.who-trades-area"),
                            listed("flow", "sheet-form.x-exports-m", "X", "M"),
                            of("partner", Choice.AREAS, "sheet-form.whom-area-code"),
                            of("product", Choice.PRODUCTS, "sheet-form.product-code-total"),
                            text("period", "sheet-form.2018-2018-s1"),
                            text("base_period", "sheet-form.growth-since-when"),
                            text("universe_or_denominator", "sheet-form.ranks-reporter-regions"),
                            text("value", "sheet-form.base-units-63430000000"),
                            text("unit", "sheet-form.eur-percent-rank"),
                            text("as_printed", "sheet-form.digits-page-prints"),
                            listed(
                                    "qualifier",
                                    "sheet-form.exactly-more-than",
                                    Arrays.stream(Qualifier.values())
                                            .map(Qualifier::sign)
                                            .toArray(String[]::new)),
                            text("released", "sheet-form.when-published-2019"),
                            text("origin", "sheet-form.who-said-so"),
                            text("url", "sheet-form.where-read"),
                            text("note", "sheet-form.anything-worth-knowing")));

    static final SheetForm INSTRUMENTS =
            new SheetForm(
                    "instruments",
                    "relations",
                    ".yaml",
                    "relations/instruments.yaml",
                    List.of(
                            text("id", "sheet-form.short-id-your-own"),
                            text("date", "sheet-form.2019-10-16"),
                            listed(
                                    "date_kind",
                                    "sheet-form.what-date-date",
                                    codes(DateKind.values())),
                            listed("kind", "sheet-form.what-act", codes(InstrumentKind.values())),
                            text("kind_as_printed", "sheet-form.words-source"),
                            list("our_parties", "sheet-form.who-signs-side"),
                            list("partner_parties", "sheet-form.who-signs-other"),
                            areas("our_areas", "sheet-form.area-codes-our"),
                            areas("partner_areas", "sheet-form.area-codes-others"),
                            list("sectors", "sheet-form.fields-cooperation"),
                            list("promises", "sheet-form.what-promised"),
                            column(
                                    "follow_up",
                                    "sheet-form.what-became-promises-their",
                                    true,
                                    Choice.FOLLOW_UP,
                                    List.of()),
                            listed(
                                    "sectors_complete",
                                    "sheet-form.false-where-sectors",
                                    "true",
                                    "false"),
                            listed(
                                    "promises_complete",
                                    "sheet-form.same-promises-empty",
                                    "true",
                                    "false"),
                            text("status", "sheet-form.live-expired-words"),
                            text("status_at", "sheet-form.day-so-2024"),
                            text("text", "sheet-form.address-act-own"),
                            text("follows", "sheet-form.id-act-before"),
                            list("conflicts", "sheet-form.where-sources-disagree"),
                            list("urls", "sheet-form.addresses-sources")));

    static final SheetForm ACTIVITIES =
            new SheetForm(
                    "activities",
                    "relations",
                    ".yaml",
                    "relations/activities.yaml",
                    List.of(
                            text("id", "sheet-form.short-id-your-own-a06"),
                            text("date", "sheet-form.2023-05-04"),
                            text("kind", "sheet-form.visit-mission-training"),
                            text("description", "sheet-form.what-done-sentence"),
                            areas("areas", "sheet-form.codes-areas-took"),
                            text("instrument", "sheet-form.id-act-belongs"),
                            text("outcome", "sheet-form.what-followed"),
                            text("url", "sheet-form.where-read")));

    /** What the register of acts is declared complete for. */
    static final SheetForm COMPLETE =
            new SheetForm(
                    "complete",
                    "relations",
                    ".yaml",
                    "relations/complete.yaml",
                    List.of(
                            text("id", "sheet-form.short-id-your-own-c1"),
                            text("complete_at", "sheet-form.up-day-all"),
                            areas("complete_for", "sheet-form.counterparts-codes-split"),
                            list("complete_kinds", "sheet-form.kinds-act-memorandum")));

    static final SheetForm STRATEGIES =
            new SheetForm(
                    "strategies",
                    "strategies",
                    ".yaml",
                    "strategies/strategies.yaml",
                    List.of(
                            text("id", "sheet-form.short-id-your-own-s4"),
                            text("name", "sheet-form.title"),
                            list("names", "sheet-form.what-else-called"),
                            text("period", "sheet-form.2021-2025-2021"),
                            text("act", "sheet-form.act-adopts"),
                            text("date", "sheet-form.day-act"),
                            text("body", "sheet-form.who-adopted"),
                            text("content", "sheet-form.what-says"),
                            areas("targets", "sheet-form.codes-areas-aims"),
                            listed("complete", "sheet-form.true-where-these", "true", "false"),
                            text("url", "sheet-form.where-read")));

    /** The numbers that strategies want to reach. */
    static final SheetForm GOALS =
            new SheetForm(
                    "goals",
                    "strategies",
                    ".yaml",
                    "strategies/goals.yaml",
                    List.of(
                            text("id", "sheet-form.short-id-your-own-g1"),
                            text("strategy", "sheet-form.id-strategy-whose"),
                            of("name", Choice.LABEL, "sheet-form.name-both-languages"),
                            text("question", "sheet-form.what-measured-year"),
                            text("base", "sheet-form.number-known-when"),
                            text("set", "sheet-form.day-set-2021"),
                            text("target", "sheet-form.number-reach-units"),
                            text("by", "sheet-form.year-whose-end"),
                            text("source", "sheet-form.where-written")));

    static final List<SheetForm> ALL =
            List.of(FIGURES, INSTRUMENTS, COMPLETE, ACTIVITIES, STRATEGIES, GOALS);

    /** The column of that name, or null. */
    Column find(String column) {
        return columns.stream().filter(c -> c.name.equals(column)).findFirst().orElse(null);
    }

    boolean isCsv() {
        return ending.equals(".csv");
    }

    private static Column column(
            String name, String help, boolean list, Choice choice, List<String> words) {
        return new Column(name, Speech.both(help), list, choice, words);
    }

    private static Column text(String name, String help) {
        return column(name, help, false, Choice.ANY, List.of());
    }

    private static Column list(String name, String help) {
        return column(name, help, true, Choice.ANY, List.of());
    }

    private static Column areas(String name, String help) {
        return column(name, help, true, Choice.AREAS, List.of());
    }

    private static Column of(String name, Choice choice, String help) {
        return column(name, help, false, choice, List.of());
    }

    private static Column listed(String name, String help, String... words) {
        return column(name, help, false, Choice.LISTED, List.of(words));
    }

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
