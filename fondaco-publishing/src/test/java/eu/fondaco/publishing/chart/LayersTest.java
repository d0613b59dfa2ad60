// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Stacked areas add up to the whole. */
class LayersTest {

    @Test
    void layersLieUponEachOtherUpToTheWhole() {
        Layers layers =
                new Layers(
                        "Exports by partner",
                        "EUR",
                        List.of(2020, 2021, 2022),
                        List.of(
                                new Layers.Part("Japan", List.of(1e9, 2e9, 3e9), false),
                                new Layers.Part("others", List.of(3e9, 2e9, 1e9), true)));
        Html html = new Html();
        layers.write(html, Lang.EN);
        Document picture = Jsoup.parse(html.toString());
        List<String> tiles = picture.select("svg.wide polygon.tile").eachAttr("points");
        assertThat(tiles).hasSize(2);
        String[] lower = tiles.get(0).split(" ");
        String[] upper = tiles.get(1).split(" ");
        assertThat(lower).hasSize(6);
        for (int year = 0; year < 3; year++) {
            assertThat(upper[5 - year]).as("upon the other").isEqualTo(lower[year]);
        }
        assertThat(upper[0].replaceAll(".*,", "")).isEqualTo(upper[2].replaceAll(".*,", ""));
        assertThat(picture.select("svg.wide text").eachText())
                .contains("Japan 3,000", "others 1,000");
        assertThat(layers.describe(Lang.EN)).contains("Japan, 2022: 3 billion euros, 75%");
        List<Layers.Part> few = List.of(new Layers.Part("Japan", List.of(1e9), false));
        assertThatThrownBy(() -> new Layers("x", "EUR", List.of(2020, 2021), few))
                .isInstanceOf(IllegalArgumentException.class);
        List<Layers.Part> below = List.of(new Layers.Part("Japan", List.of(1e9, -1.0), false));
        assertThatThrownBy(() -> new Layers("x", "EUR", List.of(2020, 2021), below))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
