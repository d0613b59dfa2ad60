// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses among the mentions of a text those that a statement can hang on. */
final class Anchors {

    /** How far a counted kind may stand behind its number, in tokens. */
    private static final int COUNTED = 4;

    /** More than there are countries and territories that trade is told of by. */
    private static final int COUNTRIES = 300;

    /** A number in words from which nothing is counted. */
    private static final int MANY = 100;

    /** How far "in a row" may stand behind its number, in tokens. */
    private static final int STREAK = 4;

    private static final Set<Anchor.Type> PLACES =
            Set.of(Anchor.Type.ORDINAL, Anchor.Type.SUPERLATIVE, Anchor.Type.RIVAL);

    private final List<Mention> mentions;
    private final List<Token> tokens;
    private final List<Line> lines;
    private final MarkedText.Scopes scopes;
    private final Lexicon lexicon;

    private Anchors(
            List<Mention> mentions,
            List<Token> tokens,
            List<Line> lines,
            MarkedText.Scopes scopes,
            Lexicon lexicon) {
        this.mentions = mentions;
        this.tokens = tokens;
        this.lines = lines;
        this.scopes = scopes;
        this.lexicon = lexicon;
    }

    /** The anchors of a text, in order. */
    static List<Anchor> in(
            List<Mention> mentions,
            List<Token> tokens,
            List<Line> lines,
            MarkedText.Scopes scopes,
            Lexicon lexicon) {
        return new Anchors(mentions, tokens, lines, scopes, lexicon).all();
    }

    private List<Anchor> all() {
        List<Anchor> out = new ArrayList<>();
        ProseRanks ranks = new ProseRanks(mentions, tokens, scopes, lexicon, this::isPart);
        int taken = 0;
        for (int k = 0; k < mentions.size(); k++) {
            Mention m = mentions.get(k);
            ProseRanks.Found told = m.from() < taken || m.num() != null ? null : ranks.at(k);
            told = told == null && m.from() >= taken ? follower(k, out) : told;
            if (told != null) {
                out.add(new Anchor(out.size(), m.from(), told.to(), told.type(), told.num()));
                taken = told.to();
                continue;
            }
            if (m.from() < taken) {
                continue;
            }
            Anchor.Type type = m.num() != null ? number(m, k) : superlative(m, k);
            if (type != null) {
                Num num =
                        m.num() != null
                                ? m.num()
                                : new Num(
                                        Num.Type.ORDINAL,
                                        1,
                                        0,
                                        "",
                                        false,
                                        true,
                                        false,
                                        Operator.RANK,
                                        false);
                out.add(new Anchor(out.size(), m.from(), m.to(), type, num));
            }
        }
        return out;
    }

    /**
     * "Gallia comes next": the place behind the one told last in its paragraph; null for none.
     * "Gallia and Helvetia follow" has two, "follows in third place" tells its own.
     */
    private ProseRanks.Found follower(int k, List<Anchor> before) {
        Mention m = mentions.get(k);
        if (!m.is("next")) {
            return null;
        }
        boolean told =
                mentions.stream()
                        .filter(n -> n.from() >= m.to() && n.from() - m.to() < STREAK)
                        .anyMatch(n -> n.num() != null && n.num().type() == Num.Type.ORDINAL);
        if (told || !isBesideName(k)) {
            return null;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Anchor a = before.get(i);
            if (scopes.line()[a.from()] != scopes.line()[m.from()]) {
                return null;
            }
            if (PLACES.contains(a.type())) {
                int place = (int) a.num().value() + 1;
                return new ProseRanks.Found(m.to(), Anchor.Type.ORDINAL, place);
            }
        }
        return null;
    }

    private boolean isBesideName(int k) {
        Mention m = mentions.get(k);
        return mentions.stream()
                .filter(n -> n.kind() == Mention.Kind.AREA || n.kind() == Mention.Kind.GOODS)
                .filter(n -> scopes.sentence()[n.from()] == scopes.sentence()[m.from()])
                .anyMatch(
                        n ->
                                n.to() == m.from() && !isSecond(n)
                                        || n.from() >= m.to()
                                                && ProseRanks.joined(
                                                        tokens, lexicon, m.to(), n.from(), false));
    }

    /** Whether another name stands right before one in a row. */
    private boolean isSecond(Mention name) {
        return mentions.stream()
                .filter(n -> n.kind() == name.kind() && n.to() < name.from())
                .anyMatch(n -> ProseRanks.joined(tokens, lexicon, n.to(), name.from(), true));
    }

    private Anchor.Type number(Mention m, int k) {
        Num n = m.num();
        return switch (n.type()) {
            case PERCENT -> Anchor.Type.PERCENT;
            case POINTS -> Anchor.Type.POINTS;
            case MONEY -> Anchor.Type.MONEY;
            case MULTIPLE -> Anchor.Type.TIMES;
            case FRACTION -> Anchor.Type.FRACTION;
            case ORDINAL -> ordinal(m, k);
            case PLAIN -> plain(m, k);
        };
    }

    private Anchor.Type ordinal(Mention m, int k) {
        Mention next = next(k, 2);
        if (next != null && next.is("streak") || streak(k)) {
            return Anchor.Type.STREAK;
        }
        boolean time =
                next != null
                        && (next.kind() == Mention.Kind.TIME && next.from() == m.to()
                                || next.isAny("quarter", "half", "time.years", "months.n", "month")
                                        && next.from() == m.to());
        return time || m.num().value() > 99 ? null : Anchor.Type.ORDINAL;
    }

