// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.hmrc;

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
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The United Kingdom's trade in goods as HM Revenue and Customs publishes it by OData: {@code OTS},
 * overseas trade by CN product, country and month. {@code RTS}, trade of regions, can be pulled too
 * and needs a mapping of one's own.
 */
public final class Hmrc implements Provider {

    private static final Pattern NEXT =
            Pattern.compile("\"@odata\\.nextLink\"\\s*:\\s*\"([^\"]+)\"");

    private static final Declaration DECLARATION =
            new Declaration(
                    "hmrc",
                    "HM Revenue and Customs, uktradeinfo",
                    URI.create("https://api.uktradeinfo.com"),
                    Map.of("data", "/{flow}?$filter={filter}", "countries", "/Country"),
                    "OGL-UK-3.0",
                    Duration.ofMillis(1_100),
                    "monthly, about six weeks after the month; trade of regions quarterly");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    @Quirk(
            id = "hmrc-country-numbers",
            category = Category.STRUCTURE,
            cause = "countries are numbers of its own, whose list is a table of its own")
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        URI base = desk.base(spec);
        if (!spec.flow().matches("[A-Z]{3}")) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.has-no-table", spec.flow()),
                    Speech.both("pull.one-of", "OTS, RTS"));
        }
        List<Snapshot> kept = new ArrayList<>(list("countries", base, desk));
        kept.addAll(desk.each(spec.parts(), part -> rows(part, spec, base, desk)));
        return kept;
    }

    private static List<Snapshot> list(String which, URI base, Desk desk)
            throws IOException, InterruptedException {
        URI uri = DECLARATION.address(which, base, Map.of());
        Portion whole = new Portion(Map.of(), "", "");
        return desk.each(List.of(whole), part -> desk.ask(uri, Map.of(), "json"));
    }

    private static List<Snapshot> rows(Portion part, PullSpec spec, URI base, Desk desk)
            throws IOException, InterruptedException {
        List<String> terms = new ArrayList<>();
        month("ge", part.from(), "01", terms);
        month("le", part.to(), "12", terms);
        part.where().forEach((column, codes) -> terms.add(anyOf(column, codes)));
        if (terms.isEmpty()) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.too-much-whole"),
                    Speech.both("pull.one-of", "from, where"));
        }
        String filter =
                URLEncoder.encode(String.join(" and ", terms), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        List<Snapshot> pages =
                desk.ask(
                        DECLARATION.address(
                                "data", base, Map.of("flow", spec.flow(), "filter", filter)),
                        Map.of(),
                        "json");
        return pages.size() < 2 ? pages : List.of(desk.join(pages, "json", Hmrc::join));
    }

    @Override
    public int requests(PullSpec spec) {
        return 1 + spec.parts().size();
    }

    private static void month(
            String operator, String period, String otherwise, List<String> terms) {
        if (!period.isEmpty()) {
            String digits = period.replace("-", "");
            terms.add(
                    "MonthId "
                            + operator
                            + " "
                            + (digits.length() == 4 ? digits + otherwise : digits));
        }
    }

    private static String anyOf(String column, List<String> codes) {
        return codes.stream()
                .map(code -> column + " eq " + (code.matches("-?\\d+") ? code : "'" + code + "'"))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    @Quirk(
            id = "hmrc-pages",
            category = Category.ANSWER,
            cause = "an answer ends after some 30,000 rows with a link to the next")
    public Answer judge(Reply reply) {
        if (reply.status() != 200) {
            return new Answer.Refused(
                    Speech.both("pull.answers", reply.status(), reply.words()),
                    Speech.both("pull.mend-entry"));
        }
        if (reply.head().matches("(?s).*\"value\"\\s*:\\s*\\[\\s*\\].*")) {
            return new Answer.Empty(Speech.both("pull.no-rows"));
        }
        Matcher next = NEXT.matcher(reply.head() + reply.tail());
        return next.find()
                ? new Answer.Page(URI.create(next.group(1).replace(" ", "%20")))
                : new Answer.Data();
    }

    /**
     * The rows of all pages in one list: the rows of one cell may lie on both sides of a page's
     * end.
     */
    private static void join(List<Path> pages, OutputStream out) throws IOException {
        String separator = "";
        for (Path page : pages) {
            String text = Files.readString(page);
            int start = text.indexOf('[', text.indexOf("\"value\""));
            String head = text.substring(0, start + 1);
            String rows = text.substring(start + 1, text.lastIndexOf(']')).strip();
            out.write((separator.isEmpty() ? head : separator).getBytes(StandardCharsets.UTF_8));
            out.write(rows.getBytes(StandardCharsets.UTF_8));
            separator = ",\n";
        }
        out.write("]}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isList(Snapshot snapshot) {
        return snapshot.url().getPath().endsWith("/Country");
    }
}
