// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.lexicon.Lexicon;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a statement says something of an act, a visit, an office, a strategy at all. */
final class About {

    private static final String[] CUES = {
        "signed",
        "tosign",
        "live",
        "expired",
        "terminated",
        "renewed",
        "notrenewed",
        "notsigned",
        "force",
        "provisional"
    };
    private static final String[] WEAK = {
        "until",
        "follows",
        "office",
        "visit",
        "promise",
        "scope",
        "in",
        "out",
        "target",
        "approved",
        "planned"
    };
    private static final Set<Type> MATTER =
            Set.of(
                    Type.KIND,
                    Type.PERSON,
                    Type.TOPIC,
                    Type.THING,
                    Type.BODY,
                    Type.NAME,
                    Type.STRATEGY,
                    Type.TREATY);
    private static final Set<Type> SAID =
            Set.of(Type.DATE, Type.TOPIC, Type.BODY, Type.NAME, Type.AREA, Type.TERM);
    private static final Set<Type> PLANNED =
            Set.of(Type.THING, Type.TOPIC, Type.BODY, Type.TERM, Type.AREA);

    private final Lexicon lexicon;

    About(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean acts(Statement s, Memory memory) {
        boolean kind = s.has(Type.KIND) || s.has(Type.STRATEGY) || s.has(Type.TREATY);
        boolean subject = s.says("scope", "in", "out") && !s.has(Type.TOPIC) && !s.has(Type.THING);
        boolean term = s.has(Type.TERM) && memory.entry() != null;
        boolean plan =
                memory.entry() != null
                        && memory.entry().strategy() != null
                        && (has(s, PLANNED) || s.says("target"));
        if (!kind && !s.says("scope", "promise") && isTrade(s, plan)) {
            return false;
        }
        return s.says(CUES)
                || s.says(WEAK) && has(s, MATTER) && (!subject || kind)
                || kind && (has(s, SAID) || s.says("isa"))
                || term
                || plan;
    }

    private static boolean has(Statement s, Set<Type> types) {
        return s.marks().stream().anyMatch(m -> types.contains(m.type()));
    }

    /** Whether it is about trade or a rate; a plan may speak of exporting firms. */
    private boolean isTrade(Statement s, boolean plan) {
        return s.sentence().subList(s.from(), s.to()).stream()
                .anyMatch(
                        t ->
                                t.is("%")
                                        || !plan
                                                && Stream.of("flow.exports", "flow.imports")
                                                        .anyMatch(f -> lexicon.says(t, f)));
    }
}
