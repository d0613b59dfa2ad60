// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.PartialDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other days that the register knows of an entry beside that which a statement's words ask for:
 * when it ended, when what it follows or what follows it was made, when a visit was paid under it,
 * when who signed it took office, what its status and its note date.
 */
final class Moments {

    /** The widest that a date may be to fit a day by more than chance: a season. */
    private static final int WIDE = 125;

    /** By how many years the year of a day may be mistaken that isn't written. */
    private static final int YEARS = 2;

    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b");

    private static final Map<String, ActNote> NAMES =
            Map.of(
                    "made",
                    ActNote.DAY_MADE,
                    "end",
                    ActNote.DAY_END,
                    "force",
                    ActNote.DAY_FORCE,
                    "before",
                    ActNote.DAY_BEFORE,
                    "after",
                    ActNote.DAY_AFTER,
                    "visit",
                    ActNote.DAY_VISIT,
                    "there",
                    ActNote.DAY_THERE,
                    "office",
                    ActNote.DAY_OFFICE,
                    "act",
                    ActNote.DAY_ACT,
                    "told",
                    ActNote.DAY_TOLD);

    private final Register register;

    Moments(Register register) {
        this.register = register;
    }

    /** Each by what it is: {@code end}, {@code before}, {@code after}, {@code visit} … */
    Map<String, Set<When>> of(Entry e) {
        Map<String, Set<When>> out = new LinkedHashMap<>();
        if (e.isAct()) {
            act(e, out);
        } else if (e.treaty() != null) {
            put(out, "made", When.of(e.treaty().signed()));
            put(out, "force", When.of(e.treaty().inForce()));
            dates(out, "told", e.treaty().note());
        } else if (e.activity() != null) {
            put(out, "made", e.when());
            Entry act = register.byId.get(e.activity().instrument());
            put(out, "act", act == null ? null : act.when());
            dates(out, "told", e.activity().description() + " " + e.activity().outcome());
        } else {
            put(out, "made", e.when());
            dates(out, "told", e.strategy().content());
        }
        for (String person : e.persons()) {
            register.persons.get(person).offices().forEach(o -> office(o, out));
        }
        return out;
    }

    private void act(Entry e, Map<String, Set<When>> out) {
        put(out, "made", e.when());
        put(out, "end", e.life().end());
        put(out, "end", e.life().firstEnd());
        Entry before = register.byId.get(e.follows());
        Entry after = register.byId.get(e.life().successor());
        if (before != null) {
            put(out, "before", before.when());
            put(out, "before", before.life().end());
        }
        if (after != null) {
            put(out, "after", after.when());
            put(out, "after", after.life().end());
        }
        dates(out, "told", e.instrument().status());
        for (Activity a : register.relations.activities()) {
            boolean under = a.instrument().equals(e.id());
            boolean there = a.areas().stream().anyMatch(e.areas()::contains);
            put(out, under ? "visit" : "there", under || there ? When.of(a.date()) : null);
        }
    }

    private static void office(Actor o, Map<String, Set<When>> out) {
        put(out, "office", When.of(o.from()));
        put(out, "office", When.of(o.to()));
    }

    /** The days that a text of the register writes out. */
    private void dates(Map<String, Set<When>> out, String what, String text) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            put(out, what, When.of(PartialDate.parse(day.group())));
        }
        register.dates(text).forEach(w -> put(out, what, w));
    }

    private static void put(Map<String, Set<When>> out, String what, When when) {
        if (when != null) {
            out.computeIfAbsent(what, k -> new LinkedHashSet<>()).add(when);
        }
    }

    /**
     * What a date fits of these; empty for nothing. A date wider than a season fits none.
     *
     * @param inferred whether its year isn't written, so that it may be another
     */
    String fitted(Entry e, Statement s, When said, boolean inferred) {
        if (said.days() > WIDE) {
            return "";
        }
        Map<String, Set<When>> all = of(e);
        for (Mark p : s.of(Mark.Type.PERSON)) {
            register.persons.get(p.value()).offices().forEach(o -> office(o, all));
        }
        return all.entrySet().stream()
                .filter(m -> m.getValue().stream().anyMatch(w -> fits(said, w, inferred)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** How what a date fits is told. */
    static Sayable name(String fits) {
        return NAMES.get(fits).note();
    }

    private static boolean fits(When said, When is, boolean inferred) {
        boolean near = inferred && Math.abs(said.from().getYear() - is.from().getYear()) <= YEARS;
        return is.days() <= WIDE && (near ? said.inYearOf(is) : said).overlaps(is);
    }
}
