// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts call places, over a list whose codes are nobody's: only names tell them. */
class PlaceWordsTest {

    private static final Catalog CATALOG =
            catalog(
                    "P01|Brittany|Bretagna",
                    "P02|Provence-Alpes-Côte d'Azur|Provenza-Alpi-Costa Azzurra",
                    "P03|North East (England)|Nord Est (Inghilterra)",
                    "P04|Apulia|Puglia",
                    "P05|North Rhine-Westphalia|Renania Settentrionale-Vestfalia",
                    "P06|Baden-Württemberg|Baden-Württemberg",
                    "P07|Australia|Australia",
                    "P08|Prairies|Praterie",
                    "P09|Triveneto|Triveneto",
                    "P10|France|Francia",
                    "P11|Ireland|Irlanda",
                    "P12|Balearic Islands|Isole Baleari",
                    "P13|Texas|Texas",
                    "P14|Guangdong|Guangdong",
                    "P15|Ravenna|Ravenna",
                    "P16|Prato|Prato",
                    "P17|Türkiye|Turchia",
                    "P18|European Union|Unione europea",
                    "P19|Basque Country|Paesi Baschi",
                    "P20|Georgia|Georgia",
                    "P21|Georgia (United States)|Georgia (Stati Uniti)",
                    "P22|Goa|Goa",
                    "P23|Marche|Marche",
                    "P24|Reading|Reading",
                    "P25|United States|Stati Uniti");

