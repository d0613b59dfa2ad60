// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesTextsAndAttributes() {
        Html html = new Html().leaf("p", "<script>&'\"", "title", "\"><img src=x>");
        assertThat(html.toString())
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;img"
                                + " src=x&gt;\">&lt;script&gt;&amp;&#39;&quot;</p>");
    }

    @Test
    void linksOnlyToTheWeb() {
        assertThat(new Html().away("javascript:alert(1)", "x").toString()).isEqualTo("x");
        assertThat(new Html().away(" https://example.org ", "x").toString())
                .startsWith("<a href=\"https://example.org\"");
    }

    @Test
    void refusesToPrintWhatIsNotClosed() {
        assertThatIllegalStateException().isThrownBy(() -> new Html().open("p").toString());
        assertThatIllegalStateException().isThrownBy(() -> new Html().open("p").close("div"));
    }
}
