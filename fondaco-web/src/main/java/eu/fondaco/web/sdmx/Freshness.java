// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Sha256;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells clients what they have already. An answer is known by its address, its format, the releases
 * that are held and the names of what they speak of: of several servers over the same each knows
 * what another gave.
 */
final class Freshness {

    /** How JavaScript prints a date. */
    private static final DateTimeFormatter JAVASCRIPT =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss 'GMT'Z", Locale.ENGLISH);

    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String state;

    Freshness(List<Release> releases, Catalog catalog) {
        Stream<String> areas =
                catalog.areas().list().stream().map(a -> a.code() + "=" + a.name() + a.parent());
        Stream<String> products =
                catalog.products().list().stream().map(p -> p.code() + "=" + p.name() + p.parent());
        String program = Freshness.class.getPackage().getImplementationVersion();
        String names = Stream.concat(areas, products).sorted().collect(Collectors.joining());
        state = program + " " + releases + " " + Sha256.of(names);
    }

    /**
     * Sets the headers of an answer, and ends it with 304 where the client has it. It is to be
     * asked for again, as of whatever day: a release of earlier days may come later, a cell become
     * confidential.
     */
    boolean isKnown(Context ctx, String type) {
        String tag =
                "\""
                        + digest(state + " " + ctx.path() + " " + ctx.queryString() + " " + type)
                        + "\"";
        ctx.header("ETag", tag);
        ctx.header(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(started.atZone(ZoneOffset.UTC)));
        ctx.header("Cache-Control", "public, no-cache");
        String known = ctx.header("If-None-Match");
        boolean isKnown =
                known == null
                        ? isSince(ctx.header("If-Modified-Since"))
                        : known.equals("*") || known.contains(tag);
        if (isKnown) {
            ctx.status(304);
        }
        return isKnown;
    }

    private boolean isSince(String date) {
        Instant since = date == null ? null : parse(date.strip());
        return since != null && !started.isAfter(since);
    }

    /** Reads what clients send as a date; null where it is none. */
    private static Instant parse(String date) {
        String plain = date.replaceFirst(" \\(.*\\)$", "");
        for (DateTimeFormatter form :
                List.of(
                        DateTimeFormatter.RFC_1123_DATE_TIME,
                        JAVASCRIPT,
                        DateTimeFormatter.ISO_DATE_TIME)) {
            try {
                return ZonedDateTime.parse(plain, form).toInstant();
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, 24);
    }
}
