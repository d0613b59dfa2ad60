// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Goals;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** Prints where goals of an open observatory stand. */
final class GoalLines {

    private final OpenObservatory open;
    private final Lang lang;
    private final GoalWords words;
    private final Goals goals;

    /**
     * @param asOf the day at which numbers must have been known; null for now
     */
    GoalLines(OpenObservatory open, Lang lang, LocalDate asOf) {
        this.open = open;
        this.lang = lang;
        words = new GoalWords(lang);
        Wiring wiring = new Wiring(open);
        LocalDate today = asOf == null ? LocalDate.now() : asOf;
        goals = new Goals(wiring.language(), wiring.engine(), today, asOf);
    }

    /** Those of a strategy. */
    List<Goal> of(String strategy) {
        return open.catalog().relations().goals().stream()
                .filter(g -> g.strategy().equals(strategy))
                .toList();
    }

    GoalProgress follow(Goal goal) {
        return goals.follow(goal);
    }

    void print(Goal goal, PrintWriter out) {
        out.println("  " + goal.id() + "  " + goal.name().in(lang));
        words.say(follow(goal)).forEach(line -> out.println("    " + line));
        if (!goal.source().isEmpty()) {
            out.println("    " + Speech.say(lang, "goal-lines.source", goal.source()));
        }
    }
}
