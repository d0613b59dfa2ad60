// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some shapes of a larger picture as a picture of their own. A path is rings, each of which begins
 * at a place; its other corners are steps from there.
 */
final class Cutting {

    private static final Pattern RING = Pattern.compile("M([^l]*)l([^z]*)z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final double WIDEST = 520;
    private static final double HIGHEST = 560;

    /** The legend of a map needs so much. */
    private static final double NARROWEST = 430;

    private static final int MARGIN = 6;

    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private Cutting() {}

    /** The shapes alone, as large as there is room. */
    static Boundaries of(List<Boundaries.Shape> shapes, String credit) {
        Cutting cut = new Cutting();
        List<List<List<int[]>>> all = shapes.stream().map(s -> rings(s.path())).toList();
        all.forEach(rings -> rings.forEach(ring -> ring.forEach(cut::reach)));
        double wide = cut.right - cut.left;
        double high = cut.bottom - cut.top;
        double scale = Math.min(WIDEST / wide, HIGHEST / high);
        List<Boundaries.Shape> moved = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            Boundaries.Shape shape = shapes.get(i);
            moved.add(
                    new Boundaries.Shape(shape.code(), shape.label(), cut.path(all.get(i), scale)));
        }
        return new Boundaries(
                Math.max(NARROWEST, Math.ceil(wide * scale) + 2 * MARGIN),
                Math.ceil(high * scale) + 2 * MARGIN,
                credit,
                moved);
    }

    /** The centre of gravity of a path's largest ring. */
    static double[] middle(String path) {
        double most = -1;
        double[] middle = {0, 0};
        for (List<int[]> ring : rings(path)) {
            double area = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < ring.size(); i++) {
                int[] a = ring.get(i);
                int[] b = ring.get((i + 1) % ring.size());
                double cross = (double) a[0] * b[1] - (double) b[0] * a[1];
                area += cross / 2;
                x += (a[0] + b[0]) * cross;
                y += (a[1] + b[1]) * cross;
            }
            if (Math.abs(area) > most && area != 0) {
                most = Math.abs(area);
                middle = new double[] {x / (6 * area), y / (6 * area)};
            }
        }
        return middle;
    }

    private void reach(int[] corner) {
        left = Math.min(left, corner[0]);
        right = Math.max(right, corner[0]);
        top = Math.min(top, corner[1]);
        bottom = Math.max(bottom, corner[1]);
    }

    /** The corners of a path's rings, where they lie. */
    private static List<List<int[]>> rings(String path) {
        List<List<int[]>> rings = new ArrayList<>();
        Matcher ring = RING.matcher(path);
        while (ring.find()) {
            List<int[]> corners = new ArrayList<>();
            int[] at = {0, 0};
            Matcher number = NUMBER.matcher(ring.group(1) + " " + ring.group(2));
            for (int i = 0; number.find(); i = 1 - i) {
                at[i] += Integer.parseInt(number.group());
                if (i == 1) {
                    corners.add(at.clone());
                }
            }
            rings.add(corners);
        }
        return rings;
    }

    private String path(List<List<int[]>> rings, double scale) {
        StringBuilder path = new StringBuilder();
        for (List<int[]> ring : rings) {
            long x = 0;
            long y = 0;
            for (int i = 0; i < ring.size(); i++) {
                long toX = MARGIN + Math.round((ring.get(i)[0] - left) * scale);
                long toY = MARGIN + Math.round((ring.get(i)[1] - top) * scale);
                path.append(i == 0 ? "M" : i == 1 ? "l" : " ");
                path.append(toX - x).append(' ').append(toY - y);
                x = toX;
                y = toY;
            }
            path.append('z');
        }
        return path.toString();
    }
}
