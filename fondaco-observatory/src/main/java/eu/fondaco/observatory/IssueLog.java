// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the issues of one reading, at most two hundred of them. */
final class IssueLog implements Consumer<DataIssue> {

    private static final int LIMIT = 200;

    private final List<DataIssue> issues = new ArrayList<>();

    @Override
    public void accept(DataIssue issue) {
        if (issues.size() < LIMIT) {
            issues.add(issue);
        } else if (issues.size() == LIMIT) {
            issues.add(
                    DataIssue.error(
                            "too-many-errors",
                            issue.file(),
                            issue.line(),
                            "",
                            FileNote.MORE_ISSUES,
                            FileNote.MEND_ABOVE));
        }
    }

    List<DataIssue> list() {
        return List.copyOf(issues);
    }
}
