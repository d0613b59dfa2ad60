// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.pull.Cites;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.ProviderContract;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IstatTest extends ProviderContract {

    private static final String FLOW = "DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_REG";
    private static final String HEADER =
            "DATAFLOW,FREQ,REF_AREA,DATA_TYPE,ADJUSTMENT,CPA_ATECO2007_COE,PARTNER_COUNTRY,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n";

    static String structure(String... dimensions) {
        StringBuilder text =
                new StringBuilder(
                        "<?xml version='1.0'?><m:Structure xmlns:m='urn:m'"
                                + " xmlns:s='urn:s'><s:DimensionList>");
        for (int i = dimensions.length; i > 0; i--) {
            text.append("<s:Dimension id='")
                    .append(dimensions[i - 1])
                    .append("' position='")
                    .append(i)
                    .append("'/>");
        }
        return text.append(
                        "<s:TimeDimension id='TIME_PERIOD'"
                                + " position='9'/></s:DimensionList></m:Structure>")
                .toString();
    }

    private static String row(String area, String value) {
        return "IT1:" + FLOW + "(1.0),A," + area + ",EV,N,ALL,WORLD,2023," + value + ",\n";
    }

    @Override
    protected Provider provider() {
        return new Istat();
    }

    @Override
    protected PullSpec spec() {
        return new PullSpec(
                "regions",
                "istat",
                FLOW,
                Map.of(
                        "FREQ",
                        List.of("A"),
                        "REF_AREA",
                        List.of("ITD5", "ITC4"),
                        "DATA_TYPE",
                        List.of("EV", "IV")),
                "2023",
                "2023",
                "REF_AREA",
                "",
                server.base(),
                null);
    }

    @Override
    protected void answers() {
        structure();
        server.on("/A.ITD5.", 200, "application/vnd.sdmx.data+csv", HEADER + row("ITD5", "1000"));
        server.on("/A.ITC4.", 200, "application/vnd.sdmx.data+csv", HEADER + row("ITC4", "2000.5"));
    }

    private void structure() {
        server.on(
                "/dataflow/IT1/",
                200,
                "application/xml",
                structure(
                        "FREQ",
                        "REF_AREA",
                        "ADJUSTMENT",
                        "DATA_TYPE",
                        "CPA_ATECO2007_COE",
                        "PARTNER_COUNTRY"));
    }

    @Override
    protected void noData() {
        structure();
        server.on(
                "/data/",
                404,
                "application/xml",
                "<m:Error><m:ErrorMessage code='100'>No results</m:ErrorMessage></m:Error>");
    }

    @Override
    protected List<String> cells() {
        return List.of("IT-45 W00 X TOTAL 2023 1000 EUR", "IT-25 W00 X TOTAL 2023 2000.5 EUR");
    }

    @Override
    protected List<Class<?>> quirky() {
        return List.of(Istat.class);
    }

    @Test
    @Cites("istat-five-a-minute")
    void asksLessThanFiveTimesAMinute() throws Exception {
        answers();
        pull();
        assertThat(time.sleeps()).hasSize(2).allMatch(s -> s.compareTo(Duration.ofSeconds(12)) > 0);
    }

    @Test
    void keepsThePaceWhenItIsStartedAgain() throws Exception {
        answers();
        pull();
        int sleeps = time.sleeps().size();
        provider().pull(spec(), desk(Freshness.NONE));
        assertThat(time.sleeps()).hasSize(sleeps + 3);
    }

    @Test
    @Cites("istat-agency")
    void namesTheAgency() throws Exception {
        answers();
        pull();
        assertThat(server.asked()).allMatch(uri -> uri.getPath().contains("IT1"));
    }

    @Test
    @Cites({"istat-agency", "istat-end-period"})
    void namesTheVersionOfTheDataflowAndNoLastPeriod() throws Exception {
        answers();
        server.on(
                "/dataflow/IT1/",
                200,
                "application/xml",
                structure(
                                "FREQ",
                                "REF_AREA",
                                "ADJUSTMENT",
                                "DATA_TYPE",
                                "CPA_ATECO2007_COE",
                                "PARTNER_COUNTRY")
                        .replace(
                                "<s:DimensionList>",
                                "<s:Dataflow id='X' agencyID='IT1'"
                                        + " version='1.2'/><s:DimensionList>"));
        pull();
        assertThat(server.asked().get(1).toString())
                .contains("/data/IT1," + FLOW + ",1.2/")
                .doesNotContain("endPeriod");
    }

    @Test
    @Cites("istat-dimensions-renamed")
    void writesTheKeyInTheOrderThatTheStructureTells() throws Exception {
        answers();
        pull();
        assertThat(server.asked().get(1).toString())
                .contains("/A.ITD5..EV+IV../ALL/")
                .contains("startPeriod=2023");
    }

    @Test
    @Cites("istat-dimensions-renamed")
    void stopsWhenADimensionHasAnotherName() {
        server.on(
                "/dataflow/IT1/",
                200,
                "application/xml",
                structure("FREQ", "ITTER107", "DATA_TYPE"));
        assertThatThrownBy(this::pull)
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("no dimension 'REF_AREA'")
                .hasMessageContaining("ITTER107");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    @Cites("istat-bulk-annotation")
    void fetchesTheFilesThatABulkTableNames() throws Exception {
        String annotation =
                "<?xml version='1.0'?><m:Structure xmlns:m='urn:m' xmlns:c='urn:c'><c:Annotation"
                        + " id='ATTACHED_DATA_FILES'><c:AnnotationText>"
                        + server.base()
                        + "/files/COECPA_2023.csv|2023</c:AnnotationText>"
                        + "<c:AnnotationText>"
                        + server.base()
                        + "/files/COECPA_2022.csv|2022</c:AnnotationText>"
                        + "</c:Annotation><c:Annotation id='OTHER'><c:AnnotationText>"
                        + server.base()
                        + "/files/no.csv|x</c:AnnotationText></c:Annotation></m:Structure>";
        server.on("/dataflow/IT1/DF_BULK_COECPA", 200, "application/xml", annotation);
        server.on("/files/COECPA_2023.csv", 200, "text/csv", "a,b\n1,2\n");
        assertThat(provider().pull(bulk("2023"), desk(Freshness.A_DAY))).hasSize(1);
        assertThat(server.asked())
                .extracting(Object::toString)
                .last()
                .isEqualTo("/files/COECPA_2023.csv");
        assertThatThrownBy(() -> provider().pull(bulk("1999"), desk(Freshness.A_DAY)))
                .hasMessageContaining("COECPA_2023.csv, COECPA_2022.csv");
        server.on(
                "/dataflow/IT1/DF_BULK_COECPA",
                200,
                "application/xml",
                annotation.replace(server.base().toString(), "http://elsewhere.example"));
        assertThatThrownBy(() -> provider().pull(bulk("2023"), desk(Freshness.NONE)))
                .hasMessageContaining("another host");
    }

    @Test
    @Cites("istat-areas-unlisted")
    void listsTheCodesInUse() throws Exception {
        server.on(
                "references=actualconstraint",
                200,
                "application/xml",
                "<?xml version='1.0'?><m:S xmlns:m='urn:m'><m:CubeRegion include='true'><m:KeyValue"
                    + " id='FREQ'><m:Value>A</m:Value><m:Value>Q</m:Value></m:KeyValue><m:KeyValue"
                    + " id='TIME_PERIOD'><m:TimeRange/></m:KeyValue></m:CubeRegion></m:S>");
        Desk desk = desk(Freshness.A_DAY);
        assertThat(provider().codes(spec(), desk)).isEqualTo(Map.of("FREQ", List.of("A", "Q")));
        assertThat(desk.notes()).singleElement().asString().contains("REF_AREA");
    }

    private static String dataflow(String id, String name) {
        return "<m:Dataflow id='"
                + id
                + "'><c:Name xml:lang='it'>"
                + name
                + "</c:Name><m:Structure><Ref id='DSD'/></m:Structure></m:Dataflow>";
    }

    private PullSpec provinces(String region) {
        return new PullSpec(
                "provinces",
                "istat",
                "DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_PROV_*",
                region,
                Map.of("FREQ", List.of("A"), "REF_AREA", List.of("ITD5", "ITC4")),
                "2023",
                "",
                "REF_AREA",
                "",
                server.base(),
                null);
    }

    /** Of the names only that of Lazio was seen; the other codes here are made up. */
    @Test
    @Cites("istat-table-a-region")
    void findsTheTableOfARegionsProvincesByItsName() throws Exception {
        answers();
        String begins = "DF_DCSE_CPA_ATECO2007_COE_A_Q_CONJ_PROV_";
        String annual = "CPA Ateco 2007 dati annuali e trimestrali a livello provinciale - ";
        server.on(
                "/dataflow/IT1",
                200,
                "application/xml",
                "<?xml version='1.0'?><m:S xmlns:m='urn:m' xmlns:c='urn:c'>"
                        + dataflow(begins + "LAZIO", annual + "Lazio")
                        + dataflow(begins + "X1", annual + "Emilia-Romagna")
                        + dataflow(begins + "X2", annual + "Trentino Alto Adige / Südtirol")
                        + dataflow("DF_OTHER_X3", annual + "Emilia-Romagna")
                        + "</m:S>");
        Desk desk = desk(Freshness.A_DAY);
        assertThat(provider().pull(provinces("Emilia-Romagna"), desk)).hasSize(2);
        assertThat(desk.notes()).anyMatch(n -> n.en().endsWith("is the table " + begins + "X1"));
        assertThat(server.asked()).anyMatch(u -> u.getPath().contains("/IT1," + begins + "X1,"));
        assertThat(provider().requests(provinces("Emilia-Romagna"))).isEqualTo(4);
        provider().pull(provinces("Trentino-Alto Adige"), desk(Freshness.A_DAY));
        assertThat(server.asked()).anyMatch(u -> u.getPath().contains("/IT1," + begins + "X2,"));
        assertThatThrownBy(() -> provider().pull(provinces("Molise"), desk(Freshness.A_DAY)))
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("no table named Molise")
                .hasMessageContaining(begins + "LAZIO")
                .hasMessageContaining("without 'named'");
    }

    private PullSpec bulk(String file) {
        return new PullSpec(
                "bulk",
                "istat",
                "DF_BULK_COECPA",
                Map.of("FILE", List.of(file)),
                "",
                "",
                "",
                "",
                server.base(),
                null);
    }
}
