// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * What is said of statements is read back of just these statements, several at one word among them.
 */
class AnnotationsTest {

    private static final String RAW =
            "Exports to \uD835\uDC00 rose in 2015 and in 2016. More words after it.";

    private static Claim claim(int number, int end) {
        return new Claim(
                "c" + number,
                new Span(0, end),
                "",
                "level",
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    @Test
    void ofSeveralAtOneWordEachCanBeSpokenOfAndBroughtBack() {
        List<Claim> claims = List.of(claim(1, 37), claim(2, 37), claim(3, 25));
        String once =
                Annotations.write(
                        RAW, claims, Map.of("c1", Annotations.IGNORE, "c3", "exports in 2015"));
        assertThat(once)
                .contains(
                        "2015<!-- fondaco: exports in 2015 --> and", "<!-- fondaco 1: ignore -->");
        List<Claim> again = List.of(claim(1, 37 + 33), claim(2, 37 + 33), claim(3, 25));
        String twice = Annotations.write(once, again, Map.of("c2", "exports in 2016"));
        assertThat(Pins.in(twice, again)).extracting(Pins.Pin::claim).containsExactly(2, 1, 0);
        assertThat(Annotations.write(twice, again, Map.of("c1", Annotations.CHECK)))
                .doesNotContain("ignore")
                .contains("fondaco 2: exports in 2016");
    }

    @Test
    void aCommentWithoutANumberSpeaksOfTheLastAndAWrongNumberOfNone() {
        List<Claim> claims = List.of(claim(1, 5), claim(2, 5));
        assertThat(Pins.in("12345<!-- fondaco: x -->", claims))
                .extracting(Pins.Pin::claim)
                .containsExactly(1);
        assertThat(Pins.in("12345<!-- fondaco 3: x -->", claims))
                .extracting(Pins.Pin::claim)
                .containsExactly(-1);
    }

    @Property(seed = "7329113", tries = 200)
    void everyWordIsReadBackOfItsStatement(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 59) Integer> ends) {
        List<Integer> order = ends.stream().sorted().toList();
        List<Claim> claims = new ArrayList<>();
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            claims.add(claim(i, order.get(i)));
            said.put("c" + i, "exports in " + (1900 + i));
        }
        String written = Annotations.write(RAW, claims, said);
        assertThat(written.replaceAll("<!--.*?-->", "")).isEqualTo(RAW);
        List<Claim> moved = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int before = 0;
            for (int j = 0; j < order.size(); j++) {
                before += order.get(j) < order.get(i) ? comment(order, j).length() : 0;
            }
            moved.add(claim(i, order.get(i) + before));
        }
        for (Pins.Pin pin : Pins.in(written, moved)) {
            assertThat(pin.words()).isEqualTo("exports in " + (1900 + pin.claim()));
        }
        assertThat(Pins.in(written, moved)).hasSize(order.size());
    }

    private static String comment(List<Integer> order, int at) {
        boolean alone = order.stream().filter(order.get(at)::equals).count() == 1;
        return "<!-- fondaco"
                + (alone ? "" : " 1")
                + ": exports in 1900 -->"
                + (order.subList(0, at).stream().filter(order.get(at)::equals).count() >= 9
                        ? " "
                        : "");
    }
}
