// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;

/**
 * One operand of a table's formula: where its number is for each member of the dimensions in which
 * it varies. A dimension in which it doesn't has one place for all.
 */
final class Slot {

    /** Of no member. */
    static final int NOWHERE = -1;

    private final LevelTable table;
    private final Operand.Cell cell;
    private final Operand.Weighed.Part part;
    private final int[] reporters;
    private final int[] periods;
    private final int[] partners;
    private final int[] products;
    private int[] start;
    private double[] values;
    private int width;
    private final int byReporter;
    private final int byPartner;
    private final int byProduct;

    Slot(
            LevelTable table,
            Operand.Cell cell,
            Operand.Weighed.Part part,
            int[] reporters,
            int[] periods,
            int[] partners,
            int[] products) {
        this.table = table;
        this.cell = cell;
        this.part = part;
        this.reporters = reporters;
        this.periods = periods;
        this.partners = partners;
        this.products = products;
        byReporter = periods.length == 1 ? 0 : 1;
        byPartner = partners.length == 1 ? 0 : 1;
        byProduct = products.length == 1 ? 0 : 1;
    }

    LevelTable table() {
        return table;
    }

    Operand.Cell cell() {
        return cell;
    }

    /** Makes ready to be asked, once its table is filled. */
    void settle() {
        values = table.values(part);
        start = table.starts(reporters, periods);
        width = table.width();
    }

    double value(int reporter, int partner, int product) {
        int at = at(reporter, partner, product);
        return at < 0 ? Double.NaN : values[at];
    }

    /**
     * The numbers of all members of one dimension: 0 for reporters, 1 for partners, 2 for products.
     */
    void run(int reporter, int partner, int product, int along, double[] into) {
        int by = along == 0 ? byReporter : along == 1 ? byPartner : byProduct;
        if (by == 0) {
            java.util.Arrays.fill(into, value(reporter, partner, product));
            return;
        }
        if (along != 2) {
            for (int i = 0; i < into.length; i++) {
                into[i] = value(along == 0 ? i : reporter, along == 1 ? i : partner, product);
            }
            return;
        }
        int from = start[reporter * byReporter];
        int with = partners[partner * byPartner];
        int base = (from | with) < 0 ? NOWHERE : from + with * width;
        for (int i = 0; i < into.length; i++) {
            into[i] = (base | products[i]) < 0 ? Double.NaN : values[base + products[i]];
        }
    }

    /** The place in the table; negative where it isn't held. */
    int at(int reporter, int partner, int product) {
        int from = start[reporter * byReporter];
        int with = partners[partner * byPartner];
        int of = products[product * byProduct];
        return (from | with | of) < 0 ? NOWHERE : from + with * width + of;
    }

    /**
     * Whether it follows another in the same table with the product beside, for all reporters and
     * partners.
     */
    boolean isNextTo(Slot before) {
        return table == before.table
                && part == before.part
                && periods == before.periods
                && partners == before.partners
                && products.length == 1
                && before.products.length == 1
                && before.products[0] >= 0
                && products[0] == before.products[0] + 1;
    }

    /** Copies the numbers of a run of slots that lie side by side, of which this is the first. */
    void copy(int reporter, int partner, double[] to, int place, int length) {
        int at = at(reporter, partner, 0);
        if (at < 0) {
            java.util.Arrays.fill(to, place, place + length, Double.NaN);
        } else {
            System.arraycopy(values, at, to, place, length);
        }
    }

    boolean isConfidential(int reporter, int partner, int product) {
        int at = at(reporter, partner, product);
        return at >= 0 && table.isConfidential(at);
    }

    /** Why the number isn't known of the cell that it stands for in a row. */
    Problem problem(Operand.Cell own, int reporter, int partner, int product) {
        return table.problem(own, part, at(reporter, partner, product));
    }

    /** The unit of the quantity in a row; empty where there is none. */
    String unit(int reporter, int partner, int product) {
        int at = at(reporter, partner, product);
        return part == null || at < 0 ? "" : table.unit(at);
    }
}
