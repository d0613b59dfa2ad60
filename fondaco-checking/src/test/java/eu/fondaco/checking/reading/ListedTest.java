// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places among the partners that a text says it looks at. */
class ListedTest {

    private static List<String> among(String lang, String text) {
        LocalDate day = LocalDate.of(2021, 5, 3);
        return Valdoria.checker()
                .check("n.txt", text, new Checker.Options(Tongue.parse(lang), day, null))
                .statements()
                .stream()
                .flatMap(s -> s.claim().best().stream())
                .map(r -> r.question().universe())
                .filter(u -> u != null && u.dimension() == Dimension.PARTNER)
                .map(Universe::members)
                .distinct()
                .toList();
    }

    private static String english(String count) {
        return "Trade of Rivalta in 2020\n\n"
                + count
                + "Norway was the second customer of Rivalta in 2020, and Chile the third.\n";
    }

    private static String italian(String count) {
        return "Il commercio di Rivalta nel 2020\n\n"
                + count
                + "Nel 2020 la Norvegia è stata il secondo cliente di Rivalta.\n";
    }

    @Test
    void aTextThatCountsAsManyAsAreListedRanksThese() {
        assertThat(among("en", english("Of the nine markets some bought more. ")))
                .containsExactly("CA+CL+EG+KE+NO+PE+PT+TH+VN");
        assertThat(among("it", italian("Dei nove mercati alcuni hanno comprato di più. ")))
                .containsExactly("CA+CL+EG+KE+NO+PE+PT+TH+VN");
    }

    @Test
    void oneThatCountsNoneRanksAll() {
        assertThat(among("en", english(""))).containsExactly(Universe.ALL);
        assertThat(among("en", english("Of the seven markets some bought more. ")))
                .containsExactly(Universe.ALL);
        assertThat(among("it", italian(""))).containsExactly(Universe.ALL);
    }
}
