// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences over the shipped example whose check was read aloud and sounded wrong. */
class ReadAloudTest {

    private static final Path EXAMPLE = Path.of("../examples/emilia-romagna");

    @TempDir Path work;

    @Test
    void aPlaceByWhatIsTradedAHeadIsAskedAsThat() throws IOException {
        List<JsonNode> of =
                check(
                        "In 2023 Emilia-Romagna was first by exports per head and second by"
                                + " exports.");
        assertThat(of).extracting(s -> s.get("verdict").asText()).containsOnly("supported");
        assertThat(of)
                .extracting(s -> s.get("question").asText())
                .containsExactly(
                        "rank of IT-45 by exports per capita among regions of IT in 2023",
                        "rank of IT-45 by exports among regions of IT in 2023");
        List<JsonNode> both =
                check(
                        "Nel 2023 l'Emilia-Romagna è stata la prima regione italiana per"
                            + " esportazioni pro capite. Nel primo trimestre del 2025 era terza per"
                            + " export pro capite.");
        assertThat(both)
                .extracting(s -> s.get("verdict").asText())
                .containsExactly("supported", "contradicted");
    }

    @Test
    void anAmountOfTradeIsNotTakenForAnActThatWasSpokenOf() throws IOException {
        List<JsonNode> of =
                check(
                        "In 2015 Legacoop Emilia-Romagna and the Namdo-Cooperatives Federation"
                                + " signed a memorandum. In the same year South Korea bought farm"
                                + " products worth 60 million euros from Reggio Emilia.");
        assertThat(of).hasSize(2);
        assertThat(of.get(1).get("quote").asText()).contains("60 million");
        assertThat(of.get(1).get("question").asText()).contains("IT-RE to KR");
    }

    @Test
    void norOneThatIsGivenAsAMatterOfAnAct() throws IOException {
        List<JsonNode> of =
                check(
                        "South Korea is one of the main targets of the \"Go Global 2021-2025\""
                                + " Strategy of the Emilia-Romagna Region.\n\nJapan is an essential"
                                + " trade partner, especially as regards what is sold there (which"
                                + " accounted for 900 million euros in 2015).");
        assertThat(of.get(2).get("quote").asText()).contains("900 million");
        assertThat(of.get(2).get("question").asText()).startsWith("exports from");
    }

    @Test
    void whatATreatyIsThankedForIsNotPartOfItsDate() throws IOException {
        List<JsonNode> of =
                check(
                        "Grazie all'Accordo di partenariato economico, che il Giappone e l'Unione"
                            + " europea hanno firmato nel 2019, gli scambi tra l'Emilia-Romagna e"
                            + " il Giappone sono in costante aumento.");
        assertThat(of.get(0).get("verdict").asText()).isEqualTo("contradicted");
        assertThat(of.get(0).get("quote").asText()).isEqualTo("hanno firmato nel 2019");
        assertThat(of.get(0).get("why").toString()).contains("17 luglio 2018");
    }

    @Test
    void aNameInBracketsBelongsToTheNameBeforeIt() throws IOException {
        List<JsonNode> of =
                check(
                        "Also in 2013 the chambers of commerce signed a memorandum with Binh Duong"
                                + " Province (Vietnam). The Association of South East Asian Nations"
                                + " (ASEAN) is central to the strategy \"Go Global 2021-2025\".");
        assertThat(of)
                .extracting(s -> s.get("quote").asText())
                .allMatch(
                        q ->
                                q.chars().filter(c -> c == '(').count()
                                        == q.chars().filter(c -> c == ')').count())
                .anyMatch(q -> q.contains("(Vietnam)"))
                .anyMatch(q -> q.contains("(ASEAN)"));
    }

    private List<JsonNode> check(String text) throws IOException {
        Path brief = work.resolve("brief.md");
        Files.writeString(brief, text + "\n");
        Cli check = Cli.run("check", brief, "-o", EXAMPLE, "--format", "jsonl");
        assertThat(check.code()).as(check.err()).isLessThan(2);
        ObjectMapper json = new ObjectMapper();
        return check.out().lines().map(l -> read(json, l)).toList();
    }

    private static JsonNode read(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(line, e);
        }
    }
}
