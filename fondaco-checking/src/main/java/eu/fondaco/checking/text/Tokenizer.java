// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.text.Token.Kind;
import eu.fondaco.core.deadline.Deadline;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words, numbers and marks. Elided articles stand alone ({@code dell'} + {@code
 * 1,1}), so do possessives ({@code Spain} + {@code 's}) and the parts of hyphenated words; {@code
 * re-exports} stays one word.
 */
public final class Tokenizer {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<num>\\d{1,3}(?:[.,'"
                        + " ]\\d{3})+(?:[.,]\\d{1,6})?(?!\\d)|\\d{1,18}(?:[.,]\\d{1,6})?(?!\\d)|\\d{1,30})"
                        + "|(?<re>[Rr]e-(?=[a-z])\\p{L}+)"
                        + "|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:&\\p{L}+)?)"
                        + "|(?<mark>'s\\b|[^\\s\\p{L}\\d])");
    private static final int CACHE = 50_000;
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private Tokenizer() {}

    /** The tokens of {@code text[from, to)}, with indices into {@code text}. */
    public static List<Token> tokens(String text, int from, int to) {
        Deadline.check();
        List<Token> out = new ArrayList<>();
        Matcher m = TOKEN.matcher(text).region(from, to);
        m.useTransparentBounds(true);
        int last = from;
        while (m.find()) {
            String t = m.group();
            Kind kind =
                    m.group("num") != null
                            ? Kind.NUMBER
                            : m.group("mark") != null && !t.equals("'s") ? Kind.MARK : Kind.WORD;
            int start = m.start();
            int end = m.end();
            if (kind == Kind.WORD
                    && end < to
                    && text.charAt(end) == '\''
                    && !text.startsWith("'s ", end)
                    && elides(t)) {
                end++;
                t = text.substring(start, end);
                m.region(end, to);
            }
            String norm = t.toLowerCase(Locale.ROOT);
            out.add(
                    new Token(
                            kind,
                            start,
                            end,
                            t,
                            norm,
                            kind == Kind.WORD ? fold(norm) : norm,
                            start > last || start == from));
            last = end;
        }
        return out;
    }

    private static boolean elides(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return w.length() <= 8
                && (w.endsWith("l")
                        || w.equals("un")
                        || w.equals("d")
                        || w.equals("c")
                        || w.equals("n")
                        || w.equals("s")
                        || w.equals("quest")
                        || w.equals("com")
                        || w.equals("dov")
                        || w.equals("cos")
                        || w.equals("anch")
                        || w.equals("tutt")
                        || w.equals("mezz")
                        || w.endsWith("nt")
                        || w.equals("qualcos"));
    }

    /** Lower case without accents. */
    public static String fold(String text) {
        String known = FOLDED.get(text);
        if (known != null) {
            return known;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length() && plain; i++) {
            plain = lower.charAt(i) < 128;
        }
        String folded =
                plain
                        ? lower
                        : Normalizer.normalize(lower, Normalizer.Form.NFD)
                                .replaceAll("\\p{M}+", "");
        if (FOLDED.size() < CACHE) {
            FOLDED.put(text, folded);
        }
        return folded;
    }
}
