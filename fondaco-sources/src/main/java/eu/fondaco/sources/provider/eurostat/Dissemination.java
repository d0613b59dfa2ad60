// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.eurostat;

import eu.fondaco.sources.provider.sdmx.SdmxAnswers;
import eu.fondaco.sources.provider.sdmx.SdmxCodes;
import eu.fondaco.sources.provider.sdmx.SdmxKey;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eurostat's dissemination service, which stands at two addresses: one for its tables, one for
 * Comext. Speaks SDMX 2.1 (as SDMX-CSV or SDMX-ML) and JSON-stat.
 */
public abstract class Dissemination implements Provider {

    /** Templates of addresses, the same below both bases. */
    public static final Map<String, String> PATHS =
            Map.of(
                    "codes", "/sdmx/2.1/contentconstraint/ESTAT/{flow}/latest",
                    "structure", "/sdmx/2.1/dataflow/ESTAT/{flow}/latest?references=children",
                    "sdmx-csv", "/sdmx/2.1/data/{flow}/{key}?format=SDMX-CSV",
                    "sdmx-ml", "/sdmx/2.1/data/{flow}/{key}?format=SDMX_2.1_GENERIC",
                    "json-stat", "/statistics/1.0/data/{flow}?format=JSON&lang=EN",
                    "status", "/1.0/async/status/{id}",
                    "data", "/1.0/async/data/{id}");

    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final Pattern ADDRESS =
            Pattern.compile("<[\\w.:-]*Text[^>]*>\\s*(https?://[^\\s<]+)\\s*<");
    private static final Pattern QUEUED =
            Pattern.compile("(?s)<(?:\\w+:)?queued>.*?<(?:\\w+:)?id>\\s*([A-Za-z0-9-]+)\\s*<");
    private static final Pattern STATUS =
            Pattern.compile("(?s)asyncResponse.*<(?:\\w+:)?status>\\s*([A-Z_]+)\\s*<");

    private final Declaration declaration;

    protected Dissemination(Declaration declaration) {
        this.declaration = declaration;
    }

    @Override
    public final Declaration declaration() {
        return declaration;
    }

    /** Asks for a table. SDMX takes codes by position, JSON-stat by name. */
    @Override
    public final List<Snapshot> pull(PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        URI base = desk.base(spec);
        String format = spec.format().isEmpty() ? "sdmx-csv" : spec.format();
        if (!List.of("sdmx-csv", "sdmx-ml", "json-stat").contains(format)) {
            throw new PullFailedException(
                    base,
                    Speech.both("pull.no-format", format),
                    Speech.both("pull.one-of", "sdmx-csv, sdmx-ml, json-stat"));
        }
        if (format.equals("json-stat")) {
            URI uri = declaration.address(format, base, Map.of("flow", spec.flow()));
            return desk.each(
                    spec.parts(),
                    part -> desk.ask(URI.create(uri + filters(part)), Map.of(), "json"));
        }
        URI structure = declaration.address("structure", base, Map.of("flow", spec.flow()));
        Snapshot answer =
                desk.structure(
                        structure,
                        Map.of(),
                        Speech.both("pull.knows-no-table", spec.flow()),
                        Speech.both("pull.check-flow"));
        SdmxKey key = SdmxKey.of(structure, desk.file(answer));
        return desk.each(
                spec.parts(),
                part -> {
                    URI uri =
                            declaration.address(
                                    format,
                                    base,
                                    Map.of("flow", spec.flow(), "key", key.of(part.where())));
                    return desk.ask(
                            URI.create(uri + years(part)),
                            Map.of(),
                            format.equals("sdmx-ml") ? "xml" : "csv");
                });
    }

    /** How many requests an entry takes: one for the structure, which JSON-stat does without. */
    @Override
    public final int requests(PullSpec spec) {
        return spec.parts().size() + (spec.format().equals("json-stat") ? 0 : 1);
    }

    /** Which codes a table has. */
    @Override
    public final Map<String, List<String>> codes(PullSpec spec, Desk desk)
            throws IOException, InterruptedException {
        URI uri = declaration.address("codes", desk.base(spec), Map.of("flow", spec.flow()));
        Snapshot answer =
                desk.structure(
                        uri,
                        Map.of(),
                        Speech.both("pull.knows-no-table", spec.flow()),
                        Speech.both("pull.check-code"));
        return SdmxCodes.of(uri, desk.file(answer));
    }

    private static String years(Portion part) {
        return (part.from().isEmpty() ? "" : "&startPeriod=" + part.from())
                + (part.to().isEmpty() ? "" : "&endPeriod=" + part.to());
    }

    @Quirk(
            id = "eurostat-json-periods",
            category = Category.ADDRESS,
            cause =
                    "the JSON-stat interface names the first and last period otherwise than SDMX"
                            + " does")
    private static String filters(Portion part) {
        StringBuilder text = new StringBuilder();
        part.where()
                .forEach(
                        (dimension, codes) ->
                                codes.forEach(
                                        code ->
                                                text.append('&')
                                                        .append(dimension)
                                                        .append('=')
                                                        .append(code)));
        text.append(part.from().isEmpty() ? "" : "&sinceTimePeriod=" + part.from());
        return text.append(part.to().isEmpty() ? "" : "&untilTimePeriod=" + part.to()).toString();
    }

