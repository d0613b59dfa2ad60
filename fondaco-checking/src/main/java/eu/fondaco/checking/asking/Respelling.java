// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.language.Nearness;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as it would be written with care: shorthand in full ("b4"), an apostrophe where one
 * was left out ("lexport", "sullimport") or put in vain ("qual'"), the g of "goin".
 */
final class Respelling {

    private static final Pattern WITH_FIGURE = Pattern.compile("\\b\\p{L}+\\d\\p{L}*\\b");
    private static final Pattern CUT =
            Pattern.compile("(?iu)\\b(sull|dell|dall|nell|quell|coll|all) (?=[aeiouh])");
    private static final int SHORTEST = 4;

    private static final Map<Lang, Set<String>> ASKING =
            Map.of(
                    Lang.EN, SmallWords.of("respelling.asking.en"),
                    Lang.IT, SmallWords.of("respelling.asking.it"));
    private static final List<String> ELIDED = List.copyOf(SmallWords.of("respelling.elided"));

    private final Lang lang;
    private final Function<String, Heard> hear;
    private final Predicate<String> known;

    /**
     * Of a language.
     *
     * @param hear what is found in a text
     * @param known whether a word means something by itself
     */
    Respelling(Lang lang, Function<String, Heard> hear, Predicate<String> known) {
        this.lang = lang;
        this.hear = hear;
        this.known = known;
    }

    /** The question with such words mended; as it is where there are none. */
    String of(String text) {
        String plain = elided(withoutFigures(Shorthand.inFull(text, lang)));
        Heard heard = hear.apply(plain);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (Heard.Part part : heard.of(Kind.UNKNOWN, "loose").toList()) {
            Token t = heard.tokens().get(part.from());
            String mended = mended(t);
            if (mended != null) {
                out.append(plain, copied, t.start()).append(mended);
                copied = t.end();
            }
        }
        return out.append(plain.substring(copied)).toString();
    }

    /** "All estero": an article cut short before a vowel, its apostrophe left out. */
    private String elided(String text) {
        return lang == Lang.IT ? CUT.matcher(text).replaceAll("$1'") : text;
    }

    private String withoutFigures(String text) {
        return WITH_FIGURE
                .matcher(text)
                .replaceAll(
                        m -> {
                            String full = GeneralWords.of(lang).written(Tokenizer.fold(m.group()));
                            return Matcher.quoteReplacement(full == null ? m.group() : full);
                        });
    }

    /**
     * Words that ask, for which a short one stands with a slip of the pen: "wich", "mcuh". There
     * are so few of them that letters swapped, doubled or left out make no other word.
     */
    private List<String> asking(String word) {
        return ASKING.get(lang).stream()
                .filter(a -> word.length() >= SHORTEST && word.charAt(0) == a.charAt(0))
                .filter(a -> Nearness.slips(word, a, 1) == 1)
                .filter(a -> word.length() != a.length() || Slips.isOfPen(word, a))
                .toList();
    }

    /** What was meant by a word; null where it is known, or nothing like it is. */
    private String mended(Token t) {
        String word = t.text();
        String full = GeneralWords.of(lang).written(t.fold());
        if (full != null) {
            return full;
        }
        List<String> asking = asking(t.fold());
        if (asking.size() == 1) {
            return asking.get(0);
        }
        if (word.endsWith("'")) {
            String bare = word.substring(0, word.length() - 1);
            return known.test(bare) ? bare + " " : null;
        }
        if (lang == Lang.EN) {
            return word.length() > 3 && word.endsWith("in") && known.test(word + "g")
                    ? word + "g"
                    : null;
        }
        return ELIDED.stream()
                .filter(e -> t.fold().startsWith(e) && t.fold().length() > e.length() + 2)
                .filter(e -> t.fold().substring(e.length()).matches("[aeiouh].*"))
                .filter(e -> known.test(word.substring(e.length())))
                .map(e -> word.substring(0, e.length()) + "'" + word.substring(e.length()))
                .findFirst()
                .orElse(null);
    }
}
