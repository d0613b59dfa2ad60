// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.sources.sheet.LabelKinds.Kind;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column in which labels of several kinds stand below each other: flows, below them goods, below
 * these partners. Which is within which is told by their order, and must be shown by the numbers: a
 * row is the sum of those within it.
 */
final class SheetMixed {

    /**
     * What the column says of a row.
     *
     * @param unknown the name of a partner that no list knows
     */
    record Says(
            Optional<TradeFlow> flow,
            String reporter,
            String partner,
            String product,
            String unknown) {}

    private static final String FLOW = "flow";
    private static final String PRODUCT = "product";
    private static final String PARTNER = "partner";
    private static final String REPORTER = "reporter";
    private static final String TOTAL = "total";

    private final SheetBlock block;
    private final SheetAxes axes;
    private final int column;
    private final List<Integer> values;
    private final SheetNumbers numbers;
    private final SheetSteps steps;
    private final Map<Integer, Says> says = new HashMap<>();
    private final Map<String, AreaNames> areas = new HashMap<>();

    /** How deep each row stands; rows that aren't understood have no depth. */
    private final Map<Integer, Integer> depths = new LinkedHashMap<>();

    /**
     * @param values columns of values
     */
    SheetMixed(
            SheetBlock block,
            SheetAxes axes,
            int column,
            List<PlaceNames> places,
            List<Integer> values,
            SheetNumbers numbers) {
        this.block = block;
        this.axes = axes;
        this.column = column;
        this.values = values;
        this.numbers = numbers;
        steps = SheetSteps.of(block, column, axes.labels());
        Map<Integer, String> kinds = kinds();
        Set<String> seen = new LinkedHashSet<>(kinds.values());
        seen.remove(TOTAL);
        List<String> order = List.copyOf(seen);
        Map<String, List<String>> texts = new HashMap<>();
        kinds.forEach(
                (r, kind) -> texts.computeIfAbsent(kind, k -> new ArrayList<>()).add(text(r)));
        for (String role : List.of(PARTNER, REPORTER)) {
            if (texts.containsKey(role)) {
                areas.put(role, AreaNames.of(new LinkedHashSet<>(texts.get(role)), places));
            }
        }
        Map<String, String> now = new HashMap<>();
        for (Map.Entry<Integer, String> e : kinds.entrySet()) {
            int depth = order.indexOf(e.getValue());
            if (depth < 0) {
                now.clear(); // what stands below a total is a part of all
                depths.put(e.getKey(), depth);
                says.put(e.getKey(), says(now));
                continue;
            }
            order.subList(depth, order.size()).forEach(now::remove);
            now.put(e.getValue(), text(e.getKey()));
            depths.put(e.getKey(), depth);
            if (!SheetWords.isRest(SheetMarks.bare(now.getOrDefault(PARTNER, "")))) {
                says.put(e.getKey(), says(now)); // of other partners nobody knows which
            }
        }
    }

    private String text(int r) {
        return block.grid().at(r, column).text();
    }

    /** What each row is; what is left over is as the row above it. */
    private Map<Integer, String> kinds() {
        Map<Integer, String> kinds = new LinkedHashMap<>();
        String before = "";
        Set<Integer> data = new HashSet<>(block.rows());
        for (int r = block.first(); r <= block.last(); r++) {
            boolean rest = SheetWords.isRest(SheetRows.left(block.grid(), r));
            if (!data.contains(r) && !rest) {
                continue;
            }
            Kind own = rest ? Kind.REST : axes.labels().kind(text(r), block.header(column));
            String role =
                    switch (steps.kind(r, own)) {
                        case FLOW -> FLOW;
                        case PARTNER -> PARTNER;
                        case REPORTER -> REPORTER;
                        case CODED, WORDS -> SheetWords.isSubtotal(text(r)) ? "" : PRODUCT;
                        case REST -> rest(r, before, kinds);
                        case TOTAL -> SheetWords.isTotal(text(r)) && !isSaid(r, kinds) ? TOTAL : "";
                        default -> "";
                    };
            if (!role.isEmpty()) {
                kinds.put(r, role);
                before = role.equals(TOTAL) ? before : role;
            }
        }
        if (kinds.containsValue(FLOW)) {
            kinds.values().removeIf(TOTAL::equals); // of both flows
        }
        return kinds;
    }

