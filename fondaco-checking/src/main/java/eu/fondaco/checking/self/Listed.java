// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Sizes.Pair;
import eu.fondaco.checking.text.Document;
import eu.fondaco.checking.text.Document.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of which each item begins with a name and tells a level, as tables of two columns: the
 * level, and by how much it changed where the item tells that.
 */
final class Listed {

    private static final int FEWEST = 3;
    private static final int WORDS = 5;
    private static final int NEAR = 4;
    private static final List<String> HEADS = List.of("", "", "change");

    private final Sizes sizes;
    private final List<Grid> out = new ArrayList<>();
    private final List<Grid.Row> rows = new ArrayList<>();
    private Size before;

    private Listed(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Those of a text. */
    static List<Grid> in(Sizes sizes) {
        Listed all = new Listed(sizes);
        int last = -1;
        for (int i = 0; i < sizes.count(); i++) {
            Sentence s = sizes.levels.sentences.get(i);
            Document.Block block = s.document().blocks().get(s.block());
            if (s.block() == last) {
                continue;
            }
            Grid.Row row = block.kind() == Kind.LIST_ITEM ? all.row(i) : null;
            if (s.block() != last + 1 || row == null) {
                all.end();
            }
            if (row != null) {
                all.rows.add(row);
            }
            last = s.block();
        }
        all.end();
        return all.out;
    }

    private void end() {
        if (rows.size() >= FEWEST) {
            out.add(new Grid("", "", -1, HEADS, List.copyOf(rows)));
        }
        rows.clear();
        before = null;
    }

    /** An item; null where it tells no name or level, or counts something else than the others. */
    private Grid.Row row(int i) {
        List<Size> own = new ArrayList<>(sizes.levels(i));
        List<Pair> pairs = sizes.pairs(i);
        pairs.forEach(p -> own.remove(p.from()));
        Size level = own.isEmpty() ? null : own.get(0);
        String text = sizes.levels.sentences.get(i).text();
        String label = level == null ? "" : text.split("[:,;(\\u2013\\u2014\\d]", 2)[0].strip();
        boolean beside =
                level != null && level.start() - text.indexOf(label) - label.length() < NEAR;
        boolean named = beside && !label.isEmpty() && label.split(" ").length <= WORDS;
        named = named && !sizes.levels.keys(label).isEmpty() && !level.hedged();
        if (!named || before != null && !before.isOfUnit(level)) {
            return null;
        }
        before = level;
        Size change = change(i);
        double to = level.high() - level.step() / 2;
        Grid.Cell now = cell(level, to, level.step());
        return new Grid.Row(label, Arrays.asList(null, now, way(i, change)));
    }

    /** The change that stands first. */
    private Size change(int i) {
        return sizes.in(i).stream()
                .filter(z -> z.isMade() && z.way() != 0)
                .findFirst()
                .orElse(null);
    }

    private Grid.Cell way(int i, Size change) {
        if (change != null) {
            return cell(change, change.way() * change.high(), change.step());
        }
        Pair p = sizes.pairs(i).isEmpty() ? null : sizes.pairs(i).get(0);
        Interval by = p == null ? null : p.to().value().minus(p.from().value());
        boolean none = by == null || by.low() <= 0 && by.high() >= 0;
        return none ? null : cell(p.to(), by.high(), p.to().step());
    }

    private static Grid.Cell cell(Size z, double value, double step) {
        return new Grid.Cell(value, step, false, z.span(), z.at(), z.words());
    }
}
