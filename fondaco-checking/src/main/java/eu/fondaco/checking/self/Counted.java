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

    private Counted(Known known) {
        this.known = known;
        years = known.words.words("years-count");
        row = known.words.words("in-a-row");
        began = known.words.words("began");
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
        When now = known.read.main();
        for (Times.Found p : periods) {
            int length = p.when().to() - p.when().from() + 1;
            boolean before = p.absolute() && p.when().isTold() && now.isAfter(p.when());
            boolean said = began.matcher(s.text().substring(0, p.start())).find();
            int far = (now.year() - p.when().year()) * YEAR + now.to() - p.when().to();
            boolean whole = length > 0 && far % length == 0;
            int n = whole ? far / length : 0;
            if (told > 1 && before && said && whole && told != n && told != n + 1) {
                tell(s, m.start(), m.end(), p.start(), p.end(), n + 1);
                return;
            }
        }
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
