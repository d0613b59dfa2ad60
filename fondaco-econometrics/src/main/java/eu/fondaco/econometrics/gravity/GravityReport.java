// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.internal.Json;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A fit, read with one covariance, as text, comma-separated values, JSON or a call of R. */
public final class GravityReport {

    private final FitSummary summary;
    private final GravityFit fit;
    private final Locale language;

    private GravityReport(FitSummary summary, Locale language) {
        this.summary = summary;
        this.fit = summary.fit();
        this.language = language;
    }

    /** Of that reading, in English. */
    public static GravityReport of(FitSummary summary) {
        return new GravityReport(summary, Locale.ENGLISH);
    }

    /**
     * The same with text, notes and reasons in another language; names of fields stay as they are.
     */
    public GravityReport in(Locale other) {
        return new GravityReport(summary, other);
    }

    /** What a reader should know before using the numbers; empty when all is well. */
    public List<Note> notes() {
        List<Note> out = new ArrayList<>();
        if (fit.singletons() > 0) {
            out.add(EstimatorNote.SINGLETONS.note(fit.singletons()));
        }
        if (summary.repaired()) {
            out.add(EstimatorNote.VARIANCE_LIFTED.note());
        }
        summary.coefficients().stream()
                .filter(c -> Double.isNaN(c.stdError()))
                .forEach(c -> out.add(EstimatorNote.NO_STD_ERROR.note(c.name())));
        summary.clusterCounts().stream()
                .filter(n -> n < 20)
                .findFirst()
                .ifPresent(n -> out.add(EstimatorNote.FEW_CLUSTERS.note(n)));
        return out;
    }

    /** A table to read. */
    public String text() {
        StringBuilder b = new StringBuilder();
        b.append(fit.spec()).append('\n');
        line(b, covariance());
        b.append('\n');
        terms(b);
        b.append('\n');
        quality(b);
        for (Dropped d : fit.dropped()) {
            line(
                    b,
                    d.areRows()
                            ? EstimatorNote.REPORT_ROWS_LEFT_OUT.note(d.n(), d.why())
                            : EstimatorNote.REPORT_TERM_LEFT_OUT.note(d.what(), d.why()));
        }
        notes().forEach(n -> line(b, EstimatorNote.REPORT_NOTE.note(n)));
        return b.toString();
    }

    private void line(StringBuilder b, Note said) {
        b.append(said.in(language)).append('\n');
    }

    private Note covariance() {
        Vcov vcov = summary.vcov();
        String counts =
                summary.clusterCounts().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? EstimatorNote.COVARIANCE.note(vcov.words(), vcov.smallSample().words())
                : EstimatorNote.COVARIANCE_OF_CLUSTERS.note(
                        vcov.words(), counts, vcov.smallSample().words());
    }

    private void terms(StringBuilder b) {
        int width = Math.max(7, fit.terms().stream().mapToInt(String::length).max().orElse(7));
        String line = "%-" + width + "s  %14s  %12s  %9s  %10s%n";
        b.append(
                String.format(
                        line,
                        EstimatorNote.TERM.in(language),
                        EstimatorNote.ESTIMATE.in(language),
                        EstimatorNote.STD_ERROR.in(language),
                        statistic(),
                        "p"));
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
        line(b, EstimatorNote.OBSERVATIONS.note(fit.observations()));
        for (GravityFit.AbsorbedEffect e : fit.fixedEffects()) {
            line(b, EstimatorNote.FIXED_EFFECT.note(e.name(), e.levels()));
        }
        line(
                b,
                EstimatorNote.QUALITY.note(
                        finite(fit.logLikelihood(), "%.6g"),
                        finite(fit.pseudoR2(), "%.6f"),
                        fit.iterations()));
    }

    private String statistic() {
        return Double.isInfinite(summary.degreesOfFreedom()) ? "z" : "t";
    }

    private String digits(double v) {
        double a = Math.abs(v);
        return finite(v, a != 0 && (a < 1e-4 || a >= 1e7) ? "%.6e" : "%.6f");
    }

    private String finite(double v, String format) {
        return Double.isNaN(v) || Double.isInfinite(v) ? "-" : String.format(language, format, v);
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
        fields.add(
                "\"notes\": "
                        + array(notes().stream().map(n -> Json.text(n.in(language))).toList()));
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
                + Json.text(d.why().in(language))
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
