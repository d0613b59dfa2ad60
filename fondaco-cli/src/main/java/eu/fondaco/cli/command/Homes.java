// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.language.Lexicon;
import eu.fondaco.core.language.Nearness;
import eu.fondaco.core.text.Lang;
import eu.fondaco.observatory.list.LentLists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The areas that an observatory may be of, by what people call them. */
final class Homes {

    /** So many areas that may be meant are named. */
    private static final int NEAREST = 3;

    private static final int SLIPS = 2;

    /** Of which country an area is, so many parents tell at most. */
    private static final int LEVELS = 5;

    /** A name and the country it is in, behind a comma or in brackets. */
    private static final Pattern BESIDE =
            Pattern.compile("(?<name>[^,(]+?)\\s*[,(]\\s*(?<country>[^)]+?)\\)?");

    /** A word among others, with a space on each side, is no part of a name where it is shorter. */
    private static final int SHORTEST = 5;

    /** In shorter names one slip is much. */
    private static final int SHORT = 8;

    private static final List<String> NO_WORDS = List.of();

    /** What lists write beside names and nobody says, and what people say before them. */
    private static final Pattern UNSAID =
            Pattern.compile(
                    "(?iu)\\(ITL \\d\\)|\\bCC\\b|, City of|, County of|\\bCity of\\b| City$");

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?iu)^(the|la|le|il|the commonwealth of|commonwealth of|free state of|canton"
                            + "|città metropolitana d[ei]l?|metropolitan city of) +");

    private Homes() {}

    /**
     * The area that is meant.
     *
     * @throws UsageException when no list knows it, with those that are nearly called so; or when
     *     several are called so, with these
     */
    static Area known(String said, Lang lang) {
        return find(said, lang)
                .orElseThrow(() -> new UsageException(unknown(all(said), said, lang)));
    }

    /**
     * The area that is meant, if any list knows it.
     *
     * @throws UsageException when several are called so, with these; or when it lies within one
     */
    static Optional<Area> find(String said, Lang lang) {
        List<Area> areas = all(said);
        return new Areas(LentLists.areas(said, List.of()))
                .find(said)
                .or(() -> called(areas, said, lang))
                .or(() -> inCountry(areas, said))
                .or(() -> inTwoLanguages(areas, said))
                .or(() -> ofKind(areas, said, lang))
                .or(() -> within(areas, said, lang))
                .or(() -> called(areas, a -> isNearlyCalled(a, said), said, lang))
                .or(() -> isShortened(said) ? find(shortened(said), lang) : Optional.empty());
    }

    /**
     * Nothing, where lists of today don't have the place that is meant within one that they have.
     *
     * @throws UsageException where they do, with that one
     */
    private static Optional<Area> within(List<Area> areas, String said, Lang lang) {
        LentLists.within()
                .forEach(
                        (name, codes) -> {
                            if (bare(name).equals(bare(said))) {
                                throw new UsageException(lies(areas, said, codes, lang));
                            }
                        });
        return Optional.empty();
    }

    private static String lies(List<Area> areas, String said, List<String> codes, Lang lang) {
        String names =
                codes.stream()
                        .flatMap(code -> find(areas, code).stream())
                        .map(a -> inWhich(a, areas, lang))
                        .collect(Collectors.joining(Speech.say(lang, "homes.and")));
        return Speech.say(lang, "homes.within", said, names, codes.get(0));
    }

    private static boolean isShortened(String said) {
        return BEFORE.matcher(said.strip()).find();
    }

    private static String shortened(String said) {
        return BEFORE.matcher(said.strip()).replaceFirst("");
    }

    /** Whether a place is called so, whichever of several, or one that lists no longer have. */
    static boolean isPlace(String said, Lang lang) {
        try {
            return find(said, lang).isPresent();
        } catch (UsageException e) {
            return true;
        }
    }

    private static List<Area> all(String said) {
        List<Area> areas = new ArrayList<>(LentLists.areas(said, List.of()));
        areas.addAll(LentLists.parts());
        return areas;
    }

    private static Optional<Area> called(List<Area> areas, String said, Lang lang) {
        return called(areas, a -> isCalled(a, said), said, lang);
    }

    /** The one area that is called so. */
    private static Optional<Area> called(
            List<Area> areas, Predicate<Area> so, String said, Lang lang) {
        List<Area> alike = areas.stream().filter(so).toList();
        Map<String, Area> places = new LinkedHashMap<>();
        alike.stream()
                .filter(a -> !a.isGroup() && !a.isSpecial() && !a.kind().equals("territory"))
                .forEach(a -> places.putIfAbsent(country(a, areas), a));
        if (places.size() > 1) {
            String which =
                    places.values().stream()
                            .map(a -> inWhich(a, areas, lang))
                            .collect(Collectors.joining(Speech.say(lang, "homes.or")));
            String first = places.values().iterator().next().code();
            throw new UsageException(Speech.say(lang, "homes.several", said, which, first));
        }
        return places.values().stream().findFirst().or(() -> alike.stream().findFirst());
    }

    private static String inWhich(Area area, List<Area> areas, Lang lang) {
        Optional<Area> country =
                find(areas, country(area, areas)).filter(c -> !c.code().equals(area.code()));
        return area.name().in(lang).replaceFirst(" \\(.*", "")
                + " ("
                + country.map(c -> c.name().in(lang) + ", ").orElse("")
                + area.code()
                + ")";
    }

    /** The country of an area; its own code where it has none. */
    private static String country(Area area, List<Area> areas) {
        Area at = area;
        for (int level = 0; level < LEVELS && !at.parent().isEmpty(); level++) {
            Optional<Area> parent = find(areas, at.parent());
            if (parent.isEmpty()) {
                return at.parent();
            }
            at = parent.get();
        }
        return at.code();
    }

    private static Optional<Area> find(List<Area> areas, String code) {
        return areas.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    /** The area whose country is said beside it: {@code Georgia, USA}, {@code Limburg (NL)}. */
    private static Optional<Area> inCountry(List<Area> areas, String said) {
        Matcher m = BESIDE.matcher(said.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Set<String> countries =
                areas.stream()
                        .filter(a -> a.parent().isEmpty() && !a.isGroup())
                        .filter(
                                a ->
                                        isCalled(a, m.group("country"))
                                                || a.code().equals(m.group("country")))
                        .map(Area::code)
                        .collect(Collectors.toSet());
        return areas.stream()
                .filter(a -> isCalled(a, m.group("name")) && !a.parent().isEmpty())
                .filter(a -> countries.contains(country(a, areas)))
                .findFirst();
    }

    /** The area whose kind is said beside its name: "Provincia di Trieste", "Kent County". */
    private static Optional<Area> ofKind(List<Area> areas, String said, Lang lang) {
        for (Lang spoken : Lang.values()) {
            for (Lexicon.Entry entry : Lexicon.of(spoken).entries()) {
                for (String word : entry.token().equals("KIND") ? entry.words() : NO_WORDS) {
                    Optional<String> name = besideKind(said.strip(), word);
                    List<Area> some =
                            name.isEmpty()
                                    ? List.of()
                                    : areas.stream()
                                            .filter(a -> plural(a.kind()).equals(entry.value()))
                                            .toList();
                    Optional<Area> found =
                            name.flatMap(
                                    n ->
                                            called(some, n, lang)
                                                    .or(() -> called(some, "L'" + n, lang)));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What stands beside a word for a kind, without the word that joins them. */
    private static Optional<String> besideKind(String said, String kind) {
        String joint =
                "(?:d[aeio]l?(?:l[aeo]|i|gli)?\\s+|dell?['’]\\s*|d['’]\\s*|of\\s+(?:the\\s+)?)?";
        Matcher before =
                Pattern.compile("(?iu)" + Pattern.quote(kind) + "\\s+" + joint + "(?<name>.+)")
                        .matcher(said);
        Matcher behind =
                Pattern.compile("(?iu)(?<name>.+)\\s+" + Pattern.quote(kind)).matcher(said);
        return before.matches()
                ? Optional.of(before.group("name"))
                : behind.matches() ? Optional.of(behind.group("name")) : Optional.empty();
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static String unknown(List<Area> areas, String said, Lang lang) {
        String near =
                nearest(areas, said).stream()
                        .map(a -> a.name().in(lang) + " (" + a.code() + ")")
                        .distinct()
                        .limit(NEAREST)
                        .collect(Collectors.joining(Speech.say(lang, "homes.or")));
        String meant = near.isEmpty() ? "" : Speech.say(lang, "homes.did-you", near);
        return Speech.say(lang, "homes.no-shipped", said, meant);
    }

    /**
     * The areas that have what is said among the words of their names, else those whose name is the
     * fewest slips of the pen away, few at most, or begins so.
     */
    private static List<Area> nearest(List<Area> areas, String said) {
        String words = " " + bare(said) + " ";
        List<Area> having =
                areas.stream()
                        .filter(a -> !a.isSpecial())
                        .filter(a -> names(a).anyMatch(n -> (" " + n + " ").contains(words)))
                        .toList();
        if (!having.isEmpty() && words.length() > SHORTEST) {
            return having;
        }
        String folded = said.strip().toLowerCase(Locale.ROOT);
        int least = areas.stream().mapToInt(a -> distance(a, folded)).min().orElse(SLIPS + 1);
        return least > SLIPS
                ? List.of()
                : areas.stream().filter(a -> distance(a, folded) == least).toList();
    }

    private static int distance(Area area, String folded) {
        int most = folded.length() < SHORT ? 1 : SLIPS;
        return Stream.concat(Stream.of(area.name().en(), area.name().it()), area.aliases().stream())
                .map(n -> n.toLowerCase(Locale.ROOT))
                .mapToInt(
                        n -> {
                            boolean begun = folded.length() > 3 && n.startsWith(folded);
                            int slips = Nearness.slips(folded, n, most);
                            return begun ? SLIPS : slips <= most ? slips : SLIPS + 1;
                        })
                .min()
                .orElse(SLIPS + 1);
    }

    /** The one area that both names mean, or the one that is known: {@code Bolzano/Bozen}. */
    private static Optional<Area> inTwoLanguages(List<Area> areas, String said) {
        Set<String> codes = new TreeSet<>();
        List<Area> found = new ArrayList<>();
        for (String side : said.split("\\s*[/|]\\s*")) {
            areas.stream()
                    .filter(a -> isCalled(a, side))
                    .findFirst()
                    .filter(a -> codes.add(a.code()))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Area area, String said) {
        return area.name().en().equalsIgnoreCase(said)
                || area.name().it().equalsIgnoreCase(said)
                || area.aliases().stream().anyMatch(said::equalsIgnoreCase);
    }

    /** Whether an area is called so but for accents, hyphens and points: {@code Ile de France}. */
    private static boolean isNearlyCalled(Area area, String said) {
        String bare = bare(said);
        return names(area).anyMatch(bare::equals);
    }

    /** What an area is called, barely. */
    private static Stream<String> names(Area area) {
        return Stream.concat(Stream.of(area.name().en(), area.name().it()), area.aliases().stream())
                .map(Homes::bare);
    }

    private static String bare(String name) {
        return Normalizer.normalize(UNSAID.matcher(name).replaceAll(" "), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}|\\.", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
