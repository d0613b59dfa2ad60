// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies where in the packages, made of a small project. */
class PackagesTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:06Z");
    private static final Platform HERE = new Platform("linux", "amd64");

    @TempDir Path work;
    private Path project;

    @BeforeEach
    void aSmallProject() throws IOException {
        project = project(work.resolve("project"));
    }

    private static Path project(Path project) throws IOException {
        for (String file :
                List.of(
                        "README.md",
                        "THIRD-PARTY.md",
                        "CHANGELOG.md",
                        "SECURITY.md",
                        "LICENSES/EUPL-1.2.txt",
                        "docs/how-to/install.md",
                        "examples/tiny/observatory.yaml",
                        "examples/tiny/trade/table.csv",
                        "examples/tiny/warehouse.duckdb",
                        "examples/tiny/.lock",
                        "fondaco-cli/target/fondaco-cli-1.jar",
                        "fondaco-cli/target/lib/fondaco-core-1.jar",
                        "fondaco-cli/target/lib/other.jar",
                        "fondaco-cli/target/lib/libduckdb_java.so_linux_amd64",
                        "fondaco-cli/target/lib/libduckdb_java.so_windows_amd64")) {
            Program.write(project.resolve(file), file);
        }
        return project;
    }

    private Path folder(Path from) throws IOException {
        Path stage = from.resolveSibling(from.getFileName() + "-stage");
        return Program.layOut(from, stage.resolve("fondaco-1-linux-amd64"), HERE, "1");
    }

    @Test
    void theZipHoldsTheProgramReadyToRunAndNothingThatWasLoaded() throws IOException {
        Path zip = ZipPackage.write(folder(project), work.resolve("a.zip"), TIME);
        Map<String, Integer> modes = new LinkedHashMap<>();
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : java.util.Collections.list(file.getEntries())) {
                String name = entry.getName().replace("fondaco-1-linux-amd64/", "");
                modes.put(name, entry.getUnixMode() & 0777);
            }
        }
        assertThat(modes)
                .containsEntry("fondaco", 0755)
                .containsEntry("lib/0-fondaco-cli-1.jar", 0644)
                .containsKeys(
                        "lib/other.jar",
                        "lib/libduckdb_java.so_linux_amd64",
                        "examples/tiny/trade/table.csv",
                        "LICENSES/EUPL-1.2.txt",
                        "docs/how-to/install.md")
                .doesNotContainKeys(
                        "fondaco.cmd",
                        "lib/libduckdb_java.so_windows_amd64",
                        "examples/tiny/warehouse.duckdb",
                        "examples/tiny/.lock");
    }

    @Test
    void windowsGetsItsOwnStart() throws IOException {
        Path folder =
                Program.layOut(project, work.resolve("w"), new Platform("windows", "amd64"), "1");
        assertThat(folder.resolve("fondaco")).doesNotExist();
        assertThat(Files.readString(folder.resolve("fondaco.cmd")))
                .contains("\r\n")
                .doesNotContainPattern("[^\r]\n");
        assertThat(folder.resolve("lib/libduckdb_java.so_windows_amd64")).exists();
    }

    @Test
    void aDebianPackageHasAServiceWithAUserAndDataOfItsOwn() throws Exception {
        Path deb =
                DebianPackage.write(
                        folder(project), work.resolve("s"), work, "1-SNAPSHOT", HERE, TIME);
        assertThat(deb.getFileName()).hasToString("fondaco_1~snapshot_amd64.deb");
        Map<String, String> control = new LinkedHashMap<>();
        Map<String, String> data = new LinkedHashMap<>();
        try (ArArchiveInputStream ar = new ArArchiveInputStream(Files.newInputStream(deb))) {
            for (ArchiveEntry each = ar.getNextEntry(); each != null; each = ar.getNextEntry()) {
                if (each.getName().startsWith("control.tar")) {
                    unpack(ar, control);
                } else if (each.getName().startsWith("data.tar")) {
                    unpack(ar, data);
                }
            }
        }
        assertThat(control.get("./control 644"))
                .contains("Version: 1~snapshot\n", "Architecture: amd64\n", "Package: fondaco\n");
        assertThat(control.get("./postinst 755")).contains("useradd --system");
        assertThat(control.get("./conffiles 644")).isEqualTo("/etc/default/fondaco\n");
        assertThat(data)
                .containsKeys(
                        "./usr/lib/fondaco/fondaco 755",
                        "./usr/lib/fondaco/lib/other.jar 644",
                        "./usr/share/doc/fondaco/LICENSES/EUPL-1.2.txt 644",
                        "./etc/default/fondaco 644")
                .containsEntry("./usr/bin/fondaco 777", "../lib/fondaco/fondaco");
        assertThat(data.get("./usr/lib/systemd/system/fondaco.service 644"))
                .contains("User=fondaco\n", "StateDirectory=fondaco\n", "ProtectSystem=strict\n");
    }

    private static void unpack(InputStream member, Map<String, String> into) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(member));
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
            assertThat(e.getLastModifiedTime().toInstant()).isEqualTo(TIME);
            assertThat(e.getUserName()).isEqualTo("root");
            into.put(
                    e.getName() + " " + Integer.toOctalString(e.getMode() & 0777),
                    e.isSymbolicLink()
                            ? e.getLinkName()
                            : new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theImageStartsTheProgramWithoutAShellAndAsNobodySpecial() throws Exception {
        Path folder = folder(project);
        Program.write(folder.resolve("runtime/release"), "");
        Path tar = work.resolve("image.tar");
        new ImagePackage(folder, work.resolve("i"), "1", HERE, TIME).write("scratch", tar);
        String config = "";
        String manifest = "";
        try (TarArchiveInputStream in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (ArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (e.getName().endsWith(".json")) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    manifest = e.getName().equals("manifest.json") ? text : manifest;
                    config = e.getName().equals("config.json") ? text : config;
                }
            }
        }
        assertThat(manifest).contains("\"fondaco:1\"");
        assertThat(config)
                .contains("\"/opt/fondaco/runtime/bin/java\",\"@/opt/fondaco/start\"")
                .contains("\"User\":\"10001:10001\"")
                .contains("2026-01-02T03:04:06Z");
    }

    /** Folders of other names, other times of files, another order of making them. */
    @Test
    void theSameFilesGiveTheSameBytesWhereverTheyLie() throws Exception {
        Path other = project(work.resolve("elsewhere/deeper/project"));
        Files.setLastModifiedTime(
                other.resolve("README.md"), java.nio.file.attribute.FileTime.from(Instant.EPOCH));
        assertThat(sums(other, work.resolve("two"))).isEqualTo(sums(project, work.resolve("one")));
    }

    private String sums(Path from, Path out) throws Exception {
        Files.createDirectories(out);
        Path folder = folder(from);
        Program.write(folder.resolve("runtime/release"), "");
        Path image = out.resolve("image.tar");
        new ImagePackage(folder, out.resolve("s"), "1", HERE, TIME).write("", image);
        Path list = out.resolve("SHA256SUMS");
        Checksums.write(
                List.of(
                        ZipPackage.write(folder, out.resolve("a.zip"), TIME),
                        DebianPackage.write(folder, out.resolve("s"), out, "1", HERE, TIME),
                        image),
                list);
        return Files.readString(list);
    }

    @Test
    void theModulesThatAreCutOutAreJavasOwn() throws IOException {
        assertThat(JavaRuntime.modules())
                .contains("java.base", "jdk.crypto.ec")
                .allSatisfy(m -> assertThat(ModuleFinder.ofSystem().find(m)).as(m).isPresent());
    }
}
