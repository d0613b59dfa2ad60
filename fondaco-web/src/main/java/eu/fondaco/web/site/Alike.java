// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.question.Question;
import java.util.Objects;

/** How much two questions have in common. */
public final class Alike {

    private Alike() {}

    /** How many of measure, flow, reporter, partner, product, period and base they share. */
    public static int fields(Question a, Question b) {
        int same = a.measure().equals(b.measure()) ? 1 : 0;
        same += a.flow() == b.flow() ? 1 : 0;
        same += Objects.equals(a.reporter(), b.reporter()) ? 1 : 0;
        same += a.partner().equals(b.partner()) ? 1 : 0;
        same += a.product().equals(b.product()) ? 1 : 0;
        same += Objects.equals(a.period(), b.period()) ? 1 : 0;
        return same + (Objects.equals(a.base(), b.base()) ? 1 : 0);
    }
}
