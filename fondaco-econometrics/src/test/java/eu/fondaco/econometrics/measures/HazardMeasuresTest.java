// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import org.junit.jupiter.api.Test;

/** Models of hazards as questions, on spells that are worked by hand. */
class HazardMeasuresTest {

    /**
     * What is always traded, so that every year is held; under way in the first year, it is no
     * spell.
     */
    private static CubeOfExports always() {
        CubeOfExports cube = new CubeOfExports();
        for (int year = 2010; year <= 2016; year++) {
            cube.add("AA MM P9 " + year + " 50");
        }
        return cube;
    }

    private static CubeOfExports spell(CubeOfExports cube, int k, int from, int to, int first) {
        for (int year = from; year <= to; year++) {
            cube.add("AA MM P" + k + " " + year + " " + (year == from ? first : 70));
        }
        return cube;
    }

    private static String of(String measure, int base) {
        return "measure " + measure + " of exports from AA to MM from " + base + " to 2016";
    }

    /**
     * Lives of 1, 2 and 3 years, of which the second begins with twice the value: the ratio is √2.
     */
    @Test
    void threeLivesByHand() {
        CubeOfExports cube = always();
        spell(cube, 0, 2011, 2011, 100);
        spell(cube, 1, 2011, 2012, 200);
        spell(cube, 2, 2011, 2013, 100);
        assertThat(cube.value(of("hazard_ratio", 2010))).isCloseTo(Math.sqrt(2), within(1e-10));
        assertThat(cube.ask(of("hazard_ratio", 2010)).evidence().grade()).isEqualTo(Grade.E);
        assertThat(cube.value(of("hazard_ratio_breslow", 2010)))
                .isCloseTo(Math.sqrt(2), within(1e-10));
    }

    /** In their first year 1 of 4 end that begin small, 3 of 4 that begin with twice the value. */
    @Test
    void discreteHazardsByHand() {
        CubeOfExports cube = always();
        for (int i = 0; i < 4; i++) {
            spell(cube, i, 2015, i == 0 ? 2015 : 2016, 100);
            spell(cube, 4 + i, 2015, i > 0 ? 2015 : 2016, 200);
        }
        String question = of("hazard_ratio_cloglog", 2010);
        assertThat(cube.value(question)).isCloseTo(Math.log(0.25) / Math.log(0.75), within(1e-10));
        assertThat(((Answer.Known) cube.ask(question)).evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().startsWith("8 spells, of which 4 ended; coefficient"));
        double average = Math.sqrt(Math.log(0.25) * Math.log(0.75));
        assertThat(cube.value(of("hazard_cloglog", 2010) + " limit 1"))
                .isCloseTo(100 * (1 - Math.exp(-average)), within(1e-8));
    }

    /**
     * With the base in 2013 the life that ended before is not seen, and the others enter at age 2.
     */
    @Test
    void spellsUnderWayEnterAtTheirAge() {
        CubeOfExports cube = always();
        spell(cube, 0, 2011, 2011, 400);
        spell(cube, 1, 2011, 2013, 100);
        spell(cube, 2, 2011, 2014, 200);
        spell(cube, 3, 2013, 2015, 200);
        spell(cube, 4, 2012, 2015, 100);
        // P1 and P3 end at age 3 of P1 to P4, P2 and P4 at age 4: e/(2 + 2e)² · e/(1 + e)² is
        // largest at e = 1
        assertThat(cube.value(of("hazard_ratio_breslow", 2013))).isCloseTo(1, within(1e-10));
        assertThat(cube.value(of("hazard_ratio_breslow", 2010))).isGreaterThan(1.5);
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        CubeOfExports cube = always();
        Answer none = cube.ask(of("hazard_ratio", 2010));
        assertThat(((Answer.Unknown) none).message().toString()).contains("no spell ends");
        Answer few = cube.ask("measure hazard_ratio of exports from AA to MM from 2015 to 2016");
        assertThat(((Answer.Unknown) few).message().toString()).contains("two years earlier");
        CubeOfExports hidden = always().add("AA MM P0 2012 5 C");
        Answer secret = hidden.ask(of("hazard_ratio", 2010));
        assertThat(((Answer.Unknown) secret).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }
}
