// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers how a number went since an act: the act with its date, then the course from its year. */
final class SinceAnswers {

    /** What the course begins with. */
    private record Start(PartialDate date, boolean alone, String said, EvidenceItem item) {}

    private final Held held;
    private final Lang lang;
    private final LocalDate today;
    private final CourseAnswers courses;

    SinceAnswers(Held held, Lang lang, LocalDate today, CourseAnswers courses) {
        this.held = held;
        this.lang = lang;
        this.today = today;
        this.courses = courses;
    }

    Reply since(Request.Since asked) {
        List<Start> starts = starts(asked.acts());
        Start start = starts.isEmpty() ? null : starts.get(0);
        Period first = start == null ? null : Period.year(start.date.year());
        Reply course = course(asked.question(), first);
        boolean known = course.kind() == Reply.Kind.ANSWER;
        List<String> sentences = new ArrayList<>();
        sentences.add(start == null ? Speech.say(lang, "since-answers.no-such") : start.said);
        sentences.add(course.sentence());
        if (start != null && known) {
            sentences.add(Speech.say(lang, "since-answers.whether-came"));
        }
        List<EvidenceItem> items = new ArrayList<>(course.sources());
        if (start != null) {
            items.add(start.item);
        }
        List<String> notes = new ArrayList<>(course.notes());
        if (starts.size() > 1) {
            notes.add(Speech.say(lang, "since-answers.acts-fit", starts.size()));
        }
        Grade grade = course.grade() == null ? Grade.C : course.grade();
        Reply reply = course.said(String.join(" ", sentences));
        return reply.evidence(grade.compareTo(Grade.C) > 0 ? grade : Grade.C, items, notes);
    }

    /** The course of an amount; of its changes, where these alone were published. */
    private Reply course(Question q, Period first) {
        Reply course = courses.course(new Request.Course(q, first, null));
        if (course.kind() == Reply.Kind.ANSWER || !q.measure().equals(MeasureExpr.LEVEL)) {
            return course;
        }
        Question change = q.toBuilder().measure(new MeasureExpr("growth", q.measure())).build();
        Reply changes = courses.course(new Request.Course(change, first, null));
        return changes.kind() == Reply.Kind.ANSWER ? changes : course;
    }

    /**
     * The acts that are meant and were made on a known date, the first one first; those with others
     * too come after those with the areas named alone.
     */
    private List<Start> starts(Registered.Acts asked) {
        ActChoice choice = new ActChoice(held, asked, today);
        ActWords words = new ActWords(held, lang, today, choice, asked);
        List<Start> starts = new ArrayList<>();
        List<Treaty> treaties = choice.treaties(asked);
        List<Instrument> acts =
                asked.about().contains(Registered.About.TREATIES) && !treaties.isEmpty()
                        ? List.of()
                        : choice.acts(asked);
        acts.stream()
                .filter(i -> i.date().isKnown() && i.dateKind() != DateKind.PLANNED)
                .forEach(
                        i ->
                                starts.add(
                                        new Start(
                                                i.date(),
                                                i.partnerAreas().stream()
                                                        .allMatch(
                                                                a -> choice.isIn(a, asked.areas())),
                                                words.timed(i),
                                                ActAnswers.item(
                                                        "instruments",
                                                        i.id(),
                                                        i.urls().isEmpty() ? "" : i.urls().get(0),
                                                        i.date().toString(),
                                                        i.status()))));
        if (starts.isEmpty()) {
            treaties.stream()
                    .filter(t -> t.inForce().isKnown() || t.signed().isKnown())
                    .forEach(
                            t ->
                                    starts.add(
                                            new Start(
                                                    t.inForce().isKnown()
                                                            ? t.inForce()
                                                            : t.signed(),
                                                    true,
                                                    words.treatiesSaid(List.of(t)),
                                                    ActAnswers.item(
                                                            "treaties",
                                                            t.id(),
                                                            t.source(),
                                                            t.signed().toString(),
                                                            ""))));
        }
        starts.sort(
                Comparator.comparing((Start s) -> !s.alone).thenComparing(s -> s.date.earliest()));
        return starts;
    }
}
