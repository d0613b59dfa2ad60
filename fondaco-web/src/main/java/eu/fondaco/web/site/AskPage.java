// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.asking.FreeReader;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.asking.SaidQuestion;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;
import eu.fondaco.web.search.Entry;
import eu.fondaco.web.search.SearchIndex;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A question and its answer: value, values it can stand for, grade, origin, evidence, citation. */
final class AskPage {

    private final Desk desk;
    private final YearByYear years;
    private final SearchIndex index;
    private final AskedTable tables;

    AskPage(Desk desk, SearchIndex index) {
        this.desk = desk;
        this.index = index;
        this.years = new YearByYear(desk);
        this.tables = new AskedTable(desk);
    }

    /** The form to ask in, after a question that the next one may lean on; empty for none. */
    static void form(Html html, Desk desk, Visit visit, String question, String before) {
        html.open("form", "class", "wide", "method", "get", "action", visit.to("/ask"));
        if (!before.isEmpty()) {
            html.hidden("previous", before);
        }
        html.label(visit.say("ask-page.question"), "question");
        html.empty(
                "input",
                "type",
                "text",
                "id",
                "question",
                "name",
                "q",
                "value",
                question,
                "placeholder",
                desk.examples().placeholder(visit));
        boolean dated = !visit.parameter("as-of").isEmpty();
        html.open("details", "open", dated ? "open" : null);
        html.leaf("summary", visit.say("ask-page.as-known-on-another-day"));
        html.open("label", "for", "known").text(visit.say("ask-page.as-known-on"));
        html.leaf("small", visit.say("ask-page.today-unless-said")).close();
        html.empty(
                "input",
                "type",
                "date",
                "id",
                "known",
                "name",
                "as-of",
                "value",
                visit.parameter("as-of"));
        html.close();
        html.open("p", "class", "buttons")
                .leaf("button", visit.say("ask-page.ask-2"))
                .close("p", "form");
        html.leaf("script", "", "type", "module", "src", Assets.ASK.address());
        html.line();
    }

    Page show(Visit visit) {
        String asked = visit.parameter("q");
        Html html = new Html();
        if (asked.isEmpty()) {
            html.lead(visit.say("ask-page.ask-in-plain-words-in-english"));
            form(html, desk, visit, "", "");
            examples(html, visit);
            return Page.of(visit.say("ask-page.ask"), html);
        }
        LocalDate asOf = visit.asOf().orElse(null);
        return desk.holdings()
                .free()
                .following(asked, visit.parameter("previous"), visit.lang(), asOf, LocalDate.now())
                .map(followed -> replied(visit, followed.full(), followed.reply()))
                .orElseGet(() -> alone(visit, asked, asOf));
    }

    private Page alone(Visit visit, String asked, LocalDate asOf) {
        FreeAnswers free = desk.holdings().free();
        try {
            Optional<TableQuestion> table = free.table(asked, visit.lang(), asOf, LocalDate.now());
            if (table.isPresent()) {
                return table(visit, asked, table.get());
            }
            Question question = desk.holdings().language().parse(asked, visit.lang());
            if (!free.isExact(asked, question, visit.lang(), asOf, LocalDate.now())) {
                return replied(visit, asked, free.free(asked, visit.lang(), asOf, LocalDate.now()));
            }
            Answer answer = free.exact(question, visit.lang(), asOf);
            return free.instead(asked, answer, visit.lang(), asOf, LocalDate.now())
                    .or(() -> nearest(visit, answer, asOf))
                    .map(reply -> replied(visit, asked, reply))
                    .orElseGet(() -> answered(visit, answer));
        } catch (QuestionSyntaxException inOtherWords) {
            return asked.length() > FreeReader.MAX_LENGTH
                    ? misread(visit, asked, inOtherWords.getMessage(), List.of())
                    : replied(visit, asked, free.free(asked, visit.lang(), asOf, LocalDate.now()));
        }
    }

    /** What is held nearest where nothing is at the time asked about. */
    private Optional<Reply> nearest(Visit visit, Answer answer, LocalDate asOf) {
        boolean none = answer instanceof Answer.Unknown u && u.reason() == Reason.NO_DATA;
        return none
                ? desk.holdings()
                        .free()
                        .nearest(answer.question(), visit.lang(), asOf, LocalDate.now())
                : Optional.empty();
    }

    /** A table of cells; of published figures where no dataset has it. */
    private Page table(Visit visit, String asked, TableQuestion table) {
        TableAnswer answer = tables.answer(visit, table);
        if (answer instanceof TableAnswer.Unknown) {
            Reply published =
                    desk.holdings().free().answer(table, visit.lang(), visit.asOf().orElse(null));
            boolean bare = desk.holdings().store().datasets().isEmpty();
            if (bare || published.kind() == Reply.Kind.ANSWER) {
                return replied(visit, asked, published);
            }
        }
        return tables.show(visit, table, answer);
    }

