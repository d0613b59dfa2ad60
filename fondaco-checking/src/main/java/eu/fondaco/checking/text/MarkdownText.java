// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.text;

import eu.fondaco.checking.text.Document.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reading text of Markdown and of plain text, line by line. */
final class MarkdownText {

    private static final Pattern BULLET =
            Pattern.compile(
                    "^(\\s*)(?:[*+\u2022\u2023\u25aa\u25cf\u00b7\u2013\u2192\u25ba\u27a4\u25b6\u2713\u2714\u25cb\u25e6\u25a0-]|\\(?\\d{1,2}[.)]|[a-z]\\))\\s+(?=\\S)");

    /** In plain text ">", ">>" and a full stop apart begin items too. */
    private static final Pattern PLAIN_BULLET =
            Pattern.compile("(?:" + BULLET.pattern() + "|^(\\s*)(?:>{1,2}|\\.)\\s+(?=\\S))");

    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}(#{1,6})\\s+");

    /** "[^1]: " begins a footnote. */
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^[^\\]\\s]{1,40}]:\\s*");

    /** "(1)" and "[1]", before a note as in the text. */
    private static final Pattern NOTE = Pattern.compile("[(\\[]\\d{1,3}[)\\]]");

    private static final Pattern BEGINS_NOTE =
            Pattern.compile("(?m)^\\s{0,3}(" + NOTE.pattern() + ")\\s+\\S");

    private static final Pattern TABLE_RULE = Pattern.compile("^\\s*\\|?[\\s:|-]+\\|?\\s*$");

    /** Characters of a line that no program cuts paragraphs to. */
    private static final int WIDEST = 120;

    /** Characters of an entry of a list that nothing marks, at most. */
    private static final int ENTRY = 80;

    private final String raw;
    private final boolean markdown;
    private final TextBuilder out = new TextBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private int level;

    /**
     * Whether something stood before: a line of capitals further down heads a section, the first
     * may be who writes.
     */
    private boolean titled;

    /** Whether the line is one of several short ones, which are entries of a list. */
    private boolean listed;

    /** Whether each line of plain text is a paragraph, not a piece of one cut to a width. */
    private final boolean unwrapped;

    /** Whether some line begins small, as those do that go on with one cut to a width. */
    private final boolean cut;

    /** Rows of tables in plain text, by where their lines begin. */
    private final Map<Integer, List<PlainTable.Cell>> rows;

    /** What stands before the notes of a plain text, "(1)", and in it where they belong. */
    private final Set<String> notes = new HashSet<>();

    private MarkdownText(String raw, boolean markdown) {
        this.raw = raw;
        this.markdown = markdown;
        cut = raw.lines().anyMatch(l -> !l.isBlank() && !begins(l));
        unwrapped = !markdown && raw.lines().anyMatch(l -> l.length() > WIDEST);
        rows = markdown ? Map.of() : PlainTable.rows(raw);
        if (!markdown) {
            BEGINS_NOTE.matcher(raw).results().forEach(m -> notes.add(m.group(1)));
        }
    }

    static Document read(String raw, boolean markdown) {
        MarkdownText reader = new MarkdownText(raw, markdown);
        reader.lines();
        return reader.out.build(raw, markdown ? "markdown" : "text");
    }

    private void lines() {
        int at = FrontMatter.end(raw);
        boolean fenced = false;
        while (at < raw.length()) {
            int eol = raw.indexOf('\n', at);
            int end = eol < 0 ? raw.length() : eol;
            String line = raw.substring(at, end);
            if (markdown && (line.startsWith("```") || line.startsWith("~~~"))) {
                fenced = !fenced;
                close(at);
            } else if (rows.containsKey(at)) {
                row(line, at);
            } else if (!fenced) {
                listed = titled && isEntry(line) && (listed || isEntry(next(end)));
                line(line, at);
            }
            at = end + 1;
        }
        close(raw.length());
    }

    private void close(int rawIndex) {
        out.endBlock(kind, level, rawIndex);
        kind = Kind.PARAGRAPH;
        level = 0;
    }

    private void line(String line, int at) {
        if (line.isBlank() || isRule(line)) {
            close(at);
            return;
        }
        if (heading(line, at)) {
            return;
        }
        titled |= !line.isBlank();
        if (line.strip().startsWith("|")) {
            tableRow(line, at);
            return;
        }
        Matcher footnote = FOOTNOTE.matcher(line);
        if (markdown && footnote.find()) {
            close(at);
            inline(line, footnote.end(), at);
            out.add(' ', at + line.length());
            return;
        }
        Matcher bullet = (markdown ? BULLET : PLAIN_BULLET).matcher(line);
        if (bullet.find()) {
            close(at);
            kind = Kind.LIST_ITEM;
            level = bullet.group(1) == null ? 0 : bullet.group(1).length() / 2;
            inline(line, bullet.end(), at);
        } else {
            prose(line, at);
        }
        out.add(' ', at + line.length());
    }

    /** Takes a line that is a heading. */
    private boolean heading(String line, int at) {
        Matcher marked = HEADING.matcher(line);
        boolean said = markdown && marked.find();
        if (!said && (markdown || !titled || !capitals(line))) {
            return false;
        }
        close(at);
        kind = Kind.HEADING;
        level = said ? marked.group(1).length() : 2;
        inline(line, said ? marked.end() : 0, at);
        close(at + line.length());
        return true;
    }

    /** A row of a table in Markdown, or the rule below its head, which says nothing. */
    private void tableRow(String line, int at) {
        close(at);
        if (!TABLE_RULE.matcher(line).matches()) {
            kind = Kind.TABLE_ROW;
            inline(line, line.indexOf('|') + 1, at);
            close(at + line.length());
        }
    }

    /** A line of a paragraph, or one that goes on with an item of a list. */
    private void prose(String line, int at) {
        if (!markdown && kind == Kind.LIST_ITEM && heads(line, at)) {
            close(at);
        } else if (unwrapped && begins(line)) {
            close(at);
            kind = listed ? Kind.LIST_ITEM : Kind.PARAGRAPH;
        }
        if (!out.blockIsEmpty()) {
            out.add(' ', at);
        }
        inline(line, markdown && line.startsWith(">") ? 1 : 0, at);
    }

    /**
     * Whether a line between two items of a list heads those below it: it is short and no sentence,
     * in a text of which no line is cut to a width.
     */
    private boolean heads(String line, int at) {
        return !cut
                && isEntry(line)
                && Character.isLetter(line.charAt(0))
                && PLAIN_BULLET.matcher(next(at + line.length())).find();
    }

    /** A line of plain text that is a row of a table. */
    private void row(String line, int at) {
        close(at);
        kind = Kind.TABLE_ROW;
        int column = 0;
        for (PlainTable.Cell cell : rows.get(at)) {
            for (; column < cell.column(); column++) {
                out.add(' ', at + cell.start());
                out.add('|', at + cell.start());
                out.add(' ', at + cell.start());
            }
            inline(line.substring(0, cell.end()), cell.start(), at);
        }
        titled = true;
        close(at + line.length());
    }

    /** The line behind the end of another; empty at the end. */
    private String next(int end) {
        int from = Math.min(end + 1, raw.length());
        int to = raw.indexOf('\n', from);
        return raw.substring(from, to < 0 ? raw.length() : to);
    }

    /** "Canada, 14 billion": a short line that is no sentence. */
    private static boolean isEntry(String line) {
        String s = line.strip();
        return !s.isEmpty()
                && s.length() <= ENTRY
                && begins(s)
                && !PLAIN_BULLET.matcher(line).find()
                && ".:?!".indexOf(s.charAt(s.length() - 1)) < 0;
    }

    /** Whether a line may begin a paragraph: one that goes on with a sentence begins small. */
    private static boolean begins(String line) {
        String s = line.strip();
        return !s.isEmpty() && !Character.isLowerCase(s.charAt(0));
    }

    /** A line of at least three marks, spaces among them or not. */
    private static boolean isRule(String line) {
        int marks = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ("-*_=".indexOf(c) >= 0) {
                marks++;
            } else if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return marks >= 3;
    }

    /** "DOWN ON THE FARM": a short line of plain text in capitals only is a heading. */
    private static boolean capitals(String line) {
        String s = line.strip();
        return s.length() >= 4
                && s.length() <= 70
                && s.equals(s.toUpperCase(java.util.Locale.ROOT))
                && s.chars().filter(Character::isLetter).count() * 3 >= s.length() * 2L
                && !s.endsWith(".")
                && !s.endsWith(",")
                && !s.endsWith(";")
                && s.chars().noneMatch(Character::isDigit);
    }

    /** Adds a line's words without emphasis, code marks, and the targets of links. */
    private void inline(String line, int from, int at) {
        int i = from;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (markdown && line.startsWith("<!--", i)) {
                int close = line.indexOf("-->", i);
                i = close < 0 ? line.length() : close + 3;
            } else if (markdown && (c == '*' || c == '`' || c == '_' && edge(line, i))) {
                i++;
            } else if (markdown && line.startsWith("[^", i)) { // a reference to a footnote
                int close = line.indexOf(']', i);
                i = close < 0 ? i + 1 : close + 1;
            } else if (i > from && (c == '(' || c == '[') && isNote(line, i)) {
                i = line.indexOf(c == '(' ? ')' : ']', i) + 1;
            } else if (markdown && c == '[') {
                i++;
            } else if (markdown && c == ']' && i + 1 < line.length() && line.charAt(i + 1) == '(') {
                int close = line.indexOf(')', i);
                i = close < 0 ? i + 1 : close + 1;
            } else if (markdown && c == ']') {
                i++;
            } else if (markdown
                    && c == '\\'
                    && i + 1 < line.length()
                    && !Character.isLetterOrDigit(line.charAt(i + 1))) {
                out.add(line.charAt(i + 1), at + i + 1);
                i += 2;
            } else {
                out.add(c, at + i);
                i++;
            }
        }
    }

    /** Whether a note of a plain text is referred to there, and no item begins. */
    private boolean isNote(String line, int at) {
        Matcher m = NOTE.matcher(line).region(at, line.length());
        return !notes.isEmpty() && m.lookingAt() && notes.contains(m.group());
    }

    private static boolean edge(String line, int i) {
        boolean left = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
        boolean right = i + 1 >= line.length() || !Character.isLetterOrDigit(line.charAt(i + 1));
        return left || right;
    }
}
