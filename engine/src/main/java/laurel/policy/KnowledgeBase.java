package laurel.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles DRL. One thread does all builds: Drools shares a parser's configuration among them (upstream #6706). */
final class KnowledgeBase {

    static {
        System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    }

    private static final ExecutorService BUILDER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "laurel-build");
        thread.setDaemon(true);
        // Without it Drools looks for its own classes in the class path of the JDK's pool and finds none.
        thread.setContextClassLoader(KnowledgeBase.class.getClassLoader());
        return thread;
    });

    private KnowledgeBase() {}

    /** The compiled rules, or null if there are problems. */
    static @Nullable KieBase compile(List<DrlFile> texts, Problems problems) {
        return onBuilder(() -> build(texts, problems));
    }

    /** Runs a task on the one thread that may use Drools' parsers and compiler. */
    static <T extends @Nullable Object> T onBuilder(Callable<T> task) {
        try {
            return BUILDER.submit(task).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rules were being compiled", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Rules could not be compiled", failed.getCause());
        }
    }

    private static @Nullable KieBase build(List<DrlFile> texts, Problems problems) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("laurel", "book-" + UUID.randomUUID(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (int i = 0; i < texts.size(); i++) {
            // As bytes with their encoding: a text would be read again in the machine's own, and 达标 match nothing.
            byte[] bytes = texts.get(i).source().getBytes(StandardCharsets.UTF_8);
            files.write(path(i), services.getResources().newByteArrayResource(bytes, StandardCharsets.UTF_8.name()));
        }
        KieBuilder builder = services.newKieBuilder(files, KnowledgeBase.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            errors.forEach(error -> report(error, texts, problems));
            services.getRepository().removeKieModule(release);
            return null;
        }
        KieContainer container = services.newKieContainer(release);
        KieBase base = container.getKieBase();
        container.dispose();
        services.getRepository().removeKieModule(release);
        return base;
    }

    private static String path(int index) {
        return "src/main/resources/book/file" + index + ".drl";
    }

    private static void report(Message error, List<DrlFile> texts, Problems problems) {
        Place place = new Place.File("");
        for (int i = 0; i < texts.size(); i++) {
            if (error.getPath() != null && path(i).endsWith(error.getPath())) {
                DrlFile file = texts.get(i);
                place = error.getLine() > 0 ? file.places().apply(error.getLine()) : new Place.File(file.file());
            }
        }
        problems.error(
                place,
                "drl.compile",
                String.valueOf(error.getText()).lines().findFirst().orElse(""));
    }
}
