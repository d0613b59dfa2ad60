// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of registers (states of acts, kinds of actors, activities and areas, fields of cooperation)
 * in the language of a page. Registers are kept in free words: a phrase that isn't known stays as
 * it is written.
 */
public final class RegisterWords {

    /**
     * A longer text is prose, which nobody translates word by word; it also bounds the work of the
     * patterns.
     */
    private static final int LONGEST = 200;

    private record Phrase(Pattern pattern, String said) {}

    private static final Map<Lang, List<Phrase>> PHRASES =
            Map.of(Lang.EN, read(Lang.EN), Lang.IT, read(Lang.IT));
    private static final Pattern WITH_NOTE = Pattern.compile("([^()]+) \\(([^()]+)\\)");

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}(-\\d{2})?\\b(?![-/])");

    private RegisterWords() {}

    /**
     * A phrase, or one with a note in brackets; parts of the note are split by semicolons. Dates in
     * it are told as prose does.
     */
    public static String say(String text, Lang lang) {
        if (text.length() > LONGEST) {
            return text;
        }
        return dated(noted(text, lang), lang);
    }

    private static String dated(String text, Lang lang) {
        return DATE.matcher(text)
                .replaceAll(date -> Matcher.quoteReplacement(prose(date.group(), lang)));
    }

    /** A date in words; what is no day of the calendar stays as it is written. */
    private static String prose(String date, Lang lang) {
        try {
            return DateWords.say(PartialDate.parse(date), lang);
        } catch (IllegalArgumentException e) {
            return date;
        }
    }

    private static String noted(String text, Lang lang) {
        Matcher noted = WITH_NOTE.matcher(text);
        if (!noted.matches()) {
            return phrase(text, lang);
        }
        return phrase(noted.group(1), lang)
                + " ("
                + List.of(noted.group(2).split("; ")).stream()
                        .map(part -> phrase(part, lang))
                        .collect(Collectors.joining("; "))
                + ")";
    }

    /** Each of several phrases. */
    public static List<String> say(List<String> texts, Lang lang) {
        return texts.stream().map(text -> say(text, lang)).toList();
    }

    private static String phrase(String text, Lang lang) {
        for (Phrase phrase : PHRASES.getOrDefault(lang, List.of())) {
            Matcher whole = phrase.pattern.matcher(text);
            if (whole.matches()) {
                return whole.replaceFirst(phrase.said);
            }
        }
        return text;
    }

    private static List<Phrase> read(Lang lang) {
        return Shipped.lines(RegisterWords.class, "register-words." + lang.tag() + ".txt")
                .map(l -> l.split(" = ", 2))
                .map(l -> new Phrase(Pattern.compile(l[0], Pattern.CASE_INSENSITIVE), l[1]))
                .toList();
    }
}
