// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What estimators say (labels, notes, reasons, errors) in another language. Translations are read
 * from {@code phrases_LANGUAGE.txt}, one a line, {@code English => translation}; {@code {}} stands
 * for a part that differs, which is translated in turn. What isn't there stays in English, and so
 * do names of columns and terms.
 */
public final class Phrases {

    /** English, as it is. */
    public static final Phrases ENGLISH = new Phrases(Locale.ROOT, List.of());

    private static final int LONGEST = 2000;
    private static final String ARROW = " => ";

    private record Phrase(Pattern english, String translation, int letters) {}

    private final Locale locale;
    private final List<Phrase> phrases;

    private Phrases(Locale locale, List<Phrase> phrases) {
        this.locale = locale;
        this.phrases = phrases;
    }

    /** Of that language; English for a language without translations. */
    public static Phrases of(Locale locale) {
        String name = "phrases_" + locale.getLanguage() + ".txt";
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            return in == null ? ENGLISH : new Phrases(locale, read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private static List<Phrase> read(InputStream in) throws IOException {
        List<Phrase> out = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int arrow = line.indexOf(ARROW);
            if (!line.startsWith("#") && arrow > 0) {
                out.add(phrase(line.substring(0, arrow), line.substring(arrow + ARROW.length())));
            }
        }
        out.sort(Comparator.comparingInt((Phrase p) -> -p.letters()));
        return List.copyOf(out);
    }

    private static Phrase phrase(String english, String translation) {
        StringBuilder pattern = new StringBuilder();
        String[] parts = english.split("\\{}", -1);
        int letters = 0;
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "(.+?)").append(Pattern.quote(parts[i]));
            letters += parts[i].length();
        }
        return new Phrase(Pattern.compile(pattern.toString()), translation, letters);
    }

    /** Where numbers for people are written as this language does; dots of numbers for English. */
    public Locale locale() {
        return locale;
    }

    /** The text in this language; of several lines the first. */
    public String say(String english) {
        int end = english.indexOf(System.lineSeparator());
        if (end >= 0) {
            return say(english.substring(0, end)) + english.substring(end);
        }
        if (english.length() > LONGEST) {
            return english;
        }
        for (Phrase p : phrases) {
            Matcher m = p.english().matcher(english);
            if (m.matches()) {
                StringBuilder out = new StringBuilder();
                String[] parts = p.translation().split("\\{}", -1);
                for (int i = 0; i < parts.length; i++) {
                    out.append(i == 0 ? "" : say(m.group(i))).append(parts[i]);
                }
                return out.toString();
            }
        }
        return english;
    }
}
