// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Figure.Kind;
import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Levels with the per cent that stands beside them as their share: the whole is the number of the
 * text that most of them are shares of, whatever any of them is called.
 */
final class Portions {

    private static final int FEWEST = 2;

    /** How many numbers make a part of a whole, for what rounding leaves open. */
    private static final int MANY = 6;

    private final Known known;
    private final Figures figures;
    private final Pattern link;
    private final List<List<Figure>> read = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();

    private Portions(Known known, Figures figures) {
        this.known = known;
        this.figures = figures;
        link = known.words.whole("link");
    }

    /**
     * A level and what may be its share.
     *
     * @param told whether words say that it is a share of the whole
     */
    private record Pair(Figure part, Figure share, boolean told) {

        boolean isOf(Interval whole) {
            return whole.low() > 0 && part.size().shareOf(whole).meets(share.size());
        }
    }

    /** A level that others may be shares of. */
    private record Whole(Interval size, String words) {}

    /** Adds the clashes. */
    static void in(Known known, List<Sentence> sentences, Figures figures) {
        Portions all = new Portions(known, figures);
        sentences.forEach(s -> all.read(figures.of(s)));
        for (Telling t : known.all) {
            if (t.role() == Role.LEVEL) {
                all.wholes.add(new Whole(t.value().size(), t.words()));
            }
        }
        all.pairs.forEach(all::check);
    }

    private void read(List<Figure> all) {
        read.add(all);
        for (int i = 0; i < all.size(); i++) {
            Figure f = all.get(i);
            if (f.is(Kind.LEVEL)) {
                wholes.add(new Whole(f.size(), f.words()));
            }
            boolean bare = f.is(Kind.PERCENT) && f.n().sign() == 0;
            bare &= f.isBracketed() || f.way() == 0 && link.matcher(f.lead()).matches();
            boolean now = f.is(Kind.SHARE) && !f.base(); // "from 14 to 18%": of another time
            int j = now || bare ? part(all, i) : -1;
            j = now && j < 0 ? behind(all, i) : j;
            if (j >= 0 && !f.hedged() && !all.get(j).hedged() && f.n().value() < 100) {
                pairs.add(new Pair(all.get(j), f, f.is(Kind.SHARE) && isOfWhole(f)));
            }
        }
    }

    /** The level right before a share; -1 for none. */
    private int part(List<Figure> all, int i) {
        int j = i - 1;
        while (j >= 0 && (all.get(j).is(Kind.PERCENT) || all.get(j).is(Kind.MOVE))) {
            j--;
        }
        boolean level = j >= 0 && all.get(j).is(Kind.LEVEL) && !all.get(j).base();
        for (int k = j + 1; k <= i && level; k++) {
            level = isBeside(all.get(k).lead());
        }
        return level && all.get(j).n().sign() == 0 ? j : -1;
    }

    /** "They are 37% of imports, with 610 million": the only level, behind the only share. */
    private int behind(List<Figure> all, int i) {
        boolean two = all.size() == 2 && i == 0 && all.get(1).is(Kind.LEVEL);
        boolean plain = two && isBeside(all.get(1).lead()) && !all.get(1).base();
        return plain && all.get(1).n().sign() == 0 ? 1 : -1;
    }

    private boolean isBeside(String lead) {
        String plain = known.words.part.matcher(lead).replaceAll(" ");
        boolean bracket = lead.strip().endsWith("(");
        return !lead.contains(";")
                && (known.read.stems().of(plain).isEmpty()
                        || bracket && known.read.stems().isQuiet(plain));
    }

    /** Whether a share says itself to be one of the whole, and not of something else. */
    private boolean isOfWhole(Figure f) {
        String tail = Figures.head(f.tail());
        Matcher part = known.words.part.matcher(f.lead());
        String said = part.find() ? f.lead().substring(part.start()) : "";
        return known.read.stems().of(tail).isEmpty() && known.read.stems().of(said).isEmpty();
    }

    private void check(Pair p) {
        Whole whole = voted(p);
        List<Whole> others = whole == null ? wholes : beside(p);
        boolean fits = whole != null && p.isOf(whole.size());
        if (fits || others.stream().anyMatch(w -> p.isOf(w.size()))) {
            return; // of another whole; one of a list is of its whole, or of one in its sentence
        }
        if (whole == null && p.told) {
            whole = main(p);
        }
        whole = whole == null ? slipped(p) : whole;
        boolean grown = !p.told && !isParallel(p) && known.words.way(p.share.s().text()) != 0;
        boolean changed = p.share.way() != 0 || p.part.way() != 0;
        Whole near = whole == null && !changed ? near(p) : null;
        grown &= near == null;
        whole = near == null ? whole : near;
        if (whole == null || grown || whole.size().high() < p.part.size().low()) {
            return;
        }
        Label makes = Say.range(p.part.size().shareOf(whole.size()), "%", 1);
        known.clash(
                "share",
                p.part.span(),
                p.share.span(),
                Say.told(
                        "portions.text-says",
                        p.part.words(),
                        whole.words(),
                        makes,
                        p.share.words()));
    }

