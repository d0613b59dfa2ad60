// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.econometrics.Phrases;
import eu.fondaco.econometrics.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A fit, read with one covariance, as text, comma-separated values, JSON or a call of R. */
public final class GravityReport {

    private final FitSummary summary;
    private final GravityFit fit;
    private final Phrases phrases;

    private GravityReport(FitSummary summary, Phrases phrases) {
        this.summary = summary;
        this.fit = summary.fit();
        this.phrases = phrases;
    }

    /** Of that reading, in English. */
    public static GravityReport of(FitSummary summary) {
        return new GravityReport(summary, Phrases.ENGLISH);
    }

    /**
     * The same with text, notes and reasons in another language; names of fields stay as they are.
     */
    public GravityReport in(Phrases other) {
        return new GravityReport(summary, other);
    }

    private String say(String english) {
        return phrases.say(english);
    }

    /** What a reader should know before using the numbers; empty when all is well. */
    public List<String> notes() {
        List<String> out = new ArrayList<>();
        if (fit.singletons() > 0) {
            out.add(
                    fit.singletons()
                            + " rows are alone in a level of a fixed effect: kept, but they"
                            + " tell nothing");
        }
        if (summary.repaired()) {
            out.add(
                    "a negative variance was lifted to zero: there are too few clusters for this"
                            + " covariance");
        }
        summary.coefficients().stream()
                .filter(c -> Double.isNaN(c.stdError()))
                .forEach(
                        c ->
                                out.add(
                                        c.name()
                                                + " has no standard error: nothing but rounding is"
                                                + " left of its variance under this covariance"));
        summary.clusterCounts().stream()
                .filter(n -> n < 20)
                .findFirst()
                .ifPresent(
                        n ->
                                out.add(
                                        "only "
                                                + n
                                                + " clusters in one way: standard errors are"
                                                + " unreliable"));
        return out.stream().map(this::say).toList();
    }

    /** A table to read. */
    public String text() {
        StringBuilder b = new StringBuilder();
        heading(b);
        terms(b);
        quality(b);
        for (Dropped d : fit.dropped()) {
            b.append(say("left out"))
                    .append(": ")
                    .append(d.what().equals("rows") ? say(d.n() + " rows") : d.what())
                    .append(": ")
                    .append(say(d.why()))
                    .append('\n');
        }
        notes().forEach(n -> b.append(say("note")).append(": ").append(n).append('\n'));
        return b.toString();
    }

