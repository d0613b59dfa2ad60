// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load, a rebuild and a withdrawal cut short at each call by which they change a file, whether
 * they are killed there or the disk fails: what is held is the state before or the one after, and
 * the next load works. {@code -Dcuts=N} tries N of these points, all where they are fewer. Needs
 * {@code strace}.
 */
class CutAtSystemCallsTest {

    private static final int CUTS = Integer.getInteger("fondaco.cuts", 12);
    private static final long SEED = Long.getLong("fondaco.fuzz.seed", 1);

    /** A call as strace writes it: of a file that is open, or by one or two names. */
    private static final Pattern CALL =
            Pattern.compile("^\\d+\\s+(\\w+)\\((?:(?:AT_FDCWD[^,]*, )?\"([^\"]*)\"|\\d+<([^>]*)>)");

    private static final String CHANGING =
            "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,mkdir,rmdir,openat";

    /** Where a process is cut: at the n-th call of a kind that touches a file. */
    private record Point(String call, String file, int n, String how) {}

    @TempDir Path work;

    private Path before;
    private Path second;
    private Map<String, String> old;

    @BeforeEach
    void anObservatory() throws Exception {
        Assumptions.assumeTrue(hasStrace(), "strace isn't here, or may not follow a process");
        before = work.resolve("before");
        Cli.run("init", before);
        assertThat(Cli.run("load", trade("first.csv", 2000, 100), "-o", before).code()).isZero();
        second = trade("second.csv", 2001, 3_000);
        old = state(before);
    }

    @Test
    void aLoadThatIsCutShortLeavesTheStateBeforeOrAfter() throws Exception {
        cut(List.of("load", second.toString()));
    }

    @Test
    void aRebuildThatIsCutShortLeavesTheStateBefore() throws Exception {
        cut(List.of("load", "--rebuild"));
    }

    @Test
    void aWithdrawalThatIsCutShortLeavesTheStateBeforeOrAfter() throws Exception {
        String manifest = Files.readString(before.resolve("snapshots/manifest.csv"));
        Matcher release = Pattern.compile("t@[\\w-]+").matcher(manifest);
        assertThat(release.find()).as(manifest).isTrue();
        cut(List.of("withdraw", release.group(), "--reason", "wrong"));
    }

    private void cut(List<String> command) throws Exception {
        Path folder = work.resolve("o");
        copy(folder);
        Path trace = work.resolve("trace");
        int uncut =
                run(folder, command, List.of("-e", "trace=" + CHANGING, "-o", trace.toString()));
        assertThat(uncut).as(Files.readString(work.resolve("log"))).isZero();
        Map<String, String> whole = state(folder);
        List<Point> points = points(folder, Files.readAllLines(trace));
        assertThat(points).hasSizeGreaterThan(40);
        Collections.shuffle(points, new Random(SEED));
        Map<String, Integer> found = new TreeMap<>();
        for (Point point : points.subList(0, Math.min(CUTS, points.size()))) {
            copy(folder);
            int code =
                    run(
                            folder,
                            command,
                            List.of(
                                    "-P",
                                    point.file,
                                    "-e",
                                    "trace=" + point.call,
                                    "-e",
                                    "inject=" + point.call + ":" + point.how + ":when=" + point.n,
                                    "-o",
                                    "/dev/null"));
            Map<String, String> after = state(folder);
            assertThat(after).as("%s, which ended with %d", point, code).isIn(old, whole);
            if (code == 0) {
                assertThat(after).as("told as done, %s", point).isEqualTo(whole);
            } else if (!after.equals(old)) {
                assertThat(Files.readString(work.resolve("log")))
                        .as("what is told, %s", point)
                        .doesNotContainIgnoringCase("nothing was changed");
            }
            String state = after.equals(whole) ? "after" : "before";
            found.merge(point.how + ", exit " + code + ": " + state, 1, Integer::sum);
            Cli again = Cli.run("load", second, "-o", folder);
            assertThat(again.code()).as("%s, then: %s", point, again.err()).isZero();
            boolean isWithdrawn = command.contains("withdraw") && state.equals("after");
            assertThat(state(folder).get("status"))
                    .contains(isWithdrawn ? " cells" : "3,100 cells");
            assertNothingIsLeft(folder);
        }
        System.out.println(command.subList(0, command.size() > 1 ? 2 : 1) + " " + found);
    }

