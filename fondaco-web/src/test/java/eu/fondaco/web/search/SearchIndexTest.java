// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static final SearchIndex INDEX =
            new SearchIndex(
                    List.of(
                            entry("Guangdong", "Guangdong", "/a"),
                            entry("South Korea", "Corea del Sud", "/b"),
                            entry("South Africa", "Sudafrica", "/c"),
                            entry("Pays de la Loire", "Paesi della Loira", "/d"),
                            entry("Québec", "Québec", "/e")));

    private static Entry entry(String en, String it, String page) {
        return new Entry(new Label(en, it), new Label("area", "area"), page, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guangdong", "Guandong", "gaungdong", "GUANG", "guangdnog"})
    void findsANameWithATypoOrHalfTyped(String query) {
        assertThat(INDEX.find(query, 5)).first().extracting(Entry::page).isEqualTo("/a");
    }

    @Test
    void findsNamesOfEitherLanguageWithoutTheirAccents() {
        assertThat(INDEX.find("corea", 5)).first().extracting(Entry::page).isEqualTo("/b");
        assertThat(INDEX.find("quebec", 5)).first().extracting(Entry::page).isEqualTo("/e");
    }

    @Test
    void letsTheRarerWordDecide() {
        assertThat(INDEX.find("south korea", 5)).first().extracting(Entry::page).isEqualTo("/b");
    }

    @Test
    void takesAShortWordForTheBeginningOfANameOnlyWhereItIsTheLast() {
        assertThat(INDEX.find("why gua", 5)).extracting(Entry::page).containsExactly("/a");
        assertThat(INDEX.find("pay corea", 5)).extracting(Entry::page).containsExactly("/b");
    }

    @Test
    void findsNothingForShortOrStrangeWords() {
        assertThat(INDEX.find("zz", 5)).isEmpty();
        assertThat(INDEX.find("", 5)).isEmpty();
        assertThat(INDEX.find("<script>".repeat(500), 5)).isEmpty();
    }
}
