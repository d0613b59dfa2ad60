// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years told both as numbers and by their distance, and days of the week against their dates. */
final class Dates {

    private static final String GAP =
            "(?:(?!\\b(?:19|20)\\d{2}\\b)(?:[^.]|(?<=\\d)\\.(?=\\d))){0,160}?";
    private static final Pattern BEFORE_EN =
            Pattern.compile(
                    "\\bin (?<a>(?:19|20)\\d{2})\\b"
                            + GAP
                            + "\\b(?:the year before|the previous year|a year earlier|one year"
                            + " earlier),? ?\\(?(?:in )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_IT =
            Pattern.compile(
                    "\\bnel (?<a>(?:19|20)\\d{2})\\b"
                            + GAP
                            + "\\b(?:l'anno prima|l'anno precedente|nell'anno precedente|un anno"
                            + " prima),? ?\\(?(?:il |nel )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_EN =
            Pattern.compile(
                    "\\bin (?<a>(?:19|20)\\d{2})\\b"
                            + GAP
                            + "\\b(?:the year after|the following year|the next year|a year"
                            + " later|one year later), ?\\(?(?:in"
                            + " )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_IT =
            Pattern.compile(
                    "\\bnel (?<a>(?:19|20)\\d{2})\\b"
                            + GAP
                            + "\\b(?:l'anno (?:dopo|seguente|successivo)|nell'anno"
                            + " (?:seguente|successivo)|un anno dopo), ?\\(?(?:il |nel"
                            + " )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_EN =
            Pattern.compile(
                    "\\b(?:the year before|the previous year|the preceding year|a year earlier),?"
                            + " ?\\(?(?:in )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])\\)?"
                            + GAP
                            + "\\bin (?<a>(?:19|20)\\d{2})\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_IT =
            Pattern.compile(
                    "\\b(?:l|all|nell)'anno (?:prima|precedente),? ?\\(?(?:il |nel"
                            + " )?(?<b>(?:19|20)\\d{2})\\b(?![-\u2013/])\\)?"
                            + GAP
                            + "\\bnel (?<a>(?:19|20)\\d{2})\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY =
            Pattern.compile(
                    "\\b(?<week>\\p{L}{3,9}),? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th|\u00ba)?"
                            + " (?<month>\\p{L}{3,10}),? (?<year>(?:19|20)\\d{2})\\b");
    private static final Pattern DAY_US =
            Pattern.compile(
                    "\\b(?<week>\\p{L}{6,9}), (?<month>\\p{L}{3,10})"
                            + " (?<day>\\d{1,2})(?:st|nd|rd|th)?, (?<year>(?:19|20)\\d{2})\\b");

    private Dates() {}

    /** The clashes of a sentence's dates. */
    static List<Clash> in(Sentence s, Lang lang) {
        List<Clash> out = new ArrayList<>();
        List<Pattern> patterns =
                lang == Lang.IT ? List.of(BEFORE_IT, AFTER_IT) : List.of(BEFORE_EN, AFTER_EN);
        for (Pattern pattern : patterns) {
            Matcher m = pattern.matcher(s.text());
            while (m.find()) {
                years(s, m, -1, out);
            }
            if (!out.isEmpty()) {
                break; // the same two years the other way round
            }
        }
        Matcher next = (lang == Lang.IT ? NEXT_IT : NEXT_EN).matcher(s.text());
        while (next.find()) {
            years(s, next, 1, out);
        }
        for (Pattern pattern : List.of(DAY, DAY_US)) {
            Matcher day = pattern.matcher(s.text());
            while (day.find()) {
                weekday(s, day, lang, out);
            }
        }
        return out;
    }

    private static void years(Sentence s, Matcher m, int far, List<Clash> out) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        if (b == a + far) {
            return;
        }
        boolean inOrder = m.start("a") < m.start("b");
        String first = inOrder ? "a" : "b";
        String second = inOrder ? "b" : "a";
        out.add(
                new Clash(
                        "date",
                        s.span(m.start(first), m.end(first)),
                        s.span(m.start(second), m.end(second)),
                        Say.told(
                                far < 0 ? "dates.year-before-text-says" : "dates.year-after",
                                a,
                                (a + far),
                                b)));
    }

    private static void weekday(Sentence s, Matcher m, Lang lang, List<Clash> out) {
        DayOfWeek week = named(DayOfWeek.values(), m.group("week"), lang);
        Month month = named(Month.values(), m.group("month"), lang);
        if (week == null || month == null) {
            return;
        }
        LocalDate date;
        try {
            date =
                    LocalDate.of(
                            Integer.parseInt(m.group("year")),
                            month,
                            Integer.parseInt(m.group("day")));
        } catch (DateTimeException e) {
            return; // the 31st of April: no day at all, and no clash of two places
        }
        if (date.getDayOfWeek() != week) {
            Label right =
                    new Label(
                            date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ITALIAN));
            String told = s.text().substring(m.end("week"), m.end()).strip();
            out.add(
                    new Clash(
                            "weekday",
                            s.span(m.start("week"), m.end("week")),
                            s.span(m.start(), m.end()),
                            Say.of(
                                    told.replaceFirst("^, ?", "")
                                            + " is a "
                                            + right.en()
                                            + "; the text says "
                                            + m.group("week")
                                            + ".",
                                    told.replaceFirst("^, ?", "")
                                            + " \u00e8 "
                                            + right.it()
                                            + "; il testo dice "
                                            + m.group("week")
                                            + ".")));
        }
    }

    private static <E> E named(E[] values, String word, Lang lang) {
        for (E value : values) {
            String name =
                    value instanceof DayOfWeek d
                            ? d.getDisplayName(TextStyle.FULL, lang.locale())
                            : ((Month) value).getDisplayName(TextStyle.FULL, lang.locale());
            if (name.equalsIgnoreCase(word)) {
                return value;
            }
        }
        return null;
    }
}
