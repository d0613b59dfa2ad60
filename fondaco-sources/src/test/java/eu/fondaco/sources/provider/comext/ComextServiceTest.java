// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.comext;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.sources.provider.TableFile;
import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Cites("comext-own-base")
class ComextServiceTest extends ProviderContract {

    private static final String HEADER =
            "DATAFLOW,LAST"
                + " UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n";

    @Override
    protected Provider provider() {
        return new ComextService();
    }

    @Override
    protected PullSpec spec() {
        return new PullSpec(
                "pasta",
                "comext",
                "DS-045409",
                Map.of(
                        "freq",
                        List.of("A"),
                        "reporter",
                        List.of("IT"),
                        "product",
                        List.of("1902"),
                        "indicators",
                        List.of("VALUE_IN_EUROS"),
                        "flow",
                        List.of("1", "2")),
                "2024",
                "",
                "",
                "",
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        server.on(
                "/sdmx/2.1/dataflow/ESTAT/DS-045409/",
                200,
                "application/xml",
                "<?xml version='1.0'?><m:S xmlns:m='urn:m'><m:Dimension id='freq'"
                        + " position='1'/><m:Dimension id='reporter' position='2'/><m:Dimension"
                        + " id='partner' position='3'/><m:Dimension id='product'"
                        + " position='4'/><m:Dimension id='flow' position='5'/><m:Dimension"
                        + " id='indicators' position='6'/></m:S>");
        server.on(
                "/sdmx/2.1/data/DS-045409/A.IT..1902.1+2.VALUE_IN_EUROS?",
                200,
                "application/vnd.sdmx.data+csv",
                HEADER
                        + "ESTAT:DS-045409(1.0),16/07/26"
                        + " 11:00:00,A,IT,WORLD,1902,2,VALUE_IN_EUROS,2024,4000\n"
                        + "ESTAT:DS-045409(1.0),16/07/26"
                        + " 11:00:00,A,IT,EL,1902,1,VALUE_IN_EUROS,2024,30\n");
    }

    @Override
    protected void noData() {
        answers();
        server.on("/sdmx/2.1/data/", 200, "application/vnd.sdmx.data+csv", HEADER);
        server.on(
                "/sdmx/2.1/data/DS-045409/A.IT..1902.1+2.VALUE_IN_EUROS?",
                200,
                "application/vnd.sdmx.data+csv",
                HEADER);
    }

    @Override
    protected List<String> cells() {
        return List.of("IT W00 X HS:1902 2024 4000 EUR", "IT EL M HS:1902 2024 30 EUR");
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(ComextService.class);
    }

    @Test
    void hasABaseOfItsOwn() {
        assertThat(provider().declaration().base().getPath()).contains("/comext/");
    }

    @Test
    void readsTheOtherCubesNamesBlankPartnersAndFlags() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("x.csv"),
                        "\uFEFFDATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                            + "ESTAT:DS-059341(1.0),M,IT,,190219,2,VALUE_EUR,2024-05,12,p\n"
                            + "ESTAT:DS-059341(1.0),M,IT,DE,190219,2,VALUE_EUR,2024-05,,c\n"
                            + "ESTAT:DS-059341(1.0),M,IT,DE,190219,2,QUANTITY_KG,2024-05,7,\n");
        List<Observation> cells =
                new TableFile(file, "x.csv")
                        .read(List.of(), Map.of(), TODAY)
                        .reading()
                        .observations();
        assertThat(cells).extracting(Observation::partner).containsExactly("QU", "DE");
        assertThat(cells).extracting(Observation::status).containsExactly("P", "C");
        assertThat(cells.get(0).value()).isEqualByComparingTo("12");
    }
}
