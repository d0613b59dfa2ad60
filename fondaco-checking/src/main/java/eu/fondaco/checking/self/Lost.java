// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Board.Of;
import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** "Chemicals fell by 41 million": by how much a row of a table moved from one year to the next. */
final class Lost {

    private static final double[] SCALES = {1, 1e3, 1e6, 1e9};

    private static final int NEAR = 30;
    private static final int ARTICLE = 3;

    private final Drawn drawn;
    private final Pattern joins;

    Lost(Drawn drawn) {
        this.drawn = drawn;
        joins = drawn.sizes.words.words("joins");
    }

    /** Adds what a row has won or lost between two columns of levels. */
    void add(Size z, Board b, int row, boolean own, List<Drawn.Made> out) {
        String clause = Drawn.clause(z);
        boolean plain = own && z.way() != 0 && !drawn.sizes.isFromOrTo(z.lead());
        plain &= isSubject(z, b.grid().rows().get(row).label().strip());
        for (int from = 1; from < b.columns(); from++) {
            for (int to = from + 1; to < b.columns(); to++) {
                Interval a = b.sum(List.of(row), from);
                Interval x = b.sum(List.of(row), to);
                boolean levels = b.of(from) == Of.LEVEL && b.of(to) == Of.LEVEL;
                if (!levels || a == null || x == null) {
                    continue;
                }
                boolean meant = plain && b.isYearBefore(from, to) && isOfOne(b, from, to);
                meant &= z.way() > 0 ? x.low() > a.high() : x.high() < a.low();
                meant &= drawn.times(clause).isEmpty();
                for (double by : SCALES) {
                    boolean told = b.scale(to) == 0 || b.scale(to) == by;
                    Interval made = x.minus(a).size().times(by);
                    String one = b.grid().at(row, to).text();
                    String other = b.grid().at(row, from).text();
                    Label is = Say.like(made, z);
                    Label words =
                            z.way() > 0
                                    ? Say.less(one, other, is, z.words())
                                    : Say.less(other, one, is, z.words());
                    boolean sure = meant && told;
                    out.add(new Drawn.Made(made, sure, b.grid().at(row, to).span(), words));
                }
            }
        }
    }

    /** Whether a sentence, or what it goes on with behind a number, begins with a row's label. */
    private boolean isSubject(Size z, String label) {
        String lead = z.lead().toLowerCase(Locale.ROOT);
        int at = lead.indexOf(label.toLowerCase(Locale.ROOT));
        String before = at < 0 ? "" : z.lead().substring(0, at);
        boolean first = z.start() == z.lead().length();
        boolean joined = !first && joins.matcher(before).find() && before.length() < NEAR;
        boolean bare = drawn.sizes.levels.names(before).isEmpty();
        bare &= drawn.sizes.levels.keys(before).isEmpty();
        boolean open = drawn.sizes.levels.keys(z.lead().substring(Math.max(0, at))).size() < 4;
        return at >= 0 && bare && open && (joined || before.strip().length() <= ARTICLE);
    }

    /** Whether both are the only columns of levels: else a flow would have to be told. */
    private static boolean isOfOne(Board b, int from, int to) {
        boolean only = true;
        for (int c = 1; c < b.columns(); c++) {
            only &= c == from || c == to || b.of(c) != Of.LEVEL;
        }
        return only;
    }
}
