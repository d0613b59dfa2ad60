// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskWordsTest {

    /** A word that is added takes no category from itself unseen: those meant to are listed. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void noWordHidesABeginningUnlessItIsMeantTo(Lang lang) throws IOException {
        try (var in = AskWordsTest.class.getResourceAsStream("hidden-" + lang.tag() + ".txt")) {
            List<String> meant =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#") && !l.isBlank())
                            .toList();
            assertThat(AskWords.of(lang).hidden()).containsExactlyInAnyOrderElementsOf(meant);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aVerbOfTwoWordsHasAllFormsOfItsFirst(Lang lang) {
        String verb = lang.pick("bounce back", "andare su");
        assertThat(VerbForms.of(verb, lang)).contains(lang.pick("bounced back", "andato su"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void amountsAndTimesAreWrittenAsTheReadersKnowThem(Lang lang) {
        assertThat(Amounts.written(lang.pick("a billion and a half", "un miliardo e mezzo"), lang))
                .isEqualTo(lang.pick("1.5 billion", "1,5 miliardi"));
        assertThat(Amounts.written(lang.pick("in '18", "nel '18"), lang)).endsWith("2018");
        assertThat(Amounts.written(lang.pick("start of 2025", "inizio 2025"), lang))
                .isEqualTo(lang.pick("first quarter of 2025", "primo trimestre 2025"));
        assertThat(Amounts.written(lang.pick("since the start of 2025", "da inizio 2025"), lang))
                .isEqualTo(lang.pick("since the start of 2025", "da inizio 2025"));
    }
}
