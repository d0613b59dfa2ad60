// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import java.util.List;

/**
 * One thing that cells of a drawn sheet are of: an area, a way of trade, goods, a time.
 *
 * @param code what it is to be taken for; of a rest, what it begins with
 * @param path how it is called, from the outer to the inner: {@code 2024}, {@code I trim.}
 * @param beside the code that may stand beside it
 * @param of how a title says that it is of it
 * @param parts what it is the sum of; empty for what has a value of its own
 */
record DrawnItem(
        String code,
        Kind kind,
        List<String> path,
        String beside,
        String of,
        List<DrawnItem> parts) {

    /** Whether it is one thing, the sum of some, what isn't listed, or all. */
    enum Kind {
        ONE,
        SOME,
        REST,
        ALL
    }

    static DrawnItem one(String code, String label) {
        return new DrawnItem(code, Kind.ONE, List.of(label), "", "", List.of());
    }

    static DrawnItem sum(String code, Kind kind, String label, List<DrawnItem> parts) {
        return new DrawnItem(code, kind, List.of(label), "", "", List.copyOf(parts));
    }

    String label() {
        String last = path.get(path.size() - 1);
        return last.isEmpty() ? path.get(0) : last;
    }

    /** The same in a group of others. */
    DrawnItem within(String group) {
        return new DrawnItem(code, kind, List.of(group, label()), beside, of, parts);
    }

    /** The same beside groups, over the columns or rows of both levels. */
    DrawnItem besideGroups() {
        return new DrawnItem(code, kind, List.of(label(), ""), beside, of, parts);
    }

    boolean isAtom() {
        return parts.isEmpty();
    }

    /** Whether it sums up what is listed beside it, and may be the sum of these only. */
    boolean isOfListed() {
        return kind != Kind.ONE
                && !isAtom()
                && !code.equals("TOTAL")
                && parts.stream().noneMatch(p -> p.kind() == Kind.REST);
    }
}
