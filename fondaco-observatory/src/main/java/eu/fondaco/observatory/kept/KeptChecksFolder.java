// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.kept;

import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptChecks;
import eu.fondaco.observatory.change.ChangesLog;
import eu.fondaco.observatory.change.FolderChange;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        List<KeptCheck> all = new ArrayList<>();
        for (String id : ids) {
            find(id).ifPresent(all::add);
        }
        return all;
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

    private KeptCheck read(String id, Path file) throws IOException {
        try {
            return KeptYaml.read(
                    id,
                    Files.readString(file),
                    ending -> {
                        if (!ending.matches("md|html|txt")) {
                            throw new IllegalArgumentException(
                                    FOLDER + id + YAML + ": 'file' must end with md, html or txt");
                        }
                        return content(folder.resolve(FOLDER + id + "." + ending));
                    });
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException(
                            file.getFileName() + " of a kept check can't be read: " + e, e));
        }
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
