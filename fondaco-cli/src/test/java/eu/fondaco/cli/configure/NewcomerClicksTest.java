// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a newcomer wants to know of the example is read within three clicks in both languages, a
 * typed question being two.
 */
class NewcomerClicksTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private static OpenObservatory open;
    private static FondacoServer server;

    @BeforeAll
    static void start() throws IOException {
        open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
        server = FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
        open.close();
    }

    private static Document get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return Jsoup.parse(
                CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body());
    }

    /** Follows the first link with that text, of the page before those around it. */
    private static String follow(Document page, String text) {
        for (String where : new String[] {"main a", "a"}) {
            for (Element link : page.select(where)) {
                if (link.text().contains(text)) {
                    return link.attr("href");
                }
            }
        }
        throw new AssertionError("no link says '" + text + "' on " + page.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ? share of Emilia-Romagna's imports from China in 2019 |"
                        + " 9.5% ; Rapporto Cina 2020",
                "en | ? rank of Emilia-Romagna by exports among regions of Italy in first half of"
                        + " 2018 |"
                        + " among 20: regions of Italy ; Veneto: more by 56 million euros"
                        + " ; 31,600",
                "en | ? rank of IT-45 by exports per capita among regions of IT in 2023 |" + " 1st",
                "en | Relations > Japan |" + " Emilia-Romagna's exports to Japan ; 86.9%",
                "en | Relations > China |"
                        + " expired ; 11 May 2015 ; superseded by the memorandum of 2019",
                "en | All contents > Agreements above the region > Japan |"
                        + " 17 July 2018 ; 1 February 2019",
                "en | Relations > South Korea |" + " What was promised ; study visits",
                "en | Briefs > Emilia-Romagna and Asia |" + " Doesn't hold ; Corrected",
                "en | Where sources disagree |" + " Emilia-Romagna's exports, 2023",
                "en | All contents > Strategies > 2021 |"
                        + " What is known of its content ; not known here",
                "it | ? quota delle importazioni dell'Emilia-Romagna dalla Cina nel 2019 |"
                        + " 9,5% ; nota del Rapporto Cina 2020",
                "it | ? posto dell'Emilia-Romagna per esportazioni tra le regioni dell'Italia"
                        + " nel primo semestre 2018 |"
                        + " tra 20: regioni dell'Italia ; Veneto: 56 milioni di euro in più"
                        + " ; 31.600",
                "it | ? posto dell'Emilia-Romagna per esportazioni pro capite tra le regioni"
                        + " dell'Italia nel 2023 |"
                        + " 1º",
                "it | Relazioni > Giappone |" + " 86,9%",
                "it | Relazioni > Cina |"
                        + " scaduto ; 11 maggio 2015 ; sostituito dal protocollo d'intesa del 2019",
                "it | Indice > Accordi sopra la regione > Giappone |"
                        + " 17 luglio 2018 ; 1º febbraio 2019",
                "it | Relazioni > Corea del Sud |" + " Che cosa fu promesso ; visite di studio",
                "it | Testi > L’Emilia-Romagna e l’Asia |" + " Non è così",
                "it | Fonti discordi |" + " Esportazioni dell'Emilia-Romagna, 2023",
                "it | Indice > Strategie > Linee di indirizzo |"
                        + " Cosa si sa del contenuto ; qui non si sa"
            })
    void isReadWithinThreeClicks(String lang, String way, String read) throws Exception {
        Document page = get("/" + lang);
        int clicks = 0;
        for (String step : way.split(" > ")) {
            boolean asked = step.startsWith("?");
            clicks += asked ? 2 : 1;
            page =
                    get(
                            asked
                                    ? "/"
                                            + lang
                                            + "/ask?q="
                                            + URLEncoder.encode(
                                                    step.substring(1).strip(),
                                                    StandardCharsets.UTF_8)
                                    : follow(page, step));
        }
        assertThat(clicks).isLessThanOrEqualTo(3);
        assertThat(page.select("main").text()).contains(read.split(" ; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/it/relations/CN | scaduto ; sostituito dal protocollo d'intesa del 2019 ; visita"
                        + " ; università | EXPIRED",
                "/it/instruments/I01 | in vigore (30º anniversario nel 2022) ; generale | live"
            })
    void italianPagesSayTheWordsOfTheRegistersInItalian(String path, String read, String not)
            throws Exception {
        assertThat(get(path).select("main").text()).contains(read.split(" ; ")).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource({"en, choose", "it, scegli"})
    void whatIsToBeChosenSaysSo(String lang, String word) throws Exception {
        Document card = get("/" + lang + "/agreements/card");
        assertThat(card.select("#id option, #place option, #partner option").eachText())
                .doesNotContain("")
                .filteredOn(word::equals)
                .hasSize(3);
    }
}
