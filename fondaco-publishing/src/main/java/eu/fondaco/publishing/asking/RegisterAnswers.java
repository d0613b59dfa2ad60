// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.answer.Overlaps;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions about offices, disagreements of sources, and briefs. */
final class RegisterAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final LocalDate today;
    private final Spoken spoken;

    /**
     * Answers in a language.
     *
     * @param today the day on which offices are held "now"
     */
    RegisterAnswers(Held held, Lang lang, LocalDate asOf, LocalDate today) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.today = today;
        spoken = new Spoken(held.language(), lang, 0);
    }

    private Reply none(String key) {
        return Reply.of(Reply.Kind.NOT_KNOWN, Speech.say(lang, key));
    }

    // -- offices

    Reply office(Registered.Office asked) {
        Offices offices = new Offices(held, lang);
        List<Actor> found = asked.names().isEmpty() ? offices.of(asked) : List.of();
        if (found.isEmpty()) {
            return named(asked, offices);
        }
        List<String> sentences = new ArrayList<>();
        found.forEach(a -> sentences.add(held(a, offices)));
        if (isOfNow(asked) && found.stream().allMatch(a -> isOver(a) || isUndated(a))) {
            AskingNote then =
                    found.stream().allMatch(this::isOver)
                            ? AskingNote.HOLDER_THEN
                            : AskingNote.HOLDER_NOW_UNKNOWN;
            sentences.add(0, then.note().in(lang));
        }
        String register = Speech.say(lang, "register-answers.register-actors");
        boolean headless = isOfHead(asked, found);
        if (headless) {
            sentences.add(0, AskingNote.HOLDER_NOW_UNKNOWN.note().in(lang));
        }
        boolean open =
                headless || asked.term() && found.stream().allMatch(RegisterAnswers::isUndated);
        if (open && !headless) {
            sentences.add(0, AskingNote.TERM_UNKNOWN.note().in(lang));
        }
        return Reply.of(
                        open ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER,
                        String.join(" ", sentences))
                .understood(
                        List.of(
                                Speech.say(lang, "register-answers.offices")
                                        + held.named(asked.areas(), lang)))
                .table(
                        List.of(
                                Speech.say(lang, "answers.who"),
                                Speech.say(lang, "answers.kind"),
                                Speech.say(lang, "answers.where"),
                                Speech.say(lang, "register-answers.office")),
                        found.stream().map(a -> row(a, offices)).toList())
                .evidence(
                        Grade.C,
                        found.stream()
                                .map(a -> ActAnswers.item("actors", a.id(), register, "", ""))
                                .toList(),
                        List.of())
                .related(new Rewrites(held, lang).aboutAreas(found.get(0).areas()));
    }

    /** Whether it is asked who leads a body, of which only is told what it is. */
    private static boolean isOfHead(Registered.Office asked, List<Actor> found) {
        boolean led = asked.term() || !asked.roles().isEmpty();
        return led && found.stream().noneMatch(RegisterAnswers::isOffice);
    }

    /** Whether an office is asked for as it is held now, as no other time is said. */
    private boolean isOfNow(Registered.Office asked) {
        boolean open =
                asked.when().isAny() || asked.when().years().equals(List.of(today.getYear()));
        return (asked.actors().isEmpty() || asked.titled()) && open;
    }

    /** Whether somebody is known to have left an office. */
    private boolean isOver(Actor a) {
        return a.to().isKnown() && a.to().latest().isBefore(today);
    }

    /** Whether neither end of the time in office is known. */
    private static boolean isUndated(Actor a) {
        return isOffice(a) && !a.from().isKnown() && !a.to().isKnown();
    }

    /** Who somebody is, where, and for an office when they held it. */
    private String held(Actor a, Offices offices) {
        String titles =
                a.names().isEmpty()
                        ? RegisterWords.say(a.kind(), lang)
                        : String.join(", ", a.names());
        String when = isOffice(a) ? "; " + days(a, offices) : "";
        return a.name().in(lang) + ": " + titles + " (" + areas(a) + when + ").";
    }

    private List<String> row(Actor a, Offices offices) {
        return List.of(
                a.name().in(lang),
                RegisterWords.say(a.kind(), lang),
                areas(a),
                isOffice(a) ? days(a, offices) : "");
    }

    private static boolean isOffice(Actor a) {
        return a.kind().equals("office-holder");
    }

    private String areas(Actor a) {
        return a.areas().stream().map(c -> held.name(c, lang)).collect(Collectors.joining(", "));
    }

    private String days(Actor a, Offices offices) {
        if (isUndated(a)) {
            List<String> acts = offices.namedIn(a).stream().map(offices::dated).toList();
            return acts.isEmpty()
                    ? AskingNote.OFFICE_DAYS_UNKNOWN.note().in(lang)
                    : AskingNote.OFFICE_IN_ACT.note(String.join(", ", acts)).in(lang);
        }
        return spoken.date(a.from()) + " \u2013 " + (a.to().isKnown() ? spoken.date(a.to()) : "");
    }

    /** Whom acts of the time and place asked about name, where no office is registered. */
    private Reply named(Registered.Office asked, Offices offices) {
        List<Instrument> acts = offices.naming(asked);
        if (acts.isEmpty()) {
            return none("register-answers.nobody-held")
                    .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
        }
        List<String> said = new ArrayList<>();
        List<EvidenceItem> items = new ArrayList<>();
        for (Instrument i : acts) {
            said.add(
                    Speech.say(
                            lang,
                            "register-answers.act-made",
                            offices.dated(i),
                            String.join(", ", offices.named(i, asked))));
            i.urls()
                    .forEach(
                            u ->
                                    items.add(
                                            ActAnswers.item(
                                                    "instruments",
                                                    i.id(),
                                                    u,
                                                    i.date().toString(),
                                                    i.status())));
        }
        String text =
                asked.term()
                        ? AskingNote.TERM_UNKNOWN.note().in(lang)
                                + " "
                                + Speech.say(
                                        lang,
                                        "register-answers.acts-name",
                                        Spoken.upper(String.join("; ", said)))
                        : Speech.say(
                                lang, "register-answers.offices-their", String.join("; ", said));
        return Reply.of(asked.term() ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER, text)
                .understood(
                        List.of(
                                Speech.say(lang, "register-answers.offices")
                                        + held.named(asked.areas(), lang)))
                .evidence(Grade.C, items, List.of())
                .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
    }

    // -- where sources disagree

    private List<String> row(Answer disputed) {
        return List.of(
                Spoken.upper(held.language().say(disputed.question(), lang)),
                values(disputed),
                because(disputed));
    }

    private List<String> row(Instrument act) {
        return List.of(
                held.catalog().relations().parties(act.partnerParties(), lang)
                        + " ("
                        + act.id()
                        + ")",
                act.conflicts().stream()
                        .map(c -> held.catalog().relations().say(c, lang))
                        .collect(Collectors.joining("; ")),
                "");
    }

    private static List<EvidenceItem> items(Instrument act) {
        String date = act.date().toString();
        return act.urls().stream()
                .map(u -> ActAnswers.item("instruments", act.id(), u, date, act.status()))
                .toList();
    }

    private String disagreeing(int numbers, int acts) {
        return Speech.say(
                        lang,
                        "register-answers.sources-disagree",
                        numbers,
                        numbers == 1
                                ? Speech.say(lang, "register-answers.number")
                                : Speech.say(lang, "register-answers.numbers"),
                        acts)
                + (acts == 1
                        ? Speech.say(lang, "register-answers.act")
                        : Speech.say(lang, "register-answers.acts"));
    }

    Reply conflicts(Registered.Conflicts asked) {
        if (!asked.questions().isEmpty()) {
            return disputed(asked);
        }
        List<Question> questions =
                Stream.concat(
                                held.catalog().figures().stream().map(Figure::question),
                                Overlaps.questions(held.store().datasets()).stream())
                        .distinct()
                        .toList();
        List<Answer> disputed =
                held.engine().answer(questions, asOf).stream()
                        .filter(
                                a ->
                                        a instanceof Answer.Unknown u
                                                && u.reason() == Reason.SOURCES_CONFLICT)
                        .toList();
        List<Instrument> acts =
                held.catalog().relations().instruments().stream()
                        .filter(i -> !i.conflicts().isEmpty())
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        List<EvidenceItem> items = new ArrayList<>();
        disputed.forEach(a -> rows.add(row(a)));
        disputed.forEach(a -> items.addAll(a.evidence().items()));
        acts.forEach(i -> rows.add(row(i)));
        acts.forEach(i -> items.addAll(items(i)));
        if (rows.isEmpty()) {
            return none("register-answers.no-two");
        }
        return Reply.of(Reply.Kind.ANSWER, disagreeing(disputed.size(), acts.size()))
                .understood(List.of(Speech.say(lang, "register-answers.where-sources")))
                .table(
                        List.of(
                                Speech.say(lang, "answers.about"),
                                Speech.say(lang, "register-answers.what-they"),
                                Speech.say(lang, "register-answers.why-far")),
                        rows)
                .evidence(Grade.C, items, List.of())
                .related(
                        disputed.stream()
                                .map(a -> held.language().say(a.question(), lang))
                                .limit(2)
                                .toList());
    }

    /** Whether sources disagree on some numbers, with what each says. */
    private Reply disputed(Registered.Conflicts asked) {
        NumberAnswers numbers = new NumberAnswers(held, lang, asOf);
        Reply told =
                new AmountAnswers(held, lang, asOf, numbers)
                        .amounts(
                                new Request.Amounts(
                                        asked.questions(), 0, Request.Compared.NOTHING));
        boolean conflict =
                told.answers().stream()
                        .anyMatch(
                                a ->
                                        a instanceof Answer.Unknown u
                                                && u.reason() == Reason.SOURCES_CONFLICT);
        AskingNote note = conflict ? AskingNote.DISAGREE : AskingNote.NO_DISAGREEMENT;
        return told.kind() == Reply.Kind.ANSWER
                ? told.said(note.note().in(lang) + " " + told.sentence())
                : told;
    }

    private String values(Answer a) {
        Set<String> ids =
                a.evidence().items().stream().map(EvidenceItem::id).collect(Collectors.toSet());
        String figures = figures(ids);
        return figures.isEmpty() && a instanceof Answer.Unknown u
                ? Spoken.upper(u.message().in(lang.locale()))
                : figures;
    }

    private String figures(Set<String> ids) {
        return held.catalog().figures().stream()
                .filter(f -> ids.contains(f.id()))
                .map(
                        f ->
                                Numbers.print(f.value(), f.unit(), lang)
                                        + " ("
                                        + held.catalog().relations().say(f.origin(), lang)
                                        + (f.released().isKnown()
                                                ? ", " + DateWords.say(f.released(), lang)
                                                : "")
                                        + ")")
                .collect(Collectors.joining("; "));
    }

    /** What may explain it, from the days and origins of what was published. */
    private String because(Answer a) {
        List<EvidenceItem> items = a.evidence().items();
        long days =
                items.stream()
                        .map(EvidenceItem::release)
                        .filter(day -> day.matches("\\d{4}(-.*)?"))
                        .distinct()
                        .count();
        if (days > 1) {
            return Speech.say(lang, "register-answers.published-different");
        }
        return items.stream().map(EvidenceItem::origin).distinct().count() > 1
                ? Speech.say(lang, "register-answers.different-origins")
                : Speech.say(lang, "register-answers.one-origin");
    }

    // -- briefs

    Reply faults() {
        List<CheckedBrief> briefs = held.briefs().get();
        List<CheckedBrief> spokenHere =
                briefs.stream().filter(b -> b.lang().equals(Tongue.of(lang))).toList();
        List<List<String>> rows = new ArrayList<>();
        Set<EvidenceItem> items = new LinkedHashSet<>();
        int all = 0;
        for (CheckedBrief brief : spokenHere.isEmpty() ? briefs : spokenHere) {
            all += brief.statements().size();
            for (Checked s : brief.statements()) {
                if (s.verdict() == Verdict.CONTRADICTED) {
                    String right = s.diagnosis() == null ? "" : s.diagnosis().corrected().in(lang);
                    rows.add(
                            List.of(
                                    brief.name(),
                                    s.claim().quote(),
                                    right.isBlank() ? s.why().in(lang) : right));
                    items.addAll(s.evidence());
                }
            }
        }
        if (all == 0) {
            return none("register-answers.no-brief");
        }
        String sentence = Speech.say(lang, "register-answers.statements-not", rows.size(), all);
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .understood(List.of(Speech.say(lang, "register-answers.statements-briefs")))
                .table(
                        List.of(
                                Speech.say(lang, "register-answers.brief"),
                                Speech.say(lang, "register-answers.says"),
                                Speech.say(lang, "register-answers.should-say")),
                        rows)
                .evidence(Grade.C, List.copyOf(items), List.of())
                .related(List.of(Speech.say(lang, "answers.where-sources")));
    }
}
