// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.area.IsoCodes;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Words;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts the observatory's own codes of areas into cells that are written with other ones: ITH5 and
 * ITD5 become IT-45, EL and GRC become GR.
 */
final class OwnCodes {

    private final Areas areas;
    private final Predicate<String> listed;
    private final Map<String, String> own = new HashMap<>();

    /**
     * @param listed codes that a list defines which is loaded together with the cells
     */
    OwnCodes(Areas areas, Predicate<String> listed) {
        this.areas = areas;
        this.listed = listed;
    }

    private record Place(
            String reporter,
            String partner,
            TradeFlow flow,
            String product,
            Period period,
            String unit) {

        static Place of(Observation o) {
            return new Place(
                    o.reporter(), o.partner(), o.flow(), o.product(), o.period(), o.unit());
        }
    }

    /**
     * Rewrites cells. Where the same cell comes by two codes with one value, one is kept; where one
     * value is zero, the other; with two other values none is kept, and it is said.
     */
    void put(List<Observation> cells, Consumer<DataIssue> issues) {
        List<Observation> kept = new ArrayList<>();
        List<Observation> renamed = new ArrayList<>();
        for (Observation o : cells) {
            String reporter = own(o.reporter());
            String partner = own(o.partner());
            if (reporter.equals(o.reporter()) && partner.equals(o.partner())) {
                kept.add(o);
            } else {
                renamed.add(o.between(reporter, partner));
            }
        }
        if (renamed.isEmpty()) {
            return;
        }
        Map<Place, Observation> known = new HashMap<>();
        kept.forEach(o -> known.putIfAbsent(Place.of(o), o));
        Map<Place, Observation> added = new LinkedHashMap<>();
        Set<Place> out = new HashSet<>();
        List<DataIssue> twice = new ArrayList<>();
        for (Observation o : renamed) {
            Place place = Place.of(o);
            Observation other = known.putIfAbsent(place, o);
            if (other == null) {
                added.put(place, o);
            } else if (other.value().signum() == 0 && o.value().signum() != 0) {
                known.put(place, o);
                added.put(place, o);
                out.add(place);
            } else if (o.value().signum() != 0 && other.value().compareTo(o.value()) != 0) {
                twice.add(twice(other, o));
                added.remove(place);
                out.add(place);
            }
        }
        kept.removeIf(o -> !out.isEmpty() && out.contains(Place.of(o)));
        kept.addAll(added.values());
        report(twice, kept.isEmpty(), issues);
        cells.clear();
        cells.addAll(kept);
    }

    /** Warns of the first; where nothing else is left to load, that is an error. */
    private static void report(
            List<DataIssue> twice, boolean nothingLeft, Consumer<DataIssue> issues) {
        if (twice.isEmpty()) {
            return;
        }
        DataIssue first = twice.get(0);
        issues.accept(
                nothingLeft
                        ? DataIssue.error(
                                first.code(),
                                first.file(),
                                first.line(),
                                first.field(),
                                first.message(),
                                first.remedy())
                        : first);
        if (twice.size() > 1) {
            Note rest = RemarkNote.CELLS_TWICE_MORE.note(twice.size() - 1);
            issues.accept(DataIssue.note("area-twice", first.file(), 0, "", rest, Words.NONE));
        }
    }

    private DataIssue twice(Observation a, Observation b) {
        String where =
                String.join(
                        " ",
                        a.reporter(),
                        a.partner(),
                        a.flow().code(),
                        a.product(),
                        a.period().toString());
        List<String> same = new ArrayList<>();
        new TreeSet<>(own.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).toList())
                .stream()
                        .filter(e -> e.endsWith(a.reporter()) || e.endsWith(a.partner()))
                        .forEach(same::add);
        return DataIssue.warning(
                "area-twice",
                a.dataset(),
                0,
                "",
                RemarkNote.CELL_TWICE.note(
                        where,
                        String.join(", ", same),
                        a.value().toPlainString(),
                        b.value().toPlainString()),
                RemarkNote.CELL_TWICE_REMEDY.note());
    }

    private String own(String code) {
        if (listed.test(code)) {
            return code;
        }
        String known = own.get(code);
        if (known == null) {
            known =
                    areas.find(code)
                            .map(a -> a.aliases().contains(code) ? a.code() : code)
                            .or(
                                    () ->
                                            IsoCodes.two(code)
                                                    .flatMap(areas::find)
                                                    .filter(a -> a.kind().equals("country"))
                                                    .map(Area::code))
                            .orElse(code);
            if (!known.equals(code)) {
                own.put(code, known);
            }
        }
        return known;
    }
}
