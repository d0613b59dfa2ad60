// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Small sheets of a region with two provinces and three partners, as tests write them down. */
final class SheetsOfLazio {

    private static final List<Area> AREAS =
            List.of(
                    area("W00", "World", "Mondo", "world", ""),
                    area("DE", "Germany", "Germania", "country", ""),
                    area("FR", "France", "Francia", "country", ""),
                    area("PL", "Poland", "Polonia", "country", ""),
                    area("IT", "Italy", "Italia", "country", ""),
                    area("IT-62", "Lazio", "Lazio", "region", "IT"),
                    area("IT-RI", "Rieti", "Rieti", "province", "IT-62"),
                    area("IT-VT", "Viterbo", "Viterbo", "province", "IT-62"));

    private SheetsOfLazio() {}

    private static Area area(String code, String en, String it, String kind, String parent) {
        return new Area(code, new Label(en, it), kind, parent, Set.of(), Set.of());
    }

    /** What is proposed for a sheet whose cells are parted by semicolons. */
    static List<SheetProposal> proposals(String sheet) {
        SheetGrid grid =
                new SheetGrid(
                        "",
                        sheet.lines()
                                .map(
                                        l ->
                                                Arrays.stream(l.split(";", -1))
                                                        .map(SheetCell::of)
                                                        .toList())
                                .toList());
        return SheetReading.read(
                List.of(grid),
                null,
                new SheetReading.Known(
                        List.of(AREAS),
                        List.of(new Product(Product.TOTAL, Label.of("Total"), "", Set.of())),
                        Set.of(),
                        "IT-62",
                        "sheet",
                        SheetSaid.nothing()));
    }

    /** The cells, as {@code reporter partner flow product period} to values. */
    static Map<String, String> read(String sheet) {
        Map<String, String> cells = new TreeMap<>();
        for (SheetProposal p : proposals(sheet)) {
            assertThat(p.problems()).as(p.said().toString()).isEmpty();
            for (SheetProposal.Cell c : p.cells()) {
                String of = String.join(" ", c.reporter(), c.partner(), c.flow().code());
                cells.put(
                        of + " " + c.product() + " " + c.period(),
                        c.value() == null ? "-" : c.value().toPlainString());
            }
        }
        return cells;
    }
}
