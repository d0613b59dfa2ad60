// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.DrawnDims.Dim;
import eu.fondaco.core.area.Area;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.sources.sheet.SheetCountries;
import eu.fondaco.sources.sheet.SheetProposal;
import eu.fondaco.sources.sheet.SheetReading;
import eu.fondaco.sources.sheet.SheetSaid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads drawn files as a new observatory at their home would, and judges what is taken of them. */
final class DrawnReading {

    /**
     * What became of a file.
     *
     * @param kind {@code whole}, {@code part}, {@code refused} or {@code wrong}
     * @param facts numbers that it holds
     * @param taken those of them that are taken
     */
    record Outcome(String kind, List<String> why, int facts, int taken) {}

    private final Path work;
    private final Map<String, Observatory> homes = new HashMap<>();
    private final Map<String, Collection<Area>> lent = new HashMap<>();

    DrawnReading(Path work) {
        this.work = work;
    }

    private Observatory home(String code) {
        Cli.run("init", work.resolve(code), "--home", code);
        return Observatory.read(work.resolve(code));
    }

    private Collection<Area> lent(String country) {
        return lent.computeIfAbsent(country, c -> LentLists.areas(c, List.of()));
    }

    List<SheetProposal> read(DrawnFile file) {
        Observatory observatory = homes.computeIfAbsent(file.home, this::home);
        List<Collection<Area>> places = new ArrayList<>();
        places.add(observatory.catalog().areas().list());
        LentLists.divided().forEach(country -> places.add(lent(country)));
        SheetCountries.of(file.grids, places, LentLists.parts())
                .forEach(country -> places.add(lent(country)));
        return SheetReading.read(
                file.grids,
                null,
                new SheetReading.Known(
                        places,
                        observatory.catalog().products().list(),
                        LentLists.namedProducts().keySet(),
                        observatory.catalog().home(),
                        file.name,
                        SheetSaid.nothing()));
    }

    Outcome judged(DrawnFile file) {
        List<SheetProposal> proposals = read(file);
        List<String> why = new ArrayList<>();
        proposals.forEach(p -> p.problems().forEach(x -> why.add(x.en())));
        int needed = (int) file.facts.values().stream().filter(DrawnReading::isNeeded).count();
        if (!why.isEmpty() || proposals.stream().noneMatch(SheetProposal::isSound)) {
            return new Outcome("refused", why, needed, 0);
        }
        Map<DrawnFile.At, DrawnTable.Fact> left = new HashMap<>(file.facts);
        left.values().removeIf(f -> !isNeeded(f));
        Map<String, Set<String>> goods = new HashMap<>();
        for (SheetProposal proposal : proposals) {
            if (!proposal.unit().equals(file.unit)) {
                why.add("unit " + proposal.unit());
            }
            for (SheetProposal.Cell cell : proposal.cells()) {
                DrawnFile.At at = at(file, proposal.sheet(), cell);
                judge(at, file.facts.get(at), cell, goods, why);
                left.remove(at);
            }
        }
        goods.forEach(
                (code, names) -> {
                    if (names.size() > 1) {
                        why.add("goods " + code + " " + names);
                    }
                });
        int taken = needed - left.size();
        if (!why.isEmpty()) {
            return new Outcome("wrong", why, needed, taken);
        }
        left.forEach(
                (at, f) ->
                        why.add(at.sheet() + " " + at.row() + "," + at.column() + " " + names(f)));
        proposals.forEach(p -> p.said().forEach(l -> why.add("said: " + l.en())));
        return new Outcome(left.isEmpty() ? "whole" : "part", why, needed, taken);
    }

    /** Whether a number is to be loaded; what has no name outside its sheet may be. */
    private static boolean isNeeded(DrawnTable.Fact fact) {
        return fact.value() != null
                && fact.of().values().stream()
                        .noneMatch(i -> i.code().equals("OWN:") || i.isOfListed());
    }

    private static DrawnFile.At at(DrawnFile file, String sheet, SheetProposal.Cell cell) {
        String name = sheet.isEmpty() ? file.facts.keySet().iterator().next().sheet() : sheet;
        return new DrawnFile.At(name, cell.row(), cell.column());
    }

    private static String names(DrawnTable.Fact fact) {
        StringBuilder names = new StringBuilder();
        fact.of().forEach((dim, item) -> names.append(item.code()).append(item.path()).append(' '));
        return names.toString();
    }

    private static void judge(
            DrawnFile.At at,
            DrawnTable.Fact fact,
            SheetProposal.Cell cell,
            Map<String, Set<String>> goods,
            List<String> why) {
        String taken =
                String.join(
                        " ",
                        cell.reporter(),
                        cell.partner(),
                        cell.flow().code(),
                        cell.product(),
                        cell.period().toString(),
                        String.valueOf(cell.value()));
        if (fact == null) {
            why.add(at + " is no value, taken as " + taken);
            return;
        }
        DrawnItem product = fact.of().get(Dim.PRODUCT);
        boolean value =
                fact.value() == null
                        ? cell.value() == null
                        : cell.value() != null && cell.value().compareTo(fact.value()) == 0;
        boolean right =
                value
                        && is(fact.of().get(Dim.REPORTER), cell.reporter())
                        && is(fact.of().get(Dim.PARTNER), cell.partner())
                        && fact.of().get(Dim.FLOW).code().equals(cell.flow().code())
                        && fact.of().get(Dim.TIME).code().equals(cell.period().toString())
                        && product.code().equals("TOTAL") == cell.product().equals("TOTAL");
        if (!right) {
            why.add(at + " " + names(fact) + fact.value() + ", taken as " + taken);
        }
        goods.computeIfAbsent(cell.product(), k -> new HashSet<>()).add(product.label());
        goods.computeIfAbsent("of " + product.label(), k -> new HashSet<>()).add(cell.product());
    }

    private static boolean is(DrawnItem item, String code) {
        return switch (item.kind()) {
            case ONE, ALL -> item.code().equals(code);
            case REST -> code.startsWith("OWN:") || code.matches("EXT_.*|.*OTH.*");
            case SOME ->
                    item.code().equals("EU") ? code.startsWith("EU") : code.startsWith(item.code());
        };
    }
}
