// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.SelfChecker;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases as offices write them, sound and with one number changed. */
class ReleasesTest {

    private static String text(String name) throws IOException {
        try (InputStream in = ReleasesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> kinds(String name, String text) {
        Lang lang = name.contains(".it.") ? Lang.IT : Lang.EN;
        return SelfCheck.of(DocumentReader.read(name, text), lang).stream()
                .map(Checked::claim)
                .map(claim -> claim.tokens().get(0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regional.it.md",
                "goods.en.md",
                "machinery.en.md",
                "harbour.en.md",
                "valley.it.md",
                "altavalle.it.md",
                "firthside.en.md"
            })
    void aSoundReleaseRaisesNothing(String name) throws IOException {
        assertThat(kinds(name, text(name))).isEmpty();
    }

    @Test
    void whatALaterNoteTellsOtherwiseIsSetAgainstTheEarlierOne() throws IOException {
        String text = text("harbour.en.md");
        CrossCheck across = new CrossCheck();
        assertThat(across.add(checked("spring.md", text)).statements()).isEmpty();
        assertThat(across.add(checked("same.md", text)).statements()).isEmpty();
        String other = text.replace("at £624 million (20.0%)", "at £651 million (20.9%)");
        assertThat(other).isNotEqualTo(text);
        List<Checked> found = across.add(checked("autumn.md", other)).statements();
        assertThat(found)
                .filteredOn(s -> s.claim().id().startsWith("y"))
                .extracting(s -> s.why().en())
                .singleElement()
                .asString()
                .contains("spring.md says", "£624 million", "£651 million");
    }

    private static CheckedBrief checked(String name, String text) {
        return new SelfChecker().check(name, text, Checker.Options.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "table; altavalle.it.md; con 330,2; con 303,2",
                "twice; regional.it.md; regione: +4,6%; regione: +5,6%",
                "change; regional.it.md; 2024 (+4,6%); 2024 (+6,4%)",
                "balance; regional.it.md; saldo di 38,5; saldo di 35,8",
                "change; regional.it.md; 9.044 | 7,0; 9.044 | 9,0",
                "table; regional.it.md; valgono 11.223; valgono 11.322",
                "weekday; goods.en.md; Tuesday 11 March; Thursday 11 March",
                "change; goods.en.md; (-3.9%); (-9.3%)",
                "balance; goods.en.md; surplus of 14.1; surplus of 11.4",
                "multiple; goods.en.md; billion to 1.24; billion to 0.94",
                "balance; goods.en.md; -2770; -2270",
                "twice; machinery.en.md; machinery were 12.4; machinery were 14.2",
                "date; machinery.en.md; year before, 2022; year before, 2021",
                "share; machinery.en.md; 28.6% of; 26.8% of",
                "total; machinery.en.md; 42000 | 43300; 42000 | 44300",
                "table; harbour.en.md; rose by 3.9%; rose by 9.3%",
                "change; harbour.en.md; | 8.6 |; | 6.8 |",
                "table; harbour.en.md; million to £558 million; million to £585 million",
                "share; harbour.en.md; (13.2%); (12.3%)",
                "order; harbour.en.md; was third, with £558; was second, with £558",
                "multiple; harbour.en.md; three times; twice",
                "total; harbour.en.md; took £1,404 million; took £1,440 million",
                "difference; harbour.en.md; were 24 million; were 42 million",
                "date; harbour.en.md; nine years; seven years",
                "table; valley.it.md; crescita del 4,2%; crescita del 2,4%",
                "balance; valley.it.md; porta a 260,0; porta a 206,0",
                "difference; valley.it.md; aumenta di 70,0; aumenta di 90,0",
                "order; valley.it.md; quarto posto; terzo posto",
                "difference; valley.it.md; di 12,1 milioni; di 21,1 milioni",
                "multiple; valley.it.md; due volte; tre volte"
            })
    void oneNumberChangedIsFound(String kind, String name, String from, String to)
            throws IOException {
        String text = text(name);
        assertThat(text).contains(from);
        assertThat(kinds(name, text.replace(from, to))).contains(kind);
    }
}