    private static Catalog catalog(String... lines) {
        List<Area> areas = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split("\\|");
            areas.add(
                    new Area(
                            part[0],
                            new Label(part[1], part[2]),
                            "region",
                            "",
                            Set.of(),
                            Set.of()));
        }
        return new Catalog(
                new Label("Places", "Luoghi"),
                "P04",
                new Areas(areas),
                new Products(List.of()),
                List.of(),
                List.of(),
                Relations.NONE);
    }

    private static List<String> named(Lang lang, String text) {
        return named(lang, text, false);
    }

    private static List<String> named(Lang lang, String text, boolean prose) {
        Names names = new Names(CATALOG, Lexicon.shipped(lang), List.of());
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Names.AreaHit hit = prose ? names.areaInProse(tokens, i) : names.area(tokens, i, lang);
            if (hit != null) {
                codes.addAll(hit.codes());
                i += hit.length() - 1;
            }
        }
        return List.copyOf(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Breton firms sold more | P01",
                "sales of PACA fell | P02",
                "exports from the North East | P03",
                "Pugliese olive oil | P04",
                "the Ruhr sold steel | P05",
                "NRW leads | P05",
                "Swabian engineers | P06",
                "BaWü's cars | P06",
                "demand from Down Under | P07",
                "wheat of the Prairies | P08",
                "the Triveneto | P09",
                "wines of the Hexagon | P10",
                "the Emerald Isle | P11",
                "tourists in the Balearics | P12",
                "Texans bought less | P13",
                "the Lone Star State | P13",
                "Cantonese factories | P14",
                "Ravennate ceramics | P15",
                "Turkish carpets | P17",
                "sales to the bloc | P18",
                "the Union and beyond | P18",
                "Euskadi and its ports | P19",
                "Georgian wine | P20 P21",
                "rice of Goa | P22",
                "machines for Uncle Sam | P25"
            })
    void knowsWhatEnglishTextsCallThem(String text, String codes) {
        assertThat(named(Lang.EN, text)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "le imprese bretoni | P01",
                "la Costa Azzurra | P02",
                "il Nord Est inglese | P03",
                "i pugliesi vendono | P04",
                "l'acciaio della Ruhr | P05",
                "i renani | P05",
                "gli industriali svevi | P06",
                "le aziende australiane | P07",
                "il grano delle Praterie canadesi | P08",
                "i calzaturieri del Triveneto | P09",
                "i clienti d'oltralpe | P10",
                "l'isola di smeraldo | P11",
                "le Baleari | P12",
                "i petrolieri texani | P13",
                "le fabbriche cantonesi | P14",
                "i ravennati esportano | P15",
                "i telai di Prato | P16",
                "la clientela turca | P17",
                "le vendite intracomunitarie | P18",
                "dall'Unione arriva la ripresa | P18",
                "le cooperative basche | P19",
                "il vino georgiano | P20",
                "le vendite negli Usa | P25",
                "l'export verso la Ue | P18",
                "i dazi d'oltreoceano | P25"
            })
    void knowsWhatItalianTextsCallThem(String text, String codes) {
        assertThat(named(Lang.IT, text)).containsExactly(codes.split(" "));
    }

    @Test
    void takesEverydayWordsForPlacesOnlyWithACapitalLetter() {
        assertThat(named(Lang.IT, "un prato per le marche note")).isEmpty();
        assertThat(named(Lang.IT, "l'unione dei produttori")).isEmpty();
        assertThat(named(Lang.EN, "reading about the union of workers")).isEmpty();
        assertThat(named(Lang.EN, "firms of Reading")).containsExactly("P24");
        assertThat(named(Lang.IT, "dalle Marche a Prato")).containsExactly("P16", "P23");
    }

    /** A name with its article doesn't cut a longer name in two. */
    @ParameterizedTest
    @CsvSource({
        "le Fiandre hanno venduto di più, P50",
        "le Fiandre Occidentali hanno venduto di più, P51",
        "dalle Fiandre Occidentali, P51"
    })
    void anArticleCutsNoLongerName(String text, String code) {
        Catalog catalog = catalog("P50|Flanders|Fiandre", "P51|West Flanders|Fiandre Occidentali");
        Names names = new Names(catalog, Lexicon.shipped(Lang.IT), List.of());
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        Names.AreaHit first = names.areaInProse(tokens, 0);
        Names.AreaHit hit = first != null ? first : names.areaInProse(tokens, 1);
        assertThat(hit.codes()).containsExactly(code);
    }

    /** What is left of a long name may name what is held, but not partners that none specified. */
    @Test
    void theRestOfPartnersIsNotNamedByHalfItsName() {
        Area rest = new Area("P30", LEFT, "special", "", Set.of(), Set.of());
        Area two = new Area("P31", TWO, "country", "", Set.of(), Set.of());
        Catalog catalog =
                new Catalog(
                        new Label("Places", "Luoghi"),
                        "",
                        new Areas(List.of(rest, two)),
                        new Products(List.of()),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        Dataset held =
                new Dataset(
                        "d",
                        "EUR",
                        true,
                        false,
                        Set.of("P31"),
                        Set.of("P30", "P31"),
                        Set.of(),
                        Map.of(),
                        Map.of());
        Names names = new Names(catalog, Lexicon.shipped(Lang.EN), List.of(held));
        List<Token> tokens = Tokenizer.tokens("countries", 0, 9);
        assertThat(names.area(tokens, 0, Lang.EN)).isNull();
        tokens = Tokenizer.tokens("Bosnia", 0, 6);
        assertThat(names.area(tokens, 0, Lang.EN).codes()).containsExactly("P31");
    }

    private static final Label LEFT =
            new Label("Countries and territories not specified", "Paesi non specificati");

    private static final Label TWO = new Label("Bosnia and Herzegovina", "Bosnia ed Erzegovina");

    /** A capital stands for its land, unless an area of that name is held. */
    @ParameterizedTest
    @CsvSource({"true, P41", "false, P40"})
    void aCapitalIsItselfWhereItIsHeld(boolean isHeld, String meant) {
        Catalog catalog =
                catalog("P40|Wales|Galles", "P41|Cardiff and Vale of Glamorgan|Cardiff e la Valle");
        Dataset held =
                new Dataset(
                        "d",
                        "GBP",
                        true,
                        false,
                        isHeld ? Set.of("P40", "P41") : Set.of("P40"),
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Map.of());
        Names names = new Names(catalog, Lexicon.shipped(Lang.EN), List.of(held));
        List<Token> tokens = Tokenizer.tokens("Cardiff", 0, 7);
        assertThat(names.area(tokens, 0, Lang.EN).codes().get(0)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parlando di ravenna il presidente alzò il calice | false",
                "Ravenna alzò il calice | true",
                "quanto esporta ravenna | true",
                "Le imprese pugliesi vendono | true",
                "RAVENNA CRESCE | true"
            })
    void inProseNamesHaveCapitalLetters(String text, boolean found) {
        assertThat(named(Lang.IT, text, true)).hasSize(found ? 1 : 0);
    }
}
