// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import eu.fondaco.web.account.Account;
import eu.fondaco.web.account.Accounts;
import eu.fondaco.web.account.Identity;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Reviewers' accounts in {@code .fondaco/reviewers.yaml} of an observatory, which git leaves out
 * and only its owner reads.
 */
public final class AccountsFile implements Accounts {

    private static final String FILE = ".fondaco/reviewers.yaml";

    private final Path file;

    /**
     * @param folder of the observatory
     */
    public AccountsFile(Path folder) {
        file = folder.resolve(FILE);
    }

    @Override
    public synchronized Map<String, Account> all() throws IOException {
        Map<String, Account> all = new TreeMap<>();
        if (!Files.exists(file)) {
            return all;
        }
        List<DataIssue> issues = new ArrayList<>();
        Optional<YamlMap> top = YamlFile.read(file, FILE, issues::add);
        try {
            top.ifPresent(
                    map ->
                            map.maps("reviewers")
                                    .forEach(
                                            each -> {
                                                Account account = account(each);
                                                all.put(account.user(), account);
                                            }));
        } catch (UnsoundException e) {
            throw new ToldException(Label.by(lang -> FILE + ": " + e.problem().in(lang)), e);
        }
        if (!issues.isEmpty()) {
            throw new ToldException(Label.by(issues.get(0)::in));
        }
        return all;
    }

    private static Account account(YamlMap map) {
        String user = map.required("user");
        String name = map.required("name");
        return map.has("subject")
                ? new Account(
                        user, name, new Identity(map.required("issuer"), map.required("subject")))
                : new Account(user, name, map.required("password"), map.required("secret"));
    }

    @Override
    public synchronized void put(Account account) throws IOException {
        Map<String, Account> all = all();
        all.put(account.user(), account);
        write(all);
    }

    /** Closes the account of a user; false when there is none. */
    public synchronized boolean close(String user) throws IOException {
        Map<String, Account> all = all();
        boolean was = all.remove(user) != null;
        if (was) {
            write(all);
        }
        return was;
    }

    private void write(Map<String, Account> all) throws IOException {
        List<Map<String, String>> list = new ArrayList<>();
        for (Account account : all.values()) {
            Map<String, String> map = new LinkedHashMap<>();
            map.put("user", account.user());
            map.put("name", account.name());
            if (account.hasPassword()) {
                map.put("password", account.password());
                map.put("secret", account.secret());
            }
            account.identity()
                    .ifPresent(
                            identity -> {
                                map.put("issuer", identity.issuer());
                                map.put("subject", identity.subject());
                            });
            list.add(map);
        }
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        Files.createDirectories(file.getParent());
        Path ignored = file.resolveSibling(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.getParent(), "reviewers", ".draft", owner);
        try {
            Files.writeString(fresh, new Yaml(options).dump(Map.of("reviewers", list)));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