    /** What was estimated, and with which covariance. */
    private void heading(StringBuilder b) {
        b.append(fit.spec()).append('\n');
        b.append(say("covariance")).append(": ").append(say(summary.vcov().toString()));
        if (!summary.clusterCounts().isEmpty()) {
            b.append(" (")
                    .append(
                            summary.clusterCounts().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")))
                    .append(' ')
                    .append(say("clusters"))
                    .append(')');
        }
        b.append(", ")
                .append(say("small sample"))
                .append(": ")
                .append(say(summary.vcov().smallSample().toString()))
                .append("\n\n");
    }

    private void terms(StringBuilder b) {
        int width = Math.max(7, fit.terms().stream().mapToInt(String::length).max().orElse(7));
        String line = "%-" + width + "s  %14s  %12s  %9s  %10s%n";
        b.append(
                String.format(
                        line, say("term"), say("estimate"), say("std. error"), statistic(), "p"));
        for (Coefficient c : summary.coefficients()) {
            b.append(
                    String.format(
                            line,
                            c.name(),
                            digits(c.estimate()),
                            digits(c.stdError()),
                            finite(c.statistic(), "%.3f"),
                            finite(c.pValue(), "%.3g")
                                    + String.format("%-4s", " " + c.stars()).stripTrailing()));
        }
    }

    /** On how much the estimates rest, and how well they fit. */
    private void quality(StringBuilder b) {
        b.append('\n')
                .append(say("observations"))
                .append(": ")
                .append(fit.observations())
                .append('\n');
        for (GravityFit.AbsorbedEffect e : fit.fixedEffects()) {
            b.append(say("fixed effect"))
                    .append(' ')
                    .append(e.name())
                    .append(": ")
                    .append(e.levels())
                    .append(' ')
                    .append(say("levels"))
                    .append('\n');
        }
        b.append(say("log-likelihood"))
                .append(": ")
                .append(finite(fit.logLikelihood(), "%.6g"))
                .append("   ")
                .append(say("pseudo R2"))
                .append(": ")
                .append(finite(fit.pseudoR2(), "%.6f"))
                .append("   ")
                .append(say("iterations"))
                .append(": ")
                .append(fit.iterations())
                .append('\n');
    }

    private String statistic() {
        return Double.isInfinite(summary.degreesOfFreedom()) ? "z" : "t";
    }

    private String digits(double v) {
        double a = Math.abs(v);
        return finite(v, a != 0 && (a < 1e-4 || a >= 1e7) ? "%.6e" : "%.6f");
    }

    private String finite(double v, String format) {
        return Double.isNaN(v) || Double.isInfinite(v)
                ? "-"
                : String.format(phrases.locale(), format, v);
    }

    /** One line a term, with a header. */
    public String csv() {
        StringBuilder b = new StringBuilder("name,estimate,std_error,statistic,p_value\n");
        for (Coefficient c : summary.coefficients()) {
            b.append(Json.cell(c.name()))
                    .append(',')
                    .append(Json.cell(c.estimate()))
                    .append(',')
                    .append(Json.cell(c.stdError()))
                    .append(',')
                    .append(Json.cell(c.statistic()))
                    .append(',')
                    .append(Json.cell(c.pValue()))
                    .append('\n');
        }
        return b.toString();
    }

    /** One object with everything. */
    public String json() {
        List<String> fields = new ArrayList<>();
        fields.add("\"formula\": " + Json.text(fit.spec().formula().toString()));
        fields.add("\"family\": " + Json.text(fit.spec().family().toString()));
        fields.add("\"vcov\": " + Json.text(summary.vcov().toString()));
        fields.add("\"small_sample\": " + Json.text(summary.vcov().smallSample().toString()));
        fields.add("\"clusters\": " + summary.clusterCounts());
        fields.add(
                "\"terms\": "
                        + array(summary.coefficients().stream().map(GravityReport::json).toList()));
        fields.add("\"n_obs\": " + fit.observations());
        fields.add("\"dropped\": " + array(fit.dropped().stream().map(this::json).toList()));
        fields.add(
                "\"fixed_effects\": "
                        + array(fit.fixedEffects().stream().map(GravityReport::json).toList()));
        fields.add("\"iterations\": " + fit.iterations());
        fields.add("\"converged\": true");
        fields.add("\"log_likelihood\": " + Json.number(fit.logLikelihood()));
        fields.add("\"pseudo_r2\": " + Json.number(fit.pseudoR2()));
        fields.add("\"r2\": " + Json.number(fit.r2()));
        fields.add("\"singletons\": " + fit.singletons());
        fields.add("\"notes\": " + array(notes().stream().map(Json::text).toList()));
        return "{\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    private static String json(Coefficient c) {
        return "{\"name\": "
                + Json.text(c.name())
                + ", \"estimate\": "
                + Json.number(c.estimate())
                + ", \"std_error\": "
                + Json.number(c.stdError())
                + ", \"statistic\": "
                + Json.number(c.statistic())
                + ", \"p_value\": "
                + Json.number(c.pValue())
                + "}";
    }

    private String json(Dropped d) {
        return "{\"what\": "
                + Json.text(d.what())
                + ", \"why\": "
                + Json.text(say(d.why()))
                + ", \"n\": "
                + d.n()
                + "}";
    }

    private static String json(GravityFit.AbsorbedEffect e) {
        return "{\"name\": " + Json.text(e.name()) + ", \"levels\": " + e.levels() + "}";
    }

    private static String array(List<String> items) {
        return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
    }

    /** The same estimation in R. */
    public String printR(String dataFile) {
        return printR(fit.spec(), summary.vcov(), dataFile);
    }

    /** An estimation in R, without making it here. */
    public static String printR(GravitySpec spec, Vcov vcov, String dataFile) {
        return RCall.of(spec, vcov, dataFile);
    }
}
