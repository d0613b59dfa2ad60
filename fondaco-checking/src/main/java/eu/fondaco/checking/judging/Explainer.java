// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Diagnosis;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says in one sentence of either language what the evidence says of a statement: the answer to its
 * question and, where it doesn't hold, for which question its number is right. Never more certain
 * than the evidence: "probably", where a neighbour is likely, and "might be" otherwise.
 */
public final class Explainer {

    /** Decimals where two would mislead. */
    private static final int MORE = 4;

    private final Catalog catalog;
    private final QuestionLanguage language;

    public Explainer(Catalog catalog, QuestionLanguage language) {
        this.catalog = catalog;
        this.language = language;
    }

    /** The sentence in both languages. */
    public Label why(
            Assertion says, Answer answer, Verdict verdict, Diagnosis d, boolean inferred) {
        return new Label(
                why(says, answer, verdict, d, inferred, Lang.EN),
                why(says, answer, verdict, d, inferred, Lang.IT));
    }

    private String why(
            Assertion says,
            Answer answer,
            Verdict verdict,
            Diagnosis d,
            boolean inferred,
            Lang lang) {
        String question = language.say(answer.question(), lang);
        String period = inferred ? Speech.say(lang, "explainer.latest-year") : "";
        String text;
        if (answer instanceof Answer.Known known) {
            text =
                    question
                            + period
                            + ": "
                            + shown(says, known, verdict, lang)
                            + parts(known, lang);
        } else if (answer instanceof Answer.Listed listed) {
            text = question + period + ": " + names(listed.codes(), lang);
        } else {
            Answer.Unknown unknown = (Answer.Unknown) answer;
            Note plain = unknown.plainly();
            boolean told = plain == unknown.message();
            text = told ? said(plain, lang) : question + ": " + plain.in(lang);
        }
        return text + (d == null ? nothingNear(verdict, says, lang) : near(says, d, lang));
    }

    /**
     * The number of an answer; with more decimals where it seems to round to what is stated and
     * doesn't: 4.6493, of which 4.7 was made by way of 4.65.
     */
    private static String shown(Assertion says, Answer.Known known, Verdict verdict, Lang lang) {
        double value = known.value().value();
        boolean close =
                verdict == Verdict.CONTRADICTED
                        && says.stated() != null
                        && says.step() > 0
                        && known.unit().equals("percent")
                        && Math.abs(twice(value, says.step()) - Math.abs(says.stated()))
                                < says.step() / 2;
        return close
                ? Numbers.decimal(value, MORE, lang) + "%"
                : known.unit().equals("rank")
                        ? ValueWords.head(known.value(), known.unit(), lang)
                        : Numbers.print(value, known.unit(), lang);
    }

    /** A number without its sign, rounded to two decimals and then to a step, halves up. */
    private static double twice(double value, double step) {
        double once = Math.round(Math.abs(value) * 100) / 100.0;
        return Math.floor(once / step + 0.5 + 1e-9) * step;
    }

    /** A note in which questions and areas are said in words, not in codes. */
    private String said(Note note, Lang lang) {
        return named(note, lang).in(lang);
    }

    private Note named(Note note, Lang lang) {
        List<Object> args = new ArrayList<>();
        for (Object a : note.args()) {
            args.add(
                    a instanceof Question q
                            ? language.say(q, lang)
                            : a instanceof Note n
                                    ? named(n, lang)
                                    : a instanceof String s ? sum(s, lang) : a);
        }
        return new Note(note.code(), args);
    }

    /** The names of areas or goods whose codes are added up; anything else as it is. */
    private String sum(String codes, Lang lang) {
        List<String> parts = List.of(codes.split(" \\+ ", -1));
        boolean areas = parts.stream().allMatch(p -> catalog.areas().find(p).isPresent());
        boolean goods = parts.stream().allMatch(p -> catalog.products().find(p).isPresent());
        return areas || goods ? names(parts, lang) : codes;
    }

    /** The regions of which a part of a country is the sum. */
    private String parts(Answer.Known known, Lang lang) {
        return known.evidence().notes().stream()
                .filter(n -> n.code() == NoteCode.GROUP_IS && isOfReporter(n, known.question()))
                .map(n -> Speech.say(lang, "explainer.sum-of", said(n, lang)))
                .collect(Collectors.joining());
    }

    private static boolean isOfReporter(Note n, Question q) {
        String area = String.valueOf(n.args().get(0));
        return q.reporter() != null && q.reporter().list().contains(area)
                || q.denominator() != null
                        && q.denominator().reporter() != null
                        && q.denominator().reporter().list().contains(area);
    }

    private static String nothingNear(Verdict verdict, Assertion says, Lang lang) {
        boolean number = says.stated() != null && !says.unit().equals("rank");
        return verdict == Verdict.CONTRADICTED && number
                ? Speech.say(lang, "explainer.no-near")
                : "";
    }

    private String near(Assertion says, Diagnosis d, Lang lang) {
        if (d.reading() == null) {
            return d.slip().equals("wrong_rank") ? "" : "; " + d.words().in(lang);
        }
        String stated = Numbers.print(says.stated(), says.unit(), lang);
        String maybe =
                d.probable()
                        ? Speech.say(lang, "explainer.probably")
                        : Speech.say(lang, "explainer.might");
        return "; "
                + stated
                + maybe
                + Speech.say(lang, "explainer.answer", language.say(d.reading(), lang))
                + d.words().in(lang)
                + ")";
    }

    private String names(List<String> codes, Lang lang) {
        return codes.stream().map(c -> name(c, lang)).collect(Collectors.joining(", "));
    }

    private String name(String code, Lang lang) {
        return catalog.areas()
                .find(code)
                .map(Area::name)
                .or(() -> catalog.products().find(code).map(Product::name))
                .map(n -> n.in(lang))
                .orElse(code);
    }

    /** The place in the other periods held: "2nd in 2018, 2019; 3rd only in 2017, 2018-S1". */
    public Label ranks(Map<Period, Integer> ranks, Question q, int stated) {
        return new Label(ranks(ranks, q, stated, Lang.EN), ranks(ranks, q, stated, Lang.IT));
    }

    private String ranks(Map<Period, Integer> ranks, Question q, int stated, Lang lang) {
        Integer now = ranks.get(q.period());
        List<String> same = new ArrayList<>();
        List<String> other = new ArrayList<>();
        ranks.forEach(
                (p, r) -> {
                    if (r == stated) {
                        other.add(p.toString());
                    } else if (r.equals(now)) {
                        same.add(p.toString());
                    }
                });
        if (now == null) {
            return "";
        }
        String in = Speech.say(lang, "explainer.in");
        String head = language.say(q, lang) + ": " + Numbers.print(now, "rank", lang);
        String also =
                same.size() > 1 ? Speech.say(lang, "explainer.also", String.join(", ", same)) : "";
        String where =
                other.isEmpty()
                        ? Speech.say(
                                lang, "explainer.no-period", Numbers.print(stated, "rank", lang))
                        : "; "
                                + Numbers.print(stated, "rank", lang)
                                + in
                                + String.join(", ", other);
        return head + also + where;
    }
}
