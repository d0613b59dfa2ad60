// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.web.speech.Speech;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A visitor's request for a page: in which language, which one, with what.
 *
 * @param path after the language, such as {@code /figures/F001}; {@code /} is the first page
 * @param parameters of path and query
 * @param query as written, without its question mark; empty when there is none
 * @param host scheme and host by which the visitor knows the site
 * @param here whether the visitor sits at the server's own machine
 */
public record Visit(
        Lang lang,
        String path,
        Map<String, String> parameters,
        String query,
        String host,
        boolean here) {

    private static final int LONGEST = 2_000;

    public Visit {
        parameters = Map.copyOf(parameters);
    }

    /** A sentence of the site, by its key. */
    public String say(String key, Object... args) {
        return Speech.say(lang, key, args);
    }

    /** A text as a heading begins. */
    String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(lang.locale()) + text.substring(1);
    }

    public String say(Label label) {
        return label.in(lang);
    }

    /** A parameter, empty when it isn't there; what is absurdly long is cut. */
    public String parameter(String name) {
        String value = parameters.getOrDefault(name, "").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** A whole number from 1, or the default. */
    public int number(String name, int otherwise) {
        String value = parameter(name);
        return value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : otherwise;
    }

    /** The day whose evidence is asked for; nothing for now, or when it isn't a day. */
    public Optional<LocalDate> asOf() {
        String value = parameter("as-of");
        return value.matches("\\d{4}(-\\d\\d){0,2}") ? day(value) : Optional.empty();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(PartialDate.parse(value).latest());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a day was asked for that isn't one. */
    public boolean asOfIsWrong() {
        return !parameter("as-of").isEmpty() && asOf().isEmpty();
    }

    /** A date as prose says it. */
    String date(PartialDate date) {
        return date(date, DateWords.Before.NOTHING);
    }

    /** A date as prose says it, after what stands before it. */
    String date(PartialDate date, DateWords.Before before) {
        return date.isKnown() ? DateWords.say(date, before, lang) : say("common.date-unknown");
    }

    /** A day as prose says it, after what stands before it. */
    String date(LocalDate day, DateWords.Before before) {
        return date(PartialDate.of(day), before);
    }

    /** The address of another page in the same language. */
    public String to(String page) {
        return address(lang, page);
    }

    /** The address of a page with an id or code at its end. */
    public String to(String folder, String id) {
        return to(folder + "/" + segment(id));
    }

    /** The same page in the other language. */
    public String otherLanguage() {
        return address(lang == Lang.IT ? Lang.EN : Lang.IT, path)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** This page as known today: its address without a day. */
    String today() {
        return without("as-of");
    }

    /** The whole address of this page as it is read, also where it was asked for as a document. */
    String read() {
        return host + without("format");
    }

    private String without(String name) {
        String rest =
                Arrays.stream(query.split("&"))
                        .filter(p -> !p.isEmpty() && !p.startsWith(name + "="))
                        .collect(Collectors.joining("&"));
        return address(lang, path) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** The whole address of this page. */
    public String permalink() {
        return host + address(lang, path) + (query.isEmpty() ? "" : "?" + query);
    }

    public static String address(Lang lang, String page) {
        return "/" + lang.tag() + (page.equals("/") ? "" : page);
    }

    /** A text as one segment of a path. */
    public static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    /** A text as a value of a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
