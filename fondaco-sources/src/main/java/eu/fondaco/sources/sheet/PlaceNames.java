// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Lang;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Areas by the names that sheets give them, in whatever case, accents or order of words. */
final class PlaceNames {

    /** In sheets this is the continent, whatever people say of the United States. */
    static final String CONTINENT = "america";

    /** From so many letters on the beginning of a name may stand for it. */
    private static final int BEGUN = 6;

    /** Words after a comma that tell of a country what it calls itself. */
    private static final Pattern EXCLUDING =
            Pattern.compile("[(\\[]\\s*" + WordLists.of("excluding") + "\\b");

    private static final Pattern DESCRIBED =
            Pattern.compile("(" + WordLists.of("described") + " ?)+");

    /** A name with words cut short is no longer than that. */
    private static final int SHORTENED = 40;

    private static final Pattern MEMBERS = Pattern.compile("\\((15|27|28)\\)");
    private static final Pattern BULLET = Pattern.compile("^[\\s\u2022\u00b7*>-]+");
    private static final Pattern OF_WHICH =
            Pattern.compile("^" + WordLists.of("of-which-word") + " ");
    private static final Pattern EDITION =
            Pattern.compile(
                    "^(unione europea|european union|ue|eu)( a)? (15|27|28)"
                            + "( paesi| countries| members)?$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[].*");

    /** A code before a name. */
    private static final Pattern CODED =
            Pattern.compile(
                    "^(?:[A-Z]{2,3}[A-Z0-9]{0,3}\\s*[.:\u2013-]\\s*|[A-Z]"
                            + " ?[:\u2013-]\\s+|\\d{1,4}\\s*[.:\u2013-]\\s*|\\d{1,4} +)");

    /** A code before or after a name, with nothing but a blank between them. */
    private static final Pattern BESIDE_CODE =
            Pattern.compile(
                    "(?<before>(?:\\p{Lu}{2}|\\d\\p{Lu})[\\p{Lu}\\d]{0,4})(?: ?[-\u2013])?"
                            + " +(?<name>\\p{L}.*)|(?<named>\\p{L}.*?)"
                            + " +(?<after>\\p{Lu}{2}[\\p{Lu}\\d]{0,4})");

    /** The number of a label in a list: {@code 1) Cina}, {@code 12. P. Bassi}. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\d{1,3}\\s*[.)\u00b0]+\\s*(?=\\p{L})");

    private static final Pattern TOTAL_BEFORE =
            Pattern.compile("^" + WordLists.of("total-word") + " ");
    private static final Pattern TOTAL_AFTER =
            Pattern.compile(" " + WordLists.of("total-word") + "$");
    private static final Pattern OF_PLACE =
            Pattern.compile("^" + WordLists.of("before-place") + " " + WordLists.of("of-place"));

    private static final Pattern PLACE_AFTER =
            Pattern.compile("(?<=.{3}) " + WordLists.of("after-place") + "$");

    /** What a name may begin with that a sheet leaves out, or joins with "of". */
    private static final Pattern ARTICLE = Pattern.compile("(?:La|Le|Las|Les) |L['\u2019]");

    private static final Pattern ABBREVIATED = Pattern.compile("(?<!\\p{L})Rep\\. ?");

    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, Set<Area>> byName = new LinkedHashMap<>();

    /** By names of countries in French, German and Spanish, where no area is called so here. */
    private final Map<String, Set<Area>> byForeignName = new LinkedHashMap<>();

    /** By names without what stands in brackets, where no area has that whole name. */
    private final Map<String, Set<Area>> byStart = new LinkedHashMap<>();

    /** The same by names in order, put in order when a beginning is looked for. */
    private final NavigableMap<String, Set<Area>> sorted = new TreeMap<>();

    /** What a file means by some names that elsewhere mean something else. */
    private final Map<String, Set<Area>> told = new HashMap<>();

    /** What labels were found to mean. */
    private Remembered<Set<Area>> found = new Remembered<>();

    /** Words of names and adjectives, worked out when they are asked for. */
    private final Set<String> words = new HashSet<>();

