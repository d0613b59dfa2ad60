// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Renders random questions about Valdoria in the phrasings of a table ({@code phrasings.txt}): a
 * line {@code kind | language | sentence} with places to fill in: {@code {R}} reporter, {@code {P}}
 * partner, {@code {K}} product, {@code {Y}} year, {@code {B}} base year, {@code {N}} number, {@code
 * {F}} flow; in Italian with the preposition before it, {@code {di R}}.
 */
final class Phrasings {

    record Phrasing(String kind, Lang lang, String sentence) {}

    /** A question, the sentence that asks it and the number it states. */
    record Drawn(Phrasing phrasing, String sentence, Question question, double stated) {}

    private static final Map<String, String> ARTICLE =
            Map.of(
                    "NO", "la", "CL", "il", "KE", "il", "TH", "la", "VN", "il", "CA", "il", "PT",
                    "il", "EG", "l'", "PE", "il", "XV-01", "il");
    private static final List<String> EN_PRODUCT =
            List.of("machinery", "musical instruments", "footwear", "herbal teas");
    private static final List<String> IT_PRODUCT =
            List.of("macchinari", "strumenti musicali", "calzature", "tisane");
    private static final List<String> IT_THE_PRODUCT =
            List.of("i macchinari", "gli strumenti musicali", "le calzature", "le tisane");
    private static final List<String> ORDINAL =
            List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final List<String> ORDINALE =
            List.of("prim", "second", "terz", "quart", "quint", "sest");

    private final Random random;
    private final List<Phrasing> all;

