// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of whom or what words are: the stems of those that carry meaning. */
final class Stems {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*(?:-\\p{L}+)*");

    private final TellingWords words;
    private final List<Pattern> empty;
    private final Pattern demonym;
    private final Set<String> region = new HashSet<>();

    Stems(TellingWords words) {
        this.words = words;
        demonym = words.whole("demonym");
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

    /** A region, or who and what is of it. */
    private boolean isOfRegion(String stem, String word) {
        return region.contains(stem)
                || demonym.matcher(word).matches()
                        && region.stream().anyMatch(r -> isFrom(r, stem));
    }

    private static boolean isFrom(String name, String stem) {
        return name.length() >= 4 && stem.startsWith(name) && stem.length() <= name.length() + 4;
    }

    /** Those of some stems that a text calls something or someone by: "Ligurian" of Liguria. */
    Set<String> called(String text, Set<String> names) {
        Set<String> out = new HashSet<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            String stem = stem(word);
            boolean of = demonym.matcher(word).matches();
            names.stream().filter(n -> of && isFrom(n, stem)).forEach(out::add);
        }
        return out;
    }

    /** What names whose trade a text is about. */
    Set<String> region() {
        return new TreeSet<>(region);
    }

    /** The stems of a stretch of text that says of whom or what a number is. */
    Set<String> of(String text) {
        return new TreeSet<>(places(text).keySet());
    }

    /** Where each of them stands. */
    Map<String, Integer> places(String text) {
        StringBuilder plain = new StringBuilder(text);
        Map<String, Integer> out = new HashMap<>();
        Matcher group = words.terms.matcher(text);
        while (group.find()) { // third countries are not the third of them
            out.putIfAbsent("~" + group.group().toLowerCase(Locale.ROOT), group.start());
            plain.replace(group.start(), group.end(), " ".repeat(group.end() - group.start()));
        }
        for (Pattern known : empty) {
            Matcher m = known.matcher(text);
            while (m.find()) {
                plain.replace(m.start(), m.end(), " ".repeat(m.end() - m.start()));
            }
        }
        Matcher m = WORD.matcher(plain);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            String stem = stem(word);
            boolean says = word.length() > 1 && !words.stop.matcher(word).find();
            if (says && !isOfRegion(stem, word)) {
                out.putIfAbsent(stem, m.start());
            }
        }
        return out;
    }

    /** Whether all that a label says is whose trade a text is about. */
    boolean isRegion(String label) {
        return !region.isEmpty() && label.matches("(?s).*\\p{L}{3}.*") && of(label).isEmpty();
    }

    /** Whether a heading says nothing but the name of a region that the text is about. */
    boolean isName(String heading) {
        boolean named = false;
        Matcher m = WORD.matcher(heading);
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            named |= isOfRegion(stem(word), word);
        }
        return named && of(heading).isEmpty();
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

    /** The same without the word that begins it. */
    Set<String> namesWithin(String text) {
        String plain = text.strip();
        int first = plain.indexOf(' ');
        return first < 0 ? Set.of() : names(plain.substring(first));
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
