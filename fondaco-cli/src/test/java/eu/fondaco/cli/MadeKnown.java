// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.core.area.Area;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetReading;
import eu.fondaco.sources.sheet.SheetSaid;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads made sheets as a new observatory at their home would, and judges what is taken of them. */
final class MadeKnown {

    /** What became of a sheet: {@code loaded}, {@code part}, {@code refused} or {@code wrong}. */
    record Outcome(String kind, List<String> why) {}

    private final Path work;
    private final List<List<Area>> lent;
    private final Map<String, Observatory> homes = new HashMap<>();

    MadeKnown(Path work) {
        this.work = work;
        lent =
                LentLists.divided().stream()
                        .map(country -> LentLists.areas(country, List.of()))
                        .toList();
    }

    List<SheetProposal> read(MadeSheet sheet) {
        Observatory observatory =
                homes.computeIfAbsent(
                        sheet.home.code(),
                        code -> {
                            Cli.run("init", work.resolve(code), "--home", code);
                            return Observatory.read(work.resolve(code));
                        });
        List<Collection<Area>> places = new ArrayList<>(lent);
        places.add(0, observatory.catalog().areas().list());
        return SheetReading.read(
                sheet.grids,
                null,
                new SheetReading.Known(
                        places,
                        observatory.catalog().products().list(),
                        LentLists.namedProducts().keySet(),
                        observatory.catalog().home(),
                        sheet.file.replace('_', ' '),
                        SheetSaid.nothing()));
    }

    Outcome judged(MadeSheet sheet) {
        List<SheetProposal> proposals = read(sheet);
        List<String> problems = new ArrayList<>();
        proposals.forEach(p -> p.problems().forEach(x -> problems.add(x.en())));
        if (!problems.isEmpty() || proposals.stream().noneMatch(SheetProposal::isSound)) {
            return new Outcome("refused", problems);
        }
        Map<String, BigDecimal> taken = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (SheetProposal proposal : proposals) {
            if (!proposal.unit().equals(sheet.home.unit())) {
                wrong.add("unit " + proposal.unit());
            }
            for (SheetProposal.Cell cell : proposal.cells()) {
                String key = key(sheet, cell);
                taken.put(key, cell.value());
                BigDecimal meant = sheet.truth.getOrDefault(key, sheet.sums.get(key));
                if (meant == null || cell.value() == null || meant.compareTo(cell.value()) != 0) {
                    wrong.add(key + " " + cell.value() + " at " + cell.place() + " meant " + meant);
                }
            }
        }
        if (!wrong.isEmpty()) {
            return new Outcome("wrong", wrong);
        }
        Set<String> lost = new TreeSet<>();
        sheet.truth.forEach(
                (key, value) -> {
                    if (value != null && !taken.containsKey(key)) {
                        lost.add(key);
                    }
                });
        return lost.isEmpty()
                ? new Outcome("loaded", List.of())
                : new Outcome("part", List.copyOf(lost));
    }

    private static String key(MadeSheet sheet, SheetProposal.Cell cell) {
        String named = cell.productName().isEmpty() ? cell.product() : cell.productName();
        String product =
                sheet.goods().stream()
                        .filter(label -> plain(label).equals(plain(named)))
                        .findFirst()
                        .orElse(named);
        return String.join(
                "|",
                cell.reporter(),
                cell.partner(),
                cell.flow().code(),
                product,
                cell.period().toString());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
