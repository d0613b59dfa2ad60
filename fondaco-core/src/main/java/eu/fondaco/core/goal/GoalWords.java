// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.goal;

import eu.fondaco.core.goal.Pace.State;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.text.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells people where a goal stands, in sentences. */
public final class GoalWords {

    private final Lang lang;

    public GoalWords(Lang lang) {
        this.lang = lang;
    }

    /** One sentence a line: the way, how much is gone, what is needed, where the base is from. */
    public List<String> say(GoalProgress progress) {
        return progress instanceof GoalProgress.Known known
                ? known(known)
                : unknown((GoalProgress.Unknown) progress);
    }

    /** What is to be reached, where the way is known, and why nothing is told of how far it is. */
    private List<String> unknown(GoalProgress.Unknown u) {
        String why = upper(u.why().in(lang)) + ".";
        if (u.pace() == null || u.unit().isEmpty()) {
            return List.of(why);
        }
        Pace pace = u.pace();
        String aim =
                GoalNote.AIM
                        .note(
                                print(pace.base(), u.unit()),
                                year(pace.from()),
                                print(pace.target(), u.unit()),
                                year(pace.by()))
                        .in(lang);
        return List.of(aim, why);
    }

    private List<String> known(GoalProgress.Known k) {
        Pace pace = k.pace();
        String unit = k.latest().unit();
        double value = k.value();
        double attained = pace.attained(value);
        List<String> said = new ArrayList<>();
        said.add(
                GoalNote.WAY
                        .note(
                                print(pace.base(), unit),
                                year(pace.from()),
                                print(pace.target(), unit),
                                year(pace.by()),
                                print(value, unit),
                                year(k.year()))
                        .in(lang));
        said.add(
                (attained < 0 ? GoalNote.ATTAINED_AWAY : GoalNote.ATTAINED_IN)
                        .note(
                                decimal(Math.abs(attained)),
                                k.year() - pace.from(),
                                pace.by() - pace.from(),
                                print(pace.expected(k.year()), unit),
                                state(k))
                        .in(lang));
        boolean growth = pace.grows(value);
        said.add(gone(pace, value, k.year(), unit, growth));
        if (k.state() != State.REACHED && k.year() < pace.by()) {
            double needed = pace.needed(value, k.year());
            said.add(
                    (growth
                                    ? GoalNote.NEEDED.note(decimal(needed), year(pace.by()))
                                    : GoalNote.NEEDED_LINE.note(
                                            print(needed, unit), year(pace.by())))
                            .in(lang));
        }
        said.add(k.basis().in(lang));
        return said;
    }

    private String gone(Pace pace, double value, int year, String unit, boolean growth) {
        int years = year - pace.from();
        int all = pace.by() - pace.from();
        return growth
                ? GoalNote.GONE
                        .note(
                                decimal(Pace.growth(pace.base(), value, years)),
                                decimal(Pace.growth(pace.base(), pace.target(), all)))
                        .in(lang)
                : GoalNote.GONE_LINE
                        .note(
                                print((value - pace.base()) / years, unit),
                                print((pace.target() - pace.base()) / all, unit))
                        .in(lang);
    }

    /** The state in words, or all that are possible. */
    public String state(GoalProgress.Known k) {
        if (k.state() != null) {
            return word(k.state());
        }
        return GoalNote.STATE_OPEN
                .note(
                        k.states().stream()
                                .sorted()
                                .map(this::word)
                                .collect(Collectors.joining(Speech.say(lang, "goal-words.or"))))
                .in(lang);
    }

    private String word(State state) {
        return GoalNote.valueOf("STATE_" + state.name()).note().in(lang);
    }

    /** A code of the state for data: {@code on_track}, or {@code open}. */
    public static String code(GoalProgress.Known k) {
        return k.state() == null ? "open" : k.state().name().toLowerCase(Locale.ROOT);
    }

    /** As a sentence begins. */
    private static String upper(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String print(double value, String unit) {
        return Numbers.print(value, unit, lang);
    }

    private String decimal(double value) {
        return Numbers.decimal(value, 1, lang);
    }

    private static String year(int year) {
        return Integer.toString(year);
    }
}
