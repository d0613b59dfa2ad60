// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What became of a promise: the same in a workbook's cell and in the register. */
class FollowUpTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 kept",
                "12 not 2024",
                "2 partly 2024-05: https://example.org/forum",
                "3 unknown: told by the port"
            })
    void aCellComesBackFromTheRegisterAsItWas(String cell) {
        assertThat(FollowUpText.fits(cell)).isTrue();
        assertThat(FollowUpText.of((MappingNode) FollowUpText.node(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kept", "0 kept", "1 done", "1 kept May", "1 kept:", "1234 kept"})
    void whatSaysNothingOfAPromiseStaysTheTextItIs(String cell) {
        assertThat(FollowUpText.fits(cell)).isFalse();
        Node node = FollowUpText.node(cell);
        assertThat(node).isInstanceOf(ScalarNode.class);
        assertThat(((ScalarNode) node).getValue()).isEqualTo(cell);
    }

    @Test
    void anUnknownDayAndAnEmptySourceAreLeftOut() {
        String item = "{promise: 1, state: kept, at: unknown, source: }";
        Node node = new Yaml().compose(new StringReader(item));
        assertThat(FollowUpText.of((MappingNode) node)).isEqualTo("1 kept");
    }
}
