// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.vafer.jdeb.Console;
import org.vafer.jdeb.DataConsumer;
import org.vafer.jdeb.DataProducer;
import org.vafer.jdeb.DebMaker;
import org.vafer.jdeb.PackagingException;
import org.vafer.jdeb.shaded.commons.compress.archivers.tar.TarArchiveEntry;
import org.vafer.jdeb.shaded.commons.compress.archivers.tar.TarConstants;

/**
 * A Debian package: the program below {@code /usr/lib/fondaco}, with the machine's Java, and a
 * service with a user of its own, whose data are in {@code /var/lib/fondaco}.
 */
final class DebianPackage {

    private static final String HOME = "usr/lib/fondaco";
    private static final String DOCUMENTS = "usr/share/doc/fondaco";
    private static final List<String> CONTROL =
            List.of("control", "conffiles", "postinst", "prerm", "postrm");

    private DebianPackage() {}

    static Path write(
            Path folder, Path stage, Path out, String version, Platform platform, Instant time)
            throws IOException, PackagingException {
        String debian = version.replace("-SNAPSHOT", "~snapshot");
        Path control = Files.createDirectories(stage.resolve("debian-control"));
        for (String name : CONTROL) {
            Files.writeString(
                    control.resolve(name),
                    Program.text("debian/" + name)
                            .replace("@VERSION@", debian)
                            .replace("@ARCHITECTURE@", platform.processor()));
        }
        Path root = root(folder, stage.resolve("debian-root"));
        Path deb = out.resolve("fondaco_" + debian + "_" + platform.processor() + ".deb");
        DataProducer files = consumer -> produce(root, consumer, Date.from(time));
        DebMaker maker = new DebMaker(new Silent(), List.of(files), List.of());
        maker.setDeb(deb.toFile());
        maker.setControl(control.toFile());
        maker.setCompression("gzip");
        maker.setTarLongFileMode("gnu");
        maker.setResolver(name -> null);
        maker.setOutputTimestampMs(time.toEpochMilli());
        maker.makeDeb();
        return deb;
    }

    /** The files as they will lie on the machine. */
    static Path root(Path folder, Path root) throws IOException {
        for (Path file : Trees.below(folder)) {
            String name = Trees.slashed(folder, file);
            if (Files.isDirectory(file) || name.startsWith("runtime/")) {
                continue;
            }
            boolean used =
                    name.equals("fondaco")
                            || name.startsWith("lib/")
                            || name.startsWith("examples/");
            Path copy = root.resolve(used ? HOME : DOCUMENTS).resolve(name);
            Trees.copy(file, copy);
            if (name.equals("fondaco")) {
                Trees.letRun(copy);
            }
        }
        Program.write(root.resolve(HOME).resolve("for-all-users"), "");
        Program.write(
                root.resolve(DOCUMENTS).resolve("copyright"), Program.text("debian/copyright"));
        Path services = root.resolve("usr/lib/systemd/system");
        Program.write(services.resolve("fondaco.service"), Program.text("debian/fondaco.service"));
        Program.write(root.resolve("etc/default/fondaco"), Program.text("debian/default"));
        return root;
    }

    private static void produce(Path root, DataConsumer consumer, Date time) throws IOException {
        for (Path file : Trees.below(root)) {
            String name = "./" + Trees.slashed(root, file);
            if (Files.isDirectory(file)) {
                consumer.onEachDir(entry(name + "/", 0755, time));
            } else {
                int mode = name.endsWith("/fondaco") && !name.contains("/etc/") ? 0755 : 0644;
                TarArchiveEntry entry = entry(name, mode, time);
                entry.setSize(Files.size(file));
                try (InputStream in = Files.newInputStream(file)) {
                    consumer.onEachFile(in, entry);
                }
            }
        }
        consumer.onEachDir(entry("./usr/bin/", 0755, time));
        TarArchiveEntry link =
                new TarArchiveEntry("./usr/bin/fondaco", TarConstants.LF_SYMLINK, true);
        link.setLinkName("../lib/fondaco/fondaco");
        own(link, 0777, time);
        consumer.onEachLink(link);
    }

    private static TarArchiveEntry entry(String name, int mode, Date time) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        own(entry, mode, time);
        return entry;
    }

    private static void own(TarArchiveEntry entry, int mode, Date time) {
        entry.setIds(0, 0);
        entry.setUserName("root");
        entry.setGroupName("root");
        entry.setMode(mode);
        entry.setModTime(time);
    }

    /** What jdeb tells as it goes isn't shown. */
    private static final class Silent implements Console {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}
    }
}
