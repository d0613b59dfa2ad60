// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptChecks;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.note.FileNote;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kept checks as files of an observatory: {@code checks/ID.yaml} and the text beside it. Each
 * change is a {@link FolderChange} with a line in the log of changes; who it was is in the check's
 * own history.
 */
public final class KeptChecksFolder implements KeptChecks {

    static final String FOLDER = "checks/";
    private static final String YAML = ".yaml";
    private static final int SLUG = 60;

    private final Path folder;
    private final Map<String, Held> read = new HashMap<>();

    /** What was read of a file, and the state in which it was. */
    private record Held(String state, KeptCheck check) {}

    /**
     * @param folder of the observatory
     */
    public KeptChecksFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<KeptCheck> all() throws IOException {
        List<KeptCheck> all = new ArrayList<>();
        readAll(all, new ArrayList<>());
        return all;
    }

    @Override
    public List<DataIssue> faults() throws IOException {
        List<DataIssue> faults = new ArrayList<>();
        readAll(new ArrayList<>(), faults);
        faults.sort(Comparator.comparing(DataIssue::file));
        return faults;
    }

    private void readAll(List<KeptCheck> checks, List<DataIssue> faults) throws IOException {
        for (String id : ids()) {
            try {
                find(id).ifPresent(checks::add);
            } catch (BrokenCheckException broken) {
                faults.add(broken.fault());
            }
        }
    }

    /** The ids that files have, the newest first. */
    private List<String> ids() throws IOException {
        Path place = folder.resolve(FOLDER);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .filter(id -> id.matches(KeptCheck.ID))
                    .sorted(Comparator.reverseOrder())
                    .forEach(ids::add);
        }
        return ids;
    }

    @Override
    public Optional<KeptCheck> find(String id) throws IOException {
        if (!id.matches(KeptCheck.ID)) {
            return Optional.empty();
        }
        Path file = folder.resolve(FOLDER + id + YAML);
        try {
            String state = Files.getLastModifiedTime(file) + " " + Files.size(file);
            synchronized (read) {
                Held held = read.get(id);
                if (held == null || !held.state.equals(state)) {
                    held = new Held(state, read(id, file));
                    read.put(id, held);
                }
                return Optional.of(held.check);
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /**
     * Reads a check and its text.
     *
     * @throws NoSuchFileException when the check isn't there
     */
    private KeptCheck read(String id, Path file) throws IOException {
        String yaml;
        try {
            yaml = Files.readString(file);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException e) {
            throw new BrokenCheckException(unreadable(FOLDER + id + YAML, e), e);
        }
        return KeptYaml.read(
                id,
                yaml,
                ending -> {
                    String text = FOLDER + id + "." + ending;
                    try {
                        return Files.readString(folder.resolve(text));
                    } catch (IOException e) {
                        throw new BrokenCheckException(unreadable(text, e), e);
                    }
                });
    }

    private static DataIssue unreadable(String file, IOException why) {
        Sayable said =
                why instanceof NoSuchFileException
                        ? FileNote.NOT_THERE
                        : why instanceof CharacterCodingException
                                ? FileNote.NOT_TEXT
                                : FileNote.UNREADABLE_SINCE.note(why.toString());
        return DataIssue.error("kept-unreadable", file, 0, "", said, FileNote.BRING_BACK_FILE);
    }

    @Override
    public KeptCheck keep(KeptCheck unnamed) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "review")) {
            String stem =
                    unnamed.history().get(0).at().toString().substring(0, 10)
                            + "-"
                            + slug(unnamed.text().title());
            String id = stem;
            for (int i = 2; Files.exists(folder.resolve(FOLDER + id + YAML)); i++) {
                id = stem + "-" + i;
            }
            KeptCheck named = unnamed.named(id);
            change.put(FOLDER + id + "." + named.text().ending(), named.text().content());
            put(change, named);
            return named;
        }
    }

    @Override
    public void save(KeptCheck changed) throws IOException {
        try (FolderChange change = FolderChange.begin(folder, "review")) {
            List<Event> held =
                    find(changed.id())
                            .orElseThrow(() -> new ChangedMeanwhileException(changed.id()))
                            .history();
            List<Event> longer = changed.history();
            if (held.size() >= longer.size() || !held.equals(longer.subList(0, held.size()))) {
                throw new ChangedMeanwhileException(changed.id());
            }
            put(change, changed);
        }
    }

    private static void put(FolderChange change, KeptCheck check) throws IOException {
        Event last = check.history().get(check.history().size() - 1);
        change.put(FOLDER + check.id() + YAML, KeptYaml.write(check));
        ChangesLog.add(
                change,
                "review",
                check.id() + ": " + last.act().name().toLowerCase(Locale.ROOT) + ", " + last.who());
        change.commit();
    }

    /** A title as a part of an address: plain letters, digits and hyphens. */
    private static String slug(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String cut = plain.length() > SLUG ? plain.substring(0, SLUG) : plain;
        return cut.replaceAll("-$", "").isEmpty() ? "check" : cut.replaceAll("-$", "");
    }
}
