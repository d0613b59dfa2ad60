// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.internal.Json;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Complexity results of one or several periods, printed table by table as text, comma-separated
 * values or JSON; rows are streamed, so that large tables need no memory.
 */
public final class ComplexityReport {

    /** How much of proximity makes a strong link in the product space. */
    public static final double STRONG = 0.55;

    /** What is printed of one period: places, which may be regions, in the space of a world. */
    private record Part(
            Complexity world,
            Advantage advantage,
            double[] eci,
            Supplier<Outlook> outlook,
            List<Note> warnings) {

        static Part of(Complexity c) {
            return new Part(c, c.advantage(), c.eci(), c::outlook, c.warnings());
        }

        static Part of(Complexity world, Subnational s) {
            return new Part(
                    world,
                    s.advantage(),
                    s.eci(),
                    s::outlook,
                    Stream.concat(world.warnings().stream(), s.warnings().stream()).toList());
        }

        List<String> places() {
            return advantage.places();
        }

        List<String> products() {
            return advantage.products();
        }
    }

    private final Map<String, Part> periods;
    private final String timeColumn;
    private final Locale language;

    private ComplexityReport(Map<String, Part> periods, String timeColumn) {
        this(periods, timeColumn, Locale.ENGLISH);
    }

    private ComplexityReport(Map<String, Part> periods, String timeColumn, Locale language) {
        this.language = language;
        this.periods = new LinkedHashMap<>(periods);
        this.timeColumn = timeColumn;
    }

    /** Of one result. */
    public static ComplexityReport of(Complexity result) {
        return new ComplexityReport(Map.of("", Part.of(result)), null);
    }

    /** Of results by period; the column of that name comes first. */
    public static ComplexityReport of(Map<String, Complexity> periods, String timeColumn) {
        Map<String, Part> parts = new LinkedHashMap<>();
        periods.forEach((time, c) -> parts.put(time, Part.of(c)));
        return new ComplexityReport(parts, timeColumn);
    }

    /** Of regions in a world: tables of places are about the regions. */
    public static ComplexityReport of(Complexity world, Subnational regions) {
        return new ComplexityReport(Map.of("", Part.of(world, regions)), null);
    }

    /** The same with text and warnings in another language; names of columns stay as they are. */
    public ComplexityReport in(Locale other) {
        return new ComplexityReport(periods, timeColumn, other);
    }

    /** Warnings of all periods. */
    public List<Note> warnings() {
        List<Note> out = new ArrayList<>();
        periods.forEach(
                (time, c) ->
                        c.warnings().stream()
                                .map(
                                        w ->
                                                timeColumn == null
                                                        ? w
                                                        : EstimatorNote.OF_PERIOD.note(time, w))
                                .forEach(out::add));
        return out;
    }

    /** Receives one row: labels, then numbers. */
    private interface Rows {
        void row(List<String> labels, double... numbers) throws IOException;
    }

    /** With a header line. */
    public void csv(ComplexityTable table, Appendable out) throws IOException {
        out.append(timeColumn == null ? "" : Json.cell(timeColumn) + ",")
                .append(String.join(",", table.columns()))
                .append('\n');
        forEach(
                table,
                false,
                (time, labels, numbers) -> {
                    if (timeColumn != null) {
                        out.append(Json.cell(time)).append(',');
                    }
                    for (int i = 0; i < labels.size(); i++) {
                        out.append(i == 0 ? "" : ",").append(Json.cell(labels.get(i)));
                    }
                    for (double v : numbers) {
                        out.append(',').append(Json.cell(v));
                    }
                    out.append('\n');
                });
    }