    /** Whether a total says again what the row says that it is within. */
    private boolean isSaid(int row, Map<Integer, String> kinds) {
        List<Integer> rows = new ArrayList<>(kinds.keySet());
        for (int i = rows.size() - 1; i >= 0 && !kinds.get(rows.get(i)).equals(TOTAL); i--) {
            int above = rows.get(i);
            if (values.stream().allMatch(c -> number(row, c).equals(number(above, c)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Of what a rest is: of the kind of the rows before it, or of a wider one where these add up to
     * what they are within already.
     */
    private String rest(int row, String before, Map<Integer, String> kinds) {
        List<String> order = List.copyOf(new LinkedHashSet<>(kinds.values()));
        int depth = order.indexOf(before);
        if (depth < 1) {
            return before;
        }
        List<Integer> rows = new ArrayList<>(kinds.keySet());
        List<Integer> within = new ArrayList<>();
        int i = rows.size() - 1;
        while (i >= 0 && order.indexOf(kinds.get(rows.get(i))) >= depth) {
            within.add(rows.get(i));
            i--;
        }
        boolean all = i >= 0 && !within.isEmpty();
        int summed = 0;
        for (int c : all ? values : List.<Integer>of()) {
            int sum = compared(rows.get(i), within, c);
            all &= sum != 2;
            summed += sum == 1 ? 1 : 0;
        }
        return all && summed > 0 ? order.get(depth - 1) : before;
    }

    private Says says(Map<String, String> now) {
        String partner = "";
        String unknown = "";
        if (now.containsKey(PARTNER)) {
            partner = areas.get(PARTNER).code(now.get(PARTNER), PARTNER);
            unknown = partner.isEmpty() ? now.get(PARTNER) : "";
        } else if (areas.containsKey(PARTNER)) {
            partner = Area.WORLD;
        }
        return new Says(
                Optional.ofNullable(now.get(FLOW)).flatMap(t -> axes.flow(t, column)),
                now.containsKey(REPORTER)
                        ? areas.get(REPORTER).code(now.get(REPORTER), REPORTER)
                        : "",
                partner,
                now.getOrDefault(PRODUCT, ""),
                unknown);
    }

    /** Whether a row says that it is of all, and not only of what is listed. */
    boolean isOfAll(int r) {
        return SheetWords.isOfAll(text(r));
    }

    /** Whether a row totals areas of which it isn't said that they are all of a whole. */
    boolean isOpen(int r) {
        AreaNames whose = areas.get(REPORTER);
        return whose != null
                && SheetWords.isTotal(text(r))
                && whose.code(text(r), REPORTER).isEmpty();
    }

    /** What the column says of a row; null where that isn't understood. */
    Says over(int r) {
        return says.get(r);
    }

    /** Finds whether rows are the sums of those within them; else the order of kinds is none. */
    void prove(SheetFindings findings) {
        List<Integer> rows = new ArrayList<>(depths.keySet());
        SheetFlowSections sections = new SheetFlowSections(block, axes, column);
        boolean flat = depths.values().stream().allMatch(d -> d >= 0 && d < 2);
        int proved = 0;
        Set<Integer> broken = new LinkedHashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            int depth = depths.get(rows.get(i));
            if (depth < 0) {
                continue;
            }
            List<Integer> within = new ArrayList<>();
            int next = -1;
            for (int j = i + 1; j < rows.size() && depths.get(rows.get(j)) > depth; j++) {
                next = next < 0 ? depths.get(rows.get(j)) : next;
                if (depths.get(rows.get(j)) == next && !(steps.tell() && isAgain(rows.get(j)))) {
                    within.add(rows.get(j));
                }
            }
            List<Integer> all = new ArrayList<>(within);
            all.addAll(rests(rows, i));
            for (int c : values) {
                boolean enough = within.size() > 1 || steps.tell() && !within.isEmpty();
                int sum = enough ? compared(rows.get(i), within, c) : 0;
                sum = sum == 2 ? compared(rows.get(i), all, c) : sum;
                boolean listed = flat && sections.opens(rows.get(i)); // the first of its partners
                sum = sum == 2 && listed && isMore(rows.get(i), within, c) ? 1 : sum;
                proved += sum == 1 ? 1 : 0;
                if (sum == 2) {
                    broken.add(rows.get(i));
                }
            }
        }
        if (!broken.isEmpty() || proved == 0) {
            int r = broken.isEmpty() ? block.first() : broken.iterator().next();
            findings.problem(Speech.both("sheet-mixed.row-sum-rows", r + 1));
        }
    }

    /** Whether a row tells again what rows beside it do: a group of countries, of which some. */
    private boolean isAgain(int r) {
        AreaNames partners = areas.get(PARTNER);
        return SheetWords.isOfWhich(text(r)) || partners != null && partners.isGroup(text(r));
    }

    /** Whether a row below others whose trade is told is of nobody who is named. */
    boolean isOfNobody(int r) {
        return areas.containsKey(REPORTER)
                && over(r).reporter().isEmpty()
                && !SheetWords.isTotal(text(r));
    }

    /** The rows of what is left over, which aren't taken, among those within a row. */
    private List<Integer> rests(List<Integer> rows, int of) {
        int end = of + 1;
        while (end < rows.size() && depths.get(rows.get(end)) > depths.get(rows.get(of))) {
            end++;
        }
        int last = end < rows.size() ? rows.get(end) : block.last() + 1;
        return IntStream.range(rows.get(of), last)
                .filter(r -> !depths.containsKey(r))
                .filter(r -> SheetWords.isRest(SheetRows.left(block.grid(), r)))
                .boxed()
                .toList();
    }

    /** 1 where a row is the sum of others, 2 where it isn't, 0 where what is hidden may be it. */
    private int compared(int row, List<Integer> within, int c) {
        Optional<BigDecimal> whole = number(row, c);
        if (whole.isEmpty()) {
            return 0;
        }
        BigDecimal sum = BigDecimal.ZERO;
        int scale = scale(whole.get());
        for (int r : within) {
            Optional<BigDecimal> n = number(r, c);
            sum = sum.add(n.orElse(BigDecimal.ZERO));
            scale = Math.max(scale, n.map(SheetMixed::scale).orElse(0));
        }
        BigDecimal slack = BigDecimal.valueOf(5L * (within.size() + 1), scale + 1);
        BigDecimal more = sum.subtract(whole.get());
        boolean hidden = within.stream().anyMatch(r -> number(r, c).isEmpty());
        if (steps.tell() && more.signum() < 0) {
            return 1; // the first of what is within it, as the depths of labels show
        }
        return more.abs().compareTo(slack) <= 0 ? 1 : hidden && more.signum() < 0 ? 0 : 2;
    }

    /** Whether a row is more than others together. */
    private boolean isMore(int row, List<Integer> within, int c) {
        BigDecimal sum =
                within.stream()
                        .flatMap(r -> number(r, c).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return number(row, c).filter(n -> n.compareTo(sum) > 0).isPresent();
    }

    private static int scale(BigDecimal n) {
        return Math.max(0, n.stripTrailingZeros().scale());
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
