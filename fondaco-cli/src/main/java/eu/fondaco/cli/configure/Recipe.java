// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.observatory.PullsYaml;
import eu.fondaco.observatory.Recipes;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.sources.pull.PullSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pulls that are taken over together: a shipped recipe, or a file. */
public final class Recipe {

    private static final String SOURCES = "sources.yaml";
    private static final long LARGEST = 1 << 20;

    private final String text;
    private final List<PullSpec> pulls;

    private Recipe(String text, List<PullSpec> pulls) {
        this.text = text;
        this.pulls = pulls;
    }

    /**
     * The recipe of that name: that of a region, or a file of YAML.
     *
     * @throws BadInputException when it has an error
     */
    public static Optional<Recipe> of(String name) throws IOException {
        Optional<String> text = Recipes.of(name);
        if (text.isEmpty()
                && name.matches("(?i).*\\.ya?ml")
                && Files.isRegularFile(Path.of(name))) {
            if (Files.size(Path.of(name)) > LARGEST) {
                throw new IOException(name + " is larger than a recipe can be (1 MB).");
            }
            text = Optional.of(Files.readString(Path.of(name)));
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recipe(text.get(), parsed(text.get(), name)));
    }

    private static List<PullSpec> parsed(String text, String name) {
        List<DataIssue> issues = new ArrayList<>();
        List<PullSpec> pulls = PullsYaml.parse(text, name, issues::add);
        if (pulls.isEmpty() && issues.isEmpty()) {
            issues.add(
                    DataIssue.error(
                            "bad-pull",
                            name,
                            0,
                            "pulls",
                            Speech.both("issue.has-no-pulls"),
                            Speech.both("remedy.see-docshow-topull-from-providersmd")));
        }
        if (issues.stream().anyMatch(DataIssue::isError)) {
            throw new BadInputException(issues);
        }
        return pulls;
    }

    /**
     * Its pulls in their order; one that an observatory has by the same id is the observatory's.
     */
    public List<PullSpec> pulls(List<PullSpec> held) {
        List<PullSpec> all = new ArrayList<>();
        for (PullSpec pull : pulls) {
            all.add(held.stream().filter(h -> h.id().equals(pull.id())).findFirst().orElse(pull));
        }
        return all;
    }

    /**
     * Writes it into the observatory's {@code sources.yaml}, unless something of it is there.
     *
     * @return how many pulls were added
     */
    public int addTo(Path folder, List<PullSpec> held) throws IOException {
        if (held.stream().anyMatch(h -> pulls.stream().anyMatch(p -> p.id().equals(h.id())))) {
            return 0;
        }
        try (FolderChange change = FolderChange.begin(folder, "pull")) {
            Path file = folder.resolve(SOURCES);
            String added =
                    PullsYaml.with(Files.isRegularFile(file) ? Files.readString(file) : "", text);
            List<PullSpec> all = parsed(added, SOURCES + " with the recipe");
            if (all.size() != held.size() + pulls.size()) {
                throw new ToldException(Speech.both("recipe.not-written", file));
            }
            change.put(SOURCES, added);
            change.commit();
            return pulls.size();
        }
    }
}
