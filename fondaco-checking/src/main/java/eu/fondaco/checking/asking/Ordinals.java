// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Places from the fourth on, in words or figures: "fifth", "6th", "la decima", "7ª"; and a run of
 * places, "from sixth to tenth". The first three are words of their own. A fraction ("a fifth of
 * it") is none.
 */
final class Ordinals {

    /** One place; its number is that of the part. */
    static final String PLACE = "nth";

    private static final List<String> ENGLISH = List.copyOf(SmallWords.of("ordinals.en"));
    private static final List<String> ITALIAN = List.copyOf(SmallWords.of("ordinals.it"));
    private static final Set<String> ENDINGS = SmallWords.of("ordinals.endings");
    private static final Set<String> ONE = SmallWords.of("ordinals.one");
    private static final Set<String> TO = SmallWords.of("ordinals.to");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})(st|nd|rd|th|º|ª|°)?");
    private static final int FOURTH = 4;
    private static final Set<String> WORDS = Set.of("rank", PLACE);

    private Ordinals() {}

    /** Puts a part for each place that is told. */
    static void mark(Lang lang, List<Part> parts, List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            int length = length(tokens, at);
            int place = length > 0 ? figure(tokens.get(at)) : word(lang, tokens.get(at).fold());
            int to = at + Math.max(1, length);
            boolean fraction = place > 0 && at > 0 && ONE.contains(tokens.get(at - 1).fold());
            if (place <= 0 || fraction || isTaken(parts, at, to)) {
                continue;
            }
            int from = at;
            parts.removeIf(p -> p.from() < to && p.to() > from);
            int index = (int) parts.stream().filter(p -> p.from() < from).count();
            parts.add(index, new Part(Kind.CUE, from, to, List.of(), null, (double) place, WORDS));
        }
    }

    /** How many tokens a place in figures takes: "6th", "7 ª"; 0 where none stands there. */
    private static int length(List<Token> tokens, int at) {
        var figures = FIGURES.matcher(tokens.get(at).fold());
        if (!figures.matches()) {
            return 0;
        }
        if (figures.group(2) != null) {
            return 1;
        }
        boolean ending =
                at + 1 < tokens.size()
                        && !tokens.get(at + 1).space()
                        && ENDINGS.contains(tokens.get(at + 1).fold());
        return ending ? 2 : 0;
    }

    private static int figure(Token token) {
        var figures = FIGURES.matcher(token.fold());
        return figures.matches() ? Integer.parseInt(figures.group(1)) : 0;
    }

    private static int word(Lang lang, String folded) {
        int at = lang == Lang.EN ? ENGLISH.indexOf(folded) : -1;
        if (lang == Lang.IT) {
            String masculine = folded.replaceFirst("[aei]$", "o");
            at = ITALIAN.indexOf(masculine);
        }
        return at < 0 ? 0 : at + FOURTH;
    }

    /** Whether a name, goods or a time stand there: "the fourth quarter". */
    private static boolean isTaken(List<Part> parts, int from, int to) {
        return parts.stream()
                .filter(p -> p.from() < to && p.to() > from)
                .anyMatch(
                        p ->
                                p.kind() != Kind.CUE
                                        && p.kind() != Kind.UNKNOWN
                                        && p.kind() != Kind.NUMBER);
    }

    /** The place that a part tells; 0 for none. */
    static int of(Part part) {
        if (part.is(PLACE)) {
            return part.number().intValue();
        }
        return part.is("third") ? 3 : part.is("second") ? 2 : part.is("first") ? 1 : 0;
    }

    /** The first and the last place of a run of them: "from sixth to tenth"; empty for none. */
    static List<Integer> run(Heard heard) {
        List<Part> places = new ArrayList<>(heard.parts());
        places.removeIf(p -> of(p) == 0);
        for (int i = 0; i + 1 < places.size(); i++) {
            Part one = places.get(i);
            Part other = places.get(i + 1);
            List<Token> between = heard.tokens().subList(one.to(), other.from());
            boolean joined =
                    !between.isEmpty()
                            && between.size() <= 2
                            && TO.contains(between.get(0).fold())
                            && of(one) < of(other);
            if (joined) {
                return List.of(of(one), of(other));
            }
        }
        return List.of();
    }
}
