// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Span;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Comparisons without a number that go on from a statement of their sentence: "with 16.7 billion,
 * more than Gallia and Helvetia together", "Gallia (3.8 billion) is ahead of Helvetia". What holds
 * of the number tells who or what is compared; the name tells with whom or what, and all else is
 * the same. Where the number itself is open, so is the comparison.
 */
final class Outdone {

    private static final String[] UP = {"more", "hedge.more"};
    private static final String[] DOWN = {"less", "hedge.lessthan"};
    private static final String[] BEFORE = {"ahead", "overtake", "count.exceed", "outsell"};
    private static final String[] BEHIND = {"behind"};

    /** Words that may stand between what compares and the first name. */
    private static final String[] SMALL = {
        "article",
        "prep.than",
        "prep.of",
        "prep.to",
        "prep.in",
        "prep.from",
        "comparison",
        "gathered",
        "pronoun",
        "those",
        "that",
        "time.now",
        "function",
        "filler",
        "aside"
    };

    /** How many such words at most. */
    private static final int FEW = 4;

    /** The odds of being right from which on a number tells what is compared, verdict or none. */
    private static final double LIKELY = 0.8;

    /** And how likely its reading must be then. */
    private static final double READ = 0.9;

    /** The longest row of names. */
    private static final int MOST = 8;

    private final Scene scene;
    private final MarkedText text;
    private final PlainOpinions opinions;

    Outdone(Scene scene, PlainOpinions opinions) {
        this.scene = scene;
        this.text = scene.text;
        this.opinions = opinions;
    }

    /** Names in a row. */
    private record Row(List<Mention> names, int to, boolean together) {}

    /**
     * What a sentence compares.
     *
     * @param said what weighing says of each number, in their order; null for those left out
     */
    List<Opinion> of(List<ReadAnchor> reads, List<Opinion> said) {
        List<Opinion> out = new ArrayList<>();
        for (Mention m : text.mentions()) {
            boolean down = m.isAny(DOWN) || m.isAny(BEHIND);
            boolean up = m.isAny(UP) || m.isAny(BEFORE);
            if (m.kind() != Mention.Kind.CUE || up == down || !isFree(m.from(), m.to())) {
                continue;
            }
            Row row = row(m);
            int i = row == null || !isFree(m.from(), row.to) ? -1 : before(m, reads);
            Draft d = i < 0 || said.get(i) == null ? null : held(reads.get(i), said.get(i));
            PlainTold told = d == null ? null : told(m, row, d, up);
            if (told != null && isOf(m, row, i, reads, d)) {
                Span span = span(m.from(), row.to);
                out.add(opinions.of(told, span, span));
            }
        }
        return out;
    }

    /** Whether no number stands among words. */
    private boolean isFree(int from, int to) {
        return text.anchors().stream().noneMatch(a -> a.from() < to && from < a.to());
    }

    /** The last number before words in their sentence that isn't how much something changed. */
    private int before(Mention m, List<ReadAnchor> reads) {
        int last = -1;
        for (int i = 0; i < reads.size(); i++) {
            Anchor a = reads.get(i).anchor();
            boolean near =
                    a.to() <= m.from()
                            && text.sentence(a.from()) == text.sentence(m.from())
                            && text.line(a.from()) == text.line(m.from());
            boolean change =
                    m.isAny(BEFORE)
                            && !reads.get(i).readings().isEmpty()
                            && reads.get(i).readings().get(0).draft().measure().needsBase();
            last = near && !change ? i : last;
        }
        return last;
    }

    /** What a number means that holds; null where that stays open. */
    private static Draft held(ReadAnchor r, Opinion o) {
        boolean likely =
                o.right() >= LIKELY
                        && o.meanings().get(0).reading().score() >= READ
                        && o.place(o.holding()) == 0;
        boolean sure = (o.holds() || likely) && o.bar() == null && o.holding() != null;
        return sure
                ? r.readings().stream()
                        .filter(f -> f.question().equals(o.holding()))
                        .map(Fitted::draft)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The names that stand in a row behind what compares; null for none. */
    private Row row(Mention m) {
        List<Mention> names = new ArrayList<>();
        int end = m.to();
        for (Mention n : text.mentions().subList(m.index() + 1, text.mentions().size())) {
            if (text.sentence(n.from()) != text.sentence(m.from())) {
                break;
            }
            boolean name = n.kind() == Mention.Kind.AREA || n.kind() == Mention.Kind.GOODS;
            if (!name || n.list() || n.from() < end) {
                continue;
            }
            boolean alike = names.isEmpty() || names.get(0).kind() == n.kind();
            boolean joined =
                    names.isEmpty()
                            ? isSmall(end, n.from())
                            : ProseRanks.joined(text.tokens(), scene.lexicon, end, n.from(), true);
            if (!alike || !joined) {
                break;
            }
            names.add(n);
            end = n.to();
        }
        if (names.isEmpty() || names.size() > MOST) {
            return null;
        }
        for (Mention n : text.mentions()) {
            boolean near = n.from() >= end && n.from() <= end + 1;
            if (near && n.isAny("together", "put.together")) {
                return new Row(names, n.to(), true);
            }
        }
        return new Row(names, end, false);
    }

    private boolean isSmall(int from, int to) {
        if (to - from > FEW) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean small = false;
            for (String category : SMALL) {
                small |= scene.says(i, category);
            }
            if (!small) {
                return false;
            }
        }
        return true;
    }

