// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle;
import eu.fondaco.checking.acts.When;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Request.About;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.RegisterWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers questions about acts of the register and agreements above the region. */
final class ActAnswers {

    /** Up to so many acts are dated one by one in a sentence. */
    private static final int MOST_DATED = 6;

    /** What the register says of an act's state. */
    private enum State {
        ALIVE,
        ENDED,
        UNKNOWN
    }

    private final Held held;
    private final Lang lang;
    private final LocalDate day;
    private final Spoken spoken;
    private final Offices offices;

    /**
     * Answers in a language.
     *
     * @param day on which the state of acts is told
     */
    ActAnswers(Held held, Lang lang, LocalDate day) {
        this.held = held;
        this.lang = lang;
        this.day = day;
        spoken = new Spoken(held.language(), lang, 0);
        offices = new Offices(held, lang);
    }

    Reply answer(Request.Acts asked) {
        List<Treaty> treaties = treaties(asked);
        boolean bounded = !asked.when().isAny() && asked.areas().isEmpty();
        boolean above = asked.about().contains(About.TREATIES) && (!treaties.isEmpty() || bounded);
        List<Instrument> fitting = above ? List.of() : acts(asked);
        boolean others = fitting.isEmpty() && treaties.isEmpty() && isOfState(asked);
        boolean told = others && !asked.about().contains(About.END);
        List<Instrument> acts = others ? acts(ofAnyState(asked)) : fitting;
        if (acts.isEmpty() && treaties.isEmpty()) {
            return none(asked);
        }
        List<String> notes = new ArrayList<>();
        String sentence =
                (told ? noneOfState(asked) : "")
                        + whether(acts, asked)
                        + (acts.isEmpty()
                                        || asked.about().contains(About.IN_FORCE)
                                                && !treaties.isEmpty()
                                ? treatiesSaid(treaties)
                                : acts.size() == 1
                                        ? one(acts.get(0), asked)
                                                + (treaties.isEmpty()
                                                        ? ""
                                                        : " " + treatiesSaid(treaties))
                                        : many(acts, asked)
                                                + (treaties.isEmpty()
                                                        ? ""
                                                        : " " + treatiesSaid(treaties)));
        if (!isComplete(asked) && !acts.isEmpty()) {
            notes.add(
                    lang.pick(
                            "the register isn't declared complete: there may be more acts",
                            "il registro non è dichiarato completo: possono esserci altri atti"));
        }
        acts.forEach(a -> a.conflicts().forEach(c -> notes.add(a.id() + ": " + c)));
        List<List<String>> rows = new ArrayList<>();
        acts.forEach(a -> rows.add(row(a)));
        treaties.forEach(t -> rows.add(row(t)));
        List<EvidenceItem> items = new ArrayList<>();
        acts.forEach(
                a ->
                        a.urls()
                                .forEach(
                                        u ->
                                                items.add(
                                                        item(
                                                                "instruments",
                                                                a.id(),
                                                                u,
                                                                a.date().toString(),
                                                                a.status()))));
        treaties.forEach(
                t -> items.add(item("treaties", t.id(), t.source(), t.signed().toString(), "")));
        boolean twice = !acts.isEmpty() && acts.stream().allMatch(a -> a.urls().size() > 1);
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .understood(List.of(exact(asked)))
                .table(
                        List.of(
                                lang.pick("Act", "Atto"),
                                lang.pick("Between", "Tra"),
                                lang.pick("Date", "Data"),
                                lang.pick("State", "Stato"),
                                lang.pick("About", "Su")),
                        rows)
                .evidence(twice ? Grade.B : Grade.C, items, notes)
                .related(related(asked));
    }

    private static boolean isOfState(Request.Acts asked) {
        return asked.about().contains(About.ALIVE) || asked.about().contains(About.EXPIRED);
    }

    /** The same acts whatever their state. */
    private static Request.Acts ofAnyState(Request.Acts asked) {
        Set<About> about = EnumSet.noneOf(About.class);
        about.addAll(asked.about());
        about.removeAll(Set.of(About.ALIVE, About.EXPIRED));
        return new Request.Acts(
                asked.areas(),
                asked.kind(),
                asked.when(),
                asked.actors(),
                asked.treaties(),
                asked.topics(),
                asked.kinds(),
                about);
    }

