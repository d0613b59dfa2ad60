// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The agreements, activities, actors and strategies an observatory holds.
 *
 * @param completeAt the date at which the register of instruments was declared complete, or empty:
 *     only then can instruments be counted
 * @param complete what it was declared complete for, by counterpart and kind
 * @param goals what strategies want to reach, in numbers
 * @param texts what the register says in its own words, in both languages
 */
public record Relations(
        List<Instrument> instruments,
        List<Treaty> treaties,
        List<Strategy> strategies,
        List<Activity> activities,
        List<Actor> actors,
        String completeAt,
        List<Completeness> complete,
        List<Goal> goals,
        List<Label> texts) {

    public static final Relations NONE =
            new Relations(List.of(), List.of(), List.of(), List.of(), List.of(), "");

    public Relations {
        instruments = List.copyOf(instruments);
        List<Label> said = List.copyOf(texts);
        treaties = treaties.stream().map(t -> t.told(said)).toList();
        strategies = List.copyOf(strategies);
        activities = List.copyOf(activities);
        actors = List.copyOf(actors);
        completeAt = completeAt == null ? "" : completeAt;
        complete = List.copyOf(complete);
        goals = List.copyOf(goals);
        texts = said;
    }

    /** With texts in one language only. */
    public Relations(
            List<Instrument> instruments,
            List<Treaty> treaties,
            List<Strategy> strategies,
            List<Activity> activities,
            List<Actor> actors,
            String completeAt,
            List<Completeness> complete,
            List<Goal> goals) {
        this(
                instruments,
                treaties,
                strategies,
                activities,
                actors,
                completeAt,
                complete,
                goals,
                List.of());
    }

    /** Without goals in numbers. */
    public Relations(
            List<Instrument> instruments,
            List<Treaty> treaties,
            List<Strategy> strategies,
            List<Activity> activities,
            List<Actor> actors,
            String completeAt,
            List<Completeness> complete) {
        this(
                instruments,
                treaties,
                strategies,
                activities,
                actors,
                completeAt,
                complete,
                List.of());
    }

    /** A register declared complete as a whole, or, with an empty date, not at all. */
    public Relations(
            List<Instrument> instruments,
            List<Treaty> treaties,
            List<Strategy> strategies,
            List<Activity> activities,
            List<Actor> actors,
            String completeAt) {
        this(
                instruments,
                treaties,
                strategies,
                activities,
                actors,
                completeAt,
                completeAt == null || completeAt.isEmpty()
                        ? List.of()
                        : List.of(
                                new Completeness(
                                        PartialDate.parse(completeAt), List.of(), List.of())));
    }

    /** A text of the register, such as a description or a note, in a language where it is told. */
    public String say(String text, Lang lang) {
        return texts.stream()
                .filter(t -> t.en().equals(text) || t.it().equals(text))
                .findFirst()
                .map(t -> t.in(lang))
                .orElse(text);
    }

    /** Parties of an act side by side, in a language in which they are told. */
    public String parties(List<String> parties, Lang lang) {
        return parties.stream().map(p -> say(p, lang)).collect(Collectors.joining("; "));
    }

    /** Instruments with that counterpart area. */
    public List<Instrument> instrumentsWith(String area) {
        return instruments.stream().filter(i -> i.partnerAreas().contains(area)).toList();
    }
}
