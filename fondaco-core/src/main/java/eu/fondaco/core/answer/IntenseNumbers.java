// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trade intensities of many pairs. The others that a pair is set against are all countries but its
 * two, so that their sums are put together from those of the countries before, between and after
 * the two.
 */
final class IntenseNumbers implements TableNumbers {

    /** More products than that aren't kept ready. */
    private static final int MOST_PRODUCTS = 40;

    private final TableQuestion table;
    private final List<List<String>> members;
    private final DatasetFrame frame;
    private final int reporterAxis;
    private final int partnerAxis;
    private final int productAxis;
    private final int periodAxis;
    private final Map<Period, Others> others = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Others now;
    private int reporter;
    private int partner;
    private int product;
    private final double[] v = new double[4];

    /**
     * The levels of one period: the pairs' own, and those of every country that may be among the
     * others.
     */
    private final class Others {

        private final Operand.Cell cell;
        private final Slot own;
        private final Slot total;
        private final List<Slot> to = new ArrayList<>();
        private final List<Slot> toAll = new ArrayList<>();
        private final List<String> countries = new ArrayList<>();

        /** What makes up the period for them: sums over several need it to be the same. */
        private final Set<Set<Period>> parts = new HashSet<>();

        private final int[] place;
        private final Map<Integer, Sums> ready = new HashMap<>();

        Others(TableLevels levels, Period period, List<String> all) {
            Question q = table.question();
            cell = new Operand.Cell(q.flow(), q.reporter(), q.partner(), q.product(), period);
            own = levels.slot(cell, null);
            total = levels.slot(with(q.reporter(), Codes.WORLD), null);
            place = new int[all.size()];
            java.util.Arrays.fill(place, -1);
            for (int c = 0; c < place.length; c++) {
                if (isHeld(all.get(c))) {
                    place[c] = to.size();
                    countries.add(all.get(c));
                    parts.add(
                            frame.parts(
                                    cell.flow(),
                                    frame.expander()
                                            .reporters(Codes.of(all.get(c)), period)
                                            .codes(),
                                    period));
                    to.add(levels.slot(with(Codes.of(all.get(c)), q.partner()), null));
                    toAll.add(levels.slot(with(Codes.of(all.get(c)), Codes.WORLD), null));
                }
            }
        }

        private Operand.Cell with(Codes from, Codes with) {
            return new Operand.Cell(cell.flow(), from, with, cell.product(), cell.period());
        }

        /** Whether it has such trade with anybody else. */
        private boolean isHeld(String country) {
            String sample =
                    members.get(partnerAxis).stream()
                            .filter(p -> !p.equals(country))
                            .findFirst()
                            .orElse(country);
            Codes of = productAxis < 0 ? cell.product() : Codes.of(members.get(productAxis).get(0));
            return frame.has(
                    new Operand.Cell(
                            cell.flow(), Codes.of(country), Codes.of(sample), of, cell.period()));
        }

        int size() {
            return to.size();
        }

        void settle() {
            own.settle();
            total.settle();
            to.forEach(Slot::settle);
            toAll.forEach(Slot::settle);
        }

        Sums sums(int product) {
            return ready.computeIfAbsent(product, p -> new Sums(this, p));
        }
    }

    /**
     * Levels of all countries with each partner, and with all partners, and what they add up to
     * from either end.
     */
    private final class Sums {

        private final double[][] to;
        private final double[] all;

        Sums(Others of, int product) {
            int n = of.size();
            to = new double[members.get(partnerAxis).size()][];
            for (int p = 0; p < to.length; p++) {
                to[p] = new double[n];
                for (int c = 0; c < n; c++) {
                    boolean itself = members.get(partnerAxis).get(p).equals(of.countries.get(c));
                    to[p][c] = itself ? 0 : part(of.to.get(c), p, product);
                }
                to[p] = withSums(to[p]);
            }
            double[] each = new double[n];
            for (int c = 0; c < n; c++) {
                each[c] = part(of.toAll.get(c), 0, product);
            }
            all = withSums(each);
        }

        private double part(Slot slot, int partner, int product) {
            int at = slot.at(0, partner, product);
            return at < 0 ? Double.NaN : slot.table().part(at);
        }
    }

