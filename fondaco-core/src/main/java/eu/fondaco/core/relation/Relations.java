// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.relation;

import java.util.List;

/**
 * The agreements, activities, actors and strategies an observatory holds.
 *
 * @param completeAt the date at which the register of instruments was declared complete, or empty:
 *     only then can instruments be counted
 */
public record Relations(
        List<Instrument> instruments,
        List<Treaty> treaties,
        List<Strategy> strategies,
        List<Activity> activities,
        List<Actor> actors,
        String completeAt) {

    public static final Relations NONE =
            new Relations(List.of(), List.of(), List.of(), List.of(), List.of(), "");

    public Relations {
        instruments = List.copyOf(instruments);
        treaties = List.copyOf(treaties);
        strategies = List.copyOf(strategies);
        activities = List.copyOf(activities);
        actors = List.copyOf(actors);
        completeAt = completeAt == null ? "" : completeAt;
    }

    /** Instruments with that counterpart area. */
    public List<Instrument> instrumentsWith(String area) {
        return instruments.stream().filter(i -> i.partnerAreas().contains(area)).toList();
    }
}
