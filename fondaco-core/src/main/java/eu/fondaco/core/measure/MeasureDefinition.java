// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * What a measure means, exactly enough that somebody else computes the same number: printed by the
 * command line, the site and the reference documentation. Its texts are data, one file beside each
 * measure in both languages.
 *
 * @param id as in questions
 * @param formula in plain symbols; x is the level asked about, t its period, 0 the base period, S a
 *     sum
 * @param words the formula in a sentence
 * @param unit in words
 * @param universe what it runs over, or the frame it is set against; empty where it has none
 * @param zeros what absent, zero and negative values do
 * @param traps how it is misread
 * @param source who defined it, or the convention followed
 */
public record MeasureDefinition(
        String id,
        Family family,
        Label name,
        Label formula,
        Label words,
        Label unit,
        Label universe,
        Label zeros,
        List<Label> traps,
        Label source) {

    public MeasureDefinition {
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("'" + id + "' is not a measure id");
        }
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(name, "name");
        traps = List.copyOf(traps);
    }

    /**
     * The definition in the file {@code ID.properties} beside a class. Keys are the names of the
     * parts, {@code trap.1}, {@code trap.2} … for the traps; the Italian ones end in {@code .it}. A
     * formula or source without words needs no Italian.
     *
     * @throws IllegalArgumentException when there is no such file, a part is missing, or a key is
     *     unknown
     */
    public static MeasureDefinition read(Class<?> beside, String id) {
        DefinitionFile file = DefinitionFile.read(beside, id);
        MeasureDefinition definition =
                new MeasureDefinition(
                        id,
                        Family.parse(file.text("family")),
                        file.both("name"),
                        file.either("formula"),
                        file.both("words"),
                        file.both("unit"),
                        file.has("universe") ? file.both("universe") : Label.of(""),
                        file.both("zeros"),
                        file.numbered("trap"),
                        file.either("source"));
        file.refuseOthers();
        return definition;
    }
}
