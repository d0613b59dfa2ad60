// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.Holdings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What assistants may read before they ask: what is held, what can be asked, how to go about it.
 */
final class Library {

    /** A text to read, as JSON. */
    record Resource(String uri, String name, String description, Map<String, Object> content) {}

    /**
     * A way to begin.
     *
     * @param argument what the person gives
     * @param words what the assistant is told, before the argument
     */
    record Prompt(String name, String description, String argument, String words) {}

    private Library() {}

    static List<Resource> resources(Holdings holdings) {
        return List.of(
                new Resource(
                        "fondaco://observatory",
                        "observatory",
                        "What is held: home area, datasets with their extent and licence,"
                                + " registers",
                        observatory(holdings)),
                new Resource(
                        "fondaco://measures",
                        "measures",
                        "Measures that questions may name, with their units",
                        measures(holdings)));
    }

    static List<Prompt> prompts() {
        return List.of(
                new Prompt(
                        "check_brief",
                        "Check what a text says about trade",
                        "text",
                        "Check the text below with check_text. Report each contradicted statement"
                                + " with what would be right and its address, then what can't be"
                                + " checked and why. Give no number that the tools don't give."
                                + "\n\n"),
                new Prompt(
                        "explain_number",
                        "Explain where a number comes from",
                        "question",
                        "Answer the question below with ask. Say the value, what it may stand for,"
                                + " its grade, source, release and licence, and give its address."
                                + " If it isn't answered, say why.\n\n"));
    }

    private static Map<String, Object> observatory(Holdings holdings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", names(holdings.catalog().name()));
        all.put("home", holdings.catalog().home());
        all.put("modelled", holdings.catalog().modelled());
        all.put("licence", holdings.publication().licence());
        List<Map<String, Object>> datasets = new ArrayList<>();
        for (Dataset dataset : holdings.store().datasets()) {
            datasets.add(dataset(dataset, holdings));
        }
        all.put("datasets", datasets);
        all.put("figures", holdings.catalog().figures().size());
        all.put("agreements", holdings.catalog().relations().instruments().size());
        all.put("treaties", holdings.catalog().relations().treaties().size());
        all.put("strategies", holdings.catalog().relations().strategies().size());
        return all;
    }

    private static Map<String, Object> dataset(Dataset dataset, Holdings holdings) {
        TreeSet<Period> periods = new TreeSet<>();
        dataset.coverage().values().forEach(periods::addAll);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", dataset.id());
        said.put("unit", dataset.unit());
        said.put("licence", holdings.publication().licenceOf(dataset.id()));
        said.put("reporters", dataset.reporters().size());
        said.put("partners", dataset.partners().size());
        said.put("products", dataset.products().size());
        said.put("first", periods.isEmpty() ? "" : periods.first().toString());
        said.put("last", periods.isEmpty() ? "" : periods.last().toString());
        return said;
    }

    private static Map<String, Object> measures(Holdings holdings) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<Map<String, Object>> measures = new ArrayList<>();
        holdings.measures()
                .list()
                .forEach(
                        m -> {
                            MeasureDefinition d = m.definition();
                            Map<String, Object> said = new LinkedHashMap<>();
                            said.put("id", d.id());
                            said.put("name", names(d.name()));
                            said.put("unit", d.unit().en());
                            measures.add(said);
                        });
        all.put("measures", measures);
        return all;
    }

    private static Map<String, Object> names(Label name) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("en", name.en());
        names.put("it", name.it());
        return names;
    }
}
