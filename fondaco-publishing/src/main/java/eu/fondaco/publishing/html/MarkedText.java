// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Block;
import eu.fondaco.checking.text.Document.Kind;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The text of a brief with its statements marked. Only the reading text is shown, never the markup
 * of the file; each mark ends with a link to the note that explains its verdict.
 */
public final class MarkedText {

    private record Mark(int start, int end, int number, Checked statement) {}

    private final CheckedBrief brief;
    private final Lang lang;
    private final String notesAt;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A text whose statements have numbers of their own.
     *
     * @param notesAt address of the page of the notes; empty where they are on the same one
     */
    public MarkedText(CheckedBrief brief, Lang lang, String notesAt, Numbering numbering) {
        this.brief = brief;
        this.lang = lang;
        this.notesAt = notesAt;
        Document document = brief.document();
        int number = 0;
        for (Checked statement : brief.statements()) {
            int start = plain(document, statement.claim().span().start());
            int end = plain(document, statement.claim().span().end());
            int shown = numbering.of(statement, ++number);
            marks.add(new Mark(start, Math.max(end, start), shown, statement));
        }
    }

    /**
     * The first place in the reading text that comes from that code point of the file or a later
     * one.
     */
    private static int plain(Document document, int codePoint) {
        int at = document.unit(codePoint);
        int[] origin = document.origin();
        int low = 0;
        int high = document.plain().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origin[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Writes the text without the heading that a page has as its own.
     *
     * @param title of the page; the first heading is left out when it says the same
     */
    public void write(Html html, int headings, String title) {
        boolean inList = false;
        List<Block> all = brief.document().blocks();
        boolean repeated = !all.isEmpty() && isTitle(all.get(0), title);
        int deeper = repeated ? headings - 1 : headings;
        List<Block> blocks = repeated ? all.subList(1, all.size()) : all;
        TextTable table = new TextTable(brief.document(), blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean item = block.kind() == Kind.LIST_ITEM;
            if (item != inList) {
                if (item) {
                    html.open("ul");
                } else {
                    html.close();
                }
                inList = item;
            }
            int rows = table.rows(i);
            if (rows > 0) {
                table.write(html, i, rows, (from, to, end) -> stretch(html, from, to, end));
                i += rows - 1;
                continue;
            }
            html.open(tag(block, deeper), "class", isCaption(block) ? "caption" : null);
            stretch(html, block.start(), block.end(), block.end());
            html.close().line();
        }
        if (inList) {
            html.close();
        }
    }

    /** A heading of no level is what stands over a table or a picture. */
    private static boolean isCaption(Block block) {
        return block.kind() == Kind.HEADING && block.level() == 0;
    }

    private boolean isTitle(Block block, String title) {
        String words = brief.document().plain().substring(block.start(), block.end()).strip();
        return block.kind() == Kind.HEADING && words.equals(title);
    }

    private static String tag(Block block, int headings) {
        switch (block.kind()) {
            case HEADING:
                if (isCaption(block)) {
                    return "p";
                }
                return "h" + Math.min(6, Math.max(2, block.level() + headings));
            case LIST_ITEM:
                return "li";
            default:
                return "p";
        }
    }

    /** Writes words with their marks; a mark is referred to where it ends, or the block does. */
    private void stretch(Html html, int start, int end, int endOfBlock) {
        List<Mark> inside = marks.stream().filter(m -> m.start < end && m.end > start).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Mark mark : inside) {
            cuts.add(Math.max(start, mark.start));
            cuts.add(Math.min(end, mark.end));
        }
        Integer from = cuts.first();
        for (Integer to = cuts.higher(from); to != null; from = to, to = cuts.higher(from)) {
            int a = from;
            int b = to;
            List<Mark> here = inside.stream().filter(m -> m.start <= a && m.end >= b).toList();
            piece(html, brief.document().plain().substring(a, b), here, a);
            inside.stream()
                    .filter(m -> Math.min(end, m.end) == b && isOver(m, b, endOfBlock))
                    .forEach(m -> reference(html, m));
        }
    }

    /** Whether no word of a mark is left between there and the end of its block. */
    private boolean isOver(Mark mark, int at, int endOfBlock) {
        return brief.document()
                .plain()
                .substring(at, Math.max(at, Math.min(mark.end, endOfBlock)))
                .chars()
                .noneMatch(Character::isLetterOrDigit);
    }

    private void piece(Html html, String text, List<Mark> marks, int start) {
        if (marks.isEmpty()) {
            html.text(text);
            return;
        }
        Mark worst = marks.get(0);
        for (Mark mark : marks) {
            if (weight(mark) > weight(worst)) {
                worst = mark;
            }
        }
        String id =
                marks.stream()
                        .filter(m -> m.start == start)
                        .findFirst()
                        .map(m -> "m" + m.number)
                        .orElse(null);
        html.leaf("mark", text, "class", PublicVerdict.of(worst.statement).style(), "id", id);
    }

    private static int weight(Mark mark) {
        switch (PublicVerdict.of(mark.statement)) {
            case DOES_NOT_HOLD:
                return 4;
            case AT_ODDS:
                return 3;
            case WAS_TRUE:
                return 2;
            case HOLDS:
                return 1;
            default:
                return 0;
        }
    }

    private void reference(Html html, Mark mark) {
        PublicVerdict verdict = PublicVerdict.of(mark.statement);
        String label =
                Speech.say(lang, "marked-text.statement")
                        + mark.number
                        + ": "
                        + verdict.words().in(lang);
        html.open("sup")
                .link(
                        notesAt + "#s" + mark.number,
                        String.valueOf(mark.number),
                        "class",
                        "ref " + verdict.style(),
                        "aria-label",
                        label,
                        "title",
                        label)
                .close();
    }
}
