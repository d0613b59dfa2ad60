// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A frame holds the chart with its words, on a phone too, and isn't much higher. */
class FrameSizeTest {

    private static Element figure(String unit, String... drawings) {
        StringBuilder html = new StringBuilder("<figure class=\"chart\"><figcaption><strong>");
        html.append("Exports of Valdoria</strong> <span>").append(unit).append("</span>");
        html.append("</figcaption>");
        for (String drawing : drawings) {
            html.append("<svg class=\"chart ").append(drawing).append("\"></svg>");
        }
        return Jsoup.parse(html + "</figure>").selectFirst("figure");
    }

    private static Element bars(int narrow) {
        return figure(
                "million euros",
                "wide\" viewBox=\"0 0 860 160",
                "narrow\" viewBox=\"0 0 340 " + narrow);
    }

    @Test
    void aFrameIsAsHighAsWhatItHolds() {
        FrameSize low = new FrameSize(bars(230), "Observatory");
        FrameSize high = new FrameSize(bars(540), "Observatory");
        assertThat(low.at(900)).isBetween(160 + 80, 380).isEqualTo(high.at(900));
        assertThat(high.at(360)).isGreaterThan(low.at(360)).isGreaterThan(540);
        assertThat(high.forAny()).isGreaterThanOrEqualTo(high.at(360));
    }

    @Test
    void moreWordsTakeMoreRoom() {
        Element said = bars(230);
        assertThat(new FrameSize(said, "Observatory, ".repeat(20)).at(360))
                .isGreaterThan(new FrameSize(said, "Observatory").at(360) + 60);
    }

    @Test
    void aMapFillsWhatItGets() {
        Element map = figure("million euros", "any map\" viewBox=\"0 0 400 900");
        assertThat(new FrameSize(map, "Observatory").at(900)).isLessThan(640);
        assertThat(new FrameSize(figure("no drawing"), "Observatory").at(900)).isEqualTo(240);
    }
}
