// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers questions about strategies: what they hold, at whom they aim, what isn't known. */
final class StrategyAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate today;
    private final Spoken spoken;

    /**
     * Answers in a language.
     *
     * @param today the day on which what is in force is told
     */
    StrategyAnswers(Held held, Lang lang, LocalDate today) {
        this.held = held;
        this.today = today;
        this.lang = lang;
        spoken = new Spoken(held.language(), lang, 0);
    }

    private Reply none(String key) {
        return Reply.of(Reply.Kind.NOT_KNOWN, Speech.say(lang, key));
    }

    Reply answer(Registered.Strategies asked) {
        List<Strategy> all = held.catalog().relations().strategies();
        List<Strategy> fitting = speaking(all.stream().filter(s -> fits(s, asked)).toList(), asked);
        List<Strategy> found =
                asked.newest() ? newest(fitting) : asked.previous() ? previous(fitting) : fitting;
        if (asked.current() && !found.isEmpty()) {
            found = current(found);
        }
        if (found.isEmpty() && asked.current()) {
            return noneNow(newest(fitting));
        }
        boolean timed = found.isEmpty() && asked.period() != null && asked.ids().isEmpty();
        return timed ? noneThen(asked, all) : found.isEmpty() ? nothing(all) : told(asked, found);
    }

    /** That none is held of a time, and which is the last held of any. */
    private Reply noneThen(Registered.Strategies asked, List<Strategy> all) {
        List<Strategy> last = newest(all);
        if (last.isEmpty()) {
            return nothing(all);
        }
        String latest = said(last.get(0), true);
        int year = asked.period().firstYear();
        return Reply.of(Reply.Kind.NOT_KNOWN, "")
                .said(AskingNote.NO_STRATEGY_THEN.note(String.valueOf(year), latest).in(lang))
                .evidence(Grade.C, last.stream().map(StrategyAnswers::item).toList(), List.of())
                .related(List.of(Speech.say(lang, "strategy-answers.strategy", name(last.get(0)))));
    }

    private Reply nothing(List<Strategy> all) {
        return none("strategy-answers.no-such")
                .related(
                        all.stream()
                                .map(s -> Speech.say(lang, "strategy-answers.strategy", name(s)))
                                .limit(3)
                                .toList());
    }

    private Reply told(Registered.Strategies asked, List<Strategy> found) {
        List<EvidenceItem> items = found.stream().map(StrategyAnswers::item).toList();
        String names = found.stream().map(this::name).collect(Collectors.joining(", "));
        return Reply.of(Reply.Kind.ANSWER, sentence(asked, found))
                .understood(List.of(Speech.say(lang, "strategy-answers.strategies", names)))
                .table(
                        List.of(
                                Speech.say(lang, "strategy-answers.name"),
                                Speech.say(lang, "answers.period"),
                                Speech.say(lang, "strategy-answers.content"),
                                Speech.say(lang, "strategy-answers.not-known")),
                        found.stream().map(this::row).toList())
                .evidence(Grade.C, items, List.of())
                .related(List.of(Speech.say(lang, "answers.where-sources")));
    }

    /** What is asked of each first, then all that is held of it. */
    private String sentence(Registered.Strategies asked, List<Strategy> found) {
        List<String> sentences = new ArrayList<>(otherwise(asked, found));
        if (!asked.targets().isEmpty()) {
            sentences.addAll(aimed(asked));
            found.stream()
                    .filter(StrategyAnswers::isUnaimed)
                    .map(s -> AskingNote.AIMS_UNKNOWN.note(name(s), list(asked.targets())))
                    .forEach(n -> sentences.add(n.in(lang)));
        }
        for (Strategy s : found) {
            if (asked.ends() && s.period() != null) {
                String last = spoken.date(PartialDate.of(s.period().lastDay()));
                sentences.add(AskingNote.STRATEGY_ENDS.note(name(s), last).in(lang));
            }
            boolean aims = asked.aims() && !s.targets().isEmpty();
            if (aims) {
                sentences.add(targets(s));
            }
            String part = clauses(s, asked.topics());
            if (!part.isEmpty()) {
                sentences.add(part);
            }
            sentences.add(said(s, !aims));
        }
        return String.join(" ", sentences);
    }

    private List<String> row(Strategy s) {
        return List.of(
                name(s) + " (" + s.id() + ")",
                s.period() == null ? "" : spoken.period(s.period()),
                text(s.content()),
                String.join(", ", unknown(s)));
    }

    /** Of strategies named that don't cover the period asked about, which one they do. */
    private List<String> otherwise(Registered.Strategies asked, List<Strategy> found) {
        return held.catalog().relations().strategies().stream()
                .filter(s -> asked.ids().contains(s.id()) && !found.contains(s))
                .filter(s -> s.period() != null && asked.period() != null)
                .map(
                        s ->
                                AskingNote.NAMED_OTHERWISE
                                        .note(
                                                name(s),
                                                spoken.period(s.period()),
                                                spoken.period(asked.period()))
                                        .in(lang))
                .toList();
    }

    /** Those that speak of the words asked about; all where none does. */
    private List<Strategy> speaking(List<Strategy> all, Registered.Strategies asked) {
        List<Strategy> some =
                all.stream().filter(s -> !clauses(s, asked.topics()).isEmpty()).toList();
        return some.isEmpty() ? all : some;
    }

    /** The clauses of what a strategy holds that speak of a word asked about; empty for none. */
    private String clauses(Strategy s, List<String> topics) {
        List<String> told =
                Stream.of(text(s.content()).split("(?<=[.;])\\s+"))
                        .filter(
                                c ->
                                        topics.stream()
                                                .anyMatch(t -> Tokenizer.fold(c).contains(stem(t))))
                        .map(c -> c.replaceFirst("[.;]$", ""))
                        .toList();
        return told.isEmpty() ? "" : Spoken.upper(String.join("; ", told)) + ".";
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Those whose period holds the day asked about. */
    private List<Strategy> current(List<Strategy> all) {
        return all.stream()
                .filter(s -> s.period() != null)
                .filter(s -> !s.period().firstDay().isAfter(today))
                .filter(s -> !s.period().lastDay().isBefore(today))
                .toList();
    }

    /** That none is in force as far as is known, and which was the last. */
    private Reply noneNow(List<Strategy> last) {
        String latest = last.isEmpty() ? "" : said(last.get(0), true);
        return Reply.of(
                        Reply.Kind.ANSWER,
                        AskingNote.NO_STRATEGY_NOW
                                .note(DateWords.say(today, lang), latest)
                                .in(lang))
                .understood(
                        List.of(Speech.say(lang, "strategy-answers.strategies-2") + ": " + today))
                .evidence(Grade.C, last.stream().map(StrategyAnswers::item).toList(), List.of());
    }

    private static List<Strategy> newest(List<Strategy> all) {
        return all.stream()
                .filter(s -> s.period() != null)
                .max(Comparator.comparing(s -> s.period().lastDay()))
                .stream()
                .toList();
    }

    /** Those that ended before the newest does, the last of them. */
    private static List<Strategy> previous(List<Strategy> all) {
        List<Strategy> last = newest(all);
        return newest(all.stream().filter(s -> !last.contains(s)).toList());
    }

    private static EvidenceItem item(Strategy s) {
        return ActAnswers.item(
                "strategies", s.id(), s.url(), s.date() == null ? "" : s.date().toString(), "");
    }

    /** Of each strategy that names areas, which of those asked about it aims at. */
    private List<String> aimed(Registered.Strategies asked) {
        List<String> said = new ArrayList<>();
        for (Strategy s : held.catalog().relations().strategies()) {
            List<String> aims = asked.targets().stream().filter(s.targets()::contains).toList();
            List<String> others = asked.targets().stream().filter(t -> !aims.contains(t)).toList();
            boolean meant = asked.ids().contains(s.id()) && !s.targets().isEmpty();
            if (!aims.isEmpty() && (meant || others.isEmpty())) {
                said.add(AskingNote.AIMS_AT.note(name(s), list(aims)).in(lang));
            }
            if (!others.isEmpty() && meant) {
                AskingNote not = s.complete() ? AskingNote.AIMS_NOT_AT : AskingNote.NAMES_NOT;
                said.add(not.note(name(s), list(others)).in(lang));
            }
        }
        return said;
    }

    private String list(List<String> codes) {
        return String.join(", ", codes.stream().map(c -> held.name(c, lang)).toList());
    }

    private static boolean fits(Strategy s, Registered.Strategies asked) {
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
                        || asked.period() != null && isUnaimed(s)
                        || s.targets().containsAll(asked.targets());
        return (named || when && asked.period() != null) && when && aims;
    }

    /** Whether nothing is known of the areas at which it aims. */
    private static boolean isUnaimed(Strategy s) {
        return s.targets().isEmpty() && !s.complete();
    }

    /** Whether a day that is known lies in a period. */
    private static boolean isWithin(PartialDate day, Period period) {
        return day.isKnown()
                && !day.earliest().isBefore(period.firstDay())
                && !day.latest().isAfter(period.lastDay());
    }

    private String said(Strategy s, boolean aims) {
        String period = s.period() == null ? "" : " (" + spoken.period(s.period()) + ")";
        String act = text(s.act());
        String dated =
                s.date() == null || !s.date().isKnown()
                        ? ""
                        : Speech.say(
                                lang,
                                "strategy-answers.of",
                                DateWords.say(s.date(), DateWords.Before.OF, lang));
        return "\u201c"
                + name(s)
                + "\u201d"
                + period
                + ", "
                + text(s.body())
                + (act.isEmpty() ? "" : ", " + act)
                + dated
                + ". "
                + text(s.content())
                + (text(s.content()).endsWith(".") ? " " : ". ")
                + (!aims || s.targets().isEmpty() ? "" : targets(s) + " ")
                + missing(s);
    }

    private String missing(Strategy s) {
        List<String> unknown = unknown(s);
        return unknown.isEmpty()
                ? ""
                : Speech.say(lang, "strategy-answers.not-known-here", String.join(", ", unknown));
    }

    private String targets(Strategy s) {
        AskingNote note = s.complete() ? AskingNote.TARGETS : AskingNote.TARGETS_KNOWN;
        return note.note(list(s.targets())).in(lang);
    }

    private List<String> unknown(Strategy s) {
        List<String> unknown = new ArrayList<>();
        if (text(s.act()).isEmpty()) {
            unknown.add(Speech.say(lang, "strategy-answers.act"));
        }
        if (s.targets().isEmpty()) {
            unknown.add(Speech.say(lang, "strategy-answers.target-areas"));
        } else if (!s.complete()) {
            unknown.add(Speech.say(lang, "strategy-answers.whether-those"));
        }
        boolean aimless =
                held.catalog().relations().goals().stream()
                        .noneMatch(g -> g.strategy().equals(s.id()));
        if (aimless) {
            unknown.add(Speech.say(lang, "strategy-answers.measures-baseline"));
        }
        return unknown;
    }

    private String name(Strategy s) {
        return text(s.name());
    }

    /** A text of the register in the language of the question, where the register has it. */
    private String text(Object value) {
        return value == null ? "" : held.catalog().relations().say(value.toString(), lang);
    }
}
