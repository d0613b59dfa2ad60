// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.EachChanged;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/** Answers which members come first, and how the number of each changed. */
final class EachChanges {

    private final Lang lang;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;

    EachChanges(Lang lang, NumberAnswers numbers, OrderAnswers orders) {
        this.lang = lang;
        this.numbers = numbers;
        this.orders = orders;
    }

    Reply changed(EachChanged asked) {
        Request.Leaders of = asked.of();
        boolean dated = of.question().period() == null && asked.last() != null;
        Reply first =
                orders.leaders(
                        dated ? of.by(of.question().toBuilder().period(asked.last()).build()) : of);
        List<Answer> levels = first.answers();
        boolean told =
                first.kind() == Reply.Kind.ANSWER
                        && !levels.isEmpty()
                        && first.rows().size() == levels.size();
        if (!told) {
            return first;
        }
        List<Answer> changes =
                levels.stream().map(a -> numbers.answer(change(a.question(), asked))).toList();
        Question one = changes.get(0).question();
        String span = Speech.say(lang, "spoken.from", said(one.base()), said(one.period()));
        List<Answer> all = new ArrayList<>(levels);
        all.addAll(changes);
        List<String> understood = new ArrayList<>(first.understood());
        changes.forEach(c -> understood.add(c.question().toString()));
        Reply reply =
                table(first, span, changes)
                        .said(sentence(first, span, changes))
                        .understood(understood)
                        .answers(all);
        return numbers.with(reply, all).related(first.related());
    }

    /** The change of one of them, from the year before where no other time is said. */
    private static Question change(Question level, EachChanged asked) {
        Period last = asked.last() == null ? level.period() : asked.last();
        Period base = asked.first() == null ? last.plusYears(-1) : asked.first();
        return level.toBuilder()
                .measure(new MeasureExpr("growth", level.measure()))
                .period(last)
                .base(base)
                .build();
    }

    private String said(Period period) {
        return numbers.spoken().period(period);
    }

    /** "Top 3 …: … From 2014 to 2018: Chile +3.2%, Peru -1%." */
    private String sentence(Reply first, String span, List<Answer> changes) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            each.add(first.rows().get(i).get(1) + " " + numbers.short_(changes.get(i)));
        }
        return first.sentence() + " " + Spoken.upper(span) + ": " + String.join(", ", each) + ".";
    }

    /** The same table with a column for the changes. */
    private Reply table(Reply first, String span, List<Answer> changes) {
        List<String> heads = new ArrayList<>(first.columns());
        heads.add(heads.size() - 1, Spoken.upper(span));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            List<String> row = new ArrayList<>(first.rows().get(i));
            row.add(row.size() - 1, numbers.short_(changes.get(i)));
            rows.add(row);
        }
        return first.table(heads, rows);
    }
}
