// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.When;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says acts in sentences and rows of a table. */
final class ActWords {

    /** Up to so many acts are dated one by one in a sentence. */
    private static final int MOST_DATED = 6;

    /** Up to so many are named. */
    private static final int MOST_TOLD = 8;

    private final Held held;
    private final Lang lang;
    private final LocalDate today;
    private final ActChoice choice;
    private final Registered.Days days;
    private final Spoken spoken;
    private final Offices offices;
    private final ActTerms terms;
    private final ActChain chain;

    /**
     * Says what is asked of acts.
     *
     * @param choice which tells how they stand
     * @param asked for whose days their state is told, where it names some
     */
    ActWords(Held held, Lang lang, LocalDate today, ActChoice choice, Registered.Acts asked) {
        this.held = held;
        this.lang = lang;
        this.today = today;
        this.choice = choice;
        days = asked.about().contains(About.ENDING) ? null : asked.days();
        spoken = new Spoken(held.language(), lang, 0);
        offices = new Offices(held, lang);
        terms = new ActTerms(held, lang, today);
        chain = new ActChain(held, lang, spoken, this::timed);
    }

    /** Whether an act was renewed; null where that isn't known. */
    Boolean isRenewed(Instrument i) {
        return chain.isRenewed(i);
    }

    /** Several acts in a sentence. */
    String many(List<Instrument> acts, Registered.Acts asked) {
        if (asked.about().contains(About.HOLDERS) && acts.size() <= MOST_DATED) {
            return String.join(
                    " ", acts.stream().map(i -> timed(i) + " " + offices.inOffice(i)).toList());
        }
        if (asked.about().contains(About.ENDING)) {
            return ending(acts, asked);
        }
        boolean content = asked.about().contains(About.PROMISES) && asked.topics().isEmpty();
        String older = chain.older(acts, asked, this::parties);
        boolean each =
                content
                        || Stream.of(
                                        About.SIGNED,
                                        About.END,
                                        About.PARTIES,
                                        About.RENEWED,
                                        About.LENGTH,
                                        About.FIELDS,
                                        About.SUCCESSOR,
                                        About.OLDER,
                                        About.NEWER,
                                        About.EARLIEST,
                                        About.LATEST,
                                        About.COMPARED)
                                .anyMatch(asked.about()::contains);
        if (each && !asked.about().contains(About.COUNT) && acts.size() <= MOST_DATED) {
            return older
                    + String.join(" ", acts.stream().map(i -> told(i, asked, content)).toList())
                    + unknownEnds(acts, asked);
        }
        return older + byState(acts, asked) + unknownEnds(acts, asked);
    }

    /** Those with whom acts aren't meant, as they are said to be left out. */
    List<String> without(Registered.Acts asked) {
        return asked.without().stream()
                .map(a -> Speech.say(lang, "act-words.without", held.name(a, lang)))
                .toList();
    }

    /** How many acts there are, and how many of them stand in which state. */
    private String byState(List<Instrument> acts, Registered.Acts asked) {
        StringBuilder s = new StringBuilder();
        s.append(Speech.say(lang, "act-words.acts-held", acts.size()));
        if (!asked.areas().isEmpty()) {
            s.append(Speech.say(lang, "act-words.with"))
                    .append(
                            String.join(
                                    ", ",
                                    asked.areas().stream()
                                            .limit(3)
                                            .map(a -> held.name(a, lang))
                                            .toList()));
        }
        without(asked).forEach(w -> s.append(", ").append(w));
        s.append(days == null ? ": " : "; " + when() + ": ");
        List<String> parts = new ArrayList<>();
        part(parts, Speech.say(lang, "act-words.force"), acts, State.LIVE, asked.areas());
        part(
                parts,
                Speech.say(lang, "act-words.expired-superseded"),
                acts,
                State.ENDED,
                asked.areas());
        part(parts, Speech.say(lang, "act-words.not-made"), acts, State.NOT_YET, asked.areas());
        part(
                parts,
                Speech.say(lang, "act-words.never-signed"),
                acts,
                State.NOT_SIGNED,
                asked.areas());
        part(
                parts,
                Speech.say(lang, "act-words.unknown-state"),
                acts,
                State.UNKNOWN,
                asked.areas());
        return s.append(String.join("; ", parts)).append('.').append(apart(acts, asked)).toString();
    }

