// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who held an office when, as the register of actors and the parties of acts tell it. */
final class Offices {

    private final Held held;
    private final Lang lang;
    private final Spoken spoken;

    Offices(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
        spoken = new Spoken(held.language(), lang, 0);
    }

    /** Those who hold or held what is asked about; other actors where they are named. */
    List<Actor> of(Registered.Office asked) {
        return held.catalog().relations().actors().stream()
                .filter(
                        a ->
                                asked.actors().isEmpty()
                                        ? a.kind().equals(Actor.HOLDER)
                                        : asked.actors().contains(a.id()))
                .filter(
                        a ->
                                asked.areas().isEmpty()
                                        || a.areas().stream().anyMatch(c -> isIn(c, asked.areas())))
                .filter(a -> asked.roles().isEmpty() || a.names().isEmpty() || isCalled(a, asked))
                .filter(a -> asked.when().isAny() || mayHold(a, asked.when()))
                .toList();
    }

    /** Whether a name of the office begins as what is asked about: president, presidente. */
    private static boolean isCalled(Actor a, Registered.Office asked) {
        return a.names().stream()
                .map(n -> Tokenizer.fold(n).strip())
                .anyMatch(n -> asked.roles().stream().anyMatch(n::startsWith));
    }

    /** Whether the days of office that are known allow for one of the years asked about. */
    private static boolean mayHold(Actor a, Registered.Span when) {
        int from = a.from().isKnown() ? a.from().year() : Integer.MIN_VALUE;
        int to = a.to().isKnown() ? a.to().year() : Integer.MAX_VALUE;
        boolean bounded = when.years().isEmpty();
        return bounded
                ? (when.to() == Registered.Span.OPEN || from <= when.to())
                        && (when.from() == Registered.Span.OPEN || to >= when.from())
                : when.years().stream().anyMatch(y -> y >= from && y <= to);
    }

    private boolean isIn(String code, List<String> areas) {
        return areas.stream()
                .anyMatch(a -> a.equals(code) || held.catalog().areas().isUnder(code, a));
    }

    /** Who held offices of an act's areas on its day, and whom its parties name. */
    String inOffice(Instrument i) {
        List<String> all = new ArrayList<>();
        if (i.date().isKnown()) {
            List<String> areas =
                    Stream.concat(i.ourAreas().stream(), i.partnerAreas().stream()).toList();
            held.catalog().relations().actors().stream()
                    .filter(a -> a.kind().equals(Actor.HOLDER) && held(a, i.date()))
                    .filter(a -> a.areas().stream().anyMatch(areas::contains))
                    .forEach(a -> all.add(called(a)));
        }
        List<String> undated = undated(i);
        String then =
                all.isEmpty()
                        ? undated.isEmpty()
                                ? Speech.say(lang, "offices.who-office")
                                : Speech.say(lang, "offices.undated", String.join("; ", undated))
                        : Speech.say(lang, "offices.office-then", String.join("; ", all));
        Set<String> named = named(i);
        return named.isEmpty()
                ? then
                : then + Speech.say(lang, "offices.act-names", String.join(", ", named));
    }

    /** Those of an act's areas whose days of office aren't held. */
    private List<String> undated(Instrument i) {
        return held.catalog().relations().actors().stream()
                .filter(
                        a ->
                                a.kind().equals(Actor.HOLDER)
                                        && !a.from().isKnown()
                                        && !a.to().isKnown())
                .filter(
                        a ->
                                Stream.concat(i.ourAreas().stream(), i.partnerAreas().stream())
                                        .anyMatch(a.areas()::contains))
                .map(this::called)
                .toList();
    }

    /** Whether all days of a date lie within the days of office, both of them known. */
    static boolean held(Actor a, PartialDate date) {
        LocalDate last = a.to().isKnown() ? a.to().latest() : LocalDate.MAX;
        return a.from().isKnown()
                && !a.from().earliest().isAfter(date.earliest())
                && !last.isBefore(date.latest());
    }

