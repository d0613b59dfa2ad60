// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.comtrade;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Portion;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * UN Comtrade, version 1. The table is written {@code C-A-HS}: goods, annual, by HS. Without a key
 * it gives a preview of few rows; a key in {@code FONDACO_COMTRADE_KEY} gives all, and is never
 * written down. One request for each period.
 */
public final class ComtradeService implements Provider {

    /** The environment variable that holds a user's key. */
    public static final String KEY = "FONDACO_COMTRADE_KEY";

    private static final int PREVIEW_ROWS = 500;
    private static final int MOST_PERIODS = 600;

    private static final Declaration DECLARATION =
            new Declaration(
                    "comtrade",
                    "United Nations, UN Comtrade",
                    URI.create("https://comtradeapi.un.org"),
                    Map.of(
                            "preview",
                            "/public/v1/preview/{flow}?maxRecords=" + PREVIEW_ROWS + "{query}",
                            "keyed",
                            "/data/v1/get/{flow}?maxRecords=250000{query}"),
                    "UN Comtrade terms of use: no redistribution in bulk",
                    Duration.ofSeconds(6),
                    "continuously, as countries report");

    private final String key;

    public ComtradeService() {
        this(System.getenv(KEY));
    }

    /**
     * @param key of a user; null or empty for the preview
     */
    ComtradeService(String key) {
        this.key = key == null ? "" : key;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        URI base = desk.base(spec);
        if (!spec.flow().matches("[CS]-[AM]-[A-Z0-9]+")) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.has-no-table", spec.flow()),
                    Speech.both("pull.such-as", "C-A-HS"));
        }
        boolean keyed =
                !key.isEmpty() && spec.base() == null; // a key is for its owner, not for a mirror
        List<Portion> portions = new ArrayList<>();
        for (Portion part : spec.parts()) {
            for (String period : periods(spec, base)) {
                portions.add(new Portion(part.where(), period, ""));
            }
        }
        Map<String, String> headers = keyed ? Map.of("Ocp-Apim-Subscription-Key", key) : Map.of();
        return desk.each(
                portions,
                portion -> desk.ask(address(portion, spec, base, keyed), headers, "json"));
    }

    private static URI address(Portion portion, PullSpec spec, URI base, boolean keyed) {
        StringBuilder query =
                new StringBuilder(
                        "&breakdownMode=classic&includeDesc=true&period=" + portion.from());
        whole(portion.where())
                .forEach(
                        (dimension, codes) ->
                                query.append('&')
                                        .append(dimension)
                                        .append('=')
                                        .append(String.join(",", codes)));
        return DECLARATION.address(
                keyed ? "keyed" : "preview",
                base,
                Map.of("flow", spec.flow().replace('-', '/'), "query", query.toString()));
    }

    @Override
    public int requests(PullSpec spec) {
        try {
            return spec.parts().size() * periods(spec, DECLARATION.base()).size();
        } catch (PullFailedException e) {
            return 0; // without periods the pull says what is wrong, and asks nobody
        }
    }

    @Quirk(
            id = "comtrade-inner-totals",
            category = Category.STRUCTURE,
            cause =
                    "rows by second partner, transport and procedure stand beside their totals,"
                            + " which have own codes")
    private static Map<String, List<String>> whole(Map<String, List<String>> part) {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>(part);
        all.putIfAbsent("partner2Code", List.of("0"));
        all.putIfAbsent("motCode", List.of("0"));
        all.putIfAbsent("customsCode", List.of("C00"));
        return all;
    }

    private static List<String> periods(PullSpec spec, URI base) throws PullFailedException {
        boolean monthly = spec.flow().contains("-M-");
        String shape = monthly ? "\\d{4}-(0[1-9]|1[0-2])" : "\\d{4}";
        if (!spec.from().matches(shape)
                || !spec.to().matches(shape)
                || spec.from().compareTo(spec.to()) > 0) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.which-periods"),
                    Speech.both(
                            "pull.write",
                            monthly ? "from: 2024-01, to: 2024-12" : "from: 2015, to: 2024"));
        }
        List<String> periods = new ArrayList<>();
        YearMonth last = YearMonth.parse(monthly ? spec.to() : spec.to() + "-01");
        YearMonth next = YearMonth.parse(monthly ? spec.from() : spec.from() + "-01");
        while (!next.isAfter(last) && periods.size() < MOST_PERIODS) {
            periods.add(next.format(DateTimeFormatter.ofPattern(monthly ? "yyyyMM" : "yyyy")));
            next = monthly ? next.plusMonths(1) : next.plusYears(1);
        }
        return periods;
    }

    @Override
    public Answer judge(Reply reply) {
        if (reply.status() != 200) {
            return new Answer.Refused(
                    Speech.both("pull.answers", reply.status(), reply.words()),
                    reply.status() == 401 || reply.status() == 403
                            ? Speech.both("pull.check", KEY)
                            : Speech.both("pull.mend-entry"));
        }
        String ends = reply.head() + reply.tail();
        if (ends.matches("(?s).*\"error\"\\s*:\\s*\"[^\"]+\".*")) {
            return new Answer.Refused(
                    Speech.both("pull.says", reply.words()), Speech.both("pull.mend-entry"));
        }
        if (reply.head().matches("(?s).*\"data\"\\s*:\\s*(\\[\\s*\\]|null).*")) {
            return new Answer.Empty(Speech.both("pull.no-rows"));
        }
        if (isPreviewCut(reply, ends)) {
            return new Answer.TooMuch(
                    Speech.both("pull.preview", PREVIEW_ROWS), Speech.both("pull.with-key", KEY));
        }
        return isAtLimit(ends)
                ? new Answer.TooMuch(Speech.both("pull.at-limit"), Speech.both("pull.more-codes"))
                : new Answer.Data();
    }

    @Quirk(
            id = "comtrade-preview-cut",
            category = Category.ANSWER,
            cause = "the preview ends after 500 rows without saying that there are more")
    private static boolean isPreviewCut(Reply reply, String ends) {
        return reply.uri().getPath().contains("/preview/")
                && ends.matches("(?s).*\"count\"\\s*:\\s*" + PREVIEW_ROWS + "\\b.*");
    }

    @Quirk(
            id = "comtrade-limit",
            category = Category.ANSWER,
            cause =
                    "an answer of exactly 100,000 or 250,000 rows is cut, by the kind of key, and"
                            + " doesn't say so")
    private static boolean isAtLimit(String ends) {
        return ends.matches("(?s).*\"count\"\\s*:\\s*(100000|250000)\\b.*");
    }

    @Override
    @Quirk(
            id = "comtrade-elapsed-time",
            category = Category.ANSWER,
            cause = "every answer says how long it took, so that no two have the same bytes")
    public String withoutVolatile(String text) {
        return text.replaceFirst("\"elapsedTime\"\\s*:\\s*\"[^\"]*\"", "\"elapsedTime\":\"\"");
    }
}
