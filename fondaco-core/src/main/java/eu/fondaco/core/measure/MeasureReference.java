// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The reference page of all measures, written from their definitions, and one definition as text
 * for people. The page in the documentation is this text; a test keeps it so.
 */
public final class MeasureReference {

    private MeasureReference() {}

    /** The whole page in Markdown. */
    public static String markdown(Measures measures) {
        StringBuilder page = new StringBuilder();
        page.append("<!-- SPDX-License-Identifier: EUPL-1.2 -->\n");
        page.append("# Measures\n\n");
        page.append(
                "Written from the definitions; don't edit. In formulas x is the level asked about,"
                    + " t its period, 0 the base period, S a sum. `fondaco measures NAME --lang it`"
                    + " prints a definition in Italian.\n");
        Map<Family, List<MeasureDefinition>> families =
                measures.list().stream()
                        .map(Measure::definition)
                        .collect(
                                Collectors.groupingBy(
                                        MeasureDefinition::family,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        families.forEach(
                (family, definitions) -> {
                    page.append("\n## ").append(capital(family.label().en())).append('\n');
                    definitions.forEach(d -> page.append('\n').append(markdown(d)));
                });
        return page.toString();
    }

    private static String markdown(MeasureDefinition d) {
        StringBuilder text = new StringBuilder();
        text.append("### `")
                .append(d.id())
                .append("`: ")
                .append(d.name().en())
                .append(" · *")
                .append(d.name().it())
                .append("*\n\n");
        text.append(d.words().en()).append("\n\n");
        text.append("- **Formula**: ").append(d.formula().en()).append('\n');
        text.append("- **Unit**: ").append(d.unit().en()).append('\n');
        if (!d.universe().en().isEmpty()) {
            text.append("- **Universe or frame**: ").append(d.universe().en()).append('\n');
        }
        text.append("- **Zeros and gaps**: ").append(d.zeros().en()).append('\n');
        d.traps().forEach(t -> text.append("- **Trap**: ").append(t.en()).append('\n'));
        text.append("- **Source**: ").append(d.source().en()).append('\n');
        return text.toString();
    }

    /** One definition for a terminal, in the asked language. */
    public static String text(MeasureDefinition d, Lang lang) {
        StringBuilder text = new StringBuilder();
        text.append(d.id()).append(": ").append(d.name().in(lang)).append('\n');
        text.append("  ").append(d.words().in(lang)).append('\n');
        line(text, Speech.say(lang, "measure-reference.family"), d.family().label().in(lang));
        line(text, Speech.say(lang, "measure-reference.formula"), d.formula().in(lang));
        line(text, Speech.say(lang, "measure-reference.unit"), d.unit().in(lang));
        line(text, Speech.say(lang, "measure-reference.universe"), d.universe().in(lang));
        line(text, Speech.say(lang, "measure-reference.zeros"), d.zeros().in(lang));
        d.traps().forEach(t -> line(text, Speech.say(lang, "measure-reference.trap"), t.in(lang)));
        line(text, Speech.say(lang, "measure-reference.source"), d.source().in(lang));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String sentence) {
        if (!sentence.isEmpty()) {
            text.append(String.format("  %-11s %s%n", label, sentence));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
