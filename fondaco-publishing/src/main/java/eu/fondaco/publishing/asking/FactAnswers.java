// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Answers questions about numbers of an area that aren't trade: people, product, rates. */
final class FactAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final Spoken spoken;

    FactAnswers(Held held, Lang lang, LocalDate asOf) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        spoken = new Spoken(held.language(), lang, 0);
    }

    /** What an indicator is called. */
    static String asked(String indicator, Lang lang) {
        return switch (indicator) {
            case "population" -> Speech.say(lang, "fact-answers.population");
            case "gdp" -> Speech.say(lang, "fact-answers.gross-domestic");
            case "exchange_rate" -> Speech.say(lang, "fact-answers.exchange-rate");
            default -> indicator.replace('_', ' ');
        };
    }

    Reply answer(Registered.Fact asked) {
        List<Attribute> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String area : asked.areas()) {
            List<Attribute> all = of(asked.indicator(), area);
            List<Attribute> told =
                    asked.course()
                            ? all
                            : all.stream()
                                    .filter(a -> is(a.period(), asked.periods(), all))
                                    .toList();
            found.addAll(told);
            if (told.isEmpty()) {
                missing.add(unknown(asked, area, all));
            }
        }
        String sentence =
                String.join(
                        " ",
                        Stream.concat(
                                        asked.course() && found.size() > 3
                                                ? Stream.of(course(asked, found))
                                                : found.stream().map(this::said),
                                        Stream.concat(missing.stream(), Stream.of(between(found))))
                                .filter(s -> !s.isEmpty())
                                .toList());
        Reply.Kind kind = found.isEmpty() ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER;
        Reply reply =
                Reply.of(kind, sentence)
                        .understood(
                                asked.areas().stream()
                                        .map(
                                                a ->
                                                        asked(asked.indicator(), lang)
                                                                + ": "
                                                                + held.name(a, lang))
                                        .toList())
                        .related(new Rewrites(held, lang).aboutAreas(List.of()));
        return found.isEmpty() ? reply : told(reply, found);
    }

    private Reply told(Reply reply, List<Attribute> found) {
        List<EvidenceItem> items =
                found.stream().map(FactAnswers::item).distinct().limit(12).toList();
        return reply.table(
                        List.of(
                                Speech.say(lang, "answers.where"),
                                Speech.say(lang, "answers.period"),
                                Speech.say(lang, "answers.value"),
                                Speech.say(lang, "answers.source")),
                        found.stream()
                                .map(
                                        a ->
                                                List.of(
                                                        held.name(a.reporter(), lang),
                                                        spoken.period(a.period()),
                                                        value(a),
                                                        a.source()))
                                .toList())
                .evidence(Grade.A, items, notes(found));
    }

    /** Numbers of several sources may differ by what they count. */
    private List<String> notes(List<Attribute> found) {
        return found.stream().map(Attribute::source).distinct().count() < 2
                ? List.of()
                : List.of(Speech.say(lang, "fact-answers.these-different"));
    }

    /** Those of an area, the earliest first; periods that had ended on the day asked about. */
    private List<Attribute> of(String indicator, String area) {
        return held.catalog().attributes().stream()
                .filter(a -> a.indicator().equals(indicator) && a.reporter().equals(area))
                .filter(a -> asOf == null || a.period().lastDay().isBefore(asOf))
                .sorted(Comparator.comparing(Attribute::period))
                .toList();
    }

    /** Whether a period is the one asked about, or the last of all where none is. */
    private static boolean is(Period period, List<Period> asked, List<Attribute> all) {
        return asked.isEmpty()
                ? period.equals(all.get(all.size() - 1).period())
                : asked.contains(period);
    }

    /** Numbers that lie nearer than this part of one of them are as good as the same. */
    private static final double LEAST = 200;

    /** How far two apart are, where they are of one kind and differ in who or in when. */
    private String between(List<Attribute> found) {
        if (found.size() != 2 || !found.get(0).unit().equals(found.get(1).unit())) {
            return "";
        }
        Attribute one = found.get(0);
        Attribute other = found.get(1);
        boolean same = one.reporter().equals(other.reporter());
        if (same == one.period().equals(other.period())) {
            return "";
        }
        double apart = Math.abs(one.value() - other.value());
        if (apart < Math.abs(one.value()) / LEAST) {
            return "";
        }
        return Speech.say(
                lang,
                "fact-answers.they-lie",
                one.unit().equals("persons")
                        ? Numbers.decimal(apart, 0, lang) + Speech.say(lang, "fact-answers.people")
                        : spoken.value(apart, one.unit()));
    }

    private String unknown(Registered.Fact asked, String area, List<Attribute> all) {
        String what = asked(asked.indicator(), lang) + ", " + held.name(area, lang);
        String when = asked.periods().isEmpty() ? "" : ", " + spoken.period(asked.periods().get(0));
        String held =
                all.isEmpty()
                        ? ""
                        : Speech.say(
                                lang,
                                "fact-answers.held",
                                String.join(
                                        ", ",
                                        all.stream().map(a -> spoken.period(a.period())).toList()));
        return Speech.say(lang, "fact-answers.not-known", what) + when + "." + held;
    }

    private String said(Attribute a) {
        String what = asked(a.indicator(), lang);
        String who = held.name(a.reporter(), lang);
        return Spoken.upper(spoken.in(a.period()))
                + ", "
                + Speech.say(lang, "fact-answers.of", what, who)
                + value(a)
                + ".";
    }

    private String course(Registered.Fact asked, List<Attribute> found) {
        Attribute first = found.get(0);
        Attribute last = found.get(found.size() - 1);
        return Spoken.upper(asked(asked.indicator(), lang))
                + ", "
                + held.name(first.reporter(), lang)
                + ": "
                + Speech.say(
                        lang,
                        "answers.from",
                        value(first),
                        spoken.period(first.period()),
                        value(last))
                + spoken.period(last.period())
                + ").";
    }

    private String value(Attribute a) {
        boolean people = a.unit().equals("persons");
        return people
                ? Numbers.decimal(a.value(), 0, lang) + Speech.say(lang, "fact-answers.people")
                : a.unit().matches("[A-Z]{3}")
                        ? spoken.value(a.value(), a.unit())
                        : Numbers.decimal(a.value(), 4, lang) + " " + a.unit();
    }

    /** What a number of an area rests on. */
    static EvidenceItem item(Attribute a) {
        return new EvidenceItem(
                "attributes",
                a.reporter() + " " + a.indicator() + " " + a.period(),
                a.source(),
                "",
                "",
                "",
                a.value(),
                a.value(),
                a.value(),
                "");
    }
}
