// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.checking.time.TimeMention;
import eu.fondaco.checking.time.TimeMentions;
import java.util.List;
import java.util.Set;

/**
 * Years as they are typed in haste: of two digits ("del 24"), and a span that an amount seems to
 * follow ("2015-2024 milioni").
 */
final class Years {

    private static final Set<String> LEADERS =
            Set.of("nel", "del", "dal", "al", "dell'", "since", "in");

    private static final Set<String> JOINTS =
            Set.of("and", "or", "vs", "versus", "to", "e", "o", "contro", ",", "/", "-");

    private final List<Token> tokens;
    private final Lexicon lexicon;

    Years(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Puts times in the place of numbers that are years, and of months whose year follows. */
    void read(List<Part> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part month = month(parts, i);
            if (month != null) {
                parts.set(i, month);
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() != Kind.NUMBER || !part.words().isEmpty()) {
                continue;
            }
            String said = tokens.get(part.from()).text();
            Part before = i == 0 ? null : parts.get(i - 1);
            if (before != null && isSpan(before, part, said)) {
                Part span = time(before.from(), part.to(), text(before) + "-" + said);
                if (span != null) {
                    parts.set(i - 1, span);
                    parts.remove(i);
                }
            } else if (said.matches("[012]\\d") && isLed(part) && isAlone(part)) {
                Part year = time(part.from(), part.to(), "20" + said);
                parts.set(i, year == null ? part : year);
            }
        }
    }

    /** "May and June 2024": a word that with the year of the time behind it is a month; or null. */
    private Part month(List<Part> parts, int at) {
        Part word = parts.get(at);
        boolean may = word.to() == word.from() + 1 && tokens.get(word.from()).isWord();
        Part next = parts.get(at + 1);
        Part later =
                next.kind() == Kind.TIME ? next : at + 2 < parts.size() ? parts.get(at + 2) : next;
        boolean joined =
                later != next
                        && tokens.subList(word.to(), later.from()).stream()
                                .allMatch(t -> JOINTS.contains(t.fold()));
        if (!may || !joined || later.kind() != Kind.TIME || word.kind() == Kind.AREA) {
            return null;
        }
        String year = tokens.get(later.to() - 1).text();
        boolean dated = later.to() == later.from() + 2 && year.matches("(?:19|20)\\d\\d");
        return dated
                ? time(word.from(), word.to(), tokens.get(word.from()).text() + " " + year)
                : null;
    }

    private boolean isSpan(Part before, Part number, String said) {
        return before.kind() == Kind.TIME
                && text(before).matches("(?:19|20)\\d\\d")
                && said.matches("(?:19|20)\\d\\d")
                && number.from() == before.to() + 1
                && tokens.get(before.to()).text().matches("[-\u2013]");
    }

    private boolean isLed(Part number) {
        return number.from() > 0 && LEADERS.contains(tokens.get(number.from() - 1).fold());
    }

    /** Whether nothing follows that it could be a number of. */
    private boolean isAlone(Part number) {
        if (number.to() == tokens.size()) {
            return true;
        }
        String next = tokens.get(number.to()).fold();
        return next.matches("[,;.:?!)]|e|ed|and|rispetto|vs|al|sul|in|to");
    }

    private String text(Part part) {
        return tokens.get(part.from()).text();
    }

    private Part time(int from, int to, String text) {
        List<TimeMention> times =
                TimeMentions.in(Tokenizer.tokens(text, 0, text.length()), lexicon);
        return times.size() != 1
                ? null
                : new Part(Kind.TIME, from, to, List.of(), times.get(0).value(), null, Set.of());
    }
}
