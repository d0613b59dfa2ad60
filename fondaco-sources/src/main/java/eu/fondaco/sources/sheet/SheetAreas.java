// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.sources.speech.Speech;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the labels of areas beside the rows of a table mean, and those that nothing explains. */
final class SheetAreas {

    /** A code before the name of an area. */
    private static final Pattern CODE_BEFORE =
            Pattern.compile("^[A-Z0-9]{1,6}\\s*[-\u2013.:]+\\s*(?=\\p{L}{3})");

    private final SheetAxes axes;
    private final boolean apart;
    private final OwnNames own;
    private final SheetRest rest;
    private final SheetLumps sums;
    private final String reporter;
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Map<String, Set<String>> listed = new TreeMap<>();

    /**
     * @param apart whether areas stand in columns of their own
     * @param reporter whose trade titles say it is; empty for nobody's
     */
    SheetAreas(
            SheetAxes axes,
            boolean apart,
            OwnNames own,
            SheetRest rest,
            SheetLumps sums,
            String reporter) {
        this.axes = axes;
        this.apart = apart;
        this.own = own;
        this.rest = rest;
        this.sums = sums;
        this.reporter = reporter;
    }

    /** How rows name areas, by code, whether or not they have numbers. */
    Map<String, Set<String>> listed() {
        return listed;
    }

    /** The code of an area; the name itself under a code of its own where no list knows it. */
    String code(String text, int c, String role, String ofPart) {
        AreaNames names = axes.areas(c);
        if (SheetWords.isTotal(text) && !ofPart.isEmpty()) {
            return ofPart;
        }
        if (role.equals("partner") && isRest(text)) {
            return rest.keep(text);
        }
        String code = names.isOpen(text, role) ? "" : names.code(text, role);
        if (!code.isEmpty()) {
            listed.computeIfAbsent(code, k -> new LinkedHashSet<>())
                    .add(CODE_BEFORE.matcher(text).replaceFirst(""));
            return code;
        }
        if (role.equals("partner") && OwnNames.isNamed(text)) {
            return keep(text); // parts of the world too, which are drawn in several ways
        }
        boolean told = role.equals("reporter") && apart && !SheetWords.isTotal(text);
        String sum = told ? own.keepTotal(text) : "";
        if (!sum.isEmpty()) {
            sums.watch(sum, text); // those listed, where the numbers show it
            return sum;
        }
        unknown.add(text);
        return "";
    }

    /** Whether a label among partners totals the trade of whom the table is of. */
    boolean isOfOwn(String text, int c, String told) {
        String own = told == null || told.isEmpty() ? reporter : told;
        return !SheetWords.totalOf(text).isEmpty()
                && !own.isEmpty()
                && axes.areas(c).code(text, "reporter").equals(own);
    }

    /** Whether a label may be of the rest of all partners. */
    boolean isRest(String label) {
        return apart && SheetWords.isRest(OwnNames.bare(label)) && !OwnNames.isNamed(label);
    }

    /** Keeps a name that no list knows; its code. */
    String keep(String text) {
        kept.add(text);
        return own.keep(text);
    }

    /** Takes a label that isn't understood; one of a time is no area that a list could have. */
    void leaveOut(String text) {
        if (LabelKinds.time(text).isEmpty()) {
            unknown.add(text);
        }
    }

    /** Says what was kept under its own name, and what was left out. */
    void say(SheetFindings findings) {
        if (!kept.isEmpty()) {
            findings.say(
                    Speech.both(
                            "sheet-areas.no-list-knows", SheetFindings.some(List.copyOf(kept))));
        }
        if (!unknown.isEmpty()) {
            findings.say(
                    Speech.both(
                            "sheet-areas.left-out-since",
                            SheetFindings.some(List.copyOf(unknown))));
        }
    }
}
