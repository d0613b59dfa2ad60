// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.asking.Tongue;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is asked of a register of acts: a denial, a bound in days, who signed, what took an act's
 * place and what became of promises are never dropped in silence.
 */
class RegisterQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static final String ACTS =
            """
            complete_at: 2026-10-31
            complete_for: [PT]
            promises_complete: true
            instruments:
              - id: M1
                date: 2008-03-14
                date_kind: signed
                kind: memorandum
                our_parties: [Regione Marche]
                partner_parties: [Styria]
                our_areas: [IT-57]
                partner_areas: [AT-6]
                sectors: [wine, ports]
                promises: [a yearly forum, a cycle path]
                follow_up:
                  - {promise: 1, state: not, at: 2012-05, source: minutes}
                  - {promise: 2, state: kept, at: 2011-09-01, source: minutes}
                status: expired 2013-03-13; renewed
              - id: M2
                date: 2013-06-03
                date_kind: signed
                kind: memorandum
                our_parties: [Regione Marche]
                partner_parties: [Styria]
                our_areas: [IT-57]
                partner_areas: [AT-6]
                sectors: [shipbuilding]
                status: live
                follows: M1
              - id: M3
                date: 2019-02-20
                date_kind: signed
                kind: agreement
                our_parties: [Camera di commercio delle Marche]
                partner_parties: [Sonora Council]
                our_areas: [IT-57]
                partner_areas: [MX-SON]
                sectors: [transport, fisheries]
                status: to 2024-02-19
              - id: M4
                date: 2027-05
                date_kind: planned
                kind: memorandum
                our_parties: [Regione Marche]
                partner_parties: [Sonora]
                our_areas: [IT-57]
                partner_areas: [MX-SON]
            treaties:
              - id: T1
                name: {en: Pacific Partnership, it: Partenariato del Pacifico}
                parties: [EU27_2020, JP]
                signed: 2018-07-17
                in_force: 2019-02-08
            activities:
              - id: V1
                date: 2022-10-04
                kind: mission
                description: Mission of the region to Graz, led by the assessor Ada Neri.
                areas: [IT-57, AT-6]
            actors:
              - id: regione
                name: {en: Marche Region, it: Regione Marche}
                kind: region
                areas: [IT-57]
              - id: bianchi
                name: {en: Livia Bianchetti, it: Livia Bianchetti}
                kind: office-holder
                areas: [IT-57]
                from: 2010-04-01
                to: 2015-05-31
            """;

    @TempDir static Path folder;
    private static OpenObservatory open;
    private static FreeAnswers answers;

    @BeforeAll
    static void opens() throws IOException {
        Files.createDirectories(folder.resolve("relations"));
        Files.createDirectories(folder.resolve("areas"));
        Files.writeString(
                folder.resolve("observatory.yaml"),
                "format: 1\nname: {en: Trial, it: Prova}\nhome: IT-57\n");
        Files.writeString(folder.resolve("relations/ours.yaml"), ACTS);
        Files.writeString(
                folder.resolve("areas/partners.csv"),
                """
                code,name_en,name_it,kind,parent,groups,aliases,note
                AT-6,Styria,Stiria,state,AT,,,
                MX-SON,Sonora,Sonora,state,MX,,,
                """);
        open = OpenObservatory.open(folder);
        answers = new Wiring(open).free();
    }

    @AfterAll
    static void closes() {
        open.close();
    }

    private static Reply ask(String question) {
        return answers.ask(question, Tongue.of(question, Lang.EN), null, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is it true that we never signed anything with Styria? | No. 2 acts",
                "è vero che non abbiamo mai firmato niente con la Stiria? | No. 2 atti",
                "is it true that we have no agreement with Portugal? | Yes: up to",
                "è vero che non abbiamo accordi con il Portogallo? | Sì: fino al",
                "is it true that the agreement with Sonora is of 2018? | No: not in 2018",
                "è vero che l'accordo con Sonora è del 2018? | No: non nel 2018",
            })
    void whatIsDeniedIsAnsweredSo(String question, String begins) {
        assertThat(ask(question).sentence()).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accordi in vigore al 31/12/2012 | marzo 2008 | giugno",
                "agreements in force as of 31/12/2012 | March 2008 | June",
                "agreements signed in 2013 or later | Sonora 2019 | 2008",
                "accordi firmati nel 2013 o prima | Stiria 2008 | 2019",
                "agreements signed after March 2013 | Styria 2013 | 2008",
                "accordi firmati prima del 20/2/2019 | Stiria 2013 | Sonora",
                "accordi firmati tra il 1/1/2010 e il 31/12/2019 | Sonora 2019 | Stiria 2008",
            })
    void daysAndBoundsAreKept(String question, String told, String not) {
        assertThat(ask(question).sentence()).contains(told).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreements signed by the Chamber of Commerce | Sonora Council | Styria",
                "how many agreements did the Region sign with Sonora? | planned | Council",
                "agreements signed under Bianchetti | 3 June 2013 | Sonora",
                "accordi firmati dalla Bianchetti | 3 giugno 2013 | Sonora",
                "accordi firmati dalla Regione nel 2013 | 3 giugno 2013 | Sonora",
            })
    void whoSignedNarrows(String question, String told, String not) {
        Reply reply = ask(question);
        assertThat(reply.sentence() + reply.rows()).contains(told).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what replaced the 2008 memorandum with Styria? | place: The memorandum",
                "che cosa ha sostituito l'intesa del 2008 con la Stiria? | posto: L'intesa",
                "what did the 2013 memorandum with Styria replace? | Before it",
                "which is older, the agreement with Sonora or the one with Styria? | The older is",
                "compare the agreements with Sonora and Styria | Fields it names: transport",
                "which promises were not kept? | a yearly forum: not kept",
                "quali promesse sono state mantenute? | a cycle path: mantenuta",
                "what became of the promises made to Styria? | a cycle path: kept",
                "who led the mission to Graz? | Ada Neri",
                "how long did the agreement with Sonora last? | after 5 years",
            })
    void whatActsAreToEachOther(String question, String told) {
        assertThat(ask(question).sentence()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accordi sul vino | Styria | Sonora",
                "accordi sulla cantieristica | giugno 2013 | Sonora",
                "accordi sui porti | marzo 2008 | Sonora",
                "agreements on fisheries | Sonora | Styria",
            })
    void fieldsAreKnownInBothLanguages(String question, String told, String not) {
        assertThat(ask(question).sentence()).contains(told).doesNotContain(not);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "which agreements with Japan expire within two years? | No act held here (Japan) is"
                        + " known to end then | agreements that expire: Japan, 1 December 2026 – 1"
                        + " December 2028",
                "quali accordi con il Giappone scadono entro due anni? | Nessun atto registrato qui"
                        + " (Giappone) risulta finire allora | accordi che scadono: Giappone, 1º"
                        + " dicembre 2026 – 1º dicembre 2028",
            })
    void aTreatyWhoseEndIsNotHeldIsNotAmongThoseThatEnd(
            String question, String begins, String understood) {
        Reply reply = ask(question);
        assertThat(reply.sentence()).startsWith(begins);
        assertThat(reply.understood()).containsExactly(understood);
        assertThat(reply.rows()).isEmpty();
    }

    @Test
    void theDayOfATreatyHasItsArticleInItalian() {
        assertThat(ask("quali accordi con il Giappone sono in vigore?").rows().toString())
                .contains("in vigore dall'8 febbraio 2019");
    }

    @ParameterizedTest
    @CsvSource({
        "agreements signed under Zorzin",
        "l'intesa con la zorzinia è stata rinnovata?",
        "accordi firmati da Zorzin"
    })
    void aNameThatNothingExplainsIsAskedBack(String question) {
        assertThat(ask(question).kind()).isNotEqualTo(Reply.Kind.ANSWER);
    }
}
