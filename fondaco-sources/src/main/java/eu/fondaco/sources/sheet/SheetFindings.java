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

    void say(String en, String it, Object... what) {
        said.add(new Label(put(en, what), put(it, what)));
    }

    void say(Label label) {
        said.add(label);
    }

    void problem(String en, String it, Object... what) {
        problems.add(new Label(put(en, what), put(it, what)));
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

    private static String put(String text, Object... what) {
        String filled = text;
        int from = 0;
        for (Object one : what) {
            int at = filled.indexOf("%s", from);
            filled = filled.substring(0, at) + one + filled.substring(at + 2);
            from = at + String.valueOf(one).length();
        }
        return filled;
    }
}
