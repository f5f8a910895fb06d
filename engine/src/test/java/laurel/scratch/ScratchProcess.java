package laurel.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that puts a file into its scratch folder, says where, and ends when it hears something: it may delete the file. */
final class ScratchProcess {

    static final int DELETE = 'd';

    private ScratchProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.writeString(Scratch.newFile("salaries", ".csv"), "E1,1000.00");
        System.out.println(file);
        if (System.in.read() == DELETE) {
            Files.delete(file);
        }
    }
}
