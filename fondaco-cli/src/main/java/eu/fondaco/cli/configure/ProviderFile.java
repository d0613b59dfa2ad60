// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import eu.fondaco.web.account.Provider;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By whom reviewers may sign in, in {@code .fondaco/sign-in.yaml} of an observatory, which git
 * leaves out. It may hold a secret, so nobody but its owner may read it.
 */
public final class ProviderFile {

    /** Where it is, in the folder of an observatory. */
    public static final String FILE = ".fondaco/sign-in.yaml";

    private ProviderFile() {}

    /**
     * The provider of an observatory; nothing where there is no such file.
     *
     * @param folder of the observatory
     * @param site the published address of the observatory; empty where it has none
     * @throws IOException when the file can't be read as one, or others may read it
     */
    public static Optional<Provider> read(Path folder, String site) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (othersRead(file)) {
            throw new ToldException(Speech.both("provider-file.others-read", FILE));
        }
        List<DataIssue> issues = new ArrayList<>();
        Optional<YamlMap> top = YamlFile.read(file, FILE, issues::add);
        Optional<Provider> provider = Optional.empty();
        if (top.isPresent()) {
            YamlMap map = top.get().expect("name", "issuer", "client", "secret", "address");
            String name = map.required("name");
            String issuer = map.required("issuer");
            String client = map.required("client");
            if (issues.isEmpty()) {
                provider = Optional.of(provider(map, name, issuer, client, site));
            }
        }
        if (!issues.isEmpty()) {
            throw new ToldException(Label.by(issues.get(0)::in));
        }
        return provider;
    }

    private static Provider provider(
            YamlMap map, String name, String issuer, String client, String site)
            throws IOException {
        String address = map.has("address") ? map.text("address") : site;
        try {
            return new Provider(
                    name, issuer, client, map.has("secret") ? map.text("secret") : "", address);
        } catch (UnsoundException e) {
            throw new ToldException(Label.by(lang -> FILE + ": " + e.problem().in(lang)), e);
        }
    }

    private static boolean othersRead(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
        return may.contains(PosixFilePermission.OTHERS_READ)
                || may.contains(PosixFilePermission.GROUP_READ);
    }
}
