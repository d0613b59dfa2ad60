// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * One page of a table in a wanted order: the rows that come next after a given one. All rows are
 * passed over once and no more than a page of them is held, so that a page far down costs as much
 * as the first. What a member is called and whether it counts is asked once for each member, not
 * for each row.
 */
final class TopRows {

    /** By what rows are put in order; those that are equal by their codes. */
    enum Order {
        LARGEST,
        SMALLEST,
        NAME;

        private Comparator<Placed> comparator() {
            Comparator<Placed> byValue = Comparator.comparingDouble(Placed::value);
            return switch (this) {
                case LARGEST -> byValue.reversed().thenComparing(TopRows::byCodes);
                case SMALLEST -> byValue.thenComparing(TopRows::byCodes);
                case NAME ->
                        ((Comparator<Placed>) TopRows::byNames).thenComparing(TopRows::byCodes);
            };
        }
    }

    /** A row of the page. */
    record Row(List<String> codes, List<String> names, double value) {

        /** What an address names it by: the value and the codes. */
        String key() {
            return value + "|" + String.join("|", codes);
        }
    }

    /** A row that is held and has no number, such as for confidence. */
    record Unknown(List<String> names, Reason reason) {}

    /** Says the member on an axis. */
    @FunctionalInterface
    interface Naming {
        String of(int axis, String code);
    }

    /** Whether rows of a member on an axis are of what is summed up. */
    @FunctionalInterface
    interface Whole {
        boolean has(int axis, String code);
    }

    /**
     * A member of an axis.
     *
     * @param place among names; null where they aren't in that order
     * @param sought the name in small letters
     */
    private record Member(
            String code, String name, CollationKey place, String sought, boolean whole) {}

    private record Placed(Member[] members, double value) {}

    private static final int MOST_NAMED = 20;

    private final Order order;
    private final Collator collator;
    private final Comparator<Placed> comparator;
    private final PriorityQueue<Placed> kept;
    private final int most;
    private final Row start;
    private final List<Row> shown = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private long missing;
    private long before;
    private long known;
    private double sum;

    /**
     * @param locale by whose rules names are put in order
     * @param start the row before the page, of which only value, names and codes in the order
     *     matter; null for the first page
     */
    TopRows(Order order, Locale locale, int most, Row start) {
        this.order = order;
        this.collator = Collator.getInstance(locale);
        this.comparator = order.comparator();
        this.kept = new PriorityQueue<>(most + 1, comparator.reversed());
        this.most = most;
        this.start = start;
    }

    /**
     * Passes over the rows.
     *
     * @param whole which rows are of what is summed up; rows that aren't known never are
     * @param part what names of rows that are shown contain; empty for all of them
     */
    void read(TableAnswer.Known table, Naming naming, Whole whole, String part) {
        int axes = table.members().size();
        String sought = part.toLowerCase(Locale.ROOT);
        Placed after = start == null ? null : new Placed(members(start), start.value);
        List<Map<String, Member>> members =
                Stream.generate(() -> (Map<String, Member>) new HashMap<String, Member>())
                        .limit(axes)
                        .toList();
        try {
            table.forEach(
                    row -> {
                        Member[] at = new Member[axes];
                        for (int axis = 0; axis < axes; axis++) {
                            int of = axis;
                            at[axis] =
                                    members.get(axis)
                                            .computeIfAbsent(
                                                    row.code(axis),
                                                    code -> member(of, code, naming, whole));
                        }
                        take(row, new Placed(at, row.value()), after, sought);
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory can't fail", e);
        }
        kept.stream().sorted(comparator).map(TopRows::row).forEach(shown::add);
    }

    private Member member(int axis, String code, Naming naming, Whole whole) {
        return member(code, naming.of(axis, code), whole.has(axis, code));
    }

    private Member member(String code, String name, boolean whole) {
        CollationKey place = order == Order.NAME ? collator.getCollationKey(name) : null;
        return new Member(code, name, place, name.toLowerCase(Locale.ROOT), whole);
    }

    private Member[] members(Row row) {
        Member[] members = new Member[row.codes.size()];
        for (int axis = 0; axis < members.length; axis++) {
            members[axis] = member(row.codes.get(axis), row.names.get(axis), true);
        }
        return members;
    }

    private void take(TableRow given, Placed row, Placed after, String part) {
        for (Member member : row.members) {
            if (!member.whole) {
                return;
            }
        }
        if (Double.isNaN(row.value)) {
            if (given.reason() != Reason.NO_DATA && contains(row, part)) {
                missing++;
                if (unknown.size() < MOST_NAMED) {
                    unknown.add(new Unknown(row(row).names, given.reason()));
                }
            }
            return;
        }
        sum += row.value;
        if (!contains(row, part)) {
            return;
        }
        known++;
        if (after != null && comparator.compare(row, after) <= 0) {
            before++;
        } else if (kept.size() < most) {
            kept.add(row);
        } else if (comparator.compare(row, kept.peek()) < 0) {
            kept.poll();
            kept.add(row);
        }
    }

    private static boolean contains(Placed row, String part) {
        if (part.isEmpty()) {
            return true;
        }
        StringBuilder names = new StringBuilder();
        for (Member member : row.members) {
            names.append(names.isEmpty() ? "" : " ").append(member.sought);
        }
        return names.indexOf(part) >= 0;
    }

    private static int byCodes(Placed one, Placed other) {
        int order = 0;
        for (int axis = 0; order == 0 && axis < one.members.length; axis++) {
            order = one.members[axis].code.compareTo(other.members[axis].code);
        }
        return order;
    }

    private static int byNames(Placed one, Placed other) {
        int order = 0;
        for (int axis = 0; order == 0 && axis < one.members.length; axis++) {
            order = one.members[axis].place.compareTo(other.members[axis].place);
        }
        return order;
    }

    private static Row row(Placed row) {
        return new Row(
                Stream.of(row.members).map(Member::code).toList(),
                Stream.of(row.members).map(Member::name).toList(),
                row.value);
    }

    /** The page's rows, in order. */
    List<Row> rows() {
        return List.copyOf(shown);
    }

    /** The first rows that are held and have no number. */
    List<Unknown> unknown() {
        return List.copyOf(unknown);
    }

    /** How many rows are held and have no number. */
    long missing() {
        return missing;
    }

    /** How many rows come before the page. */
    long before() {
        return before;
    }

    /** How many rows there are on all pages. */
    long known() {
        return known;
    }

    /** The sum of the whole, of rows that aren't shown too. */
    double sum() {
        return sum;
    }
}
