// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Moved;
import eu.fondaco.checking.asking.Registered;
import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Within;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.language.ItalianPreposition;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.say.Toward;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Questions that can be asked instead or next, in words that are understood. */
final class Rewrites {

    private static final int FEW = 5;
    private static final Map<Lang, String> OVER_TIME =
            Map.of(Lang.EN, " over time", Lang.IT, " nel tempo");

    private final Held held;
    private final Lang lang;

    Rewrites(Held held, Lang lang) {
        this.held = held;
        this.lang = lang;
    }

    /** A reading as a question. */
    String say(Request request) {
        Question about = about(request);
        if (about != null) {
            return held.language().say(about, lang);
        }
        if (request instanceof Request.Course c) {
            return overTime(c.question());
        }
        if (request instanceof Request.Times t) {
            return overTime(t.question());
        }
        if (request instanceof Request.Since s) {
            return overTime(s.question());
        }
        if (request instanceof Moved m) {
            Question each =
                    m.question().toBuilder().reporter((Codes) null).period(m.last()).build();
            return leaders(new Request.Leaders(each, m.among(), FEW, false));
        }
        if (request instanceof Within w && w.among() != null) {
            return leaders(new Request.Leaders(w.question(), w.among(), FEW, false));
        }
        if (request instanceof Within w) {
            return overTime(w.question());
        }
        if (request instanceof Request.Neighbour n) {
            return leaders(new Request.Leaders(n.question(), n.among(), FEW, false));
        }
        if (request instanceof Request.Mean m && m.among() == null) {
            return overTime(m.question());
        }
        if (request instanceof Request.Mean m) {
            Question each = m.question().toBuilder().reporter((Codes) null).build();
            return leaders(new Request.Leaders(each, m.among(), FEW, false));
        }
        if (request instanceof Request.Leaders l) {
            return leaders(l);
        }
        return ofRegister(request);
    }

    /** The question on numbers that a reading comes to, where it comes to one; else null. */
    private static Question about(Request request) {
        if (request instanceof Request.Amounts a) {
            return a.questions().get(0);
        }
        if (request instanceof Request.Beyond b) {
            return b.question();
        }
        if (request instanceof Request.AllBut b) {
            return b.whole();
        }
        if (request instanceof Request.Versus v) {
            return v.one();
        }
        if (request instanceof Request.Every e) {
            return e.all().get(0).question();
        }
        if (request instanceof Request.Ahead a) {
            return a.question();
        }
        return request instanceof Request.Truth t ? t.question() : null;
    }

    /** A reading that asks for what is held beside the cells. */
    private String ofRegister(Request request) {
        if (request instanceof Request.Holdings) {
            return AskingNote.ASK_HOLDINGS.note().in(lang);
        }
        if (request instanceof Registered.Acts a) {
            return with(Speech.say(lang, "answers.agreements"), a.areas());
        }
        if (request instanceof Registered.Activities a) {
            return with(Speech.say(lang, "answers.visits-missions"), a.areas());
        }
        if (request instanceof Registered.Strategies) {
            return Speech.say(lang, "rewrites.which-strategies");
        }
        if (request instanceof Registered.Office o) {
            return with(Speech.say(lang, "rewrites.who-holds"), o.areas());
        }
        if (request instanceof Registered.Fact f) {
            return FactAnswers.asked(f.indicator(), lang)
                    + (f.areas().isEmpty()
                            ? ""
                            : Speech.say(lang, "rewrites.of", held.name(f.areas().get(0), lang)));
        }
        return request instanceof Registered.Conflicts
                ? Speech.say(lang, "answers.where-sources")
                : Speech.say(lang, "rewrites.which-statements");
    }

    /** What could be asked beside a reading. */
    List<String> beside(Request request) {
        if (request instanceof Request.Amounts a) {
            return related(a.questions().get(0));
        }
        if (request instanceof Request.Leaders l) {
            return related(l.question());
        }
        if (request instanceof Request.Course c) {
            return related(c.question());
        }
        if (request instanceof Registered.Acts a) {
            return List.of(with(Speech.say(lang, "answers.visits-missions"), a.areas()));
        }
        return starters();
    }

