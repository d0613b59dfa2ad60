// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.checking.trees.Trees;
import eu.fondaco.core.text.Lang;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final List<String> LINES =
            List.of(
                    "(said < 0.5000 ? -1.0000 : (near < 0.5000 ? 0.2500 : 2.0000))",
                    "(is GROWTH < 0.5000 ? 0.0000 : 0.1250)",
                    "(x typ=pct < 0.5000 ? 0.0000 : 0.5000)");

    private static View view() {
        Lexicon lexicon = Valdoria.words().of(Lang.EN);
        Names names = new Names(Valdoria.catalog(), lexicon, Valdoria.datasets());
        MarkedText text =
                new Marking(lexicon, names)
                        .mark(DocumentReader.read("x.txt", "Exports rose by 4.2%."), null);
        Holdings holdings = new Holdings(Valdoria.catalog(), Valdoria.datasets());
        return new View(new Scene(text, holdings, lexicon), text.anchors().get(0));
    }

    private static double score(Candidate c) throws IOException {
        double[] sums = new double[1];
        Forest.of(Trees.read(LINES)).addScores(view(), List.of(c), sums);
        return sums[0];
    }

    @Test
    void the_features_of_the_candidate_its_group_and_what_stands_around_are_heard()
            throws IOException {
        assertThat(score(Candidate.named("a", Set.of("said", "near"), Set.of(), true)))
                .isEqualTo(2.5);
        assertThat(score(Candidate.named("a", Set.of("said"), Set.of("near"), true)))
                .isEqualTo(2.5);
        assertThat(score(Candidate.named("a", Set.of("said"), Set.of(), true))).isEqualTo(0.75);
        assertThat(score(Candidate.named("a", Set.of("unheard"), Set.of(), true))).isEqualTo(-0.5);
        assertThat(
                        score(
                                new Candidate(
                                        "a",
                                        "GROWTH",
                                        List.of(),
                                        List.of(),
                                        List.of("said"),
                                        List.of("near"),
                                        true)))
                .isEqualTo(2.625);
    }
}
