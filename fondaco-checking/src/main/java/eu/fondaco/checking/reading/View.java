// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;
import eu.fondaco.core.question.Codes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * A text seen from one of its anchors: where every mention stands in relation to it, which cues are
 * near, what is spoken of. One thread's own; it only remembers what it has worked out.
 */
final class View {

    /** Scopes that count as the anchor's own sentence. */
    static final Set<String> NEAR = Set.of("seg", "cl", "st", "br", "rowh", "colh");

    /** Words of a pattern on each side. */
    private static final int PATTERN = 8;

    /** Words of the sentence that are looked at on each side. */
    private static final int SENTENCE = 20;

    private static final int STEM = 5;

    /** Lines before an anchor that are looked at, besides titles and the lead. */
    private static final int WINDOW = 40;

    private static final int LEAD = 3;

    /** Tokens before and behind an anchor that are looked at, besides short titles. */
    private static final int REACH = 1_500;

    private static final int SHORT = 40;

    final Scene scene;
    final List<Mention> mentions;
    final List<Mention> areas;

    /** Names of areas, and words that stand for the nation. */
    final List<Mention> owners;

    final List<Mention> goods;
    final List<Mention> times;
    final List<Mention> cues;
    final MarkedText text;
    final Anchor anchor;
    final int line;
    final int sentence;
    final int clause;
    final int segment;
    final int bracket;
    final int cell;
    final int bracketStart;
    final boolean row;
    final Anchor before;
    final Anchor after;
    final String fresh;
    final boolean together;
    final boolean respectively;
    final boolean self;
    final boolean we;
    private final String[] places;
    private List<Mention> beside;
    private final Map<String, Set<String>> features = new HashMap<>();
    // weak: a view outlives the weights that trainers try
    private final Map<Weights, Map<Collection<String>, double[]>> sums = new WeakHashMap<>();
    private final Map<Forest, Forest.Seen> seen = new WeakHashMap<>();
    private CueView cueView;
    private List<Anchor> numbers;

    View(Scene scene, Anchor anchor) {
        this.scene = scene;
        this.text = scene.text;
        this.anchor = anchor;
        places = new String[text.mentions().size()];
        int at = anchor.from();
        line = text.line(at);
        sentence = text.sentence(at);
        clause = text.clause(at);
        segment = text.segment(at);
        bracket = text.bracket(at);
        cell = text.cell(at);
        mentions =
                window().stream()
                        .filter(m -> Math.abs(m.from() - at) <= REACH || isLead(m))
                        .toList();
        areas = of(Mention.Kind.AREA);
        goods = of(Mention.Kind.GOODS);
        times = of(Mention.Kind.TIME);
        cues =
                mentions.stream()
                        .filter(m -> m.kind() == Mention.Kind.CUE || !m.words().isEmpty())
                        .toList();
        owners = mentions.stream().map(this::owner).filter(m -> m != null).toList();
        row = text.lines().get(line).kind() == Line.Kind.ROW;
        int start = at;
        while (bracket > 0 && start > 0 && text.bracket(start - 1) == bracket) {
            start--;
        }
        bracketStart = start;
        List<Anchor> all = text.anchors();
        before = anchor.index() > 0 ? all.get(anchor.index() - 1) : null;
        int next = anchor.index() + (anchor.type() == Anchor.Type.DIRECTION ? 0 : 1);
        after = next < all.size() ? all.get(next) : null;
        fresh =
                before == null || text.line(before.from()) != line
                        ? "nl"
                        : text.sentence(before.from()) != sentence ? "ns" : "ss";
        together = around("together");
        respectively = around("respectively");
        self = around("self") || around("pronoun") || around("bilateral");
        we = around("we");
    }

    private Mention owner(Mention m) {
        boolean nation = scene.nation != null && m.isAny("national", "nation.meant");
        return m.kind() == Mention.Kind.AREA
                ? m
                : nation && m.kind() == Mention.Kind.CUE ? m.naming(scene.nation) : null;
    }

    /** The mentions that can bear on the anchor, in the order of the text. */
    private List<Mention> window() {
        int head = text.lines().get(line).head();
        int top = text.lines().get(line).top();
        if (line <= WINDOW + LEAD) {
            return text.mentions().subList(0, scene.mentionsUpTo(line));
        }
        List<Mention> out =
                new ArrayList<>(text.mentions().subList(0, scene.mentionsUpTo(LEAD - 1)));
        for (int l : new int[] {Math.min(head, top), Math.max(head, top)}) {
            boolean beyond = l >= LEAD && l < line - WINDOW;
            if (beyond && (out.isEmpty() || text.line(out.get(out.size() - 1).from()) < l)) {
                out.addAll(
                        text.mentions().subList(scene.mentionsUpTo(l - 1), scene.mentionsUpTo(l)));
            }
        }
        out.addAll(
                text.mentions()
                        .subList(scene.mentionsUpTo(line - WINDOW - 1), scene.mentionsUpTo(line)));
        return out;
    }