    /**
     * How many acts are with a country itself and how many with places in it, where there are both.
     */
    private String apart(List<Instrument> acts, Registered.Acts asked) {
        StringBuilder s = new StringBuilder();
        for (String area : asked.areas()) {
            List<Instrument> own =
                    acts.stream().filter(i -> i.partnerAreas().contains(area)).toList();
            List<Instrument> within =
                    acts.stream()
                            .filter(i -> !own.contains(i))
                            .filter(i -> i.partnerAreas().stream().anyMatch(p -> isUnder(p, area)))
                            .toList();
            if (!own.isEmpty() && !within.isEmpty()) {
                String places =
                        within.stream()
                                .flatMap(i -> i.partnerAreas().stream())
                                .filter(p -> isUnder(p, area))
                                .distinct()
                                .map(p -> held.name(p, lang))
                                .collect(Collectors.joining(", "));
                String name = held.name(area, lang);
                Note note = AskingNote.WITH_PLACES.note(own.size(), name, within.size(), places);
                s.append(' ').append(note.in(lang));
            }
        }
        return s.toString();
    }

    private String unknownEnds(List<Instrument> acts, Registered.Acts asked) {
        return asked.about().contains(About.END) ? terms.unknownEnds(acts) : "";
    }

    private boolean isUnder(String place, String area) {
        return held.catalog().areas().isUnder(place, area);
    }

    /** An act with what is asked of it: its parties, its end, its content, what came of it. */
    private String told(Instrument i, Registered.Acts asked, boolean content) {
        Set<About> about = asked.about();
        List<String> said = new ArrayList<>();
        said.add(about.contains(About.PARTIES) ? between(i) : timed(i));
        if (about.contains(About.PARTIES)) {
            said.add(unnamed(i));
        }
        if (about.contains(About.END) && choice.end(i) != null) {
            said.add(ended(i));
        } else if (about.contains(About.LENGTH)) {
            said.add(terms.length(i));
        }
        if (about.contains(About.FIELDS) || about.contains(About.COMPARED)) {
            said.add(fields(i));
        }
        if (content && !about.contains(About.FIELDS)) {
            said.add(promised(i));
        }
        if (about.contains(About.COMPARED)) {
            said.add(stated(i));
        }
        if (about.contains(About.SUCCESSOR)) {
            said.add(chain.successor(i));
        }
        if (about.contains(About.RENEWED)) {
            said.add(chain.renewed(i));
        }
        if (about.contains(About.BEFORE)) {
            said.add(chain.before(i));
        }
        if (about.contains(About.AFTER) && content) {
            said.add(chain.after(i));
        }
        return String.join(" ", said.stream().filter(t -> !t.isEmpty()).toList());
    }

    /** Acts by the day on which they end: the next one alone first, where that is asked for. */
    private String ending(List<Instrument> acts, Registered.Acts asked) {
        List<String> all =
                acts.stream()
                        .map(
                                i ->
                                        kind(i)
                                                + Speech.say(
                                                        lang,
                                                        "act-words.with-2",
                                                        parties(i.partnerParties()))
                                                + ActTerms.day(choice.end(i))
                                                + ")")
                        .limit(MOST_TOLD)
                        .toList();
        String others = String.join("; ", all.subList(1, all.size()));
        return asked.about().contains(About.NEXT)
                ? AskingNote.NEXT_TO_END.note(all.get(0), others).in(lang)
                : AskingNote.ENDING_IN_ORDER.note(acts.size(), String.join("; ", all)).in(lang);
    }

    /** Whose signer isn't named; empty where all are, or nobody asks. */
    private String unnamed(Instrument i) {
        List<String> without =
                Stream.concat(i.ourParties().stream(), i.partnerParties().stream())
                        .filter(p -> !p.matches(".*(\\(|\\bGov\\.|\\bPres).*"))
                        .toList();
        return without.isEmpty() ? "" : AskingNote.SIGNER_UNKNOWN.note(parties(without)).in(lang);
    }

    /** What sources say otherwise of an act; empty where nothing is held. */
    private String differing(Instrument i) {
        return i.conflicts().isEmpty()
                ? ""
                : AskingNote.SOURCES_DIFFER
                        .note(relations().parties(i.conflicts(), lang).replaceFirst("\\.$", ""))
                        .in(lang);
    }

