// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The words of a language and what chance makes of them; a word once taken stays in the file. */
final class DrawnWords {

    static final List<String> LANGUAGES = List.of("it", "en", "fr", "es", "de", "pt");

    final String lang;
    final Random random;
    private final Map<String, List<List<String>>> words;
    private final Map<String, String> taken = new HashMap<>();

    private static final Map<String, Map<String, List<List<String>>>> READ = new HashMap<>();

    DrawnWords(String lang, Random random) {
        this.lang = lang;
        this.random = random;
        words = READ.computeIfAbsent(lang, DrawnWords::read);
    }

    /** The same words, drawn by another seed. */
    DrawnWords again(long seed) {
        return new DrawnWords(lang, new Random(seed));
    }

    private static Map<String, List<List<String>>> read(String lang) {
        Map<String, List<List<String>>> words = new HashMap<>();
        try (InputStream in =
                DrawnWords.class.getResourceAsStream("/eu/fondaco/cli/drawn/" + lang + ".txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> List.of(l.split("\\|", -1)))
                    .forEach(
                            l ->
                                    words.computeIfAbsent(l.get(0), k -> new ArrayList<>())
                                            .add(l.subList(1, l.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What chance decides once for all of the file. */
    boolean taken(String choice, int percent) {
        return taken.computeIfAbsent("?" + choice, k -> chance(percent) ? "yes" : "no")
                .equals("yes");
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The index of one of several weights. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int at = 0;
        while (left >= weights[at]) {
            left -= weights[at++];
        }
        return at;
    }

    <T> List<T> some(List<T> of, int least, int most) {
        List<T> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return new ArrayList<>(
                all.subList(0, Math.min(all.size(), least + random.nextInt(most - least + 1))));
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    List<String> all(String key) {
        return one(words.get(key));
    }

    /** One of the words of a key; the same all over the file. */
    String word(String key) {
        return taken.computeIfAbsent(key, k -> one(all(k)));
    }

    /** The word of a key that some of the items have for themselves. */
    String word(String key, String first) {
        return has(key + "." + first) ? word(key + "." + first) : word(key);
    }

    String times(String form, int first, int last) {
        return form.replace("%0", "" + first).replace("%1", "" + last).replace("%y", "" + last);
    }

    String part(String form, int year, int from, int to) {
        String[] shorts = all("shortmonths").get(0).split(" ");
        String[] longs = all("longmonths").get(0).split(" ");
        int quarter = from / 3 + 1;
        return form.replace("%fr", quarter == 1 ? "1er" : quarter + "e")
                .replace("%r", List.of("I", "II", "III", "IV").get(quarter - 1))
                .replace("%d", "" + quarter)
                .replace("%t", shorts[from])
                .replace("%u", shorts[to])
                .replace("%s", shorts[from])
                .replace("%e", shorts[to])
                .replace("%S", longs[from])
                .replace("%E", longs[to])
                .replace("%2", "%02d".formatted(from + 1))
                .replace("%l", "" + YearMonth.of(year, from + 1).lengthOfMonth())
                .replace("%z", ("" + year).substring(2))
                .replace("%y", "" + year);
    }
}
