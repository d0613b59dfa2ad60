// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a short line above or below a table says that its cells are in: "Billion US dollars.",
 * "Note: values in millions of euros". Where the first table of a text has it above, all have; else
 * a line between two tables belongs to the one above it.
 */
final class TableUnits {

    /** How far from a table such a line may stand, in lines: sources stand there as well. */
    private static final int NEAR = 3;

    /** The longest sentence that says no more than that, in tokens. */
    private static final int SHORT = 16;

    /** Words of a sentence that says how much was traded, and not only in what it is counted. */
    private static final String[] SAYS = {
        "dir.up", "dir.down", "more", "less", "verb.sell", "verb.buy", "share.verb"
    };

    private TableUnits() {}

    /** The mentions by which the table of a number is measured; none where it stands in none. */
    static List<Mention> of(Scene scene, int line) {
        List<Line> lines = scene.text.lines();
        if (lines.get(line).kind() != Line.Kind.ROW) {
            return List.of();
        }
        List<Mention> above = above(scene, first(lines, line));
        int first = 0;
        while (lines.get(first).kind() != Line.Kind.ROW) {
            first++;
        }
        List<Mention> below =
                above(scene, first).isEmpty() ? below(scene, last(lines, line)) : List.of();
        return below.isEmpty() ? above : below;
    }

    private static List<Mention> above(Scene scene, int first) {
        List<Mention> out = new ArrayList<>();
        for (int l = first - 1; l >= Math.max(0, first - NEAR) && out.isEmpty(); l--) {
            if (scene.text.lines().get(l).kind() == Line.Kind.ROW) {
                return out;
            }
            out.addAll(told(scene, l));
        }
        return out;
    }

    private static List<Mention> below(Scene scene, int last) {
        List<Line> lines = scene.text.lines();
        List<Mention> out = new ArrayList<>();
        for (int l = last + 1; l <= last + NEAR && l < lines.size() && out.isEmpty(); l++) {
            if (lines.get(l).kind() == Line.Kind.ROW) {
                return out;
            }
            out.addAll(told(scene, l));
            if (lines.get(l).isHeading()) {
                return out; // "Billions of euros" may look like one, but others begin a new matter
            }
        }
        return out;
    }

    /** The words of a line that tell a unit and nothing else. */
    private static List<Mention> told(Scene scene, int line) {
        return scene.text.mentions().stream()
                .filter(m -> scene.text.line(m.from()) == line && m.num() == null && m.is("scale"))
                .filter(m -> isOnlyUnit(scene.text, scene.text.sentence(m.from())))
                .toList();
    }

    private static boolean isOnlyUnit(MarkedText text, int sentence) {
        int length = 0;
        for (int i = 0; i < text.tokens().size(); i++) {
            length += text.sentence(i) == sentence ? 1 : 0;
        }
        return length <= SHORT
                && text.anchors().stream().noneMatch(a -> text.sentence(a.from()) == sentence)
                && text.mentions().stream()
                        .noneMatch(m -> text.sentence(m.from()) == sentence && m.isAny(SAYS));
    }

    private static int first(List<Line> lines, int row) {
        int l = row;
        while (l > 0 && lines.get(l - 1).kind() == Line.Kind.ROW) {
            l--;
        }
        return l;
    }

    private static int last(List<Line> lines, int row) {
        int l = row;
        while (l + 1 < lines.size() && lines.get(l + 1).kind() == Line.Kind.ROW) {
            l++;
        }
        return l;
    }
}
