// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.text.RegisterWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers questions about visits, strategies, offices, disagreements of sources, and briefs. */
final class RegisterAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final Spoken spoken;

    RegisterAnswers(Held held, Lang lang, LocalDate asOf) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        spoken = new Spoken(held.language(), lang, 0);
    }

    private Reply none(String en, String it) {
        return Reply.of(Reply.Kind.NOT_KNOWN, lang.pick(en, it));
    }

    private boolean isIn(String code, List<String> areas) {
        return areas.isEmpty()
                || areas.stream()
                        .anyMatch(a -> a.equals(code) || held.catalog().areas().isUnder(code, a));
    }

    // -- visits and missions

    Reply activities(Request.Activities asked) {
        List<Activity> found =
                held.catalog().relations().activities().stream()
                        .filter(a -> a.areas().stream().anyMatch(c -> isIn(c, asked.areas())))
                        .filter(a -> asked.kinds().isEmpty() || asked.kinds().contains(a.kind()))
                        .filter(a -> speaksOf(a.description(), asked.topics()))
                        .filter(
                                a ->
                                        asked.when().isAny()
                                                || a.date().isKnown()
                                                        && asked.when().has(a.date().year()))
                        .sorted(
                                Comparator.comparing(
                                                (Activity a) ->
                                                        a.date().isKnown()
                                                                ? a.date().earliest()
                                                                : LocalDate.MIN)
                                        .reversed())
                        .toList();
        if (found.isEmpty()) {
            return none(
                    "No such visit or mission is held here; that doesn't say that there was none.",
                    "Qui non è registrata nessuna visita o missione del genere; non vuol dire che"
                            + " non ci sia stata.");
        }
        List<Activity> told = asked.latest() ? found.subList(0, 1) : found;
        Activity newest = told.get(0);
        String sentence =
                (told.size() == 1
                                ? ""
                                : told.size()
                                        + lang.pick(
                                                " are held; the newest: ",
                                                " registrate; la più recente: "))
                        + spoken.date(newest.date())
                        + ", "
                        + RegisterWords.say(newest.kind(), lang)
                        + ": "
                        + newest.description();
        List<List<String>> rows =
                told.stream()
                        .map(
                                a ->
                                        List.of(
                                                a.id(),
                                                spoken.date(a.date()),
                                                RegisterWords.say(a.kind(), lang),
                                                a.description()))
                        .toList();
        List<EvidenceItem> items =
                told.stream()
                        .map(
                                a ->
                                        ActAnswers.item(
                                                "activities",
                                                a.id(),
                                                a.url(),
                                                a.date().toString(),
                                                ""))
                        .toList();
        return Reply.of(Reply.Kind.ANSWER, Spoken.upper(sentence))
                .understood(
                        List.of(
                                lang.pick("visits and missions", "visite e missioni")
                                        + names(asked.areas())))
                .table(
                        List.of(
                                "",
                                lang.pick("Date", "Data"),
                                lang.pick("Kind", "Tipo"),
                                lang.pick("What", "Che cosa")),
                        rows)
                .evidence(Grade.C, items, List.of())
                .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
    }

    private static boolean speaksOf(String text, List<String> topics) {
        String said = Tokenizer.fold(text);
        return topics.stream().allMatch(said::contains);
    }

    private String names(List<String> areas) {
        return areas.isEmpty()
                ? ""
                : ": "
                        + areas.stream()
                                .map(a -> held.name(a, lang))
                                .collect(Collectors.joining(", "));
    }

    // -- strategies

    Reply strategies(Request.Strategies asked) {
        List<Strategy> all = held.catalog().relations().strategies();
        List<Strategy> found = all.stream().filter(s -> fits(s, asked)).toList();
        if (found.isEmpty()) {
            return none(
                            "No such strategy is held here.",
                            "Qui non è registrata nessuna strategia del genere.")
                    .related(
                            all.stream()
                                    .map(s -> lang.pick("strategy ", "strategia ") + s.name())
                                    .limit(3)
                                    .toList());
        }
        List<String> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        if (!asked.targets().isEmpty()) {
            sentences.addAll(aimed(asked));
        }
        for (Strategy s : found) {
            sentences.add(said(s));
            rows.add(
                    List.of(
                            s.id(),
                            s.name(),
                            s.period() == null ? "" : s.period().toString(),
                            text(s.content()),
                            String.join(", ", unknown(s))));
        }
        List<EvidenceItem> items =
                found.stream()
                        .map(
                                s ->
                                        ActAnswers.item(
                                                "strategies",
                                                s.id(),
                                                s.url(),
                                                s.date() == null ? "" : s.date().toString(),
                                                ""))
                        .toList();
        return Reply.of(Reply.Kind.ANSWER, String.join(" ", sentences))
                .understood(
                        List.of(
                                lang.pick("strategies: ", "strategie: ")
                                        + found.stream()
                                                .map(Strategy::name)
                                                .collect(Collectors.joining(", "))))
                .table(
                        List.of(
                                "",
                                lang.pick("Name", "Nome"),
                                lang.pick("Period", "Periodo"),
                                lang.pick("Content", "Contenuto"),
                                lang.pick("Not known here", "Non noto qui")),
                        rows)
                .evidence(Grade.C, items, List.of())
                .related(
                        List.of(
                                lang.pick(
                                        "where do sources disagree",
                                        "dove le fonti non concordano")));
    }

    /** Of each strategy that names areas, whether it aims at those asked about. */
    private List<String> aimed(Request.Strategies asked) {
        String who =
                String.join(", ", asked.targets().stream().map(c -> held.name(c, lang)).toList());
        List<String> said = new ArrayList<>();
        for (Strategy s : held.catalog().relations().strategies()) {
            boolean names = s.targets().containsAll(asked.targets());
            boolean meant = asked.ids().contains(s.id());
            if (names) {
                said.add(
                        lang.pick(
                                "\u201c" + s.name() + "\u201d names " + who + " as a target.",
                                "\u201c"
                                        + s.name()
                                        + "\u201d nomina tra gli obiettivi "
                                        + who
                                        + "."));
            } else if (meant && !s.targets().isEmpty()) {
                said.add(
                        lang.pick(
                                        "\u201c" + s.name() + "\u201d doesn't name " + who,
                                        "\u201c" + s.name() + "\u201d non nomina " + who)
                                + (s.complete()
                                        ? "."
                                        : lang.pick(
                                                "; its list isn't declared complete.",
                                                "; l'elenco non è dichiarato completo.")));
            }
        }
        return said;
    }

    private static boolean fits(Strategy s, Request.Strategies asked) {
        boolean named = asked.ids().isEmpty() || asked.ids().contains(s.id());
        boolean when =
                asked.period() == null
                        || s.period() != null
                                && (asked.period().isYear()
                                        ? s.period().contains(asked.period())
                                        : s.period().equals(asked.period())
                                                || isWithin(s.date(), asked.period()));
        boolean aims =
                asked.targets().isEmpty()
                        || !asked.ids().isEmpty()
                        || s.targets().containsAll(asked.targets());
        return (named || when && asked.period() != null) && when && aims;
    }

    /** Whether a day that is known lies in a period. */
    private static boolean isWithin(PartialDate day, Period period) {
        return day.isKnown()
                && !day.earliest().isBefore(period.firstDay())
                && !day.latest().isAfter(period.lastDay());
    }

    private String said(Strategy s) {
        String period = s.period() == null ? "" : " (" + spoken.period(s.period()) + ")";
        String act = text(s.act());
        String dated =
                s.date() == null || !s.date().isKnown()
                        ? ""
                        : lang.pick(" of ", " del ") + spoken.date(s.date());
        return "\u201c"
                + s.name()
                + "\u201d"
                + period
                + ", "
                + text(s.body())
                + (act.isEmpty() ? "" : ", " + act)
                + dated
                + ". "
                + text(s.content())
                + (text(s.content()).endsWith(".") ? " " : ". ")
                + lang.pick("Not known here: ", "Non noto qui: ")
                + String.join(", ", unknown(s))
                + ".";
    }

    private List<String> unknown(Strategy s) {
        List<String> unknown = new ArrayList<>();
        if (text(s.act()).isEmpty()) {
            unknown.add(lang.pick("its act", "l'atto"));
        }
        if (s.targets().isEmpty()) {
            unknown.add(lang.pick("its target areas", "le aree obiettivo"));
        } else if (!s.complete()) {
            unknown.add(
                    lang.pick(
                            "whether those are all its target areas",
                            "se le aree obiettivo siano tutte"));
        }
        unknown.add(
                lang.pick("measures with a baseline and a target", "misure con base e obiettivo"));
        return unknown;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    // -- offices

    Reply office(Request.Office asked) {
        Offices offices = new Offices(held, lang);
        List<Actor> found = offices.of(asked);
        if (found.isEmpty()) {
            return named(asked, offices);
        }
        List<String> sentences = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Actor a : found) {
            String days =
                    a.from().isKnown() || a.to().isKnown()
                            ? spoken.date(a.from())
                                    + " \u2013 "
                                    + (a.to().isKnown() ? spoken.date(a.to()) : "")
                            : lang.pick(
                                    "days of office not known here",
                                    "giorni della carica non noti qui");
            String areas =
                    a.areas().stream()
                            .map(c -> held.name(c, lang))
                            .collect(Collectors.joining(", "));
            boolean office = a.kind().equals("office-holder");
            String titles =
                    a.names().isEmpty()
                            ? RegisterWords.say(a.kind(), lang)
                            : String.join(", ", a.names());
            sentences.add(
                    a.name().in(lang)
                            + ": "
                            + titles
                            + " ("
                            + areas
                            + (office ? "; " + days : "")
                            + ").");
            rows.add(
                    List.of(
                            a.name().in(lang),
                            RegisterWords.say(a.kind(), lang),
                            areas,
                            office ? days : ""));
        }
        return Reply.of(Reply.Kind.ANSWER, String.join(" ", sentences))
                .understood(List.of(lang.pick("offices", "cariche") + names(asked.areas())))
                .table(
                        List.of(
                                lang.pick("Who", "Chi"),
                                lang.pick("Kind", "Tipo"),
                                lang.pick("Where", "Dove"),
                                lang.pick("In office", "In carica")),
                        rows)
                .evidence(
                        Grade.C,
                        found.stream()
                                .map(
                                        a ->
                                                ActAnswers.item(
                                                        "actors",
                                                        a.id(),
                                                        lang.pick(
                                                                "the register of actors",
                                                                "il registro degli attori"),
                                                        "",
                                                        ""))
                                .toList(),
                        List.of())
                .related(new Rewrites(held, lang).aboutAreas(found.get(0).areas()));
    }

    /** Whom acts of the time and place asked about name, where no office is registered. */
    private Reply named(Request.Office asked, Offices offices) {
        List<Instrument> acts = offices.naming(asked);
        if (acts.isEmpty()) {
            return none(
                            "Nobody is held here with such an office.",
                            "Qui non è registrato nessuno con una carica del genere.")
                    .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
        }
        List<String> said = new ArrayList<>();
        List<EvidenceItem> items = new ArrayList<>();
        for (Instrument i : acts) {
            said.add(
                    lang.pick("an act made ", "un atto fatto ")
                            + offices.dated(i)
                            + lang.pick(" names ", " nomina ")
                            + String.join(", ", offices.named(i, asked)));
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
        return Reply.of(
                        Reply.Kind.ANSWER,
                        lang.pick(
                                        "Offices and their days aren't held here; ",
                                        "Le cariche e i loro giorni qui non sono registrati; ")
                                + String.join("; ", said)
                                + ".")
                .understood(List.of(lang.pick("offices", "cariche") + names(asked.areas())))
                .evidence(Grade.C, items, List.of())
                .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
    }

    // -- where sources disagree

    Reply conflicts() {
        List<Question> questions =
                held.catalog().figures().stream().map(Figure::question).distinct().toList();
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
        for (Answer a : disputed) {
            rows.add(
                    List.of(
                            Spoken.upper(held.language().say(a.question(), lang)),
                            values(a),
                            because(a)));
            items.addAll(a.evidence().items());
        }
        for (Instrument i : acts) {
            rows.add(
                    List.of(
                            i.id() + " " + String.join(", ", i.partnerParties()),
                            String.join("; ", i.conflicts()),
                            ""));
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
        if (rows.isEmpty()) {
            return none(
                    "No two sources held here disagree.",
                    "Qui non ci sono due fonti che non concordano.");
        }
        String sentence =
                lang.pick("Sources disagree about ", "Le fonti non concordano su ")
                        + disputed.size()
                        + (disputed.size() == 1
                                ? lang.pick(" number", " numero")
                                : lang.pick(" numbers", " numeri"))
                        + lang.pick(" and ", " e ")
                        + acts.size()
                        + (acts.size() == 1
                                ? lang.pick(" act.", " atto.")
                                : lang.pick(" acts.", " atti."));
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .understood(
                        List.of(
                                lang.pick(
                                        "where sources disagree", "dove le fonti non concordano")))
                .table(
                        List.of(
                                lang.pick("About", "Su"),
                                lang.pick("What they say", "Che cosa dicono"),
                                lang.pick(
                                        "Why, as far as it is known",
                                        "Perché, per quel che si sa")),
                        rows)
                .evidence(Grade.C, items, List.of())
                .related(
                        disputed.stream()
                                .map(a -> held.language().say(a.question(), lang))
                                .limit(2)
                                .toList());
    }

    private String values(Answer a) {
        Set<String> ids =
                a.evidence().items().stream().map(EvidenceItem::id).collect(Collectors.toSet());
        return held.catalog().figures().stream()
                .filter(f -> ids.contains(f.id()))
                .map(
                        f ->
                                Numbers.print(f.value(), f.unit(), lang)
                                        + " ("
                                        + f.origin()
                                        + (f.released().isKnown() ? ", " + f.released() : "")
                                        + ")")
                .collect(Collectors.joining("; "));
    }

    /** What may explain it, from the days and origins of the figures. */
    private String because(Answer a) {
        List<EvidenceItem> items = a.evidence().items();
        Set<String> years =
                items.stream()
                        .map(i -> i.release().replaceAll("-.*", ""))
                        .filter(y -> !y.isBlank())
                        .collect(Collectors.toSet());
        if (years.size() > 1) {
            return lang.pick(
                    "published in different years: the later may be a revision",
                    "pubblicate in anni diversi: l'ultima può essere una revisione");
        }
        return items.stream().map(EvidenceItem::origin).distinct().count() > 1
                ? lang.pick(
                        "different origins: other definitions, or one is wrong",
                        "origini diverse: altre definizioni, o una è sbagliata")
                : lang.pick(
                        "one origin printed both; nothing here says which is right",
                        "la stessa origine ha stampato entrambe; nulla dice quale sia giusta");
    }

    // -- briefs

    Reply faults() {
        List<CheckedBrief> briefs = held.briefs().get();
        List<CheckedBrief> spokenHere = briefs.stream().filter(b -> b.lang() == lang).toList();
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
            return none("No brief is held here.", "Qui non c'è nessun testo.");
        }
        String sentence =
                lang.pick(
                        rows.size() + " of " + all + " statements don't hold.",
                        rows.size() + " affermazioni su " + all + " non reggono.");
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .understood(
                        List.of(
                                lang.pick(
                                        "statements of the briefs that don't hold",
                                        "affermazioni dei testi che non reggono")))
                .table(
                        List.of(
                                lang.pick("Brief", "Testo"),
                                lang.pick("It says", "Dice"),
                                lang.pick("It should say", "Dovrebbe dire")),
                        rows)
                .evidence(Grade.C, List.copyOf(items), List.of())
                .related(
                        List.of(
                                lang.pick(
                                        "where do sources disagree",
                                        "dove le fonti non concordano")));
    }
}
