// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of a block of plain text, where they mean something: a title above a paragraph, the
 * entries of a chronology that begin with a date each.
 */
final class Lines {

    /** How many tokens a line has at most to be a title. */
    private static final int TITLE = 9;

    /** How many tokens a label has at most. */
    private static final int LABEL = 4;

    private static final Set<String> BULLETS =
            Set.of("\u2022", "\u00b7", "-", "\u2013", "\u2014", "*", "\u25aa", "\u25e6");

    /** A longer block is no chronology, and looking for its lines would take long. */
    private static final int LONGEST = 20_000;

    private Lines() {}

    /** The lines of a block, each with its tokens; one where it is very long. */
    static List<List<Token>> of(Document document, List<Token> tokens) {
        if (tokens.size() > LONGEST) {
            return List.of(tokens);
        }
        List<List<Token>> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean ends =
                    i == tokens.size()
                            || document.hasLineEnd(
                                    document.span(tokens.get(i - 1).end(), tokens.get(i).start()));
            if (ends) {
                out.add(tokens.subList(from, i));
                from = i;
            }
        }
        return out;
    }

    /** Whether most lines, three at least, begin with a number as those of a chronology do. */
    static boolean areEntries(List<List<Token>> lines) {
        long dated = lines.stream().filter(Lines::isEntry).count();
        return dated >= 3 && dated * 3 >= lines.size() * 2;
    }

    private static boolean isEntry(List<Token> line) {
        return line.get(0).kind() == Token.Kind.NUMBER;
    }

    /** Whether an entry is a year and no more, which those below it stand under. */
    static boolean isYear(List<Token> entry) {
        return entry.size() == 1 && entry.get(0).text().matches("(?:19|20)\\d{2}");
    }

    /** Entries with the lines that go on with each. */
    static List<List<Token>> entries(List<List<Token>> lines) {
        List<List<Token>> out = new ArrayList<>();
        for (List<Token> line : lines) {
            if (out.isEmpty() || isEntry(line)) {
                out.add(new ArrayList<>(line));
            } else {
                out.get(out.size() - 1).addAll(line);
            }
        }
        return out;
    }

    /** Whether lines are rows of a table in plain text, two at least. */
    static boolean areRows(List<List<Token>> lines) {
        long rows =
                lines.stream().filter(l -> l.stream().filter(t -> t.is("|")).count() > 1).count();
        return rows >= 2 && rows * 3 >= lines.size() * 2;
    }

    /** Whether a line that stands alone is parted into cells, three at least. */
    static boolean isPiped(List<List<Token>> lines) {
        return lines.size() == 1 && lines.get(0).stream().filter(t -> t.is("|")).count() > 1;
    }

    /** Whether two lines at least are items of a list, or text of notes. */
    static boolean areItems(List<List<Token>> lines) {
        return lines.stream().filter(Lines::isItem).count() >= 2;
    }

    /**
     * Whether a line begins as an item does: with a bullet, a letter in brackets, a note's mark.
     */
    static boolean isItem(List<Token> line) {
        Token first = line.get(0);
        boolean bullet =
                first.kind() == Token.Kind.MARK
                        && BULLETS.contains(first.text())
                        && line.size() > 1;
        boolean bracket =
                (first.is("(") || first.is("["))
                        && line.size() > 3
                        && (line.get(2).is(")") || line.get(2).is("]"));
        boolean letter = line.size() > 2 && line.get(1).is(")") && first.text().length() <= 3;
        return bullet || bracket || letter || isLabel(line);
    }

    /** How many tokens number what begins there: "(1)(a)", "iii)". */
    static int lead(List<Token> tokens) {
        int i = 0;
        while (i + 2 < tokens.size()) {
            boolean open = tokens.get(i).is("(");
            int at = open ? i + 1 : i;
            boolean closed = tokens.get(at + 1).is(")") && tokens.get(at).text().length() <= 4;
            if (!closed || at + 2 >= tokens.size()) {
                return i;
            }
            i = at + 2;
        }
        return i;
    }

    /** Whether a line gives a label and what stands under it: "Valid to: …". */
    private static boolean isLabel(List<Token> line) {
        for (int i = 1; i < line.size() - 1 && i <= LABEL; i++) {
            if (line.get(i).is(":")) {
                return true;
            }
        }
        return false;
    }

    /** The lines of a list, each with those that go on with it. */
    static List<List<Token>> items(List<List<Token>> lines) {
        List<List<Token>> out = new ArrayList<>();
        for (List<Token> line : lines) {
            Token first = line.get(0);
            boolean goesOn = first.isWord() && !first.isCapitalised() && !isItem(line);
            if (out.isEmpty() || !goesOn) {
                out.add(new ArrayList<>(line));
            } else {
                out.get(out.size() - 1).addAll(line);
            }
        }
        return out;
    }

    /** How many tokens the title above a paragraph has; 0 where the first line is none. */
    static int title(List<List<Token>> lines) {
        if (lines.size() < 2 || lines.get(0).size() > TITLE) {
            return 0;
        }
        List<Token> first = lines.get(0);
        List<Token> next = lines.get(1);
        boolean capitals =
                first.stream()
                        .filter(Token::isWord)
                        .allMatch(t -> t.text().equals(t.text().toUpperCase(Locale.ROOT)));
        boolean open = first.get(first.size() - 1).kind() != Token.Kind.MARK;
        boolean above = open && next.get(0).isCapitalised() && next.size() >= 2 * first.size();
        return capitals || above ? first.size() : 0;
    }
}