    /** What is told; null where names leave open what is compared. */
    private PlainTold told(Mention m, Row row, Draft base, boolean up) {
        boolean each = row.names.size() > 1 && !row.together;
        if (each && !m.isAny(BEFORE) && !m.isAny(BEHIND)) {
            return null;
        }
        List<PlainTold> out = new ArrayList<>();
        for (List<Codes> others : each ? alone(row) : List.of(sum(row))) {
            List<Draft> meant = new ArrayList<>();
            for (Codes other : others) {
                Whole whole = whole(base, other, row.names.get(0).kind());
                if (whole != null) {
                    meant.add(than(base, whole));
                }
            }
            if (meant.isEmpty()) {
                return null;
            }
            out.add(
                    PlainTold.of(
                            PlainCover.direction(scene, m.from(), m.to(), up),
                            meant,
                            PlainFrame.NONE));
        }
        return out.get(0).and(out.subList(1, out.size()));
    }

    private static List<List<Codes>> alone(Row row) {
        return row.names.stream().map(Mention::values).toList();
    }

    private static List<Codes> sum(Row row) {
        if (row.names.size() == 1) {
            return row.names.get(0).values();
        }
        List<String> all = new ArrayList<>();
        row.names.forEach(n -> all.addAll(n.values().get(0).list()));
        return List.of(Codes.of(all.stream().distinct().toList()));
    }

    private static Draft than(Draft base, Whole whole) {
        return new Draft(
                MeasureKind.DIFFERENCE,
                base.reporter(),
                base.partner(),
                base.product(),
                base.flow(),
                base.period(),
                null,
                whole,
                null,
                1);
    }

    /** What a name is compared with: the one of its kind that is told of; null for none. */
    private Whole whole(Draft base, Codes other, Mention.Kind kind) {
        Dimension among = base.among() == null ? null : base.among().dimension();
        Whole.Kind share = base.whole() == null ? null : base.whole().kind();
        if (kind == Mention.Kind.GOODS) {
            boolean alike =
                    (among == null || among == Dimension.PRODUCT)
                            && (share == null || share == Whole.Kind.EVERY_GOODS);
            return alike && !Codes.TOTAL.equals(base.product()) && !other.equals(base.product())
                    ? new Whole(Whole.Kind.GOODS, other)
                    : null;
        }
        boolean partner =
                !scene.isEvery(base.partner())
                        && scene.canPartner(other)
                        && (among == null || among == Dimension.PARTNER)
                        && (share == null || share == Whole.Kind.EVERY_PARTNER);
        if (partner && !other.equals(base.partner())) {
            return new Whole(Whole.Kind.PARTNER, other);
        }
        boolean area =
                scene.canReport(other)
                        && !other.equals(scene.nation)
                        && !other.equals(base.reporter())
                        && (among == null || among == Dimension.REPORTER)
                        && (share == null || share == Whole.Kind.NATION);
        return area ? new Whole(Whole.Kind.AREA, other) : null;
    }

    /** Whether a comparison is of what the number before it is told of, and says no more. */
    private boolean isOf(Mention m, Row row, int base, List<ReadAnchor> reads, Draft d) {
        boolean level =
                d.measure() == MeasureKind.LEVEL
                        || d.measure() == MeasureKind.SHARE
                        || d.measure() == MeasureKind.RANK;
        Anchor a = reads.get(base).anchor();
        if (!level || !d.flow().isObserved() || !isApart(m, a)) {
            return false;
        }
        for (Mention n : text.mentions()) {
            boolean between = n.from() >= a.to() && n.to() <= m.from();
            boolean name = n.kind() == Mention.Kind.AREA || n.kind() == Mention.Kind.GOODS;
            boolean named = name && n.values().stream().anyMatch(c -> isNamed(d, c));
            if (between && (name && !named || n.is("neg"))) {
                return false;
            }
            boolean behind = n.from() >= row.to && text.segment(n.from()) == text.segment(m.from());
            boolean time = n.kind() == Mention.Kind.TIME;
            boolean then = time && !Objects.equals(n.time().period(), d.period());
            if (then && (between || behind)) {
                return false;
            }
        }
        View v = new View(scene, PlainCover.direction(scene, m.from(), m.to(), true));
        return Bar.of(v) == null;
    }

    private static boolean isNamed(Draft d, Codes c) {
        return c.equals(d.reporter()) || c.equals(d.partner()) || c.equals(d.product());
    }

    /** Whether words of more and less don't belong to the number before: "1.2 billion more". */
    private boolean isApart(Mention m, Anchor number) {
        if (m.isAny(BEFORE) || m.isAny(BEHIND)) {
            return true;
        }
        int i = m.from() - 1;
        while (i >= number.to() && m.from() - i <= FEW && text.tokens().get(i).isWord()) {
            if (scene.says(i, "conj")) {
                return true;
            }
            i--;
        }
        return i >= number.to() && text.tokens().get(i).kind() == Token.Kind.MARK;
    }

    private Span span(int from, int to) {
        return text.document()
                .span(text.tokens().get(from).start(), text.tokens().get(to - 1).end());
    }
}