    /** A reply in everyday words: the sentence, the table, what it rests on, what to ask next. */
    private Page replied(Visit visit, String asked, Reply reply) {
        if (reply.asksBack()) {
            return misread(visit, asked, reply.sentence(), reply.choices());
        }
        Html html = new Html();
        boolean known = reply.kind() == Reply.Kind.ANSWER;
        html.open("div", "class", known ? "answer" : "answer none");
        html.lead(reply.sentence());
        if (reply.grade() != null) {
            html.leaf("p", grade(visit, reply.grade()), "class", "small");
        }
        html.close().line();
        if (!reply.understood().isEmpty() || !reply.notes().isEmpty()) {
            html.open("dl");
            if (!reply.understood().isEmpty()) {
                html.leaf("dt", visit.say("common.understood-as"));
            }
            SaidQuestion words = new SaidQuestion(desk.holdings().language(), visit.lang());
            for (String exact : reply.understood()) {
                understood(html, visit, words.say(exact), exact);
            }
            for (String note : reply.notes()) {
                html.leaf("dt", visit.say("common.note")).leaf("dd", note);
            }
            html.close();
        }
        new ReplyTable(desk, visit).write(html, reply);
        sources(html, visit, reply.sources(), !reply.rows().isEmpty());
        links(html, visit, visit.say("ask-page.ask-next"), reply.related());
        html.leaf("h2", visit.say("common.another-question"));
        form(html, desk, visit, asked, asked);
        return new Page(200, visit.capital(asked), html);
    }

    private static void links(Html html, Visit visit, String title, List<String> questions) {
        if (!questions.isEmpty()) {
            html.leaf("h2", title).open("ul", "class", "plain");
            for (String said : questions) {
                html.open("li").link(visit.to("/ask") + "?q=" + Visit.encode(said), said).close();
            }
            html.close();
        }
    }

    private void examples(Html html, Visit visit) {
        examples(html, desk, visit, "h2");
    }

    /** Questions that have an answer, as links; nothing where nothing is held. */
    static void examples(Html html, Desk desk, Visit visit, String heading) {
        List<Question> questions = desk.examples().of(visit);
        if (questions.isEmpty()) {
            String such = desk.examples().such(visit);
            if (!such.isEmpty()) {
                html.leaf("p", visit.say("unfilled.questions", such));
            }
            return;
        }
        html.leaf(heading, visit.say("ask-page.for-example")).open("ul", "class", "plain");
        questions.forEach(
                q -> html.open("li").link(SiteLinks.address(visit, q), desk.say(q, visit)).close());
        html.close();
    }

    private Page misread(Visit visit, String asked, String why, List<String> choices) {
        Html html = new Html();
        html.open("div", "class", "answer none").lead(why).close();
        links(html, visit, visit.say("ask-page.did-you-mean"), choices);
        form(html, desk, visit, asked, visit.parameter("previous"));
        List<Entry> near = index.find(asked, 8);
        if (!near.isEmpty()) {
            html.leaf("h2", visit.say("ask-page.what-is-held-under-these-words"));
            SearchPages.results(html, visit, near);
        }
        return new Page(422, visit.say("ask-page.question-not-understood"), html);
    }

    private Page answered(Visit visit, Answer answer) {
        FreeAnswers free = desk.holdings().free();
        Question question = answer.question();
        String value = new AnswerWords(visit.lang(), desk.words(), desk.names()).value(answer);
        RankTable ranks = new RankTable(desk);
        Html html = new Html();
        value(html, visit, answer, value, ranks);
        html.open("dl").leaf("dt", visit.say("common.understood-as"));
        understood(html, visit, desk.say(question, visit), question.toString());
        if (!answer.evidence().notes().isEmpty()) {
            html.leaf("dt", visit.say("common.definition"));
        }
        for (Note note : answer.evidence().notes()) {
            html.leaf("dd", free.say(note, visit.lang()));
        }
        html.close();
        ranks.write(html, visit, question);
        sources(html, visit, answer.evidence().items(), answer instanceof Answer.Listed);
        if (answer instanceof Answer.Unknown) {
            nearby(html, visit, question);
        }
        years.write(html, visit, question);
        regions(html, visit, question);
        otherPeriods(html, visit, question);
        List<String> next = free.related(answer, visit.lang());
        links(html, visit, visit.say("ask-page.ask-next"), next);
        Citing.write(
                html, visit, desk.say(question, visit), value, desk, answer.evidence().items());
        html.leaf("h2", visit.say("common.another-question"));
        form(html, desk, visit, desk.say(question, visit), visit.parameter("q"));
        return new Page(200, desk.say(question, visit), html);
    }

