// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.acts.ActReader.Found;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.DocumentReader;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which act, which strategy, which side and which industry a statement means. */
class WhoIsMeantTest {

    private static final Relations PLANS =
            new Relations(
                    List.of(),
                    List.of(),
                    List.of(plan("roads", "Open Roads", 2011), plan("skies", "Wide Skies", 2016)),
                    List.of(),
                    List.of(),
                    "");

    private static final Relations LEFT =
            ActTexts.of(
                    List.of(
                            new Instrument(
                                    "q1",
                                    PartialDate.parse("2013-04-28"),
                                    DateKind.SIGNED,
                                    InstrumentKind.AGREEMENT,
                                    "agreement",
                                    List.of("Montalba Ahead"),
                                    List.of("Antofagasta Miners' League"),
                                    List.of("XV-01"),
                                    List.of("CL-AN"),
                                    List.of("mining"),
                                    List.of(),
                                    "terminated 2016-09-30 by the Antofagasta Miners' League",
                                    "",
                                    List.of(),
                                    List.of())),
                    ActTexts.actor("Montalba Ahead", "agency"));

    private static final Relations SIGNED =
            new Relations(
                    List.of(
                            new Instrument(
                                    "w1",
                                    PartialDate.parse("2013-04-28"),
                                    DateKind.SIGNED,
                                    InstrumentKind.MEMORANDUM,
                                    "memorandum",
                                    List.of("Regione Montalba (Ada Corvi)"),
                                    List.of("Antofagasta (Ines Roca)"),
                                    List.of("XV-01"),
                                    List.of("CL-AN"),
                                    List.of("mining"),
                                    List.of(),
                                    "live (no term)",
                                    "",
                                    List.of(),
                                    List.of())),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            holder("Ada Corvi", "XV-01"),
                            holder("Bruno Selva", "XV-01"),
                            holder("Ines Roca", "CL-AN")),
                    "");

    private static Actor holder(String name, String area) {
        return new Actor(
                name.replace(' ', '-'),
                new Label(name, name),
                "office-holder",
                List.of(area),
                List.of(name),
                PartialDate.parse("2010-01-01"),
                PartialDate.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ines Roca signed it with Bruno Selva in April 2013. | FALSE
                    Ada Corvi signed it with Bruno Selva in April 2013. | OPEN
                    In April 2013 Ines Roca renewed the memorandum of Bruno Selva. | OPEN
                    """)
    void whoSignedForTheOtherSideIsNoSecondSigner(String then, Truth truth) {
        String first = "In April 2013 Montalba signed a memorandum with Antofagasta. ";
        assertThat(last(SIGNED, first + then, Lang.EN).decision().rulings())
                .as(then)
                .filteredOn(r -> r.slip().equals("wrong_name"))
                .extracting(Ruling::truth)
                .containsExactly(truth);
    }

    private static Strategy plan(String id, String name, int from) {
        return new Strategy(
                id,
                name,
                List.of(),
                new Period(from * 12, 60),
                "act " + from,
                PartialDate.parse(from + "-02-10"),
                "Regione Montalba",
                "Sectors: wine, glass.",
                List.of("CL"),
                true,
                "");
    }

    private static Found last(Relations held, String text, Lang lang) {
        List<Found> all =
                new ActReader(Valdoria.catalog(List.of(), held), Lexicon.shipped(lang))
                        .found(DocumentReader.read("a.txt", text), ActTexts.DAY, ActTexts.DAY);
        assertThat(all).as(text).isNotEmpty();
        return all.get(all.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    It follows on from Open Roads, which is over, and it is to last until 2020. | skies
                    Open Roads came before, and it lasted until 2015. | roads
                    """)
    void aPronounGoesOnWithTheStrategyThatItStoodFor(String then, String plan) {
        String text = "The Region approved Wide Skies on 10 February 2016. " + then;
        assertThat(last(PLANS, text, Lang.EN).decision().entry().id()).as(text).isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | In April 2013 Montalba Ahead signed an agreement with Antofagasta. In September 2016 Montalba Ahead pulled out. | CONTRADICTED
                    EN | In April 2013 Montalba Ahead signed an agreement with Antofagasta. In September 2016 the Miners' League pulled out. | SUPPORTED
                    IT | Nell'aprile 2013 Montalba Ahead firmò un accordo con Antofagasta. Nel settembre 2016 Montalba Ahead si tirò indietro. | CONTRADICTED
                    """)
    void whoPulledOutIsKnownByName(Lang lang, String text, Verdict verdict) {
        assertThat(last(LEFT, text, lang).checked().verdict()).as(text).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | The memorandum with Antofagasta is on the water industry and mining. | SUPPORTED
                    IT | Il memorandum con Antofagasta riguarda l'industria dell'acqua e le miniere. | SUPPORTED
                    IT | Il memorandum con Antofagasta riguarda l'industria e le miniere. | CONTRADICTED
                    """)
    void anIndustryIsThatOfItsGoods(Lang lang, String text, Verdict verdict) {
        assertThat(last(ActTexts.CHAIN, text, lang).checked().verdict())
                .as(text)
                .isEqualTo(verdict);
    }

    private static final Relations ALONE =
            ActTexts.heldWithChile(
                    ActTexts.act(
                            "s1", "2012-03-01", "memorandum (5 years)", "expired 2017-03-01", ""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | A twinning on fisheries and trains joined Antofagasta and a town in May 2005. | s1
                    IT | Un gemellaggio su pesca e treni unì Antofagasta a un comune nel maggio 2005. | s1
                    EN | A twinning on fisheries and trains joined Iquique and a town in May 2005. |
                    """)
    void aSideAloneTellsOfWhichActAllElseIsWrong(Lang lang, String text, String act) {
        Entry e = last(ALONE, text, lang).decision().entry();
        assertThat(e == null ? null : e.id()).as(text).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EN | It was signed, some say on 3 July 1999, some say on 5 June 2001. | s1
                    IT | Fu firmato, chi dice il 3 luglio 1999, chi dice il 5 giugno 2001. | s1
                    """)
    void whatGoesOnIsOfTheActSpokenOfThoughItFitsNone(Lang lang, String then, String act) {
        String first =
                lang == Lang.EN
                        ? "In March 2012 Montalba signed a memorandum with Antofagasta. "
                        : "Nel marzo 2012 Montalba firmò un memorandum con Antofagasta. ";
        Found f = last(ALONE, first + then, lang);
        assertThat(f.decision().entry()).as(then).isNotNull();
        assertThat(f.decision().entry().id()).as(then).isEqualTo(act);
        assertThat(f.decision().rulings()).anyMatch(r -> r.lean() == Truth.FALSE);
    }

    @Test
    void aDenialOfAllActsSaysNothingOfAnActNamedBeforeIt() {
        Relations none = ActTexts.heldWithChile();
        String denied = "Nothing has ever been signed with Chile.";
        String beside =
                "Today's is thus the fourth text, and nothing has ever been signed with Chile.";
        assertThat(last(none, denied, Lang.EN).checked().verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(last(none, beside, Lang.EN).checked().verdict()).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aTermOfOneOfTwoActsIsntWrongOfTheOther() {
        Relations line =
                ActTexts.heldWithChile(
                        ActTexts.act(
                                "l1",
                                "2008-03-15",
                                "memorandum (6 years)",
                                "expired 2014-03-15; renewed by l2",
                                ""),
                        ActTexts.act(
                                "l2",
                                "2014-11-22",
                                "memorandum (4 years)",
                                "expired 2018-11-22; renewed by l3",
                                "l1"),
                        ActTexts.act(
                                "l3",
                                "2019-05-14",
                                "memorandum (7 years)",
                                "live, to 2026-05-14",
                                "l2"));
        String text =
                "On 14 May came the memorandum with Antofagasta, third in a line that goes back to"
                        + " 2008; its term is seven years.";
        assertThat(last(line, text, Lang.EN).barred()).contains(Truth.FALSE);
    }
}