    private String leaders(Request.Leaders asked) {
        int n = asked.n() == Request.Leaders.ALL ? FEW : asked.n();
        Question top =
                asked.question().toBuilder()
                        .measure(new MeasureExpr("top", asked.question().measure()))
                        .universe(asked.among())
                        .n(n)
                        .ascending(asked.smallest())
                        .build();
        return held.language().say(top, lang);
    }

    private String with(String what, List<String> areas) {
        if (areas.isEmpty()) {
            return what;
        }
        String name = held.name(areas.get(0), lang);
        boolean town =
                held.catalog()
                        .areas()
                        .find(areas.get(0))
                        .map(a -> !a.kind().equals("country"))
                        .orElse(true);
        return what
                + " "
                + (lang == Lang.EN ? "with " + name : ItalianPreposition.join("con", name, !town));
    }

    private String overTime(Question q) {
        Question level =
                q.toBuilder()
                        .measure(q.measure().inner())
                        .period(null)
                        .base(null)
                        .universe(null)
                        .build();
        return held.language().say(level, lang) + OVER_TIME.get(lang);
    }

    /** Whether a rewrite asks for the course of a number. */
    static boolean isOverTime(String rewrite, Lang lang) {
        return rewrite.endsWith(OVER_TIME.get(lang));
    }

    /** What could be asked next, after a number. */
    List<String> related(Question q) {
        List<String> next = new ArrayList<>();
        Question level =
                Question.of("level")
                        .flow(q.flow())
                        .reporter(
                                q.reporter() == null
                                        ? Codes.of(held.catalog().home())
                                        : q.reporter())
                        .partner(q.partner())
                        .product(q.product())
                        .build();
        next.add(overTime(level));
        if (q.flow().isObserved()) {
            Question other = level.toBuilder().flow(q.flow().opposite()).period(q.period()).build();
            next.add(held.language().say(other, lang));
        }
        if (!q.partner().equals(Codes.WORLD) && !q.partner().isSum()) {
            next.add(with(Speech.say(lang, "answers.agreements"), q.partner().list()));
        }
        return next;
    }

    /** Published figures about the same flow, partner and goods, as known on a day. */
    List<String> nearby(Question q, LocalDate asOf) {
        return held.catalog().figures().stream()
                .filter(f -> isKnown(f, asOf))
                .map(Figure::question)
                .filter(f -> f.flow() == q.flow() && f.partner().equals(q.partner()))
                .filter(f -> f.product().equals(q.product()))
                .filter(f -> q.reporter() == null || q.reporter().equals(f.reporter()))
                .filter(f -> f.period() != null && f.universe() == null)
                .sorted(Comparator.comparing(Question::period).reversed())
                .distinct()
                .limit(3)
                .map(f -> held.language().say(f, lang))
                .toList();
    }

    private static boolean isKnown(Figure figure, LocalDate asOf) {
        return asOf == null
                || figure.released().isKnown() && !figure.released().latest().isAfter(asOf);
    }

    /** What could be asked next of some areas. */
    List<String> aboutAreas(List<String> areas) {
        List<String> next = new ArrayList<>();
        next.add(with(Speech.say(lang, "answers.agreements"), areas));
        if (!areas.isEmpty()) {
            String name = held.name(areas.get(0), lang);
            next.add(Speech.say(lang, "answers.exports", Toward.of(name, lang)));
        }
        return next;
    }

    /** Questions for somebody who doesn't know what can be asked. */
    List<String> starters() {
        return lang == Lang.EN
                ? List.of(
                        "exports over time",
                        "top 5 partners by exports",
                        "which agreements are in force",
                        "top 5 partners by imports",
                        "where do sources disagree",
                        "what do you know")
                : List.of(
                        "esportazioni nel tempo",
                        "primi 5 partner per esportazioni",
                        "quali accordi sono in vigore",
                        "primi 5 partner per importazioni",
                        "dove le fonti non concordano",
                        "che cosa sai");
    }
}