    /** Every call that touches a file of the observatory, each to be killed, refused and full. */
    private static List<Point> points(Path folder, List<String> trace) {
        Map<String, Integer> count = new LinkedHashMap<>();
        List<Point> points = new ArrayList<>();
        for (String line : trace) {
            Matcher m = CALL.matcher(line);
            if (!m.find()) {
                continue;
            }
            String file = m.group(2) == null ? m.group(3) : m.group(2);
            boolean reads = m.group(1).equals("openat") && !line.contains("O_CREAT");
            if (file.startsWith(folder + "/") && !reads) {
                int n = count.merge(m.group(1) + file, 1, Integer::sum);
                for (String how : List.of("signal=KILL", "error=ENOSPC", "error=EIO")) {
                    points.add(new Point(m.group(1), file, n, how));
                }
            }
        }
        return points;
    }

    private int run(Path folder, List<String> command, List<String> strace) throws Exception {
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        List<String> words = new ArrayList<>(List.of("strace", "-f", "-y", "-qq"));
        words.addAll(List.of("-e", "signal=none"));
        if (strace.stream().noneMatch(w -> w.contains("signal="))) {
            words.add("--seccomp-bpf"); // much faster, but signals aren't sent
        }
        words.addAll(strace);
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        words.add("-Djava.io.tmpdir=" + scratch);
        words.addAll(List.of("-cp", classPath(), Main.class.getName()));
        words.addAll(command);
        words.addAll(List.of("-o", folder.toString()));
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("log").toFile())
                        .start();
        int code = process.waitFor();
        delete(scratch);
        return code;
    }

    /** With DuckDB's library beside its jar, so that it isn't unpacked each time under strace. */
    private String classPath() throws IOException {
        String[] parts = System.getProperty("java.class.path").split(File.pathSeparator);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].matches(".*duckdb_jdbc[^/]*\\.jar")) {
                continue;
            }
            Path lean = work.resolve("lib/duckdb.jar");
            if (!Files.exists(lean)) {
                Files.createDirectories(lean.getParent());
                try (ZipFile jar = new ZipFile(parts[i]);
                        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(lean))) {
                    for (ZipEntry entry : Collections.list(jar.entries())) {
                        boolean isLibrary = entry.getName().contains(".so_");
                        if (isLibrary && entry.getName().endsWith("linux_amd64")) {
                            Files.copy(
                                    jar.getInputStream(entry),
                                    lean.resolveSibling(entry.getName()));
                        } else if (!isLibrary) {
                            out.putNextEntry(new ZipEntry(entry.getName()));
                            jar.getInputStream(entry).transferTo(out);
                        }
                    }
                }
            }
            parts[i] = lean.toString();
        }
        return String.join(File.pathSeparator, parts);
    }

    /** What a reader finds: what status tells, and what is listed. */
    private static Map<String, String> state(Path folder) throws IOException {
        Cli status = Cli.run("status", "-o", folder, "--lang", "en");
        assertThat(status.code()).as(status.err()).isZero();
        Map<String, String> state = new TreeMap<>();
        // the first line tells where it is
        state.put("status", status.out().substring(status.out().indexOf('\n')));
        for (String name :
                List.of(
                        "snapshots/manifest.csv",
                        "snapshots/changes.csv",
                        "areas/from-t.csv",
                        "products/from-t.csv")) {
            // a load tells its own minute
            String text = Files.readString(folder.resolve(name));
            text = text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.Z]+", "now");
            state.put(name, text.lines().count() > 9 ? "" + text.hashCode() : text);
        }
        Path export = folder.resolveSibling("export.csv");
        assertThat(Cli.run("export", export, "-o", folder).code()).isZero();
        String cells = Files.readString(export);
        state.put("cells", cells.lines().count() + " lines, " + cells.hashCode());
        Files.delete(export);
        return state;
    }

    private static void assertNothingIsLeft(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(f -> folder.relativize(f).toString()))
                    .noneMatch(f -> f.contains("beside") || f.contains("draft"))
                    .noneMatch(f -> f.endsWith("decided") || f.endsWith(".wal"));
        }
    }

    private void copy(Path folder) throws IOException {
        delete(folder);
        try (Stream<Path> all = Files.walk(before)) {
            for (Path from : all.toList()) {
                Files.copy(from, folder.resolve(before.relativize(from).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static boolean hasStrace() throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "strace",
                                    "-f",
                                    "--seccomp-bpf",
                                    "-qq",
                                    "-o",
                                    "/dev/null",
                                    "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path trade(String name, int year, int cells) throws IOException {
        StringBuilder text =
                new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
        for (int i = 0; i < cells; i++) {
            text.append("t,IT,P").append(i % 1000).append(",X,HS:").append(i / 1000).append(',');
            text.append(year).append(",1,EUR\n");
        }
        return Files.writeString(work.resolve(name), text);
    }
}
