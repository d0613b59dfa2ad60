// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a country sheet from the registers: agreements with their promises, events, contacts.
 */
final class RelationParts {

    private final Catalog catalog;
    private final Lang lang;

    RelationParts(Catalog catalog, Lang lang) {
        this.catalog = catalog;
        this.lang = lang;
    }

    void write(StringBuilder text, String partner) {
        part(text, Speech.say(lang, "relation-parts.agreements-and-promises"), agreements(partner));
        part(text, Speech.say(lang, "relation-parts.treaties-above-the-region"), treaties(partner));
        part(text, Speech.say(lang, "relation-parts.events"), events(partner));
        part(text, Speech.say(lang, "relation-parts.contacts"), contacts(partner));
    }

    private void part(StringBuilder text, String title, List<String> lines) {
        text.append("\n## ").append(title).append("\n\n");
        lines.forEach(line -> text.append("- ").append(plain(line)).append('\n'));
        if (lines.isEmpty()) {
            text.append(Speech.say(lang, "relation-parts.none-is-in-the-register-which"));
        }
    }

    /**
     * Names and sentences of the registers as text: a brace or a line of theirs makes no question.
     */
    private static String plain(String line) {
        return line.replaceAll("\\s+", " ")
                .replace("{{", "{ {")
                .replaceAll("([*_`<\\[\\]\\\\])", "\\\\$1");
    }

    private boolean concerns(List<String> areas, String partner) {
        return areas.stream()
                .anyMatch(
                        a ->
                                a.equals(partner)
                                        || catalog.areas().isUnder(a, partner)
                                        || catalog.areas().membersOf(partner).contains(a));
    }

    private List<String> agreements(String partner) {
        List<String> lines = new ArrayList<>();
        for (Instrument i : catalog.relations().instruments()) {
            if (concerns(i.partnerAreas(), partner)) {
                lines.add(
                        i.date()
                                + ", "
                                + i.kindAsPrinted()
                                + ": "
                                + catalog.relations().parties(i.ourParties(), lang)
                                + " – "
                                + catalog.relations().parties(i.partnerParties(), lang)
                                + (i.status().isEmpty()
                                        ? ""
                                        : " (" + RegisterWords.say(i.status(), lang) + ")"));
                i.promises()
                        .forEach(
                                p ->
                                        lines.add(
                                                Speech.say(lang, "relation-parts.promised")
                                                        + catalog.relations().say(p, lang)));
            }
        }
        return lines;
    }

    private List<String> treaties(String partner) {
        List<String> lines = new ArrayList<>();
        for (Treaty t : catalog.relations().treaties()) {
            if (concerns(t.parties(), partner)) {
                lines.add(
                        t.name().in(lang)
                                + Speech.say(lang, "relation-parts.signed")
                                + t.signed()
                                + Speech.say(lang, "relation-parts.in-force")
                                + t.inForce());
            }
        }
        return lines;
    }

    private List<String> events(String partner) {
        List<String> lines = new ArrayList<>();
        for (Activity a : catalog.relations().activities()) {
            if (concerns(a.areas(), partner)) {
                lines.add(
                        a.date()
                                + ": "
                                + catalog.relations().say(a.description(), lang)
                                + (a.outcome().isBlank()
                                        ? ""
                                        : Speech.say(lang, "relation-parts.what-followed")
                                                + a.outcome()));
            }
        }
        return lines;
    }

    private List<String> contacts(String partner) {
        List<String> lines = new ArrayList<>();
        for (Actor a : catalog.relations().actors()) {
            if (concerns(a.areas(), partner)) {
                lines.add(a.name().in(lang) + ", " + RegisterWords.say(a.kind(), lang));
            }
        }
        return lines;
    }
}
