// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.deadline.Deadline;
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

    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'\u2019-]+(?: (?:of |di |del |della"
                            + " )?\\p{Lu}[\\p{L}'\u2019-]+)+");
    private static final Pattern COUNTED =
            Pattern.compile("\\s+(?:di |of )?(\\p{L}{3,})(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*(?:-\\p{L}+)*");

    private final TellingWords words;
    private final List<Pattern> empty;
    private final Pattern demonym;
    private final Set<String> region = new HashSet<>();

    /** In how many sentences each stands. */
    private final Map<String, Integer> often = new HashMap<>();

    /** Those that a sentence writes with a capital, though they don't begin it. */
    private final Set<String> capital = new HashSet<>();

    /** What headings say. */
    private final Set<String> headed = new HashSet<>();

    /** Stems of words that begin a sentence, and of those that are written small. */
    private final Set<String> begins = new HashSet<>();

    private final Set<String> small = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    /** Words that the text never writes small, though some stand within a sentence. */
    private final Set<String> proper = new HashSet<>();

    /** What numbers without a currency count. */
    private final Set<String> units = new HashSet<>();

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

    /** Learns which words a text comes back to, which it writes as names, and what it counts. */
    void learn(List<Sentence> sentences) {
        Map<String, Integer> counted = new HashMap<>();
        sentences.stream().filter(s -> !Reader.isHeading(s)).forEach(this::names);
        for (Sentence s : sentences) {
            Deadline.check();
            s.numbers().forEach(n -> counted.merge(unit(s, n), 1, Integer::sum));
            of(s.text()).forEach(stem -> often.merge(stem, 1, Integer::sum));
            if (Reader.isHeading(s)) {
                headed.addAll(of(s.text()));
            } else {
                capital.addAll(namesWithin(s.text()));
            }
        }
        counted.forEach(this::add);
    }

    private void names(Sentence s) {
        Matcher m = WORD.matcher(s.text());
        boolean first = true;
        while (m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            if (Character.isLowerCase(m.group().charAt(0))) {
                lower.add(word);
                small.add(stem(word));
            } else if (!first) {
                proper.add(word);
            } else {
                begins.add(stem(word));
            }
            first = false;
        }
        proper.removeAll(lower);
    }

    private void add(String unit, int n) {
        if (n > 1 && !of(unit).isEmpty()) {
            units.add(unit);
        }
    }

    /** Where the word ends that a text counts by, right behind a number; its end for none. */
    int endOfUnit(Sentence s, Printed n) {
        String unit = unit(s, n);
        return units.contains(unit)
                ? s.text().toLowerCase(Locale.ROOT).indexOf(unit, n.end()) + unit.length()
                : n.end();
    }

    private static String unit(Sentence s, Printed n) {
        boolean bare =
                n.unit() == Printed.Unit.OTHER
                        || n.unit() == Printed.Unit.AMOUNT && n.currency().isEmpty();
        Matcher m = COUNTED.matcher(s.text()).region(n.end(), s.text().length());
        return bare && m.lookingAt() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a text writes it as a name wherever it stands in sentences. */
    boolean isNamed(String stem) {
        return capital.contains(stem) || begins.contains(stem) && !small.contains(stem);
    }

    /** What headings say. */
    Set<String> headed() {
        return headed;
    }

    /** Whether a stretch names nobody: no names, and no words that the text comes back to. */
    boolean isQuiet(String text) {
        return of(text).stream()
                .allMatch(
                        stem ->
                                !stem.startsWith("~")
                                        && !capital.contains(stem)
                                        && often.getOrDefault(stem, 0) <= 1);
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

    /** Names that stand right beside some others: the Isles of the "Ardmore Isles". */
    Set<String> beside(String text, Set<String> names) {
        Set<String> out = new HashSet<>();
        Matcher m = NAME.matcher(text);
        while (m.find()) {
            Set<String> all = of(m.group());
            if (all.stream().anyMatch(names::contains)) {
                out.addAll(all);
            }
        }
        return out;
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
            Deadline.check();
            String word = m.group().toLowerCase(Locale.ROOT);
            String stem = stem(word);
            boolean says = word.length() > 1 && !isStop(word);
            if (says && !isOfRegion(stem, word)) {
                out.putIfAbsent(stem, m.start());
            }
        }
        return out;
    }

    /**
     * A word that the text writes as a name only is none that begins like one that says nothing.
     */
    private boolean isStop(String word) {
        return words.stop.matcher(word).find()
                && (!proper.contains(word) || words.stopExactly.matcher(word).find());
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
        Deadline.check();
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