    private boolean isLead(Mention m) {
        Line l = text.lines().get(text.line(m.from()));
        return l.to() - l.from() <= SHORT;
    }

    private List<Mention> of(Mention.Kind kind) {
        return mentions.stream().filter(m -> m.kind() == kind).toList();
    }

    /** Whether a word of a category stands in the anchor's sentence. */
    private boolean around(String category) {
        for (Mention m : cues) {
            if (m.is(category) && text.sentence(m.from()) == sentence) {
                return true;
            }
        }
        return false;
    }

    /** Where a mention stands in relation to the anchor; empty where it can't bear on it. */
    String place(Mention m) {
        String known = places[m.index()];
        if (known == null) {
            known = placeOf(m);
            places[m.index()] = known;
        }
        return known;
    }

    private String placeOf(Mention m) {
        int l = text.line(m.from());
        boolean earlier = m.from() < anchor.from();
        if (row) {
            String inTable = inTable(m, l);
            if (inTable != null) {
                return inTable;
            }
        }
        if (l == line) {
            return inLine(m, earlier);
        }
        if (!earlier) {
            return "";
        }
        Line its = text.lines().get(l);
        if (its.kind() == Line.Kind.TITLE) {
            return "ti";
        }
        int head = text.lines().get(line).head();
        if (l == head) {
            return "hd";
        }
        if ((l >= line - 2 || l == led()) && l > head) {
            return "pl";
        }
        return its.isHeading() ? "hd2" : l <= 2 ? "lead" : "far";
    }

    /** The line that leads to the list in which the number is an item; -1 for none. */
    private int led() {
        int first = line;
        while (first > 0 && text.lines().get(first).kind() == Line.Kind.ITEM) {
            first--;
        }
        return first == line ? -1 : first;
    }

    private String inTable(Mention m, int l) {
        int c = text.cell(m.from());
        if (l == line) {
            return c == cell ? "seg" : c == 0 ? "rowh" : m.from() < anchor.from() ? "row" : "";
        }
        int top = text.lines().get(line).top();
        if (l == top) {
            return c == cell ? "colh" : c == 0 ? "corner" : "";
        }
        return text.lines().get(l).kind() == Line.Kind.ROW ? "" : null;
    }

    private String inLine(Mention m, boolean earlier) {
        int b = text.bracket(m.from());
        if (bracket > 0 && b == bracket) {
            return "br";
        }
        String aside = b > 0 && b != bracket ? "x" : "";
        if (text.segment(m.from()) == segment) {
            return aside + "seg";
        }
        if (text.clause(m.from()) == clause) {
            return aside + "cl";
        }
        if (text.sentence(m.from()) == sentence) {
            return aside + "st";
        }
        if (!earlier) {
            return "";
        }
        return aside + (text.sentence(m.from()) == sentence - 1 ? "pv" : "ln");
    }

    /** The names of areas and goods in the anchor's own segment or bracket. */
    List<Mention> namesBeside() {
        if (beside == null) {
            beside =
                    mentions.stream()
                            .filter(
                                    m ->
                                            m.kind() == Mention.Kind.AREA
                                                    || m.kind() == Mention.Kind.GOODS)
                            .filter(m -> !m.list())
                            .filter(m -> place(m).equals("seg") || place(m).equals("br"))
                            .toList();
        }
        return beside;
    }

    boolean near(Mention m) {
        return NEAR.contains(place(m));
    }

    static int gap(int tokens) {
        return tokens < 1 ? 0 : tokens < 3 ? 1 : tokens < 7 ? 2 : tokens < 15 ? 3 : 4;
    }

    int distance(Mention m) {
        return m.from() < anchor.from()
                ? anchor.from() - m.to()
                : Math.max(0, m.from() - anchor.to());
    }

    /** The beginnings of the words around a place. */
    List<String> words(int from, int to) {
        List<String> out = new ArrayList<>();
        int first = text.lines().get(line).from();
        int last = text.lines().get(line).to();
        for (int i = Math.max(first, from); i < Math.min(last, to); i++) {
            String w = text.tokens().get(i).fold();
            out.add(start(w));
        }
        return out;
    }

