// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody says, put to the test: "A colleague claims that exports fell by 3%. Is she right?"
 * asks the same as "exports fell by 3%, right?". Who says it is left off, and how a verdict is
 * asked for becomes one way of asking.
 */
final class Claims {

    /** Words by what they are in each language, from {@code claims.txt}. */
    private static final Map<Lang, Map<String, Set<List<String>>>> WORDS =
            Arrays.stream(Lang.values()).collect(Collectors.toMap(l -> l, Claims::words));

    /** Who says something is named in as many words. */
    private static final int TELLER = 6;

    private static final String[] ASKING = {"which", "who", "when", "howmany", "howmuch", "why"};

    private static Map<String, Set<List<String>>> words(Lang lang) {
        return BothTongues.of("claims.txt", 1, lang).stream()
                .collect(
                        Collectors.toMap(
                                l -> l.meant().get(0),
                                l ->
                                        l.words().stream()
                                                .flatMap(w -> forms(w, lang).stream())
                                                .map(AskWords::fold)
                                                .collect(Collectors.toCollection(HashSet::new))));
    }

    private static Set<String> forms(String word, Lang lang) {
        return word.startsWith("~") ? VerbForms.of(word.substring(1), lang) : Set.of(word);
    }

    private final Lang lang;
    private final Framing framing;
    private final Function<String, Heard> hear;

    Claims(Lang lang, Framing framing, Function<String, Heard> hear) {
        this.lang = lang;
        this.framing = framing;
        this.hear = hear;
    }

    /** The text with a claim in it put plainly; as it is where there is none. */
    String plainly(String text) {
        List<String> segments = segments(text);
        int last = segments.size() - 1;
        boolean tagged = last > 0 && isTag(segments.get(last));
        String claim = segments.get(tagged ? last - 1 : last);
        String said = untold(claim);
        boolean told = !said.equals(claim);
        boolean asks = claim.endsWith("?") && !told || hear.apply(said).says(ASKING);
        if (!tagged && !told || asks || !isClaim(hear.apply(said))) {
            return text;
        }
        String before = String.join(" ", segments.subList(0, tagged ? last - 1 : last));
        return (before + " " + said.replaceFirst("[?.!:;,\\s]+$", "") + tag(said)).strip();
    }

    /** The sentences, with one of a few words apart that begins in lower case: "… ok. is it so". */
    private List<String> segments(String text) {
        List<String> segments = new ArrayList<>(framing.segments(text));
        if (segments.isEmpty()) {
            return List.of(text);
        }
        String last = segments.get(segments.size() - 1);
        int stop = last.lastIndexOf(". ");
        if (stop > 0 && isTag(last.substring(stop + 2))) {
            segments.set(segments.size() - 1, last.substring(0, stop + 1));
            segments.add(last.substring(stop + 2));
        }
        return segments;
    }

    /** What asks for a verdict, where nothing does as yet. */
    private String tag(String claim) {
        List<Part> parts = hear.apply(claim).parts();
        boolean asked = parts.stream().anyMatch(p -> p.is("ornot"));
        return asked ? "?" : lang.pick(", right?", ", vero?");
    }

    /** Whether it says something of trade that is so or isn't: a number, a place, a change. */
    private static boolean isClaim(Heard heard) {
        boolean numbers = heard.of(Kind.NUMBER).findAny().isPresent();
        boolean order =
                heard.says(
                        "first",
                        "second",
                        "third",
                        Ordinals.PLACE,
                        "more",
                        "less",
                        "greater",
                        "smaller");
        return (numbers || order || heard.says("growth", "halfof", "positive", "negative"))
                && !heard.says("act", "treaty", "strategy", "activity");
    }

    private boolean isTag(String segment) {
        List<String> all = words(segment);
        return WORDS.get(lang).get("tag").contains(all);
    }

    private static List<String> words(String segment) {
        return AskWords.fold(segment).stream()
                .filter(w -> w.matches(".*[\\p{L}\\p{N}'].*"))
                .toList();
    }

    /** What somebody is said to say; the same where nobody is. */
    private String untold(String segment) {
        Heard heard = hear.apply(segment);
        List<Token> tokens = heard.tokens();
        for (int at = 0; at < Math.min(TELLER, tokens.size()); at++) {
            int to = isNamed(heard, at) ? -1 : verb(tokens, at);
            if (to < 0) {
                if (isNamed(heard, at)) {
                    return segment;
                }
                continue;
            }
            boolean that = to < tokens.size() && is("that", tokens, to, to + 1);
            boolean bare = lang == Lang.EN && at > 0;
            boolean asks = hear.apply(segment.substring(0, tokens.get(at).start())).says(ASKING);
            if (!asks && (that || bare)) {
                int from = that ? to + 1 : to;
                return from < tokens.size() ? segment.substring(tokens.get(from).start()) : segment;
            }
        }
        return segment;
    }

    /** Whether a place, goods, a time or a number is named: then what is said has begun. */
    private static boolean isNamed(Heard heard, int at) {
        Part part = heard.at(at);
        return part != null
                && (part.kind() != Kind.CUE && part.kind() != Kind.UNKNOWN
                        || part.isAny("exports", "imports"));
    }

    /** Where a verb of saying ends that begins at a token; -1 for none. */
    private int verb(List<Token> tokens, int at) {
        for (int to = Math.min(at + 3, tokens.size()); to > at; to--) {
            if (is("tells", tokens, at, to)) {
                return to;
            }
        }
        return -1;
    }

    private boolean is(String what, List<Token> tokens, int from, int to) {
        List<String> said = tokens.subList(from, to).stream().map(Token::fold).toList();
        return WORDS.get(lang).get(what).contains(said);
    }
}
