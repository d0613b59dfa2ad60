// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.FreeReader.FieldWords;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Lang;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words in which the registers speak of what they hold: a word that nothing else explains may
 * be one of them. Immutable.
 */
final class Topics {

    private static final int SHORTEST = 4;

    private final Set<String> acts = new TreeSet<>();
    private final Set<String> activities = new TreeSet<>();
    private final Set<String> strategies = new TreeSet<>();

    /** What acts are about and promise, and who made them, folded. */
    private final Set<String> texts = new TreeSet<>();

    Topics(Catalog catalog, FieldWords fields) {
        for (Instrument i : catalog.relations().instruments()) {
            Stream.of(i.sectors(), i.promises(), i.ourParties(), i.partnerParties())
                    .flatMap(java.util.List::stream)
                    .forEach(
                            text -> {
                                add(acts, text);
                                add(acts, fields.say(text, Lang.IT));
                                texts.add(TopicWords.folded(text));
                                texts.add(TopicWords.folded(fields.say(text, Lang.IT)));
                            });
        }
        for (Activity activity : catalog.relations().activities()) {
            add(activities, activity.description());
        }
        for (Strategy strategy : catalog.relations().strategies()) {
            add(strategies, strategy.name());
            add(strategies, strategy.content() == null ? "" : strategy.content().toString());
        }
    }

    private static void add(Set<String> words, String text) {
        AskWords.fold(text).stream()
                .filter(w -> w.length() >= SHORTEST)
                .map(Topics::stem)
                .forEach(words::add);
    }

    /** A word without the ending of its plural. */
    static String stem(String word) {
        return word.length() > SHORTEST && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    boolean ofActs(String word) {
        return !meant(word).isEmpty();
    }

    /** How acts call what a word or phrase names; empty where none speaks of it. */
    String meant(String word) {
        return acts.contains(stem(word))
                ? word
                : TopicWords.like(word).stream()
                        .filter(this::isSpokenOf)
                        .findFirst()
                        .map(w -> w.replace(" - ", "-"))
                        .orElse("");
    }

    private boolean isSpokenOf(String phrase) {
        return texts.stream().anyMatch(t -> (" " + t + " ").contains(" " + phrase + " "));
    }

    boolean ofActivities(String word) {
        return activities.contains(stem(word));
    }

    boolean ofStrategies(String word) {
        return strategies.contains(stem(word));
    }
}
