// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Membership;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads {@code areas.csv}: {@code code,name_en,name_it,kind,parent,groups} and optional {@code
 * aliases} and {@code note}; groups and aliases split by {@code ;}. A group may have days: {@code
 * EU[2013-07-01..]}.
 */
public final class AreasCsv {

    private AreasCsv() {}

    /**
     * Reads one file.
     *
     * @param seen codes met so far with their place; a code met twice is an error
     */
    public static List<Area> read(
            Path file, String name, Map<String, String> seen, Consumer<DataIssue> issues) {
        List<Area> areas = new ArrayList<>();
        new CsvFile(file, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                Checks.columns(columns, name, issues, "code", "name_en", "kind");
                                return;
                            }
                            String code = Checks.code(row, "code", name, seen, issues);
                            if (!code.isEmpty()) {
                                areas.add(
                                        new Area(
                                                code,
                                                new Label(
                                                        Checks.orElse(row.get("name_en"), code),
                                                        row.get("name_it")),
                                                row.get("kind").toLowerCase(Locale.ROOT),
                                                row.get("parent"),
                                                memberships(row, name, issues),
                                                split(row.get("aliases"))));
                            }
                        },
                        issues);
        return areas;
    }

    private static List<Membership> memberships(
            CsvFile.Row row, String name, Consumer<DataIssue> issues) {
        List<Membership> memberships = new ArrayList<>();
        for (String group : split(row.get("groups"))) {
            try {
                memberships.add(Membership.parse(group));
            } catch (IllegalArgumentException e) {
                issues.accept(
                        DataIssue.error(
                                "bad-membership",
                                name,
                                row.line(),
                                "groups",
                                UnsoundException.problem(e),
                                FileNote.WRITE_MEMBERSHIP));
            }
        }
        return memberships;
    }

    static Set<String> split(String list) {
        if (list.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(list.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
