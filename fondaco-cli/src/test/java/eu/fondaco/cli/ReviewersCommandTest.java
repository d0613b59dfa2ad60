// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewersCommandTest {

    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void anObservatory() {
        folder = work.resolve("mine");
        Cli.run("init", folder);
    }

    private Cli add(String password) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return Cli.run(
                    "reviewers",
                    "--add",
                    "anna",
                    "--name",
                    "Anna Rossi",
                    "-o",
                    folder,
                    "--lang",
                    "en");
        } finally {
            System.setIn(before);
        }
    }

    private Cli reviewers(Object... words) {
        Object[] all = new Object[words.length + 5];
        all[0] = "reviewers";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "-o";
        all[words.length + 2] = folder;
        all[words.length + 3] = "--lang";
        all[words.length + 4] = "en";
        return Cli.run(all);
    }

    @Test
    void whatIsWrongInTheFileIsToldInEachLanguage() throws Exception {
        Path file = folder.resolve(".fondaco/reviewers.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                reviewers:
                  - {user: Anna Rossi, name: Anna Rossi, issuer: "https://id.example", subject: a1}
                """);
        Cli english = Cli.run("reviewers", "-o", folder, "--lang", "en");
        assertThat(english.code()).isEqualTo(4);
        assertThat(english.err())
                .isEqualToIgnoringNewLines(
                        ".fondaco/reviewers.yaml: 'Anna Rossi' isn't a user: 2 to 40 small letters,"
                                + " digits, dots, hyphens");
        assertThat(Cli.run("reviewers", "-o", folder, "--lang", "it").err())
                .isEqualToIgnoringNewLines(
                        ".fondaco/reviewers.yaml: 'Anna Rossi' non è un nome utente: da 2 a 40"
                                + " lettere minuscole, cifre, punti, trattini");
    }

    @Test
    void anAccountIsMadeListedAndClosed() throws Exception {
        Cli made = add("nine tired herons dance");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out())
                .containsPattern("otpauth://totp/Fondaco:anna\\?secret=[A-Z2-7]{32}&");
        assertThat(reviewers().out()).isEqualTo("anna  Anna Rossi\n");
        Path file = folder.resolve(".fondaco/reviewers.yaml");
        assertThat(Files.readString(file)).contains("$argon2id$").doesNotContain("herons");
        assertThat(reviewers("--close", "anna").code()).isZero();
        assertThat(reviewers().out()).contains("No reviewer");
        assertThat(reviewers("--close", "anna").code()).isEqualTo(2);
    }

    private void provider(String permissions) throws Exception {
        Path file = folder.resolve(".fondaco/sign-in.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "name: Our office\nissuer: https://login.example.org\nclient: fondaco\n");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    @Test
    void anAccountForWhichAProviderStandsHasNoPassword() throws Exception {
        Cli without = reviewers("--add", "bruno", "--name", "Bruno Bianchi", "--subject", "7f3a");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains(".fondaco/sign-in.yaml");
        provider("rw-------");
        Cli made = reviewers("--add", "bruno", "--name", "Bruno Bianchi", "--subject", "7f3a");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(reviewers().out())
                .isEqualTo("bruno  Bruno Bianchi  (https://login.example.org)\n");
        assertThat(Files.readString(folder.resolve(".fondaco/reviewers.yaml")))
                .contains("subject: 7f3a")
                .doesNotContain("password");
    }

    @Test
    void aProvidersFileThatOthersReadIsRefused() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        provider("rw-r--r--");
        Cli refused = reviewers("--add", "bruno", "--name", "Bruno Bianchi", "--subject", "7f3a");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("others may read it").contains("chmod 600");
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        add("nine tired herons dance");
        Path file = folder.resolve(".fondaco/reviewers.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve(".fondaco/.gitignore"))).contains("*");
    }

    @Test
    void aPasswordThatIsEasyToGuessMakesNoAccount() {
        Cli refused = add("short");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("15 to 200 characters");
        assertThat(reviewers().out()).contains("No reviewer");
    }
}
