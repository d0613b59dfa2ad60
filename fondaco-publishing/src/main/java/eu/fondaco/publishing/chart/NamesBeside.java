// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.ArrayList;
import java.util.List;

/** Names beside points: each whole, to the right or the left, where nothing else is. */
final class NamesBeside {

    private static final double LINE = 14;
    private static final double POINT = 6;
    private static final double OFF = 8;

    private final Drawing drawing;
    private final double left;
    private final double right;
    private final List<double[]> taken = new ArrayList<>();

    /**
     * @param left from where names may stand
     * @param right up to where
     */
    NamesBeside(Drawing drawing, double left, double right) {
        this.drawing = drawing;
        this.left = left;
        this.right = right;
    }

    /** Keeps the place of a point free. */
    void point(double x, double y) {
        taken.add(new double[] {x - POINT, y - POINT, x + POINT, y + POINT});
    }

    /** Writes a name of at most two lines beside its point; says whether there was room. */
    boolean write(String name, double room, double x, double y) {
        List<String> lines = Lettering.whole(name, room, 2);
        if (lines.isEmpty()) {
            return false;
        }
        double wide = lines.stream().mapToDouble(Lettering::width).max().orElseThrow();
        double top = y - 9 - LINE / 2 * (lines.size() - 1);
        for (boolean after : new boolean[] {true, false}) {
            double from = after ? x + OFF - 1 : x - OFF + 1 - wide;
            double[] box = {from, top, from + wide, top + 2 + LINE * lines.size()};
            if (from >= left && box[2] <= right && taken.stream().noneMatch(t -> meet(t, box))) {
                double at = after ? x + OFF : x - OFF;
                for (int i = 0; i < lines.size(); i++) {
                    double base = top + LINE - 1 + i * LINE;
                    drawing.text("", at, base, after ? "start" : "end", lines.get(i));
                }
                taken.add(box);
                return true;
            }
        }
        return false;
    }

    private static boolean meet(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }
}
