// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Shipped;
import eu.fondaco.observatory.list.LentLists;
import eu.fondaco.observatory.speech.Speech;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recipes: the pulls that an observatory of a region needs, in order, as a part of {@code
 * sources.yaml}. Those of a country's regions differ in their codes only, so one is shipped for all
 * regions of a country.
 */
public final class Recipes {

    private static final String COUNTRY = "IT";

    private Recipes() {}

    /** What a recipe has a pull for, in the order of the recipe. */
    public enum Topic {
        REGIONS("recipes.regions"),
        PARTNERS("recipes.partners"),
        ITALY("recipes.italy"),
        POPULATION("recipes.population"),
        GDP("recipes.gdp"),
        RATES("recipes.rates"),
        PROVINCES("recipes.provinces");

        private final String key;

        Topic(String key) {
            this.key = key;
        }

        /** What it is, in words. */
        public Label label() {
            return Speech.both(key);
        }

        /** How people write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The topic that is written so; nothing for none. */
        public static Optional<Topic> find(String id) {
            return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
        }
    }

    /**
     * The recipe for a region, or for the region that a province is in, of some topics only.
     *
     * @return as {@link #of(String)}; nothing where no topic is wanted
     */
    public static Optional<String> of(Area area, Set<Topic> topics) {
        return of(area.code())
                .or(() -> of(area.parent()))
                .map(text -> only(text, topics))
                .filter(text -> !topics.isEmpty());
    }

    /** The entries of those topics; each begins with a line {@code # n. …} that says what it is. */
    private static String only(String recipe, Set<Topic> topics) {
        StringBuilder text = new StringBuilder();
        for (String part : recipe.split("(?m)(?=^  # \\d+\\. )")) {
            boolean head = !part.startsWith("  # ");
            boolean wanted =
                    topics.stream()
                            .anyMatch(t -> part.matches("(?s).*- id: \\S+-" + t.id() + "\n.*"));
            text.append(head || wanted ? part : "");
        }
        return text.toString();
    }

    /**
     * The recipe for a region, by its name in either language ({@code emilia-romagna}, {@code
     * tuscany}) or a code of it.
     *
     * @return text of YAML whose only key is {@code pulls}; nothing for a place without a recipe
     */
    public static Optional<String> of(String name) {
        return regions().stream()
                .filter(
                        a ->
                                a.code().equals(name)
                                        || a.aliases().contains(name)
                                        || id(a.name().en()).equals(id(name))
                                        || id(a.name().it()).equals(id(name)))
                .findFirst()
                .map(Recipes::filled);
    }

    /** What the regions that have a recipe are called. */
    public static List<String> names() {
        return regions().stream().map(a -> id(a.name().it())).sorted().toList();
    }

    private static List<Area> regions() {
        return LentLists.areas(COUNTRY, List.of()).stream()
                .filter(a -> a.kind().equals("region") && a.code().startsWith(COUNTRY + "-"))
                .toList();
    }

    private static String filled(Area region) {
        // Istat keeps to NUTS 2006, where a region's code begins with ITC to ITG; in later editions
        // ITD became ITH and ITE became ITI. Trentino-Alto Adige is two regions there.
        String istat = alias(region, "IT[CDEFG][0-9A]").orElseThrow();
        String nuts = alias(region, "IT[CFGHI][0-9]").orElse("ITH1, ITH2");
        return template()
                .replace("{id}", id(region.name().it()))
                .replace("{name}", region.name().en())
                .replace("{named}", region.name().it())
                .replace("{istat}", istat)
                .replace("{nuts}", nuts);
    }

    private static Optional<String> alias(Area region, String shape) {
        return region.aliases().stream().filter(a -> a.matches(shape)).findFirst();
    }

    private static String template() {
        return Shipped.text(Recipes.class, "recipe/" + COUNTRY + ".yaml");
    }

    private static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