    /** An act with its date alone, for who asks when. */
    String timed(Instrument i) {
        return Spoken.upper(
                Speech.say(
                        lang,
                        "act-words.the-act-with",
                        theKind(i),
                        parties(i.partnerParties()),
                        dated(i)));
    }

    private void part(
            List<String> parts,
            String what,
            List<Instrument> acts,
            State state,
            List<String> areas) {
        long n = acts.stream().filter(i -> choice.state(i) == state).count();
        if (n > 0) {
            List<String> ids =
                    acts.stream()
                            .filter(i -> choice.state(i) == state)
                            .map(i -> brief(i, areas))
                            .toList();
            String more = ids.size() > MOST_TOLD ? ", \u2026" : "";
            parts.add(
                    n
                            + " "
                            + what
                            + " ("
                            + String.join(", ", ids.subList(0, Math.min(MOST_TOLD, ids.size())))
                            + more
                            + ")");
        }
    }

    /** Parties side by side, in the reader's language where the register tells them in it. */
    private String parties(List<String> parties) {
        return String.join(", ", parties.stream().map(p -> relations().say(p, lang)).toList());
    }

    private Relations relations() {
        return held.catalog().relations();
    }

    /** An act with its parties on both sides and its date. */
    private String between(Instrument i) {
        return Spoken.upper(
                Speech.say(
                        lang,
                        "act-words.the-act-between",
                        theKind(i),
                        parties(i.ourParties()),
                        parties(i.partnerParties()),
                        dated(i)));
    }

    private String brief(Instrument i, List<String> areas) {
        String who =
                i.partnerAreas().stream()
                        .filter(p -> areas.isEmpty() || choice.isIn(p, areas))
                        .findFirst()
                        .map(p -> held.name(p, lang))
                        .orElse(parties(i.partnerParties()));
        When end = choice.end(i);
        return who
                + (i.date().isKnown() ? " " + i.date().year() : "")
                + (end == null ? "" : "\u2013" + end.to().getYear());
    }

    /** One act in sentences. */
    String one(Instrument i, Registered.Acts asked) {
        StringBuilder s = new StringBuilder();
        s.append(between(i));
        String unnamed = asked.about().contains(About.PARTIES) ? unnamed(i) : "";
        for (String more : List.of(unnamed, differing(i))) {
            s.append(more.isEmpty() ? "" : " ").append(more);
        }
        boolean ends = choice.end(i) != null;
        boolean lasts = asked.about().contains(About.LENGTH) && !ends;
        if (lasts && !terms.length(i).isEmpty()) {
            s.append(' ').append(terms.length(i));
        }
        if (asked.about().contains(About.END)
                || asked.about().contains(About.ENDING)
                || asked.about().contains(About.LENGTH) && ends) {
            s.append(' ').append(ended(i));
        }
        if (asked.about().contains(About.RENEWED)) {
            s.append(' ').append(chain.renewed(i));
        }
        if (asked.about().contains(About.SUCCESSOR)) {
            s.append(' ').append(chain.successor(i));
        }
        if (asked.about().contains(About.FIELDS)) {
            s.append(' ').append(fields(i));
        } else if (asked.about().contains(About.PROMISES)) {
            s.append(' ').append(promised(i));
        }
        s.append(' ').append(days == null ? "" : onDays(i) + " ").append(stated(i));
        if (asked.about().contains(About.HOLDERS)) {
            s.append(' ').append(offices.inOffice(i));
        }
        if (asked.about().contains(About.BEFORE)) {
            s.append(' ').append(chain.before(i));
        }
        if (asked.about().contains(About.AFTER)) {
            s.append(' ').append(chain.after(i));
        }
        return s.toString();
    }

    /** How an act stands on the days asked about. */
    private String onDays(Instrument i) {
        String said =
                switch (choice.state(i)) {
                    case LIVE -> Speech.say(lang, "act-words.force-2");
                    case ENDED -> Speech.say(lang, "act-words.over");
                    case NOT_YET -> Speech.say(lang, "act-words.not-made-yet");
                    case NOT_SIGNED -> Speech.say(lang, "act-words.not-signed");
                    case UNKNOWN -> Speech.say(lang, "act-words.state-not");
                };
        When end = Lifecycle.of(i, held.catalog().relations()).end();
        return Spoken.upper(when())
                + ": "
                + said
                + (end == null ? "" : Speech.say(lang, "act-words.last-day", ActTerms.day(end)))
                + ".";
    }

