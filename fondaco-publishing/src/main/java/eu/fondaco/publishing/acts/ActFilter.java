// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.acts;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.asking.TopicWords;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Days;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which acts of a register are wanted.
 *
 * @param area code of a counterpart, a country or group with all within it; empty for any
 * @param body part of a party's name on either side; empty for any
 * @param kind null for any
 * @param state how it stands on the day; null for any
 * @param sector part of a field of cooperation, in either language; empty for any
 * @param months those that end within so many months after the day; 0 for any
 * @param day on which states are told and from which months count
 */
public record ActFilter(
        String area,
        String body,
        InstrumentKind kind,
        State state,
        String sector,
        int months,
        LocalDate day) {

    /** The longest time ahead that can be asked about, in months. */
    public static final int MOST_MONTHS = 1_200;

    /** Names of the parameters that {@link #read} knows. */
    public static final List<String> PARAMETERS =
            List.of("area", "body", "kind", "state", "on", "sector", "expiring");

    /** A value of a parameter that isn't one. */
    public static final class WrongValueException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final transient Label words;

        WrongValueException(String name, String value, Label instead) {
            this(Speech.both("act-filter.wrong", value, name, instead));
        }

        private WrongValueException(Label words) {
            super(words.en());
            this.words = words;
        }

        /** What is wrong, and what the parameter takes. */
        public Label words() {
            return words;
        }
    }

    /**
     * The filter that parameters of a request name; what isn't named is left open.
     *
     * @param value the text of a parameter, empty where it isn't there
     * @param today the day where none is named
     * @throws WrongValueException naming the parameter and what it takes
     */
    public static ActFilter read(UnaryOperator<String> value, LocalDate today) {
        String on = value.apply("on");
        String ahead = value.apply("expiring");
        if (!ahead.isEmpty() && !ahead.matches("\\d{1,4}")
                || ahead.length() == 4 && Integer.parseInt(ahead) > MOST_MONTHS) {
            throw new WrongValueException("expiring", ahead, Speech.both("act-filter.months"));
        }
        return new ActFilter(
                value.apply("area"),
                value.apply("body"),
                one("kind", value.apply("kind"), InstrumentKind.values()),
                one("state", value.apply("state"), State.values()),
                value.apply("sector"),
                ahead.isEmpty() ? 0 : Integer.parseInt(ahead),
                on.isEmpty() ? today : day(on));
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongValueException("on", text, Speech.both("act-filter.day"));
        }
    }

    /** The value that a word names; null without one. */
    private static <E extends Enum<E>> E one(String name, String word, E[] values) {
        String plain = word.replace('-', '_');
        return word.isEmpty()
                ? null
                : Arrays.stream(values)
                        .filter(v -> v.name().equalsIgnoreCase(plain))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new WrongValueException(
                                                name,
                                                word,
                                                Speech.both(
                                                        "act-filter.one-of",
                                                        Arrays.stream(values)
                                                                .map(ActFilter::code)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything is asked at all. */
    public boolean isOpen() {
        return area.isEmpty()
                && body.isEmpty()
                && kind == null
                && state == null
                && sector.isEmpty()
                && months == 0;
    }

    /** Those of some acts that fit, in their order. */
    public List<Instrument> of(List<Instrument> acts, Catalog catalog) {
        return acts.stream()
                .filter(i -> fits(i, catalog.relations()) && lies(i, catalog.areas()))
                .toList();
    }

    private boolean lies(Instrument i, Areas areas) {
        List<String> members = area.isEmpty() ? List.of() : areas.membersOf(area);
        return area.isEmpty()
                || i.partnerAreas().stream()
                        .anyMatch(
                                c ->
                                        c.equals(area)
                                                || areas.isUnder(c, area)
                                                || members.stream()
                                                        .anyMatch(
                                                                m ->
                                                                        m.equals(c)
                                                                                || areas.isUnder(
                                                                                        c, m)));
    }

    private boolean fits(Instrument i, Relations relations) {
        Lifecycle life = Lifecycle.of(i, relations);
        boolean soon =
                months == 0
                        || life.end() != null
                                && !life.end().to().isBefore(day)
                                && !life.end().from().isAfter(day.plusMonths(months))
                                && life.on(day) != State.NOT_SIGNED;
        return soon
                && (kind == null || i.kind() == kind)
                && (state == null || life.on(day) == state)
                && isOf(i, relations)
                && TopicWords.like(sector).stream().anyMatch(word -> isAbout(i, word));
    }

    /** Whether a party is called as the body asked about, or as an actor of that name is. */
    private boolean isOf(Instrument i, Relations relations) {
        Stream<String> names =
                relations.actors().stream()
                        .map(a -> called(a))
                        .filter(all -> !body.isEmpty() && holds(all.stream(), body))
                        .flatMap(List::stream);
        return Stream.concat(Stream.of(body), names)
                .anyMatch(
                        name ->
                                holds(
                                        Stream.concat(
                                                i.ourParties().stream(),
                                                i.partnerParties().stream()),
                                        name));
    }

    private static List<String> called(Actor a) {
        return Stream.concat(Stream.of(a.name().en(), a.name().it()), a.names().stream()).toList();
    }

    private static boolean isAbout(Instrument i, String word) {
        return holds(
                Stream.concat(
                        i.sectors().stream(), RegisterWords.say(i.sectors(), Lang.IT).stream()),
                word);
    }

    private static boolean holds(Stream<String> texts, String part) {
        String folded = Tokenizer.fold(part);
        return part.isEmpty() || texts.anyMatch(t -> Tokenizer.fold(t).contains(folded));
    }
}
