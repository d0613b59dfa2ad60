// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows of a table whose head names several that have rows of their own: "Gallia and Helvetia" below
 * "Gallia" and "Helvetia". Where the numbers of these hold in a column, the row's is of their sum.
 */
final class TotalRows {

    private static final Set<MeasureKind> SUMMED =
            Set.of(MeasureKind.LEVEL, MeasureKind.SHARE, MeasureKind.GROWTH, MeasureKind.CHANGE);

    private static final List<Field> WHO = List.of(Field.REPORTER, Field.PARTNER, Field.PRODUCT);

    private final Scene scene;
    private final PlainOpinions opinions;

    TotalRows(Scene scene, PlainOpinions opinions) {
        this.scene = scene;
        this.opinions = opinions;
    }

    /**
     * The same opinions with those on such rows that don't hold of one alone.
     *
     * @param said what weighing says of each number, in their order; null for those left out
     */
    List<Opinion> among(List<ReadAnchor> reads, List<Opinion> said) {
        List<Opinion> out = new ArrayList<>(said);
        for (int i = 0; i < reads.size(); i++) {
            Opinion o = said.get(i);
            Codes names = o == null || o.holds() || o.bar() != null ? null : names(reads.get(i));
            Draft sum = names == null ? null : sum(reads, said, i, names);
            if (sum != null) {
                Anchor at = amount(reads.get(i), sum.measure());
                PlainTold told = PlainTold.of(at, List.of(sum), PlainFrame.NONE);
                out.set(i, opinions.of(told, o.span(), o.statement()));
            }
        }
        return out;
    }

    /** Those whom the head of a row names together; null where it doesn't. */
    private Codes names(ReadAnchor r) {
        MarkedText text = scene.text;
        int line = r.view().line;
        if (!r.view().row) {
            return null;
        }
        return text.mentions().stream()
                .filter(m -> m.list() && text.line(m.from()) == line && text.cell(m.from()) == 0)
                .filter(m -> m.from() == text.lines().get(line).from())
                .filter(m -> endsCell(text, m.to()))
                .map(m -> m.values().get(0))
                .filter(Codes::isSum)
                .findFirst()
                .orElse(null);
    }

    private static boolean endsCell(MarkedText text, int token) {
        int i = token;
        while (i < text.tokens().size() && text.tokens().get(i).kind() == Token.Kind.MARK) {
            i++;
        }
        return i == text.tokens().size() || text.cell(i) != 0;
    }

    /** What is asked of each alone in the same column, of all together; null where it differs. */
    private Draft sum(List<ReadAnchor> reads, List<Opinion> said, int i, Codes names) {
        List<Draft> column = new ArrayList<>();
        View own = reads.get(i).view();
        for (int k = 0; k < reads.size(); k++) {
            View v = reads.get(k).view();
            boolean beside = v.row && v.cell == own.cell && top(v) == top(own) && k != i;
            Opinion o = said.get(k);
            if (beside && o != null && o.holds() && o.holding() != null) {
                reads.get(k).readings().stream()
                        .filter(f -> f.question().equals(o.holding()))
                        .map(Fitted::draft)
                        .findFirst()
                        .ifPresent(column::add);
            }
        }
        for (Field who : WHO) {
            List<Draft> each =
                    names.list().stream()
                            .flatMap(
                                    n ->
                                            column.stream()
                                                    .filter(d -> Codes.of(n).equals(d.get(who)))
                                                    .limit(1))
                            .map(d -> d.with(who, names))
                            .toList();
            boolean alike = each.stream().distinct().count() == 1;
            if (each.size() == names.list().size() && alike) {
                return SUMMED.contains(each.get(0).measure()) ? each.get(0) : null;
            }
        }
        return null;
    }

    private int top(View v) {
        return scene.text.lines().get(v.line).top();
    }

    /** A bare number in what its table is told in. */
    private static Anchor amount(ReadAnchor r, MeasureKind measure) {
        Anchor a = r.anchor();
        Num n = a.num();
        boolean money = measure == MeasureKind.LEVEL || measure == MeasureKind.CHANGE;
        if (a.type() != Anchor.Type.BARE || !money) {
            return a;
        }
        double unit = Units.of(r.view());
        Num all =
                new Num(
                        n.type(),
                        n.value() * unit,
                        n.step() * unit,
                        n.currency(),
                        n.signed(),
                        n.words(),
                        n.scaled(),
                        n.operator(),
                        n.open());
        return PlainCover.as(a, Anchor.Type.MONEY, all);
    }
}
