// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Who the rows of a table run over in one dataset. Unspecified partners are among them; totals
 * never are.
 */
final class TableAxes {

    private TableAxes() {}

    /** The members of each axis, in order of code, or of time. */
    static List<List<String>> members(DatasetFrame frame, TableQuestion table) {
        List<List<String>> members = new ArrayList<>();
        for (Universe axis : table.axes()) {
            members.add(List.copyOf(members(frame, table, axis)));
        }
        return members;
    }

    private static Collection<String> members(
            DatasetFrame frame, TableQuestion table, Universe axis) {
        boolean all = axis.members().equals(Universe.ALL);
        Question asked = table.question().toBuilder().universe(axis).reporter((Codes) null).build();
        return switch (axis.dimension()) {
            case REPORTER ->
                    all ? new TreeSet<>(frame.dataset().reporters()) : frame.members(asked);
            case PARTNER -> all ? frame.expander().atoms(Dimension.PARTNER) : frame.members(asked);
            case PRODUCT -> frame.members(asked);
            default -> Years.members(axis.members(), years(frame, table), Period.year(2000));
        };
    }

    /** Years that some reporter of the table has, whole or in parts that make them up. */
    private static NavigableSet<Period> years(DatasetFrame frame, TableQuestion table) {
        Codes reporter = table.question().reporter();
        Collection<String> reporters =
                reporter.equals(TableQuestion.EACH)
                        ? frame.dataset().reporters()
                        : frame.expander().reporters(reporter).codes();
        NavigableSet<Period> years = new TreeSet<>();
        for (String code : reporters) {
            for (TradeFlow flow : DatasetFrame.flows(table.question().flow())) {
                NavigableSet<Period> held =
                        frame.dataset()
                                .coverage()
                                .getOrDefault(new Dataset.Reported(code, flow), new TreeSet<>());
                for (Period p : held) {
                    Period year = Period.year(p.firstYear());
                    if (!years.contains(year) && !Years.parts(year, held, p2 -> true).isEmpty()) {
                        years.add(year);
                    }
                }
            }
        }
        return years;
    }

    /**
     * Whether a total is among what the rows run over, which formulas treat otherwise than its
     * parts.
     */
    static boolean hasTotal(TableQuestion table, List<List<String>> members) {
        for (int a = 0; a < members.size(); a++) {
            String total =
                    table.axes().get(a).dimension() == Dimension.PRODUCT
                            ? Product.TOTAL
                            : Area.WORLD;
            if (members.get(a).contains(total)) {
                return true;
            }
        }
        return false;
    }
}
