// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the names of areas in one column, or over several, mean: in the list of places that explains
 * most of them, and as what most of them are.
 */
final class AreaNames {

    /** Letters of a part of a country, as its code ends. */
    private static final String LETTERS = "[A-Z]{2}";

    private final PlaceNames names;

    /** What stands before letters in codes, where they are those of parts of a country. */
    private final String before;

    private final double share;
    private final String kind;
    private final String parent;
    private final boolean whole;

    /** Codes of names that no list knows. */
    private final Map<String, String> own = new HashMap<>();

    private AreaNames(
            PlaceNames names,
            String before,
            double share,
            String kind,
            String parent,
            boolean whole) {
        this.whole = whole;
        this.names = names;
        this.before = before;
        this.share = share;
        this.kind = kind;
        this.parent = parent;
    }

    /**
     * The same, of letters that may be those of parts of a country: {@code BO}, {@code MO} and
     * {@code RE} are provinces where a header says so, or where others beside them are no
     * countries.
     *
     * @param country in which home is
     * @param parts whether a header says that areas within countries stand below it
     */
    static AreaNames of(
            Collection<String> texts, List<PlaceNames> places, String country, boolean parts) {
        List<String> letters = texts.stream().filter(t -> !isLumped(t)).distinct().toList();
        if (letters.size() < 2 || !letters.stream().allMatch(t -> t.matches(LETTERS))) {
            return of(texts, places);
        }
        String before = country + "-";
        for (PlaceNames names : places) {
            boolean all = letters.stream().allMatch(t -> names.code(before + t).isPresent());
            boolean countries = letters.stream().allMatch(t -> names.code(t).isPresent());
            if (all && (parts || !countries)) {
                return of(texts, List.of(names), before);
            }
        }
        return of(texts, places);
    }

    static AreaNames of(Collection<String> texts, List<PlaceNames> places) {
        return of(texts, places, "");
    }

    private static AreaNames of(Collection<String> texts, List<PlaceNames> places, String before) {
        AreaNames best = null;
        for (PlaceNames names : places) {
            List<Area> meant = new ArrayList<>();
            List<Area> totalled = new ArrayList<>();
            int found = 0;
            int named = 0;
            for (String text : texts) {
                Set<Area> areas = names.find(whole(text, before));
                found += areas.isEmpty() ? 0 : 1;
                named += areas.isEmpty() && isLumped(text) ? 0 : 1;
                (SheetWords.totalOf(text).isEmpty() ? meant : totalled).addAll(areas);
            }
            meant.addAll(meant.isEmpty() ? totalled : List.of());
            Map<String, Integer> kinds = kinds(names, meant);
            double share = named == 0 ? 0 : found / (double) named;
            if (best == null || share > best.share) {
                String most =
                        kinds.entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .map(Map.Entry::getKey)
                                .orElse("|");
                int bar = most.indexOf('|');
                String kind = most.substring(0, bar);
                String parent = most.substring(bar + 1);
                best =
                        new AreaNames(
                                names,
                                before,
                                share,
                                kind,
                                parent,
                                names.parts(kind, parent)
                                        <= kinds.getOrDefault(most, 0)); // of all of them
            }
        }
        return best;
    }

    /** How many areas are of each kind; a whole doesn't count beside its parts. */
    private static Map<String, Integer> kinds(PlaceNames names, List<Area> areas) {
        Set<String> wholes = areas.stream().map(Area::parent).collect(Collectors.toSet());
        Map<String, Integer> kinds = new HashMap<>();
        areas.stream()
                .filter(a -> !wholes.contains(a.code()))
                .forEach(a -> kinds.merge(kind(names, a), 1, Integer::sum));
        return kinds;
    }

    private static String kind(PlaceNames names, Area area) {
        return (names.isOfParts(area) ? "parts" : area.kind()) + "|" + area.parent();
    }

    /** Whether most are parts of that country. */
    boolean areOf(String country) {
        return !country.isEmpty()
                && (parent.equals(country) || parent.startsWith(country + "-"))
                && !kind.equals("country");
    }

    /** Whether letters are those of parts of a country, whatever countries they stand for. */
    boolean areLetters() {
        return !before.isEmpty();
    }

