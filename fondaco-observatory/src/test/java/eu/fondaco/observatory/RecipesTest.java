// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.pull.PullSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipesTest {

    private static List<PullSpec> pulls(String text) {
        List<DataIssue> issues = new ArrayList<>();
        List<PullSpec> pulls = PullsYaml.parse(text, "recipe", issues::add);
        assertThat(issues).isEmpty();
        return pulls;
    }

    @Test
    void everyItalianRegionHasOneInItsOwnCodes() {
        assertThat(Recipes.names()).hasSize(20).contains("emilia-romagna", "valle-d-aosta");
        for (String name : Recipes.names()) {
            List<PullSpec> pulls = pulls(Recipes.of(name).orElseThrow());
            assertThat(pulls).hasSize(7).allMatch(p -> p.id().startsWith(name));
        }
        List<PullSpec> tuscany = pulls(Recipes.of("Tuscany").orElseThrow());
        assertThat(tuscany.get(6).named()).isEqualTo("Toscana");
        assertThat(tuscany.get(1).where()).containsEntry("REF_AREA", List.of("ITE1"));
        assertThat(tuscany.get(4).where()).containsEntry("geo", List.of("IT", "ITI1"));
        assertThat(Recipes.of("ITH5")).isEqualTo(Recipes.of("emilia-romagna")).isPresent();
        assertThat(Recipes.of("atlantis")).isEmpty();
    }

    @Test
    void aTableIsFoundByItsNameWhereTheOfficeCan() {
        List<DataIssue> issues = new ArrayList<>();
        for (String entry :
                List.of(
                        "{provider: istat, flow: A_*}",
                        "{provider: istat, flow: A, named: Lazio}",
                        "{provider: comext, flow: A_*, named: Lazio}")) {
            PullsYaml.parse("pulls: [" + entry + "]", "sources.yaml", issues::add);
        }
        assertThat(issues).hasSize(3).allMatch(DataIssue::isError);
    }

    @Test
    void isPutBesideWhatIsThere() {
        String recipe = Recipes.of("emilia-romagna").orElseThrow();
        String held =
                "datasets:\n"
                        + "  a: {complete: true}\n"
                        + "pulls:\n"
                        + "  - {id: mine, provider: comext, flow: DS-1}\n"
                        + "figures: {source: x}\n";
        String text = PullsYaml.with(held, recipe);
        assertThat(pulls(text)).extracting(PullSpec::id).contains("mine", "emilia-romagna-gdp");
        assertThat(pulls(text)).hasSize(8);
        assertThat(text).contains("figures: {source: x}").contains("a: {complete: true}");
        assertThat(pulls(PullsYaml.with("", recipe))).hasSize(7);
        assertThat(pulls(PullsYaml.with("datasets: {}", recipe))).hasSize(7);
    }
}
