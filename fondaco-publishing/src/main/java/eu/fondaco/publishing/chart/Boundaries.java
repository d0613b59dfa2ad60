// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Shipped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The boundaries of the parts of a country or region, or of the world's countries, where they may
 * be passed on: {@code CODE.shapes.csv} with {@code code,label,path}, each path in SVG's notation,
 * after a line {@code viewport,WIDTH,HEIGHT}. Those of provinces lie in one file, which names the
 * region of each. Parts of countries have {@code x,y} besides, the middle of their largest ring in
 * the picture of the world, computed from the same boundaries.
 *
 * @param width of the picture in which they lie
 * @param height of the same
 * @param credit whose work they are, said below the map; empty where nobody asks for it
 */
public record Boundaries(double width, double height, String credit, List<Shape> shapes) {

    /** One part's boundary, and its short name or that of which it is a part. */
    public record Shape(String code, String label, String path) {}

    /** The code under which the countries of the world are found. */
    public static final String WORLD = "W00";

    /** More parts than any one country has: such a map is drawn with few of them known. */
    private static final int MANY = 150;

    private static final int LEAST_OF_MANY = 10;

    private static final String ISTAT = "Istat, openpolis, CC BY 4.0";

    private static final Map<String, double[]> IN_WORLD = new HashMap<>();

    private static final Map<String, Boundaries> SHIPPED = shipped();

    public Boundaries {
        shapes = List.copyOf(shapes);
    }

    private static Map<String, Boundaries> shipped() {
        Map<String, Boundaries> all = new HashMap<>();
        all.put("IT", read("IT", ISTAT));
        all.put("US", read("US", "US Census Bureau"));
        all.put(
                "GB",
                read(
                        "GB",
                        "contains OS, ONS, NRS and LPS data © Crown copyright and database right"
                                + " 2016, OGL v3.0"));
        all.put(WORLD, read(WORLD, "Natural Earth"));
        read("IT-provinces", ISTAT).byLabel().forEach(all::put);
        return Map.copyOf(all);
    }

    /** The shapes of each label, cut out of the picture of all and enlarged. */
    private Map<String, Boundaries> byLabel() {
        Map<String, List<Shape>> groups = new TreeMap<>();
        shapes.forEach(s -> groups.computeIfAbsent(s.label, l -> new ArrayList<>()).add(s));
        Map<String, Boundaries> cut = new HashMap<>();
        groups.forEach((label, some) -> cut.put(label, Cutting.of(some, credit)));
        return cut;
    }

    /** The boundaries of the parts of a country or region, where they are shipped. */
    public static Optional<Boundaries> of(String country) {
        return Optional.ofNullable(SHIPPED.get(country));
    }

    /** Whether so many known numbers make a map: half of a country's parts, a few of the world. */
    boolean isEnough(int known) {
        return shapes.size() > MANY ? known >= LEAST_OF_MANY : known * 2 >= shapes.size();
    }

    /** The middle of the largest ring of a shape. */
    Optional<double[]> middle(String code) {
        return shapes.stream()
                .filter(s -> s.code.equals(code))
                .findFirst()
                .map(s -> Cutting.middle(s.path));
    }

    /** Where a country, or a part of one, lies in the picture of the world. */
    public static Optional<double[]> inWorld(String code) {
        return Optional.ofNullable(IN_WORLD.get(code))
                .map(double[]::clone)
                .or(() -> SHIPPED.get(WORLD).middle(code));
    }

    /** Whether they lie in a picture that is wider than high. */
    public boolean isWide() {
        return width > height;
    }

    private static Boundaries read(String country, String credit) {
        List<Shape> shapes = new ArrayList<>();
        double width = 0;
        double height = 0;
        for (String line : Shipped.lines(Boundaries.class, country + ".shapes.csv").toList()) {
            String[] f = line.split(",");
            if (f[0].equals("viewport")) {
                width = Double.parseDouble(f[1]);
                height = Double.parseDouble(f[2]);
            } else if (!f[0].equals("code")) {
                shapes.add(new Shape(f[0], f[1], f[2]));
                if (f.length > 3) {
                    double[] at = {Double.parseDouble(f[3]), Double.parseDouble(f[4])};
                    IN_WORLD.put(f[0], at);
                }
            }
        }
        return new Boundaries(width, height, credit, shapes);
    }
}
