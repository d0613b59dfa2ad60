// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A container's image as a file that {@code docker load} and {@code podman load} take. No daemon is
 * asked. From scratch it holds the program, its Java, and the libraries that both want of the
 * system it is made on: no shell, nothing else.
 */
final class ImagePackage {

    private static final String HOME = "/opt/fondaco";
    private static final String USER = "10001:10001";

    private final Path folder;
    private final Path stage;
    private final String version;
    private final Platform platform;
    private final Instant time;

    ImagePackage(Path folder, Path stage, String version, Platform platform, Instant time) {
        this.folder = folder;
        this.stage = stage;
        this.version = version;
        this.platform = platform;
        this.time = time;
    }

    /**
     * Writes it.
     *
     * @param base {@code scratch}, or empty for that; {@code tar:FILE}; or the name of an image
     *     that is fetched
     */
    Path write(String base, Path tar) throws Exception {
        JibContainerBuilder image = from(base);
        if (isScratch(base)) {
            image.addFileEntriesLayer(system());
        }
        image.addFileEntriesLayer(layer("java", name -> name.startsWith("runtime/")));
        image.addFileEntriesLayer(
                layer("libraries", name -> name.startsWith("lib/") && !isOwn(name)));
        image.addFileEntriesLayer(
                layer("program", name -> isOwn(name) || name.equals("THIRD-PARTY.md")));
        image.addFileEntriesLayer(start());
        image.setEntrypoint(HOME + "/runtime/bin/java", "@" + HOME + "/start")
                .setProgramArguments("demo", "--host", "0.0.0.0")
                .setUser(USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/data"))
                .addVolume(AbsoluteUnixPath.get("/data"))
                .addExposedPort(Port.tcp(8080))
                .addEnvironmentVariable("HOME", "/data")
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .addLabel("org.opencontainers.image.title", "Fondaco")
                .addLabel("org.opencontainers.image.version", version)
                .addLabel("org.opencontainers.image.licenses", "EUPL-1.2")
                .setCreationTime(time);
        image.containerize(
                Containerizer.to(TarImage.at(tar).named("fondaco:" + version))
                        .setToolName("fondaco-packages")
                        .setOfflineMode(isScratch(base) || base.startsWith("tar:"))
                        .setBaseImageLayersCache(stage.resolve("image-base"))
                        .setApplicationLayersCache(stage.resolve("image-layers")));
        return tar;
    }

    private static boolean isScratch(String base) {
        return base.isEmpty() || base.equals("scratch");
    }

    private JibContainerBuilder from(String base) throws Exception {
        JibContainerBuilder image =
                isScratch(base)
                        ? Jib.fromScratch()
                        : base.startsWith("tar:")
                                ? Jib.from(TarImage.at(Path.of(base.substring(4))))
                                : Jib.from(base);
        return image.setPlatforms(
                java.util.Set.of(
                        new com.google.cloud.tools.jib.api.buildplan.Platform(
                                platform.processor(), platform.system())));
    }

    private static boolean isOwn(String name) {
        return name.startsWith("lib/fondaco-") || name.startsWith("lib/0-fondaco-");
    }

    private FileEntriesLayer layer(String name, Predicate<String> which) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (Path file : Trees.below(folder)) {
            String path = Trees.slashed(folder, file);
            if (which.test(path) && !Files.isDirectory(file)) {
                layer.addEntry(entry(file, HOME + "/" + path, Trees.mode(file), ""));
            }
        }
        return layer.build();
    }

    /** Libraries of the system, a user's name, and folders that anyone may write to. */
    private FileEntriesLayer system() throws IOException, InterruptedException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("system");
        for (Path library : SystemLibraries.of(folder)) {
            layer.addEntry(entry(library.toRealPath(), library.toString(), 0755, ""));
        }
        Path etc = stage.resolve("image-etc");
        Program.write(
                etc.resolve("passwd"),
                "root:x:0:0:root:/:/sbin/nologin\nfondaco:x:10001:10001::/data:/sbin/nologin\n");
        Program.write(etc.resolve("group"), "root:x:0:\nfondaco:x:10001:\n");
        Program.write(etc.resolve("nsswitch.conf"), "hosts: files dns\n");
        for (String name : List.of("passwd", "group", "nsswitch.conf")) {
            layer.addEntry(entry(etc.resolve(name), "/etc/" + name, 0644, ""));
        }
        Path empty = Files.createDirectories(stage.resolve("image-empty"));
        layer.addEntry(entry(empty, "/tmp", 0777, ""));
        return layer.build();
    }

    /** What is the user's own: the examples, and the folder for data. With how Java is started. */
    private FileEntriesLayer start() throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("start");
        List<String> jars = new ArrayList<>();
        for (Path jar : Trees.below(folder.resolve("lib"))) {
            if (jar.toString().endsWith(".jar")) {
                jars.add(HOME + "/lib/" + jar.getFileName());
            }
        }
        Path options = stage.resolve("image-start");
        Program.write(
                options,
                List.of(
                                "-Xlog:disable",
                                "-Xlog:all=off",
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-Djdk.console=java.base",
                                "-Dfondaco.home=" + HOME,
                                "-cp " + String.join(":", jars),
                                "eu.fondaco.cli.Main")
                        .stream()
                        .collect(Collectors.joining("\n", "", "\n")));
        layer.addEntry(entry(options, HOME + "/start", 0644, ""));
        Path empty = Files.createDirectories(stage.resolve("image-empty"));
        layer.addEntry(entry(empty, "/data", 0755, USER));
        for (Path file : Trees.below(folder)) {
            String path = Trees.slashed(folder, file);
            if (path.equals("examples") || path.startsWith("examples/")) {
                layer.addEntry(entry(file, HOME + "/" + path, Trees.mode(file), USER));
            }
        }
        return layer.build();
    }

    private FileEntry entry(Path file, String where, int mode, String owner) {
        return new FileEntry(
                file,
                AbsoluteUnixPath.get(where),
                FilePermissions.fromOctalString(Integer.toOctalString(mode)),
                time,
                owner);
    }
}
