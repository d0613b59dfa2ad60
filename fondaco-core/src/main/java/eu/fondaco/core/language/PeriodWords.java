// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.language.Folding.Piece;
import eu.fondaco.core.time.Offset;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.YearPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads periods as people write them: the exchange forms ({@code 2018-Q3}, {@code 2010-01/P9M},
 * {@code 2018-Q1..2018-Q3}), {@code Q3 2018}, {@code May 2018}, {@code first half of 2018}, {@code
 * primi nove mesi del 2018}, {@code January to September 2018}, {@code twelve months to June 2018};
 * ranges of years ({@code 1988-2023}); and how far back something is compared ({@code ten years
 * earlier}).
 */
final class PeriodWords {

    /** The meaning of an unknown word that is a part of a year without the year. */
    static final String YEARLESS = "yearless";

    private static final String ONE =
            "\\d{4}(?:[- ]?[SsHhQqTt][1-4]|-\\d{2}(?:/P\\d{1,3}M)?|/\\d{4})?";
    private static final String END = "(?![\\p{L}\\p{N}_:])";
    private static final Pattern FORM = Pattern.compile(ONE + "(?:\\.\\." + ONE + ")?" + END);
    private static final Pattern RANGE =
            Pattern.compile("([12]\\d{3})\\s?[-\u2013]\\s?([12]\\d{3})" + END);
    private static final Pattern PART = Pattern.compile("([shqt])([1-4])|([1-4])([shqt])");
    private static final Set<String> FROM = Set.of("FROM", "BETWEEN", "AMONG");
    private static final Set<String> JOINT = Set.of("TO", "AND");
    private static final Set<String> UNTIL = Set.of("TO", "IN", "ENDING");

    private final String text;
    private final List<Piece> pieces;
    private final Lexicon lexicon;

    /** A part of a year, and the piece after it. */
    private record Read(YearPart part, int next) {}

    private PeriodWords(String text, List<Piece> pieces, Lexicon lexicon) {
        this.text = text;
        this.pieces = pieces;
        this.lexicon = lexicon;
    }

    /**
     * The period, range or offset that begins at a place, or null.
     *
     * @param next the piece that begins there
     * @param changing whether a change is asked for, so that "from May" names its base
     */
    static Word find(
            String text, int at, List<Piece> pieces, int next, Lexicon lexicon, boolean changing) {
        Matcher range = RANGE.matcher(text).region(at, text.length());
        if (range.lookingAt()
                && Integer.parseInt(range.group(2)) > Integer.parseInt(range.group(1))) {
            return new Word(QuestionGrammar.RANGE, range.group(), at, range.end())
                    .meaning(range.group(1) + "-" + range.group(2));
        }
        Matcher form = FORM.matcher(text).region(at, text.length());
        if (form.lookingAt()) {
            Optional<Period> period = Period.find(plain(form.group()));
            if (period.isPresent()) {
                return Word.period(form.group(), at, form.end(), period.get());
            }
        }
        if (next >= pieces.size() || pieces.get(next).start() < at) {
            return null;
        }
        return new PeriodWords(text, pieces, lexicon).spoken(at, next, changing);
    }

    /** A part of a year whose year isn't said, as an unknown word that says so; else null. */
    static Word withoutYear(String text, int at, List<Piece> pieces, int next, Lexicon lexicon) {
        if (next >= pieces.size() || pieces.get(next).start() < at) {
            return null;
        }
        Read read = new PeriodWords(text, pieces, lexicon).part(next);
        if (read == null) {
            return null;
        }
        int end = pieces.get(read.next - 1).end();
        return new Word(QuestionGrammar.UNKNOWN, text.substring(at, end), at, end)
                .meaning(YEARLESS);
    }

    /** {@code 2018H1}, {@code 2018 q1} as {@link Period} writes them. */
    private static String plain(String written) {
        return written.toUpperCase(Locale.ROOT)
                .replaceAll("(?<=\\d{4})[- ]?[SH]", "-S")
                .replaceAll("(?<=\\d{4})[- ]?[QT]", "-Q");
    }

    private Word spoken(int at, int next, boolean changing) {
        Word back = offset(at, next);
        if (back != null) {
            return back;
        }
        boolean from = FROM.contains(token(next));
        boolean base = changing && token(from ? next : next - 1).equals("FROM");
        Read read = base ? null : run(from ? next + 1 : next);
        if (read == null && !from) {
            read = part(next);
        }
        return read == null ? null : dated(at, read);
    }

    /** A run that is said by its first and last month or quarter. */
    private Read run(int i) {
        Read first = single(i);
        if (first == null || !joined(first.next)) {
            return null;
        }
        boolean word = JOINT.contains(token(first.next));
        Read last = word || dash(first.next) ? single(first.next + (word ? 1 : 0)) : null;
        if (last == null || last.part.months() != first.part.months()) {
            return null;
        }
        int firstMonth = first.part.endMonth() - first.part.months() + 1;
        return new Read(YearPart.months(firstMonth, last.part.endMonth()), last.next);
    }