    private String noneOfState(Request.Acts asked) {
        return asked.about().contains(About.ALIVE)
                ? lang.pick(
                        "None is known here to be in force. ",
                        "Di nessuno si sa qui che sia in vigore. ")
                : lang.pick(
                        "None is known here to have ended. ",
                        "Di nessuno si sa qui che sia finito. ");
    }

    /** Whether the register is declared complete for the counterparts asked about. */
    private boolean isComplete(Request.Acts asked) {
        return held.catalog().relations().complete().stream()
                .filter(c -> c.kinds().isEmpty())
                .anyMatch(
                        c ->
                                c.areas().isEmpty()
                                        || !asked.areas().isEmpty()
                                                && asked.areas().stream()
                                                        .allMatch(a -> isIn(a, c.areas())));
    }

    private List<String> related(Request.Acts asked) {
        List<String> next = new ArrayList<>();
        if (!asked.areas().isEmpty()) {
            String name = held.name(asked.areas().get(0), lang);
            next.add(lang.pick("visits and missions, " + name, "visite e missioni, " + name));
            next.add(lang.pick("exports to " + name, "esportazioni verso " + name));
        }
        next.add(lang.pick("where do sources disagree", "dove le fonti non concordano"));
        return next;
    }

    private String exact(Request.Acts asked) {
        List<String> parts = new ArrayList<>();
        asked.areas().forEach(a -> parts.add(held.name(a, lang)));
        if (!asked.when().isAny()) {
            parts.add(asked.when().toString());
        }
        parts.addAll(asked.topics());
        String what =
                asked.about().contains(About.TREATIES)
                        ? lang.pick("treaties", "trattati")
                        : lang.pick("agreements", "accordi");
        return parts.isEmpty() ? what : what + ": " + String.join(", ", parts);
    }

    // -- which

    private List<Instrument> acts(Request.Acts asked) {
        Set<About> about = asked.about();
        boolean whether = about.contains(About.WHETHER);
        boolean onlyAlive =
                !whether && about.contains(About.ALIVE) && !about.contains(About.EXPIRED);
        boolean onlyEnded =
                !whether && about.contains(About.EXPIRED) && !about.contains(About.ALIVE);
        List<Instrument> found =
                held.catalog().relations().instruments().stream()
                        .filter(
                                i ->
                                        asked.areas().isEmpty()
                                                || i.partnerAreas().stream()
                                                        .anyMatch(p -> isIn(p, asked.areas())))
                        .filter(
                                i ->
                                        asked.kind().isEmpty()
                                                || i.partnerAreas().stream()
                                                        .anyMatch(p -> isKind(p, asked.kind())))
                        .filter(i -> isThen(i, asked))
                        .filter(i -> asked.actors().stream().allMatch(id -> isParty(i, id)))
                        .filter(i -> asked.topics().stream().allMatch(t -> isAbout(i, t)))
                        .filter(i -> asked.kinds().isEmpty() || asked.kinds().contains(i.kind()))
                        .filter(i -> !about.contains(About.ENDING) || isEnding(i))
                        .filter(i -> !onlyAlive || state(i) == State.ALIVE)
                        .filter(i -> !onlyEnded || state(i) == State.ENDED || isEndNamed(i, asked))
                        .sorted(
                                Comparator.comparing(ActAnswers::signed)
                                        .thenComparing(Instrument::id))
                        .toList();
        if (!about.contains(About.LATEST)) {
            return found;
        }
        return found.stream()
                .filter(i -> i.date().isKnown())
                .max(Comparator.comparing(ActAnswers::signed))
                .stream()
                .toList();
    }

    private static LocalDate signed(Instrument i) {
        return i.date().isKnown() ? i.date().earliest() : LocalDate.MAX;
    }

    private boolean isIn(String code, List<String> areas) {
        return areas.stream()
                .anyMatch(
                        a ->
                                a.equals(code)
                                        || held.catalog().areas().isUnder(code, a)
                                        || isMember(code, a));
    }

    private boolean isMember(String code, String group) {
        List<String> members = held.catalog().areas().membersOf(group);
        return members.stream()
                .anyMatch(m -> m.equals(code) || held.catalog().areas().isUnder(code, m));
    }

    private boolean isKind(String code, String kind) {
        return held.catalog().areas().find(code).map(a -> a.kind().equals(kind)).orElse(false);
    }

