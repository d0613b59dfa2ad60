// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden cells kept for the next process are all of them or none, and never another release's. */
class RememberedTest {

    private static final Set<Cell> CELLS =
            Set.of(
                    new Cell(TradeFlow.EXPORTS, "A", "X", "P1", Period.year(2020)),
                    new Cell(TradeFlow.IMPORTS, "B", "Y", "P2", Period.parse("2020-Q3")));

    @TempDir Path folder;

    @Test
    void whatIsKeptIsRecalledByTheNextProcess() {
        new Remembered(folder.resolve("new")).keep("n", CELLS);
        assertThat(new Remembered(folder.resolve("new")).recall("n")).contains(CELLS);
        assertThat(new Remembered(folder.resolve("new")).recall("m")).isEmpty();
    }

    @Test
    void halfAFileIsNone() throws Exception {
        Remembered remembered = new Remembered(folder);
        remembered.keep("n", CELLS);
        List<String> lines = Files.readAllLines(folder.resolve("n"));
        for (int n = 0; n < lines.size(); n++) {
            Files.write(folder.resolve("n"), lines.subList(0, n));
            assertThat(remembered.recall("n")).as("%d lines", n).isEmpty();
        }
        Files.writeString(folder.resolve("n"), "nonsense\n= 1\n");
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

    @Test
    void aFolderThatCantBeWrittenCostsTimeOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Remembered remembered = new Remembered(file.resolve("below"));
        remembered.keep("n", CELLS);
        assertThat(remembered.recall("n")).isEmpty();
    }
}
