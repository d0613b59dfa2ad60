// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is found out about a sheet: how it was taken, and what keeps it from being loaded. */
final class SheetFindings {

    private static final int SHOWN = 6;

    private final Set<Label> said = new LinkedHashSet<>();
    private final Set<String> asks = new LinkedHashSet<>();
    private final Set<Label> problems = new LinkedHashSet<>();

    void say(Label label) {
        said.add(label);
    }

    void problem(Label label) {
        problems.add(label);
    }

    /** What somebody may say to settle a problem, as {@code --say} takes it: {@code flow=X}. */
    void ask(String saying) {
        asks.add(saying);
    }

    List<String> asks() {
        return List.copyOf(asks);
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    List<Label> said() {
        return new ArrayList<>(said);
    }

    List<Label> problems() {
        return new ArrayList<>(problems);
    }

    /** Some of many texts. */
    static String some(List<String> texts) {
        return String.join("; ", texts.stream().limit(SHOWN).toList())
                + (texts.size() > SHOWN ? " …" : "");
    }
}