    /** Whether its date, or its end where that is asked about, is in the years asked about. */
    private boolean isThen(Instrument i, Request.Acts asked) {
        if (asked.when().isAny()) {
            return true;
        }
        if (asked.about().contains(About.ENDING)) {
            return isEndIn(i, asked);
        }
        boolean ended = asked.about().contains(About.EXPIRED) && asked.when().years().isEmpty();
        return ended
                ? isEndIn(i, asked)
                : i.date().isKnown() && asked.when().has(i.date().year()) || isEndNamed(i, asked);
    }

    private boolean isEndIn(Instrument i, Request.Acts asked) {
        When end = Lifecycle.of(i, held.catalog().relations()).end();
        return end != null && asked.when().has(end.to().getYear());
    }

    /** Whether its state names one of the years, where the end is asked about. */
    private static boolean isEndNamed(Instrument i, Request.Acts asked) {
        return asked.about().contains(About.EXPIRED)
                && asked.when().years().stream()
                        .anyMatch(y -> i.status().contains(String.valueOf(y)));
    }

    private boolean isParty(Instrument i, String id) {
        Actor actor =
                held.catalog().relations().actors().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElse(null);
        return actor != null
                && Stream.concat(
                                Stream.of(actor.name().en(), actor.name().it()),
                                actor.names().stream())
                        .anyMatch(
                                n ->
                                        Stream.concat(
                                                        i.ourParties().stream(),
                                                        i.partnerParties().stream())
                                                .anyMatch(p -> holds(p, n)));
    }

    private boolean isAbout(Instrument i, String topic) {
        String stem = topic.length() > 8 ? topic.substring(0, 8) : topic;
        boolean ofParties =
                held.catalog().relations().instruments().stream().anyMatch(o -> hasParty(o, stem));
        if (ofParties && stem.length() == 8) {
            return hasParty(i, stem);
        }
        return Stream.of(i.sectors(), i.promises(), i.ourParties(), i.partnerParties())
                .flatMap(List::stream)
                .anyMatch(t -> holds(t, topic) || holds(RegisterWords.say(t, Lang.IT), topic));
    }

    /** Whether a party's name has a word that begins so, in whatever language it is. */
    private static boolean hasParty(Instrument i, String stem) {
        return Stream.concat(i.ourParties().stream(), i.partnerParties().stream())
                .anyMatch(p -> holds(p, stem));
    }

    private static boolean holds(String text, String part) {
        return Tokenizer.fold(text).contains(Tokenizer.fold(part));
    }

    private List<Treaty> treaties(Request.Acts asked) {
        boolean others =
                !asked.actors().isEmpty()
                        || !asked.kind().isEmpty()
                        || !asked.topics().isEmpty()
                        || !asked.kinds().isEmpty();
        if (others) {
            return List.of();
        }
        List<Treaty> all = held.catalog().relations().treaties();
        if (!asked.treaties().isEmpty()) {
            return all.stream().filter(t -> asked.treaties().contains(t.id())).toList();
        }
        boolean wanted = asked.about().contains(About.TREATIES) || !asked.areas().isEmpty();
        boolean ended =
                asked.about().contains(About.EXPIRED) && !asked.about().contains(About.ALIVE);
        return all.stream()
                .filter(t -> wanted && !ended && !asked.about().contains(About.LATEST))
                .filter(
                        t ->
                                asked.areas().isEmpty()
                                        || t.parties().stream()
                                                .anyMatch(p -> isIn(p, asked.areas())))
                .filter(t -> isThen(t, asked))
                .toList();
    }

    /** Whether the date asked about is in the years asked about: either where neither is said. */
    private static boolean isThen(Treaty t, Request.Acts asked) {
        boolean force = asked.about().contains(About.IN_FORCE);
        boolean signed = asked.about().contains(About.SIGNED) || !force;
        return asked.when().isAny()
                || signed && t.signed().isKnown() && asked.when().has(t.signed().year())
                || (force || !asked.about().contains(About.SIGNED))
                        && t.inForce().isKnown()
                        && asked.when().has(t.inForce().year());
    }

    /** Whether it is in force and the register tells when it ends. */
    private boolean isEnding(Instrument i) {
        return state(i) == State.ALIVE && Lifecycle.of(i, held.catalog().relations()).end() != null;
    }

    private State state(Instrument i) {
        return switch (Lifecycle.of(i, held.catalog().relations()).on(day)) {
            case LIVE -> State.ALIVE;
            case ENDED -> State.ENDED;
            default -> State.UNKNOWN;
        };
    }

    // -- said

