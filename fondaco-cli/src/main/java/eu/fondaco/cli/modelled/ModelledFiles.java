// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.modelled;

import eu.fondaco.cli.modelled.ModelledCube.Size;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the modelled cube as tidy files: trade with its totals, months, population and GDP. */
final class ModelledFiles {

    private static final String HEAD =
            "dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit\n";

    private BufferedWriter out;

    /** Writes {@code trade.csv} and {@code attributes.csv} into a folder that exists. */
    static List<Path> writeInto(Path folder) throws IOException {
        Path trade = folder.resolve("trade.csv");
        Path attributes = folder.resolve("attributes.csv");
        ModelledFiles files = new ModelledFiles();
        files.trade(trade);
        files.attributes(attributes);
        return List.of(trade, attributes);
    }

    private void trade(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out = writer;
            out.write(HEAD);
            for (int y = 0; y < ModelledCube.YEARS; y++) {
                int year = ModelledCube.FIRST_YEAR + y;
                for (boolean exports : new boolean[] {true, false}) {
                    long[][][] cells = ModelledCube.cells(exports, year);
                    for (int r = 0; r < cells.length; r++) {
                        region(r, cells[r], exports, year);
                    }
                    partners(cells, exports, year);
                }
            }
        }
    }

    private void region(int r, long[][] cells, boolean exports, int year) throws IOException {
        String reporter = ModelledCube.REGIONS.get(r).code();
        int products = ModelledCube.PRODUCTS.size();
        long[] world = new long[products];
        double[] worldTonnes = new double[products];
        for (int p = 0; p < cells.length; p++) {
            long total = 0;
            double tonnes = 0;
            for (int k = 0; k < products; k++) {
                if (cells[p][k] > 0) {
                    double quantity =
                            cells[p][k]
                                    / ModelledCube.price(r, k, year, exports)
                                    / ModelledCube.wobble(.1, 20, r, p, k);
                    row(reporter, partner(p), exports, product(k), year, cells[p][k], quantity);
                    total += cells[p][k];
                    tonnes += quantity;
                    world[k] += cells[p][k];
                    worldTonnes[k] += quantity;
                }
            }
            row(reporter, partner(p), exports, "TOTAL", year, total, tonnes);
            if (reporter.equals(ModelledCube.HOME)) {
                months(partner(p), p, exports, year, total);
            }
        }
        long all = 0;
        double tonnes = 0;
        for (int k = 0; k < products; k++) {
            row(reporter, "W00", exports, product(k), year, world[k], worldTonnes[k]);
            all += world[k];
            tonnes += worldTonnes[k];
        }
        row(reporter, "W00", exports, "TOTAL", year, all, tonnes);
        if (reporter.equals(ModelledCube.HOME)) {
            months("W00", 99, exports, year, all);
        }
    }

    /**
     * What the partners declare: of their trade with Italy, which mirrors ours, and with the world.
     */
    private void partners(long[][][] cells, boolean exports, int year) throws IOException {
        for (int p = 0; p < ModelledCube.PARTNERS.size() - 1; p++) {
            long italy = 0;
            long world = 0;
            for (int k = 0; k < ModelledCube.PRODUCTS.size(); k++) {
                long sum = 0;
                for (long[][] region : cells) {
                    sum += region[p][k];
                }
                long mirrored = Math.round(sum * ModelledCube.mirror(p, k, year));
                long everywhere = Math.round(mirrored * ModelledCube.world(p, k, year, exports));
                italy += mirrored;
                world += everywhere;
                row(partner(p), "IT", !exports, product(k), year, mirrored, 0);
                row(partner(p), "W00", !exports, product(k), year, everywhere, 0);
            }
            row(partner(p), "IT", !exports, "TOTAL", year, italy, 0);
            row(partner(p), "W00", !exports, "TOTAL", year, world, 0);
        }
    }

    /** The months of a year's total; the last one takes what rounding leaves. */
    private void months(String partner, int p, boolean exports, int year, long total)
            throws IOException {
        double[] weight = new double[12];
        double sum = 0;
        for (int m = 0; m < 12; m++) {
            weight[m] = ModelledCube.season(p, year, m + 1);
            sum += weight[m];
        }
        long left = total;
        for (int m = 0; m < 12; m++) {
            long value = m == 11 ? left : Math.round(total * weight[m] / sum);
            left -= value;
            out.write(
                    "modelled_monthly,"
                            + ModelledCube.HOME
                            + ","
                            + partner
                            + ","
                            + (exports ? "X" : "M")
                            + ",TOTAL,"
                            + year
                            + (m < 9 ? "-0" : "-")
                            + (m + 1)
                            + ","
                            + value
                            + ",EUR,E,,\n");
        }
    }

    private void row(
            String reporter,
            String partner,
            boolean exports,
            String product,
            int year,
            long value,
            double tonnes)
            throws IOException {
        String quantity = tonnes > 0 ? Math.max(1, Math.round(tonnes)) + ",t" : ",";
        out.write(
                "modelled,"
                        + reporter
                        + ","
                        + partner
                        + ","
                        + (exports ? "X" : "M")
                        + ","
                        + product
                        + ","
                        + year
                        + ","
                        + value
                        + ",EUR,E,"
                        + quantity
                        + "\n");
    }

    private void attributes(Path file) throws IOException {
        StringBuilder text = new StringBuilder("reporter,period,indicator,value,unit,source\n");
        for (int r = 0; r < ModelledCube.REGIONS.size(); r++) {
            region(text, r);
        }
        for (int y = 0; y < ModelledCube.YEARS; y++) {
            int year = ModelledCube.FIRST_YEAR + y;
            for (int p = 0; p < ModelledCube.PARTNERS.size() - 1; p++) {
                long income =
                        Math.round(28_000 * ModelledCube.wobble(.8, 23, p, 0, 0) * (1 + .03 * y));
                line(text, partner(p), year, "gdp_per_capita_ppp", income, "international dollars");
            }
            double rate = Math.round(1100 * ModelledCube.wobble(.05, 24, y, 0, 0)) / 1000.0;
            line(text, "W00", year, "usd_per_eur", rate, "rate");
        }
        Files.writeString(file, text.toString());
    }

    /** People and product of a region, year by year. */
    private static void region(StringBuilder text, int r) {
        Size region = ModelledCube.REGIONS.get(r);
        double head = (region.exports() + region.imports()) * 26;
        for (int y = 0; y < ModelledCube.YEARS; y++) {
            int year = ModelledCube.FIRST_YEAR + y;
            long people =
                    Math.round(head * ModelledCube.wobble(.35, 21, r, 0, 0) * (1 - .001 * y))
                            + 300_000;
            double each = ModelledCube.wobble(.25, 22, r, 0, 0);
            long gdp = Math.round(people * 29_500L * each * (1 + .028 * y));
            long mean = Math.round(people * 1.0005);
            long census = Math.round(people * .998);
            line(text, region.code(), year, "population", people, "persons");
            line(text, region.code(), year, "population_mean", mean, "persons");
            line(text, region.code(), year, "population_census", census, "persons");
            line(text, region.code(), year, "gdp", gdp, "EUR");
        }
    }

    private static void line(
            StringBuilder to, String area, int year, String indicator, Number value, String unit) {
        to.append(
                area
                        + ","
                        + year
                        + ","
                        + indicator
                        + ","
                        + value
                        + ","
                        + unit
                        + ",\"modelled, not real\"\n");
    }

    private static String partner(int p) {
        return ModelledCube.PARTNERS.get(p).code();
    }

    private static String product(int k) {
        return ModelledCube.PRODUCTS.get(k).code();
    }
}
