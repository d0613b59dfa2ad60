// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Goals;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far a number is from a value that is named, or from a goal that is held. */
final class GapAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;

    GapAnswers(Held held, Lang lang, LocalDate asOf) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
    }

    Reply gap(Request.Gap asked, NumberAnswers numbers) {
        Answer answer =
                numbers.exchanged(List.of(numbers.one(asked.question(), asked.months()))).get(0);
        boolean nothing = numbers.isNothing(answer);
        ValueSet value = nothing ? null : WorkedOut.values(answer);
        Reply.Kind kind = nothing ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER;
        String away = value == null ? "" : away(value, asked, numbers.unit(answer), numbers) + " ";
        Reply reply =
                Reply.of(kind, away + numbers.sentence(answer))
                        .understood(List.of(answer.question().toString()))
                        .answers(List.of(answer));
        return numbers.with(numbers.sides(reply, answer), List.of(answer))
                .related(numbers.next(kind, answer.question()));
    }

    /** By how much it falls short or lies beyond, and what part of the value it is. */
    private String away(ValueSet value, Request.Gap asked, String unit, NumberAnswers numbers) {
        double target = asked.target();
        String said = numbers.spoken().value(target, unit);
        if (value.low() < target && value.high() > target) {
            return AskingNote.GAP_UNKNOWN.note(said).in(lang);
        }
        double apart = Math.abs(value.value() - target);
        AskingNote note = value.value() < target ? AskingNote.GAP_SHORT : AskingNote.GAP_BEYOND;
        String part = Numbers.decimal(100 * value.value() / target, 2, lang);
        return note.note(numbers.spoken().value(apart, unit), said, part).in(lang);
    }

    /** What goals that are held want to reach, and where they stand. */
    Reply goals(Registered.Goals asked, LocalDate today) {
        Goals follow = new Goals(held.language(), held.engine(), today, asOf);
        List<String> sentences = new ArrayList<>();
        List<EvidenceItem> items = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        for (Goal goal : held.catalog().relations().goals()) {
            if (asked.ids().contains(goal.id())) {
                GoalProgress progress = follow.follow(goal);
                sentences.add(goal.name().in(lang) + ":");
                Answer latest = latest(goal, progress);
                if (latest instanceof Answer.Known known) {
                    sentences.add(short_(goal, known));
                    sentences.add(new NumberAnswers(held, lang, asOf).sentence(known));
                    answers.add(known);
                    items.addAll(known.evidence().items());
                }
                sentences.addAll(
                        new GoalWords(lang)
                                .say(progress).stream()
                                        .map(w -> w.endsWith(".") ? w : w + ".")
                                        .toList());
                exact.add(goal.question().toString());
                items.add(ActAnswers.item("goals", goal.id(), goal.source(), "", ""));
            }
        }
        return Reply.of(Reply.Kind.ANSWER, String.join(" ", sentences))
                .understood(exact)
                .evidence(Grade.C, items, List.of())
                .answers(answers);
    }

    /**
     * The latest number of what a goal measures, that it set out from where no later one is held.
     */
    private Answer latest(Goal goal, GoalProgress progress) {
        if (progress instanceof GoalProgress.Known known) {
            return known.latest();
        }
        try {
            return held.engine().answer(held.language().parse(goal.question(), Lang.EN), asOf);
        } catch (QuestionSyntaxException unreadable) {
            return null;
        }
    }

    /** What is to be reached until when, and how much of it is missing. */
    private String short_(Goal goal, Answer.Known latest) {
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf);
        double value = latest.value().value();
        boolean reached =
                goal.base() != null && goal.base() > goal.target()
                        ? value <= goal.target()
                        : value >= goal.target();
        String apart = numbers.spoken().value(Math.abs(goal.target() - value), latest.unit());
        String target = numbers.spoken().value(goal.target(), latest.unit());
        return (reached ? AskingNote.GOAL_REACHED : AskingNote.GOAL_SHORT)
                .note(target, String.valueOf(goal.by()), apart)
                .in(lang);
    }
}
