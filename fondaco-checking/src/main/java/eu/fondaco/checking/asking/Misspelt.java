// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.Nearness;
import eu.fondaco.core.text.Lang;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a word that nothing explains may be a slip of the pen for. */
final class Misspelt {

    private static final int NEAREST = 3;

    /** Shorter words aren't put right even where letters are only swapped or doubled. */
    private static final int SHORTEST_SWAP = Slips.SHORTEST;

    /** Words of a name of several whose others are right may be shorter. */
    private static final int SHORTEST_WITHIN = 4;

    /** From how many letters on two slips are put right unasked. */
    private static final int LONG = 10;

    private final Catalog catalog;
    private final Map<Lang, Hearing> hearings;
    private final BiFunction<String, Lang, Heard> hear;

    /**
     * Over an observatory.
     *
     * @param hear what is found in a text
     */
    Misspelt(Catalog catalog, Map<Lang, Hearing> hearings, BiFunction<String, Lang, Heard> hear) {
        this.catalog = catalog;
        this.hearings = hearings;
        this.hear = hear;
    }

    /** The one word that a misspelt one can stand for; empty where none or several can. */
    String meant(Understanding.Unexplained word, Lang lang) {
        String folded = Tokenizer.fold(word.word());
        if (folded.length() < SHORTEST_SWAP || word.nearest().isEmpty()) {
            return "";
        }
        String whole = word.nearest().get(0);
        if (partlyNamed(folded, lang).contains(whole)) {
            return whole;
        }
        int least = slips(folded, whole, 2);
        List<String> near =
                word.nearest().stream()
                        .filter(n -> slips(folded, n, 2) == least)
                        .filter(
                                n ->
                                        least == 1 && Slips.isOfPen(folded, Tokenizer.fold(n))
                                                || least == 1 && isShortOfName(folded, n, lang)
                                                || folded.length() >= LONG)
                        .filter(n -> folded.charAt(0) == Tokenizer.fold(n).charAt(0))
                        .toList();
        boolean one = near.stream().map(n -> meaning(n, lang)).distinct().count() == 1;
        return one ? near.get(0) : "";
    }

    /** Whether a word is the name of an area with one letter left out or put in. */
    private boolean isShortOfName(String folded, String near, Lang lang) {
        boolean longer = folded.length() > SHORTEST_SWAP;
        return (longer || Slips.isShortOf(folded, Tokenizer.fold(near)))
                && folded.length() != near.length()
                && catalog.areas().list().stream().anyMatch(a -> plain(a, lang).equals(near));
    }

    /** The name of an area without what tells it from another of that name, in brackets. */
    private static String plain(Area area, Lang lang) {
        return area.name().in(lang).replaceFirst(" \\(.*\\)$", "");
    }

    private Set<Object> meaning(String word, Lang lang) {
        return hear.apply(word, lang).parts().stream()
                .map(p -> List.of(p.kind(), p.codes(), p.words()))
                .collect(Collectors.toSet());
    }

    /** Areas at home of whose names a word is the beginning: "Aberdeen", "Reggio". */
    private List<String> partlyNamed(String folded, Lang lang) {
        String home = catalog.home().isEmpty() ? Places.nation(catalog) : catalog.home();
        return folded.length() < SHORTEST_SWAP
                ? List.of()
                : catalog.areas().list().stream()
                        .filter(a -> catalog.areas().isUnder(a.code(), home))
                        .map(a -> a.name().in(lang))
                        .filter(n -> Tokenizer.fold(n).startsWith(folded + " "))
                        .distinct()
                        .toList();
    }

    /**
     * Whether a place can stand at a word: it begins with a capital, or a preposition of place
     * stands before it, or nothing but such names do.
     */
    private static boolean mayBeName(Heard heard, Part word) {
        Part before = heard.before(word);
        boolean led = heard.led(word, "to") || heard.led(word, "from");
        boolean capital = heard.tokens().get(word.from()).isCapitalised() && word.from() > 0;
        boolean with =
                before != null
                        && Set.of(
                                        "with", "con", "col", "of", "di", "vs", "between", "tra",
                                        "and", "e")
                                .contains(Tokenizer.fold(heard.text(before)));
        return led || capital || with || word.from() == 0;
    }

    /** Names and words that one in a question looks like, the nearest first. */
    List<String> nearest(Heard heard, Part word) {
        List<String> within = withinNames(heard, word);
        if (!within.isEmpty()) {
            return within;
        }
        boolean proper = heard.tokens().get(word.from()).isCapitalised() && word.from() > 0;
        return nearest(heard.text(word), heard.lang(), mayBeName(heard, word), proper);
    }

    /** Words of names of several, of which the others stand around: "South" in "Suoth Dakota". */
    private List<String> withinNames(Heard heard, Part word) {
        List<Token> plain = heard.tokens().stream().filter(t -> !t.is("-")).toList();
        List<String> around = plain.stream().map(Token::fold).toList();
        int at = plain.indexOf(heard.tokens().get(word.from()));
        return catalog.areas().list().stream()
                .map(a -> List.of(a.name().in(heard.lang()).split("[ -]")))
                .filter(name -> name.size() > 1)
                .flatMap(name -> within(name, around, at).stream())
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** The word of a name for which the one at a place stands with one slip; empty for none. */
    private static Optional<String> within(List<String> name, List<String> around, int at) {
        List<String> folded = name.stream().map(Tokenizer::fold).toList();
        for (int k = 0; k < name.size(); k++) {
            int from = at - k;
            int to = from + name.size();
            boolean others =
                    from >= 0
                            && to <= around.size()
                            && folded.subList(0, k).equals(around.subList(from, at))
                            && folded.subList(k + 1, name.size())
                                    .equals(around.subList(at + 1, to));
            boolean slip = folded.get(k).length() >= SHORTEST_WITHIN;
            if (others && slip && Nearness.slips(around.get(at), folded.get(k), 1) == 1) {
                return Optional.of(name.get(k));
            }
        }
        return Optional.empty();
    }

    /** Names and words that a few slips of the pen apart, the nearest first. */
    private List<String> nearest(String word, Lang lang, boolean named, boolean proper) {
        String folded = Tokenizer.fold(word);
        int most = folded.length() < 8 ? 1 : 2;
        boolean name = Character.isUpperCase(word.codePointAt(0)) && named;
        boolean whole = folded.length() >= LONG;
        List<String> begun = named ? partlyNamed(folded, lang) : List.of();
        if (begun.size() == 1) {
            return begun;
        }
        Stream<String> names =
                catalog.areas().list().stream()
                        .map(a -> plain(a, lang))
                        .filter(
                                n ->
                                        name
                                                || (named || whole) && slips(folded, n, most) <= 1
                                                || isLikely(folded, n));
        boolean own = proper && !word.equals(word.toUpperCase(Locale.ROOT));
        Stream<String> words = own ? Stream.of() : hearings.get(lang).vocabulary();
        return Stream.concat(names, words)
                .distinct()
                .filter(n -> slips(folded, n, most) <= most && slips(folded, n, most) > 0)
                .sorted(Comparator.comparingInt((String n) -> slips(folded, n, most)))
                .limit(NEAREST)
                .toList();
    }

    /** Whether a word wherever it stands is a name with one slip that makes no other word. */
    private static boolean isLikely(String folded, String name) {
        String right = Tokenizer.fold(name);
        return slips(folded, name, 1) == 1 && Slips.isLikely(folded, right);
    }

    private static int slips(String folded, String name, int most) {
        return Nearness.slips(folded, Tokenizer.fold(name), most);
    }
}
