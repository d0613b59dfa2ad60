// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.text.NumberFormat;
import java.util.Set;

/** How one language says the parts of a question. */
abstract class Phrases {

    private static final Set<String> TAKING =
            Set.of("growth", "multiple", "average_growth", "change", "trend", "streak", "sign");

    final Saying names;

    Phrases(Saying names) {
        this.names = names;
    }

    abstract Lang lang();

    /** "Emilia-Romagna's exports to China", per head where the measure is that. */
    abstract String series(Question q, String measure);

    /** The same without an owner, for what members are ranked by. */
    abstract String ranked(Question q, String measure);

    /** "China's share of Emilia-Romagna's imports". */
    abstract String memberShare(String member, boolean town, String whole);

    abstract String productShare(String product, String whole);

    /** Two phrases set against each other; the second may be null. */
    abstract String pair(String measure, String first, String second);

    abstract String rank(Question q, String by);

    abstract String top(Question q, boolean share, String by);

    abstract String count(Question q, String what);

    abstract String taken(String measure, String inner, boolean falling);

    abstract String bound(Condition condition);

    boolean takes(String measure) {
        return TAKING.contains(measure);
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(lang().locale());
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }
}