    PlaceNames(Collection<Area> areas) {
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.isGroup()) {
                name(area.code(), area); // "Total EU"
            }
            area.aliases().stream()
                    .filter(alias -> alias.matches("[A-Z0-9_.-]+")) // a name may be another's too
                    .forEach(alias -> byCode.putIfAbsent(alias, area));
            name(area.name().en(), area);
            name(area.name().it(), area);
            area.aliases().forEach(alias -> name(alias, area));
        }
        for (Area area : List.copyOf(byCode.values())) {
            if (area.parent().isEmpty()) {
                String letters = CountryNames.letters(area.code());
                if (!letters.isEmpty()) {
                    byCode.putIfAbsent(letters, area);
                }
            }
            CountryNames.of(area.code()).stream()
                    .filter(key -> !byName.containsKey(key))
                    .forEach(key -> foreign(key, area));
        }
    }

    /** Whether a word stands in a name of an area, or is an adjective of one. */
    boolean isWordOfNames(String word) {
        if (words.isEmpty()) {
            byName.keySet().forEach(name -> words.addAll(List.of(name.split(" "))));
            byCode.values()
                    .forEach(
                            area ->
                                    Stream.of(Lang.values())
                                            .flatMap(l -> area.demonyms().forms(l).stream())
                                            .forEach(
                                                    form ->
                                                            words.addAll(
                                                                    List.of(
                                                                            SheetWords.key(form)
                                                                                    .split(" ")))));
        }
        return words.contains(word);
    }

    private void foreign(String key, Area area) {
        byForeignName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(area);
    }

    private void name(String name, Area area) {
        put(name, area, byName);
        if (name.contains(" (")) {
            put(name.substring(0, name.indexOf(" (")), area, byStart);
        }
        Matcher article = ARTICLE.matcher(name);
        if (article.lookingAt() && name.length() - article.end() >= BEGUN) {
            put(name.substring(article.end()), area, byStart); // "provincia della Spezia"
        }
        int comma = name.indexOf(", ");
        if (comma > 0) {
            put(name.substring(comma + 2) + " " + name.substring(0, comma), area, byName);
        }
    }

    private static void put(String name, Area area, Map<String, Set<Area>> into) {
        String key = SheetWords.key(name);
        if (key.equals(CONTINENT) || SheetWords.isRole(key)) {
            return; // "Province", of what stands in brackets
        }
        if (key.length() > 1) {
            into.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(area);
        }
    }

    /** A name by its main word first, as lists are sorted: {@code Balears, Illes}. */
    private static final Pattern INVERTED =
            Pattern.compile("([^,()/]+), ([^,()/]+?)(?: ?\\([^)]*\\))?");

    /**
     * The areas that a text may mean; empty when none. Of a label in two languages, {@code
     * Deutschland / Germania}, what both sides mean that are known here.
     */
    Set<Area> find(String text) {
        return found.of(text, this::looked);
    }

    private Set<Area> looked(String text) {
        Set<Area> as = read(text);
        Matcher inverted = INVERTED.matcher(text);
        if (as.isEmpty() && inverted.matches()) {
            as = read(inverted.group(2) + " " + inverted.group(1));
        }
        Matcher m = NUMBERED.matcher(text);
        as = as.isEmpty() && m.lookingAt() ? read(text.substring(m.end())) : as;
        if (EXCLUDING.matcher(SheetWords.folded(text)).find()) { // a group without some is another
            return as.stream().filter(a -> !a.isGroup()).collect(Collectors.toSet());
        }
        return as.size() > 1 ? ofCode(text, as) : as;
    }

    /** Of several areas of one name the one whose code, or its end, stands beside it. */
    private static Set<Area> ofCode(String text, Set<Area> areas) {
        Set<Area> meant = new LinkedHashSet<>();
        Matcher before = CODED.matcher(text);
        String code =
                before.lookingAt()
                        ? before.group().replaceAll("[^\\p{Lu}\\d]", "")
                        : text.replaceFirst(".*[ (](?=[\\p{Lu}\\d]{2,6}\\)?$)", "")
                                .replace(")", "");
        for (Area area : areas) {
            String own = area.code();
            boolean part = !area.parent().isEmpty() && own.startsWith(area.parent());
            String end = part ? own.substring(area.parent().length()).replace("-", "") : own;
            if (own.equals(code) || end.equals(code)) {
                meant.add(area);
            }
        }
        return meant.size() == 1 ? meant : areas;
    }

    private Set<Area> read(String text) {
        Set<Area> found = alone(text);
        List<String> sides = SheetWords.sides(text);
        return !found.isEmpty() || sides.size() == 1 ? found : agreed(sides);
    }

    /** What all sides of a label mean that are known here; nothing where they disagree. */
    private Set<Area> agreed(List<String> sides) {
        Set<Area> found = Set.of();
        for (String side : sides) {
            Set<Area> named = alone(side.strip());
            Set<Area> before = found;
            found =
                    before.isEmpty()
                            ? named
                            : named.isEmpty() || named.equals(before) ? before : Set.of();
            if (found.isEmpty() && !before.isEmpty()) {
                return Set.of();
            }
        }
        return found;
    }

    /** Makes a name mean areas of the file's own, whatever it means elsewhere. */
    void tell(String name, Set<Area> areas) {
        told.put(SheetWords.key(name), areas);
        found = new Remembered<>();
    }

    private Set<Area> alone(String text) {
        Set<Area> own = told.get(SheetWords.key(SheetMarks.bare(text)));
        if (own != null) {
            return own;
        }
        Set<Area> found = spelt(text);
        if (found.isEmpty() && text.contains("/")) {
            found = agreed(List.of(text.replaceFirst("^\\d{1,4} +", "").split("/", 2)));
        }
        if (found.isEmpty()) {
            found = shortened(text);
        }
        return found.isEmpty() && ABBREVIATED.matcher(text).find()
                ? Stream.of(" Republic ", " Repubblica ")
                        .map(word -> spelt(ABBREVIATED.matcher(text).replaceFirst(word).strip()))
                        .filter(f -> !f.isEmpty())
                        .findFirst()
                        .orElse(Set.of())
                : found;
    }

    /**
     * The one area whose name some words shorten: {@code Monza e B.}, {@code Verbano-C.-O.}, {@code
     * V.A.E.}
     */
    private Set<Area> shortened(String text) {
        if (!text.contains(".") || text.length() > SHORTENED) {
            return Set.of();
        }
        String letters = SheetWords.key(text);
        if (letters.matches("[a-z0-9]( [a-z0-9]){1,5}")) {
            Set<Area> named = named(letters.replace(" ", ""));
            return named == null ? Set.of() : named;
        }
        if (!text.matches(".*\\p{L}{3}.*")) {
            return Set.of();
        }
        StringBuilder words = new StringBuilder();
        for (String word : text.strip().split("[\\s'’-]+|(?<=\\.)(?=\\p{L})")) {
            String key = SheetWords.key(word);
            words.append(words.length() == 0 ? "" : "[ ]").append(Pattern.quote(key));
            words.append(word.endsWith(".") ? "[a-z]*" : "");
        }
        Pattern shape = Pattern.compile(words.toString());
        Set<Area> found = new LinkedHashSet<>();
        for (Map<String, Set<Area>> names : List.of(byName, byForeignName)) {
            names.forEach(
                    (name, areas) -> {
                        if (shape.matcher(name).matches()) {
                            found.addAll(areas);
                        }
                    });
            if (!found.isEmpty()) {
                break;
            }
        }
        return found.size() == 1 ? found : Set.of();
    }

    private static String first(Pattern pattern, String text, String by) {
        return pattern.matcher(text).replaceFirst(by);
    }

    private Set<Area> spelt(String text) {
        Area coded = byCode.get(text.strip());
        if (coded != null) {
            return Set.of(coded);
        }
        String key =
                first(
                        EDITION,
                        first(
                                OF_WHICH,
                                SheetWords.key(first(BULLET, first(MEMBERS, text, "$1"), "")),
                                ""),
                        "eu$3");
        for (String spelling :
                List.of(
                        key,
                        SheetWords.key(IN_BRACKETS.matcher(text).replaceAll("")),
                        first(
                                OF_WHICH,
                                SheetWords.key(IN_BRACKETS.matcher(text).replaceAll("")),
                                ""),
                        SheetWords.key(first(CODED, text, "")),
                        first(TOTAL_BEFORE, key, ""),
                        first(TOTAL_AFTER, key, ""),
                        first(OF_PLACE, key, ""),
                        first(PLACE_AFTER, key, ""))) {
            Set<Area> found = named(spelling);
            if (found != null) {
                return found;
            }
        }
        Set<Area> beside = besideCode(text);
        if (!beside.isEmpty()) {
            return beside;
        }
        int comma = text.indexOf(',');
        String turned =
                comma > 0
                        ? SheetWords.key(text.substring(comma + 1) + " " + text.substring(0, comma))
                        : "";
        if (byName.containsKey(turned)) {
            return byName.get(turned);
        }
        String described = comma > 0 ? SheetWords.key(text.substring(comma + 1)) : "";
        Set<Area> before =
                DESCRIBED.matcher(described).matches()
                        ? byName.getOrDefault(SheetWords.key(text.substring(0, comma)), Set.of())
                        : Set.of();
        return before.isEmpty() ? begun(key) : before;
    }

    /** What a name means beside a code of the same area: {@code DE1 Baden-Württemberg}. */
    private Set<Area> besideCode(String text) {
        Matcher m = BESIDE_CODE.matcher(text.strip());
        if (!m.matches()) {
            return Set.of();
        }
        boolean before = m.group("after") == null;
        String code = m.group(before ? "before" : "after");
        Set<Area> found = named(SheetWords.key(m.group(before ? "name" : "named")));
        boolean same =
                found != null
                        && found.stream()
                                .anyMatch(
                                        a ->
                                                a.equals(byCode.get(code))
                                                        || a.code().startsWith(code.substring(0, 2))
                                                        || a.code().endsWith(code)
                                                        || a.aliases().contains(code));
        return same ? found : Set.of();
    }

    /** The one country whose name begins with some words: {@code Emirati Arabi}. */
    private Set<Area> begun(String key) {
        if (key.length() < BEGUN || key.equals(CONTINENT) || SheetWords.isRole(key)) {
            return Set.of();
        }
        if (sorted.size() != byName.size()) {
            sorted.putAll(byName);
        }
        Set<Area> found = new LinkedHashSet<>();
        sorted.subMap(key + " ", key + "!").values().forEach(found::addAll);
        boolean country = found.stream().allMatch(a -> a.kind().equals("country"));
        return found.size() == 1 && country ? found : Set.of();
    }

    private Set<Area> named(String key) {
        Set<Area> own = byName.getOrDefault(key, byStart.get(key));
        return own == null ? byForeignName.get(key) : own;
    }

    /** The remainder that no part of an area has been given. */
    Optional<Area> special(String parent) {
        return byCode.values().stream()
                .filter(a -> a.isSpecial() && a.parent().equals(parent) && !parent.isEmpty())
                .min(Comparator.comparing(Area::code));
    }

    /** How many areas of a kind an area is made of. */
    long parts(String kind, String parent) {
        return byCode.values().stream()
                .filter(a -> a.kind().equals(kind) && a.parent().equals(parent) && !a.isSpecial())
                .distinct()
                .count();
    }

    Optional<Area> code(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes of the areas that belong to a group. */
    Set<String> members(String group) {
        Set<String> members = new LinkedHashSet<>();
        for (Area area : byCode.values()) {
            if (area.memberships().stream().anyMatch(m -> m.group().equals(group))) {
                members.add(area.code());
            }
        }
        return members;
    }

    /** Whether an area is a group of parts of a country, not of countries. */
    boolean isOfParts(Area area) {
        return area.isGroup()
                && members(area.code()).stream()
                        .map(byCode::get)
                        .anyMatch(a -> a != null && !a.parent().isEmpty());
    }

    /**
     * A country and its regions, those of which a text calls something their own: {@code Italian
     * exports}, {@code le esportazioni piemontesi}.
     */
    Set<String> ownOf(String country, String text) {
        String words = " " + SheetWords.key(text) + " ";
        Set<String> own = new LinkedHashSet<>();
        for (Area area : byCode.values()) {
            boolean inside = area.code().equals(country) || area.parent().equals(country);
            if (inside
                    && !country.isEmpty()
                    && Stream.of(Lang.values())
                            .flatMap(lang -> area.demonyms().forms(lang).stream())
                            .anyMatch(form -> words.contains(" " + SheetWords.key(form) + " "))) {
                own.add(area.code());
            }
        }
        return own;
    }

    /** The areas that a longer text names, the longest names first and none within another. */
    Set<Area> within(String text) {
        Set<Area> found = new LinkedHashSet<>();
        runs(text).values().forEach(found::addAll);
        return found;
    }

    /** The longest names within a longer text, as keys, and the areas that each may mean. */
    private Map<String, Set<Area>> runs(String text) {
        Map<String, Set<Area>> found = new LinkedHashMap<>();
        String[] words = SheetWords.key(text).split(" ");
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + 6); to > from; to--) {
                String run = String.join(" ", List.of(words).subList(from, to));
                Set<Area> named = named(run);
                if (named != null && (to - from > 1 || words[from].length() > 3)) {
                    found.put(run, named);
                    from = to - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** Whether each name within a text is part of a longer one of another list: West Midlands. */
    boolean isCutOf(String text, PlaceNames other) {
        Set<String> own = runs(text).keySet();
        Set<String> others = other.runs(text).keySet();
        return !own.isEmpty()
                && own.stream().allMatch(run -> others.stream().anyMatch(o -> isCutOf(run, o)));
    }

    private static boolean isCutOf(String run, String longer) {
        return longer.length() > run.length() && (" " + longer + " ").contains(" " + run + " ");
    }

    /** The country of which an area is a part; by its first letters where no list says it. */
    static String country(String home, List<PlaceNames> places) {
        String at = home;
        for (int level = 0; level < 5 && !at.isEmpty(); level++) {
            String code = at;
            Optional<Area> area =
                    places.stream().flatMap(names -> names.code(code).stream()).findFirst();
            if (area.filter(a -> a.kind().equals("country")).isPresent()) {
                return code;
            }
            at = area.map(Area::parent).orElse("");
        }
        return home.length() < 2 ? "" : home.substring(0, 2);
    }
}
