// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Population, GDP and other numbers about areas, of exactly the period asked; for the population of
 * a year without one, that of the nearest earlier year within {@value #OLDEST_POPULATION} years,
 * widened by what it may have moved, and noted. A group or parent without a number of its own is
 * the sum of its members, when all of them have one.
 */
final class Attributes {

    /** How indicators at purchasing power parity end: they are in no currency of trade. */
    private static final String PARITY = "_ppp";

    /** How many years back a population may stand for a year's. */
    static final int OLDEST_POPULATION = 3;

    /** How far a population may move in a year, as a share of it. */
    private static final double MOVES = 0.005;

    private record Key(String indicator, String area, Period period) {}

    private final Map<Key, Attribute> byKey = new HashMap<>();
    private final Map<String, Set<String>> units = new HashMap<>();
    private final Areas areas;

    Attributes(Collection<Attribute> attributes, Areas areas) {
        this.areas = areas;
        for (Attribute a : attributes) {
            byKey.putIfAbsent(new Key(a.indicator(), own(a.reporter()), a.period()), a);
            units.computeIfAbsent(a.indicator() + " " + a.period(), k -> new TreeSet<>())
                    .add(a.unit());
        }
    }

    /** That an attribute of an area isn't held; those that most ask for by their own names. */
    private static Note lacking(Operand.Attribute asked, String area) {
        return switch (asked.indicator()) {
            case "population" -> NoteCode.POPULATION_NOT_HELD.note(area, asked.period());
            case "gdp" -> NoteCode.GDP_NOT_HELD.note(area, asked.period());
            default -> NoteCode.ATTRIBUTE_NOT_HELD.note(asked.indicator(), area, asked.period());
        };
    }

    /**
     * The value of an attribute.
     *
     * @param currency the unit it must have where it is money; null when any will do
     */
    Reading find(Operand.Attribute asked, String currency) {
        List<Attribute> parts = new ArrayList<>();
        for (String code : asked.reporter().list()) {
            String missing = collect(asked, own(code), parts, 0);
            if (missing != null) {
                String area = parts.isEmpty() ? code : missing;
                return Reading.failing(Problem.noData(lacking(asked, area)));
            }
        }
        double sum = 0;
        double wider = 0;
        Set<Note> notes = new LinkedHashSet<>();
        List<EvidenceItem> items = new ArrayList<>();
        for (Attribute a : parts) {
            boolean parity = asked.indicator().endsWith(PARITY);
            if (parity && units(asked).size() > 1) {
                return Reading.failing(
                        Problem.notMeasurable(
                                NoteCode.ATTRIBUTE_UNITS.note(
                                        asked.indicator(),
                                        asked.period(),
                                        NoteLists.andIn(units(asked)))));
            }
            boolean money = !parity && a.unit().matches("[A-Z]{3}");
            if (money && currency != null && !a.unit().equals(currency)) {
                return Reading.failing(
                        Problem.notMeasurable(
                                NoteCode.ATTRIBUTE_CURRENCY.note(
                                        a.indicator(), a.reporter(), a.unit(), currency)));
            }
            sum += a.value();
            wider += a.value() * MOVES * (asked.period().firstYear() - a.period().firstYear());
            notes.add(NoteCode.ATTRIBUTE_FROM.note(a.indicator(), a.period(), a.source()));
            items.add(item(a));
        }
        boolean parity = asked.indicator().endsWith(PARITY);
        return Reading.weighed(
                new ValueSet(sum, sum, sum, sum - wider, sum + wider),
                items,
                List.copyOf(notes),
                parity ? String.join(" ", units(asked)) : "");
    }

    private static EvidenceItem item(Attribute a) {
        return new EvidenceItem(
                "attributes",
                a.reporter() + " " + a.indicator(),
                a.source(),
                "",
                "",
                a.indicator() + " of " + a.reporter() + " in " + a.period(),
                a.value(),
                a.value(),
                a.value(),
                "");
    }

    /** The units in which an indicator is held for a period. */
    private Set<String> units(Operand.Attribute asked) {
        return units.getOrDefault(asked.indicator() + " " + asked.period(), Set.of());
    }

    /**
     * Adds what stands for an area; returns the code of the first area without a number, or null.
     */
    private String collect(Operand.Attribute asked, String code, List<Attribute> parts, int depth) {
        Attribute direct = byKey.get(new Key(asked.indicator(), code, asked.period()));
        for (int back = 1;
                direct == null
                        && back <= OLDEST_POPULATION
                        && asked.indicator().equals("population")
                        && asked.period().isYear();
                back++) {
            direct = byKey.get(new Key(asked.indicator(), code, asked.period().plusYears(-back)));
        }
        if (direct != null) {
            parts.add(direct);
            return null;
        }
        List<String> members = areas.membersOf(code);
        if (members.isEmpty()) {
            members =
                    areas.childrenOf(code).stream()
                            .filter(c -> !areas.find(c).map(Area::isSpecial).orElse(false))
                            .toList();
        }
        if (members.isEmpty() || depth > 3) {
            return code;
        }
        for (String member : members) {
            String missing = collect(asked, member, parts, depth + 1);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private String own(String code) {
        return areas.find(code).map(Area::code).orElse(code);
    }
}
