// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.sdmx.message.Xml;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * XML is written beside all libraries of the whole program, some of which bring writers of their
 * own.
 */
class SdmxXmlTest {

    @Test
    void namesWithPrefixesAreWritten() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.root("mes:Error").text("com:Text", "1 < 2").close(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<mes:Error xmlns:mes=", "<com:Text>1 &lt; 2</com:Text></mes:Error>");
    }
}
