// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import java.util.Set;

/** "In quali mesi esporta di più": in which it sells most, and not when that grew. */
final class TradedMore {

    private static final Set<String> MORE = SmallWords.of("traded-more.more");

    private TradedMore() {}

    /** Whether all that asks for growth is "more" right behind a verb of trade. */
    static boolean in(Heard heard) {
        return heard.says("monthly")
                && heard.says("growth")
                && heard.parts().stream()
                        .filter(p -> p.is("growth"))
                        .allMatch(p -> MORE.contains(heard.folded(p)) && isTraded(heard.before(p)));
    }

    private static boolean isTraded(Part before) {
        return before != null && before.is("trades");
    }
}