    private String called(Actor a) {
        String office =
                a.names().isEmpty()
                        ? ""
                        : ", " + a.names().get(a.names().size() > 1 && lang == Lang.IT ? 1 : 0);
        return a.name().in(lang) + office;
    }

    /** Acts whose parties name somebody of the areas and years asked about. */
    List<Instrument> naming(Registered.Office asked) {
        boolean timed = asked.term() || !asked.names().isEmpty() || !asked.when().isAny();
        boolean placed = !asked.areas().isEmpty() || !asked.names().isEmpty();
        boolean said = placed && asked.actors().isEmpty() && timed;
        return held.catalog().relations().instruments().stream()
                .filter(i -> said && i.date().isKnown())
                .filter(i -> asked.when().has(i.date().year()))
                .filter(
                        i ->
                                asked.areas().isEmpty()
                                        || Stream.concat(
                                                        i.ourAreas().stream(),
                                                        i.partnerAreas().stream())
                                                .anyMatch(c -> isIn(c, asked.areas())))
                .filter(i -> !named(i, asked).isEmpty())
                .toList();
    }

    /** What the parties of an act say of who stood for them, those of the areas asked about. */
    Set<String> named(Instrument i, Registered.Office asked) {
        if (!asked.names().isEmpty()) {
            return named(Stream.concat(i.ourParties().stream(), i.partnerParties().stream()))
                    .stream()
                    .filter(
                            p ->
                                    asked.names().stream()
                                            .anyMatch(n -> Tokenizer.fold(p).contains(n)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        boolean ours = i.ourAreas().stream().anyMatch(c -> isIn(c, asked.areas()));
        boolean theirs = i.partnerAreas().stream().anyMatch(c -> isIn(c, asked.areas()));
        return ofBodies(
                named(
                        Stream.concat(
                                ours ? i.ourParties().stream() : Stream.of(),
                                theirs ? i.partnerParties().stream() : Stream.of())),
                asked);
    }

    /** Where a president is asked for, those who stand for a region, if some do. */
    private Set<String> ofBodies(Set<String> parties, Registered.Office asked) {
        Set<String> some =
                parties.stream()
                        .filter(p -> !asked.roles().isEmpty())
                        .filter(
                                p ->
                                        held.catalog().relations().actors().stream()
                                                .filter(a -> a.kind().equals("region"))
                                                .anyMatch(a -> isCalled(p, a)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean body =
                asked.term()
                        && !asked.roles().isEmpty()
                        && held.catalog().relations().actors().stream()
                                .anyMatch(
                                        a ->
                                                a.kind().equals("region")
                                                        && a.areas().stream()
                                                                .anyMatch(asked.areas()::contains));
        return body ? some : parties;
    }

    private static boolean isCalled(String party, Actor body) {
        String said = Tokenizer.fold(party);
        return said.startsWith(Tokenizer.fold(body.name().en()))
                || said.startsWith(Tokenizer.fold(body.name().it()));
    }

    private static Set<String> named(Instrument i) {
        return named(Stream.concat(i.ourParties().stream(), i.partnerParties().stream()));
    }

    private static Set<String> named(Stream<String> parties) {
        Set<String> out = new LinkedHashSet<>();
        parties.filter(p -> p.matches(".*\\(.*\\).*")).forEach(out::add);
        return out;
    }

    /** Acts of a known date whose parties name somebody. */
    List<Instrument> namedIn(Actor a) {
        String name = Tokenizer.fold(a.name().in(lang)).strip();
        return held.catalog().relations().instruments().stream()
                .filter(i -> i.date().isKnown())
                .filter(
                        i ->
                                Stream.concat(i.ourParties().stream(), i.partnerParties().stream())
                                        .anyMatch(p -> Tokenizer.fold(p).contains(name)))
                .toList();
    }

    /** When an act was made, for a sentence about whom it names. */
    String dated(Instrument i) {
        return spoken.on(i.date());
    }
}