    /** Whether a dash stands before a piece. */
    private boolean dash(int i) {
        String between = text.substring(pieces.get(i - 1).end(), pieces.get(i).start());
        return between.strip().matches("[-\u2013]");
    }

    /** A month, or a quarter in figures. */
    private Read single(int i) {
        Integer month = calendar("MONTH", i);
        return month != null ? new Read(YearPart.month(month), i + 1) : figures(i);
    }

    /** {@code Q3}, {@code h1}, {@code 3T}. */
    private Read figures(int i) {
        Matcher m = PART.matcher(folded(i));
        if (!m.matches()) {
            return null;
        }
        int n = Integer.parseInt(m.group(2) == null ? m.group(3) : m.group(2));
        boolean half = "sh".contains(m.group(1) == null ? m.group(4) : m.group(1));
        if (half && n > 2) {
            return null;
        }
        return new Read(half ? YearPart.half(n) : YearPart.quarter(n), i + 1);
    }

    private Read part(int i) {
        Read plain = single(i);
        if (plain != null) {
            return plain;
        }
        Integer season = calendar("SEASON", i);
        if (season != null) {
            int after = calendar("QUARTER", i + 1) == null ? i + 1 : i + 2;
            return new Read(YearPart.quarter(season), after);
        }
        boolean last = calendar("LAST", i) != null;
        Integer ordinal = calendar("ORDINAL", i);
        if (last || ordinal != null) {
            return counted(i + 1, last, ordinal == null ? 0 : ordinal);
        }
        if (calendar("MONTHS", i + 1) != null && number(i) != null) {
            return until(i + 2, number(i));
        }
        return token(i).equals("YEARS") ? until(i + 1, 12) : null;
    }

    /** {@code second half}, {@code last quarter}, {@code first nine months}. */
    private Read counted(int i, boolean last, int ordinal) {
        if (calendar("HALF", i) != null) {
            return last || ordinal <= 2 ? new Read(YearPart.half(last ? 2 : ordinal), i + 1) : null;
        }
        if (calendar("QUARTER", i) != null) {
            return new Read(YearPart.quarter(last ? 4 : ordinal), i + 1);
        }
        Integer count = number(i);
        boolean quarters = calendar("QUARTERS", i + 1) != null;
        boolean counts = count != null && (quarters || calendar("MONTHS", i + 1) != null);
        int months = counts ? quarters ? count * 3 : count : 0;
        if (months < 1 || months > 12 || !last && ordinal != 1) {
            return null;
        }
        return new Read(last ? YearPart.lastMonths(months) : YearPart.firstMonths(months), i + 2);
    }

    /** So many months that end with a month: {@code twelve months to June}. */
    private Read until(int from, int months) {
        int i = from;
        while (UNTIL.contains(token(i)) || calendar("ENDED", i) != null) {
            i++;
        }
        Integer month = i == from || !joined(i) ? null : calendar("MONTH", i);
        return month == null ? null : new Read(new YearPart(month, months), i + 1);
    }

    /** {@code ten years earlier}. */
    private Word offset(int at, int i) {
        Integer count = number(i);
        if (count == null
                || count < 1
                || !token(i + 1).equals("YEARS")
                || calendar("EARLIER", i + 2) == null) {
            return null;
        }
        int end = pieces.get(i + 2).end();
        return new Word(QuestionGrammar.OFFSET, text.substring(at, end), at, end)
                .meaning(Offset.Unit.YEAR + ":" + count);
    }

    /** A part of the year that follows, perhaps after "of". */
    private Word dated(int at, Read read) {
        int i = token(read.next).equals("OF") ? read.next + 1 : read.next;
        if (!joined(read.next) || !joined(i) || !folded(i).matches("[12]\\d{3}")) {
            return null;
        }
        int end = pieces.get(i).end();
        Period period = read.part.in(Integer.parseInt(folded(i)));
        return Word.period(text.substring(at, end), at, end, period);
    }

    private Integer number(int i) {
        if (folded(i).matches("1[0-2]|[1-9]")) {
            return Integer.valueOf(folded(i));
        }
        Lexicon.Entry entry = lexicon.phrase(folded(i));
        return entry != null && entry.token().equals("NUMBER")
                ? Integer.valueOf(entry.value())
                : null;
    }

    private Integer calendar(String token, int i) {
        return lexicon.calendar(token, folded(i));
    }

    /** The token that a single word stands for; empty where it is none. */
    private String token(int i) {
        Lexicon.Entry entry = lexicon.phrase(folded(i));
        return entry == null ? "" : entry.token();
    }

    /** A piece as it is compared; empty before the first and after the last. */
    private String folded(int i) {
        return i >= 0 && i < pieces.size() ? pieces.get(i).folded() : "";
    }

    /** Whether a piece follows the one before it without a quote or sum between. */
    private boolean joined(int i) {
        return i > 0
                && i < pieces.size()
                && Folding.joins(text, pieces.get(i - 1).end(), pieces.get(i).start());
    }
}
