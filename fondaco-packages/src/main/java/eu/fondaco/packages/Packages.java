// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the packages of what was built: a zip with its own Java, and on Linux a Debian package and
 * a container's image, with the list of what they carry and their checksums beside them. The same
 * sources, JDK and system libraries give the same bytes wherever and whenever that is done.
 */
public final class Packages {

    private Packages() {}

    /**
     * Makes them.
     *
     * @param args the project's folder, the folder to write to, the version, the time that files
     *     get; then {@code platform=}, {@code jmods=} and {@code base=}, each of which may be empty
     */
    public static void main(String[] args) throws Exception {
        Path project = Path.of(args[0]).toRealPath();
        Path out = Path.of(args[1]);
        String version = args[2];
        Instant time = Instant.parse(args[3]);
        Platform platform = Platform.of(option(args, "platform"));
        Trees.delete(out);
        Path stage = Files.createDirectories(out.resolve("stage"));
        String name = "fondaco-" + version + "-" + platform;

        Path folder = Program.layOut(project, stage.resolve(name), platform, version);
        JavaRuntime.link(option(args, "jmods"), folder.resolve("runtime"));
        List<Path> made = new ArrayList<>();
        made.add(ZipPackage.write(folder, out.resolve(name + ".zip"), time));
        if (platform.isLinux()) {
            made.add(DebianPackage.write(folder, stage, out, version, platform, time));
            String base = option(args, "base");
            ImagePackage image = new ImagePackage(folder, stage, version, platform, time);
            made.add(image.write(base, out.resolve(name + "-image.tar")));
        }
        Path bom = project.resolve("target/bom.json");
        if (Files.exists(bom)) {
            Path copy = out.resolve("fondaco-" + version + "-bom.json");
            made.add(Files.copy(bom, copy, StandardCopyOption.REPLACE_EXISTING));
        }
        Checksums.write(made, out.resolve("SHA256SUMS"));
        Trees.delete(stage);
    }

    private static String option(String[] args, String name) {
        for (String arg : args) {
            if (arg.startsWith(name + "=")) {
                return arg.substring(name.length() + 1).trim();
            }
        }
        return "";
    }
}
