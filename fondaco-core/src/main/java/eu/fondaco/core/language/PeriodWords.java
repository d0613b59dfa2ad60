// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Folding.Piece;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods as people write them: the exchange forms ({@code 2018-Q3}, {@code 2010-01/P9M}),
 * {@code Q3 2018}, {@code May 2018}, {@code first half of 2018}, {@code primi nove mesi del 2018};
 * and ranges of years ({@code 1988-2023}).
 */
final class PeriodWords {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\d{4}(?:-(?:[SsHh][12]|[QqTt][1-4]|\\d{2}(?:/P\\d{1,3}M)?)|/\\d{4})?(?![\\p{L}\\p{N}_:])");
    private static final Pattern RANGE =
            Pattern.compile("([12]\\d{3})\\s?[-\u2013]\\s?([12]\\d{3})(?![\\p{L}\\p{N}_:])");
    private static final Pattern PART = Pattern.compile("([shqt])([1-4])");

    private PeriodWords() {}

    /** The period or range that begins at a place, or null. */
    static Word find(String text, int at, List<Piece> pieces, int next, Lexicon lexicon) {
        Matcher range = RANGE.matcher(text).region(at, text.length());
        if (range.lookingAt()
                && Integer.parseInt(range.group(2)) > Integer.parseInt(range.group(1))) {
            return new Word(QuestionGrammar.RANGE, range.group(), at, range.end())
                    .meaning(range.group(1) + "-" + range.group(2));
        }
        Matcher form = FORM.matcher(text).region(at, text.length());
        if (form.lookingAt()) {
            String written = form.group().toUpperCase(java.util.Locale.ROOT);
            Optional<Period> period = Period.find(written.replace('H', 'S').replace('T', 'Q'));
            if (period.isPresent()) {
                return Word.period(form.group(), at, form.end(), period.get());
            }
        }
        return spoken(text, at, pieces, next, lexicon);
    }

    private static Word spoken(String text, int at, List<Piece> p, int next, Lexicon lexicon) {
        if (next + 1 >= p.size()) {
            return null;
        }
        String first = p.get(next).folded();
        Matcher part = PART.matcher(first);
        if (part.matches()) {
            int n = Integer.parseInt(part.group(2));
            boolean half = "sh".contains(part.group(1));
            return half && n > 2
                    ? null
                    : yearly(text, at, p, next + 1, half ? n : 0, half ? 0 : n, lexicon);
        }
        Integer month = lexicon.calendar("MONTH", first);
        if (month != null) {
            return dated(text, at, p, next + 1, month, 1, lexicon);
        }
        String second = p.get(next + 1).folded();
        Integer ordinal = lexicon.calendar("ORDINAL", first);
        if (ordinal == null) {
            return null;
        }
        if (lexicon.calendar("HALF", second) != null && ordinal <= 2) {
            return yearly(text, at, p, next + 2, ordinal, 0, lexicon);
        }
        if (lexicon.calendar("QUARTER", second) != null) {
            return yearly(text, at, p, next + 2, 0, ordinal, lexicon);
        }
        Integer months = months(second, lexicon);
        boolean run =
                ordinal == 1
                        && months != null
                        && next + 2 < p.size()
                        && lexicon.calendar("MONTHS", p.get(next + 2).folded()) != null;
        return run ? dated(text, at, p, next + 3, 1, months, lexicon) : null;
    }

    private static Integer months(String word, Lexicon lexicon) {
        if (word.matches("1[0-2]|[1-9]")) {
            return Integer.valueOf(word);
        }
        Lexicon.Entry entry = lexicon.phrase(word);
        return entry != null && entry.token().equals("NUMBER")
                ? Integer.valueOf(entry.value())
                : null;
    }

    private static Word yearly(
            String text, int at, List<Piece> p, int from, int half, int quarter, Lexicon lexicon) {
        int month = half > 0 ? half * 6 - 5 : quarter * 3 - 2;
        return dated(text, at, p, from, month, half > 0 ? 6 : 3, lexicon);
    }

    /** Months of the year that follows, perhaps after "of". */
    private static Word dated(
            String text, int at, List<Piece> p, int from, int month, int length, Lexicon lexicon) {
        int i = from;
        if (i < p.size() && !Folding.joins(text, p.get(i - 1).end(), p.get(i).start())) {
            return null;
        }
        if (i < p.size()
                && lexicon.phrase(p.get(i).folded()) != null
                && lexicon.phrase(p.get(i).folded()).token().equals("OF")) {
            i++;
        }
        if (i >= p.size()
                || !Folding.joins(text, p.get(i - 1).end(), p.get(i).start())
                || !p.get(i).folded().matches("[12]\\d{3}")) {
            return null;
        }
        int year = Integer.parseInt(p.get(i).folded());
        int end = p.get(i).end();
        return Word.period(
                text.substring(at, end), at, end, new Period(year * 12 + month - 1, length));
    }
}
