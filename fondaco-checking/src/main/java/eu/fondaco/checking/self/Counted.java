// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many months or years a text counts, against those that it names from and to. */
final class Counted {

    private static final int NEAR = 30;
    private static final int YEAR = 12;

    private final Known known;
    private final Pattern years;
    private final Pattern months;
    private final Pattern row;
    private final Pattern began;
    private final Pattern afterLast;
    private final Pattern counted;
    private final Pattern to;

    private Counted(Known known) {
        this.known = known;
        years = known.words.words("years-count");
        row = known.words.words("in-a-row");
        began = known.words.words("began");
        afterLast = known.words.words("after-last");
        counted = known.words.words("counted-periods");
        to = known.words.whole("from-to");
        String names =
                Arrays.stream(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL, known.words.lang.locale()))
                        .collect(Collectors.joining("|"));
        months = known.words.time("counted", names);
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences) {
        Counted counted = new Counted(known);
        for (Sentence s : sentences) {
            List<Times.Found> periods = known.read.times().in(s.text(), known.read.main());
            counted.years(s, periods);
            counted.months(s);
            counted.row(s, periods);
            counted.fromTo(s, periods);
        }
    }

    /** "The four years from 2016 to 2021". */
    private void years(Sentence s, List<Times.Found> periods) {
        Matcher m = years.matcher(s.text());
        while (m.find()) {
            for (Times.Found span : periods) {
                int from = Math.min(m.end(), span.end());
                int to = Math.max(m.start(), span.start());
                String between = from <= to ? s.text().substring(from, to) : ";";
                boolean beside = between.length() <= NEAR && between.matches("[^.;:\\d]*");
                int told = known.read.times().count(m.group("n"));
                int far = span.when().year() - span.since();
                if (span.since() > 0 && beside && told != far && told != far + 1) {
                    tell(s, m.start(), m.end(), span.start(), span.end(), far + 1);
                }
            }
        }
    }

    /** "The five quarters from Q3 2022 to Q3 2023". */
    private void fromTo(Sentence s, List<Times.Found> periods) {
        Matcher m = counted.matcher(s.text());
        while (m.find()) {
            int told = number(m.group("n"));
            int unit =
                    m.group("q") != null
                            ? 3
                            : m.group("h") != null ? 6 : m.group("y") != null ? YEAR : 1;
            for (int i = 1; i < periods.size(); i++) {
                Times.Found a = periods.get(i - 1);
                Times.Found b = periods.get(i);
                String gap = s.text().substring(a.end(), Math.max(a.end(), b.start()));
                boolean beside = m.end() <= a.start() && a.start() - m.end() <= NEAR;
                String lead = beside ? s.text().substring(m.end(), a.start()) : "";
                beside &= lead.isEmpty() || !lead.matches(".*[,;:].*");
                boolean one = beside && a.absolute() && b.absolute() && !a.day() && !b.day();
                if (!one
                        || !to.matcher(gap).matches()
                        || !a.when().isTold()
                        || !b.when().isTold()) {
                    continue;
                }
                int all =
                        (b.when().year() - a.when().year()) * YEAR
                                + b.when().to()
                                - a.when().from()
                                + 1;
                if (all > 0 && told > 0 && told != all / unit && told != all / unit - 1) {
                    tell(s, m.start(), m.end(), a.start(), b.end(), all / unit);
                }
            }
        }
    }

    private int number(String word) {
        return word.matches("\\d+")
                ? Integer.parseInt(word)
                : known.words.list("count-words").indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    }

    /** "For four months, from August to October". */
    private void months(Sentence s) {
        Matcher m = months.matcher(s.text());
        while (m.find()) {
            int told = known.read.times().count(m.group("n"));
            int far = (month(m.group("e")) - month(m.group("m")) + YEAR) % YEAR;
            if (told != far && told != far + 1) {
                tell(s, m.start("n"), m.end("n"), m.start("m"), m.end("e"), far + 1);
            }
        }
    }

    /** "The sixth quarter in a row, in a series that began in the third of 2022". */
    private void row(Sentence s, List<Times.Found> periods) {
        Matcher m = row.matcher(s.text());
        int told = m.find() ? ordinal(m.group("n")) : 0;
        if (told < 2) {
            return;
        }
        When now = known.read.main();
        for (Times.Found p : periods) {
            int length = p.when().to() - p.when().from() + 1;
            boolean before = p.absolute() && p.when().isTold() && now.isAfter(p.when());
            String text = s.text().substring(0, p.start());
            boolean said = began.matcher(text).find();
            boolean last = !said && p.start() > m.end() && isLast(text.substring(m.end()));
            int far = (now.year() - p.when().year()) * YEAR + now.to() - p.when().to();
            boolean whole = length > 0 && far % length == 0;
            int n = whole ? far / length : 0;
            boolean odd = told != n && (last || said && told != n + 1);
            if (told > 1 && before && whole && n > 0 && odd && (last || said)) {
                tell(s, m.start(), m.end(), p.start(), p.end(), last ? n : n + 1);
                return;
            }
            if (last) {
                return; // the first period behind it says since when
            }
        }
    }

    /** "After the last fall in": a change with its sign is one of the row. */
    private boolean isLast(String text) {
        Matcher m = afterLast.matcher(text);
        return m.find() && !m.group().matches(".*[-+\u2212\u2013]\\d.*");
    }

    private int ordinal(String word) {
        List<String> all = known.words.list("nth-ordinals");
        for (int i = 0; i < all.size(); i++) {
            if (word.toLowerCase(Locale.ROOT)
                    .matches(all.get(i) + "|" + all.get(i).replaceFirst("o$", "a"))) {
                return i + 1;
            }
        }
        return 0;
    }

    private int month(String name) {
        for (Month month : Month.values()) {
            String own = month.getDisplayName(TextStyle.FULL, known.words.lang.locale());
            if (own.equalsIgnoreCase(name)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private void tell(Sentence s, int from, int to, int start, int end, int are) {
        String count = s.text().substring(from, to);
        String span = s.text().substring(start, end);
        known.clash(
                "date",
                s.span(from, to),
                s.span(start, end),
                Say.told("counted.makes-text-says", span, are, count));
    }
}
