// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says a question as people would, with names instead of codes: "China's share of Emilia-Romagna's
 * imports, 2019". For reports and pages; it need not parse back.
 */
final class Saying {

    /** English names that take an article inside a sentence. */
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "((United|Association|Organi[sz]ation)"
                        + " .*|Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech Republic|.*"
                        + " (Islands|Republic|Emirates|Territory|Union.*|Country|Community))");

    /** Kinds of areas that are called after towns, or in their own language. */
    private static final Set<String> TOWNS =
            Set.of("province", "former province", "municipality", "city", "itl2", "itl3");

    private final Catalog catalog;

    /**
     * @param catalog null when no names are known
     */
    Saying(Catalog catalog) {
        this.catalog = catalog;
    }

    String say(Question q, Lang lang) {
        Phrases phrases = lang == Lang.IT ? new ItalianPhrases(this) : new EnglishPhrases(this);
        String said = measure(q, q.measure(), phrases);
        boolean ranksYears =
                q.measure().mentions("rank")
                        && q.universe() != null
                        && q.universe().members().matches("\\d{4}-\\d{4}");
        String when =
                q.base() != null && q.period() != null
                        ? PeriodSaying.say(q.base(), lang)
                                + "\u2013"
                                + PeriodSaying.say(q.period(), lang)
                        : q.period() != null && !ranksYears
                                ? PeriodSaying.say(q.period(), lang)
                                : "";
        return when.isEmpty() ? said : said + ", " + when;
    }

    /** What the rows of a table run over: "partners", "year". */
    private String axis(Universe axis, Lang lang) {
        return axis.dimension() == Dimension.PERIOD && axis.members().equals(Universe.ALL)
                ? Speech.say(lang, "saying.year")
                : universe(axis, lang);
    }

    /** What each row says, and what the rows run over. */
    String say(TableQuestion table, Lang lang) {
        Question q = table.question();
        boolean ranks = q.measure().id().equals("rank");
        Question.Builder open = q.toBuilder().measure(ranks ? q.measure().inner() : q.measure());
        for (Dimension dimension : table.dimensions()) {
            switch (dimension) {
                case REPORTER -> open.reporter((Codes) null);
                case PARTNER -> open.partner(Codes.WORLD);
                case PRODUCT -> open.product(Codes.TOTAL);
                default -> open.period(null);
            }
        }
        if (ranks) {
            open.universe(null).ascending(false);
        }
        List<String> axes = table.axes().stream().map(a -> axis(a, lang)).toList();
        int last = axes.size() - 1;
        String rows =
                last < 1
                        ? String.join("", axes)
                        : String.join(", ", axes.subList(0, last))
                                + Speech.say(lang, "saying.and", axes.get(last));
        String first =
                table.first() == 0
                        ? ""
                        : table.smallest()
                                ? Speech.say(lang, "saying.smallest", table.first())
                                : Speech.say(lang, "saying.largest", table.first());
        return (ranks ? Speech.say(lang, "saying.rank") : "")
                + Speech.say(lang, "saying.by", say(open.build(), lang), rows)
                + first;
    }

    private String measure(Question q, MeasureExpr m, Phrases p) {
        String inner = m.of() == null ? p.series(q, m.id()) : measure(q, m.of(), p);
        Basis d = q.denominator();
        switch (m.id()) {
            case "level", "per_capita", "gdp_ratio":
                return inner;
            case "share":
                return share(q, m, p, inner);
            case "share_of_change":
                return p.pair("share_of_change", inner, other(q, d, m, p));
            case "ratio", "ratio_percent", "difference":
                return p.pair(m.id(), inner, other(q, d, m, p));
            case "contribution":
                return p.pair("contribution", inner, d == null ? null : other(q, d, m, p));
            case "rank":
                return p.rank(q, rankedBy(q, m, p));
            case "top", "top_share":
                return p.top(q, m.id().equals("top_share"), rankedBy(q, m, p));
            case "count":
                return p.count(q, q.condition() == null ? rankedBy(q, m, p) : condition(q, p));
            default:
                String name = p.takes(m.id()) ? null : named(m.id(), p.lang());
                boolean told = d == null || m.of() != null && m.of().id().equals("share");
                return p.taken(name == null ? m.id() : name, inner, q.ascending())
                        + (told ? "" : Speech.say(p.lang(), "saying.against", other(q, d, m, p)))
                        + (q.n() == 0 ? "" : " (n = " + q.n() + ")");
        }
    }

    private static String named(String id, Lang lang) {
        return Lexicon.of(lang).entries().stream()
                .filter(e -> e.token().equals("NAMED") && e.value().equals(id))
                .map(Lexicon.Entry::word)
                .findFirst()
                .orElse(null);
    }

    /** The measure that ranks, without what the ranking runs over. */
    private String rankedBy(Question q, MeasureExpr m, Phrases p) {
        MeasureExpr by = m.inner();
        Question member = Ranked.withoutMember(q);
        boolean top = m.id().equals("top") || m.id().equals("top_share");
        boolean plain =
                !by.id().equals("share") && !p.takes(by.id()) && named(by.id(), p.lang()) == null;
        return by.of() == null && plain
                ? p.ranked(member, by.id())
                : measure(
                        member.toBuilder().measure(by).universe(null).n(top ? 0 : q.n()).build(),
                        by,
                        p);
    }

    private String condition(Question q, Phrases p) {
        Question member =
                Ranked.withoutMember(q).toBuilder()
                        .condition(null)
                        .universe(null)
                        .measure(q.condition().of())
                        .build();
        MeasureExpr of = q.condition().of();
        String bound =
                q.condition().than() == null
                        ? p.number(q.condition().value())
                        : measure(over(member, q.condition().than()), of, p);
        return measure(member, of, p) + p.bound(q.condition()) + bound;
    }

    private String share(Question q, MeasureExpr m, Phrases p, String inner) {
        Basis d = q.denominator();
        boolean simple = m.of() == null;
        boolean ofPartner =
                !q.partner().equals(Codes.WORLD)
                        && (d == null || d.equals(Basis.ofPartner(Codes.WORLD)));
        if (simple && ofPartner) {
            return p.memberShare(
                    area(q.partner(), p.lang()),
                    isTown(q.partner()),
                    p.series(
                            q.toBuilder().partner(Codes.WORLD).denominator(null).build(), "level"));
        }
        boolean ofProduct =
                !q.product().equals(Codes.TOTAL)
                        && q.partner().equals(Codes.WORLD)
                        && (d == null || d.equals(Basis.ofProduct(Codes.TOTAL)));
        if (simple && ofProduct) {
            return p.productShare(
                    product(q.product(), p.lang()),
                    p.series(
                            q.toBuilder().product(Codes.TOTAL).denominator(null).build(), "level"));
        }
        if (simple
                && d != null
                && d.reporter() != null
                && d.equals(Basis.ofReporter(d.reporter()))
                && q.reporter() != null) {
            return p.memberShare(
                    area(q.reporter(), p.lang()),
                    isTown(q.reporter()),
                    p.series(
                            q.toBuilder().reporter(d.reporter()).denominator(null).build(),
                            "level"));
        }
        String whole = other(q, d, m, p);
        return p.pair("share", inner, inner.equals(whole) ? null : whole);
    }

    private String other(Question q, Basis d, MeasureExpr m, Phrases p) {
        if (d == null) {
            return null;
        }
        Question other = over(q, d);
        String said = m.of() == null ? p.series(other, m.id()) : measure(other, m.of(), p);
        return d.period() == null ? said : said + " " + PeriodSaying.in(d.period(), p.lang());
    }

    private static Question over(Question q, Basis d) {
        Question.Builder b = q.toBuilder().denominator(null);
        if (d.flow() != null) {
            b.flow(d.flow());
        }
        if (d.reporter() != null) {
            b.reporter(d.reporter());
        }
        if (d.partner() != null) {
            b.partner(d.partner());
        }
        if (d.product() != null) {
            b.product(d.product());
        }
        return b.build();
    }

    /** Names of areas, those of a sum joined by "and". */
    String area(Codes codes, Lang lang) {
        return codes.list().stream()
                .map(c -> area(c, lang))
                .collect(Collectors.joining(Speech.say(lang, "saying.and-2")));
    }

    /** An area within a sentence: "the United States". */
    String within(String area, Lang lang) {
        return area(area, lang);
    }

    /** Whose something is: "of the United States", "dell'Emilia-Romagna". */
    String of(String area, Lang lang) {
        Codes codes = Codes.of(area);
        return lang == Lang.EN
                ? "of " + area(codes, lang)
                : ItalianPreposition.join("di", area(codes, lang), !isTown(codes));
    }

    private String area(String code, Lang lang) {
        if (code.equals(Area.WORLD)) {
            return Speech.say(lang, "saying.world");
        }
        return catalog == null
                ? code
                : catalog.areas()
                        .find(code)
                        .map(a -> a.name().in(lang))
                        .map(n -> lang == Lang.EN && ARTICLE.matcher(n).matches() ? "the " + n : n)
                        .orElse(code);
    }

    /**
     * Whether an area is called without an article in Italian, as towns and their provinces are.
     */
    boolean isTown(Codes codes) {
        return codes.isSum()
                || catalog == null
                || catalog.areas()
                        .find(codes.first())
                        .map(a -> TOWNS.contains(a.kind()))
                        .orElse(true);
    }

    String product(Codes codes, Lang lang) {
        return codes.list().stream()
                .map(c -> product(c, lang))
                .map(Saying::small)
                .collect(Collectors.joining(Speech.say(lang, "saying.and-2")));
    }

    private String product(String code, Lang lang) {
        if (code.equals(Product.UNLISTED)) {
            return Speech.say(lang, "saying.goods-no");
        }
        return catalog == null
                ? code
                : catalog.products().find(code).map(x -> x.name().in(lang)).orElse(code);
    }

    /**
     * A product's name inside a sentence: its capital goes, unless more than one letter is capital.
     */
    private static String small(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    /** What a ranking runs over. */
    String universe(Universe u, Lang lang) {
        String members = u.members();
        int of = members.indexOf(" of ");
        if (of > 0) {
            Lexicon.Entry kind =
                    Lexicon.of(lang).entries().stream()
                            .filter(
                                    e ->
                                            e.token().equals("KIND")
                                                    && e.value().equals(members.substring(0, of)))
                            .findFirst()
                            .orElse(null);
            Codes parent = Codes.parse(members.substring(of + 4));
            String noun = kind == null ? members.substring(0, of) : kind.word();
            return lang == Lang.IT
                    ? noun
                            + " "
                            + ItalianPreposition.join("di", area(parent, lang), !isTown(parent))
                    : noun + " of " + area(parent, lang);
        }
        String noun =
                switch (u.dimension()) {
                    case REPORTER -> Speech.say(lang, "saying.areas");
                    case PARTNER -> Speech.say(lang, "saying.partners");
                    case PRODUCT -> Speech.say(lang, "saying.products");
                    default -> Speech.say(lang, "saying.years");
                };
        if (members.equals(Universe.ALL)) {
            return noun;
        }
        if (members.matches("\\d{1,2} digits")) {
            String digits = members.substring(0, members.indexOf(' '));
            return noun + Speech.say(lang, "saying.digits", digits);
        }
        return members.matches("\\d{4}-\\d{4}")
                ? noun + " " + members.replace('-', '\u2013')
                : noun + " in " + area(Codes.parse(members), lang);
    }
}
