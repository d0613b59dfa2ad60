// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.goal.Pace.State;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Note;
import java.util.List;
import java.util.Set;

/** Where a goal stands, or why that can't be told. */
public sealed interface GoalProgress {

    /** The goal. */
    Goal goal();

    /**
     * A goal whose number is known in a year after the base.
     *
     * @param pace from the base to the target
     * @param latest the latest number known, not after the goal's last year
     * @param year its year
     * @param states how the goal stands: one state, or all that are possible within the bounds of
     *     the latest number, revisions to be expected among them
     * @param basis where the base number is from
     * @param since the numbers known of years after the base, the latest first
     */
    record Known(
            Goal goal,
            Pace pace,
            Answer.Known latest,
            int year,
            Set<State> states,
            Note basis,
            List<Answer.Known> since)
            implements GoalProgress {

        /** Copies states and numbers. */
        public Known {
            states = Set.copyOf(states);
            since = List.copyOf(since);
        }

        /** The latest number. */
        public double value() {
            return latest.value().value();
        }

        /** The one state; null where several are possible. */
        public State state() {
            return states.size() == 1 ? states.iterator().next() : null;
        }
    }

    /**
     * A goal whose progress isn't known.
     *
     * @param why for people
     * @param pace from the base to the target; null where there is none
     * @param unit of both; empty where it isn't known
     */
    record Unknown(Goal goal, Note why, Pace pace, String unit) implements GoalProgress {

        Unknown(Goal goal, Note why) {
            this(goal, why, null, "");
        }
    }
}
