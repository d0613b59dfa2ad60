// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.language.SpokenPeriod;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of which of several times a map is; the address says which, so that no script is needed. */
final class MapTimes {

    private static final String PARAMETER = "map";

    /** So many are offered, the newest. */
    private static final int MOST = 15;

    private MapTimes() {}

    /** The time that the address wants, where it is one of them. */
    static Optional<Period> asked(Visit visit, List<Period> times) {
        return times.stream()
                .filter(time -> time.toString().equals(visit.parameter(PARAMETER)))
                .findFirst();
    }

    /**
     * Writes links to the map of other times, the one that is shown marked; nothing where there is
     * no other.
     *
     * @param what is on the map
     * @param times the newest first
     * @param anchor where on the page the map is
     */
    static void links(
            Html html, Visit visit, String what, List<Period> times, Period shown, String anchor) {
        if (times.size() < 2) {
            return;
        }
        html.open(
                "nav",
                "class",
                "drawn noprint small",
                "aria-label",
                what + ", " + visit.say("map-times.of"));
        html.text(visit.say("map-times.of") + " ");
        List<Period> some = times.subList(0, Math.min(MOST, times.size()));
        for (int i = some.size() - 1; i >= 0; i--) {
            Period time = some.get(i);
            html.text(i == some.size() - 1 ? "" : " \u00b7 ")
                    .link(
                            Drawn.address(visit, Map.of(PARAMETER, i == 0 ? "" : time.toString()))
                                    + anchor,
                            new SpokenPeriod(time).in(visit.lang()),
                            "aria-current",
                            time.equals(shown) ? "true" : null);
        }
        html.close().line();
    }
}
