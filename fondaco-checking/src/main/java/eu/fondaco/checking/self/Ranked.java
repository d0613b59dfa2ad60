// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place told with a level, in a list that begins with the first: as many others told since have
 * more as there are places before it, or fewer.
 */
final class Ranked {

    private final Known known;
    private final Figures figures;
    private final List<Pattern> ordinals = new ArrayList<>();
    private final Pattern otherRate;
    private final Pattern nthLargest;
    private final Pattern otherMeasure;
    private final List<Figure> list = new ArrayList<>();
    private int block = -1;

    private Ranked(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        List<String> all = known.words.list("ordinals");
        String others = String.join("|", all.subList(1, all.size()));
        nthLargest =
                Pattern.compile(
                        "(?<![\\p{L}-])(?:" + others + ")[ -]" + all.get(0) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        otherMeasure = known.words.words("other-measure");
        otherRate = known.words.words("other-rate");
        for (String one : known.words.list("ordinals")) {
            ordinals.add(
                    Pattern.compile(
                            "(?<![\\p{L}-])(?:" + one + ")(?!\\p{L})",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Ranked ranked = new Ranked(known, figures);
        ranked.complete(sentences);
        for (Sentence s : sentences) {
            List<Figure> all = figures.of(s);
            int rank = 0;
            int before = 0;
            for (Figure f : all) {
                boolean apart = f == all.get(0) || before != 0 || ranked.isRightBefore(f);
                int own = f.is(Kind.LEVEL) && apart ? ranked.rank(f) : 0;
                rank = own == 0 ? rank : own;
                if (f.is(Kind.LEVEL) && !f.base() && f.n().sign() == 0) {
                    ranked.next(f, rank);
                    before = rank;
                    rank = 0;
                }
            }
        }
    }

    /** Places told in a chapter whose levels make a whole: nobody is left out. */
    private void complete(List<Sentence> sentences) {
        List<Figure> chapter = new ArrayList<>();
        for (int i = 0; i <= sentences.size(); i++) {
            if (i == sentences.size() || Reader.isHeading(sentences.get(i))) {
                if (isComplete(chapter)) {
                    chapter.forEach(f -> place(f, chapter));
                }
                chapter.clear();
            } else if (!otherRate.matcher(sentences.get(i).text()).find()) {
                for (Figure f : figures.of(sentences.get(i))) {
                    boolean level = f.is(Kind.LEVEL) && !f.base() && !f.hedged();
                    if (level && f.n().sign() == 0) {
                        chapter.add(f);
                    }
                }
            }
        }
    }

    private boolean isComplete(List<Figure> chapter) {
        Interval sum = new Interval(0, 0);
        for (Figure f : chapter) {
            sum = sum.plus(f.size());
        }
        Interval all = sum;
        return chapter.size() > 2 && known.wholes().stream().anyMatch(w -> w.value().meets(all));
    }

    private void place(Figure f, List<Figure> all) {
        boolean first =
                figures.of(f.s()).stream().filter(o -> o.is(Kind.LEVEL)).findFirst().get() == f;
        int rank = first || isRightBefore(f) ? rank(f) : 0;
        long more = all.stream().filter(o -> o.size().low() > f.size().high()).count();
        long like = all.stream().filter(o -> o.size().high() >= f.size().low()).count();
        if (rank > 1 && rank > like) {
            Figure next = all.stream().filter(o -> o != f).findFirst().get();
            known.clash(
                    "order",
                    next.span(),
                    f.told(),
                    Say.told("ranked.told-before-have-more", more, f.words(), rank));
        }
    }

    private void next(Figure f, int rank) {
        boolean other = !list.isEmpty() && list.get(0).s() != f.s();
        other = other && otherMeasure.matcher(f.s().text()).find();
        boolean next = block >= 0 && f.s().block() == block + 1;
        next = next && isItem(f.s(), block) && isItem(f.s(), block + 1);
        if (f.s().block() != block && !next || rank == 1 || other) {
            list.clear();
        }
        block = f.s().block();
        if ((rank == 1 || !list.isEmpty()) && !isOfOtherTime(f)) {
            list.add(f);
        }
        if (rank < 2 || list.size() < 2 || f.hedged()) {
            return;
        }
        Figure first = list.get(0);
        List<Figure> more = new ArrayList<>();
        for (Figure o : list) {
            boolean like = o.n().unit() == f.n().unit() && figures.flow(o).equals(figures.flow(f));
            boolean below = o.size().low() <= first.size().high();
            if (like && below && o.size().low() > f.size().high()) {
                more.add(o);
            }
        }
        if (more.size() >= rank) {
            Figure last = more.get(more.size() - 1);
            known.clash(
                    "order",
                    last.span(),
                    f.told(),
                    Say.told("ranked.told-before-have-more", more.size(), f.words(), rank));
        }
    }

    private static boolean isItem(Sentence s, int block) {
        return s.document().blocks().get(block).kind() == Document.Kind.LIST_ITEM;
    }

    /** Whether another time than that of the text is told beside a level: it has no place here. */
    private boolean isOfOtherTime(Figure f) {
        int from = f.n().start() - f.lead().length();
        int to = f.n().end() + f.tail().length();
        return known.read.times().in(f.s().text(), known.read.main()).stream()
                .anyMatch(
                        t ->
                                !t.day()
                                        && t.start() >= from
                                        && t.end() <= to
                                        && !t.when().equals(known.read.main()));
    }

    /** Whether nobody is named between a place and a number: else it may be that of another. */
    private boolean isRightBefore(Figure f) {
        for (Pattern ordinal : ordinals) {
            Matcher m = ordinal.matcher(f.lead());
            if (m.find()) {
                String between = f.lead().substring(m.end());
                return !between.contains("(") && known.read.stems().of(between).isEmpty();
            }
        }
        return false;
    }

    /** The place told right around a level; 0 for none or several. */
    private int rank(Figure f) {
        String around = f.lead() + " # " + Figures.head(f.tail());
        if (known.words.noRank.matcher(around).find()) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < ordinals.size(); i++) {
            Matcher m = ordinals.get(i).matcher(around);
            if (m.find() && !(i == 0 && nthLargest.matcher(around).find())) {
                if (found > 0) {
                    return 0;
                }
                found = i + 1;
            }
        }
        return found;
    }
}
