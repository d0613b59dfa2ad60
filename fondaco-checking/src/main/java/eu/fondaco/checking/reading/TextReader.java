// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.reading.GateCandidates.Gate;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text from its first anchor to its last. Whom the text is about is a variable of the
 * search: it is read under a few hypotheses, and the one whose readings explain words and numbers
 * best is kept. One text's own.
 */
final class TextReader {

    /** Below this an anchor is not read. */
    private static final double LEAST_CLAIM = 0.15;

    private static final int HYPOTHESES = 3;

    /**
     * How much likelier the numbers of a text must be under another subject than under the one that
     * is named first, where there are many: what is less is chance, and files of another kind would
     * be read otherwise. In a few numbers every hint counts.
     */
    private static final double AHEAD = 0.01;

    private static final int MANY = 10;

    /** Numbers that are looked at to find whom a text is about: it tells that early. */
    private static final int BEGINNING = 80;

    /** How often a statement is right before anything is known of it. */
    private static final double RIGHT = 0.62;

    /** What is left of a reading's fit for each said field that it changes. */
    private static final double SAID_CHANGED = 0.15;

    /** The chance of a fit while it is only asked whom a text is about. */
    private static final double ASSUMED = 0.05;

    private static final double TRUSTED = Math.log(0.7);

    private final Weights weights;
    private final Asking asking;
    private Beam beam;

    /** The text from each of its anchors. */
    private List<View> views;

    /** What an anchor was read as after what stood before it: the same is read but once. */
    private final Map<View, Map<Before, ReadAnchor>> known = new IdentityHashMap<>();

    /** Whom the text was found to be about. */
    private Codes about;

    /** The same where only the numbers tell it; null elsewhere. */
    private Codes untold;

    /** What of the anchors before one bears on how it is read. */
    private record Before(Gate gate, History history) {}

    TextReader(Weights weights, Asking asking) {
        this.weights = weights;
        this.beam = new Beam(weights);
        this.asking = asking;
    }

    /**
     * The anchors of a text with their readings.
     *
     * @param subject whom the text is about
     * @param found what anchors were found to mean once all had been weighed together, by index:
     *     those after them go on from it; empty at first
     */
    List<ReadAnchor> read(Scene scene, Codes subject, Map<Integer, Draft> found, Answers answers) {
        return under(views(scene), subject, answers, found);
    }

    /**
     * Lets go what was worked out on the way, which is much; what anchors were read as is kept, for
     * a second time.
     */
    void forget() {
        beam = new Beam(weights);
    }

    /**
     * The anchors of a text with their readings under the likeliest subject: read once from the
     * first to the last, weighed together, and read again, each from what those before it were
     * found to mean.
     */
    List<ReadAnchor> twice(Scene scene, Answers answers, Joint alone, Joint beside) {
        List<View> views = views(scene);
        about = subject(views, scene, answers);
        List<ReadAnchor> once = under(views, about, answers, Map.of());
        NumbersTell numbers = new NumbersTell(scene, asking, answers);
        untold = numbers.reporter(once, about);
        if (untold != null) {
            about = untold;
            once = under(views, about, answers, Map.of());
        }
        Map<Integer, Draft> found = Consensus.after(alone, once).found(beside.weighed(), once);
        found = numbers.times(once, found);
        return under(views, about, answers, found);
    }

    private List<ReadAnchor> under(
            List<View> views, Codes subject, Answers answers, Map<Integer, Draft> found) {
        return answers.reading(() -> under(views, subject, answers, Beam.WIDE, found));
    }

    /**
     * What is told without a number by a text that was read before, read from what the numbers
     * before it were read as, which it doesn't bear on itself.
     */
    List<ReadAnchor> between(
            Scene scene, List<Anchor> anchors, List<ReadAnchor> numbers, Answers answers) {
        return answers.reading(() -> among(scene, anchors, numbers, answers));
    }

