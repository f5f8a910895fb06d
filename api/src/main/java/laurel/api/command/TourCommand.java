package laurel.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laurel.api.command.Inputs.Opened;
import laurel.api.cycle.CycleLife;
import laurel.api.cycle.Cycles;
import laurel.api.cycle.FactsImport;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.run.Run;
import laurel.run.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code laurel tour}: what a newcomer sees first. The sample company's packages, one of them told, then the service. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {

    private static final String ACTOR = "tour";

    @Mixin
    private final Output output = new Output();

    @Option(names = "--book", paramLabel = "BOOK", descriptionKey = "book")
    private Path book = Path.of("rules");

    @Option(names = "--samples", paramLabel = "DIR", descriptionKey = "facts")
    private Path samples = Path.of("samples", "harbour");

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Shown shown = show();
        if (shown == null) {
            return 1;
        }
        List<String> all = new ArrayList<>(settings);
        all.add(0, "--laurel.book=" + book);
        output.remark("tour.serves");
        return Serving.serve(all, output, service -> open(shown, service));
    }

    /** Opens a cycle of the sample company's period with its facts, unless there is one. */
    private void open(Shown shown, ApplicationContext service) {
        String period = shown.summary().period().toString();
        if (service.getBean(Cycles.class).find(period).isEmpty()) {
            service.getBean(CycleLife.class).create(period, ACTOR);
            service.getBean(FactsImport.class).take(period, samples, false, ACTOR);
            output.remark("tour.opened", period);
        }
    }

    /** What was shown: the file of packages, what they come to, and whose package was told. */
    private record Shown(Path packages, Summary summary, String employee) {}

    /** Null if there is nothing to show. */
    private @Nullable Shown show() throws IOException {
        try (Opened opened = Inputs.of(book, samples).open(output)) {
            if (opened == null) {
                output.remark("tour.missing", book, samples);
                return null;
            }
            output.remark("tour.calculates", samples, book);
            Path out = out();
            int threads = Runtime.getRuntime().availableProcessors();
            Summary summary = CalculateCommand.calculate(
                    opened, out, new Run(opened.book(), opened.folder(), out, threads), output);
            if (summary == null) {
                return null;
            }
            String employee = richest(out);
            OnePackage one = OnePackage.of(employee, opened, new Place.File(samples.toString()), false);
            IncentivePackage given = one.given();
            if (given != null) {
                List<String> lines = new ArrayList<>();
                for (Language language : Language.values()) {
                    lines.add("");
                    lines.addAll(OnePackage.tell(given, opened.book(), language));
                }
                output.result(given, lines);
            }
            return new Shown(out, summary, employee);
        }
    }

    /** Among what a build makes if this is a source tree, else where temporary files go. */
    private static Path out() throws IOException {
        return Files.exists(Path.of("pom.xml"))
                ? Files.createDirectories(Path.of("target")).resolve("laurel-tour.ndjson")
                : Files.createTempDirectory("laurel-tour").resolve("laurel-tour.ndjson");
    }

    /** The employee whose package has the most kinds of lines; the first of equals. */
    private static String richest(Path packages) throws IOException {
        JsonMapper json = PackageJson.mapper();
        String richest = "";
        long most = -1;
        try (Stream<String> lines = Files.lines(packages)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode given = json.readTree(line);
                long kinds = given.path("lines")
                        .valueStream()
                        .map(one -> one.path("kind").asString())
                        .distinct()
                        .count();
                if (kinds > most) {
                    most = kinds;
                    richest = given.path("employee").asString();
                }
            }
        }
        return richest;
    }
}