    private Reply none(Request.Acts asked) {
        String who =
                asked.areas().isEmpty() ? "" : " (" + held.name(asked.areas().get(0), lang) + ")";
        return Reply.of(
                        Reply.Kind.NOT_KNOWN,
                        lang.pick(
                                "No such act is held here"
                                        + who
                                        + "; that doesn't say that there is none.",
                                "Qui non è registrato nessun atto del genere"
                                        + who
                                        + "; non vuol dire che non ci sia."))
                .understood(List.of(exact(asked)))
                .related(related(asked));
    }

    /** Yes or no, where all acts are in one state and that is what is asked. */
    private String whether(List<Instrument> acts, Request.Acts asked) {
        boolean alive = asked.about().contains(About.ALIVE);
        boolean state = alive != asked.about().contains(About.EXPIRED);
        if (asked.about().contains(About.MADE) && !state && !acts.isEmpty()) {
            return made(acts);
        }
        if (!asked.about().contains(About.WHETHER) || !state || acts.isEmpty()) {
            return "";
        }
        boolean all = acts.stream().allMatch(i -> state(i) == State.ALIVE);
        boolean none = acts.stream().allMatch(i -> state(i) == State.ENDED);
        return all == none ? "" : all == alive ? lang.pick("Yes. ", "Sì. ") : "No. ";
    }

    /** Whether any of these acts was signed, as far as is known. */
    private String made(List<Instrument> acts) {
        if (acts.stream().anyMatch(ActAnswers::isMade)) {
            return lang.pick("Yes. ", "Sì. ");
        }
        return lang.pick(
                "Not that is known here: no source held reports a signature. ",
                "Non che si sappia qui: nessuna fonte raccolta riporta una firma. ");
    }

    private static boolean isMade(Instrument i) {
        return switch (i.dateKind()) {
            case SIGNED, PAGE, BEFORE, ABOUT -> i.date().isKnown();
            default -> false;
        };
    }

    private String many(List<Instrument> acts, Request.Acts asked) {
        if (asked.about().contains(About.HOLDERS) && acts.size() <= MOST_DATED) {
            return String.join(
                    " ", acts.stream().map(i -> timed(i) + " " + offices.inOffice(i)).toList());
        }
        if (asked.about().contains(About.SIGNED) && acts.size() <= MOST_DATED) {
            return String.join(" ", acts.stream().map(this::timed).toList());
        }
        StringBuilder s = new StringBuilder();
        s.append(acts.size()).append(lang.pick(" acts are held", " atti registrati"));
        if (!asked.areas().isEmpty()) {
            s.append(lang.pick(" with ", ", controparte "))
                    .append(held.name(asked.areas().get(0), lang));
        }
        s.append(": ");
        List<String> parts = new ArrayList<>();
        part(parts, lang.pick("in force", "in vigore"), acts, State.ALIVE, asked.areas());
        part(
                parts,
                lang.pick("expired or superseded", "scaduti o superati"),
                acts,
                State.ENDED,
                asked.areas());
        part(
                parts,
                lang.pick("of unknown state", "di stato non noto"),
                acts,
                State.UNKNOWN,
                asked.areas());
        return s.append(String.join("; ", parts)).append('.').toString();
    }

    /** An act with its date alone, for who asks when. */
    private String timed(Instrument i) {
        return lang.pick("The " + kind(i), Spoken.upper(kind(i)))
                + lang.pick(" with ", " con ")
                + String.join(", ", i.partnerParties())
                + " "
                + dated(i)
                + ".";
    }

    private void part(
            List<String> parts,
            String what,
            List<Instrument> acts,
            State state,
            List<String> areas) {
        long n = acts.stream().filter(i -> state(i) == state).count();
        if (n > 0) {
            List<String> ids =
                    acts.stream().filter(i -> state(i) == state).map(i -> brief(i, areas)).toList();
            String more = ids.size() > 4 ? ", \u2026" : "";
            parts.add(
                    n
                            + " "
                            + what
                            + " ("
                            + String.join(", ", ids.subList(0, Math.min(4, ids.size())))
                            + more
                            + ")");
        }
    }

    private String brief(Instrument i, List<String> areas) {
        String who =
                i.partnerAreas().stream()
                        .filter(p -> areas.isEmpty() || isIn(p, areas))
                        .findFirst()
                        .map(p -> held.name(p, lang))
                        .orElse(String.join(", ", i.partnerParties()));
        return who + (i.date().isKnown() ? " " + i.date().year() : "");
    }

