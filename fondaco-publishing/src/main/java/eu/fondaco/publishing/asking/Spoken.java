// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.util.Map;

/** Says numbers, times and dates in whole sentences, in one language. */
class Spoken {

    /** The scale of unit values that are wanted by the kilo: a kilo in tonnes. */
    private static final double KILO = 1e-3;

    /** From which part of a number on it is told from the least to the most it can be. */
    private static final double PART = 0.05;

    /** And of a balance, which is printed with as few digits as what it is worked out from. */
    private static final double PART_OF_LEVEL = 0.5;

    /** And from how much on, by its unit; where none is given here, from the smallest on. */
    private static final Map<String, Double> WIDE =
            Map.of("percent", 1.0, "percentage points", 1.0, "times", 0.01, "index", 0.01);

    private final QuestionLanguage language;
    private final Lang lang;

    /** In what numbers of money are wanted, such as 1e9; 0 for whatever suits them. */
    private final double scale;

    Spoken(QuestionLanguage language, Lang lang, double scale) {
        this.language = language;
        this.lang = lang;
        this.scale = scale;
    }

    /** One that says numbers as people do, with few digits: "75 billion US dollars", "10.9%". */
    static Spoken briefly(QuestionLanguage language, Lang lang) {
        return new Spoken(language, lang, 0) {
            @Override
            String value(double value, String unit) {
                return Numbers.briefly(value, unit, lang);
            }
        };
    }

    /** What a question asks about, without the time: "Emilia-Romagna's exports to Japan". */
    String subject(Question q) {
        return language.say(q.toBuilder().period(null).base(null).build(), lang);
    }

    /** The series a change is about. */
    String series(Question q) {
        return subject(q.toBuilder().measure(q.measure().inner()).build());
    }

    /** "In 2019", "Nel primo semestre 2018". */
    String in(Period p) {
        return PeriodSaying.in(p, lang);
    }

    String period(Period p) {
        return PeriodSaying.say(p, lang);
    }

    String value(double value, String unit) {
        if (scale == KILO && unit.endsWith(" per t")) {
            String money = unit.substring(0, unit.length() - 1);
            return Numbers.decimal(value * KILO, 2, lang) + " " + money + "kg";
        }
        if (scale >= 1
                && unit.length() == 3
                && unit.equals(unit.toUpperCase(java.util.Locale.ROOT))) {
            String of = Numbers.print(0, unit, lang).replaceFirst("^0 ", "");
            String number = Numbers.decimal(value / scale, 2, lang);
            boolean one = number.equals("1") || number.equals("-1");
            String size =
                    scale == 1e9
                            ? one ? "spoken.one-billion" : "spoken.billion"
                            : scale == 1e3
                                    ? "spoken.thousand"
                                    : one ? "spoken.one-million" : "spoken.million";
            return number + Speech.say(lang, size) + of;
        }
        return Numbers.print(value, unit, lang);
    }

    /** A number that is only known to lie above or below what was printed says so. */
    String bounded(Answer.Known known) {
        String plain = value(known.value().value(), known.unit());
        if (!isBound(known) || !known.question().measure().equals(MeasureExpr.LEVEL)) {
            return plain;
        }
        boolean above = known.value().low() == known.value().value();
        return (above ? AskingNote.OVER_VALUE : AskingNote.UNDER_VALUE).note(plain).in(lang);
    }

    /** Whether what was printed is only a bound: "more than 55 billion". */
    static boolean isBound(Answer.Known known) {
        ValueSet set = known.value();
        return !set.isExact() && (set.low() == set.value()) != (set.high() == set.value());
    }

    /**
     * Whether a number worked out from several can be so many that one of them alone would say too
     * much. What is published of one flow is no such number, and a place is told as both ends.
     */
    static boolean isWide(Answer.Known known) {
        Question q = known.question();
        boolean level = q.measure().equals(MeasureExpr.LEVEL);
        boolean printed = level && q.flow() != TradeFlow.BALANCE && q.flow() != TradeFlow.TRADE;
        ValueSet set = known.value();
        double part = (level ? PART_OF_LEVEL : PART) * Math.abs(set.value());
        return !printed
                && !known.unit().equals("rank")
                && known.evidence().items().size() > 1
                && set.high() - set.low() > Math.max(WIDE.getOrDefault(known.unit(), 0.0), part);
    }

    /** A number as a sentence of its own. */
    String sentence(Answer.Known known) {
        Question q = known.question();
        String unit = known.unit();
        String number = bounded(known);
        return switch (q.measure().id()) {
            case "growth" -> growth(q, known.value().value(), unit);
            case "level", "per_capita" ->
                    upper(in(q.period()))
                            + " "
                            + level(q, number.replaceFirst(" (per head|per abitante)$", ""));
            case "share" ->
                    upper(in(q.period()))
                            + " "
                            + Speech.say(
                                    lang, "spoken.share-was", subject(q), il("di", number, lang));
            case "rank" ->
                    upper(in(q.period()))
                            + " "
                            + rank(
                                    q,
                                    ValueWords.head(known.value(), unit, lang),
                                    known.value().isExact());
            case "hhi" -> spread(q, number);
            default ->
                    upper(subject(q))
                            + ", "
                            + (q.base() == null ? "" : period(q.base()) + "\u2013")
                            + period(q.period())
                            + ": "
                            + number
                            + ".";
        };
    }

