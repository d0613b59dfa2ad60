// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What an observatory knows before anything is loaded into it. */
class LentListsTest {

    private final Areas areas = new Areas(LentLists.areas("IT-45", List.of()), List.of());

    @Test
    void aRegionIsOneWhateverItsCode() {
        for (String code : List.of("IT-45", "ITH5", "ITD5", "ISTAT:08", "Emilia Romagna")) {
            assertThat(areas.get(code).code()).as(code).isEqualTo("IT-45");
        }
        assertThat(areas.get("EL").code()).isEqualTo("GR");
        assertThat(areas.get("XS").code()).isEqualTo("RS");
    }

    @Test
    void italyHasTwentyRegionsAndTheirProvinces() {
        assertThat(areas.ofKindUnder("region", "IT")).hasSize(20);
        assertThat(areas.ofKindUnder("province", "IT")).hasSize(107);
        assertThat(areas.ofKindUnder("province", "IT-45")).hasSize(9);
        assertThat(areas.membersOf("ITH"))
                .containsExactlyInAnyOrder("IT-32", "IT-34", "IT-36", "IT-45");
        assertThat(areas.membersOf("ITFG")).hasSize(8);
    }

    @Test
    void aHomeHasThePartsOfItsCountry() {
        Map<String, String> homes =
                Map.of(
                        "ES-CT",
                        "Catalunya",
                        "FR-BRE",
                        "Bretagne",
                        "DE-BY",
                        "Bayern",
                        "DE2",
                        "Bavière");
        homes.forEach(
                (home, name) -> {
                    Areas own = new Areas(LentLists.areas(home, List.of()), List.of());
                    assertThat(own.find(home)).as(home).isPresent();
                    assertThat(own.find(name)).as(name).isEqualTo(own.find(home));
                });
        Areas catalan = new Areas(LentLists.areas("ES-CT", List.of()), List.of());
        assertThat(catalan.ofKindUnder("province", "ES-CT")).hasSize(4);
        assertThat(catalan.get("BE").name().en()).isEqualTo("Belgium");
    }

    /** That partners are named doesn't make the parts of their countries known. */
    @Test
    void partsOfPartnersArentLent() {
        Areas known = new Areas(LentLists.areas("IT-45", List.of("DE", "FR", "US")), List.of());
        assertThat(known.find("DE-BY")).isEmpty();
        assertThat(known.find("US-CA")).isPresent();
        assertThat(new Areas(LentLists.areas("IT-45", List.of("DE-BY")), List.of()).find("Bayern"))
                .isPresent();
    }

    @Test
    void groupsAreAsTheyWere() {
        assertThat(areas.membersOf("EU", Period.year(2003))).hasSize(15);
        assertThat(areas.membersOf("EU", Period.year(2023))).hasSize(27).doesNotContain("GB");
        assertThat(areas.membersOf("EU27_2007")).contains("GB").doesNotContain("HR");
        assertThat(areas.membersOf("ASI")).contains("SA", "JP").doesNotContain("TR", "CY");
    }

    @Test
    void everyMemberParentAndNameIsOne() {
        Map<String, String> meant = new HashMap<>();
        for (Area area : areas.list()) {
            if (!area.parent().isEmpty()) {
                assertThat(areas.find(area.parent())).as(area.code()).isPresent();
            }
            area.memberships().forEach(m -> assertThat(areas.get(m.group()).isGroup()).isTrue());
            for (String word : area.aliases()) {
                assertThat(meant.put(word, area.code())).as(word).isIn(null, area.code());
                assertThat(areas.find(word).orElseThrow().code()).isEqualTo(area.code());
            }
        }
    }

    @Test
    void adjectivesAreInflected() {
        assertThat(areas.get("DE").demonyms().forms(Lang.IT))
                .contains("tedesco", "tedesca", "tedeschi", "tedesche");
        assertThat(areas.get("FR").demonyms().forms(Lang.IT)).contains("francese", "francesi");
        assertThat(areas.get("BE").demonyms().forms(Lang.IT)).contains("belga", "belgi", "belghe");
        assertThat(areas.get("CN").demonyms().forms(Lang.EN)).containsExactly("Chinese");
    }

    @Test
    void anOwnListWins() {
        Area own =
                new Area(
                        "ER",
                        new Label("Emilia-Romagna", "Emilia-Romagna"),
                        "region",
                        "IT",
                        Set.of(),
                        Set.of("ITH5"));
        Areas joined = new Areas(LentLists.areas("", List.of()), List.of(own));
        assertThat(joined.get("ITH5").code()).isEqualTo("ER");
        assertThat(joined.find("IT-45")).isEmpty();
        assertThat(joined.find("IT-52")).isPresent();
    }

    @Test
    void anOwnRegionIsStillCalledByItsOtherCodes() {
        Area own = new Area("IT-45", Label.of("The Region"), "region", "IT", Set.of(), Set.of());
        Areas joined = new Areas(LentLists.areas("", List.of()), List.of(own));
        assertThat(joined.get("ITH5").name().en()).isEqualTo("The Region");
        assertThat(joined.get("ITD5").demonyms().it()).contains("emiliano");
        assertThat(joined.membersOf("ITH")).contains("IT-45");
    }

    @Test
    void everyPartnerOfIstatIsKnown() {
        for (String code :
                List.of(
                        "AN",
                        "BU",
                        "CS",
                        "EL",
                        "QP",
                        "QS",
                        "QU",
                        "QW",
                        "SU",
                        "TP",
                        "XA",
                        "XK",
                        "XS",
                        "YU",
                        "ZR",
                        "NOCOU",
                        "PFDEP",
                        "EUR_NEU",
                        "MEC",
                        "EDA",
                        "EA13",
                        "EXT_EU28",
                        "EXT_EU27_2020",
                        "EU15",
                        "WORLD",
                        "OTH_EDEST")) {
            assertThat(areas.find(code)).as(code).isPresent();
        }
    }

    /**
     * Milan is another code in Istat's tables than in NUTS since 2010; Monza stands beside both.
     */
    @Test
    void milanIsOneProvinceWhateverItsCode() {
        for (String code : List.of("ITC45", "ITC4C", "ISTAT:015", "IT-MI")) {
            assertThat(areas.get(code).code()).as(code).isEqualTo("IT-MI");
        }
        assertThat(areas.get("IT108").code()).isEqualTo("IT-MB");
        assertThat(areas.ofKindUnder("province", "IT-25")).hasSize(12);
    }

    /**
     * What isn't a country must be told from one, so that it is never ranked or summed with any.
     */
    @Test
    void everyCodeOfIstatsListOfPartnersIsACountryOrAnAggregate() throws IOException {
        Path list = Path.of("../../shared/data/italy_istat/codelists/CL_COEWEB_GEONOM.csv");
        Assumptions.assumeTrue(Files.exists(list), "no folder of real tables beside the project");
        List<String> codes =
                Files.readAllLines(list).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
        assertThat(codes).hasSizeGreaterThan(300);
        assertThat(codes).allMatch(code -> areas.find(code).isPresent());
        assertThat(codes)
                .allMatch(
                        code -> {
                            Area area = areas.get(code);
                            boolean aggregate =
                                    area.isGroup() || area.isSpecial() || area.code().equals("W00");
                            return aggregate || code.matches("[A-Z]{2}") && !code.equals("EU");
                        });
    }
}
