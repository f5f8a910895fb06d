package laurel.api.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problem;

/** Tells why a file that a command should write could not be written. */
final class Unwritable {

    private Unwritable() {}

    static Problem problem(Path file, IOException failed) {
        return Problem.error(new Place.File(file.toString()), "output.unwritable", why(failed));
    }

    private static Label why(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return new Label("its folder is missing", "它所在的文件夹不存在");
        }
        if (failed instanceof FileAlreadyExistsException) {
            return new Label("a file stands where its folder should be", "它的文件夹的位置上有一个文件");
        }
        if (failed instanceof AccessDeniedException) {
            return new Label("the permission is missing", "没有写入权限");
        }
        String reason = failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
        String told = reason == null ? failed.toString() : reason;
        return new Label(told, told);
    }
}