    /** The numbers, then the sums of all before each, then those of it and all after. */
    private static double[] withSums(double[] x) {
        int n = x.length;
        double[] sums = java.util.Arrays.copyOf(x, 3 * n + 2);
        for (int i = 0; i < n; i++) {
            sums[n + i + 1] = sums[n + i] + x[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            sums[2 * n + 1 + i] = (i == n - 1 ? 0 : sums[2 * n + 2 + i]) + x[i];
        }
        return sums;
    }

    /** The sum without two of them; -1 stands for none. */
    static double without(double[] sums, int n, int a, int b) {
        int first = a < 0 || b >= 0 && b < a ? b : a;
        int second = first == a ? b : a;
        if (first < 0) {
            return sums[n + n];
        }
        double sum = sums[n + first];
        int last = second < 0 || second == first ? first : second;
        for (int i = first + 1; i < last; i++) {
            sum += sums[i];
        }
        return last + 1 < n ? sum + sums[2 * n + 2 + last] : sum;
    }

    private IntenseNumbers(TableQuestion table, List<List<String>> members, DatasetFrame frame) {
        this.table = table;
        this.members = members;
        this.frame = frame;
        reporterAxis = axis(Dimension.REPORTER);
        partnerAxis = axis(Dimension.PARTNER);
        productAxis = axis(Dimension.PRODUCT);
        periodAxis = axis(Dimension.PERIOD);
    }

    private int axis(Dimension dimension) {
        for (int a = 0; a < table.axes().size(); a++) {
            if (table.axes().get(a).dimension() == dimension) {
                return a;
            }
        }
        return -1;
    }

    /**
     * Plans a table of intensities over partners without a reference of their own; nothing for any
     * other.
     */
    static Optional<IntenseNumbers> plan(
            TableQuestion table,
            List<List<String>> members,
            DatasetFrame frame,
            TableLevels levels) {
        Question q = table.question();
        IntenseNumbers numbers = new IntenseNumbers(table, members, frame);
        boolean fits =
                q.measure().id().equals("intensity")
                        && q.measure().of() == null
                        && q.denominator() == null
                        && numbers.partnerAxis >= 0
                        && q.flow().isObserved()
                        && (numbers.productAxis < 0
                                || members.get(numbers.productAxis).size() <= MOST_PRODUCTS)
                        && (numbers.periodAxis >= 0 || q.period() != null);
        if (!fits) {
            return Optional.empty();
        }
        Question countries =
                q.toBuilder()
                        .reporter((Codes) null)
                        .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                        .build();
        List<Period> periods =
                numbers.periodAxis < 0
                        ? List.of(q.period())
                        : members.get(numbers.periodAxis).stream().map(Period::parse).toList();
        List<String> all = frame.members(countries);
        all.forEach(c -> numbers.places.put(c, numbers.places.size()));
        periods.forEach(p -> numbers.others.put(p, numbers.new Others(levels, p, all)));
        boolean alike = numbers.others.values().stream().allMatch(o -> o.parts.size() <= 1);
        return alike && levels.isSupported() ? Optional.of(numbers) : Optional.empty();
    }

    /** Makes ready to be asked, once the levels are read. */
    void settle() {
        others.values().forEach(Others::settle);
    }

    @Override
    public void at(int[] at) {
        now =
                periodAxis < 0
                        ? others.values().iterator().next()
                        : others.get(Period.parse(members.get(periodAxis).get(at[periodAxis])));
        reporter = reporterAxis < 0 ? 0 : at[reporterAxis];
        partner = at[partnerAxis];
        product = productAxis < 0 ? 0 : at[productAxis];
        Sums sums = now.sums(product);
        int i = place(reporterCode());
        int j = place(members.get(partnerAxis).get(partner));
        v[0] = now.own.value(reporter, partner, product);
        v[1] = now.total.value(reporter, 0, product);
        v[2] = without(sums.to[partner], now.size(), i, j);
        v[3] = without(sums.all, now.size(), i, j);
    }

    private String reporterCode() {
        return reporterAxis < 0
                ? table.question().reporter().toString()
                : members.get(reporterAxis).get(reporter);
    }

    private int place(String code) {
        Integer place = places.get(code);
        return place == null ? -1 : now.place[place];
    }

    private int others() {
        int i = place(reporterCode());
        int j = place(members.get(partnerAxis).get(partner));
        return now.size() - (i >= 0 ? 1 : 0) - (j >= 0 && j != i ? 1 : 0);
    }

    @Override
    public double value() {
        double value =
                v[1] == 0 || v[2] == 0 || v[3] == 0 || others() == 0
                        ? Double.NaN
                        : v[0] / v[1] / (v[2] / v[3]);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    @Override
    public String unit() {
        return "index";
    }

    @Override
    public void addStatuses(Set<String> to) {
        int at = now.own.at(reporter, partner, product);
        if (at >= 0 && !now.own.table().isPlain()) {
            now.own.table().addStatuses(at, to);
        }
    }

    @Override
    public Problem problem() {
        if (others() == 0) {
            return Problem.noData(NoteCode.NAME_REFERENCE.note());
        }
        Codes from = Codes.of(reporterCode());
        Codes of =
                productAxis < 0
                        ? now.cell.product()
                        : Codes.of(members.get(productAxis).get(product));
        Codes with = Codes.of(members.get(partnerAxis).get(partner));
        if (Double.isNaN(v[0])) {
            return now.own.problem(
                    new Operand.Cell(now.cell.flow(), from, with, of, now.cell.period()),
                    reporter,
                    partner,
                    product);
        }
        if (Double.isNaN(v[1])) {
            return now.total.problem(
                    new Operand.Cell(now.cell.flow(), from, Codes.WORLD, of, now.cell.period()),
                    reporter,
                    0,
                    product);
        }
        return Double.isNaN(v[2]) || Double.isNaN(v[3]) || v[2] == 0 && isAbsent()
                ? reference()
                : Problem.notMeasurable(NoteCode.SHARE_OF_ZERO.note());
    }

    /** Whether one of the others has no cells that show its absence to be zero. */
    private boolean isAbsent() {
        String own = reporterCode();
        String with = members.get(partnerAxis).get(partner);
        for (int c = 0; c < now.size(); c++) {
            boolean other = !now.countries.get(c).equals(own) && !now.countries.get(c).equals(with);
            if (other && Double.isNaN(now.to.get(c).value(0, partner, product))) {
                return true;
            }
        }
        return false;
    }

    /** Why the others' trade isn't known. */
    private Problem reference() {
        for (int c = 0; c < now.size(); c++) {
            if (now.to.get(c).isConfidential(0, partner, product)
                    || now.toAll.get(c).isConfidential(0, 0, product)) {
                return CellReader.confidential(frame);
            }
        }
        return Problem.noData(NoteCode.DATASET_NOT_OTHERS.note(frame.dataset().id()));
    }

    @Override
    public List<Note> notes() {
        return List.of(NoteCode.EACH_PAIR.note(places.size()));
    }
}
