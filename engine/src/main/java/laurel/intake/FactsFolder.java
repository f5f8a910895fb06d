package laurel.intake;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A folder of facts that has been read and sorted, so that it gives them employee by employee in little memory. Closing
 * it deletes its temporary files.
 */
public final class FactsFolder implements AutoCloseable, Iterable<EmployeeRows> {

    /**
     * The outcome of opening a folder.
     *
     * @param folder null if any of the problems is an error
     * @param problems with the folder as such, all at once; those with single rows come with the employees
     */
    public record Opening(@Nullable FactsFolder folder, List<Problem> problems) {
        public Opening {
            problems = List.copyOf(problems);
        }
    }

    private final FolderIntake intake;
    private final CompanyRows company;
    private final Known known;

    private FactsFolder(FolderIntake intake, Vocabulary<AwardDefinition> awards, Period period) {
        this.intake = intake;
        this.company = intake.company();
        this.known = Known.of(intake.terms(), awards, period, company.company());
    }

    /**
     * With the folder's own {@code mapping.yaml}, if it has one, and its layers {@code late-1}, {@code late-2}…, whose rows replace
     * earlier ones. {@code period} goes before the mapping's.
     */
    public static Opening open(
            Path folder, Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, @Nullable Period period) {
        return open(folder, null, terms, awards, period);
    }

    /** With the file {@code mapping} instead of the folder's own. */
    public static Opening open(
            Path folder,
            @Nullable Path mapping,
            Vocabulary<Term> terms,
            Vocabulary<AwardDefinition> awards,
            @Nullable Period period) {
        return open(folder, mapping, terms, awards, period, SortedRuns.Room.usual());
    }

    static Opening open(
            Path folder,
            @Nullable Path mapping,
            Vocabulary<Term> terms,
            Vocabulary<AwardDefinition> awards,
            @Nullable Period period,
            SortedRuns.Room room) {
        Problems problems = new Problems();
        FolderIntake intake = new FolderIntake(terms, room, problems);
        FactsFolder opened = null;
        try {
            Period cycle = read(folder, mapping, period, intake);
            if (cycle != null && !problems.anyError()) {
                opened = new FactsFolder(intake, awards, cycle);
            }
        } finally {
            if (opened == null) {
                intake.close();
            }
        }
        return new Opening(opened, problems.toList());
    }

    /** Reads it all, whatever is found wrong; gives the cycle's period if it is known. */
    private static @Nullable Period read(
            Path folder, @Nullable Path mapping, @Nullable Period period, FolderIntake intake) {
        Problems problems = intake.problems();
        Place place = new Place.File(folder.toString());
        if (!Files.isDirectory(folder)) {
            problems.error(place, "facts.folder.missing", folder);
            return null;
        }
        try {
            Path file = mapping == null ? folder.resolve(FolderFiles.MAPPING) : mapping;
            Mapping read = mapping(file, mapping != null, problems);
            if (read == null) {
                return null;
            }
            Period cycle = period == null ? read.period() : period;
            if (cycle == null) {
                problems.error(place, "facts.period.missing");
            }
            List<Mapping.Source> sources =
                    FolderFiles.in(folder, file, problems).sources(read);
            if (sources.stream().noneMatch(source -> source.kind() == FactKind.EMPLOYEES)) {
                problems.error(place, "facts.employees.missing");
            }
            intake.read(folder, sources);
            return cycle;
        } catch (IOException e) {
            problems.error(place, "facts.file.unreadable", folder, e.toString());
            return null;
        }
    }

    /** Null if it cannot be read. */
    private static @Nullable Mapping mapping(Path file, boolean isWanted, Problems problems) {
        if (!isWanted && !Files.exists(file)) {
            return Mapping.NONE;
        }
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            problems.error(new Place.File(name), "facts.mapping.absent", file);
            return null;
        }
        try {
            return new MappingReader(problems).read(YamlFile.read(file, name));
        } catch (RowReader.Unreadable e) {
            problems.addAll(List.of(e.problem()));
        } catch (IOException e) {
            problems.error(new Place.File(name), "facts.file.unreadable", name, e.toString());
        }
        return null;
    }

    /** The cycle's. */
    public Period period() {
        return known.period();
    }

    /** How many rows there are in all. */
    public long rows() {
        return intake.rows().size() + company.rows().size();
    }

    /**
     * One entry an employee's id that any file has, by id; before them, in parts, the rows that name nobody, and before
     * those all that tell of the company.
     */
    @Override
    public Iterator<EmployeeRows> iterator() {
        Stream<EmployeeRows> first = company.rows().isEmpty() ? Stream.empty() : Stream.of(EmployeeRows.of(company));
        Iterator<EmployeeRows> rest = new ByEmployee(intake.rows().iterator(), known);
        return Stream.concat(first, StreamSupport.stream(spliteratorUnknownSize(rest, ORDERED), false))
                .iterator();
    }

    /** Why rows that tell of the company are not in anybody's facts. */
    public List<Problem> companyRejects() {
        return company.rejects();
    }

    /** What is worth a look in the rows as a whole: what no term asks for. */
    public List<Problem> remarks() {
        return intake.remarks();
    }

    @Override
    public void close() {
        intake.close();
    }
}