    /** Words near the anchor, as features. */
    Set<String> wordFeatures() {
        return remembered(
                "words",
                () -> {
                    Set<String> f = new LinkedHashSet<>();
                    List<String> left = words(anchor.from() - 4, anchor.from());
                    List<String> right = words(anchor.to(), anchor.to() + 4);
                    for (int i = 0; i < left.size(); i++) {
                        int back = left.size() - 1 - i;
                        f.add((back < 2 ? "p" + back : "pw") + "=" + left.get(i));
                    }
                    for (int i = 0; i < right.size(); i++) {
                        f.add((i < 2 ? "n" + i : "nw") + "=" + right.get(i));
                    }
                    return f;
                });
    }

    /**
     * The anchor's segment with names, goods, times and other numbers told by their kind only, as
     * features: how a thing is said, whatever it is said of.
     */
    Set<String> pattern() {
        return remembered(
                "pattern",
                () -> {
                    Set<String> f = new LinkedHashSet<>();
                    List<String> left = masked(anchor.from() - 1, -1);
                    List<String> right = masked(anchor.to(), 1);
                    for (int i = 0; i < left.size(); i++) {
                        f.add("lb=" + left.get(i));
                    }
                    for (int i = 0; i < right.size(); i++) {
                        f.add("rb=" + right.get(i));
                    }
                    for (int n = 2; n <= 4; n++) {
                        if (left.size() >= n) {
                            f.add("l" + n + "=" + String.join(" ", left.subList(0, n)));
                        }
                        if (right.size() >= n) {
                            f.add("r" + n + "=" + String.join(" ", right.subList(0, n)));
                        }
                    }
                    String l1 = left.isEmpty() ? "|" : left.get(0);
                    String r1 = right.isEmpty() ? "|" : right.get(0);
                    f.add("lr=" + l1 + " " + r1);
                    return f;
                });
    }

    /** The words of the anchor's sentence beyond its segment, names by kind, as features. */
    Set<String> sentenceWords() {
        return remembered(
                "sentence",
                () -> {
                    Set<String> f = new LinkedHashSet<>();
                    for (int side = -1; side <= 1; side += 2) {
                        int at = side < 0 ? anchor.from() - 1 : anchor.to();
                        for (int n = 0;
                                n < SENTENCE
                                        && at >= 0
                                        && at < text.tokens().size()
                                        && text.sentence(at) == sentence;
                                n++, at += side) {
                            if (text.segment(at) != segment) {
                                f.add((side < 0 ? "sb=" : "sa=") + masked(at));
                            }
                        }
                    }
                    return f;
                });
    }

    /** The words on one side of the anchor in its segment, nearest first, names by kind. */
    private List<String> masked(int from, int step) {
        List<String> out = new ArrayList<>();
        for (int at = from;
                at >= 0
                        && at < text.tokens().size()
                        && out.size() < PATTERN
                        && text.segment(at) == segment
                        && text.sentence(at) == sentence
                        && text.line(at) == line;
                at += step) {
            String w = masked(at);
            boolean again =
                    w.startsWith("<") && !out.isEmpty() && out.get(out.size() - 1).equals(w);
            if (!again) {
                out.add(w);
            }
        }
        return out;
    }

    /**
     * The beginning of a word; its kind where it belongs to a name, a good, a time or a number;
     * {@code |} beyond the text.
     */
    String masked(int at) {
        if (at < 0 || at >= text.tokens().size()) {
            return "|";
        }
        String kind = scene.kinds().get(at);
        return kind != null ? kind : start(text.tokens().get(at).fold());
    }