    /** The days asked about: "on 1 March 2023", "in 2016". */
    private String when() {
        if (days.isYear()) {
            return spoken.in(Period.year(days.first().getYear()));
        }
        return days.first().equals(days.last())
                ? spoken.on(PartialDate.of(days.first()))
                : Speech.say(lang, "act-words.between-2", days);
    }

    /** The last day of an act, as finely as it is known. */
    private String ended(Instrument i) {
        When end = Lifecycle.of(i, held.catalog().relations()).end();
        if (end == null) {
            return Speech.say(lang, "act-words.when-ends");
        }
        String last = ActTerms.day(end) + terms.lasted(i, end);
        return end.to().isBefore(today)
                ? Speech.say(lang, "act-words.ended", last)
                : Speech.say(lang, "act-words.runs", last);
    }

    /** Which fields an act names. */
    private String fields(Instrument i) {
        String all = String.join(", ", RegisterWords.say(i.sectors(), lang));
        return (all.isEmpty() ? AskingNote.NO_FIELDS : AskingNote.FIELDS_OF).note(all).in(lang);
    }

    private String promised(Instrument i) {
        if (!i.promises().isEmpty()) {
            List<String> all = i.promises().stream().map(this::told).toList();
            return Speech.say(lang, "act-words.promised", String.join("; ", all))
                    + (i.promisesComplete() ? "." : Speech.say(lang, "act-words.may-more"));
        }
        return i.sectors().isEmpty()
                ? Speech.say(lang, "act-words.what-promised")
                : Speech.say(
                        lang,
                        "act-words.what-promised-not",
                        String.join(", ", RegisterWords.say(i.sectors(), lang)));
    }

    private String stated(Instrument i) {
        return i.status().isBlank()
                ? Speech.say(lang, "act-words.whether-still")
                : Speech.say(lang, "act-words.state", RegisterWords.say(i.status(), lang))
                        + (i.statusAt().isKnown()
                                ? Speech.say(lang, "act-words.as-of", spoken.date(i.statusAt()))
                                : "")
                        + ".";
    }

    private String dated(Instrument i) {
        if (!i.date().isKnown()) {
            return Speech.say(lang, "act-words.no-known");
        }
        String on = spoken.on(i.date());
        int gender = isFeminine(i.kind()) ? 2 : 1; // in Italian
        return switch (i.dateKind()) {
            case SIGNED -> Speech.say(lang, "act-words.was-signed", on, gender);
            case PAGE -> Speech.say(lang, "act-words.was-reported", on, gender);
            case PLANNED -> Speech.say(lang, "act-words.was-planned", on, gender);
            case ANNOUNCED -> Speech.say(lang, "act-words.was-announced", on, gender);
            case BEFORE -> Speech.say(lang, "act-words.force-already", on);
            default -> Speech.say(lang, "act-words.made-about", spoken.date(i.date()));
        };
    }

    /** Whether what a kind of act is called in Italian is feminine. */
    private static boolean isFeminine(InstrumentKind kind) {
        return kind == InstrumentKind.MEMORANDUM
                || kind == InstrumentKind.DECLARATION_OF_INTENT
                || kind == InstrumentKind.JOINT_DECLARATION;
    }

    /** The kind of an act with its article. */
    private String theKind(Instrument i) {
        return switch (i.kind()) {
            case MEMORANDUM -> Speech.say(lang, "act-words.the-memorandum");
            case AGREEMENT -> Speech.say(lang, "act-words.the-agreement");
            case PRE_AGREEMENT -> Speech.say(lang, "act-words.the-pre-agreement");
            case DECLARATION_OF_INTENT -> Speech.say(lang, "act-words.the-declaration-intent");
            case JOINT_DECLARATION -> Speech.say(lang, "act-words.the-joint-declaration");
            case TWINNING -> Speech.say(lang, "act-words.the-twinning");
            case TREATY -> Speech.say(lang, "act-words.the-one-treaty");
            default -> Speech.say(lang, "act-words.the-act");
        };
    }

