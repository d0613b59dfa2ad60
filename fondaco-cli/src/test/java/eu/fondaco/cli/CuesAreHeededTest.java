// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * A cue that is added to a question changes what is understood, or the reply says that it was left
 * out: never the same answer unremarked.
 */
class CuesAreHeededTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    private static OpenObservatory open;
    private static FreeAnswers answers;

    /** What a question says, a cue to each kind; those that are empty aren't said. */
    record Said(Lang lang, String flow, String goods, String place, String partner, String time) {

        String text(String denial) {
            return String.join(" ", parts(denial)).strip().replaceAll(" +", " ");
        }

        private List<String> parts(String denial) {
            return List.of(flow, goods, place, partner, time, denial);
        }

        /** The same without one of its cues. */
        Said without(int cue) {
            return new Said(
                    lang,
                    flow,
                    cue == 0 ? "" : goods,
                    cue == 1 ? "" : place,
                    cue == 2 ? "" : partner,
                    cue == 3 ? "" : time);
        }

        String cue(int cue) {
            return List.of(goods, place, partner, time).get(cue);
        }
    }

    /** The same draws each time. */
    private static final String SEED = "20261128";

    @BeforeContainer
    static void opens() throws IOException {
        open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
        answers = new Wiring(open).free();
    }

    @AfterContainer
    static void closes() {
        open.close();
    }

    @Provide
    Arbitrary<Said> english() {
        return said(
                Lang.EN,
                List.of("how much are the exports", "imports", "what share of the exports is"),
                List.of("", "of machinery", "of ceramics", "of hats", "of clothing", "of K9"),
                List.of("", "of Veneto", "of Lombardy", "of Italy"),
                List.of("", "with Japan", "with China", "with Narnia", "with the EU"),
                List.of(
                        "",
                        "in 2019",
                        "in the first quarter of 2024",
                        "since 2015",
                        "after Brexit"));
    }

    @Provide
    Arbitrary<Said> italian() {
        return said(
                Lang.IT,
                List.of("quanto valgono le esportazioni", "import", "che quota dell'export è"),
                List.of(
                        "",
                        "di macchinari",
                        "di ceramiche",
                        "di cappelli",
                        "di abbigliamento",
                        "di K9"),
                List.of("", "del Veneto", "della Lombardia", "di Reggio Emilia"),
                List.of("", "con il Giappone", "con la Cina", "con Narnia", "con l'UE"),
                List.of("", "nel 2019", "nel primo trimestre 2024", "dal 2015", "dopo la Brexit"));
    }

    private static Arbitrary<Said> said(
            Lang lang,
            List<String> flows,
            List<String> goods,
            List<String> places,
            List<String> partners,
            List<String> times) {
        return Arbitraries.of(flows)
                .flatMap(
                        f ->
                                Combinators.combine(
                                                Arbitraries.of(goods),
                                                Arbitraries.of(places),
                                                Arbitraries.of(partners),
                                                Arbitraries.of(times))
                                        .as((g, a, p, t) -> new Said(lang, f, g, a, p, t)));
    }

    @Property(tries = 60, seed = SEED)
    void inEnglish(@ForAll("english") Said said) {
        isHeeded(said);
    }

    @Property(tries = 60, seed = SEED)
    void inItalian(@ForAll("italian") Said said) {
        isHeeded(said);
    }

    /** What is denied isn't what is told. */
    @Property(tries = 20, seed = SEED)
    void aDenialIsHeeded(@ForAll("english") Said said) {
        if (said.partner().isEmpty()) {
            return;
        }
        String plain = said.without(2).text("");
        String denied = said.without(2).text("not " + said.partner());
        differs(plain, denied, "not " + said.partner(), said.lang());
    }

    private static void isHeeded(Said said) {
        for (int cue = 0; cue < 4; cue++) {
            if (!said.cue(cue).isEmpty()) {
                differs(said.without(cue).text(""), said.text(""), said.cue(cue), said.lang());
            }
        }
    }

    /** An answer that names what was added had taken it for granted before, and said so. */
    private static void differs(String less, String more, String cue, Lang lang) {
        Reply one = answers.ask(less, lang, null, TODAY);
        Reply other = answers.ask(more, lang, null, TODAY);
        if (other.asksBack() || one.asksBack()) {
            return;
        }
        List<String> told = new ArrayList<>(other.notes());
        told.add(other.sentence());
        told.addAll(other.understood());
        List<String> before = new ArrayList<>(one.notes());
        before.add(one.sentence());
        before.addAll(one.understood());
        String name = cue.replaceFirst(".*[ ']", "");
        boolean named = one.sentence().contains(name) && !cue.startsWith("not ");
        if (named) {
            return;
        }
        assertThat(told).as("'%s' and '%s'", less, more).isNotEqualTo(before);
    }
}
