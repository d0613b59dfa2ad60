// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years that a sheet shows in part are never loaded as whole ones: they are cut, or asked. */
class SheetPartYearsTest {

    private static final List<Area> AREAS =
            List.of(
                    area("W00", "World", "Mondo", "world", ""),
                    area("DE", "Germany", "Germania", "country", ""),
                    area("FR", "France", "Francia", "country", ""),
                    area("IT", "Italy", "Italia", "country", ""),
                    area("IT-62", "Lazio", "Lazio", "region", "IT"));

    private static Area area(String code, String en, String it, String kind, String parent) {
        return new Area(code, new Label(en, it), kind, parent, Set.of(), Set.of());
    }

    private static SheetGrid grid(String lines) {
        return new SheetGrid(
                "",
                lines.lines()
                        .map(l -> l.replace("DE", "Germania").replace("FR", "Francia"))
                        .map(l -> Arrays.stream(l.split(";", -1)).map(SheetCell::of).toList())
                        .toList());
    }

    private static SheetReading.Known known(SheetSaid said) {
        return new SheetReading.Known(
                List.of(AREAS),
                List.of(new Product(Product.TOTAL, Label.of("Total"), "", Set.of())),
                Set.of(),
                "IT-62",
                "sheet",
                said);
    }

    /** The periods of a sheet's cells, or what is asked of it. */
    private static String read(String title, String note, String last, SheetSaid said) {
        List<String> lines =
                List.of(
                        "Esportazioni / Exports, EUR;;;",
                        title + ";;;",
                        ";;;",
                        "Paese;2022;2023;" + last,
                        "DE;12;13;11",
                        "FR;9;9;8",
                        "Totale / Total;21;22;19",
                        ";;;",
                        note + ";;;");
        SheetGrid grid = grid(String.join("\n", lines));
        Set<String> periods = new TreeSet<>();
        for (SheetProposal p : SheetReading.read(List.of(grid), null, known(said))) {
            if (!p.problems().isEmpty()) {
                return p.problems().get(0).in(Lang.EN) + " " + p.asks();
            }
            p.cells().forEach(c -> periods.add(c.period().toString()));
        }
        return String.join(" ", periods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data cover January to September only", "Dati da gennaio a settembre"})
    void aNoteWithoutAYearIsOfItsOwnSheetOnly(String note) {
        SheetGrid whole = grid("Exports 2023, EUR;\n;\nPaese;Valore\nGermania;12\nFrancia;9");
        SheetGrid part =
                grid("Exports 2024, EUR;\n;\nPaese;Valore\nGermania;11\nFrancia;8\n;\n" + note);
        List<SheetProposal> read =
                SheetReading.read(
                        List.of(
                                new SheetGrid("2023", whole.rows()),
                                new SheetGrid("2024", part.rows())),
                        null,
                        known(SheetSaid.nothing()));
        List<String> periods =
                read.stream()
                        .flatMap(p -> p.cells().stream())
                        .map(c -> c.period().toString())
                        .distinct()
                        .toList();
        assertThat(periods).contains("2023").doesNotContain("2024");
    }

    /** Of years that a note lists only those behind "year to date" are so. */
    @Test
    void theYearsBeforeAYearToDateAreWhole() {
        assertThat(read("", "Exports 2022, 2023 and YTD 2024", "2024", SheetSaid.nothing()))
                .contains("2024-01/P9M")
                .doesNotContain("2022-01", "2023-01");
    }

    private static String titled(String title) {
        return read(title, "", "2024", SheetSaid.nothing());
    }

    private static String noted(String note) {
        return read("", note, "2024", SheetSaid.nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dati cumulati gennaio-settembre",
                "Cumulative January to September",
                "Progressivo gennaio - settembre",
                "Cumulati da gennaio a settembre",
                "Mesi 1-9",
                "Months 1-9",
                "Primi tre trimestri",
                "First three quarters",
                "Dal 1\u00b0 gennaio al 30 settembre",
                "1 January to 30 September"
            })
    void aTitleOfNineMonthsOfEachYear(String title) {
        assertThat(titled(title)).isEqualTo("2022-01/P9M 2023-01/P9M 2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anni 2022, 2023 e gennaio-settembre 2024",
                "Anni 2022-2023 e primi nove mesi 2024",
                "2022, 2023 and January-September 2024",
                "Years 2022-2023 and first nine months of 2024"
            })
    void aTitleOfYearsAndNineMonthsOfTheLast(String title) {
        assertThat(titled(title)).isEqualTo("2022 2023 2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nota: 2024 fino a settembre.",
                "Note: 2024 through September.",
                "Nota: per il 2024 dati fino al 30 settembre",
                "Data for 2024 cover January to September",
                "I dati del 2024 si riferiscono al periodo gennaio-settembre",
                "2024: first nine months",
                "2024: primi nove mesi",
                "2024: 9 mesi",
                "Fonte: Istat. 2024 gen.-set., dati provvisori",
                "2024 data are provisional (January-September)",
                "Dati disponibili fino a settembre 2024",
                "Data available through September 2024",
                "2024 values refer to the first three quarters"
            })
    void aNoteOnOneYear(String note) {
        assertThat(noted(note)).isEqualTo("2022 2023 2024-01/P9M");
    }

    @ParameterizedTest
    @CsvSource({
        "2024*, * gennaio-settembre",
        "2024 (a), (a) January-September",
        "2024 (1), (1) Dati fino a settembre"
    })
    void aNoteOnTheMarkOfAYear(String label, String note) {
        assertThat(read("", note, label, SheetSaid.nothing())).isEqualTo("2022 2023 2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024 (a settembre)",
                "2024 (to September)",
                "2024 fino a settembre",
                "2024 through September",
                "2024 (cum. set.)",
                "2024 YTD (Sep)"
            })
    void aLabelThatSaysUpToWhen(String label) {
        assertThat(read("", "", label, SheetSaid.nothing())).isEqualTo("2022 2023 2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dati 2024 parziali",
                "2024 figures are incomplete",
                "2024 year to date",
                "2024 provvisorio a settembre",
                "2024 provisional to September",
                "2024 as of 30 September",
                "Dati aggiornati a settembre 2024",
                "Last updated: 30/09/2024",
                "Situazione al 15 ottobre 2024"
            })
    void aYearThatCannotBeWholeIsAsked(String note) {
        assertThat(noted(note))
                .startsWith("Of which months of 2024?")
                .contains("period=2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fino a settembre",
                "Values up to September",
                "Anni 2022-2024 (gennaio-settembre)",
                "Years 2022-2024, January-September",
                "dal 1/1 al 30/9",
                "01-09"
            })
    void ofWhichYearsATitleSpeaksIsAsked(String title) {
        assertThat(titled(title)).startsWith("Of which months of 2022, 2023, 2024?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024 parziale", "2024 (al 30/9)", "2024 (1-9)"})
    void aLabelThatLeavesItOpenIsAsked(String label) {
        assertThat(read("", "", label, SheetSaid.nothing())).startsWith("Of which months of 2024?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fonte: Istat, estratto il 12/03/2025",
                "Last updated: March 2025",
                "Dal primo trimestre 2023 i dati comprendono le provviste di bordo",
                "Variazioni % calcolate su gennaio-settembre 2024",
                "From January 2023 data exclude Northern Ireland"
            })
    void otherNotesLeaveYearsWhole(String note) {
        assertThat(noted(note)).isEqualTo("2022 2023 2024");
    }

    @Test
    void aPartBelowOneYearInTwoRowsOfHeadersIsOfThatYearOnly() {
        assertThat(read("", "", "2024\n;;;Gen-set", SheetSaid.nothing()))
                .isEqualTo("2022 2023 2024-01/P9M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gen.-set. 2023", "January-September 2023"})
    void aPartBesideItsYearLeavesThatWhole(String label) {
        assertThat(
                        read(
                                "",
                                "I dati gennaio-settembre 2023 sono rivisti",
                                label,
                                SheetSaid.nothing()))
                .isEqualTo("2022 2023 2023-01/P9M");
    }

    @Test
    void whatSomebodySaysSettlesIt() {
        List<Label> problems = new ArrayList<>();
        SheetSaid part = SheetSaid.of(Map.of("period", "2024-01/P8M"), problems);
        SheetSaid whole = SheetSaid.of(Map.of("period", "2024"), problems);
        SheetSaid each =
                SheetSaid.of(Map.of("period", "2022-01/P9M; 2023-01/P9M; 2024-01/P9M"), problems);
        assertThat(problems).isEmpty();
        assertThat(read("", "Dati 2024 parziali", "2024", part)).isEqualTo("2022 2023 2024-01/P8M");
        assertThat(read("", "Dati 2024 parziali", "2024", whole)).isEqualTo("2022 2023 2024");
        assertThat(read("Year to date", "", "2024", each))
                .isEqualTo("2022-01/P9M 2023-01/P9M 2024-01/P9M");
    }
}
