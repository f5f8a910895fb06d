package laurel.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import laurel.api.PortTest;
import laurel.api.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A client that is generated from the document can be compiled, and calls the service. */
@PortTest
class GeneratedClientTest {

    /** Which the build puts there. */
    private static final Path GENERATOR = Path.of("target", "client-generator", "openapi-generator-cli.jar");

    @Autowired
    ApplicationContext service;

    @TempDir
    Path folder;

    private static final String OPTIONS =
            "openApiNullable=false,useJakartaEe=true,apiPackage=client.api,modelPackage=client.model,invokerPackage=client";

    private static final String PARTS =
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";

    @Test
    void asksThroughAGeneratedClient() throws Exception {
        Wire http = Wire.asStaff(service);
        Path document = Files.write(
                folder.resolve("api.json"),
                http.send(http.to("/v3/api-docs").GET()).body());
        generate(document);
        Path classes = compile();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            @SuppressWarnings("unchecked")
            BiFunction<String, String, Map<String, String>> caller = (BiFunction<String, String, Map<String, String>>)
                    loader.loadClass("caller.Caller").getConstructor().newInstance();
            assertThat(caller.apply(http.address(), http.token()))
                    .containsEntry("same book", "true")
                    .containsEntry("employee", "E1")
                    .containsEntry("amount", "6000.00 CNY")
                    .containsEntry("explained", "true")
                    .containsEntry("refused", "422 facts.value.not-allowed /employee/level")
                    .containsEntry("cycles", "0")
                    .containsEntry("without a login", "401");
        }
    }

    private void generate(Path document) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exit = new ProcessBuilder(
                        java,
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-i",
                        document.toString(),
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-o",
                        folder.resolve("client").toString(),
                        "--additional-properties=" + OPTIONS,
                        "--global-property",
                        PARTS)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(() -> read(log)).isZero();
    }

    private Path compile() throws Exception {
        Path caller = Path.of(
                Objects.requireNonNull(getClass().getResource("Caller.txt")).toURI());
        Path source = Files.copy(caller, folder.resolve("Caller.java"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString()));
        try (Stream<Path> sources = Files.walk(folder.resolve("client/src/main/java"))) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return String.valueOf(gone);
        }
    }
}
