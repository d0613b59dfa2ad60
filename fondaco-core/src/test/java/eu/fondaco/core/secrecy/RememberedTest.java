// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hidden cells kept for the next process are all of them or none, and never another release's. */
class RememberedTest {

    private static final Set<Cell> CELLS =
            Set.of(
                    new Cell(TradeFlow.EXPORTS, "A", "X", "P1", Period.year(2020)),
                    new Cell(TradeFlow.IMPORTS, "B", "Y", "P2", Period.parse("2020-Q3")));

    private final Map<String, List<String>> kept = new HashMap<>();
    private final Remembered remembered =
            new Remembered(
                    new Memory() {
                        @Override
                        public Optional<List<String>> recall(String name) {
                            return Optional.ofNullable(kept.get(name));
                        }

                        @Override
                        public void keep(String name, List<String> lines) {
                            kept.put(name, lines);
                        }
                    });

    @Test
    void whatIsKeptIsRecalled() {
        remembered.keep("n", CELLS);
        assertThat(remembered.recall("n")).contains(CELLS);
        assertThat(remembered.recall("m")).isEmpty();
    }

    /** The same cells make the same file, in whichever order they were found. */
    @Test
    void theOrderInWhichTheyWereFoundIsntKept() {
        List<Cell> cells = new ArrayList<>(CELLS);
        remembered.keep("n", new LinkedHashSet<>(cells));
        Collections.reverse(cells);
        remembered.keep("m", new LinkedHashSet<>(cells));
        assertThat(kept.get("m")).isEqualTo(kept.get("n")).hasSize(3);
    }

    @Test
    void halfOfItIsNone() {
        remembered.keep("n", CELLS);
        List<String> lines = kept.get("n");
        for (int n = 0; n < lines.size(); n++) {
            kept.put("n", lines.subList(0, n));
            assertThat(remembered.recall("n")).as("%d lines", n).isEmpty();
        }
        kept.put("n", List.of("nonsense", "= 1"));
        assertThat(remembered.recall("n")).isEmpty();
    }

    @Test
    void anotherReleaseHasAnotherName() {
        String one = Remembered.name(List.of("d", "X", "d@1 null null"));
        assertThat(Remembered.name(List.of("d", "X", "d@1 null null"))).isEqualTo(one);
        assertThat(Remembered.name(List.of("d", "X", "d@2 null null"))).isNotEqualTo(one);
        assertThat(Remembered.name(List.of("d", "M", "d@1 null null"))).isNotEqualTo(one);
        assertThat(Remembered.name(List.of("dX", "d@1 null null"))).isNotEqualTo(one);
    }
}