    /** One object: what was computed, warnings, rows. */
    public void json(ComplexityTable table, Appendable out) throws IOException {
        ComplexitySpec spec = periods.values().iterator().next().world().spec();
        out.append("{\n  \"table\": ")
                .append(Json.text(table.toString()))
                .append(",\n  \"convention\": ")
                .append(Json.text(spec.convention().toString()))
                .append(",\n  \"method\": ")
                .append(Json.text(spec.method().toString()))
                .append(",\n  \"threshold\": ")
                .append(Json.number(spec.threshold()))
                .append(",\n  \"warnings\": [");
        List<Note> warnings = warnings();
        for (int i = 0; i < warnings.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(Json.text(warnings.get(i).in(language)));
        }
        out.append("],\n  \"rows\": [");
        boolean[] first = {true};
        forEach(
                table,
                false,
                (time, labels, numbers) -> {
                    out.append(first[0] ? "\n    {" : ",\n    {");
                    first[0] = false;
                    String gap = "";
                    if (timeColumn != null) {
                        out.append(Json.text(timeColumn)).append(": ").append(Json.text(time));
                        gap = ", ";
                    }
                    for (int i = 0; i < table.columns().size(); i++) {
                        out.append(gap).append(Json.text(table.columns().get(i))).append(": ");
                        out.append(
                                i < labels.size()
                                        ? Json.text(labels.get(i))
                                        : Json.number(numbers[i - labels.size()]));
                        gap = ", ";
                    }
                    out.append('}');
                });
        out.append("\n  ]\n}\n");
    }

    /** Aligned, indices from the highest. */
    public void text(ComplexityTable table, Appendable out) throws IOException {
        ComplexitySpec spec = periods.values().iterator().next().world().spec();
        Note title =
                EstimatorNote.COMPLEXITY_HEAD.note(
                        table.toString(),
                        spec.method().toString(),
                        spec.convention().toString(),
                        plain(spec.threshold()));
        out.append(title.in(language)).append("\n\n");
        StringBuilder head = new StringBuilder();
        if (timeColumn != null) {
            head.append(String.format("%-10s", timeColumn));
        }
        table.columns().forEach(c -> head.append(String.format("%-14s", c)));
        out.append(head.toString().stripTrailing()).append('\n');
        forEach(
                table,
                true,
                (time, labels, numbers) -> {
                    StringBuilder line = new StringBuilder();
                    if (timeColumn != null) {
                        line.append(String.format("%-10s", time));
                    }
                    labels.forEach(l -> line.append(String.format("%-14s", l)));
                    for (double v : numbers) {
                        boolean whole = v == Math.rint(v) && Math.abs(v) < 1e9;
                        line.append(
                                String.format(
                                        "%-14s",
                                        !Double.isFinite(v)
                                                ? "-"
                                                : whole
                                                        ? Json.number(v)
                                                        : String.format(
                                                                language,
                                                                "%.6f",
                                                                Math.abs(v) < 5e-7 ? 0 : v)));
                    }
                    out.append(line.toString().stripTrailing()).append('\n');
                });
    }

    /** Without decimals where it has none. */
    private static Object plain(double v) {
        return v == Math.rint(v) ? Json.number(v) : v;
    }

    private interface TimedRows {
        void row(String time, List<String> labels, double[] numbers) throws IOException;
    }

    private void forEach(ComplexityTable table, boolean sorted, TimedRows to) throws IOException {
        for (Map.Entry<String, Part> e : periods.entrySet()) {
            rows(
                    e.getValue(),
                    table,
                    sorted,
                    (labels, numbers) -> to.row(e.getKey(), labels, numbers));
        }
    }

    private static void rows(Part c, ComplexityTable table, boolean sorted, Rows to)
            throws IOException {
        switch (table) {
            case ECI -> oneWay(c.places(), c.eci(), sorted, to);
            case PCI -> oneWay(c.products(), c.world().pci(), sorted, to);
            case DIVERSITY -> oneWay(c.places(), doubles(c.advantage().diversity()), sorted, to);
            case UBIQUITY ->
                    oneWay(c.products(), doubles(c.world().advantage().ubiquity()), sorted, to);
            case COI -> oneWay(c.places(), c.outlook().get().coi(), sorted, to);
            case RCA, DENSITY, COG, CELLS -> cells(c, table, to);
            case RELATIVE -> relative(c, to);
            case PROXIMITY -> proximity(c.world(), to);
            case SPACE -> {
                for (ProductSpace.Link l : ProductSpace.of(c.world(), STRONG).links()) {
                    to.row(
                            List.of(c.products().get(l.from()), c.products().get(l.to())),
                            l.proximity(),
                            l.inTree() ? 1 : 0);
                }
            }
            default -> throw new IllegalStateException("table " + table);
        }
    }