    private Anchor.Type plain(Mention m, int k) {
        Num n = m.num();
        if (n.scaled()) {
            return Anchor.Type.MONEY;
        }
        Mention next = next(k, COUNTED);
        if (next != null && next.is("streak") || streak(k)) {
            return Anchor.Type.STREAK;
        }
        if (n.words()) {
            boolean one = n.value() == 1;
            boolean told = counted(next, k) || n.value() < MANY && !isLength(k) && !isTotal(k);
            return told && !one ? Anchor.Type.COUNT : null;
        }
        if (dated(m) || numbered(m) || isTotal(k)) {
            return null;
        }
        boolean counted =
                (next != null && next.isAny("kind", "area.kind") || outOf(next, k) || onlySo(k))
                        && n.step() >= 1
                        && n.value() < COUNTRIES
                        && !n.signed();
        return counted ? Anchor.Type.COUNT : Anchor.Type.BARE;
    }

    private boolean counted(Mention next, int k) {
        return next != null
                        && next.isAny(
                                "kind",
                                "area.kind",
                                "role.customer",
                                "role.supplier",
                                "pronoun.product")
                || outOf(next, k)
                || onlySo(k);
    }

    /** The "twelve" of "nine of the twelve". */
    private boolean isTotal(int k) {
        for (int i = k - 1; i >= Math.max(0, k - 4); i--) {
            Mention before = mentions.get(i);
            if (before.num() != null) {
                return before.num().type() == Num.Type.PLAIN && outOf(mentions.get(k), i);
            }
            if (!before.isAny("article", "prep.of", "prep.among")) {
                return false;
            }
        }
        return false;
    }

    /** "three years", "two quarters": how long, not how many. */
    private boolean isLength(int k) {
        Mention next = next(k, 2);
        return next != null
                && (next.kind() == Mention.Kind.TIME
                        || next.isAny("quarter", "half", "time.years", "months.n", "month"));
    }

    private boolean isPart(int k) {
        return outOf(next(k, COUNTED), k);
    }

    /** "nine of the twelve regions", "sei su diciassette". */
    private boolean outOf(Mention next, int k) {
        return next != null
                && next.num() != null
                && next.num().type() == Num.Type.PLAIN
                && !next.num().scaled()
                && next.num().value() >= mentions.get(k).num().value()
                && next.num().value() < 200
                && tokens.get(mentions.get(k).to()).isWord();
    }

    /** "only seven": a count of what was spoken of. */
    private boolean onlySo(int k) {
        return k > 0
                && mentions.get(k - 1).isAny("only", "only.such")
                && mentions.get(k - 1).to() == mentions.get(k).from();
    }

    /** "four years running", "two falls in a row". */
    private boolean streak(int k) {
        Mention m = mentions.get(k);
        int sentence = scopes.sentence()[m.from()];
        for (int i = k + 1; i < mentions.size(); i++) {
            Mention x = mentions.get(i);
            if (x.from() >= m.to() + STREAK || scopes.sentence()[x.from()] != sentence) {
                return false;
            }
            if (x.from() >= m.to() && x.is("streak")) {
                return true;
            }
        }
        return false;
    }

    /** "12.10", "3/2025", "10:30": a clock or a date. */
    private boolean dated(Mention m) {
        Token after = m.to() < tokens.size() ? tokens.get(m.to()) : null;
        Token before = m.from() > 0 ? tokens.get(m.from() - 1) : null;
        boolean glued =
                after != null
                        && !after.space()
                        && (after.is("/") || after.is(":"))
                        && m.to() + 1 < tokens.size()
                        && !tokens.get(m.to() + 1).space();
        boolean tail =
                before != null
                        && (before.is("/") || before.is(":"))
                        && !tokens.get(m.from()).space();
        return glued || tail;
    }

    /** "No. 3", "1." at the head of a line: a number of order. */
    private boolean numbered(Mention m) {
        Line line = lines.get(scopes.line()[m.from()]);
        Token before = m.from() > 0 ? tokens.get(m.from() - 1) : null;
        boolean first =
                m.from() == line.from()
                        && line.kind() != Line.Kind.ROW
                        && m.to() < line.to()
                        && (tokens.get(m.to()).is(".") || tokens.get(m.to()).is(")"));
        return first || before != null && lexicon.says(before, "number.word");
    }

    private Anchor.Type superlative(Mention m, int k) {
        if (m.kind() != Mention.Kind.CUE) {
            return null;
        }
        boolean first = m.isAny("rank.first", "rank.lead", "most.of.all", "record", "record.low");
        boolean top = m.is("rank.top");
        if (top) {
            Mention next = next(k, 3);
            Mention before = k > 0 ? mentions.get(k - 1) : null;
            boolean ordinal =
                    before != null
                            && before.num() != null
                            && before.num().type() == Num.Type.ORDINAL
                            && m.from() - before.to() <= 1;
            boolean several =
                    next != null && next.num() != null && next.from() == m.to()
                            || before != null
                                    && before.to() == m.from()
                                    && (before.is("vague") || isHowMany(before));
            return ordinal || several ? null : Anchor.Type.SUPERLATIVE;
        }
        return first || m.is("rank.last") ? Anchor.Type.SUPERLATIVE : null;
    }

    /** The "ten" of "the ten largest". */
    private static boolean isHowMany(Mention m) {
        return m.num() != null && m.num().type() == Num.Type.PLAIN;
    }

    /** The mention after another within so many tokens and its sentence; null for none. */
    private Mention next(int k, int within) {
        if (k + 1 >= mentions.size()) {
            return null;
        }
        Mention m = mentions.get(k);
        for (int i = k + 1; i < mentions.size() && i < k + 4; i++) {
            Mention n = mentions.get(i);
            if (n.from() - m.to() > within
                    || scopes.sentence()[n.from()] != scopes.sentence()[m.from()]) {
                return null;
            }
            if (!n.isAny("article", "prep.of", "be", "only") || n.kind() != Mention.Kind.CUE) {
                return n;
            }
        }
        return null;
    }
}
