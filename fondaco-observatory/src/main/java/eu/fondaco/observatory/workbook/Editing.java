// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.change.FolderHeldException;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.workbook.Change.Field;
import eu.fondaco.observatory.workbook.Change.Kind;
import eu.fondaco.observatory.workbook.SheetForm.Choice;
import eu.fondaco.observatory.workbook.SheetForm.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a workbook of registers back into an observatory. First what would change is found and the
 * folder as it would become is read and checked; only {@link #write} changes anything. Entries that
 * don't change keep their lines as they are.
 */
public final class Editing {

    private final Observatory observatory;
    private final String name;
    private final Set<String> measures;
    private final boolean replace;
    private final List<DataIssue> issues = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int absent;

    private Editing(Observatory observatory, String name, Set<String> measures, boolean replace) {
        this.observatory = observatory;
        this.name = name;
        this.measures = measures;
        this.replace = replace;
    }

    /** Whether a file is a workbook of registers, rather than a table of trade. */
    public static boolean isWorkbook(Path file) throws IOException {
        return WorkbookReader.isOne(file);
    }

    /**
     * Finds what a workbook changes.
     *
     * @param measures ids that a figure may measure
     * @param replace whether entries absent from a sheet that is there are removed
     */
    public static Editing of(
            Observatory observatory, Path file, Set<String> measures, boolean replace)
            throws IOException {
        Editing editing =
                new Editing(observatory, file.getFileName().toString(), measures, replace);
        WorkbookReader reader = new WorkbookReader(editing.name, editing.issues::add);
        Map<SheetForm, List<SheetRow>> sheets = reader.read(file);
        for (Map.Entry<SheetForm, List<SheetRow>> sheet : sheets.entrySet()) {
            editing.compare(sheet.getKey(), sheet.getValue(), reader);
        }
        if (!editing.hasErrors() && !editing.texts.isEmpty()) {
            editing.rehearse(sheets, reader);
        }
        return editing;
    }

    /** What would change, in the order of the sheets. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What is wrong; with an error among them nothing can be written. */
    public List<DataIssue> issues() {
        return List.copyOf(issues);
    }

    /** How many entries the sheets leave out and the observatory keeps. */
    public int absent() {
        return absent;
    }

    public boolean hasErrors() {
        return issues.stream().anyMatch(DataIssue::isError);
    }

    private void compare(SheetForm form, List<SheetRow> rows, WorkbookReader reader)
            throws IOException {
        Map<String, String> before = Registers.texts(observatory.folder(), form);
        Map<String, Entry> present = new LinkedHashMap<>();
        Registers.entries(before, form, issues::add).forEach(e -> present.putIfAbsent(e.id(), e));
        Map<String, Map<String, String>> changed = new HashMap<>();
        Map<String, List<Map<String, String>>> added = new LinkedHashMap<>();
        Set<String> gone = new LinkedHashSet<>(present.keySet());
        String fresh = present.isEmpty() ? form.fresh() : present.values().iterator().next().file();
        for (SheetRow row : rows) {
            gone.remove(row.id());
            Entry entry = present.get(row.id());
            List<Field> fields = fields(form, row, entry);
            fields.forEach(f -> check(form, row, f, reader));
            if (fields.isEmpty()) {
                continue;
            }
            Map<String, String> after = new LinkedHashMap<>();
            fields.forEach(f -> after.put(f.column(), f.after()));
            String file = entry == null ? fresh : entry.file();
            if (entry == null) {
                added.computeIfAbsent(fresh, f -> new ArrayList<>()).add(after);
            } else {
                changed.put(row.id(), after);
            }
            Kind kind = entry == null ? Kind.ADDED : Kind.CHANGED;
            warn(form, row, entry, reader);
            changes.add(new Change(kind, form.name(), row.id(), row.number(), file, fields));
        }
        if (replace) {
            remove(form, gone, present, reader);
        } else {
            absent += gone.size();
        }
        edit(form, before, changed, replace ? gone : Set.of(), added);
    }

    /** Entries that the workbook no longer has; not those that it can't have known as they are. */
    private void remove(
            SheetForm form, Set<String> gone, Map<String, Entry> present, WorkbookReader reader) {
        gone.stream()
                .filter(
                        id ->
                                reader.exported().isKnown()
                                        && !reader.exported().held(form, present.get(id)))
                .forEach(
                        id ->
                                issues.add(
                                        outdated(
                                                reader.place(form, 0),
                                                id,
                                                "issue.changed-since-removed")));
        gone.forEach(
                id ->
                        changes.add(
                                new Change(
                                        Kind.REMOVED,
                                        form.name(),
                                        id,
                                        0,
                                        present.get(id).file(),
                                        List.of())));
    }

    /**
     * Tells where a row would undo what was done in the observatory since the workbook was written.
     */
    private void warn(SheetForm form, SheetRow row, Entry entry, WorkbookReader reader) {
        Exported exported = reader.exported();
        if (!exported.isKnown()) {
            return;
        }
        String place = reader.place(form, row.number());
        if (entry == null && exported.held(form, row.id())) {
            issues.add(outdated(place, row.id(), "issue.removed-since-added"));
        } else if (entry != null && !exported.held(form, row.id())) {
            issues.add(outdated(place, row.id(), "issue.added-since-changed"));
        } else if (entry != null && !exported.held(form, entry)) {
            issues.add(outdated(place, row.id(), "issue.changed-since-undone"));
        }
    }

    private static DataIssue outdated(String place, String id, String words) {
        return DataIssue.warning(
                "sheet-outdated",
                place,
                0,
                "id",
                Speech.both(words, id),
                Speech.both("remedy.look-at-changes-shown"));
    }

    private void edit(
            SheetForm form,
            Map<String, String> before,
            Map<String, Map<String, String>> changed,
            Set<String> removed,
            Map<String, List<Map<String, String>>> added) {
        Set<String> files = new LinkedHashSet<>(before.keySet());
        files.addAll(added.keySet());
        for (String file : files) {
            String text = texts.getOrDefault(file, before.getOrDefault(file, ""));
            String edited =
                    Registers.of(form)
                            .edit(
                                    text,
                                    file,
                                    changed,
                                    removed,
                                    added.getOrDefault(file, List.of()));
            if (!edited.equals(text)) {
                texts.put(file, edited);
            }
        }
    }

    private void check(SheetForm form, SheetRow row, Field changed, WorkbookReader reader) {
        Column column = form.find(changed.column());
        String field = changed.after();
        if (field.isEmpty()) {
            return;
        }
        if (column.choice() == Choice.LISTED && !column.words().contains(field)) {
            issues.add(
                    reader.error(
                            form,
                            row.number(),
                            column.name(),
                            -1,
                            Speech.both("issue.is-none-of-the-allowed-values", field),
                            Speech.both("remedy.write", String.join(", ", column.words()))));
        } else if (column.choice() == Choice.FOLLOW_UP) {
            for (String one : Entry.split(field)) {
                if (!FollowUpText.fits(one)) {
                    issues.add(
                            reader.error(
                                    form,
                                    row.number(),
                                    column.name(),
                                    -1,
                                    Speech.both("issue.doesnt-say-what-became-of-a", one),
                                    Speech.both("remedy.write-its-place-kept-partly-not")));
                }
            }
        } else if (column.choice() == Choice.MEASURES && !measures.contains(field)) {
            issues.add(
                    reader.error(
                            form,
                            row.number(),
                            column.name(),
                            -1,
                            Speech.both("issue.no-measure-has-the-id", field),
                            Speech.both("remedy.fondaco-measures-lists-them")));
        }
    }

    private static List<Field> fields(SheetForm form, SheetRow row, Entry entry) {
        List<Field> fields = new ArrayList<>();
        for (Column column : form.columns()) {
            String after = row.fields().get(column.name());
            String before = entry == null ? "" : entry.get(column.name());
            if (after != null && !after.equals(before.replaceAll("\\s+", " "))) {
                fields.add(new Field(column.name(), before, after));
            }
        }
        return fields;
    }

    /** Reads the folder as it would become, and tells what is wrong by the rows of the workbook. */
    private void rehearse(Map<SheetForm, List<SheetRow>> sheets, WorkbookReader reader)
            throws IOException {
        try (Rehearsal rehearsal = new Rehearsal(observatory.folder(), texts)) {
            for (DataIssue issue : rehearsal.read().issues()) {
                if (issue.isError() || texts.containsKey(issue.file())) {
                    issues.add(placed(issue, sheets, reader));
                }
            }
        }
        issues.removeIf(i -> !i.isError() && observatory.issues().contains(i));
    }

    private DataIssue placed(
            DataIssue issue, Map<SheetForm, List<SheetRow>> sheets, WorkbookReader reader) {
        for (Map.Entry<SheetForm, List<SheetRow>> sheet : sheets.entrySet()) {
            SheetForm form = sheet.getKey();
            String text = texts.get(issue.file());
            if (text == null || !issue.file().startsWith(form.folder() + "/")) {
                continue;
            }
            for (Entry entry : Registers.of(form).entries(text, issue.file(), ignored -> {})) {
                if (issue.line() >= entry.first() && issue.line() <= entry.last()) {
                    for (SheetRow row : sheet.getValue()) {
                        if (row.id().equals(entry.id())) {
                            return new DataIssue(
                                    issue.severity(),
                                    issue.code(),
                                    reader.place(form, row.number()),
                                    0,
                                    issue.field(),
                                    issue.message(),
                                    issue.remedy());
                        }
                    }
                }
            }
        }
        return issue;
    }

    /**
     * Writes the changed files, all of them or none.
     *
     * @param changes how many changes the folder had seen before the observatory was read
     * @throws FolderHeldException when it has seen another one since
     */
    public void write(long changes) throws IOException {
        if (hasErrors()) {
            throw new IllegalStateException("a workbook with errors can't be written");
        }
        try (FolderChange change = FolderChange.begin(observatory.folder(), "load")) {
            change.refuseAfter(changes);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                change.put(text.getKey(), text.getValue());
            }
            ChangesLog.add(
                    change,
                    "edit",
                    changes().size() + " changes in " + String.join(", ", texts.keySet()));
            change.commit();
        }
    }
}