    /** What an answer amounts to, whichever of the ways of saying "later" it takes. */
    @Override
    public final Answer judge(Reply reply) {
        String head = reply.head();
        if (reply.uri().getPath().contains("/file/") && reply.status() == 404) {
            return new Answer.Elsewhere(reply.uri(), LATER);
        }
        if (head.contains("EXTRACTION_TOO_BIG")) {
            return tooBig(reply);
        }
        if (reply.status() == 200 && head.contains("ASYNCHRONOUS_RESPONSE")) {
            return again(reply);
        }
        if (reply.status() == 200
                && reply.tail().matches("(?s).*<(\\w+:)?Message[^>]*code=\"413\".*")) {
            return footer(reply);
        }
        Matcher queued = QUEUED.matcher(head);
        if (queued.find() && head.length() < 8192) {
            return new Answer.Elsewhere(async(reply.uri(), "status", queued.group(1)), SHORTLY);
        }
        Matcher status = STATUS.matcher(head);
        if (status.find() && reply.uri().getPath().contains("/async/status/")) {
            return prepared(reply.uri(), status.group(1));
        }
        if (reply.status() == 200 && head.stripLeading().startsWith("{") && isEmpty(head)) {
            return new Answer.Empty(Speech.both("pull.without-values"));
        }
        return SdmxAnswers.judge(reply);
    }

    @Quirk(
            id = "eurostat-too-big",
            category = Category.ANSWER,
            cause =
                    "a request above the limit of rows is refused with a fault in the manner of"
                            + " SOAP")
    private static Answer tooBig(Reply reply) {
        return new Answer.TooMuch(
                Speech.both("pull.refuses", reply.words()), Speech.both("pull.more-codes"));
    }

    @Quirk(
            id = "eurostat-json-later",
            category = Category.ANSWER,
            cause =
                    "JSON-stat that takes long comes as a warning with status 200, and later at the"
                            + " same address")
    private static Answer again(Reply reply) {
        return new Answer.Elsewhere(reply.uri(), SHORTLY);
    }

    @Quirk(
            id = "eurostat-footer-413",
            category = Category.ANSWER,
            cause =
                    "a large answer comes as a message without data, status 200, whose footer names"
                            + " a file to come")
    private static Answer footer(Reply reply) {
        Matcher address = ADDRESS.matcher(reply.tail());
        if (!address.find()) {
            return new Answer.Refused(
                    Speech.both("pull.too-large", reply.words()), Speech.both("pull.ask-less"));
        }
        URI file = URI.create(address.group(1));
        return new Answer.Elsewhere(withSchemeOf(reply.uri(), file), LATER);
    }

    /** The footer says http where the service is on https. */
    private static URI withSchemeOf(URI asked, URI file) {
        return URI.create(file.toString().replaceFirst("^https?", asked.getScheme()));
    }

    @Quirk(
            id = "eurostat-async",
            category = Category.ANSWER,
            cause =
                    "requests of a certain cost are queued, also for SDMX-CSV; the answer is XML"
                            + " with a ticket")
    private Answer prepared(URI uri, String status) {
        String ticket = uri.getPath().replaceFirst(".*/", "");
        return switch (status) {
            case "AVAILABLE" -> new Answer.Elsewhere(async(uri, "data", ticket), Duration.ZERO);
            case "NO_RESULTS" -> new Answer.Empty(Speech.both("pull.no-results"));
            case "EXPIRED", "UNKNOWN_REQUEST", "ERROR" ->
                    new Answer.Refused(Speech.both("pull.lost", status), Speech.both("pull.again"));
            default -> new Answer.Elsewhere(uri, SHORTLY);
        };
    }

    private URI async(URI asked, String what, String ticket) {
        String base =
                asked.toString().replaceFirst("/(sdmx/2\\.1|statistics/1\\.0|1\\.0/async)/.*", "");
        return declaration.address(what, URI.create(base), Map.of("id", ticket));
    }

    @Quirk(
            id = "eurostat-empty-json",
            category = Category.ANSWER,
            cause =
                    "JSON-stat without data is a table with no values and a dimension of size 0,"
                            + " status 200")
    private static boolean isEmpty(String head) {
        return head.matches("(?s).*\"value\"\\s*:\\s*(\\{\\s*\\}|\\[\\s*\\]).*");
    }

    /** Without the time of preparation, the id of the message and the day of the last update. */
    @Override
    public final String withoutVolatile(String text) {
        return text.startsWith("<?xml")
                ? text.replaceFirst("<(\\w+:)?ID>[^<]*<", "<ID><")
                        .replaceFirst("<(\\w+:)?Prepared>[^<]*<", "<Prepared><")
                : text;
    }
}
