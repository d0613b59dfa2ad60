// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who changed an observatory, when and how. */
class ChangesLogTest {

    @TempDir Path work;

    @Test
    void eachChangeHasALineAndARefusedOneNone() throws IOException {
        Path folder = work.resolve("mine");
        Cli.run("init", folder);
        String head = "dataset,reporter,partner,flow,product,period,value,unit\n";
        Path good =
                Files.writeString(
                        work.resolve("good.csv"), head + "t,IT,CN,X,TOTAL,2018,101,EUR\n");
        Path bad =
                Files.writeString(work.resolve("bad.csv"), head + "t,IT,CN,X,TOTAL,2018,x,EUR\n");
        Cli.run("load", good, "--release", "2020-01-01", "-o", folder);
        assertThat(Cli.run("load", bad, "-o", folder).code()).isEqualTo(3);
        Cli.run("load", "--rebuild", "-o", folder);
        Cli.run("withdraw", "t@2020-01-01", "--reason", "=wrong, \"quite\"", "-o", folder);
        assertThat(Cli.run("withdraw", "t@2020-01-01", "--reason", "x", "-o", folder).code())
                .isEqualTo(2);
        List<String> lines = Files.readAllLines(folder.resolve("snapshots/changes.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("time,user,act,what");
        assertThat(lines.get(1))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT.*Z,\".*\",load,\"t@2020-01-01: 1 cells; good.csv\"");
        assertThat(lines.get(2)).endsWith(",rebuild,\"1 files\"");
        assertThat(lines.get(3)).endsWith(",withdraw,\"t@2020-01-01: =wrong, \"\"quite\"\"\"");
    }
}
