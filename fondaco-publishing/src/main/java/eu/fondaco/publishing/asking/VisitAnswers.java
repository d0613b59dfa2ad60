// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers questions about visits and missions, and what came of them. */
final class VisitAnswers {

    /** Up to so many are told one by one. */
    private static final int MOST = 4;

    private static final Pattern LED =
            Pattern.compile("\\b(?:led by|guidat[aoie] da[^ ]*)\\b([^,.;]*)");

    private final Held held;
    private final Lang lang;
    private final Spoken spoken;

    VisitAnswers(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
        spoken = new Spoken(held.language(), lang, 0);
    }

    private boolean isIn(String code, List<String> areas) {
        return areas.isEmpty()
                || areas.stream()
                        .anyMatch(
                                a ->
                                        isUnder(code, a)
                                                || held.catalog().areas().membersOf(a).stream()
                                                        .anyMatch(m -> isUnder(code, m)));
    }

    private boolean isUnder(String code, String area) {
        return code.equals(area) || held.catalog().areas().isUnder(code, area);
    }

    private Reply none(String key) {
        return Reply.of(Reply.Kind.NOT_KNOWN, Speech.say(lang, key));
    }

    Reply answer(Registered.Activities asked) {
        List<Activity> found = found(asked);
        if (found.isEmpty()) {
            return none("visit-answers.no-such");
        }
        List<Activity> told = asked.latest() ? found.subList(0, 1) : found;
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
        boolean leader =
                (asked.led() || asked.whoLed())
                        && told.stream().allMatch(a -> a.kind().equals("mission"))
                        && told.stream().noneMatch(VisitAnswers::hasLeader);
        String unled = leader ? " " + AskingNote.LEADER_UNKNOWN.note().in(lang) : "";
        String truth = asked.truth() == null ? "" : Answering.verdict(asked.truth(), lang);
        return Reply.of(Reply.Kind.ANSWER, truth + Spoken.upper(sentence(told)) + unled)
                .understood(
                        List.of(
                                Speech.say(lang, "answers.visits-missions")
                                        + held.named(asked.areas(), lang)))
                .table(
                        List.of(
                                "",
                                Speech.say(lang, "answers.date"),
                                Speech.say(lang, "answers.kind"),
                                Speech.say(lang, "answers.what")),
                        told.stream().map(this::row).toList())
                .evidence(Grade.C, items, List.of())
                .related(new Rewrites(held, lang).aboutAreas(asked.areas()));
    }

    /** Those that fit, the newest first. */
    private List<Activity> found(Registered.Activities asked) {
        return held.catalog().relations().activities().stream()
                .filter(a -> a.areas().stream().anyMatch(c -> isIn(c, asked.areas())))
                .filter(a -> asked.kinds().isEmpty() || asked.kinds().contains(a.kind()))
                .filter(a -> speaksOf(a.description(), asked.topics()))
                .filter(a -> !asked.led() || isLed(a.description(), asked.topics()))
                .filter(a -> asked.when().isAny() || asked.when().has(a.date()))
                .sorted(
                        Comparator.comparing(
                                        (Activity a) ->
                                                a.date().isKnown()
                                                        ? a.date().earliest()
                                                        : LocalDate.MIN)
                                .reversed())
                .toList();
    }

    private String sentence(List<Activity> told) {
        List<String> all = told.stream().limit(MOST).map(this::dated).toList();
        return told.size() == 1
                ? all.get(0)
                : AskingNote.VISITS.note(told.size(), String.join(" ", all)).in(lang);
    }

    private String dated(Activity a) {
        return spoken.date(a.date())
                + ", "
                + RegisterWords.say(a.kind(), lang)
                + " ("
                + a.areas().stream().map(c -> held.name(c, lang)).collect(Collectors.joining(", "))
                + "): "
                + described(a);
    }

    private List<String> row(Activity a) {
        return List.of(
                a.id(), spoken.date(a.date()), RegisterWords.say(a.kind(), lang), described(a));
    }

    /** What it was and, where it is held, what came of it. */
    private String described(Activity a) {
        String told = held.catalog().relations().say(a.description(), lang);
        return a.outcome() == null || a.outcome().isBlank()
                ? told
                : told + " " + Spoken.upper(AskingNote.OUTCOME.note(a.outcome()).in(lang));
    }

    private static boolean speaksOf(String text, List<String> topics) {
        String said = Tokenizer.fold(text);
        return topics.stream().allMatch(said::contains);
    }

    private static boolean hasLeader(Activity a) {
        return LED.matcher(Tokenizer.fold(a.description())).find();
    }

    /** Whether somebody is said to have led it: their name follows "led by". */
    private static boolean isLed(String text, List<String> names) {
        Matcher m = LED.matcher(Tokenizer.fold(text));
        return names.isEmpty() || m.find() && names.stream().allMatch(m.group(1)::contains);
    }
}
