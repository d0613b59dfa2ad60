// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed leaves the state before it, or the whole of the new one. */
class KilledLoadTest {

  private static final int KILLS = Integer.getInteger("fondaco.kills", 6);

  @TempDir Path work;

  @Test
  void leavesTheOldOrTheNewState() throws Exception {
    Path folder = work.resolve("mine");
    Cli.run("init", folder);
    assertThat(Cli.run("load", trade("first.csv", 2000, 100), "-o", folder).code()).isZero();
    Path second = trade("second.csv", 2001, 20_000);
    Random random = new Random(5);
    for (int i = 0; i < KILLS; i++) {
      Process load =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                  "load", second.toString(), "-o", folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("log").toFile())
              .start();
      load.waitFor(200 + random.nextInt(1500), TimeUnit.MILLISECONDS);
      load.destroyForcibly().waitFor();
      Cli status = Cli.run("status", "-o", folder, "--lang", "en");
      assertThat(status.code()).as(status.err()).isZero();
      assertThat(status.out()).containsAnyOf("dataset t: 100 cells", "dataset t: 20,100 cells");
    }
    assertThat(Cli.run("load", second, "-o", folder).code()).isZero();
    assertThat(Cli.run("status", "-o", folder, "--lang", "en").out()).contains("20,100 cells");
  }

  private Path trade(String name, int year, int cells) throws IOException {
    StringBuilder text = new StringBuilder("dataset,reporter,partner,flow,product,period,value,unit\n");
    for (int i = 0; i < cells; i++) {
      text.append("t,IT,P").append(i).append(",X,TOTAL,").append(year).append(",1,EUR\n");
    }
    return Files.writeString(work.resolve(name), text);
  }
}
