// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house's rules on size, so that what is read at a sitting stays so. */
class HouseTest {

    private static final int METHOD = 50;
    private static final int FILE = 600;

    /** Sentences that stand in code, English beside Italian, by module: only ever fewer. */
    private static final Map<String, Integer> IN_CODE = Map.of("checking", 14, "publishing", 1);

    @Test
    void no_method_is_longer_than_a_screen() throws IOException {
        List<String> found = new ArrayList<>();
        eachUnit((unit, positions) -> new LongMethods(unit, positions, found).scan(unit, null));
        assertThat(found).isEmpty();
    }

    @Test
    void sentences_leave_the_code_for_files_by_language() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        eachUnit((unit, positions) -> new Pairs(unit, found).scan(unit, null));
        assertThat(found)
                .as("sentences in code, English beside Italian")
                .allSatisfy(
                        (m, n) -> assertThat(n).isLessThanOrEqualTo(IN_CODE.getOrDefault(m, 0)));
    }

    private static void eachUnit(BiConsumer<CompilationUnitTree, SourcePositions> look)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    message -> {},
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources("main")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                look.accept(unit, positions);
            }
        }
    }

    @Test
    void no_file_is_longer_than_is_read_at_a_sitting() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources("main")) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                found.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        assertThat(found).isEmpty();
    }

    /** ARCHITECTURE.md leads nobody to a class that isn't there, nor through more than six. */
    @Test
    void walks_lead_through_six_files_that_exist() throws IOException {
        String text = Files.readString(Path.of("../ARCHITECTURE.md"));
        Set<String> classes = new HashSet<>();
        for (String kind : List.of("main", "test")) {
            sources(kind).forEach(f -> classes.add(f.getFileName().toString()));
        }
        assertThat(names(text)).allSatisfy(n -> assertThat(classes).contains(n + ".java"));
        List<String> walks = text.lines().filter(l -> l.contains(" → ")).toList();
        assertThat(walks).hasSizeGreaterThan(5);
        assertThat(walks).allSatisfy(w -> assertThat(w.split(" → ")).hasSizeLessThan(7));
    }

    private static List<String> names(String text) {
        return Pattern.compile("`([A-Z][a-z]\\w+)`")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static List<Path> sources(String kind) throws IOException {
        List<Path> out = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            for (Path module : modules.sorted().toList()) {
                Path java = module.resolve("src/" + kind + "/java");
                if (Files.isDirectory(java)) {
                    try (Stream<Path> files = Files.walk(java)) {
                        files.filter(f -> f.toString().endsWith(".java"))
                                .sorted()
                                .forEach(out::add);
                    }
                }
            }
        }
        assertThat(out).as("the sources of all modules").hasSizeGreaterThan(300);
        return out;
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap lines = unit.getLineMap();
            long from = lines.getLineNumber(positions.getStartPosition(unit, method));
            long end = positions.getEndPosition(unit, method);
            long length = (end < 0 ? from : lines.getLineNumber(end)) - from + 1;
            if (length > METHOD) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName() + ", " + length);
            }
            return super.visitMethod(method, unused);
        }
    }

    /** Two texts beside each other in one call, the second in Italian and the first not. */
    private static final class Pairs extends TreeScanner<Void, Void> {

        private static final Pattern ITALIAN =
                Pattern.compile(
                        "(?iU).*\\b(il|lo|la|gli|le|di|del|della|dei|delle|da|che|non|un|una|con|per"
                            + "|nel|nella|al|alla|su|si|\u00e8)\\b.*");

        private final String module;
        private final Map<String, Integer> found;

        Pairs(CompilationUnitTree unit, Map<String, Integer> found) {
            this.module = unit.getPackageName().toString().split("\\.")[2];
            this.found = found;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void unused) {
            look(made.getArguments());
            return super.visitNewClass(made, unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            look(call.getArguments());
            return super.visitMethodInvocation(call, unused);
        }

        private void look(List<? extends ExpressionTree> args) {
            for (int i = 1; i < args.size(); i++) {
                String one = said(args.get(i - 1));
                String other = said(args.get(i));
                if (one.contains(" ")
                        && other.contains(" ")
                        && ITALIAN.matcher(other).matches()
                        && !ITALIAN.matcher(one).matches()) {
                    found.merge(module, 1, Integer::sum);
                }
            }
        }

        /** The words in an argument's own text; patterns are no words. */
        private static String said(ExpressionTree argument) {
            StringBuilder said = new StringBuilder();
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void unused) {
                    if (literal.getValue() instanceof String s && !s.matches(".*[|\\\\?{}].*")) {
                        said.append(s);
                    }
                    return null;
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                    return null;
                }
            }.scan(argument, null);
            return said.toString();
        }
    }
}
