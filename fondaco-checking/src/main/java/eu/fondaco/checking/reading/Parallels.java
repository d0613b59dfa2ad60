// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What siblings have in common: in a list, a bracket or a table the name beside each number fills
 * the same field, and all else agrees.
 */
final class Parallels {

    private Parallels() {}

    /**
     * Adds features of a value that a name may fill: whether the number's own name offers it, and
     * what the name beside the number before was.
     */
    static void add(
            View view,
            Set<String> f,
            String prefix,
            Codes v,
            List<Mention> names,
            History history) {
        Mention own = View.host(view.text, names, view.anchor);
        boolean offers = own != null && own.offers(v);
        f.add(prefix + (own == null ? "nohost" : offers ? "host" : "otherhost"));
        if (history.last() == null) {
            return;
        }
        Mention before = View.host(view.text, names, history.last());
        String role = role(before, history.previous());
        String near = view.fresh;
        if (own != null && own != before) {
            f.add(prefix + (offers ? "host^" : "otherhost^") + role);
            f.add(prefix + (offers ? "host^" : "otherhost^") + role + near);
        }
    }

    /** Adds that a value is the one of the statement above, in a list or table. */
    static void above(Set<String> f, String prefix, Field field, Object v, History history) {
        if (history.above() != null) {
            f.add(prefix + (Objects.equals(history.above().get(field), v) ? "above" : "notabove"));
        }
    }

    private static String role(Mention m, Draft d) {
        if (m == null || d == null) {
            return "0";
        }
        return m.offers(d.reporter())
                ? "R"
                : d.partner() != null && m.offers(d.partner())
                        ? "P"
                        : d.product() != null && m.offers(d.product())
                                ? "G"
                                : d.whole() != null
                                                && d.whole().code() != null
                                                && m.offers(d.whole().code())
                                        ? "D"
                                        : "o";
    }
}
