// SPDX-License-Identifier: EUPL-1.2

import static io.trino.testing.TestingSession.testSessionBuilder;

import io.trino.plugin.iceberg.IcebergPlugin;
import io.trino.testing.DistributedQueryRunner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * A Trino of a coordinator and a worker in one process, with Iceberg tables below a folder, for
 * tests: {@code java -cp ... TrinoRunner.java FOLDER}. Needs Java 25. Says {@code READY URL}; ends
 * when its input ends; {@code restart} on its input ends the worker, whatever it does, and starts
 * another.
 */
public final class TrinoRunner {

    private TrinoRunner() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        var session = testSessionBuilder().setCatalog("iceberg").setSchema("fondaco").build();
        try (var runner = DistributedQueryRunner.builder(session).setWorkerCount(1).build()) {
            runner.installPlugin(new IcebergPlugin());
            runner.createCatalog(
                    "iceberg",
                    "iceberg",
                    Map.of(
                            "iceberg.catalog.type", "TESTING_FILE_METASTORE",
                            "hive.metastore.catalog.dir", "local:///",
                            "fs.native-local.enabled", "true",
                            "iceberg.add-files-procedure.enabled", "true",
                            "local.location", args[0]));
            out.println("READY " + runner.getCoordinator().getBaseUrl());
            String word = "";
            for (int c = System.in.read(); c >= 0; c = System.in.read()) {
                if (c != '\n') {
                    word += (char) c;
                    continue;
                }
                if (word.equals("restart")) {
                    // not close and addServers: that waits for ever for the one that is gone
                    runner.restartWorker(
                            runner.getServers().stream()
                                    .filter(server -> !server.isCoordinator())
                                    .findFirst()
                                    .orElseThrow());
                    out.println("RESTARTED");
                }
                word = "";
            }
        }
        System.exit(0);
    }
}
