// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of a class in a language, from the file {@code CLASS_LANGUAGE.properties} beside it
 * (UTF-8). In a message <code>{0}</code> is the first thing it is about, <code>{0#}</code> the same
 * as a whole number grouped as the language does, and <code>{0|one row|# rows}</code> words for one
 * and words for any other number, which <code>#</code> stands for.
 */
public final class Messages {

    private static final Locale BASE = Locale.ENGLISH;
    private static final Pattern PLACE =
            Pattern.compile("\\{(\\d)(?:(#)|\\|([^|{}]*)\\|([^|{}]*))?\\}");
    private static final Map<Class<?>, Map<String, Messages>> READ = new ConcurrentHashMap<>();

    private final Locale language;
    private final Properties texts;
    private final Optional<Messages> otherwise;

    private Messages(Locale language, Properties texts, Optional<Messages> otherwise) {
        this.language = language;
        this.texts = texts;
        this.otherwise = otherwise;
    }

    /**
     * The messages of a class in a language; what its file lacks, or all where there is no file, is
     * said in English.
     *
     * @throws IllegalStateException where there are none in English either
     */
    public static Messages of(Class<?> beside, Locale language) {
        Map<String, Messages> known = READ.computeIfAbsent(beside, c -> new ConcurrentHashMap<>());
        Messages found = known.get(language.getLanguage());
        if (found == null) {
            found = read(beside, language);
            known.put(language.getLanguage(), found);
        }
        return found;
    }

    private static Messages read(Class<?> beside, Locale language) {
        boolean base = language.getLanguage().equals(BASE.getLanguage());
        String name = beside.getSimpleName() + "_" + language.getLanguage() + ".properties";
        Properties texts =
                Shipped.properties(beside, name)
                        .or(() -> base ? Optional.empty() : Optional.of(new Properties()))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "there are no messages "
                                                        + name
                                                        + " beside "
                                                        + beside.getName()));
        return new Messages(
                language, texts, base ? Optional.empty() : Optional.of(of(beside, BASE)));
    }

    /** Keys of the messages that this language itself has. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** Which of its arguments the message of this language itself says. */
    public Set<Integer> places(String key) {
        Set<Integer> places = new TreeSet<>();
        Matcher m = PLACE.matcher(texts.getProperty(key));
        while (m.find()) {
            places.add(Integer.valueOf(m.group(1)));
        }
        return places;
    }

    /**
     * A message with what it is about.
     *
     * @throws IllegalStateException for a key that no language has
     */
    public String say(String key, List<?> args) {
        String text = texts.getProperty(key);
        if (text == null) {
            return otherwise
                    .orElseThrow(
                            () -> new IllegalStateException("there is no message '" + key + "'"))
                    .say(key, args);
        }
        if (args.isEmpty()) {
            return text;
        }
        StringBuilder said = new StringBuilder();
        Matcher m = PLACE.matcher(text);
        int from = 0;
        while (m.find()) {
            said.append(text, from, m.start()).append(place(m, args));
            from = m.end();
        }
        return said.append(text, from, text.length()).toString();
    }

    private String place(Matcher m, List<?> args) {
        Object arg = args.get(Integer.parseInt(m.group(1)));
        if (m.group(2) != null) {
            return NumberFormat.getIntegerInstance(language).format(((Number) arg).longValue());
        }
        if (m.group(3) != null) {
            long number = ((Number) arg).longValue();
            return m.group(number == 1 ? 3 : 4).replace("#", String.valueOf(number));
        }
        if (arg instanceof Sayable sayable) {
            return sayable.in(language);
        }
        String text = arg instanceof BigDecimal number ? number.toPlainString() : "" + arg;
        return arg instanceof BigDecimal || arg instanceof Double
                ? text.replace(
                        '.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator())
                : text;
    }
}