    private String kind(Instrument i) {
        return switch (i.kind()) {
            case MEMORANDUM -> Speech.say(lang, "act-words.memorandum");
            case AGREEMENT -> Speech.say(lang, "act-words.agreement");
            case PRE_AGREEMENT -> Speech.say(lang, "act-words.pre-agreement");
            case DECLARATION_OF_INTENT -> Speech.say(lang, "act-words.declaration-intent");
            case JOINT_DECLARATION -> Speech.say(lang, "act-words.joint-declaration");
            case TWINNING -> Speech.say(lang, "act-words.twinning");
            case TREATY -> Speech.say(lang, "act-words.treaty");
            default -> Speech.say(lang, "act-words.act");
        };
    }

    /** Agreements above the region with their dates. */
    String treatiesSaid(List<Treaty> treaties) {
        List<String> all = new ArrayList<>();
        for (Treaty t : treaties) {
            all.add(
                    Speech.say(
                                    lang,
                                    "act-words.the-treaty",
                                    lang == Lang.IT ? Spoken.lower(t.name().it()) : t.name().en())
                            + (t.signed().isKnown()
                                    ? Speech.say(lang, "act-words.signed", spoken.on(t.signed()))
                                    : Speech.say(lang, "act-words.no-known-day"))
                            + (t.inForce().isKnown()
                                    ? Speech.say(
                                            lang, "act-words.entered-into", spoken.on(t.inForce()))
                                    : Speech.say(lang, "act-words.entry-into"))
                            + (t.inForce().isKnown() || t.note().isBlank()
                                    ? "."
                                    : ": " + t.note()));
        }
        return String.join(" ", all);
    }

    /**
     * Which of several entered into force first, where that is asked and known of all; or empty.
     */
    String firstInForce(List<Treaty> treaties, Registered.Acts asked) {
        boolean meant =
                treaties.size() > 1
                        && asked.areas().size() > 1
                        && treaties.stream().allMatch(t -> t.inForce().isKnown());
        boolean when = asked.about().contains(About.IN_FORCE);
        List<Treaty> order =
                treaties.stream()
                        .sorted(Comparator.comparing((Treaty t) -> t.inForce().latest()))
                        .limit(2)
                        .toList();
        return meant
                        && when
                        && order.get(0)
                                .inForce()
                                .latest()
                                .isBefore(order.get(1).inForce().earliest())
                ? Speech.say(
                                lang,
                                "act-words.first-in-force",
                                order.get(0).name().in(lang),
                                spoken.date(order.get(0).inForce()))
                        + " "
                : "";
    }

    /** A row of the table. */
    List<String> row(Instrument i) {
        String date =
                i.date().isKnown()
                        ? spoken.date(i.date()) + kindOfDate(i.dateKind())
                        : Speech.say(lang, "act-words.unknown");
        return List.of(
                kind(i) + " (" + i.id() + ")",
                parties(i.ourParties()) + " \u2013 " + parties(i.partnerParties()),
                date,
                i.status().isBlank()
                        ? Speech.say(lang, "act-words.not-known")
                        : RegisterWords.say(i.status(), lang),
                String.join(", ", RegisterWords.say(i.sectors(), lang)));
    }

    private String kindOfDate(DateKind kind) {
        String said =
                switch (kind) {
                    case SIGNED -> Speech.say(lang, "act-words.signed-2");
                    case PAGE -> Speech.say(lang, "act-words.reported");
                    case PLANNED -> Speech.say(lang, "act-words.planned");
                    case ANNOUNCED -> Speech.say(lang, "act-words.announced");
                    case BEFORE -> Speech.say(lang, "act-words.already-force");
                    default -> Speech.say(lang, "act-words.about");
                };
        return " (" + said + ")";
    }

    /** A row of the table. */
    List<String> row(Treaty t) {
        return List.of(
                t.name().in(lang) + " (" + t.id() + ")",
                String.join(" \u2013 ", t.parties().stream().map(p -> held.name(p, lang)).toList()),
                Speech.say(lang, "act-words.signed-3", spoken.date(t.signed())),
                t.inForce().isKnown()
                        ? Speech.say(
                                lang,
                                "act-words.force-since",
                                DateWords.say(t.inForce(), DateWords.Before.SINCE, lang))
                        : Speech.say(lang, "act-words.entry-into-force"),
                "");
    }

    /** A text of the register in the language of the answer, where it is held. */
    private String told(String text) {
        return held.catalog().relations().say(text, lang);
    }
}
