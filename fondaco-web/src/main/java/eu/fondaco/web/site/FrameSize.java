// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.chart.ChartFile;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/**
 * How high a frame is in which a page of others shows a chart of ours: as high as the chart with
 * its words takes, on a phone and on a desk, so that nothing is cut and little is left empty. A
 * frame can't grow with what it holds, and a script of ours in pages of others is asked of nobody.
 */
final class FrameSize {

    /** From which width on a chart is drawn wide, as in the stylesheet. */
    private static final int NARROW = 640;

    /** What stands left and right of a chart in its frame. */
    private static final int SIDES = 32;

    /** Gaps above, between and below. */
    private static final int GAPS = 60;

    /** The widest that a narrow and a tall drawing get, the highest of a tall one and of a map. */
    private static final int SLIM = 368;

    private static final int TALL = 480;
    private static final int TALLEST = 832;
    private static final int MAP = 440;
    private static final int LEAST = 240;

    /** Letters and lines of a title, its unit, a remark: pixels. */
    private static final double[] TITLE = {9.6, 25};

    private static final double[] UNIT = {8.2, 24};
    private static final double[] REMARK = {7.7, 23};

    private final Element figure;
    private final String source;

    /**
     * Frames for a chart.
     *
     * @param source as it is said below the chart
     */
    FrameSize(Element figure, String source) {
        this.figure = figure;
        this.source = source;
    }

    /** As high as it must be for all widths that pages give it. */
    int forAny() {
        return IntStream.of(340, 400, 700, 900).map(this::at).max().orElseThrow();
    }

    /** As high as it must be for a width. */
    int at(int width) {
        int room = Math.max(160, width - SIDES);
        boolean narrow = room + SIDES <= NARROW && !figure.select("svg.narrow").isEmpty();
        Element svg = figure.selectFirst(narrow ? "svg.narrow" : "svg.wide, svg.any, svg.tall");
        double high = GAPS + (svg == null ? 0 : drawn(svg, room));
        high += lines(ChartFile.title(figure), TITLE, room);
        high += lines(figure.select("figcaption span").text(), UNIT, room);
        high +=
                lines(
                        figure.select(narrow ? ".unnamed.narrow" : ".unnamed.wide").text(),
                        REMARK,
                        room);
        high += lines(source, REMARK, room);
        if (width <= NARROW) {
            high += figure.select("ol.flows li").size() * 25.0;
        }
        return Math.max(LEAST, (int) Math.ceil(high / 10) * 10);
    }

    private static double drawn(Element svg, int room) {
        String[] box = svg.attributes().getIgnoreCase("viewBox").split(" ");
        double shape = Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        if (svg.hasClass("map")) {
            return Math.min(MAP, room * shape);
        }
        if (svg.hasClass("tall")) {
            return Math.min(TALLEST, Math.min(TALL, room) * shape);
        }
        return (svg.hasClass("narrow") ? Math.min(SLIM, room) : room) * shape;
    }

    private static double lines(String said, double[] letters, int room) {
        return Math.ceil(said.length() * letters[0] / room) * letters[1];
    }
}
