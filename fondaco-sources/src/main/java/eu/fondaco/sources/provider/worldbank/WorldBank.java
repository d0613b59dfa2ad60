// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.worldbank;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.AttributeProvider;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The World Bank's indicators of countries: population and gross domestic product, which become
 * attributes of areas.
 */
public final class WorldBank implements AttributeProvider {

    private static final Pattern PAGES =
            Pattern.compile(
                    "^\\s*\\[\\s*\\{[^{}]*\"page\"\\s*:\\s*\"?(\\d+)\"?\\s*,\\s*\"pages\"\\s*:\\s*\"?(\\d+)\"?");

    private static final Declaration DECLARATION =
            new Declaration(
                    "worldbank",
                    "World Bank, World Development Indicators",
                    URI.create("https://api.worldbank.org/v2"),
                    Map.of(
                            "data",
                            "/country/{country}/indicator/{flow}?format=json&per_page=1000{years}&page=1"),
                    "CC-BY-4.0",
                    Duration.ofSeconds(1),
                    "about four times a year");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        URI base = desk.base(spec);
        if (!IndicatorRows.INDICATORS.containsKey(spec.flow())) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.no-attribute", spec.flow()),
                    Speech.both(
                            "pull.one-of", String.join(", ", IndicatorRows.INDICATORS.keySet())));
        }
        if (!spec.where().keySet().stream().allMatch("country"::equals)) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.countries-only"),
                    Speech.both("pull.write", "where: {country: [IT, DE]}"));
        }
        String years = spec.from().isEmpty() ? "" : "&date=" + spec.from() + ":" + to(spec);
        return desk.each(
                spec.parts(),
                part -> {
                    List<String> countries = part.where().getOrDefault("country", List.of("all"));
                    Map<String, String> named =
                            Map.of(
                                    "country",
                                    String.join(";", countries),
                                    "flow",
                                    spec.flow(),
                                    "years",
                                    years);
                    return desk.ask(DECLARATION.address("data", base, named), Map.of(), "json");
                });
    }

    private static String to(PullSpec spec) {
        return spec.to().isEmpty() ? "2100" : spec.to();
    }

    @Override
    public Answer judge(Reply reply) {
        if (reply.status() != 200) {
            return new Answer.Refused(
                    Speech.both("pull.answers", reply.status(), reply.words()),
                    Speech.both("pull.mend"));
        }
        if (isMessage(reply)) {
            return new Answer.Refused(
                    Speech.both("pull.says", reply.words()), Speech.both("pull.check-indicator"));
        }
        Matcher pages = PAGES.matcher(reply.head());
        if (!pages.find()) {
            return new Answer.Refused(
                    Speech.both("pull.gives-no-table", reply.words()),
                    Speech.both("pull.check-entry"));
        }
        int page = Integer.parseInt(pages.group(1));
        if (page == 0 || reply.tail().matches("(?s).*\\},\\s*(null|\\[\\s*\\])\\s*\\]\\s*")) {
            return new Answer.Empty(Speech.both("pull.no-values"));
        }
        return page < Integer.parseInt(pages.group(2))
                ? next(reply.uri(), page + 1)
                : new Answer.Data();
    }

    @Quirk(
            id = "worldbank-error-200",
            category = Category.ANSWER,
            cause =
                    "a wrong request is answered with status 200 and a message in place of the"
                            + " table")
    private static boolean isMessage(Reply reply) {
        return reply.head().matches("(?s)\\s*\\[\\s*\\{\\s*\"message\".*");
    }

    @Quirk(
            id = "worldbank-page-numbers",
            category = Category.ANSWER,
            cause =
                    "pages are numbered inside the answer; the address of the next has to be made"
                            + " up")
    private static Answer next(URI uri, int page) {
        return new Answer.Page(
                URI.create(uri.toString().replaceFirst("&page=\\d+", "&page=" + page)));
    }

    @Override
    public String attributes(List<Path> answers) throws IOException {
        StringBuilder text = new StringBuilder("reporter,period,indicator,value,unit,source\n");
        for (Path answer : answers) {
            IndicatorRows.append(answer, text);
        }
        return text.toString();
    }
}
