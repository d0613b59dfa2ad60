// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.SelfChecker;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.say.AreaNames;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The report on a text that was set against itself alone says so, and nothing of evidence. */
class ByItselfTest {

    private static final String SOUND =
            "In 2024 the province sold goods for 120 million euros abroad, 20% more than the 100"
                    + " million of 2023.";

    @Test
    void whatIsSoundIsSaidNotToContradictItself() throws IOException {
        assertThat(report(SOUND, Lang.EN))
                .contains("set against itself alone")
                .contains("No place was found where the text contradicts itself")
                .doesNotContain("No statement")
                .doesNotContain("Evidence")
                .doesNotContain("Nothing is said here of");
        assertThat(report(SOUND, Lang.IT)).contains("Non si è trovato nessun punto");
    }

    @Test
    void whatContradictsItselfIsCountedByPlaces() throws IOException {
        String wrong = SOUND.replace("20%", "30%");
        assertThat(report(wrong, Lang.EN))
                .contains("The text contradicts itself at one place")
                .doesNotContain("Evidence");
        assertThat(report(wrong, Lang.IT)).contains("Il testo si contraddice in un punto");
    }

    private static String report(String text, Lang lang) throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReport(
                        lang,
                        Style.PLAIN,
                        (question, in) -> question.toString(),
                        AreaNames.of(new Areas(List.of()), new Products(List.of())))
                .write(
                        new SelfChecker()
                                .check("a.md", text, new Checker.Options(null, null, null)),
                        out);
        return out.toString();
    }
}