    private List<ReadAnchor> among(
            Scene scene, List<Anchor> anchors, List<ReadAnchor> numbers, Answers answers) {
        List<ReadAnchor> out = new ArrayList<>();
        History.Book book = new History.Book(scene.text, about);
        Gate before = Gate.NONE;
        int next = 0;
        for (Anchor a : anchors) {
            Deadline.check();
            while (next < numbers.size() && numbers.get(next).anchor().from() < a.from()) {
                ReadAnchor r = numbers.get(next++);
                before = r.likeliestGate();
                if (r.claim() >= 0.5) {
                    book.put(r.anchor(), r.readings().get(best(r)).draft());
                }
            }
            Before what = new Before(before, book.before(a));
            out.add(read(new View(scene, a), what, Beam.WIDE, null, answers));
        }
        return out;
    }

    /** Whom the text was found to be about by its numbers alone; null where its words tell it. */
    Codes untold() {
        return untold;
    }

    private List<View> views(Scene scene) {
        if (views == null) {
            views = scene.text.anchors().stream().map(a -> new View(scene, a)).toList();
        }
        return views;
    }

    /** Whom a text is about: the one under whom words and numbers are explained best. */
    Codes subject(Scene scene, Answers answers) {
        return subject(views(scene), scene, answers);
    }

    private Codes subject(List<View> all, Scene scene, Answers answers) {
        List<View> views = all.subList(0, Math.min(BEGINNING, all.size()));
        List<Codes> subjects = subjects(scene);
        return subjects.size() == 1
                ? subjects.get(0)
                : answers.reading(() -> likeliest(subjects, views, answers));
    }

    private Codes likeliest(List<Codes> subjects, List<View> views, Answers answers) {
        Codes best = subjects.get(0);
        double most = Double.NEGATIVE_INFINITY;
        double ahead = views.size() < MANY ? 0 : AHEAD;
        for (Codes subject : subjects) {
            double e = 0;
            for (ReadAnchor r : under(views, subject, answers, Beam.NARROW, Map.of())) {
                e += r.claim() >= 0.5 && !r.readings().isEmpty() ? evidence(r) : 0;
            }
            if (e > most + ahead) {
                most = e;
                best = subject;
            }
        }
        return best;
    }

