// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The drawing of the house, as a test: who may use whom. */
@AnalyzeClasses(
        packages = "eu.fondaco",
        importOptions = {DoNotIncludeTests.class, PackageCyclesTest.NoJarsOfTests.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("core")
                    .definedBy("eu.fondaco.core..")
                    .layer("econometrics")
                    .definedBy("eu.fondaco.econometrics..")
                    .layer("sources")
                    .definedBy("eu.fondaco.sources..")
                    .layer("observatory")
                    .definedBy("eu.fondaco.observatory..")
                    .layer("warehouse")
                    .definedBy("eu.fondaco.warehouse..")
                    .layer("lakehouse")
                    .definedBy("eu.fondaco.lakehouse..")
                    .layer("checking")
                    .definedBy("eu.fondaco.checking..")
                    .layer("publishing")
                    .definedBy("eu.fondaco.publishing..")
                    .layer("documents")
                    .definedBy("eu.fondaco.documents..")
                    .layer("web")
                    .definedBy("eu.fondaco.web..")
                    .layer("cli")
                    .definedBy("eu.fondaco.cli..")
                    .whereLayer("core")
                    .mayNotAccessAnyLayer()
                    .whereLayer("econometrics")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("sources")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("observatory")
                    .mayOnlyAccessLayers("core", "sources")
                    .whereLayer("warehouse")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("lakehouse")
                    .mayOnlyAccessLayers("core", "warehouse")
                    .whereLayer("checking")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("publishing")
                    .mayOnlyAccessLayers("core", "checking")
                    .whereLayer("documents")
                    .mayOnlyAccessLayers("core", "checking", "publishing")
                    .whereLayer("web")
                    .mayOnlyAccessLayers("core", "checking", "publishing", "documents")
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule ONLY_WAREHOUSES_SEE_JDBC =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("eu.fondaco.warehouse..", "eu.fondaco.lakehouse..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule CORE_HAS_NO_INPUT_OR_OUTPUT =
            noClasses()
                    .that()
                    .resideInAPackage("eu.fondaco.core..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.nio.file..", "java.net..", "org.yaml..", "de.siegmar..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_PICOCLI =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("eu.fondaco.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule COMMANDS_LEAVE_WIRING_TO_CONFIGURE =
            noClasses()
                    .that()
                    .resideInAPackage("eu.fondaco.cli.configure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("eu.fondaco.cli.command..");
}
