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
                            text("id", "a short id of your own, F244", "un codice a scelta, F244"),
                            of(
                                    "measure",
                                    Choice.MEASURES,
                                    "what is measured: level, share, rank …",
                                    "che cosa si misura: level, share, rank …"),
                            of(
                                    "reporter",
                                    Choice.AREAS,
                                    "who trades: area code, IT-45",
                                    "chi scambia: codice dell'area, IT-45"),
                            listed(
                                    "flow",
                                    "X exports, M imports",
                                    "X esportazioni, M importazioni",
                                    "X",
                                    "M"),
                            of(
                                    "partner",
                                    Choice.AREAS,
                                    "with whom: area code; W00 is all; JP+KR a sum",
                                    "con chi: codice; W00 sono tutti; JP+KR una somma"),
                            of(
                                    "product",
                                    Choice.PRODUCTS,
                                    "product code; TOTAL is all",
                                    "codice del prodotto; TOTAL sono tutti"),
                            text(
                                    "period",
                                    "2018, 2018-S1, 2018-Q3, 2018-05",
                                    "2018, 2018-S1, 2018-Q3, 2018-05"),
                            text(
                                    "base_period",
                                    "for growth: since when",
                                    "per la crescita: da quando"),
                            text(
                                    "universe_or_denominator",
                                    "ranks: reporter:regions of IT; shares: denominator"
                                            + " reporter:IT",
                                    "ranghi: reporter:regions of IT; quote: denominator"
                                            + " reporter:IT"),
                            text(
                                    "value",
                                    "in base units: 63430000000, 9.5",
                                    "in unità: 63430000000, 9.5"),
                            text("unit", "EUR, percent, rank …", "EUR, percent, rank …"),
                            text(
                                    "as_printed",
                                    "the digits as the page prints them",
                                    "le cifre come stanno sulla pagina"),
                            listed(
                                    "qualifier",
                                    "= exactly, > more than, < almost, ~ about",
                                    "= esatto, > più di, < quasi, ~ circa",
                                    Arrays.stream(Qualifier.values())
                                            .map(Qualifier::sign)
                                            .toArray(String[]::new)),
                            text(
                                    "released",
                                    "when published: 2019, 2019-03, 2019-03-11",
                                    "quando fu pubblicato: 2019, 2019-03, 2019-03-11"),
                            text("origin", "who said so first", "chi lo ha detto per primo"),
                            text("url", "where it was read", "dove si è letto"),
                            text("note", "anything worth knowing", "ciò che è utile sapere")));

    static final SheetForm INSTRUMENTS =
            new SheetForm(
                    "instruments",
                    "relations",
                    ".yaml",
                    "relations/instruments.yaml",
                    List.of(
                            text("id", "a short id of your own, I29", "un codice a scelta, I29"),
                            text(
                                    "date",
                                    "2019-10-16, 2018-11, 2013 or unknown",
                                    "2019-10-16, 2018-11, 2013 o unknown"),
                            listed(
                                    "date_kind",
                                    "what the date is the date of",
                                    "di che cosa è la data",
                                    codes(DateKind.values())),
                            listed(
                                    "kind",
                                    "what the act is",
                                    "che atto è",
                                    codes(InstrumentKind.values())),
                            text(
                                    "kind_as_printed",
                                    "the words of the source",
                                    "le parole della fonte"),
                            list(
                                    "our_parties",
                                    "who signs on this side; several split by ;",
                                    "chi firma da questa parte; più nomi divisi da ;"),
                            list(
                                    "partner_parties",
                                    "who signs on the other side",
                                    "chi firma dall'altra parte"),
                            areas(
                                    "our_areas",
                                    "area codes of our parties",
                                    "codici delle aree delle nostre parti"),
                            areas(
                                    "partner_areas",
                                    "area codes of the others: CN-SD",
                                    "codici delle altre: CN-SD"),
                            list("sectors", "fields of cooperation", "settori della cooperazione"),
                            list("promises", "what was promised", "che cosa fu promesso"),
                            new Column(
                                    "follow_up",
                                    Speech.both("sheet-form.what-became-promises-their"),
                                    true,
                                    Choice.FOLLOW_UP,
                                    List.of()),
                            listed(
                                    "sectors_complete",
                                    "false where the sectors aren't all that the text names",
                                    "false dove i settori non sono tutti quelli del testo",
                                    "true",
                                    "false"),
                            listed(
                                    "promises_complete",
                                    "the same of promises; empty: as sectors_complete",
                                    "lo stesso delle promesse; vuoto: come sectors_complete",
                                    "true",
                                    "false"),
                            text(
                                    "status",
                                    "live, expired …, in the words of the source",
                                    "in vigore, scaduto …, con le parole della fonte"),
                            text(
                                    "status_at",
                                    "the day on which it was so: 2024-05-11, 2024-05 or 2024",
                                    "il giorno in cui era così: 2024-05-11, 2024-05 o 2024"),
                            text(
                                    "text",
                                    "address of the act's own text",
                                    "indirizzo del testo dell'atto"),
                            text(
                                    "follows",
                                    "id of the act before it in its chain",
                                    "codice dell'atto che precede"),
                            list(
                                    "conflicts",
                                    "where sources disagree",
                                    "dove le fonti non concordano"),
                            list("urls", "addresses of the sources", "indirizzi delle fonti")));

    static final SheetForm ACTIVITIES =
            new SheetForm(
                    "activities",
                    "relations",
                    ".yaml",
                    "relations/activities.yaml",
                    List.of(
                            text("id", "a short id of your own, A06", "un codice a scelta, A06"),
                            text(
                                    "date",
                                    "2023-05-04, 2023-05 or 2023",
                                    "2023-05-04, 2023-05 o 2023"),
                            text(
                                    "kind",
                                    "visit, mission, training, fair …",
                                    "visit, mission, training, fair …"),
                            text(
                                    "description",
                                    "what was done, in a sentence",
                                    "che cosa si è fatto, in una frase"),
                            areas(
                                    "areas",
                                    "codes of the areas that took part; split by ;",
                                    "codici delle aree presenti; divisi da ;"),
                            text(
                                    "instrument",
                                    "id of the act it belongs to",
                                    "codice dell'atto cui appartiene"),
                            text("outcome", "what followed from it", "che cosa ne è seguito"),
                            text("url", "where it was read", "dove si è letto")));

    /** What the register of acts is declared complete for. */
    static final SheetForm COMPLETE =
            new SheetForm(
                    "complete",
                    "relations",
                    ".yaml",
                    "relations/complete.yaml",
                    List.of(
                            text("id", "a short id of your own, C1", "un codice a scelta, C1"),
                            text(
                                    "complete_at",
                                    "up to which day all acts are here: 2026-09-30",
                                    "fino a che giorno ci sono tutti gli atti: 2026-09-30"),
                            areas(
                                    "complete_for",
                                    "with which counterparts: codes split by ; empty for all",
                                    "con quali controparti: codici divisi da ; vuoto per tutte"),
                            list(
                                    "complete_kinds",
                                    "which kinds of act: memorandum; twinning; empty for all",
                                    "quali tipi di atto: memorandum; twinning; vuoto per tutti")));

    static final SheetForm STRATEGIES =
            new SheetForm(
                    "strategies",
                    "strategies",
                    ".yaml",
                    "strategies/strategies.yaml",
                    List.of(
                            text("id", "a short id of your own, S4", "un codice a scelta, S4"),
                            text("name", "its title", "il titolo"),
                            list(
                                    "names",
                                    "what else it is called; split by ;",
                                    "come altro la si chiama; divisi da ;"),
                            text("period", "2021/2025 or 2021", "2021/2025 o 2021"),
                            text("act", "the act that adopts it", "l'atto che la adotta"),
                            text("date", "the day of that act", "il giorno di quell'atto"),
                            text("body", "who adopted it", "chi l'ha adottata"),
                            text("content", "what it says", "che cosa dice"),
                            areas(
                                    "targets",
                                    "codes of the areas it aims at; split by ;",
                                    "codici delle aree cui punta; divisi da ;"),
                            listed(
                                    "complete",
                                    "true where these are all its targets",
                                    "true dove questi obiettivi sono tutti",
                                    "true",
                                    "false"),
                            text("url", "where it was read", "dove si è letto")));

    /** The numbers that strategies want to reach. */
    static final SheetForm GOALS =
            new SheetForm(
                    "goals",
                    "strategies",
                    ".yaml",
                    "strategies/goals.yaml",
                    List.of(
                            text("id", "a short id of your own, G1", "un codice a scelta, G1"),
                            text(
                                    "strategy",
                                    "id of the strategy whose goal it is",
                                    "codice della strategia di cui è obiettivo"),
                            of(
                                    "name",
                                    Choice.LABEL,
                                    "its name; in both languages: en: Exports; it: Esportazioni",
                                    "il nome; nelle due lingue: en: Exports; it: Esportazioni"),
                            text(
                                    "question",
                                    "what is measured, and the year set out from: exports from"
                                            + " IT-45 in 2019",
                                    "che cosa si misura, e l'anno di partenza: exports from IT-45"
                                            + " in 2019"),
                            text(
                                    "base",
                                    "the number known when the goal was set: 66334000000",
                                    "il numero noto quando l'obiettivo fu posto: 66334000000"),
                            text(
                                    "set",
                                    "the day on which it was set: 2021-03-31",
                                    "il giorno in cui fu posto: 2021-03-31"),
                            text(
                                    "target",
                                    "the number to reach, in units: 80000000000",
                                    "il numero da raggiungere, in unità: 80000000000"),
                            text(
                                    "by",
                                    "the year by whose end: 2025",
                                    "l'anno entro la cui fine: 2025"),
                            text("source", "where it is written", "dove sta scritto")));

    static final List<SheetForm> ALL =
            List.of(FIGURES, INSTRUMENTS, COMPLETE, ACTIVITIES, STRATEGIES, GOALS);

    /** The column of that name, or null. */
    Column find(String column) {
        return columns.stream().filter(c -> c.name.equals(column)).findFirst().orElse(null);
    }

    boolean isCsv() {
        return ending.equals(".csv");
    }

    private static Column text(String name, String en, String it) {
        return new Column(name, new Label(en, it), false, Choice.ANY, List.of());
    }

    private static Column list(String name, String en, String it) {
        return new Column(name, new Label(en, it), true, Choice.ANY, List.of());
    }

    private static Column areas(String name, String en, String it) {
        return new Column(name, new Label(en, it), true, Choice.AREAS, List.of());
    }

    private static Column of(String name, Choice choice, String en, String it) {
        return new Column(name, new Label(en, it), false, choice, List.of());
    }

    private static Column listed(String name, String en, String it, String... words) {
        return new Column(name, new Label(en, it), false, Choice.LISTED, List.of(words));
    }

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