    private String one(Instrument i, Request.Acts asked) {
        StringBuilder s = new StringBuilder();
        s.append(lang.pick("The ", "")).append(lang == Lang.IT ? Spoken.upper(kind(i)) : kind(i));
        s.append(lang.pick(" between ", " tra ")).append(String.join(", ", i.ourParties()));
        s.append(lang.pick(" and ", " e ")).append(String.join(", ", i.partnerParties()));
        s.append(' ').append(dated(i)).append('.');
        if (asked.about().contains(About.END)) {
            s.append(' ').append(ended(i));
        }
        if (asked.about().contains(About.PROMISES)) {
            s.append(' ').append(promised(i));
        }
        s.append(' ').append(stated(i));
        if (asked.about().contains(About.HOLDERS)) {
            s.append(' ').append(offices.inOffice(i));
        }
        if (asked.about().contains(About.BEFORE)) {
            s.append(' ').append(before(i));
        }
        if (asked.about().contains(About.AFTER)) {
            s.append(' ').append(after(i));
        }
        return s.toString();
    }

    /** The last day of an act, as finely as it is known. */
    private String ended(Instrument i) {
        When end = Lifecycle.of(i, held.catalog().relations()).end();
        if (end == null) {
            return lang.pick("When it ends isn't held here.", "Quando finisca qui non si sa.");
        }
        String last = end.days() <= 1 ? end.to().toString() : String.valueOf(end.to().getYear());
        return end.to().isBefore(this.day)
                ? lang.pick("It ended: ", "È finita: ") + last + "."
                : lang.pick("It runs to ", "Vale fino a: ") + last + ".";
    }

    /** What is held of what came after an act: visits under it, what became of its promises. */
    private String before(Instrument i) {
        return held.catalog().relations().instruments().stream()
                .filter(o -> o.id().equals(i.follows()))
                .findFirst()
                .map(o -> lang.pick("Before it: ", "Prima: ") + timed(o))
                .orElse(
                        lang.pick(
                                "That it follows another isn't held here.",
                                "Che ne segua un altro qui non è registrato."));
    }

    private String after(Instrument i) {
        List<String> all = new ArrayList<>();
        held.catalog().relations().instruments().stream()
                .filter(o -> o.follows().equals(i.id()))
                .forEach(o -> all.add(timed(o).replaceFirst("\\.$", "")));
        held.catalog().relations().activities().stream()
                .filter(a -> a.instrument().equals(i.id()))
                .forEach(
                        a ->
                                all.add(
                                        spoken.date(a.date())
                                                + ", "
                                                + RegisterWords.say(a.kind(), lang)
                                                + ": "
                                                + a.description().replaceFirst("\\.$", "")));
        for (FollowUp f : i.followUp()) {
            String promise =
                    f.promise() <= i.promises().size() ? i.promises().get(f.promise() - 1) : "";
            all.add(promise + ": " + RegisterWords.say(f.state().code(), lang));
        }
        return all.isEmpty()
                ? lang.pick(
                        "What came after it isn't held here.",
                        "Che cosa ne sia seguito qui non è registrato.")
                : lang.pick("After it: ", "In seguito: ") + String.join("; ", all) + ".";
    }

    private String promised(Instrument i) {
        if (!i.promises().isEmpty()) {
            return lang.pick("It promised: ", "Prometteva: ")
                    + String.join("; ", i.promises())
                    + ".";
        }
        return i.sectors().isEmpty()
                ? lang.pick("What it promised isn't known.", "Che cosa prometteva non si sa.")
                : lang.pick(
                                "What it promised isn't known in detail; it is about: ",
                                "Che cosa prometteva non si sa nel dettaglio; riguarda: ")
                        + String.join(", ", RegisterWords.say(i.sectors(), lang))
                        + ".";
    }

    private String stated(Instrument i) {
        return i.status().isBlank()
                ? lang.pick(
                        "Whether it is still in force isn't known.",
                        "Se sia ancora in vigore non si sa.")
                : lang.pick("State: ", "Stato: ")
                        + RegisterWords.say(i.status(), lang)
                        + (i.statusAt().isKnown()
                                ? lang.pick(", as of ", ", al ") + spoken.date(i.statusAt())
                                : "")
                        + ".";
    }

