// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Clauses that compare or tell a direction without a number: who passed whom or is ahead of whom,
 * who sells more than who else, what rose or fell, who lost a place or took a medal. They are found
 * where nothing else is told of them, so that no statement is passed over in silence.
 */
final class Untold {

    private static final String[] PASSES = {"overtake", "outsell", "count.exceed"};
    private static final String[] BESIDE = {"ahead", "behind"};
    private static final String[] MOVES = {"dir.up", "dir.down"};
    private static final String[] MORE = {"more", "less"};
    private static final String[] TRADED = {
        "flow.exports", "flow.imports", "balance", "flow.trade"
    };
    private static final String[] TRADE = {
        "flow.exports",
        "flow.imports",
        "flow.trade",
        "balance",
        "verb.sell",
        "verb.buy",
        "role.customer",
        "role.supplier",
        "role.exporter",
        "role.importer"
    };

    private final MarkedText text;
    private final Lexicon lexicon;
    private final Set<Integer> other = new TreeSet<>();

    private Untold(MarkedText text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        for (int i = 0; i < text.tokens().size(); i++) {
            if (lexicon.phrase(text.tokens(), i, "subject.other") > 0) {
                other.add(text.sentence(i));
            }
        }
    }

    /** The words of such clauses, in the order of the text. */
    static List<Span> in(MarkedText text, Lexicon lexicon) {
        Untold u = new Untold(text, lexicon);
        List<Span> out = new ArrayList<>();
        int from = 0;
        while (from < text.tokens().size()) {
            int to = from + 1;
            while (to < text.tokens().size() && u.isSameClause(from, to)) {
                to++;
            }
            if (u.tells(from, to)) {
                out.add(u.span(from, to));
            }
            from = to;
        }
        return out;
    }

    private boolean isSameClause(int from, int to) {
        return text.clause(to) == text.clause(from) && text.line(to) == text.line(from);
    }

    private boolean tells(int from, int to) {
        Line.Kind kind = text.lines().get(text.line(from)).kind();
        boolean prose = kind == Line.Kind.PARAGRAPH || kind == Line.Kind.ITEM;
        boolean number = text.anchors().stream().anyMatch(a -> a.from() < to && a.to() > from);
        if (!prose || number || other.contains(text.sentence(from)) || isAsked(from)) {
            return false;
        }
        List<Mention> all =
                text.mentions().stream().filter(m -> m.from() >= from && m.to() <= to).toList();
        return all.stream().anyMatch(m -> compares(m, all)) || isTold(from, to, all);
    }

    private boolean isAsked(int from) {
        int at = from;
        while (at + 1 < text.tokens().size() && text.sentence(at + 1) == text.sentence(from)) {
            at++;
        }
        return text.tokens().get(at).is("?");
    }

    private boolean compares(Mention m, List<Mention> all) {
        boolean trade = all.stream().anyMatch(o -> o.isAny(TRADE));
        boolean before = all.stream().anyMatch(o -> o.to() <= m.from() && isName(o));
        boolean behind = all.stream().anyMatch(o -> o.from() >= m.to() && isName(o));
        if (m.kind() != Mention.Kind.CUE) {
            return false;
        }
        if (m.isAny(PASSES)) {
            return before && behind;
        }
        if (m.is("hedge.lessthan")) {
            return trade && before && all.stream().anyMatch(o -> isArea(o) && isNext(m, o));
        }
        if (m.isAny(BESIDE)) {
            return trade && before && all.stream().anyMatch(o -> isArea(o) && isNext(m, o));
        }
        if (m.isAny(MORE)) {
            boolean than = all.stream().anyMatch(o -> o.from() >= m.from() && o.is("prep.than"));
            return trade && than && behind;
        }
        return m.isAny(MOVES)
                && text.anchors().stream()
                        .noneMatch(a -> text.sentence(a.from()) == text.sentence(m.from()))
                && all.stream().anyMatch(o -> o.isAny(TRADED) && o.from() != m.from());
    }

    private static boolean isName(Mention m) {
        return isArea(m) || m.kind() == Mention.Kind.GOODS || m.isAny("pronoun", "flow.exports");
    }

    private static boolean isArea(Mention m) {
        return m.kind() == Mention.Kind.AREA;
    }

    private static boolean isNext(Mention m, Mention name) {
        return name.from() >= m.to() && name.from() - m.to() <= 1;
    }

    /** "New York takes the bronze", "ha poi scavalcato il Veneto": by words of a list. */
    private boolean isTold(int from, int to, List<Mention> all) {
        for (int i = from; i < to; i++) {
            int at = i;
            if (lexicon.phrase(text.tokens(), i, "place.won") > 0) {
                return all.stream().anyMatch(m -> isArea(m) || m.isAny("pronoun", "self"));
            }
            boolean passes = lexicon.phrase(text.tokens(), i, "passing") > 0;
            if (passes
                    && all.stream().anyMatch(m -> m.to() <= at && isName(m))
                    && all.stream().anyMatch(m -> m.from() > at && isArea(m))) {
                return true;
            }
        }
        return false;
    }

    private Span span(int from, int to) {
        int end = to;
        while (end > from + 1 && text.tokens().get(end - 1).kind() == Token.Kind.MARK) {
            end--;
        }
        return text.document()
                .span(text.tokens().get(from).start(), text.tokens().get(end - 1).end());
    }
}
