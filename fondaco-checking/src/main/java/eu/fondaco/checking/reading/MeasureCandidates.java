// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an anchor's number measures. */
final class MeasureCandidates implements Candidates {

    private static final Set<String> TELLING =
            Set.of(
                    "up", "down", "share", "contrib", "rank", "record", "than", "head", "gdp",
                    "avg", "worth", "out");

    /** The words that name a measure, by category. */
    private static final Map<MeasureKind, Set<String>> NAMES =
            Map.ofEntries(
                    Map.entry(MeasureKind.GDP_RATIO, Set.of("gdp")),
                    Map.entry(MeasureKind.RATIO_PERCENT, Set.of("cover", "cover.verb")),
                    Map.entry(MeasureKind.PER_HEAD, Set.of("percapita")),
                    Map.entry(MeasureKind.HEAD_RATIO, Set.of("percapita")),
                    Map.entry(MeasureKind.AVERAGE_GROWTH, Set.of("time.annualrate", "average")),
                    Map.entry(
                            MeasureKind.CONTRIBUTION, Set.of("contribution", "takes.off", "lifts")),
                    Map.entry(MeasureKind.DIFFERENCE, Set.of("gap", "ahead", "behind")),
                    Map.entry(
                            MeasureKind.SHARE,
                            Set.of("share.noun", "share.verb", "total", "whole.noun", "out.of")),
                    Map.entry(MeasureKind.SHARE_CHANGE, Set.of("share.noun")),
                    Map.entry(MeasureKind.STREAK, Set.of("streak")));

    private static final Set<String> NAMING =
            NAMES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    @Override
    public List<Candidate> of(View view, Draft chosen, History history) {
        Draft previous = history.previous();
        String type = view.anchor.type().code;
        Set<String> fixed = view.remembered("measure", () -> fixed(view, type));
        Set<String> x = new LinkedHashSet<>();
        String pm = previous == null ? "0" : previous.measure().toString();
        x.add("pm=" + pm);
        x.add("pm=" + pm + "&" + type);
        if (previous != null
                && view.before != null
                && view.text.sentence(view.before.from()) == view.sentence) {
            x.add("pms=" + pm + "&" + type);
        }
        if (history.above() != null) {
            x.add("above=" + history.above().measure());
            x.add("above=" + history.above().measure() + "&" + type);
        }
        List<Candidate> out = new ArrayList<>();
        for (MeasureKind m : MeasureKind.of(view.anchor.type())) {
            out.add(
                    new Candidate(
                            m == MeasureKind.RANK && byHead(view) ? MeasureKind.RANK_HEAD : m,
                            m.name(),
                            List.of("M:" + m + type),
                            view.remembered("named" + m, () -> named(view, m)),
                            x,
                            fixed,
                            true));
        }
        return out;
    }

    /** Whether what is ranked is told by head, and of this anchor rather than of one beside it. */
    private static boolean byHead(View view) {
        return view.cues.stream()
                .filter(c -> c.is("percapita"))
                .filter(c -> view.place(c).equals("seg") || view.place(c).equals("br"))
                .anyMatch(c -> ranked(view, c) == view.anchor);
    }

    /** The anchor of a segment that a word told behind it is said of: the last, else the next. */
    private static Anchor ranked(View view, Mention word) {
        Anchor next = null;
        Anchor last = null;
        for (Anchor a : view.text.anchors()) {
            boolean beside = view.text.segment(a.from()) == view.segment;
            if (beside && a.to() <= word.from()) {
                last = a;
            } else if (beside && next == null && a.from() >= word.to()) {
                next = a;
            }
        }
        return last == null ? next : last;
    }

    /**
     * Where a measure is named by words of its own: the same features for all measures, so that
     * those that texts seldom use gain from those that they use often.
     */
    private static Set<String> named(View view, MeasureKind m) {
        Set<String> f = new LinkedHashSet<>();
        Set<String> own = NAMES.getOrDefault(m, Set.of());
        boolean other = false;
        for (Mention c : view.cues) {
            String place = view.place(c);
            if (!View.NEAR.contains(place) && !place.equals("hd") && !place.equals("corner")) {
                continue;
            }
            if (c.words().stream().anyMatch(own::contains)) {
                boolean ahead = c.from() >= view.anchor.to();
                f.add("N:" + place + (ahead ? "a" : "b"));
                f.add("N:" + (ahead ? "a" : "b") + View.gap(view.distance(c)));
            } else {
                other |= place.equals("seg") && c.words().stream().anyMatch(NAMING::contains);
            }
        }
        f.add("N:" + (own.isEmpty() ? "general" : f.isEmpty() ? "unnamed" : "named"));
        if (other) {
            f.add(f.contains("N:named") ? "N:andother" : "N:other");
        }
        return f;
    }

    private static Set<String> fixed(View view, String type) {
        CueView cues = view.cueView();
        Set<String> x = new LinkedHashSet<>(cues.all);
        x.addAll(view.shape());
        x.addAll(view.wordFeatures());
        x.addAll(view.pattern());
        x.addAll(view.sentenceWords());
        for (String c : cues.all) {
            x.add(type + "&" + c);
            if (view.anchor.sign() == 0) {
                x.add("nosign&" + c);
            }
        }
        String kb = cues.beside(TELLING, false);
        String ka = cues.beside(TELLING, true);
        x.add("kb=" + kb + "&" + type);
        x.add("ka=" + ka + "&" + type);
        x.add("kk=" + kb + "," + ka);
        Anchor a = view.anchor;
        x.add("pp=" + String.join(" ", view.words(a.from() - 2, a.from())));
        x.add("nn=" + String.join(" ", view.words(a.to(), a.to() + 2)));
        for (Mention t : view.times) {
            String p = view.place(t);
            if (p.equals("seg")
                    || p.equals("cl")
                    || p.equals("st")
                    || p.equals("br")
                    || p.equals("colh")) {
                x.add("t" + t.time().kind() + "@" + p);
            }
        }
        if (view.row) {
            column(view, x, type);
        }
        document(view, x, type);
        return x;
    }

    /** What the head of the column says. */
    private static void column(View view, Set<String> x, String type) {
        for (Mention m : view.mentions) {
            String p = view.place(m);
            if (p.equals("colh") || p.equals("rowh") || p.equals("corner")) {
                for (String w : m.words()) {
                    x.add(p + "=" + w + "&" + type);
                }
                if (m.kind() == Mention.Kind.TIME) {
                    x.add(p + "=" + m.time().kind() + "&" + type);
                }
            }
        }
    }

    /** What the title and the lead say of the figures in brackets. */
    private static void document(View view, Set<String> x, String type) {
        for (Mention m : view.cues) {
            String p = view.place(m);
            if ((p.equals("ti") || p.equals("lead") || p.equals("hd"))
                    && m.isAny("percent", "scale", "currency", "change", "share.noun", "dir.up")) {
                for (String w : m.words()) {
                    x.add("doc=" + w + "&" + type + view.anchor.sign());
                }
            }
        }
    }
}
