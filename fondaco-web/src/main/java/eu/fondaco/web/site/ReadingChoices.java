// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Annotations;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.question.Question;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.StatementNote;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Under each statement, the ways to say what it is about: accept the reading, take a runner-up,
 * write another question, leave it out. The fields belong to one form elsewhere on the page, so
 * that they work without scripts.
 */
final class ReadingChoices implements StatementNote.Addition {

    /** The form to which the fields belong. */
    static final String FORM = "readings";

    private static final int MOST = 400;
    private static final int MOST_RUNNERS_UP = 6;

    private final Visit visit;
    private final Desk desk;
    private final ReadingsSaid said;
    private final Set<String> offered = new HashSet<>();

    ReadingChoices(Visit visit, Desk desk, ReadingsSaid said, CheckedBrief brief) {
        this.visit = visit;
        this.desk = desk;
        this.said = said;
        boolean many = brief.statements().size() > MOST;
        brief.statements().stream()
                .filter(s -> !many || s.verdict() != Verdict.SUPPORTED)
                .limit(MOST)
                .forEach(s -> offered.add(s.claim().id()));
    }

    @Override
    public void write(Html html, Checked s, int number) {
        Claim claim = s.claim();
        if (!offered.contains(claim.id())) {
            return;
        }
        String typed = said.typed(claim.id());
        html.open("details", "class", "reading noprint", "open", typed.isEmpty() ? null : "open");
        html.leaf("summary", visit.say("reading-choices.accept-or-change-the-reading"));
        html.open("fieldset")
                .leaf(
                        "legend",
                        visit.say("common.statement")
                                + number
                                + visit.say("reading-choices.answers-the-question"));
        radio(html, claim, "", visit.say("reading-choices.as-the-checker-reads-it"), true);
        Question taken = taken(s);
        if (taken != null) {
            radio(
                    html,
                    claim,
                    taken.toString(),
                    visit.say("reading-choices.accept") + say(taken),
                    false);
        }
        for (Question other : runnersUp(s, taken)) {
            radio(html, claim, other.toString(), say(other), false);
        }
        radio(
                html,
                claim,
                Annotations.IGNORE,
                visit.say("reading-choices.leave-it-out-of-the-check"),
                false);
        other(html, claim, typed);
        html.close("fieldset").open("p", "class", "buttons");
        again(html);
        html.close("p", "details");
    }

    /** A field for a question that isn't among those offered. */
    private void other(Html html, Claim claim, String typed) {
        String id = "other-" + claim.id();
        html.label(visit.say("reading-choices.or-another-question"), id);
        html.empty(
                "input",
                "type",
                "text",
                "id",
                id,
                "name",
                ReadingsSaid.OTHER + claim.id(),
                "form",
                FORM,
                "maxlength",
                "500",
                "value",
                typed,
                "autocomplete",
                "off");
    }

    private void again(Html html) {
        html.leaf(
                "button",
                visit.say("reading-choices.check-again"),
                "form",
                FORM,
                "name",
                "format",
                "value",
                "page");
    }

    @Override
    public void leftOut(Html html, Claim claim) {
        html.open("p", "class", "reading noprint")
                .open("label")
                .empty(
                        "input",
                        "type",
                        "checkbox",
                        "name",
                        ReadingsSaid.READING + claim.id(),
                        "value",
                        Annotations.CHECK,
                        "form",
                        FORM);
        html.text(" " + visit.say("reading-choices.check-it-after-all")).close().text(" ");
        again(html);
        html.close();
    }

    private void radio(Html html, Claim claim, String value, String words, boolean chosen) {
        html.open("label", "class", "choice")
                .empty(
                        "input",
                        "type",
                        "radio",
                        "name",
                        ReadingsSaid.READING + claim.id(),
                        "value",
                        value,
                        "form",
                        FORM,
                        "checked",
                        chosen ? "checked" : null);
        html.text(" " + words).close();
    }

    /** The question by which it was judged. */
    private static Question taken(Checked s) {
        return s.answer() != null
                ? s.answer().question()
                : s.claim().best().map(Reading::question).orElse(null);
    }

    private static Set<Question> runnersUp(Checked s, Question taken) {
        Set<Question> others = new LinkedHashSet<>();
        s.claim().readings().forEach(r -> others.add(r.question()));
        if (s.diagnosis() != null && s.diagnosis().reading() != null) {
            others.add(s.diagnosis().reading());
        }
        others.remove(taken);
        s.claim().best().ifPresent(best -> others.remove(best.question()));
        Set<Question> first = new LinkedHashSet<>();
        others.stream().filter(q -> q.period() != null).limit(MOST_RUNNERS_UP).forEach(first::add);
        return first;
    }

    private String say(Question question) {
        return desk.words().say(question, visit.lang());
    }
}