    private static List<Codes> subjects(Scene scene) {
        List<Codes> out = new ArrayList<>();
        scene.rank.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue()))
                .limit(HYPOTHESES)
                .forEach(e -> out.add(e.getKey()));
        if (scene.nation != null && !out.contains(scene.nation)) {
            out.add(scene.nation);
        }
        String home = scene.holdings.home();
        if (!home.isEmpty() && !out.contains(Codes.of(home))) {
            out.add(Codes.of(home));
        }
        if (out.isEmpty()) {
            out.add(scene.holdings.anyReporter());
        }
        return out;
    }

    private List<ReadAnchor> under(
            List<View> views,
            Codes subject,
            Answers answers,
            Beam.Size size,
            Map<Integer, Draft> found) {
        List<ReadAnchor> out = new ArrayList<>();
        if (views.isEmpty()) {
            return out;
        }
        Scene scene = views.get(0).scene;
        History.Book book = new History.Book(scene.text, subject);
        Gate before = Gate.NONE;
        Variants variants = new Variants(scene);
        for (View view : views) {
            Deadline.check();
            Before what = new Before(before, book.before(view.anchor));
            ReadAnchor read =
                    size == Beam.WIDE
                            ? once(view, what, variants, answers)
                            : read(view, what, size, null, answers);
            before = read.likeliestGate();
            if (read.claim() >= 0.5) {
                Draft d = found.get(view.anchor.index());
                book.put(view.anchor, d != null ? d : read.readings().get(best(read)).draft());
            }
            out.add(read);
        }
        return out;
    }

    /** An anchor after what stood before it, kept once all is known that it asks. */
    private ReadAnchor once(View view, Before what, Variants variants, Answers answers) {
        Map<Before, ReadAnchor> of = known.computeIfAbsent(view, v -> new HashMap<>());
        ReadAnchor read = of.get(what);
        if (read == null) {
            long missed = answers.missed();
            read = read(view, what, Beam.WIDE, variants, answers);
            if (answers.missed() == missed) {
                of.put(what, read);
            }
        }
        return read;
    }

    /** The probabilities of what an anchor is; words that tell a balance are a claim by form. */
    private double[] gate(View view, Gate before) {
        if (view.anchor.type() == Anchor.Type.DIRECTION) {
            return new double[] {1, 0, 0};
        }
        double[] gate = weights.logProbabilities(view, Field.GATE, GateCandidates.of(view, before));
        for (int i = 0; i < gate.length; i++) {
            gate[i] = Math.exp(gate[i]);
        }
        return gate;
    }

    /** One anchor with its readings, after what stood before it. */
    private ReadAnchor read(
            View view, Before before, Beam.Size size, Variants variants, Answers answers) {
        double[] gate = gate(view, before.gate);
        ReadAnchor read = new ReadAnchor(view, gate, List.of(), 0.3, List.of());
        return read.claim() < LEAST_CLAIM
                ? read
                : fitted(read, beam.read(view, before.history, size), variants, answers);
    }

    private ReadAnchor fitted(
            ReadAnchor read, List<Chosen> beam, Variants variants, Answers answers) {
        Anchor a = read.anchor();
        double unit = Units.of(read.view());
        List<Question> questions = new ArrayList<>();
        for (Chosen c : beam) {
            questions.add(asking.question(c.draft()));
        }
        Draft top = beam.get(0).draft();
        List<Variants.Variant> near = variants == null ? List.of() : variants.of(top);
        List<Question> nearQuestions = new ArrayList<>();
        for (Variants.Variant v : near) {
            nearQuestions.add(asking.question(v.draft()));
        }
        List<Question> all = new ArrayList<>(questions);
        all.addAll(nearQuestions);
        answers.ask(all);
        List<Fitted> readings = new ArrayList<>();
        for (int i = 0; i < beam.size(); i++) {
            Assertion says = asking.assertion(a, beam.get(i).draft(), unit);
            readings.add(
                    new Fitted(
                            beam.get(i),
                            questions.get(i),
                            says,
                            answers.value(questions.get(i)),
                            answers.holds(says, questions.get(i)),
                            Joint.unused(read.view(), beam.get(i).draft())));
        }
        int n = 0;
        List<Variants.Variant> slips = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            Assertion says = asking.assertion(a, near.get(i).draft(), unit);
            Boolean h = answers.holds(says, nearQuestions.get(i));
            n += h == null ? 0 : 1;
            if (h != null && h) {
                slips.add(near.get(i));
            }
        }
        double chance =
                variants == null ? ASSUMED : n == 0 ? 0.3 : (slips.size() + 0.5) / (n + 1.0);
        return new ReadAnchor(read.view(), read.gate(), readings, chance, slips);
    }

    /** How well an anchor's readings explain words and number together, as a logarithm. */
    private static double evidence(ReadAnchor r) {
        double h = r.boundedChance();
        double sum = 0;
        for (Fitted f : r.readings()) {
            boolean holds = f.holds() != null && f.holds();
            sum +=
                    Math.exp(f.reading().log())
                            * (holds ? RIGHT + (1 - RIGHT) * h : (1 - RIGHT) * h);
        }
        return Math.log(Math.max(1e-9, sum));
    }

    /** The reading that the next statement starts from. */
    private static int best(ReadAnchor r) {
        Fitted top = r.readings().get(0);
        double h = r.boundedChance();
        int best = 0;
        double most = -1;
        for (int i = 0; i < r.readings().size(); i++) {
            Fitted f = r.readings().get(i);
            boolean holds = f.holds() != null && f.holds();
            double x = Math.exp(f.reading().log() - top.reading().log());
            x *= holds ? RIGHT + (1 - RIGHT) * h : (1 - RIGHT) * h * (f.holds() == null ? 0.7 : 1);
            for (Field field : Field.CHAIN) {
                boolean changed =
                        field != Field.SIGN
                                && !f.draft().agrees(top.draft(), field)
                                && top.reading().isSaid(field)
                                && top.reading().log(field) > TRUSTED;
                x *= changed ? SAID_CHANGED : 1;
            }
            if (x > most) {
                most = x;
                best = i;
            }
        }
        return best;
    }
}