    private String dated(Instrument i) {
        if (!i.date().isKnown()) {
            return lang.pick("has no known date", "non ha una data nota");
        }
        String on = spoken.on(i.date());
        String o = isFeminine(i.kind()) ? "a" : "o";
        return switch (i.dateKind()) {
            case SIGNED -> lang.pick("was signed ", "è stat" + o + " firmat" + o + " ") + on;
            case PAGE -> lang.pick("was reported as made ", "risulta fatt" + o + ": ") + on;
            case PLANNED -> lang.pick("was planned ", "era previst" + o + " ") + on;
            case ANNOUNCED -> lang.pick("was announced ", "era annunciat" + o + " ") + on;
            case BEFORE -> lang.pick("was in force already ", "era già in vigore ") + on;
            default -> lang.pick("was made about ", "è di circa ") + spoken.date(i.date());
        };
    }

    /** Whether what a kind of act is called in Italian is feminine. */
    private static boolean isFeminine(InstrumentKind kind) {
        return kind == InstrumentKind.MEMORANDUM
                || kind == InstrumentKind.DECLARATION_OF_INTENT
                || kind == InstrumentKind.JOINT_DECLARATION;
    }

    private String kind(Instrument i) {
        return switch (i.kind()) {
            case MEMORANDUM -> lang.pick("memorandum", "intesa");
            case AGREEMENT -> lang.pick("agreement", "accordo");
            case PRE_AGREEMENT -> lang.pick("pre-agreement", "pre-accordo");
            case DECLARATION_OF_INTENT ->
                    lang.pick("declaration of intent", "dichiarazione d'intenti");
            case JOINT_DECLARATION -> lang.pick("joint declaration", "dichiarazione congiunta");
            case TWINNING -> lang.pick("twinning", "gemellaggio");
            case TREATY -> lang.pick("treaty", "trattato");
            default -> lang.pick("act", "atto");
        };
    }

    private String treatiesSaid(List<Treaty> treaties) {
        List<String> all = new ArrayList<>();
        for (Treaty t : treaties) {
            all.add(
                    lang.pick("The " + t.name().en(), "L'" + Spoken.lower(t.name().it()))
                            + (t.signed().isKnown()
                                    ? lang.pick(" was signed ", " è stato firmato ")
                                            + spoken.on(t.signed())
                                    : lang.pick(
                                            " has no known day of signature",
                                            " non ha una data di firma nota"))
                            + (t.inForce().isKnown()
                                    ? lang.pick(
                                                    " and entered into force ",
                                                    " ed è entrato in vigore ")
                                            + spoken.on(t.inForce())
                                    : lang.pick(
                                            ", and its entry into force isn't known",
                                            ", e l'entrata in vigore non è nota"))
                            + ".");
        }
        return String.join(" ", all);
    }

    private List<String> row(Instrument i) {
        String date =
                i.date().isKnown()
                        ? spoken.date(i.date()) + kindOfDate(i.dateKind())
                        : lang.pick("unknown", "ignota");
        return List.of(
                i.id() + " " + kind(i),
                String.join(", ", i.ourParties())
                        + " \u2013 "
                        + String.join(", ", i.partnerParties()),
                date,
                i.status().isBlank()
                        ? lang.pick("not known", "non noto")
                        : RegisterWords.say(i.status(), lang),
                String.join(", ", RegisterWords.say(i.sectors(), lang)));
    }

    private String kindOfDate(DateKind kind) {
        String said =
                switch (kind) {
                    case SIGNED -> lang.pick("signed", "firma");
                    case PAGE -> lang.pick("reported", "notizia");
                    case PLANNED -> lang.pick("planned", "prevista");
                    case ANNOUNCED -> lang.pick("announced", "annunciata");
                    case BEFORE -> lang.pick("already in force", "già in vigore");
                    default -> lang.pick("about", "circa");
                };
        return " (" + said + ")";
    }

    private List<String> row(Treaty t) {
        return List.of(
                t.id() + " " + t.name().in(lang),
                String.join(" \u2013 ", t.parties().stream().map(p -> held.name(p, lang)).toList()),
                lang.pick("signed ", "firma ") + spoken.date(t.signed()),
                lang.pick("in force since ", "in vigore da ") + spoken.date(t.inForce()),
                "");
    }

    static EvidenceItem item(
            String source, String id, String address, String release, String status) {
        boolean url = address.startsWith("http");
        String origin = url ? java.net.URI.create(address.replace(' ', '+')).getHost() : address;
        return new EvidenceItem(
                source,
                id,
                origin == null ? address : origin,
                url ? address : "",
                release,
                "",
                null,
                null,
                null,
                status);
    }
}