    Phrasings(long seed, Path table) {
        random = new Random(seed);
        try {
            all =
                    Files.readAllLines(table).stream()
                            .filter(l -> !l.isBlank() && !l.startsWith("//"))
                            .map(
                                    l -> {
                                        String[] p = l.split("\\|");
                                        return new Phrasing(
                                                p[0].strip(), Lang.parse(p[1]), p[2].strip());
                                    })
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Phrasing> all() {
        return all;
    }

    Drawn draw() {
        return draw(all.get(random.nextInt(all.size())));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Drawn draw(Phrasing p) {
        boolean en = p.lang == Lang.EN;
        String reporter = one(Valdoria.REGIONS);
        String partner = one(Valdoria.PARTNERS);
        int product = random.nextInt(Valdoria.PRODUCTS.size());
        String k = Valdoria.PRODUCTS.get(product);
        int year = Valdoria.FIRST + 2 + random.nextInt(Valdoria.LAST - Valdoria.FIRST - 1);
        int base = Valdoria.FIRST + random.nextInt(year - 1 - Valdoria.FIRST);
        TradeFlow flow = random.nextBoolean() ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
        String s = p.sentence;
        if (s.contains("{X}")) {
            flow = TradeFlow.EXPORTS;
        } else if (s.contains("{M}")) {
            flow = TradeFlow.IMPORTS;
        }
        Question.Builder q =
                Question.of("level").flow(flow).reporter(reporter).period(Period.year(year));
        if (s.contains("P}")) {
            q.partner(partner);
        }
        if (s.contains("K}")) {
            q.product(k);
        }
        boolean fall = s.contains("{-}");
        double value = number(p, random);
        int place = 1 + random.nextInt(6);
        kind(p, q, year, base);
        List<String> parts = new ArrayList<>();
        for (String part : s.split("(?=\\{)|(?<=\\})")) {
            parts.add(
                    part.startsWith("{")
                            ? fill(
                                    part.substring(1, part.length() - 1),
                                    en,
                                    reporter,
                                    partner,
                                    product,
                                    year,
                                    base,
                                    value,
                                    flow,
                                    place,
                                    p)
                            : part);
        }
        boolean rank = p.kind.startsWith("rank");
        String text = String.join("", parts).replaceAll(" +", " ").strip();
        return new Drawn(
                p,
                Character.toUpperCase(text.charAt(0)) + text.substring(1),
                q.build(),
                rank ? place : fall ? -scaled(p, value) : scaled(p, value));
    }

    private static double number(Phrasing p, Random random) {
        return (11 + random.nextInt(880)) / 10.0;
    }

    private static double scaled(Phrasing p, double value) {
        return p.kind.equals("level") || p.kind.equals("balance") || p.kind.equals("change")
                ? value * 1e6
                : p.kind.equals("per_capita") ? Math.round(value * 10) + 1000 : value;
    }

    private static void kind(Phrasing p, Question.Builder q, int year, int base) {
        switch (p.kind) {
            case "level" -> q.measure("level");
            case "balance" -> q.measure("level").flow(TradeFlow.BALANCE);
            case "share.partner" -> q.measure("share").denominator(Basis.ofPartner(Codes.WORLD));
            case "share.product" -> q.measure("share").denominator(Basis.ofProduct(Codes.TOTAL));
            case "share.country" ->
                    q.measure("share").denominator(Basis.ofReporter(Codes.of("XV")));
            case "growth.year" -> q.measure("growth").base(Period.year(year - 1));
            case "growth.base" -> q.measure("growth").base(Period.year(base));
            case "average" -> q.measure("average_growth").base(Period.year(base));
            case "change" -> q.measure("change").base(Period.year(year - 1));
            case "per_capita" -> q.measure("per_capita");
            case "gdp" -> q.measure("gdp_ratio");
            case "cover" ->
                    q.measure("ratio_percent")
                            .flow(TradeFlow.EXPORTS)
                            .denominator(Basis.ofFlow(TradeFlow.IMPORTS));
            case "contribution" ->
                    q.measure("contribution")
                            .base(Period.year(year - 1))
                            .denominator(Basis.ofPartner(Codes.WORLD));
            case "share.points" ->
                    q.measure("change/share")
                            .base(Period.year(base))
                            .denominator(Basis.ofPartner(Codes.WORLD));
            case "share.percent" ->
                    q.measure("growth/share")
                            .base(Period.year(base))
                            .denominator(Basis.ofPartner(Codes.WORLD));
            case "rank.region" ->
                    q.measure("rank").universe(new Universe(Dimension.REPORTER, "regions of XV"));
            case "rank.customer" ->
                    q.measure("rank")
                            .flow(TradeFlow.EXPORTS)
                            .universe(new Universe(Dimension.PARTNER, Universe.ALL));
            case "rank.supplier" ->
                    q.measure("rank")
                            .flow(TradeFlow.IMPORTS)
                            .universe(new Universe(Dimension.PARTNER, Universe.ALL));
            default -> throw new IllegalArgumentException(p.kind);
        }
    }

    private String fill(
            String place,
            boolean en,
            String reporter,
            String partner,
            int product,
            int year,
            int base,
            double value,
            TradeFlow flow,
            int ordinal,
            Phrasing p) {
        String preposition = place.contains(" ") ? place.substring(0, place.indexOf(' ')) : "";
        String what = place.substring(place.lastIndexOf(' ') + 1);
        return switch (what) {
            case "R" -> en ? Valdoria.names(Lang.EN).get(reporter) : italian(preposition, reporter);
            case "P" -> en ? Valdoria.names(Lang.EN).get(partner) : italian(preposition, partner);
            case "K" ->
                    en
                            ? EN_PRODUCT.get(product)
                            : preposition.isEmpty()
                                    ? IT_PRODUCT.get(product)
                                    : IT_THE_PRODUCT.get(product);
            case "Y" -> String.valueOf(year);
            case "B" -> String.valueOf(base);
            case "N" ->
                    p.kind.equals("per_capita")
                            ? grouped(Math.round(value * 10) + 1000, en)
                            : decimal(value, en);
            case "F" ->
                    en
                            ? flow == TradeFlow.EXPORTS ? "exports" : "imports"
                            : flow == TradeFlow.EXPORTS ? "esportazioni" : "importazioni";
            case "TO" -> en ? flow == TradeFlow.EXPORTS ? "to" : "from" : "";
            case "PT" -> italian(flow == TradeFlow.EXPORTS ? "verso" : "da", partner);
            case "ORD" -> en ? ORDINAL.get(ordinal - 1) : ORDINALE.get(ordinal - 1);
            case "X", "M", "-" -> "";
            case "PARTNER" -> "";
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static String grouped(long n, boolean en) {
        return String.format(en ? java.util.Locale.ENGLISH : java.util.Locale.ITALIAN, "%,d", n);
    }

    private static String decimal(double v, boolean en) {
        return String.format(en ? java.util.Locale.ENGLISH : java.util.Locale.ITALIAN, "%.1f", v);
    }

    /**
     * A name with article and preposition grown together: {@code della Norvegia}, {@code
     * dall'Egitto}.
     */
    private static String italian(String preposition, String code) {
        String name = Valdoria.names(Lang.IT).get(code);
        String article = ARTICLE.getOrDefault(code, "");
        if (preposition.isEmpty() || preposition.equals("il")) {
            return joined(article, name);
        }
        if (article.isEmpty()) {
            return preposition + " " + name;
        }
        if (preposition.equals("verso") || preposition.equals("con")) {
            return preposition + " " + joined(article, name);
        }
        String stem =
                preposition.equals("di")
                        ? "de"
                        : preposition.equals("in")
                                ? "ne"
                                : preposition.equals("su") ? "su" : preposition;
        String ending = article.equals("il") ? "l" : article.equals("la") ? "lla" : "ll'";
        return joined(stem + ending, name);
    }

    private static String joined(String article, String name) {
        return article.isEmpty()
                ? name
                : article.endsWith("'") ? article + name : article + " " + name;
    }
}
