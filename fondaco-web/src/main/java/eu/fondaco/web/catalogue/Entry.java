// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.sdmx.structure.Flows.Served;
import eu.fondaco.web.sdmx.structure.Registry;
import eu.fondaco.web.speech.Speech;
import eu.fondaco.web.table.TableFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a catalogue says of one thing that can be taken: a dataset, or the register of figures.
 *
 * @param id as in addresses
 * @param page path of its page after the language
 * @param licence SPDX id or words, or empty
 * @param sources who produced it
 * @param first first day it is about; null when there is none
 * @param last last day it is about; null when there is none
 * @param modified last release; null when undated
 * @param files in which it can be had
 * @param unit of its values, or empty
 * @param dataflow address below the SDMX services, or empty
 */
record Entry(
        String id,
        Label title,
        Label description,
        String page,
        String licence,
        List<String> sources,
        LocalDate first,
        LocalDate last,
        LocalDate modified,
        List<File> files,
        String unit,
        String dataflow) {

    /**
     * A file.
     *
     * @param path below the site's address
     * @param format of the EU's list of file types
     */
    record File(String path, String type, String format) {}

    /** All that can be taken from an observatory. */
    static List<Entry> all(Holdings holdings, Registry registry) {
        List<Entry> all = new ArrayList<>();
        registry.flows().forEach(flow -> all.add(dataset(holdings, flow)));
        if (!holdings.catalog().figures().isEmpty()) {
            all.add(figures(holdings));
        }
        return all;
    }

    private static Entry dataset(Holdings holdings, Served flow) {
        String id = flow.dataset().id();
        TreeSet<Period> periods = new TreeSet<>();
        flow.dataset().coverage().values().forEach(periods::addAll);
        Set<String> sources = new LinkedHashSet<>();
        Set<String> licences = new LinkedHashSet<>();
        for (Release release : flow.releases()) {
            sources.add(release.source());
            licences.add(release.licence());
        }
        sources.remove("");
        licences.remove("");
        String declared = holdings.publication().licenceOf(id);
        List<File> files = new ArrayList<>();
        String path = "/data/" + id + ".";
        for (TableFormat format : holdings.formats()) {
            files.add(file(path, format));
        }
        files.add(new File(path + "json", "application/json", "JSON"));
        return new Entry(
                id,
                Speech.both("entry.trade-dataset", id),
                Speech.both(
                        holdings.catalog().modelled()
                                ? "entry.modelled-trade-flows"
                                : "entry.trade-flows",
                        flow.dataset().reporters().size(),
                        flow.dataset().partners().size(),
                        flow.dataset().products().size()),
                "/datasets/" + id,
                licences.size() == 1 ? licences.iterator().next() : declared,
                List.copyOf(sources),
                periods.stream().map(Period::firstDay).min(LocalDate::compareTo).orElse(null),
                periods.stream().map(Period::lastDay).max(LocalDate::compareTo).orElse(null),
                flow.releases().stream()
                        .map(Release::knownFrom)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                files,
                flow.dataset().unit(),
                "/dataflow/" + flow.flow().ref().agency() + "/" + flow.flow().ref().id());
    }

    private static File file(String path, TableFormat format) {
        return new File(
                path + format.extension(),
                format.mediaType().replaceFirst(";.*", ""),
                format.extension().toUpperCase(java.util.Locale.ROOT));
    }

    private static Entry figures(Holdings holdings) {
        TreeSet<LocalDate> about = new TreeSet<>();
        TreeSet<LocalDate> released = new TreeSet<>();
        holdings.catalog()
                .figures()
                .forEach(
                        f -> {
                            if (f.question().period() != null) {
                                about.add(f.question().period().firstDay());
                                about.add(f.question().period().lastDay());
                            }
                            if (f.released().isKnown()) {
                                released.add(f.released().latest());
                            }
                        });
        List<File> files = new ArrayList<>();
        for (TableFormat format : holdings.formats()) {
            files.add(file("/api/v1/figures?format=", format));
        }
        files.add(new File("/api/v1/figures", "application/json", "JSON"));
        int count = holdings.catalog().figures().size();
        return new Entry(
                "figures",
                Speech.both("entry.published-figures"),
                Speech.both("entry.figures-were-published-each", count),
                "/figures",
                holdings.publication().licenceOf("figures"),
                List.of(),
                about.isEmpty() ? null : about.first(),
                about.isEmpty() ? null : about.last(),
                released.isEmpty() ? null : released.last(),
                files,
                "",
                "");
    }
}
