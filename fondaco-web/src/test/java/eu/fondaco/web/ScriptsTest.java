// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages' scripts make no markup of texts, run none, and use nothing from outside as a key of an
 * object, so that no text that is sent reaches a prototype.
 */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/eu/fondaco/web");

    private static final Pattern UNSAFE =
            Pattern.compile(
                    "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new"
                            + " Function|__proto__|\\.prototype|\\w\\[[a-zA-Z_.]+\\]\\s*=[^=]"
                            + "|Object\\.assign\\([^;]*JSON|\\.\\.\\.JSON");

    @Test
    void useNothingFromOutsideAsAKey() throws IOException {
        List<String> unsafe = new ArrayList<>();
        int scripts = 0;
        try (Stream<Path> all = Files.walk(SCRIPTS)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".js")).toList()) {
                scripts++;
                UNSAFE.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> unsafe.add(file.getFileName() + ": " + m.group()));
            }
        }
        assertThat(unsafe).isEmpty();
        assertThat(scripts).isGreaterThan(3);
    }

    @Test
    void whatIsUnsafeIsSeen() {
        for (String line :
                List.of("table[key] = value;", "node.innerHTML = x", "({...JSON.parse(t)})")) {
            assertThat(UNSAFE.matcher(line).find()).as(line).isTrue();
        }
        assertThat(UNSAFE.matcher("if (a[i] === b)").find()).isFalse();
    }
}