    private static double[] doubles(int[] v) {
        return IntStream.of(v).asDoubleStream().toArray();
    }

    private static void oneWay(List<String> codes, double[] v, boolean sorted, Rows to)
            throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, v.length).boxed().toList());
        if (sorted) {
            order.sort(Comparator.comparingDouble((Integer i) -> -v[i]).thenComparing(codes::get));
        }
        for (int i : order) {
            to.row(List.of(codes.get(i)), v[i]);
        }
    }

    private static void cells(Part c, ComplexityTable table, Rows to) throws IOException {
        Outlook o = table == ComplexityTable.RCA ? null : c.outlook().get();
        for (int p = 0; p < c.places().size(); p++) {
            for (int k = 0; k < c.products().size(); k++) {
                List<String> labels = List.of(c.places().get(p), c.products().get(k));
                double rca =
                        table == ComplexityTable.RCA || table == ComplexityTable.CELLS
                                ? c.advantage().rca(p, k)
                                : 0;
                switch (table) {
                    case RCA -> to.row(labels, rca);
                    case DENSITY -> to.row(labels, o.density(p, k));
                    case COG -> to.row(labels, o.cog(p, k));
                    default ->
                            to.row(
                                    labels,
                                    rca,
                                    c.advantage().isSpecialised(p, k) ? 1 : 0,
                                    o.density(p, k),
                                    o.cog(p, k));
                }
            }
        }
    }

    private static void relative(Part c, Rows to) throws IOException {
        for (int p = 0; p < c.places().size(); p++) {
            double[] v = c.outlook().get().relativeRelatedness(p);
            for (int k = 0; k < v.length; k++) {
                if (!Double.isNaN(v[k])) {
                    to.row(List.of(c.places().get(p), c.products().get(k)), v[k]);
                }
            }
        }
    }

    private static void proximity(Complexity c, Rows to) throws IOException {
        for (int k = 0; k < c.products().size(); k++) {
            double[] phi = c.proximity(k);
            for (int j = 0; j < phi.length; j++) {
                if (j != k) {
                    to.row(List.of(c.products().get(k), c.products().get(j)), phi[j]);
                }
            }
        }
    }

    /** The same computation in R, by the package whose convention is nearest. */
    public static String printR(
            ComplexitySpec spec, String file, String place, String product, String value) {
        String method =
                spec.method() instanceof Method.Eigen
                        ? "eigenvalues"
                        : spec.method() instanceof Method.Fitness ? "fitness" : "reflections";
        String steps =
                spec.method() instanceof Method.Reflections r
                        ? ", iterations = " + (r.steps() + 2)
                        : "";
        return "library(economiccomplexity)\n"
                + "d <- data.table::fread(\""
                + file
                + "\", colClasses = list(character = c(\""
                + place
                + "\", \""
                + product
                + "\")))\n"
                + "b <- balassa_index(as.data.frame(d), country = \""
                + place
                + "\", product = \""
                + product
                + "\", value = \""
                + value
                + "\", cutoff = "
                + Json.number(spec.threshold())
                + ")\n"
                + "m <- complexity_measures(b, method = \""
                + method
                + "\""
                + steps
                + ")\n"
                + "p <- proximity(b, compute = \"product\")\n"
                + "o <- complexity_outlook(b, p$proximity_product, m$complexity_index_product)\n"
                + "# own z-scores with n - 1; the sign and, for eigenvalues, the order of vectors"
                + " must be checked\n";
    }
}
