package laurel.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.page.PersonPage;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.fact.Facts;
import laurel.growth.Badge;
import laurel.growth.OpenBadge;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel page}: a person's own page, and the badges as Open Badges 3.0 if they are wanted. */
@Command(name = "page")
final class PageCommand implements Callable<Integer> {

    /** What an Open Badge says of who issues it. */
    private static final class Badges {

        @Option(names = "--badges", paramLabel = "DIR", required = true, descriptionKey = "page.badges")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Option(names = "--issuer", paramLabel = "URI", required = true, descriptionKey = "page.issuer")
        @SuppressWarnings("NullAway.Init")
        private String issuer;

        @Option(names = "--company", paramLabel = "NAME", required = true, descriptionKey = "page.company")
        @SuppressWarnings("NullAway.Init")
        private String company;
    }

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--employee", paramLabel = "ID", required = true, descriptionKey = "employee")
    @SuppressWarnings("NullAway.Init")
    private String employee;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "page.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "page.on")
    private @Nullable LocalDate on;

    @ArgGroup(exclusive = false)
    private @Nullable Badges badges;

    @Override
    public Integer call() throws IOException {
        try (Inputs.Opened opened = inputs.open(output)) {
            if (opened == null) {
                return 1;
            }
            OnePackage one = OnePackage.of(
                    employee, opened, new Place.File(inputs.facts().toString()), false);
            boolean isBad = output.report(opened.remarks(), one.problems());
            IncentivePackage given = one.given();
            Facts facts = one.facts();
            if (given != null && facts != null) {
                LocalDate day = on == null ? opened.folder().period().end() : on;
                Files.writeString(out, new PersonPage(opened.book(), output.language()).draw(facts, given, day));
                List<String> written = new ArrayList<>(List.of(out.toString()));
                if (badges != null) {
                    written.addAll(write(badges, Badge.of(facts, given, opened.book())));
                }
                output.result(written, written);
            }
            return isBad ? 1 : 0;
        }
    }

    /** Gives the files. One a badge, by its code and period. */
    private List<String> write(Badges wanted, List<Badge> all) throws IOException {
        Files.createDirectories(wanted.folder);
        List<String> files = new ArrayList<>();
        for (Badge badge : all) {
            OpenBadge open = new OpenBadge(wanted.issuer, wanted.company, employee, badge);
            Path file = wanted.folder.resolve(badge.award().id() + "-" + badge.period() + ".json");
            Files.writeString(
                    file,
                    PackageJson.mapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(open.toDocument(output.language()))
                            + "\n");
            files.add(file.toString());
        }
        return files;
    }
}
