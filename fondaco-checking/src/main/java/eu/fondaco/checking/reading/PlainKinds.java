// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes a word for what kind of place it is together with the name it stands beside: "the Lazio
 * region", "nello Stato di Washington". It says nothing more than the name does.
 */
final class PlainKinds {

    private final Scene scene;

    PlainKinds(Scene scene) {
        this.scene = scene;
    }

    /** The parts of a run without words for the kind of a place that is named beside them. */
    List<PlainPart> joined(List<PlainPart> parts) {
        List<PlainPart> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            PlainPart p = parts.get(i);
            PlainPart last = out.isEmpty() ? null : out.get(out.size() - 1);
            PlainPart next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            PlainPart same = last == null ? null : bracketed(parts, i, last);
            if (same != null) {
                out.set(out.size() - 1, same);
                i += 2;
            } else if (next != null && isBefore(p, next)) {
                out.add(next.standing(preposition(p)));
                i++;
            } else if (last != null && isBehind(last, p)) {
                out.set(out.size() - 1, p.owner() ? last.owning() : last);
            } else {
                out.add(p);
            }
        }
        return out;
    }

    /**
     * A name with the other name of the same that stands in brackets behind it, "Catalogna
     * (Catalonia)"; null where there is none.
     */
    private PlainPart bracketed(List<PlainPart> parts, int i, PlainPart name) {
        boolean shape =
                i + 2 < parts.size()
                        && isName(name)
                        && parts.get(i + 1).isArea()
                        && isMark(parts.get(i), "(")
                        && isMark(parts.get(i + 2), ")");
        if (!shape) {
            return null;
        }
        List<Codes> both =
                name.mention().values().stream()
                        .filter(parts.get(i + 1).mention().values()::contains)
                        .toList();
        return both.isEmpty() ? null : name.of(name.mention().standingFor(both));
    }

    private boolean isMark(PlainPart p, String mark) {
        return p.to() - p.from() == 1 && scene.text.tokens().get(p.from()).is(mark);
    }

    /** What stands before a word for a kind, or in it: "della regione Lazio". */
    private String preposition(PlainPart kind) {
        boolean in = kind.prep().isEmpty() && scene.says(kind.from(), "prep.of");
        return in ? "prep.of" : kind.prep();
    }

    /** "The Lazio region": the word stands right behind a name. */
    private boolean isBehind(PlainPart name, PlainPart kind) {
        return isName(name)
                && name.to() == kind.from()
                && kind.prep().isEmpty()
                && isOf(kind, name);
    }

    /** "The region Lazio", "the state of Washington". */
    private boolean isBefore(PlainPart kind, PlainPart name) {
        boolean bare = name.prep().isEmpty() && kind.to() == name.from();
        boolean of = name.isAfter("prep.of") && name.from() - kind.to() <= 2;
        boolean self = bare && kind.words().equals(Set.of("self")) && isHome(name);
        return (bare || of) && !kind.owner() && isName(name) && (self || isOf(kind, name));
    }

    private boolean isHome(PlainPart name) {
        return name.isArea()
                && name.mention().values().stream()
                        .flatMap(c -> c.list().stream())
                        .allMatch(scene.holdings::isReporter);
    }

    private static boolean isName(PlainPart p) {
        return p.isArea() && !p.mention().adjective() && !p.owner();
    }

    private boolean isOf(PlainPart kind, PlainPart name) {
        return kind.mention() != null
                && kind.mention().kind() == Mention.Kind.CUE
                && kind.words().stream().allMatch(w -> w.startsWith("kind"))
                && name.mention().values().stream()
                        .allMatch(
                                c ->
                                        !c.isSum()
                                                && kind.isAny(
                                                        Set.of(
                                                                "kind="
                                                                        + scene.holdings.kind(
                                                                                c.first()))));
    }
}
