// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.Words;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Several fits side by side, as in a paper: estimates with stars, standard errors in brackets
 * below, and what was absorbed. Stars: p below 0.05, 0.01, 0.001.
 */
public final class FitTable {

    private final List<List<String>> rows = new ArrayList<>();
    private final int firstFooter;
    private final List<FitSummary> fits;
    private final Locale language;

    private FitTable(List<FitSummary> fits, List<String> headings, Locale language) {
        this.fits = List.copyOf(fits);
        this.language = language;
        if (fits.isEmpty() || fits.size() != headings.size()) {
            throw new IllegalArgumentException("a table needs fits, and as many headings");
        }
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(headings);
        rows.add(head);
        Set<String> terms = new LinkedHashSet<>();
        fits.forEach(f -> f.coefficients().forEach(c -> terms.add(c.name())));
        for (String term : terms) {
            List<String> estimates = new ArrayList<>(List.of(term));
            List<String> errors = new ArrayList<>(List.of(""));
            for (FitSummary f : fits) {
                var c = f.coefficients().stream().filter(x -> x.name().equals(term)).findFirst();
                estimates.add(c.map(x -> number(x.estimate()) + x.stars()).orElse(""));
                errors.add(c.map(x -> "(" + number(x.stdError()) + ")").orElse(""));
            }
            rows.add(estimates);
            rows.add(errors);
        }
        firstFooter = rows.size();
        Set<String> effects = new LinkedHashSet<>();
        fits.forEach(f -> f.fit().fixedEffects().forEach(e -> effects.add(e.name())));
        for (String effect : effects) {
            footer(
                    EstimatorNote.EFFECTS_ROW.note(effect),
                    f ->
                            f.fit().fixedEffects().stream().anyMatch(e -> e.name().equals(effect))
                                    ? EstimatorNote.YES
                                    : EstimatorNote.NO);
        }
        footer(EstimatorNote.FAMILY_ROW, f -> f.fit().spec().family().words());
        footer(EstimatorNote.STD_ERRORS_ROW, f -> f.vcov().words());
        footer(
                EstimatorNote.OBSERVATIONS_ROW,
                f -> new Words(String.valueOf(f.fit().observations())));
        footer(EstimatorNote.PSEUDO_R2_ROW, f -> new Words(number(f.fit().pseudoR2())));
    }

    private void footer(Sayable name, Function<FitSummary, Sayable> what) {
        List<String> row = new ArrayList<>(List.of(name.in(language)));
        fits.forEach(f -> row.add(what.apply(f).in(language)));
        rows.add(row);
    }

    private String number(double v) {
        return Double.isFinite(v) ? String.format(language, "%.4f", v) : "-";
    }

    /** Of fits, each with a heading. */
    public static FitTable of(List<FitSummary> fits, List<String> headings) {
        return new FitTable(fits, headings, Locale.ENGLISH);
    }

    /** Of fits, headed (1), (2) and so on. */
    public static FitTable of(FitSummary... fits) {
        List<String> headings = new ArrayList<>();
        for (int i = 1; i <= fits.length; i++) {
            headings.add("(" + i + ")");
        }
        return of(List.of(fits), headings);
    }

    /** The same in another language. */
    public FitTable in(Locale other) {
        List<String> headings = rows.get(0);
        return new FitTable(fits, headings.subList(1, headings.size()), other);
    }

    /** Columns aligned by spaces. */
    public String text() {
        int[] width = new int[rows.get(0).size()];
        rows.forEach(
                r -> {
                    for (int i = 0; i < width.length; i++) {
                        width[i] = Math.max(width[i], r.get(i).length());
                    }
                });
        StringBuilder b = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            if (r == 1 || r == firstFooter) {
                int total = java.util.Arrays.stream(width).sum() + 2 * (width.length - 1);
                b.append("-".repeat(total)).append('\n');
            }
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                String format =
                        i == 0 ? "%-" + Math.max(1, width[i]) + "s" : "  %" + width[i] + "s";
                line.append(String.format(format, rows.get(r).get(i)));
            }
            b.append(line.toString().stripTrailing()).append('\n');
        }
        return b.toString();
    }

    /** A tabular environment for LaTeX with booktabs. */
    public String latex() {
        StringBuilder b = new StringBuilder("\\begin{tabular}{l");
        b.append("c".repeat(rows.get(0).size() - 1)).append("}\n\\toprule\n");
        for (int r = 0; r < rows.size(); r++) {
            if (r == 1 || r == firstFooter) {
                b.append("\\midrule\n");
            }
            b.append(
                            rows.get(r).stream()
                                    .map(FitTable::tex)
                                    .collect(java.util.stream.Collectors.joining(" & ")))
                    .append(" \\\\\n");
        }
        return b.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String tex(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            switch (c) {
                case '\\' -> b.append("\\textbackslash{}");
                case '^' -> b.append("\\textasciicircum{}");
                case '~' -> b.append("\\textasciitilde{}");
                case '&', '%', '$', '#', '_', '{', '}' -> b.append('\\').append(c);
                default -> b.append(c);
            }
        }
        return b.toString().replaceAll("(?<=[0-9])(\\*{1,3})$", "\\$^{$1}\\$");
    }

    /** A table element for HTML, with header cells for rows and columns. */
    public String html() {
        StringBuilder b = new StringBuilder("<table>\n<thead>\n<tr>");
        rows.get(0).forEach(c -> b.append("<th scope=\"col\">").append(escape(c)).append("</th>"));
        b.append("</tr>\n</thead>\n<tbody>\n");
        for (int r = 1; r < rows.size(); r++) {
            if (r == firstFooter) {
                b.append("</tbody>\n<tfoot>\n");
            }
            b.append("<tr><th scope=\"row\">").append(escape(rows.get(r).get(0))).append("</th>");
            rows.get(r).stream()
                    .skip(1)
                    .forEach(c -> b.append("<td>").append(escape(c)).append("</td>"));
            b.append("</tr>\n");
        }
        return b.append("</tfoot>\n</table>\n").toString();
    }

    private static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