    /** A number on which sources disagree, as a sentence: from the least to the most it can be. */
    String amid(Answer.Known known) {
        Question q = known.question();
        return upper(subject(q))
                + ", "
                + (q.base() == null ? "" : period(q.base()) + "\u2013")
                + period(q.period())
                + ": "
                + between(known)
                + ".";
    }

    /** From the least to the most that a number can be. */
    String between(Answer.Known known) {
        String low = value(known.value().low(), known.unit());
        return AskingNote.BETWEEN.note(low, value(known.value().high(), known.unit())).in(lang);
    }

    /** How concentrated something is, over what, and how such a number is to be read. */
    private String spread(Question q, String number) {
        boolean goods = Planner.parts(q).dimension() == Dimension.PRODUCT;
        AskingNote over = goods ? AskingNote.OVER_GOODS : AskingNote.OVER_PARTNERS;
        String plain = number.replaceFirst(" (index|\\(indice\\))$", "");
        return AskingNote.SPREAD
                .note(upper(subject(q)), over.note().in(lang), period(q.period()), plain)
                .in(lang);
    }

    private String level(Question q, String number) {
        if (q.flow() == TradeFlow.TRADE) {
            return Speech.say(lang, "spoken.trade", subject(q), number) + ".";
        }
        return q.flow() == TradeFlow.BALANCE
                ? Speech.say(lang, "spoken.was", subject(q), number) + "."
                : Speech.say(lang, "spoken.were", subject(q), number) + ".";
    }

    private String rank(Question q, String number, boolean exact) {
        String subject = subject(q);
        int by = subject.indexOf(" by ");
        return lang == Lang.EN && subject.startsWith("rank of ") && by > 0
                ? subject.substring(8, by) + " was " + number + subject.substring(by) + "."
                : exact
                        ? Speech.say(lang, "spoken.the-was", subject, number) + "."
                        : Speech.say(lang, "spoken.the-was-amid", subject, number) + ".";
    }

    /** "From 2018 to 2019 … rose by 86.9%." */
    String growth(Question q, double value, String unit) {
        Period base = q.base() == null ? q.period().plusYears(-1) : q.base();
        String size = value(Math.abs(value), unit);
        String span = Speech.say(lang, "spoken.from", period(base), period(q.period()));
        if (!base.isYear()) {
            span =
                    upper(in(q.period()))
                            + Speech.say(lang, "spoken.against", PeriodSaying.against(base, lang));
        }
        String way =
                value == 0
                        ? Speech.say(lang, "answers.did-not")
                        : value > 0
                                ? Speech.say(lang, "spoken.rose", il("di", size, lang))
                                : Speech.say(lang, "spoken.fell", il("di", size, lang));
        boolean plain = q.measure().of() == null || q.measure().inner().id().equals("per_capita");
        return plain && q.flow().isObserved()
                ? Speech.say(lang, "spoken.series-changed", span, series(q), way)
                : span + ", " + subject(q) + ": " + value(value, unit) + ".";
    }

    /** A number, in Italian with a preposition and the article that a percentage takes. */
    static String il(String preposition, String number, Lang lang) {
        return lang == Lang.IT ? il(preposition, number) : number;
    }

    /**
     * An Italian preposition with the article that a percentage takes; a plain one before money.
     */
    static String il(String preposition, String number) {
        if (!number.endsWith("%")) {
            return preposition + " " + number;
        }
        String stem = preposition.equals("di") ? "de" : "a";
        if (number.startsWith("8") || number.matches("(1|11)[,%].*")) {
            return stem + "ll'" + number;
        }
        return number.startsWith("0")
                ? stem + "llo " + number
                : number.startsWith("-") ? preposition + " " + number : stem + "l " + number;
    }

    /** "17 July 2018", "maggio 2015", "2010". */
    String date(PartialDate date) {
        if (!date.isKnown()) {
            return Speech.say(lang, "spoken.unknown-day");
        }
        return DateWords.say(date, lang);
    }

    /** The same with its preposition: "on 17 July 2018", "nel maggio 2015". */
    String on(PartialDate date) {
        if (!date.isKnown()) {
            return date(date);
        }
        if (lang == Lang.EN) {
            return (date.day() == 0 ? "in " : "on ") + date(date);
        }
        return (date.day() == 0 ? "nel " : date.day() == 8 || date.day() == 11 ? "l'" : "il ")
                + date(date);
    }

    static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String lower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
