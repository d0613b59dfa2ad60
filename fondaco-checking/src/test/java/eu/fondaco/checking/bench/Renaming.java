// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.bench;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts other countries and other numbers into a text, each always the same, years and days left
 * alone.
 */
final class Renaming {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("China", "Japan"),
                    Map.entry("Chinese", "Japanese"),
                    Map.entry("Japan", "China"),
                    Map.entry("Japanese", "Chinese"),
                    Map.entry("South Korea", "Viet Nam"),
                    Map.entry("Korea", "Viet Nam"),
                    Map.entry("Korean", "Vietnamese"),
                    Map.entry("Vietnam", "South Korea"),
                    Map.entry("Viet Nam", "South Korea"),
                    Map.entry("Vietnamese", "Korean"),
                    Map.entry("India", "Thailand"),
                    Map.entry("Thailand", "India"),
                    Map.entry("Indian", "Thai"),
                    Map.entry("Thai", "Indian"));
    private static final Pattern NAME =
            Pattern.compile(
                    "\\b("
                            + NAMES.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .collect(Collectors.joining("|"))
                            + ")\\b");
    private static final Pattern DECIMAL =
            Pattern.compile("\\b(\\d+)\\.(\\d)(?=%| ?million| ?billion)");

    private Renaming() {}

    static String of(String text) {
        String named = NAME.matcher(text).replaceAll(m -> NAMES.get(m.group(1)));
        return DECIMAL.matcher(named)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        (Integer.parseInt(m.group(1)) + 1)
                                                + "."
                                                + (9 - Integer.parseInt(m.group(2)))));
    }

    /** How a statement was read, without whom it names and which number it gives. */
    static String shape(Checked c) {
        String kind =
                c.claim().kind()
                        + " "
                        + c.claim().assertion().operator()
                        + " "
                        + c.claim().assertion().unit();
        return kind + " " + c.claim().best().map(r -> shape(r.question())).orElse("");
    }

    private static String shape(Question q) {
        return q.measure()
                + " "
                + q.flow()
                + " "
                + q.product()
                + " "
                + q.period()
                + " "
                + q.base()
                + " "
                + (q.universe() == null ? "" : q.universe())
                + " reporter "
                + role(q.reporter())
                + " partner "
                + role(q.partner());
    }

    private static String role(Codes codes) {
        return codes == null
                ? "none"
                : codes.equals(Codes.WORLD)
                        ? "all"
                        : codes.list().size() > 1
                                ? "sum"
                                : codes.first().contains("-") ? codes.first() : "one";
    }
}
