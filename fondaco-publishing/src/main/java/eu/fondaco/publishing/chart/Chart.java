// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.Locale;

/**
 * What is drawn, as one object for browser and print: SVG without scripts or styles of its own,
 * with a text alternative written from its numbers. A chart is never the only way to read them: who
 * draws one sets a table beside it. Marks tell what they stand for when pointed at, and by arrow
 * keys where the page's script runs. Nothing is told by colour alone.
 */
public sealed interface Chart
        permits GoalChart,
                Treemap,
                FlowMap,
                LineChart,
                BarChart,
                TwoWayBars,
                SlopeChart,
                Panels,
                Timeline,
                AreaMap,
                PlaceMap,
                BumpChart,
                NetworkChart,
                Bands,
                Layers,
                Scatter {

    /** What is drawn, in words. */
    String title();

    /** Whether there is enough to draw. */
    boolean isWorthDrawing();

    /** What the chart shows, in sentences, for who doesn't see it. */
    String describe(Lang lang);

    /** The numbers that are drawn, in the order of the chart; none where it draws no numbers. */
    default List<DrawnNumber> numbers() {
        return List.of();
    }

    /** The acts that are drawn, in the order of the chart; none where it draws no acts. */
    default List<DrawnAct> drawnActs() {
        return List.of();
    }

    /** Of what kind it is, as addresses say it: {@code line}, {@code flow-map}. */
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceFirst("Chart$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Writes the figure. */
    void write(Html html, Lang lang);
}
