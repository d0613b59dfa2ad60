// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/**
 * Numbers in the cells of tables: one scale and as many decimals a column, each led to its page.
 */
final class Cells {

    private Cells() {}

    /** How the values of a column are printed, all of one unit. */
    static Amounts amounts(List<Answer.Known> known) {
        return Amounts.ofTable(
                known.get(0).unit(), known.stream().mapToDouble(k -> k.value().value()).toArray());
    }

    /** A number as it is printed in a column, with as many decimals as it bears. */
    static String print(Answer.Known known, Amounts amounts, Visit visit) {
        ValueSet value = known.value();
        return amounts.print(value.value(), value.high() - value.low(), visit.lang());
    }

    /** Writes a number that leads to its question, or a dash. */
    static void link(Html html, Visit visit, Answer answer, Amounts amounts) {
        if (answer instanceof Answer.Known known) {
            html.link(SiteLinks.address(visit, known.question()), print(known, amounts, visit));
        } else {
            nothing(html);
        }
    }

    /** Writes that there is no number; where rows are stacked on a phone it is left out. */
    static void nothing(Html html) {
        html.leaf("span", "–", "class", "nil");
    }
}
