// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of whom or what words are: the stems of those that carry meaning. */
final class Stems {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*(?:-\\p{L}+)*");

    private final TellingWords words;
    private final List<Pattern> empty;
    private final Set<String> region = new HashSet<>();

    Stems(TellingWords words) {
        this.words = words;
        empty =
                List.of(
                        words.exports,
                        words.imports,
                        words.surplus,
                        words.deficit,
                        words.balance,
                        words.hadBeen,
                        words.negative);
    }

    /** Words of the title that name whose trade a text is about say nothing further down. */
    void leaveOut(Set<String> names) {
        region.addAll(names);
    }

    /** What names whose trade a text is about. */
    Set<String> region() {
        return new TreeSet<>(region);
    }

    /** The stems of a stretch of text that says of whom or what a number is. */
    Set<String> of(String text) {
        String plain = text;
        for (Pattern known : empty) {
            plain = known.matcher(plain).replaceAll(" ");
        }
        Set<String> out = new TreeSet<>();
        Matcher m = WORD.matcher(plain);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            String stem = stem(word);
            if (!words.stop.matcher(word).find() && !region.contains(stem)) {
                out.add(stem);
            }
        }
        return out;
    }

    /** The stems of the words that are written with a capital. */
    Set<String> names(String text) {
        StringBuilder names = new StringBuilder();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            if (Character.isUpperCase(m.group().charAt(0))) {
                names.append(m.group()).append(' ');
            }
        }
        return of(names.toString());
    }

    private static String stem(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        if (plain.length() < 4) {
            return plain;
        }
        String one = plain.replaceFirst("(?:ies|es|s)$", "");
        return one.replaceFirst("[aeiouy]+$", "");
    }
}