    private static String start(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    /** What stands around the anchor whatever a field's candidate is, as features. */
    Set<String> context() {
        return remembered(
                "context",
                () -> {
                    Set<String> f = new LinkedHashSet<>();
                    shape().forEach(x -> f.add("x " + x));
                    cueView().all.forEach(x -> f.add("x " + x));
                    f.add("x areas=" + named(areas));
                    f.add("x goods=" + named(goods));
                    f.add("x times=" + named(times));
                    f.add("x fresh=" + fresh);
                    f.add("x dual=" + scene.dual);
                    f.add("x together=" + together);
                    f.add("x respectively=" + respectively);
                    f.add("x self=" + self);
                    f.add("x we=" + we);
                    return f;
                });
    }

    /** How many different things of a kind the anchor's sentence names, four at most. */
    private int named(List<Mention> kind) {
        Set<Object> out = new LinkedHashSet<>();
        kind.stream()
                .filter(this::near)
                .forEach(m -> out.add(m.values().isEmpty() ? m : m.values()));
        return Math.min(4, out.size());
    }

    /** The anchor's own looks, as features. */
    Set<String> shape() {
        return remembered(
                "shape",
                () -> {
                    Set<String> f = new LinkedHashSet<>();
                    String t = anchor.type().code;
                    f.add("typ=" + t);
                    f.add("typ=" + t + anchor.sign());
                    f.add("op=" + anchor.hedge());
                    f.add("line=" + text.lines().get(line).kind().code);
                    f.add("br=" + (bracket > 0));
                    f.add("br=" + (bracket > 0) + t + anchor.sign());
                    if (!anchor.num().currency().isEmpty()) {
                        f.add("cur");
                    }
                    if (anchor.num().scaled()) {
                        f.add("scaled");
                    }
                    double v = Math.abs(anchor.num().value());
                    int size = v < 1 ? -1 : (int) Math.floor(Math.log10(v));
                    f.add("mag=" + t + size);
                    if (anchor.type() == Anchor.Type.PERCENT) {
                        f.add("pct=" + (v < 3 ? 0 : v < 12 ? 1 : v < 30 ? 2 : v < 100 ? 3 : 4));
                    }
                    f.add(v > 100 ? "big" : v > 20 ? "mid" : "small");
                    if (anchor.num().words()) {
                        f.add("word");
                    }
                    if (before != null) {
                        boolean same = text.sentence(before.from()) == sentence;
                        f.add("pt=" + before.type().code + (same ? "s" : "o"));
                    }
                    return f;
                });
    }

    /**
     * The name that a number most closely hangs on: before it in its segment, or right behind it;
     * null for none.
     */
    static Mention host(MarkedText text, List<Mention> names, Anchor a) {
        int line = text.line(a.from());
        boolean row = text.lines().get(line).kind() == Line.Kind.ROW;
        Mention before = null;
        for (Mention m : names) {
            if (m.list() || text.line(m.from()) != line) {
                continue;
            }
            if (row) {
                if (text.cell(m.from()) == 0) {
                    return m;
                }
                continue;
            }
            if (text.sentence(m.from()) != text.sentence(a.from())) {
                continue;
            }
            if (m.to() <= a.from()) {
                before = m;
            } else if (m.from() >= a.to()) {
                boolean close =
                        text.segment(m.from()) == text.segment(a.from()) && m.from() - a.to() <= 5;
                boolean free = before == null || beyond(text, before, a);
                return close && free ? m : free ? null : before;
            }
        }
        return before == null || beyond(text, before, a) ? null : before;
    }

    /** Whether another anchor stands between a name and an anchor. */
    private static boolean beyond(MarkedText text, Mention m, Anchor a) {
        Anchor before = a.index() == 0 ? null : text.anchors().get(a.index() - 1);
        return before != null && before.from() >= m.to();
    }

    /** The numbers that stand in a row with the anchor, itself among them. */
    List<Anchor> row() {
        if (numbers == null) {
            numbers = InOrder.numbers(this);
        }
        return numbers;
    }

    CueView cueView() {
        if (cueView == null) {
            cueView = new CueView(this);
        }
        return cueView;
    }

    /** What fixed sets of features have been found worth. */
    Map<Collection<String>, double[]> sums(Weights weights) {
        return sums.computeIfAbsent(weights, w -> new IdentityHashMap<>());
    }

    /** What the trees of a field make of the anchor's fixed features. */
    Forest.Seen seenBy(Forest forest) {
        return seen.computeIfAbsent(forest, f -> new Forest.Seen());
    }

    Set<String> remembered(String key, Supplier<Set<String>> make) {
        Set<String> known = features.get(key);
        if (known == null) {
            known = make.get();
            features.put(key, known);
        }
        return known;
    }

    /** Values offered by mentions, in the order of the text, with the mentions that offer each. */
    static Map<Codes, List<Mention>> offered(List<Mention> mentions) {
        Map<Codes, List<Mention>> out = new LinkedHashMap<>();
        for (Mention m : mentions) {
            for (Codes v : m.values()) {
                out.computeIfAbsent(v, x -> new ArrayList<>()).add(m);
            }
        }
        return out;
    }

    /** Whether the anchor's sentence says nothing of the kind before it. */
    boolean silent(List<Mention> mentions) {
        for (Mention m : mentions) {
            String p = place(m);
            if (NEAR.contains(p)
                    && (m.from() < anchor.from() || !p.equals("cl") && !p.equals("st"))) {
                return false;
            }
        }
        return true;
    }

    /** The words of a mention as they are written. */
    String quote(Mention m) {
        List<Token> tokens = text.tokens();
        return text.document()
                .quote(
                        text.document()
                                .span(tokens.get(m.from()).start(), tokens.get(m.to() - 1).end()));
    }

    Token token(int i) {
        return text.tokens().get(i);
    }
}
