// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.speech.Speech;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is reported about the quality of each dataflow, made of what is held of it. */
public final class QualityReport {

    /** The ids of what it tells, in their order. */
    public static final List<String> ATTRIBUTES =
            Concepts.QUALITY.stream().map(Artefact.Item::id).toList();

    private final ObservationStore store;

    /** Reports on the dataflows over a store. */
    public QualityReport(ObservationStore store) {
        this.store = store;
    }

    /** What the report on a dataflow is called. */
    public static Label name(Served flow) {
        return both(l -> Speech.say(l, "quality.of", flow.flow().name().in(l)));
    }

    /** What the reports as a whole are called. */
    public static Label flowName() {
        return both(l -> Speech.say(l, "quality.reports"));
    }

    private static Label both(Function<Lang, String> words) {
        return new Label(words.apply(Lang.EN), words.apply(Lang.IT));
    }

    /**
     * The report, by attribute.
     *
     * @param asOf the day of which releases are told; null for now
     */
    public Map<String, Label> of(Served flow, LocalDate asOf) {
        boolean figures = flow.figures() != null;
        Dataset dataset = flow.dataset();
        List<Release> releases =
                flow.releases().stream()
                        .filter(
                                r ->
                                        asOf == null
                                                || r.knownFrom() == null
                                                || !r.knownFrom().isAfter(asOf))
                        .toList();
        Map<String, Label> report = new LinkedHashMap<>();
        for (String attribute : ATTRIBUTES) {
            report.put(
                    attribute,
                    both(
                            lang ->
                                    switch (attribute) {
                                        case "STAT_PRES" -> presented(dataset, figures, lang);
                                        case "UNIT_MEASURE" ->
                                                figures
                                                        ? Speech.say(lang, "quality.units")
                                                        : Speech.say(
                                                                lang,
                                                                "quality.unit",
                                                                dataset.unit());
                                        case "TIME_COVERAGE" -> covered(dataset, lang);
                                        case "SOURCE_DATA" -> sources(releases, figures, lang);
                                        case "COMPLETENESS" -> complete(dataset, figures, lang);
                                        case "CONF" ->
                                                Speech.say(
                                                        lang,
                                                        !figures && store.mayHide(dataset.id())
                                                                ? "quality.confidential"
                                                                : "quality.open");
                                        case "REL_POLICY" -> released(releases, figures, lang);
                                        default -> revised(releases, figures, lang);
                                    }));
        }
        return report;
    }

    private static String presented(Dataset dataset, boolean figures, Lang lang) {
        return Speech.say(
                lang,
                figures ? "quality.presented-figures" : "quality.presented",
                dataset.reporters().size(),
                dataset.partners().size(),
                dataset.products().size());
    }

    private static String covered(Dataset dataset, Lang lang) {
        List<Period> periods =
                dataset.coverage().values().stream().flatMap(java.util.Set::stream).toList();
        Period first = periods.stream().min(Comparator.comparing(Period::firstDay)).orElse(null);
        Period last = periods.stream().max(Comparator.comparing(Period::lastDay)).orElse(null);
        return first == null
                ? Speech.say(lang, "quality.no-periods")
                : Speech.say(lang, "quality.covered", Flows.time(first), Flows.time(last));
    }

    private static String sources(List<Release> releases, boolean figures, Lang lang) {
        String all =
                releases.stream()
                        .map(r -> r.source() + (r.licence().isEmpty() ? "" : ", " + r.licence()))
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining("; "));
        return figures
                ? Speech.say(lang, "quality.origins")
                : all.isEmpty() ? Speech.say(lang, "quality.no-source") : all;
    }

    private static String complete(Dataset dataset, boolean figures, Lang lang) {
        return figures
                ? Speech.say(lang, "quality.figures-only")
                : Speech.say(lang, dataset.complete() ? "quality.complete" : "quality.incomplete")
                        + " "
                        + Speech.say(
                                lang,
                                dataset.zerosOmitted() ? "quality.zeros" : "quality.no-zeros");
    }

    private static String released(List<Release> releases, boolean figures, Lang lang) {
        LocalDate last =
                releases.stream()
                        .map(Release::knownFrom)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return figures
                ? Speech.say(lang, "quality.figures-dated")
                : last == null
                        ? Speech.say(lang, "quality.releases-undated", releases.size())
                        : Speech.say(lang, "quality.releases", releases.size(), last);
    }

    private static String revised(List<Release> releases, boolean figures, Lang lang) {
        long gone = releases.stream().filter(r -> r.withdrawn() != null).count();
        return figures
                ? Speech.say(lang, "quality.figures-kept")
                : Speech.say(lang, "quality.revised")
                        + (gone == 0 ? "" : " " + Speech.say(lang, "quality.withdrawn", gone));
    }
}
