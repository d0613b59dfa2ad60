// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Small words of both languages by what they do in a question, from {@code small.txt}. */
final class SmallWords {

    private static final Map<String, Set<String>> WORDS = read();

    private SmallWords() {}

    /**
     * The words of one line of the file, in its order.
     *
     * @throws IllegalStateException where there is none of that name
     */
    static Set<String> of(String name) {
        Set<String> words = WORDS.get(name);
        if (words == null) {
            throw new IllegalStateException("small.txt has no line '" + name + "'");
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        try (InputStream in = SmallWords.class.getResourceAsStream("small.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int is = line.indexOf(" = ");
                if (is > 0 && !line.startsWith("#")) {
                    Set<String> words =
                            new LinkedHashSet<>(Arrays.asList(line.substring(is + 3).split(", ")));
                    out.put(line.substring(0, is), Collections.unmodifiableSet(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped words asking/small.txt", e);
        }
        return out;
    }
}
