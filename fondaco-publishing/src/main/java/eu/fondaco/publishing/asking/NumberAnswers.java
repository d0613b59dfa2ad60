// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.answer.EveryPeriod;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers that answers about amounts are made of, and how one is said. */
final class NumberAnswers {

    private static final int SOURCES = 12;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final EveryPeriod every;
    private final Spoken spoken;
    private final InWords words;
    private final WorkedOut worked;
    private final Exchange exchange;
    private final boolean amounts;

    NumberAnswers(Held held, Lang lang, LocalDate asOf) {
        this(held, lang, asOf, 0, "");
    }

    /**
     * Answers in a language.
     *
     * @param scale in what amounts are given, such as 1e9; 0 for whatever suits them
     * @param money in what currency they are given, such as USD; empty for their own
     */
    NumberAnswers(Held held, Lang lang, LocalDate asOf, double scale, String money) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        every = new EveryPeriod(held.catalog(), held.store(), held.engine());
        spoken = new Spoken(held.language(), lang, scale);
        words = new InWords(held, lang);
        worked = new WorkedOut(held, asOf);
        exchange = new Exchange(held, money);
        amounts = scale > 0;
    }

    /** An amount in the currency it is wanted in, where a rate is held. */
    Answer exchanged(Answer answer) {
        return exchange.in(answer);
    }

    /** Amounts in the currency they are wanted in, where rates are held. */
    List<Answer> exchanged(List<Answer> answers) {
        return answers.stream().map(exchange::in).toList();
    }

    /** That some amounts aren't in the currency they are wanted in; empty where all are. */
    String unconverted(List<Answer> answers) {
        boolean changes =
                !exchange.wanted().isEmpty()
                        && answers.stream()
                                .filter(Ends::isOfChange)
                                .map(a -> new Ends(this, lang).at(a, true))
                                .anyMatch(a -> !isNothing(a) && exchange.isOther(unit(a)));
        boolean other = answers.stream().anyMatch(a -> !isNothing(a) && exchange.isOther(unit(a)));
        String money = Numbers.print(0, exchange.wanted(), lang).replaceFirst("^0 ", "");
        return other
                ? Speech.say(lang, "number-answers.not-known", money)
                : changes ? Speech.say(lang, "number-answers.changes-amounts") : "";
    }

    /** Whether amounts of money are asked for by name: "in billions", "in dollars". */
    boolean wantsAmounts() {
        return exchanges() || amounts;
    }

    /** Whether amounts are wanted in a currency of their own. */
    boolean exchanges() {
        return !exchange.wanted().isEmpty();
    }

    /** The answer to a number, worked out from others where nothing held has it as it is asked. */
    Answer answer(Question q) {
        return worked.answer(q);
    }

    /** A number to put in order: where sources disagree, one amid what they say; null for none. */
    Answer.Known known(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return known;
        }
        ValueSet set = WorkedOut.values(answer);
        return set == null
                ? null
                : new Answer.Known(
                        answer.question(),
                        set,
                        worked.unit(answer),
                        new Evidence(
                                Grade.C,
                                answer.evidence().items(),
                                List.of(AskingNote.AMID_SOURCES.note())));
    }

    /** What to ask next; where nothing is known, what is published nearby. */
    List<String> next(Reply.Kind kind, Question q) {
        Rewrites rewrites = new Rewrites(held, lang);
        if (kind != Reply.Kind.NOT_KNOWN) {
            return rewrites.related(q);
        }
        List<String> near = rewrites.nearby(q, asOf);
        if (!near.isEmpty()) {
            return near;
        }
        List<String> next = new ArrayList<>();
        latest(q).ifPresent(l -> next.add(held.language().say(l, lang)));
        next.addAll(rewrites.related(q));
        return next;
    }

    /** The same for the latest period held, where the one asked about isn't. */
    private Optional<Question> latest(Question q) {
        if (q.period() == null) {
            return Optional.empty();
        }
        int months = q.period().months();
        Question open = q.toBuilder().period(null).base(null).build();
        return every.told(open, asOf, p -> p.months() == months).stream()
                .filter(a -> a instanceof Answer.Known)
                .map(Answer::question)
                .findFirst();
    }

    boolean isNothing(Answer a) {
        return a instanceof Answer.Unknown u && u.reason() != Reason.SOURCES_CONFLICT;
    }

    /** The answer at the question's period, or at the latest held where it names none. */
    Answer one(Question q, int months) {
        if (q.period() != null) {
            Answer whole = answer(q);
            Answer begun = isNothing(whole) ? worked.soFar(q) : null;
            return begun == null ? whole : begun;
        }
        if (q.base() != null) {
            return sinceBase(q);
        }
        if (q.measure().id().equals("average_growth")) {
            return overAllYears(q);
        }
        return every.told(q, asOf, p -> isLong(p, months)).stream()
                .findFirst()
                .or(() -> every.told(q, asOf, p -> !isLong(p, months)).stream().findFirst())
                .or(() -> atParts(q, months))
                .orElseGet(() -> ofLatestYear(q));
    }

    /** A mean of growth that says no time: from the first year to the last that are held. */
    private Answer overAllYears(Question q) {
        List<Period> all =
                years(q.toBuilder().measure(q.measure().inner()).build()).stream()
                        .sorted()
                        .toList();
        return all.size() < 2
                ? ofLatestYear(q)
                : answer(q.toBuilder().base(all.get(0)).period(all.get(all.size() - 1)).build());
    }

    /** A sum of goods that nothing has as a whole, at the latest time its first part is held. */
    private Optional<Answer> atParts(Question q, int months) {
        return held.catalog().products().find(q.product().first()).map(Product::parts).stream()
                .flatMap(Set::stream)
                .limit(1)
                .map(part -> one(q.toBuilder().product(Codes.of(part)).build(), months))
                .filter(a -> a.question().period() != null && !isNothing(a))
                .map(a -> answer(q.toBuilder().period(a.question().period()).build()))
                .filter(a -> !isNothing(a))
                .findFirst();
    }

    /** Whether a period is of a length: a calendar year for 0. */
    private static boolean isLong(Period period, int months) {
        return months == Request.Amounts.ANY
                || (months == 0 ? period.isYear() : period.months() == months);
    }

    /**
     * The answer for the latest year of which anything is held of a reporter, or at all: why it
     * isn't known.
     */
    private Answer ofLatestYear(Question q) {
        return latestYear(d -> q.reporter() != null && isOf(d, q.reporter()))
                .or(() -> latestPart(q))
                .or(() -> latestYear(d -> true))
                .map(year -> answer(q.toBuilder().period(year).build()))
                .orElseGet(() -> held.engine().answer(q, asOf));
    }

    private static boolean isOf(Dataset dataset, Codes reporters) {
        return dataset.reporters().containsAll(reporters.list());
    }

    /** The latest year, whole or begun, of some datasets. */
    private Optional<Period> latestYear(Predicate<Dataset> among) {
        return held.store().datasets().stream()
                .filter(among)
                .flatMap(d -> d.coverage().values().stream())
                .flatMap(Set::stream)
                .max(Comparator.comparing(Period::lastDay))
                .map(p -> Period.year(p.firstYear()));
    }

    /** The latest year of which the part of a share is held, where its whole isn't. */
    private Optional<Period> latestPart(Question q) {
        boolean part = q.denominator() != null && q.reporter() != null;
        return part
                ? years(q.toBuilder().measure(MeasureExpr.LEVEL).denominator((Basis) null).build())
                        .stream()
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** A change from a base to the latest period of its length whose level is held. */
    private Answer sinceBase(Question q) {
        Question level = q.toBuilder().measure(q.measure().inner()).base(null).build();
        List<Question> later =
                every
                        .told(level, asOf, p -> p.isLike(q.base()) && p.compareTo(q.base()) > 0)
                        .stream()
                        .filter(a -> a instanceof Answer.Known)
                        .map(a -> a.question().period())
                        .filter(p -> Math.floorMod(p.start() - q.base().start(), 12) == 0)
                        .map(p -> q.toBuilder().period(p).build())
                        .toList();
        return later.stream()
                .map(this::answer)
                .filter(a -> a instanceof Answer.Known)
                .findFirst()
                .or(() -> later.stream().findFirst().map(this::answer))
                .or(() -> toLatestYear(q, level))
                .orElseGet(() -> nothingLater(q));
    }

    /** A change up to the latest year of what only a sum of parts tells. */
    private Optional<Answer> toLatestYear(Question q, Question level) {
        return Optional.of(q.base())
                .filter(Period::isYear)
                .map(base -> ofLatestYear(level))
                .filter(a -> a instanceof Answer.Known)
                .map(a -> a.question().period())
                .filter(p -> p.isYear() && p.compareTo(q.base()) > 0)
                .map(p -> answer(q.toBuilder().period(p).build()));
    }

    private static Answer nothingLater(Question q) {
        return new Answer.Unknown(
                q.toBuilder().period(q.base()).build(),
                Reason.NO_DATA,
                AskingNote.NOTHING_LATER.note(q.base()),
                Evidence.NONE);
    }

    String sentence(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return marked(isAmid(known) ? spoken.amid(known) : spoken.sentence(known), known);
        }
        if (answer instanceof Answer.Listed listed) {
            return Spoken.upper(held.language().say(listed.question(), lang))
                    + ": "
                    + String.join(
                            ", ", listed.codes().stream().map(c -> held.name(c, lang)).toList())
                    + ".";
        }
        Answer.Unknown u = (Answer.Unknown) answer;
        String asked = held.language().say(u.question(), lang);
        if (u.reason() == Reason.SOURCES_CONFLICT) {
            return Speech.say(lang, "number-answers.sources-disagree", asked) + said(u) + ".";
        }
        if (u.question().base() != null && u.question().base().equals(u.question().period())) {
            return Speech.say(
                    lang,
                    "number-answers.not-known-here",
                    spoken.series(u.question()),
                    spoken.period(u.question().base()));
        }
        return Speech.say(lang, "number-answers.not-known-here-2", asked) + why(u) + ").";
    }

    /** Whether sources disagree on a number, so that none of its values stands for it. */
    private static boolean isAmid(Answer.Known known) {
        return known.evidence().notes().contains(AskingNote.AMID_SOURCES.note())
                || Spoken.isWide(known);
    }

    /** The sentence of a number that its source marks as not final says so. */
    private String marked(String sentence, Answer.Known known) {
        AskingNote mark = Marks.of(known.evidence().items());
        return mark == null
                ? sentence
                : sentence.replaceFirst("\\.$", "") + " (" + mark.note().in(lang) + ").";
    }

    /** Why a number isn't known, without the codes of datasets that lack it, or what was asked. */
    private String why(Answer.Unknown u) {
        Note plain = u.plainly();
        boolean itself = plain.is(NoteCode.NO_FIGURE_FOR) && plain.args().contains(u.question());
        return words.say(itself ? NoteCode.NO_FIGURE.note() : plain);
    }

    /** What each source says, each number once. */
    private String said(Answer.Unknown u) {
        Map<Question, Map<String, Set<String>>> by = new LinkedHashMap<>();
        for (EvidenceItem i : u.evidence().items()) {
            if (i.value() != null) {
                by.computeIfAbsent(told(u, i), q -> new LinkedHashMap<>())
                        .computeIfAbsent(value(u, i), v -> new LinkedHashSet<>())
                        .add(i.origin());
            }
        }
        boolean workedOut = by.keySet().stream().anyMatch(q -> !q.equals(u.question()));
        List<String> all = new ArrayList<>();
        by.forEach(
                (q, values) -> {
                    if (!workedOut) {
                        all.add(said(values));
                    } else if (values.size() > 1) {
                        all.add(held.language().say(q, lang) + ": " + said(values));
                    }
                });
        return String.join("; ", all);
    }

    private String said(Map<String, Set<String>> values) {
        List<String> all = new ArrayList<>();
        values.forEach((v, who) -> all.add(v + " (" + String.join("; ", who) + ")"));
        return String.join(Speech.say(lang, "number-answers.or"), all);
    }

    /**
     * What a number of the evidence answers: the question itself, or what it is worked out from.
     */
    private Question told(Answer.Unknown u, EvidenceItem i) {
        Question own = published(i).map(Figure::question).orElse(u.question());
        return own.measure().equals(u.question().measure()) ? u.question() : own;
    }

    private String value(Answer.Unknown u, EvidenceItem i) {
        return spoken.value(i.value(), published(i).map(Figure::unit).orElse(unit(u)));
    }

    private Optional<Figure> published(EvidenceItem i) {
        return held.catalog().figures().stream().filter(f -> f.id().equals(i.id())).findFirst();
    }

    String unit(Answer answer) {
        return worked.unit(answer);
    }

    /** The sources side by side, where they disagree. */
    Reply sides(Reply reply, Answer answer) {
        if (!(answer instanceof Answer.Unknown u) || u.reason() != Reason.SOURCES_CONFLICT) {
            return reply;
        }
        boolean workedOut =
                u.evidence().items().stream().anyMatch(i -> !told(u, i).equals(u.question()));
        List<List<String>> rows =
                u.evidence().items().stream()
                        .filter(i -> i.value() != null && (!workedOut || published(i).isPresent()))
                        .map(i -> List.of(value(u, i), i.origin(), i.release()))
                        .distinct()
                        .toList();
        return reply.table(
                List.of(
                        Speech.say(lang, "answers.value"),
                        Speech.say(lang, "answers.source"),
                        Speech.say(lang, "number-answers.published")),
                rows);
    }

    /** The number alone, or that it isn't known. */
    String short_(Answer a) {
        if (a instanceof Answer.Known k) {
            AskingNote mark = Marks.of(k.evidence().items());
            String value = isAmid(k) ? spoken.between(k) : spoken.bounded(k);
            return mark == null ? value : value + " (" + mark.note().in(lang) + ")";
        }
        return a instanceof Answer.Unknown u && u.reason() == Reason.SOURCES_CONFLICT
                ? said(u)
                : Speech.say(lang, "number-answers.not-known-2");
    }

    static String grade(Answer a) {
        return a instanceof Answer.Unknown u && u.evidence().items().isEmpty()
                ? ""
                : a.evidence().grade().toString();
    }

    /** The same with what all of some answers rest on. */
    Reply with(Reply reply, Collection<Answer> answers) {
        Set<EvidenceItem> items = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        Grade worst = Grade.A;
        for (Answer a : answers) {
            items.addAll(a.evidence().items());
            a.evidence().notes().forEach(n -> notes.add(words.say(n)));
            boolean told = !a.evidence().items().isEmpty();
            worst =
                    told && a.evidence().grade().compareTo(worst) > 0
                            ? a.evidence().grade()
                            : worst;
        }
        List<EvidenceItem> shown = items.stream().limit(SOURCES).toList();
        return stopped(reply.evidence(worst, shown, List.copyOf(notes)), items.size());
    }

    /** The same, with the notes of one of them: those of every period would drown it. */
    Reply with(Reply reply, Collection<Answer> answers, Answer noted) {
        Reply all = with(reply, answers);
        long items =
                answers.stream().flatMap(a -> a.evidence().items().stream()).distinct().count();
        return stopped(all.evidence(all.grade(), all.sources(), notes(noted)), items);
    }

    /** What is noted of an answer, in words. */
    List<String> notes(Answer a) {
        return a.evidence().notes().stream().map(words::say).toList();
    }

    /** The same with a note on how many sources aren't shown. */
    private Reply stopped(Reply reply, long items) {
        long more = items - SOURCES;
        return more > 0 ? reply.noted(AskingNote.MORE_SOURCES.note(more).in(lang)) : reply;
    }

    /** That nothing is held through time. */
    Reply unknownCourse(Question q) {
        Question level = q.toBuilder().measure(q.measure().inner()).base(null).build();
        Answer last = ofLatestYear(level);
        if (last instanceof Answer.Unknown u && u.reason() == Reason.CONFIDENTIAL) {
            return Reply.of(Reply.Kind.NOT_KNOWN, sentence(last))
                    .related(next(Reply.Kind.NOT_KNOWN, q));
        }
        Answer other = one(level.toBuilder().period(null).build(), 0);
        String none =
                other instanceof Answer.Known
                        ? Speech.say(lang, "number-answers.nothing-then", spoken.subject(q))
                                + " "
                                + sentence(other)
                        : Speech.say(lang, "number-answers.nothing-held", spoken.subject(q));
        return Reply.of(Reply.Kind.NOT_KNOWN, none).related(next(Reply.Kind.NOT_KNOWN, q));
    }

    /** A period with its number, grade and source. */
    List<String> row(Answer a) {
        List<String> origins =
                a.evidence().items().stream()
                        .map(i -> held.catalog().relations().say(i.origin(), lang))
                        .distinct()
                        .toList();
        String source = String.join("; ", origins.subList(0, Math.min(2, origins.size())));
        return List.of(spoken.period(a.question().period()), short_(a), grade(a), source);
    }

    Spoken spoken() {
        return spoken;
    }

    EveryPeriod every() {
        return every;
    }

    /** What is held of a year that isn't over; null where nothing is. */
    Answer soFar(Question q) {
        return worked.soFar(q);
    }

    /** Years, the latest first, in which a number is held. */
    List<Period> years(Question q) {
        return times(q, Period::isYear);
    }

    /** Parts of years, or longer times, in which it is held. */
    List<Period> otherTimes(Question q) {
        return times(q, p -> !p.isYear());
    }

    private List<Period> times(Question q, Predicate<Period> such) {
        return every.told(q, asOf, such).stream()
                .filter(a -> !(a instanceof Answer.Unknown))
                .map(a -> a.question().period())
                .toList();
    }
}
