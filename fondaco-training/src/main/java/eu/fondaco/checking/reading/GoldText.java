// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An annotated text: what it states and where. */
record GoldText(
        String folder,
        String name,
        String text,
        Lang lang,
        String dataset,
        LocalDate published,
        List<Claim> claims,
        List<int[]> ignored,
        List<int[]> traps) {

    /** An annotated statement. */
    record Claim(
            String id,
            int start,
            int end,
            JsonNode question,
            Double stated,
            String unit,
            String verdict,
            String slip,
            List<String> slipAlso,
            Double actual,
            String kind,
            Question asked) {

        /** The same with another verdict. */
        Claim of(String other) {
            return new Claim(
                    id, start, end, question, stated, unit, other, slip, slipAlso, actual, kind,
                    asked);
        }
    }

    /** The same text with other statements, as of another folder. */
    GoldText of(List<Claim> others, String beside) {
        return new GoldText(
                folder + beside, name, text, lang, dataset, published, others, ignored, traps);
    }

    /** What stands for a question where a number isn't about trade. */
    private static final String OUTSIDE = "-";

    /** The folder of short passages. */
    static final String PASSAGES = "sentences";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, MeasureKind> MEASURES =
            Map.ofEntries(
                    Map.entry("value", MeasureKind.LEVEL),
                    Map.entry("growth", MeasureKind.GROWTH),
                    Map.entry("share", MeasureKind.SHARE),
                    Map.entry("share_growth", MeasureKind.SHARE_GROWTH),
                    Map.entry("pp_change", MeasureKind.SHARE_CHANGE),
                    Map.entry("contribution", MeasureKind.CONTRIBUTION),
                    Map.entry("share_of_change", MeasureKind.SHARE_OF_CHANGE),
                    Map.entry("change", MeasureKind.CHANGE),
                    Map.entry("multiple", MeasureKind.MULTIPLE),
                    Map.entry("avg_growth", MeasureKind.AVERAGE_GROWTH),
                    Map.entry("ratio", MeasureKind.RATIO),
                    Map.entry("ratio_pct", MeasureKind.RATIO_PERCENT),
                    Map.entry("pc_ratio", MeasureKind.HEAD_RATIO),
                    Map.entry("difference", MeasureKind.DIFFERENCE),
                    Map.entry("per_capita", MeasureKind.PER_HEAD),
                    Map.entry("gdp_ratio", MeasureKind.GDP_RATIO),
                    Map.entry("count", MeasureKind.COUNT),
                    Map.entry("streak", MeasureKind.STREAK));

    static GoldText read(Path gold) {
        try {
            JsonNode g = JSON.readTree(gold.toFile());
            String brief = g.get("brief").asText();
            String text = Files.readString(gold.resolveSibling(brief));
            List<Claim> claims = new ArrayList<>();
            for (JsonNode c : g.get("claims")) {
                claims.add(claim(c));
            }
            return new GoldText(
                    gold.getParent().getFileName().toString(),
                    brief,
                    text,
                    Lang.parse(g.get("lang").asText()),
                    g.get("dataset").asText(),
                    g.hasNonNull("published") ? LocalDate.parse(g.get("published").asText()) : null,
                    claims,
                    spans(g.get("ignore")),
                    spans(g.get("traps")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(gold.toString(), e);
        }
    }

    private static List<int[]> spans(JsonNode list) {
        List<int[]> out = new ArrayList<>();
        if (list != null) {
            list.forEach(n -> out.add(new int[] {n.get("start").asInt(), n.get("end").asInt()}));
        }
        return out;
    }

    private static Claim claim(JsonNode c) {
        JsonNode q = c.get("question");
        boolean asked = q != null && q.hasNonNull("measure");
        List<String> also = new ArrayList<>();
        if (c.has("slip_also") && c.get("slip_also").isArray()) {
            c.get("slip_also").forEach(x -> also.add(x.asText()));
        }
        return new Claim(
                c.get("id").asText(),
                c.get("start").asInt(),
                c.get("end").asInt(),
                asked ? q : null,
                c.get("stated").isNumber() ? c.get("stated").asDouble() : null,
                c.path("unit").asText(""),
                c.get("verdict").asText(),
                c.path("slip").isNull() ? null : c.path("slip").asText(null),
                also,
                c.path("actual").isNumber() ? c.get("actual").asDouble() : null,
                c.path("kind").asText(""),
                null);
    }

    /**
     * Sentences with the questions that they ask: a line of language, sentence and, again and
     * again, question and number, parted by tabs; {@value #OUTSIDE} for a number that no table of
     * trade tells.
     */
    static List<GoldText> sentences(Path file, String dataset, QuestionLanguage language)
            throws IOException {
        List<GoldText> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            String text = parts[1].replace("\\n", "\n");
            List<Claim> claims = new ArrayList<>();
            for (int i = 2; i + 1 < parts.length; i += 2) {
                claims.add(
                        new Claim(
                                "c" + i,
                                0,
                                text.length(),
                                null,
                                Double.parseDouble(parts[i + 1]),
                                "",
                                "sentence",
                                null,
                                List.of(),
                                null,
                                "",
                                parts[i].equals(OUTSIDE) ? null : language.parse(parts[i])));
            }
            out.add(
                    new GoldText(
                            PASSAGES,
                            "s" + out.size() + ".md",
                            text,
                            Lang.parse(parts[0]),
                            dataset,
                            null,
                            claims,
                            List.of(),
                            List.of()));
        }
        return out;
    }

    /** The reading that a question asks; null where this reader has no such question. */
    static Draft draft(Question q, Double stated, Holdings held) {
        MeasureKind m = null;
        for (MeasureKind k : MeasureKind.values()) {
            m = k.expr.equals(q.measure()) ? k : m;
        }
        if (m == null || q.period() == null) {
            return null;
        }
        boolean fall =
                m.isRank() || m == MeasureKind.STREAK
                        ? q.ascending()
                        : m == MeasureKind.COUNT
                                ? q.condition() != null && !q.condition().above()
                                : (m.isSigned()
                                                || m == MeasureKind.LEVEL
                                                        && q.flow() == TradeFlow.BALANCE)
                                        && stated < 0;
        Codes reporter =
                q.reporter() != null
                        ? q.reporter()
                        : held.nation() == null ? held.anyReporter() : Codes.of(held.nation());
        return new Draft(
                m,
                held.canonical(reporter),
                held.canonical(q.partner()),
                q.product(),
                q.flow(),
                q.period(),
                m.needsBase() ? q.base() : null,
                m.needsWhole() ? whole(q, held) : null,
                m.needsAmong() ? among(q, held) : null,
                fall ? -1 : 1);
    }

    private static Whole whole(Question q, Holdings held) {
        Basis b = q.denominator();
        if (b == null) {
            return null;
        }
        Codes nation = held.nation() == null ? null : Codes.of(held.nation());
        boolean all = Codes.TOTAL.equals(b.product());
        if (b.flow() != null) {
            return Whole.of(Whole.Kind.FLOW);
        }
        if (b.reporter() != null && b.reporter().equals(nation)) {
            return Whole.of(all ? Whole.Kind.NATION_GOODS : Whole.Kind.NATION);
        }
        if (held.everyPartner().equals(b.partner())) {
            return Whole.of(all ? Whole.Kind.PARTNER_GOODS : Whole.Kind.EVERY_PARTNER);
        }
        if (all && b.partner() == null && b.reporter() == null) {
            return Whole.of(Whole.Kind.EVERY_GOODS);
        }
        return b.reporter() != null
                ? new Whole(Whole.Kind.AREA, b.reporter())
                : b.partner() != null
                        ? new Whole(Whole.Kind.PARTNER, b.partner())
                        : b.product() != null ? new Whole(Whole.Kind.GOODS, b.product()) : null;
    }

    private static Among among(Question q, Holdings held) {
        Universe u = q.universe();
        if (u == null) {
            return null;
        }
        boolean all =
                u.dimension() == Dimension.PERIOD
                        || u.members().equals(Universe.ALL)
                        || u.dimension() == Dimension.REPORTER
                                && (u.members().contains(" of ")
                                        || held.isEveryReporter(u.members()));
        return all ? Among.all(u.dimension()) : new Among(u.dimension(), u.members());
    }

    /** The reading that was annotated; null where this reader has no such question. */
    static Draft draft(Claim c, Holdings held) {
        if (c.asked() != null) {
            return draft(c.asked(), c.stated(), held);
        }
        JsonNode q = c.question();
        if (q == null) {
            return null;
        }
        MeasureKind m = measure(q);
        if (m == null || !q.hasNonNull("period") || q.get("period").isArray()) {
            return null;
        }
        Codes reporter = codes(q.get("reporter"));
        if (reporter == null) {
            reporter = held.nation() == null ? held.anyReporter() : Codes.of(held.nation());
        }
        Draft d =
                new Draft(
                        m,
                        held.canonical(reporter),
                        held.canonical(codes(q.get("partner"))),
                        codes(q.get("product")),
                        TradeFlow.parse(q.get("flow").asText("X")),
                        period(q.get("period").asText()),
                        m.needsBase() && q.hasNonNull("base_period")
                                ? period(q.get("base_period").asText())
                                : null,
                        m.needsWhole() ? whole(q.get("denominator"), held) : null,
                        m.needsAmong()
                                ? among(q.path("universe").asText(""), held, reporter)
                                : null,
                        sign(c, q, m));
        return d;
    }

    private static int sign(Claim c, JsonNode q, MeasureKind m) {
        if (m == MeasureKind.COUNT) {
            return q.path("condition").path("op").asText(">").equals("<") ? -1 : 1;
        }
        if (m.isRank() || m == MeasureKind.STREAK) {
            return q.path("order").asText("desc").equals("asc") ? -1 : 1;
        }
        boolean signed =
                m.isSigned() || m == MeasureKind.LEVEL && q.path("flow").asText("X").equals("X-M");
        return signed && c.stated() != null && c.stated() < 0 ? -1 : 1;
    }

    private static MeasureKind measure(JsonNode q) {
        String m = q.get("measure").asText();
        String by = q.path("by").asText("value");
        if (m.equals("rank")) {
            return by.equals("value") || by.equals("null")
                    ? MeasureKind.RANK
                    : by.equals("growth")
                            ? MeasureKind.RANK_GROWTH
                            : by.equals("share") ? MeasureKind.RANK_SHARE : null;
        }
        if (m.equals("count")) {
            boolean growth =
                    q.path("condition").path("of").asText("").equals("growth")
                            && q.path("condition").path("value").asDouble(1) == 0;
            return growth ? MeasureKind.COUNT : null;
        }
        return MEASURES.get(m);
    }

    private static Codes codes(JsonNode n) {
        if (n == null || n.isNull()) {
            return null;
        }
        if (!n.isArray()) {
            return Codes.of(n.asText());
        }
        List<String> all = new ArrayList<>();
        n.forEach(x -> all.add(x.asText()));
        return Codes.of(all);
    }

    static Period period(String s) {
        int dots = s.indexOf("..");
        if (dots > 0) {
            int y = Integer.parseInt(s.substring(0, 4));
            int a = s.charAt(6) - '0';
            int b = s.charAt(s.length() - 1) - '0';
            return new Period(y * 12 + (a - 1) * 3, (b - a + 1) * 3);
        }
        if (s.length() == 9 && s.charAt(4) == '-') {
            return Period.years(
                    Integer.parseInt(s.substring(0, 4)), Integer.parseInt(s.substring(5)));
        }
        return Period.parse(s);
    }

    private static Whole whole(JsonNode d, Holdings held) {
        if (d == null || d.isNull() || d.isEmpty()) {
            return null;
        }
        Codes r = codes(d.get("reporter"));
        Codes p = codes(d.get("partner"));
        Codes g = codes(d.get("product"));
        Codes nation = held.nation() == null ? null : Codes.of(held.nation());
        boolean every = p != null && p.equals(held.everyPartner());
        boolean all = g != null && g.equals(Codes.TOTAL);
        if (d.hasNonNull("flow")) {
            return Whole.of(Whole.Kind.FLOW);
        }
        if (r != null && r.equals(nation)) {
            return Whole.of(all ? Whole.Kind.NATION_GOODS : Whole.Kind.NATION);
        }
        if (every) {
            return Whole.of(all ? Whole.Kind.PARTNER_GOODS : Whole.Kind.EVERY_PARTNER);
        }
        if (all && p == null && r == null) {
            return Whole.of(Whole.Kind.EVERY_GOODS);
        }
        return r != null
                ? new Whole(Whole.Kind.AREA, r)
                : p != null
                        ? new Whole(Whole.Kind.PARTNER, p)
                        : g != null ? new Whole(Whole.Kind.GOODS, g) : null;
    }

    private static Among among(String u, Holdings held, Codes reporter) {
        if (u.isEmpty() || u.equals("null")) {
            return null;
        }
        String[] parts = u.split(":", 2);
        Dimension d = Dimension.valueOf(parts[0].toUpperCase());
        String members = parts.length < 2 || parts[1].isEmpty() ? "all" : parts[1];
        if (d == Dimension.PERIOD) {
            return Among.all(d);
        }
        members = members.contains("|") ? Codes.of(members.split("\\|")).toString() : members;
        boolean all =
                d == Dimension.REPORTER && !members.contains("+") && held.isEveryReporter(members);
        return all ? Among.all(d) : new Among(d, members);
    }
}
