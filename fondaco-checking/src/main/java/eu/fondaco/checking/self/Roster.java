// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Levels.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who has how much: the levels of now that prose tells, each with whom it is of, also where that is
 * named before it in another clause or sentence and only meant here.
 */
final class Roster {

    private static final Pattern JOINT = Pattern.compile(Most.JOINTS);

    private final Levels levels;
    private final Pattern meant;
    private final Pattern several;
    private final Pattern most;
    private final Pattern overtook;
    private final List<Entry> all = new ArrayList<>();

    /** What one is called by: a name, a thing, or a word that only begins sentences. */
    enum Kind {
        NAME,
        THING,
        EITHER
    }

    /**
     * One level and whose it is.
     *
     * @param who as words call them
     * @param kind what they are by how they are written
     */
    record Entry(Set<String> who, Kind kind, Level level) {

        /** Whether another may be of the same kind. */
        boolean isLike(Entry o) {
            boolean may = kind == o.kind || kind == Kind.EITHER || o.kind == Kind.EITHER;
            return may && level.isLike(o.level);
        }

        boolean isCalled(Set<String> said) {
            return !Collections.disjoint(who, said);
        }
    }

    Roster(Levels levels) {
        this.levels = levels;
        TellingWords words = levels.known.words;
        meant = words.words("meant");
        several = words.words("aggregates");
        most = words.words("most-told");
        overtook = words.words("overtook");
        for (int i = 0; i < levels.sentences.size(); i++) {
            for (Level l : levels.in(i)) {
                add(l);
            }
        }
    }

    private void add(Level l) {
        if (l.past() || l.f().is(Figure.Kind.MOVE) || isSeveral(l)) {
            return;
        }
        String lead = l.f().lead();
        Set<String> who = named(lead);
        who = who.isEmpty() && meant.matcher(lead).find() ? before(l) : who;
        who = who.isEmpty() && levels.keys(lead).isEmpty() ? l.name() : who;
        who = who.isEmpty() ? levels.names(Figures.head(l.f().tail())) : who;
        boolean named = !who.isEmpty();
        boolean within = who.stream().anyMatch(levels.known.read.stems()::isWithin);
        who = named ? who : keys(lead);
        List<Level> first = levels.lead();
        boolean whole = first.contains(l) && levels.figures.hasFlow(l.f().s().text()) && !named;
        if (!who.isEmpty() && !whole && first.indexOf(l) != 0) { // a text begins with all of it
            Kind kind = within ? Kind.NAME : named ? Kind.EITHER : Kind.THING;
            all.add(new Entry(who, kind, l));
        }
    }

    /** Whom a stretch names last, but for whom another is said to have passed. */
    private Set<String> named(String text) {
        Matcher m = overtook.matcher(text);
        return levels.names(m.find() ? text.substring(0, m.start()) : text);
    }

    /** What the last part of a stretch says that says anything. */
    private Set<String> keys(String text) {
        String[] parts = JOINT.split(text);
        Set<String> out = Set.of();
        for (int k = parts.length - 1; k >= 0 && out.isEmpty(); k--) {
            out = levels.keys(parts[k]);
        }
        return out;
    }

    /** The only one named before a level in its sentence, or in the one before it. */
    private Set<String> before(Level l) {
        String text = levels.sentences.get(l.i()).text();
        Set<String> own = last(text.substring(0, l.f().n().start()));
        boolean more = !named(text.substring(0, l.f().n().start())).isEmpty();
        return !more && levels.isTogether(l.i(), l.i() - 1)
                ? last(levels.sentences.get(l.i() - 1).text())
                : own;
    }

    /** The one that a sentence names; none where it names several. */
    private Set<String> last(String text) {
        Set<Set<String>> found = new HashSet<>();
        for (String part : JOINT.split(text)) {
            Set<String> own = new TreeSet<>(levels.known.read.stems().names(part));
            own.removeIf(n -> !levels.known.read.stems().isNamed(n));
            found.addAll(own.isEmpty() ? List.of() : List.of(own));
        }
        return found.size() == 1 ? found.iterator().next() : Set.of();
    }

    /** All of the paragraph that one is of; of names those of the paragraphs beside it, too. */
    List<Entry> around(Entry own) {
        boolean named = own.kind() == Kind.NAME;
        return all.stream()
                .filter(e -> block(e) == block(own) || named && isBeside(e, own))
                .toList();
    }

    private boolean isBeside(Entry e, Entry own) {
        int from = Math.min(e.level().i(), own.level().i());
        int to = Math.max(e.level().i(), own.level().i());
        boolean near = e.kind() == Kind.NAME && Math.abs(block(e) - block(own)) == 1;
        for (int i = from; near && i <= to; i++) {
            near = !Reader.isHeading(levels.sentences.get(i));
        }
        return near;
    }

    private int block(Entry e) {
        return levels.sentences.get(e.level().i()).block();
    }

    /**
     * Of whom something told at a place of a sentence is: whom its clause names last, if one level
     * alone is theirs; else whose level stands nearest.
     */
    Entry subject(int i, int from, int to, int nearest) {
        String text = levels.sentences.get(i).text();
        String clause = text.substring(0, from);
        clause = clause.substring(clause.lastIndexOf(';') + 1);
        Set<String> said = named(clause.replaceFirst("[,\\s]+$", ""));
        said = said.isEmpty() ? keys(clause) : said;
        Set<Entry> own = called(said);
        if (!own.isEmpty()) {
            return own.size() == 1 ? own.iterator().next() : null;
        }
        List<Entry> before = new ArrayList<>();
        Entry found = null;
        int best = nearest;
        for (Entry e : all) {
            Printed n = e.level().f().n();
            int apart = e.level().i() != i ? -1 : Math.max(from - n.end(), n.start() - to);
            String between =
                    apart < 0
                            ? ";"
                            : text.substring(Math.min(n.end(), from), Math.max(n.start(), from));
            boolean here = !between.contains(";");
            before.addAll(here && n.end() <= from ? List.of(e) : List.of());
            found = here && apart < best ? e : found;
            best = here && apart < best ? apart : best;
        }
        return before.size() == 1 ? before.get(0) : found;
    }

    /** Those that some words call by all that they are called; else by any of it. */
    Set<Entry> called(Set<String> said) {
        Set<Entry> out = new LinkedHashSet<>();
        all.stream().filter(e -> e.who().equals(said)).forEach(out::add);
        if (out.isEmpty()) {
            all.stream().filter(e -> e.isCalled(said)).forEach(out::add);
        }
        return out;
    }

    /** Whether a level is of a bloc, a continent, or of all. */
    private boolean isSeveral(Level l) {
        String lead = l.f().lead();
        String clause = lead.substring(lead.lastIndexOf(';') + 1);
        return several.matcher(clause).find() && !most.matcher(clause).find();
    }
}
