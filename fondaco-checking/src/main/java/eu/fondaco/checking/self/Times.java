// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Lang;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the periods that a text tells: years, halves, quarters, months, and those before. */
final class Times {

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final List<String> KINDS =
            List.of(
                    "day", "years", "unsaid", "rolling", "same", "far", "back", "quarter", "half",
                    "months", "range", "month", "year");

    /** A period so near the beginning of a sentence is what it is about. */
    private static final int FIRST = 25;

    private final Lang lang;
    private final List<String> numbers;
    private final List<String> ordinals;
    private final List<Pattern> patterns = new ArrayList<>();
    private final TellingWords words;

    /**
     * A period in a text.
     *
     * @param since first year of a span of years; 0 for none
     * @param day whether it is a day of the calendar, as releases are dated
     * @param absolute whether it tells its year
     * @param back so many years before the one told before it; -1 for the same months of its year,
     *     0 for neither
     */
    record Found(
            int start, int end, When when, int since, boolean day, boolean absolute, int back) {}

    Times(Lang lang, TellingWords words) {
        this.lang = lang;
        this.words = words;
        numbers = words.list("numbers");
        ordinals =
                lang == Lang.IT
                        ? List.of("primo", "secondo", "terzo", "quarto")
                        : List.of("first", "second", "third", "fourth");
        String months =
                Arrays.stream(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL, lang.locale()))
                        .collect(Collectors.joining("|"));
        for (String kind : KINDS) {
            patterns.add(words.time(kind, months));
        }
    }

    /** A head or label with the names of its months written out: "Jan-Sep 2024". */
    String expanded(String label) {
        String out = label;
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, lang.locale());
            String few = name.substring(0, 3);
            out = out.replaceAll("(?iu)(?<!\\p{L})" + few + "t?\\.?(?!\\p{L})", name);
        }
        return out;
    }

    /** The periods of a head or label, whose names of months may be cut short. */
    List<Found> inHead(String head, When now) {
        return in(expanded(head), now);
    }

    /**
     * The periods of a text, from left to right.
     *
     * @param now what the text is about, for those told by their distance from it
     */
    List<Found> in(String text, When now) {
        List<Found> out = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Matcher m = patterns.get(i).matcher(text);
            while (m.find()) {
                boolean free = out.stream().noneMatch(f -> f.start < m.end() && m.start() < f.end);
                if (free) {
                    out.add(found(KINDS.get(i), m, now));
                }
            }
        }
        out.sort(Comparator.comparingInt(Found::start));
        return within(text, out, now);
    }

    /**
     * Parts of a year that is told with another part: "the first quarter of 2025 and the second".
     */
    private List<Found> within(String text, List<Found> all, When now) {
        List<Found> out = new ArrayList<>();
        When last = now;
        When part = null;
        for (Found f : all) {
            When when = f.when;
            boolean year = f.absolute && !f.day && f.since == 0 && when.isYear();
            if (f.since < 0) {
                when = part == null ? When.UNTOLD : part.nth(-f.since); // "and in the second"
            }
            if (year && part != null) {
                when = part.in(when.year()); // "in the first half of 2020; in 2021 …"
            } else if (!f.day && f.since >= 0 && when.isTold() && !when.isYear()) {
                part = when;
            }
            if (f.back > 0) {
                when = last.back(f.back);
            } else if (f.back < 0) {
                when = last.in(f.when.year());
            } else if (!f.absolute && !f.day && when.isTold()) {
                when = when.in(last.year());
            }
            out.add(
                    new Found(
                            f.start, f.end, when, Math.max(0, f.since), f.day, f.absolute, f.back));
            boolean about =
                    when.year() >= now.year()
                            || f.start <= FIRST
                                    && !words.baseMark.matcher(text.substring(0, f.start)).find();
            last = f.day || !when.isTold() || f.back > 0 || !about ? last : when;
        }
        return out;
    }

    private Found found(String kind, Matcher m, When now) {
        int year = number(m, "y", number(m, "z", 0));
        int base = year == 0 ? now.year() : year;
        When when =
                switch (kind) {
                    case "day", "unsaid" -> When.UNTOLD;
                    case "years" -> When.year(number(m, "z", 0));
                    case "same", "far", "back" -> now.in(base);
                    case "quarter" -> part(base, which(m), 3);
                    case "half" -> part(base, which(m), 6);
                    case "months" -> new When(base, 1, count(m.group("n")));
                    case "range" -> new When(base, month(m.group("m")), month(m.group("e")));
                    case "rolling" -> When.to(base, month(m.group("m")));
                    case "month" -> part(base, month(m.group("m")), 1);
                    default -> When.year(year);
                };
        return new Found(
                m.start(),
                m.end(),
                when,
                kind.equals("years") ? number(m, "y", 0) : kind.equals("unsaid") ? -nth(m) : 0,
                kind.equals("day"),
                year != 0,
                back(kind, m, year));
    }

    /** Which one of the periods told before is meant; 0 where it isn't said. */
    private int nth(Matcher m) {
        if (m.group("n") == null) {
            return 0;
        }
        String word = m.group("n").toLowerCase(Locale.ROOT).replaceFirst("a$", "o");
        return 1 + ordinals.indexOf(word);
    }

    private int back(String kind, Matcher m, int year) {
        return switch (kind) {
            case "same" -> year == 0 ? 1 : -1;
            case "far" -> count(m.group("n"));
            case "back" -> 1;
            default -> 0;
        };
    }

    private static When part(int year, int which, int months) {
        return which < 1 ? When.UNTOLD : new When(year, (which - 1) * months + 1, which * months);
    }

    private int which(Matcher m) {
        if (m.group("n") == null) {
            return Integer.parseInt(m.group("k"));
        }
        String word = m.group("n").toLowerCase(Locale.ROOT).replaceFirst("^(prim|second)a$", "$1o");
        if (Character.isDigit(word.charAt(0))) {
            return word.charAt(0) - '0';
        }
        return 1 + Math.max(ordinals.indexOf(word), ROMAN.indexOf(word));
    }

    /** The month of the first day of the calendar that a text tells; untold for none. */
    When dated(String text) {
        Matcher m = patterns.get(KINDS.indexOf("day")).matcher(text);
        if (!m.find()) {
            return When.UNTOLD;
        }
        int year = Integer.parseInt(m.group().replaceFirst("(?s).*((?:19|20)\\d{2}).*", "$1"));
        for (String word : m.group().split("[^\\p{L}]+")) {
            if (month(word) > 0) {
                return part(year, month(word), 1);
            }
        }
        return When.UNTOLD;
    }

    /** How many a word says. */
    int count(String word) {
        int at = numbers.indexOf(word.toLowerCase(Locale.ROOT));
        return lang == Lang.IT ? Math.max(1, at) : at + 1; // uno, una
    }

    private int month(String name) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, lang.locale()).equalsIgnoreCase(name)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static int number(Matcher m, String group, int otherwise) {
        boolean has = m.pattern().pattern().contains("(?<" + group + ">");
        String found = has ? m.group(group) : null;
        return found == null ? otherwise : Integer.parseInt(found);
    }
}
