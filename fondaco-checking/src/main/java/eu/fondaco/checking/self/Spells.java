// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Months, quarters or halves of a year against the longer spell that they make up, wherever in a
 * text each of them is told: at odds where one of them, or the whole, is right but for a digit.
 */
final class Spells {

    private static final int[] LENGTHS = {6, 3, 1};
    private static final int BEHIND = 30;
    private static final double NEAR = 0.2;
    private static final String OTHER = "(?!.* (?:and|e|ed) )[^,;:()\\d]*";

    private final Sizes sizes;
    private final When main;
    private final List<Interval> made;
    private final Set<String> nobody; // the region, and months
    private final Pattern counted;
    private final Pattern year;
    private final Pattern together;
    private final Map<String, Map<When, Size>> flows = new LinkedHashMap<>();

    private Spells(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        main = sizes.levels.known.read.main();
        made = new ArrayList<>(Table.amounts(tables));
        sizes.everywhere().forEach(z -> made.add(z.value()));
        nobody = sizes.levels.known.read.stems().region();
        for (Month m : Month.values()) {
            String name = m.getDisplayName(TextStyle.FULL, sizes.words.lang.locale());
            nobody.addAll(sizes.levels.known.read.stems().of(name));
        }
        year = sizes.words.words("whole-year");
        counted = sizes.words.words("counted-periods");
        together = sizes.words.words("together");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Spells all = new Spells(sizes, tables);
        all.read();
        List<Clash> out = new ArrayList<>();
        for (Map<When, Size> told : all.flows.values()) {
            for (When when : told.keySet()) {
                Clash clash = all.clash(told, when);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    /** What is told of all at each time; those that are told in two ways are left out. */
    private void read() {
        Set<String> unclear = new TreeSet<>();
        for (int i = 0; i < sizes.count(); i++) {
            boolean whole = !sizes.isHeading(i);
            for (Size z : whole ? sizes.levels(i) : List.<Size>of()) {
                String lead = z.s().text().substring(0, z.start());
                Set<String> named = new TreeSet<>(sizes.levels.names(lead));
                named.removeAll(nobody);
                boolean all = named.isEmpty() && !z.hedged() && !sizes.isFrom(z);
                When when = all ? when(z) : When.UNTOLD;
                String flow = when.isTold() ? flow(z) : null;
                if (flow != null) {
                    Map<When, Size> told = flows.computeIfAbsent(flow, f -> new LinkedHashMap<>());
                    Size other = told.putIfAbsent(when, z);
                    boolean two = other != null && !other.value().meets(z.value());
                    unclear.addAll(two ? Set.of(flow + when) : Set.of());
                }
            }
        }
        flows.forEach((flow, told) -> told.keySet().removeIf(w -> unclear.contains(flow + w)));
    }

    /** The time told right behind a level, or else last before it in its sentence. */
    private When when(Size z) {
        String text = z.s().text();
        When out = When.UNTOLD;
        int start = sizes.start(z);
        for (Times.Found p : sizes.levels.known.read.times().in(text, main)) {
            boolean told = !p.day() && p.since() == 0 && p.when().isTold();
            boolean before = p.end() <= start;
            int from = before ? p.end() : z.end();
            String gap = text.substring(from, Math.max(from, before ? start : p.start()));
            if (told && before && !gap.matches(".*\\d.*")) {
                out = p.when();
            } else if (told && !before && gap.length() < BEHIND && gap.matches(OTHER)) {
                return p.when();
            }
        }
        if (!out.isTold() && year.matcher(text).find()) {
            return When.year(main.year());
        }
        Matcher m = counted.matcher(text);
        if (!out.isTold() && together.matcher(text).find() && m.find() && m.group("y") == null) {
            int unit = m.group("q") != null ? 3 : m.group("h") != null ? 6 : 1;
            int from = main.to() + 1 - unit * Fraction.count(m.group("n"), sizes.words);
            return from > 0 ? new When(main.year(), from, main.to()) : out;
        }
        return out;
    }

    /**
     * The flow told last before a level in its paragraph, or that of the text; null for another.
     */
    private String flow(Size z) {
        String text = z.s().text().substring(0, z.start());
        for (int i = z.i(); ; i--) {
            String flow = sizes.levels.figures.flowIn(text);
            if (!flow.isEmpty() || sizes.levels.figures.hasFlow(text)) {
                return flow.isEmpty() ? null : flow;
            }
            if (!sizes.levels.isTogether(i, i - 1)) {
                return sizes.levels.known.read.mainFlow();
            }
            text = sizes.levels.sentences.get(i - 1).text();
        }
    }

    private Clash clash(Map<When, Size> told, When all) {
        int months = all.to() - all.from() + 1;
        Size whole = told.get(all);
        for (int length : LENGTHS) {
            List<Size> parts = new ArrayList<>();
            for (int from = all.from(); months > length && from <= all.to(); from += length) {
                Size part = told.get(new When(all.year(), from, from + length - 1));
                parts.addAll(part == null ? List.of() : List.of(part));
            }
            boolean some = months > length && parts.size() * length == months;
            if (some && parts.stream().allMatch(whole::isOfUnit)) {
                Interval sum = Summed.sum(parts);
                boolean near = Math.abs(sum.high() / whole.high() - 1) < NEAR;
                boolean odd = near && made.stream().noneMatch(sum::meets);
                return odd && Summed.isSlip(parts, whole, sum) ? Summed.told(parts, whole) : null;
            }
        }
        return null;
    }
}
