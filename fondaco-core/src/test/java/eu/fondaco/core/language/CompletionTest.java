// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

    private final QuestionLanguage language = new QuestionLanguage(Places.catalog("IT-45"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sh | share
                    share of imp | imports
                    exports from Em | Emilia-Romagna
                    exports to South K | South Korea
                    exports to Fri | Friuli-Venezia Giulia
                    rank of Veneto by exports amo | among
                    rank of Veneto by exports among reg | regions
                    quota delle imp | importazioni
                    esportazioni verso il Gia | Giappone
                    exports from IT-4 | IT-45
                    """)
    void whatIsBegunIsFinished(String written, String expected) {
        assertThat(texts(written)).contains(expected);
    }

    @Test
    void aCompletionReplacesTheWordBeingWritten() {
        Completion south =
                language.complete("exports to South K in 2018", 18, Lang.EN).stream()
                        .filter(c -> c.text().equals("South Korea"))
                        .findFirst()
                        .orElseThrow();
        assertThat(south.from()).isEqualTo(11);
        assertThat(south.note()).isEqualTo("KR");
    }

    @Test
    void onlyWhatMayFollowIsOffered() {
        assertThat(texts("share of "))
                .contains("exports", "imports")
                .doesNotContain("among", "above");
        assertThat(texts("exports from Italy t")).contains("to").doesNotContain("top", "three");
        assertThat(texts("zzz ")).isEmpty();
    }

    private List<String> texts(String written) {
        return language.complete(written, written.length(), Lang.EN).stream()
                .map(Completion::text)
                .toList();
    }
}