    /**
     * The value and how sure it is, in a sentence where the title and the value aren't one already;
     * below them the list, where one was asked for.
     */
    private void value(Html html, Visit visit, Answer answer, String value, RankTable ranks) {
        boolean unknown = answer instanceof Answer.Unknown;
        html.open("div", "class", unknown ? "answer none" : "answer");
        String sentence = unknown ? "" : desk.holdings().free().sentence(answer, visit.lang());
        if (!sentence.isEmpty() && !sentence.contains(value)) {
            html.lead(sentence);
        }
        Html list = new Html();
        if (!(answer instanceof Answer.Listed listed) || !ranks.write(list, visit, listed)) {
            html.leaf("p", value, "class", "value");
        }
        if (answer instanceof Answer.Known known) {
            String bounds = AnswerWords.bounds(known, visit.lang());
            if (!bounds.isEmpty()) {
                html.leaf("p", visit.say("ask-page.values-it-stands-for") + bounds + ".");
            }
        }
        if (!answer.evidence().items().isEmpty()) {
            html.leaf("p", grade(visit, answer.evidence().grade()), "class", "small");
        }
        html.leaf(
                "p",
                visit.asOf()
                        .map(
                                d ->
                                        visit.say("ask-page.as-known")
                                                + visit.date(d, DateWords.Before.THE)
                                                + ".")
                        .orElse(
                                visit.asOfIsWrong()
                                        ? visit.say("ask-page.the-day-asked-for-isnt-one")
                                        : ""));
        html.close().line();
        html.add(list);
    }

    private static String grade(Visit visit, Grade grade) {
        return visit.say("ask-page.grade", GradeWords.of(grade).in(visit.lang()), grade);
    }

    /** What is ranked among regions, or asked of one of them, on their map. */
    private void regions(Html html, Visit visit, Question question) {
        if (question.reporter() == null || question.period() == null || question.n() > 0) {
            return;
        }
        boolean ranked = question.measure().id().equals("rank");
        new RegionMap(desk)
                .write(
                        html,
                        visit,
                        ranked
                                ? question.toBuilder()
                                        .measure(question.measure().inner())
                                        .universe(null)
                                        .build()
                                : question);
    }

    /** Published figures for the same question about other periods, parts of years among them. */
    private void otherPeriods(Html html, Visit visit, Question question) {
        List<Figure> others =
                desk.catalog().figures().stream()
                        .filter(f -> isKnown(f, visit))
                        .filter(
                                f ->
                                        f.question().period() != null
                                                && !f.question().period().equals(question.period()))
                        .filter(
                                f ->
                                        f.question().toBuilder()
                                                .period(question.period())
                                                .base(question.base())
                                                .build()
                                                .equals(question))
                        .sorted(Comparator.comparing(f -> f.question().period()))
                        .toList();
        if (!others.isEmpty()) {
            html.leaf("h2", visit.say("ask-page.published-for-other-periods"));
            new FigureTable(desk, visit)
                    .write(html, others, visit.say("ask-page.a-part-of-a-year-is"));
        }
    }

    /** Figures that answer almost the same question, the likest first. */
    private void nearby(Html html, Visit visit, Question question) {
        List<Figure> near =
                desk.catalog().figures().stream()
                        .filter(f -> isKnown(f, visit))
                        .filter(f -> Alike.fields(f.question(), question) >= 4)
                        .sorted(
                                Comparator.comparingInt(
                                        (Figure f) -> -Alike.fields(f.question(), question)))
                        .limit(6)
                        .toList();
        if (!near.isEmpty()) {
            html.leaf("h2", visit.say("ask-page.what-is-known-instead"));
            new FigureTable(desk, visit)
                    .write(html, near, visit.say("ask-page.the-nearest-figures"));
        }
    }

    /** Whether it had been published by the day asked for. */
    private static boolean isKnown(Figure figure, Visit visit) {
        return visit.asOf()
                .map(day -> figure.released().isKnown() && !figure.released().latest().isAfter(day))
                .orElse(true);
    }

    /** A question in words; its exact form, for who wants to copy it, is folded away. */
    static void understood(Html html, Visit visit, String said, String exact) {
        html.open("dd").text(said);
        if (!said.equals(exact)) {
            html.details(visit.say("common.exact-form")).leaf("p", exact, "class", "code");
            html.close("details");
        }
        html.close();
    }

    /** What a piece of evidence is about, in plain words, with the way to ask just that. */
    private void about(Html html, Visit visit, EvidenceItem item) {
        if (item.question() == null || item.question().isBlank()) {
            return;
        }
        try {
            Question question = desk.holdings().language().parse(item.question());
            html.link(SiteLinks.address(visit, question), desk.say(question, visit));
        } catch (QuestionSyntaxException other) {
            html.leaf("span", item.question(), "class", "code");
        }
        html.empty("br");
    }

    private void sources(Html html, Visit visit, List<EvidenceItem> items, boolean folded) {
        if (items.isEmpty()) {
            return;
        }
        int pieces = items.size();
        html.leaf("h2", visit.say("common.evidence"));
        html.open("details", "open", folded || pieces > 6 ? null : "open");
        html.leaf(
                "summary",
                pieces
                        + (pieces == 1
                                ? visit.say("ask-page.piece")
                                : visit.say("ask-page.pieces")));
        html.open("ul", "class", "sources");
        for (EvidenceItem item : items) {
            html.open("li");
            if (item.value() != null) {
                html.leaf("strong", Numbers.decimal(item.value(), 2, visit.lang())).text(" ");
            }
            about(html, visit, item);
            desk.sources(visit).write(html, item);
            html.close().line();
        }
        html.close("ul", "details");
    }
}
