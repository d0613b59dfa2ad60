// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.language.Folding.Piece;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what could stand where the writer of a question is. */
final class Completer {

    private static final int OFFERED = 12;
    private static final int WORDS_OF_A_NAME = 4;

    private final Catalog catalog;
    private final Names names;
    private String[] sortedKeys;
    private List<String> years;

    Completer(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
    }

    List<Completion> complete(String head, Lang lang) {
        Map<String, Completion> found = new LinkedHashMap<>();
        for (int from : starts(head)) {
            Lexicon lexicon = lexicon(head.substring(0, from), lang);
            List<Word> words = Tokenizer.read(lexicon, names, head.substring(0, from));
            words = words.subList(0, words.size() - 1);
            Expectations expected = Expectations.after(words);
            if (expected.read() == words.size()) {
                offer(found, head.substring(from), from, expected.possible(), lexicon);
            }
        }
        return found.values().stream().limit(OFFERED).toList();
    }

    /** Where the word being written may begin: the last word, or some before it, for long names. */
    private static List<Integer> starts(String head) {
        List<Piece> pieces = Folding.pieces(head);
        List<Integer> starts = new ArrayList<>();
        boolean inWord = !pieces.isEmpty() && pieces.get(pieces.size() - 1).end() == head.length();
        if (!inWord) {
            starts.add(head.length());
        }
        for (int n = 1; n <= Math.min(WORDS_OF_A_NAME, pieces.size()); n++) {
            starts.add(pieces.get(pieces.size() - n).start());
        }
        return starts;
    }

    private Lexicon lexicon(String head, Lang lang) {
        Lang other = lang == Lang.EN ? Lang.IT : Lang.EN;
        int here = readable(head, lang);
        return Lexicon.of(readable(head, other) > here ? other : lang);
    }

    private int readable(String head, Lang lang) {
        return Expectations.after(Tokenizer.read(Lexicon.of(lang), names, head)).read();
    }

    private void offer(
            Map<String, Completion> found,
            String written,
            int from,
            Set<Integer> possible,
            Lexicon lexicon) {
        String key = Folding.key(written);
        boolean spaced = written.endsWith(" ") && !key.isEmpty();
        String prefix = spaced ? key + " " : key;
        for (Lexicon.Entry entry : lexicon.entries()) {
            Integer type = Tokenizer.TYPES.get(entry.token());
            boolean offered =
                    type != null
                            && type > 0
                            && type != QuestionGrammar.NUMBER
                            && possible.contains(type);
            if (offered && Character.isLetter(entry.word().charAt(0))) {
                entry.words().stream()
                        .filter(
                                word ->
                                        Folding.key(word).startsWith(prefix)
                                                && !prefix.equals(Folding.key(word)))
                        .findFirst()
                        .ifPresent(word -> found.putIfAbsent(word, new Completion(word, from, "")));
            }
        }
        if (possible.contains(QuestionGrammar.PERIOD)) {
            years().stream()
                    .filter(year -> year.startsWith(written.strip()))
                    .forEach(year -> found.putIfAbsent(year, new Completion(year, from, "")));
        }
        if (possible.contains(QuestionGrammar.THING) && !prefix.isBlank()) {
            things(found, written, prefix, from);
        }
    }

    private void things(Map<String, Completion> found, String written, String prefix, int from) {
        String[] keys = keys();
        int at = Arrays.binarySearch(keys, prefix);
        for (int i = at < 0 ? -at - 1 : at; i < keys.length && keys[i].startsWith(prefix); i++) {
            String name = names.spelling(keys[i]);
            Referents it = names.name(keys[i]);
            String note = String.join(" ", it.areas().isEmpty() ? it.products() : it.areas());
            found.putIfAbsent(name, new Completion(name, from, note));
            if (found.size() >= 4 * OFFERED) {
                return;
            }
        }
        String upper = written.strip().toUpperCase(Locale.ROOT);
        names.codes().stream()
                .filter(code -> code.startsWith(upper))
                .sorted()
                .limit(OFFERED)
                .forEach(code -> found.putIfAbsent(code, new Completion(code, from, name(code))));
    }

    private String name(String code) {
        return catalog == null
                ? ""
                : catalog.areas()
                        .find(code)
                        .map(a -> a.name().en())
                        .or(() -> catalog.products().find(code).map(p -> p.name().en()))
                        .orElse("");
    }

    private synchronized String[] keys() {
        if (sortedKeys == null) {
            sortedKeys = names.keys().stream().sorted().toArray(String[]::new);
        }
        return sortedKeys;
    }

    /** The years that the catalog's figures are about, the latest first. */
    private synchronized List<String> years() {
        if (years == null) {
            Set<Integer> found = new TreeSet<>(Comparator.reverseOrder());
            if (catalog != null) {
                catalog.figures().stream()
                        .map(f -> f.question().period())
                        .filter(p -> p != null && p.isYear())
                        .map(Period::firstYear)
                        .forEach(found::add);
            }
            years = found.stream().map(String::valueOf).toList();
        }
        return years;
    }
}
