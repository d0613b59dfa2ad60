// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.time;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where and when a text was issued, before it begins: "Trieste, 12 marzo 2024 –", "London, March
 * 12, 2024". It tells the day of the text, and neither whose trade it is about nor when.
 *
 * @param start where its line begins in the text
 * @param to one past its last token in that line
 * @param day the day that it tells
 */
public record Dateline(int start, int to, LocalDate day) {

    /** In so many lines from the beginning one may stand. */
    private static final int LINES = 6;

    private static final int PLACE = 5;

    private static final int CENTURY = 1900;

    /**
     * The dateline of a text, if it has one: a chronicle has places and days before several lines.
     */
    public static Optional<Dateline> in(Document document, Lexicon lexicon) {
        Dateline found = null;
        int line = 0;
        for (Block block : document.blocks()) {
            List<Token> tokens = Tokenizer.tokens(document.plain(), block.start(), block.end());
            Optional<Dateline> begun = of(tokens, lexicon);
            if (begun.isPresent() && (found != null || line >= LINES)) {
                return Optional.empty();
            }
            found = begun.orElse(found);
            line++;
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Dateline> of(List<Token> line, Lexicon lexicon) {
        int at = marks(line, 0);
        int place = at;
        while (at < line.size() && at < place + PLACE && isName(line.get(at), lexicon)) {
            at++;
        }
        if (at == place) {
            return Optional.empty();
        }
        at = marks(line, at);
        Integer day = number(line, at, 1, 31);
        Integer month = month(line, day == null ? at : at + 1, lexicon);
        if (day == null && month != null) {
            day = number(line, at + 1, 1, 31);
        }
        int year = at + 2 + (at + 2 < line.size() && line.get(at + 2).is(",") ? 1 : 0);
        Integer in = number(line, year, CENTURY, CENTURY + 300);
        if (day == null || month == null || in == null || !ends(line, year + 1)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Dateline(line.get(0).start(), year + 1, LocalDate.of(in, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 April is no day
        }
    }

    private static int marks(List<Token> line, int from) {
        int at = from;
        while (at < line.size()
                && line.get(at).kind() == Token.Kind.MARK
                && !isDash(line.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(Token t, Lexicon lexicon) {
        return t.isWord() && t.isCapitalised() && month(t, lexicon) == null;
    }

    private static boolean isDash(Token t) {
        return t.is("\u2013") || t.is("\u2014") || t.is("-");
    }

    private static boolean ends(List<Token> line, int at) {
        return at >= line.size()
                || isDash(line.get(at))
                || line.get(at).is(".")
                || line.get(at).is(":")
                || line.get(at).is("*");
    }

    private static Integer number(List<Token> line, int at, int least, int most) {
        String said = at < line.size() ? line.get(at).text() : "";
        if (!said.matches("\\d{1,4}")) {
            return null;
        }
        int n = Integer.parseInt(said);
        return n >= least && n <= most ? n : null;
    }

    private static Integer month(List<Token> line, int at, Lexicon lexicon) {
        return at < line.size() ? month(line.get(at), lexicon) : null;
    }

    private static Integer month(Token t, Lexicon lexicon) {
        return lexicon.value(t, "month")
                .or(() -> lexicon.value(t, "month.short"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