    /** Levels of its sentence, and those that are of all. */
    private List<Whole> beside(Pair p) {
        List<Whole> out = new ArrayList<>();
        for (Figure f : figures.of(p.share.s())) {
            out.add(new Whole(f.size(), f.words()));
        }
        known.wholes().forEach(t -> out.add(new Whole(t.value().size(), t.words())));
        return out;
    }

    /** Whether another share of the sentence stands in brackets as one, and says that it is. */
    private boolean isParallel(Pair p) {
        return pairs.stream()
                .anyMatch(o -> o.told && o.share.isBracketed() && o.share.s() == p.share.s());
    }

    /** The number that most other pairs of the paragraph are shares of; null for too few. */
    private Whole voted(Pair p) {
        Whole best = null;
        long most = FEWEST - 1L;
        for (Whole w : wholes) {
            long votes =
                    pairs.stream()
                            .filter(o -> o != p && o.share.s().block() == p.share.s().block())
                            .filter(o -> o.isOf(w.size()))
                            .count();
            if (votes > most) {
                most = votes;
                best = w;
            }
        }
        return best;
    }

    /**
     * The number that some others of the text are shares of, and this but for a slip of the pen.
     */
    private Whole slipped(Pair p) {
        for (Whole w : wholes) {
            boolean slip =
                    w.size().low() > 0
                            && Slip.isFor(p.share, p.part.size().shareOf(w.size()))
                            && pairs.stream().filter(o -> o != p && o.isOf(w.size())).count()
                                    > FEWEST;
            if (slip) {
                return w;
            }
        }
        return null;
    }

    /**
     * The only larger one told right before a part, in its sentence or else in the one before,
     * where the share or the part is a slip of the pen from it.
     */
    private Whole near(Pair p) {
        List<Figure> before = List.of();
        for (List<Figure> all : read) {
            boolean here = !all.isEmpty() && all.get(0).s().block() == p.part.s().block();
            List<Figure> some = here ? larger(all, p.part) : List.of();
            before = some.isEmpty() ? before : some;
            if (all.contains(p.part)) {
                break;
            }
        }
        boolean one = before.size() == 1 && !p.told;
        Figure of = one ? before.get(0) : null;
        if (!one || isPart(of)) {
            return null; // of the whole of all, or beside another part
        }
        Interval w = of.size();
        Interval s = p.share.size();
        Interval made = new Interval(w.low() * s.low() / 100, w.high() * s.high() / 100);
        boolean slip =
                Slip.isFor(p.share, p.part.size().shareOf(w)) || Slip.isFor(p.part, made, MANY);
        return slip ? new Whole(w, of.words()) : null;
    }

    /** Whether a per cent stands right behind a level, as its share. */
    private boolean isPart(Figure f) {
        List<Figure> all = figures.of(f.s());
        int next = all.indexOf(f) + 1;
        Figure p = next < all.size() ? all.get(next) : null;
        return p != null
                && p.n().unit() == Printed.Unit.PERCENT
                && p.n().sign() == 0
                && (p.isBracketed() || link.matcher(p.lead()).matches());
    }

    private static List<Figure> larger(List<Figure> all, Figure part) {
        return all.stream()
                .filter(f -> f.at() < part.at() && f.is(Kind.LEVEL) && !f.base() && !f.hedged())
                .filter(f -> f.n().unit() == part.n().unit() && f.n().sign() == 0)
                .filter(f -> f.size().low() > part.size().high())
                .toList();
    }

    /** The whole of the flow that the text is about, or that the words tell; null for several. */
    private Whole main(Pair p) {
        boolean now =
                known.read.times().in(p.share.s().text(), known.read.main()).stream()
                        .allMatch(f -> f.day() || f.when().equals(known.read.main()));
        if (!now) {
            return null;
        }
        String told = figures.plain(p.share.s());
        boolean imports = known.words.imports.matcher(told).find();
        boolean exports = known.words.exports.matcher(told).find();
        String flow =
                imports && exports ? "" : imports ? "M" : exports ? "X" : known.read.mainFlow();
        Whole found = null;
        for (Telling t : known.levels(flow)) {
            Whole w = new Whole(t.value().size(), t.words());
            if (found != null && !found.size().meets(w.size())) {
                return null;
            }
            found = found == null ? w : found;
        }
        return found;
    }
}
