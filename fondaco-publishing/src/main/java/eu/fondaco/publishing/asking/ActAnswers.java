// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Registered.About;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.say.Toward;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Answers questions about acts of the register and agreements above the region. */
final class ActAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate today;
    private final Registered.Acts asked;
    private final ActChoice choice;
    private final ActWords words;

    /**
     * Answers one question in a language.
     *
     * @param today on which the state of acts is told where the question names no day
     */
    ActAnswers(Held held, Lang lang, LocalDate today, Registered.Acts asked) {
        this.held = held;
        this.lang = lang;
        this.today = today;
        this.asked = asked;
        choice = new ActChoice(held, asked, today);
        words = new ActWords(held, lang, today, choice, asked);
    }

    Reply answer() {
        List<Treaty> treaties = inOrder(choice.treaties(asked));
        boolean bounded = !asked.when().isAny() && asked.areas().isEmpty();
        boolean others = !asked.areas().isEmpty() && asked.kinds().isEmpty();
        boolean above =
                asked.about().contains(About.TREATIES)
                        && (!treaties.isEmpty() || bounded || others);
        List<Instrument> fitting = above ? List.of() : choice.acts(asked);
        boolean own = isOfOwnState(treaties) && !above;
        boolean stateless = fitting.isEmpty() && (treaties.isEmpty() || own) && isOfState(asked);
        boolean told = stateless && !asked.about().contains(About.END);
        List<Instrument> all = made(stateless ? choice.acts(ofAnyState(asked)) : fitting);
        if (all.isEmpty() && treaties.isEmpty()) {
            return isOfYear() ? otherwise() : isOfField() ? notNamed() : none();
        }
        if (isOfFirst()) {
            return first();
        }
        if (isOfCounterparts() && all.size() > 1) {
            return most(all);
        }
        List<Instrument> open =
                isOfDone() ? all.stream().filter(ActAnswers::isOnlyPlanned).toList() : List.of();
        List<Instrument> acts = all.stream().filter(i -> !open.contains(i)).toList();
        boolean noTreaty = asked.about().contains(About.TREATIES) && treaties.isEmpty() && others;
        boolean ratified = asked.about().contains(About.RATIFIED) && !acts.isEmpty();
        String truth =
                noTreaty
                        ? noTreaty()
                        : ratified ? new Ratifications(held, lang).said(acts) : whether(acts);
        String sentence =
                new ActSides(held, lang, choice, asked).said(all)
                        + new Signers(held, lang).inOffice(asked, acts)
                        + (told && truth.isEmpty() && !all.isEmpty() ? noneOfState(own) : truth)
                        + (acts.isEmpty() ? whetherTreaties(treaties) : "")
                        + (acts.isEmpty() && !open.isEmpty()
                                ? AskingNote.NONE_SIGNED.note().in(lang)
                                : said(acts, treaties))
                        + planned(open);
        List<List<String>> rows = new ArrayList<>();
        all.forEach(a -> rows.add(words.row(a)));
        treaties.forEach(t -> rows.add(words.row(t)));
        boolean twice = !all.isEmpty() && all.stream().allMatch(a -> a.urls().size() > 1);
        return Reply.of(Reply.Kind.ANSWER, sentence)
                .understood(List.of(exact()))
                .table(heads(), rows)
                .evidence(twice ? Grade.B : Grade.C, items(all, treaties), notes(all, treaties))
                .related(related());
    }

    /**
     * Whether those that were signed, and not only planned, are asked for in a time or by a body.
     */
    private boolean isOfDone() {
        boolean bound = !asked.when().isAny() || !asked.actors().isEmpty();
        return asked.about().contains(About.DONE) && bound;
    }

    private List<String> heads() {
        return List.of(
                Speech.say(lang, "act-answers.act"),
                Speech.say(lang, "act-answers.between"),
                Speech.say(lang, "answers.date"),
                Speech.say(lang, "act-answers.state"),
                Speech.say(lang, "answers.about"));
    }

    /** Whether it is asked if the act with somebody is the oldest or the newest of all. */
    private boolean isOfFirst() {
        Set<About> about = asked.about();
        boolean end = about.contains(About.EARLIEST) || about.contains(About.LATEST);
        return end && about.contains(About.WHETHER) && asked.areas().size() == 1;
    }

    /** Which is the oldest or the newest of all, and whether it is the one asked about. */
    private Reply first() {
        Registered.Acts all =
                new Registered.Acts(
                        List.of(),
                        asked.without(),
                        asked.kind(),
                        asked.when(),
                        asked.days(),
                        asked.actors(),
                        List.of(),
                        asked.topics(),
                        asked.kinds(),
                        asked.less(About.WHETHER, About.MADE, About.DENIED));
        List<Instrument> one = choice.acts(all);
        boolean so =
                one.stream()
                        .flatMap(i -> i.partnerAreas().stream())
                        .anyMatch(p -> choice.isIn(p, asked.areas()));
        Reply reply = new ActAnswers(held, lang, today, all).answer();
        return reply.said(verdict(so) + reply.sentence());
    }

    private boolean isOfCounterparts() {
        return asked.about().contains(About.TALLY) || asked.about().contains(About.COUNTERPARTS);
    }

    /** With whom there are most of them, or how many with each of those named. */
    private Reply most(List<Instrument> all) {
        ActPartners partners = new ActPartners(held, lang, choice);
        boolean tally = asked.about().contains(About.TALLY);
        return (tally ? partners.tally(all, asked.areas()) : partners.most(all, this::counted))
                .understood(List.of(exact()))
                .evidence(Grade.C, items(all, List.of()), notes(all, List.of()))
                .related(related());
    }

    /** As which area a counterpart counts where those with most acts are asked for. */
    private String counted(String area) {
        return new ActSides(held, lang, choice, asked).at(area, asked.about());
    }

    /** Whether it was planned or announced, and nothing says that it was signed. */
    private static boolean isOnlyPlanned(Instrument i) {
        return i.dateKind() == DateKind.PLANNED;
    }

    /** Those planned for the time asked about, of which it isn't known that they were signed. */
    private String planned(List<Instrument> open) {
        String names = String.join(" ", open.stream().map(words::timed).toList());
        return open.isEmpty()
                ? ""
                : " " + AskingNote.ONLY_PLANNED.note(open.size(), names).in(lang);
    }

    /** Whether it is asked if acts with somebody are about a field. */
    private boolean isOfField() {
        return asked.about().contains(About.PROMISES)
                && !asked.topics().isEmpty()
                && !asked.areas().isEmpty();
    }

    /** That none of the acts with somebody names the field, and which fields they name. */
    private Reply notNamed() {
        List<Instrument> acts = choice.acts(asked.ofAnyTopic());
        if (acts.isEmpty()) {
            return none();
        }
        String named = new ActPartners(held, lang, choice).fields(acts);
        String sentence =
                AskingNote.FIELD_NOT_NAMED.note(names(), acts.size()).in(lang)
                        + (named.isEmpty()
                                ? ""
                                : " " + AskingNote.FIELDS_NAMED.note(named).in(lang));
        return Reply.of(Reply.Kind.NOT_KNOWN, sentence)
                .understood(List.of(exact()))
                .evidence(Grade.C, items(acts, List.of()), notes(acts, List.of()))
                .related(related());
    }

    /** That no agreement above the region is held with those asked about, and which are. */
    private String noTreaty() {
        List<Treaty> all = held.catalog().relations().treaties();
        String names = String.join(", ", all.stream().map(t -> t.name().in(lang)).toList());
        return all.isEmpty()
                ? ""
                : AskingNote.NO_TREATY.note(names(), all.size(), names).in(lang) + " ";
    }

    /** Whether a yes or no is asked for: were acts with somebody signed in a year. */
    private boolean isOfYear() {
        Set<About> about = asked.about();
        return about.contains(About.WHETHER)
                && Stream.of(About.MADE, About.EXPIRED, About.IN_FORCE).anyMatch(about::contains)
                && !asked.when().isAny()
                && !(asked.areas().isEmpty() && asked.treaties().isEmpty());
    }

    /** Whether it is asked if something has been in force since a year. */
    private boolean isSinceYear() {
        return asked.about().contains(About.WHETHER)
                && asked.about().contains(About.IN_FORCE)
                && asked.when().from() != Registered.Span.OPEN
                && asked.when().to() == Registered.Span.OPEN;
    }

    /** Whether it is asked if something entered into force in a year. */
    private boolean isOfEntry() {
        return asked.about().contains(About.WHETHER)
                && asked.about().contains(About.ENTERED)
                && !asked.when().years().isEmpty();
    }

    /** Whether a day from which something is in force is of the year asked about. */
    private boolean isBegun(PartialDate day) {
        return isSinceYear()
                ? day.isKnown() && day.year() == asked.when().from()
                : asked.when().has(day);
    }

    private boolean isOfOtherYear(Instrument act) {
        return act.date().isKnown() && act.date().year() != asked.when().from();
    }

    /** Whether it is asked in which of some years: that has no yes or no. */
    private boolean isChoice() {
        return asked.when().years().size() > 1;
    }

    /** That none was, and those of other years. */
    private Reply otherwise() {
        Registered.Acts whenever =
                asked.whenever()
                        .asking(asked.less(About.MADE, About.DENIED, About.WHETHER, About.EXPIRED));
        Reply reply = new ActAnswers(held, lang, today, whenever).answer();
        String then =
                asked.about().contains(About.DENIED)
                        ? AskingNote.NONE_THEN.note(SpanWords.in(asked.when(), lang)).in(lang) + " "
                        : notThen();
        return reply.kind() == Reply.Kind.ANSWER ? reply.said(then + reply.sentence()) : none();
    }

    private String notThen() {
        return AskingNote.NOT_THEN.note(SpanWords.in(asked.when(), lang)).in(lang) + " ";
    }

    /** Without those not made yet on the days asked about, where others are in force then. */
    private List<Instrument> made(List<Instrument> acts) {
        boolean live =
                asked.days() != null && acts.stream().anyMatch(i -> choice.state(i) == State.LIVE);
        return live ? acts.stream().filter(i -> choice.state(i) != State.NOT_YET).toList() : acts;
    }

    /** By the day on which they entered into force, those of which it isn't known last. */
    private static List<Treaty> inOrder(List<Treaty> treaties) {
        Comparator<Treaty> known = Comparator.comparing(t -> !t.inForce().isKnown());
        return treaties.stream()
                .sorted(
                        known.thenComparing(
                                t -> t.inForce().isKnown() ? t.inForce().latest() : LocalDate.MAX))
                .toList();
    }

    private String said(List<Instrument> acts, List<Treaty> treaties) {
        boolean promising = acts.stream().anyMatch(i -> !i.promises().isEmpty());
        if (asked.about().contains(About.FOLLOWED) && promising) {
            return new Promises(held, lang).said(acts, asked);
        }
        boolean onlyTreaties =
                acts.isEmpty()
                        || asked.about().contains(About.IN_FORCE)
                                && !asked.about().contains(About.ALIVE)
                                && !treaties.isEmpty()
                                && asked.days() == null;
        if (onlyTreaties) {
            boolean counted = asked.about().contains(About.COUNT) && !asked.areas().isEmpty();
            String counts =
                    counted && acts.isEmpty()
                            ? AskingNote.NO_OWN_ACT.note(names(), treaties.size()).in(lang) + " "
                            : "";
            return counts + words.firstInForce(treaties, asked) + words.treatiesSaid(treaties);
        }
        boolean one = acts.size() == 1 && !asked.about().contains(About.COUNT);
        return (one ? words.one(acts.get(0), asked) : words.many(acts, asked))
                + (treaties.isEmpty() ? "" : " " + words.treatiesSaid(treaties));
    }

    private List<String> notes(List<Instrument> acts, List<Treaty> treaties) {
        List<String> notes = new ArrayList<>();
        if (choice.complete(asked).isEmpty() && !acts.isEmpty()) {
            notes.add(Speech.say(lang, "act-answers.register-not"));
        }
        acts.forEach(
                a -> a.conflicts().forEach(c -> notes.add(words.row(a).get(0) + ": " + told(c))));
        treaties.stream()
                .filter(t -> !t.note().isBlank())
                .forEach(t -> notes.add(words.row(t).get(0) + ": " + told(t.note())));
        return notes;
    }

    /** A text of the register in the language of the answer, where it is held. */
    private String told(String text) {
        return held.catalog().relations().say(text, lang);
    }

    private static List<EvidenceItem> items(List<Instrument> acts, List<Treaty> treaties) {
        List<EvidenceItem> items = new ArrayList<>();
        for (Instrument a : acts) {
            for (String url : a.urls()) {
                items.add(item("instruments", a.id(), url, a.date().toString(), a.status()));
            }
        }
        treaties.forEach(
                t -> items.add(item("treaties", t.id(), t.source(), t.signed().toString(), "")));
        return items;
    }

    /** Whether which are in force is asked of acts too where a treaty is: not when they entered. */
    private boolean isOfOwnState(List<Treaty> treaties) {
        return !treaties.isEmpty()
                && asked.about().contains(About.ALIVE)
                && words.firstInForce(treaties, asked).isEmpty()
                && !asked.about().contains(About.ENTERED);
    }

    private static boolean isOfState(Registered.Acts asked) {
        return asked.about().contains(About.ALIVE) || asked.about().contains(About.EXPIRED);
    }

    /** The same acts whatever their state. */
    private static Registered.Acts ofAnyState(Registered.Acts asked) {
        return asked.asking(asked.less(About.ALIVE, About.EXPIRED));
    }

    private String noneOfState(boolean own) {
        if (own) {
            return Speech.say(lang, "act-answers.none-known-own");
        }
        return asked.about().contains(About.ALIVE)
                ? Speech.say(lang, "act-answers.none-known")
                : Speech.say(lang, "act-answers.none-known-here");
    }

    private List<String> related() {
        List<String> next = new ArrayList<>();
        if (!asked.areas().isEmpty()) {
            String name = held.name(asked.areas().get(0), lang);
            next.add(Speech.say(lang, "act-answers.visits-missions", name));
            next.add(Speech.say(lang, "answers.exports", Toward.of(name, lang)));
        }
        next.add(Speech.say(lang, "answers.where-sources"));
        return next;
    }

    private String exact() {
        List<String> parts = new ArrayList<>();
        asked.areas().forEach(a -> parts.add(held.name(a, lang)));
        parts.addAll(words.without(asked));
        if (!asked.when().isAny()) {
            parts.add(SpanWords.say(asked.when(), lang));
        }
        if (asked.days() != null) {
            parts.add(days());
        }
        parts.addAll(new Signers(held, lang).names(asked));
        parts.addAll(asked.topics());
        String what =
                asked.about().contains(About.TREATIES)
                        ? Speech.say(lang, "act-answers.treaties")
                        : Speech.say(
                                lang,
                                asked.about().contains(About.ENDING)
                                        ? "act-answers.ending"
                                        : "answers.agreements");
        return parts.isEmpty() ? what : what + ": " + String.join(", ", parts);
    }

    /** The days asked about: a year, a day, or from one to another. */
    private String days() {
        Registered.Days days = asked.days();
        String first = DateWords.say(days.first(), lang);
        return days.isYear()
                ? String.valueOf(days.first().getYear())
                : days.first().equals(days.last())
                        ? first
                        : first + " \u2013 " + DateWords.say(days.last(), lang);
    }

    // -- said

    /** What is held with somebody where nothing of the kind asked about is; null for nothing. */
    private Reply ofOtherKinds() {
        Registered.Acts kinds = asked.ofAnyKind();
        boolean other = !asked.kinds().isEmpty() && !asked.areas().isEmpty();
        if (!other || choice.acts(kinds).isEmpty()) {
            return null;
        }
        Reply reply = new ActAnswers(held, lang, today, kinds).answer();
        return reply.said(AskingNote.NONE_OF_KIND.note(names()).in(lang) + reply.sentence());
    }

    private Reply none() {
        boolean topical = !asked.topics().isEmpty() && !asked.areas().isEmpty();
        if (topical && !choice.acts(asked.ofAnyTopic()).isEmpty()) {
            Registered.Acts any = asked.ofAnyTopic();
            Registered.Acts plain = any.asking(any.less(About.WHETHER, About.MADE, About.DENIED));
            Reply reply = new ActAnswers(held, lang, today, plain).answer();
            String words = String.join(", ", asked.topics());
            return reply.said(
                    AskingNote.NONE_NAMED_SO.note(words, names()).in(lang) + reply.sentence());
        }
        Reply kinds = ofOtherKinds();
        if (kinds != null) {
            return kinds;
        }
        Reply others = new Signers(held, lang).others(asked, choice, today);
        if (others != null) {
            return others.understood(List.of(exact()));
        }
        boolean denied = asked.about().contains(About.DENIED);
        String who = asked.areas().isEmpty() ? "" : " (" + names() + ")";
        boolean plain = asked.actors().isEmpty() && asked.topics().isEmpty();
        Completeness whole =
                !plain || asked.about().contains(About.TREATIES)
                        ? null
                        : choice.complete(asked).orElse(null);
        if (whole != null) {
            return Reply.of(
                            Reply.Kind.ANSWER,
                            Speech.say(
                                    lang,
                                    denied ? "act-answers.none-up" : "act-answers.no-up",
                                    whole.at(),
                                    who))
                    .understood(List.of(exact()))
                    .related(related());
        }
        boolean above = asked.about().contains(About.TREATIES) && !asked.areas().isEmpty();
        String noTreaty = above ? noTreaty().strip() : "";
        if (!noTreaty.isEmpty()) {
            return Reply.of(Reply.Kind.NOT_KNOWN, noTreaty)
                    .understood(List.of(exact()))
                    .related(related());
        }
        boolean ending = asked.about().contains(About.ENDING);
        String no = ending ? "act-answers.none-ending" : "act-answers.no-such";
        return Reply.of(Reply.Kind.NOT_KNOWN, Speech.say(lang, no, who))
                .understood(List.of(exact()))
                .related(related());
    }

    /** The counterparts asked about. */
    private String names() {
        return String.join(
                ", ", asked.areas().stream().limit(3).map(a -> held.name(a, lang)).toList());
    }

    /** Whether a yes or no about how acts stand is asked for. */
    private boolean isTruth() {
        boolean one = asked.about().contains(About.ALIVE) != asked.about().contains(About.EXPIRED);
        return one && asked.about().contains(About.WHETHER);
    }

    /** Yes or no, where all acts stand alike and that is what is asked. */
    private String whether(List<Instrument> acts) {
        boolean alive = asked.about().contains(About.ALIVE);
        boolean state = alive != asked.about().contains(About.EXPIRED);
        if (asked.about().contains(About.MADE)
                && !asked.about().contains(About.COUNT)
                && !state
                && !acts.isEmpty()) {
            return isChoice() ? "" : signed(acts);
        }
        if (asked.about().contains(About.WHETHER)
                && asked.about().contains(About.RENEWED)
                && acts.size() == 1) {
            Boolean renewed = words.isRenewed(acts.get(0));
            return renewed == null ? "" : verdict(renewed);
        }
        boolean field = asked.about().contains(About.WHETHER) && isOfField();
        if (field && !state && !acts.isEmpty()) {
            return Speech.say(lang, "answers.yes");
        }
        if (!isTruth() || acts.isEmpty()) {
            return "";
        }
        if (isSinceYear() && acts.stream().allMatch(this::isOfOtherYear)) {
            return verdict(false);
        }
        Set<State> states = EnumSet.noneOf(State.class);
        acts.forEach(i -> states.add(choice.state(i)));
        State sought = alive ? State.LIVE : State.ENDED;
        if (states.size() > 1) {
            long so = acts.stream().filter(i -> choice.state(i) == sought).count();
            boolean sure = !states.contains(State.UNKNOWN);
            return so > 0
                    ? (alive ? AskingNote.ACTS_LIVE : AskingNote.ACTS_OVER)
                                    .note(so, acts.size())
                                    .in(lang)
                            + " "
                    : sure ? verdict(false) : "";
        }
        boolean never = !alive && states.contains(State.NOT_SIGNED);
        return never
                ? ""
                : states.contains(State.UNKNOWN)
                        ? Speech.say(lang, "act-answers.not-known")
                        : verdict(states.contains(sought));
    }

    /** The same of agreements above the region. */
    private String whetherTreaties(List<Treaty> treaties) {
        if (isSinceYear() || isOfEntry()) {
            boolean then = treaties.stream().map(Treaty::inForce).anyMatch(this::isBegun);
            return then ? Speech.say(lang, "answers.yes") : "No. ";
        }
        if (isOfYear() && !asked.about().contains(About.IN_FORCE)) {
            boolean then = treaties.stream().anyMatch(t -> asked.when().has(t.signed()));
            return !then ? notThen() : isChoice() ? "" : Speech.say(lang, "answers.yes");
        }
        boolean asks = asked.about().contains(About.WHETHER) && asked.about().contains(About.ALIVE);
        List<Boolean> known = new ArrayList<>();
        treaties.forEach(t -> known.add(choice.isInForce(t)));
        return !asks || known.contains(null) || known.stream().distinct().count() != 1
                ? ""
                : known.get(0) ? Speech.say(lang, "answers.yes") : "No. ";
    }

    /** Yes or no; the other way round where it is asked whether it isn't so. */
    private String verdict(boolean so) {
        return Answering.verdict(so != asked.about().contains(About.DENIED), lang);
    }

    /** Whether any of these acts was signed, as far as is known. */
    private String signed(List<Instrument> acts) {
        if (acts.stream().anyMatch(ActAnswers::isMade)) {
            return verdict(true);
        }
        return Speech.say(lang, "act-answers.not-known-here");
    }

    private static boolean isMade(Instrument i) {
        return switch (i.dateKind()) {
            case SIGNED, PAGE, BEFORE, ABOUT -> i.date().isKnown();
            default -> false;
        };
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
