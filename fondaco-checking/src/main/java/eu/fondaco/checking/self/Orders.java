// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders that are told with their numbers: who is ahead of whom or followed by whom, each with a
 * number of its own right behind its name.
 */
final class Orders {

    private static final int MOST = 60;

    private final Sizes sizes;
    private final Pattern follows;
    private final Pattern other;
    private final Pattern name;
    private final Pattern both;
    private final Pattern above;
    private final Pattern below;

    private Orders(Sizes sizes) {
        this.sizes = sizes;
        follows = sizes.words.words("follows");
        other = sizes.words.words("other-order");
        both = sizes.words.words("order-of-both");
        above = sizes.words.words("just-above");
        below = sizes.words.words("just-below");
        String joints = sizes.words.words("order-joints").pattern();
        name =
                Pattern.compile(
                        "[)\\s,]*(?:(?i:"
                                + joints
                                + ")[\\s']*)*(?:\\p{Lu}[\\p{L}'\u2019.-]*\\s?"
                                + "(?:(?:of|di|d[ea]l|della|and the)\\s)?)+\\(?[\\p{Sc}]?");
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Orders all = new Orders(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            String text = sizes.levels.sentences.get(i).text();
            Matcher m = all.follows.matcher(text);
            while (m.find()) {
                Clash clash = all.clash(i, m);
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
            for (int k = 0; k < 2; k++) {
                Matcher than = (k == 0 ? all.above : all.below).matcher(text);
                Clash clash = than.find() ? all.beside(i, than, k == 0) : null;
                out.addAll(clash == null ? List.of() : List.of(clash));
            }
        }
        return out;
    }

    private Clash clash(int i, Matcher m) {
        String text = sizes.levels.sentences.get(i).text();
        List<Size> told = new ArrayList<>();
        Size first = null;
        for (Size z : sizes.in(i)) {
            boolean kind = z.is(Is.LEVEL) || z.way() == 0 && z.unit().equals("%");
            if (!kind || z.hedged() || z.isWords()) {
                continue;
            }
            Size last = told.isEmpty() ? first : told.get(told.size() - 1);
            if (z.end() <= m.start()) {
                first = z;
            } else if (last != null && isNext(last, z, told.isEmpty() ? m.end() : last.end())) {
                told.add(z);
            }
        }
        String before = first == null ? "" : text.substring(first.end(), m.start());
        boolean own = first != null && before.length() < MOST && !before.matches("(?s).*[;:].*");
        String lead = own ? text.substring(0, m.start()).replaceFirst("(?s)^.*;", "") : "";
        if (!own || told.isEmpty() || other.matcher(lead).find()) {
            return null;
        }
        Size above = first;
        for (Size z : told) {
            if (above.high() <= z.value().low()) {
                return clash(above, z);
            }
            above = both.matcher(text.substring(m.end())).find() ? first : z;
        }
        return null;
    }

    /** "At 64, slightly below those to B", which has 61. */
    private Clash beside(int i, Matcher m, boolean more) {
        String text = sizes.levels.sentences.get(i).text();
        List<Size> own = sizes.in(i);
        Set<String> than = sizes.levels.names(Figures.head(text.substring(m.end())));
        boolean one = own.size() == 1 && own.get(0).is(Is.LEVEL) && own.get(0).end() <= m.start();
        Size z = one ? own.get(0) : null;
        if (!one || than.isEmpty() || z.hedged() || z.past() || !now(i)) {
            return null;
        }
        Set<String> who = sizes.levels.names(text.substring(0, m.start()));
        List<Size> its = new ArrayList<>();
        for (int k = i - 2; k <= i + 2; k++) {
            boolean near = k != i && sizes.levels.isTogether(i, k) && now(k);
            for (Size o : near ? sizes.levels(k) : List.<Size>of()) {
                boolean same = sizes.levels.names(o.lead()).equals(than);
                its.addAll(same ? List.of(o) : List.of());
            }
        }
        boolean apart = Collections.disjoint(who, than) && !who.isEmpty() && its.size() == 1;
        Size o = apart ? its.get(0) : null;
        boolean like = apart && o.isLike(z) && !o.past() && !o.hedged();
        boolean odd = like && (more ? z.high() < o.value().low() : z.value().low() > o.high());
        return odd ? clash(more ? z : o, more ? o : z) : null;
    }

    /** Whether a sentence tells no time but that of the text. */
    private boolean now(int i) {
        boolean in = i >= 0 && i < sizes.count();
        When main = sizes.levels.known.read.main();
        return in
                && sizes
                        .levels
                        .known
                        .read
                        .times()
                        .in(sizes.levels.sentences.get(i).text(), main)
                        .stream()
                        .allMatch(p -> p.when().equals(main));
    }

    /** Whether a number is of whom a list names next: with no other word than the name between. */
    private boolean isNext(Size last, Size z, int from) {
        String between = z.s().text().substring(Math.min(from, z.start()), z.start());
        boolean bracket = between.endsWith("(") || between.matches("(?s).*\\([\\p{Sc}]");
        boolean like = last.is(Is.LEVEL) == z.is(Is.LEVEL) && last.isLike(z);
        String plain = between.replaceFirst("^\\s?\\p{L}*\\)", ")");
        return bracket && like && z.start() >= from && name.matcher(plain).matches();
    }

    private static Clash clash(Size above, Size z) {
        return new Clash(
                "order",
                above.span(),
                z.span(),
                Say.told("self-places.one-named-first-has", above.words(), z.words()));
    }
}