    private static String whole(String text, String before) {
        return text.matches(LETTERS) ? before + text : text;
    }

    double share() {
        return share;
    }

    /** Countries are partners, parts of a country declare; a header decides between the two. */
    String role(String header) {
        boolean countries = kind.matches("country|group|world|special|territory|");
        return countries
                ? header.equals("reporter") && kind.isEmpty() ? "reporter" : "partner"
                : header.equals("partner") ? "partner" : "reporter";
    }

    /**
     * Whether a text has a meaning here, but not which: a group that is drawn in several ways, or a
     * total of parts that aren't all of the whole. Rows of it are left out.
     */
    boolean isOpen(String text, String role) {
        if (own.containsKey(text)) {
            return false;
        }
        boolean nation = SheetWords.isNation(text) && !nation().isEmpty();
        if (role.equals("reporter") && (nation || isOfParent(text))) {
            return false;
        }
        Set<Area> found = names.find(whole(text, before));
        boolean nowhere = found.isEmpty() && SheetWords.isUnknown(text) && role.equals("reporter");
        return SheetWords.key(text).equals(PlaceNames.CONTINENT)
                || nowhere && special().isEmpty()
                || found.isEmpty() && SheetWords.isPartOfWorld(text)
                || found.size() > 1 && found.stream().allMatch(Area::isGroup)
                || found.isEmpty()
                        && (SheetWords.isTotal(text)
                                ? !SheetWords.isOfAll(text) && !role.equals("partner")
                                : SheetWords.isOpen(text) && !SheetWords.isUnknown(text));
    }

    /** The code that a text means in that role; empty when none or several. */
    String code(String text, String role) {
        if (own.containsKey(text)) {
            return own.get(text);
        }
        Set<Area> found = names.find(whole(text, before));
        List<Area> alike =
                found.stream()
                        .filter(a -> a.kind().equals(kind) && a.parent().equals(parent))
                        .toList();
        if (alike.size() == 1) {
            return alike.get(0).code();
        }
        if (found.size() == 1) {
            return found.iterator().next().code();
        }
        if (role.equals("reporter") && SheetWords.isNation(text)) {
            return nation();
        }
        if (role.equals("reporter") && isOfParent(text)) {
            return parent;
        }
        if (SheetWords.isTotal(text)) {
            return role.equals("partner")
                    ? Area.WORLD
                    : whole || SheetWords.isOfAll(text) ? parent : "";
        }
        if (found.isEmpty() && SheetWords.isUnknown(text)) {
            return role.equals("partner") ? "QU" : special();
        }
        return found.stream()
                .filter(a -> a.kind().equals("country"))
                .map(Area::code)
                .findFirst()
                .orElse("");
    }

    /** Whether a text is of a group of countries here. */
    boolean isGroup(String text) {
        return names.find(text).stream().anyMatch(Area::isGroup);
    }

    /** Whether a total says that it is of the part of a country of whose parts most are. */
    private boolean isOfParent(String text) {
        return SheetWords.isParent(text)
                && names.code(parent).filter(a -> !a.parent().isEmpty()).isPresent();
    }

    /** The country of which most are parts; empty where they are countries themselves. */
    String nation() {
        return parent.isEmpty() ? "" : PlaceNames.country(parent, List.of(names));
    }

    private String special() {
        return names.special(parent).map(Area::code).orElse("");
    }

    private static boolean isLumped(String text) {
        return SheetWords.isTotal(text) || SheetWords.isUnknown(text) || SheetWords.isOpen(text);
    }

    /**
     * The part of a header that names an area here, such as {@code Germany} of {@code Exports to
     * Germany}; empty when none does.
     */
    static String within(String header, List<PlaceNames> places) {
        List<String> words =
                List.of(header.split("\\s+")).stream()
                        .filter(w -> !SheetWords.isConnecting(SheetWords.key(w)))
                        .toList();
        for (String text : List.of(header, String.join(" ", words))) {
            if (!text.isBlank() && places.stream().anyMatch(p -> !p.find(text).isEmpty())) {
                return text;
            }
        }
        return "";
    }
}
