package laurel.api.files;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The media type of workbooks ({@code .xlsx}). */
public final class WorkbookType {

    public static final String NAME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final MediaType TYPE = MediaType.parseMediaType(NAME);

    private WorkbookType() {}

    /** Whether a request rather wants a workbook than JSON. */
    public static boolean isAsked(HttpHeaders headers) {
        List<MediaType> accepted = new ArrayList<>(headers.getAccept());
        MimeTypeUtils.sortBySpecificity(accepted);
        for (MediaType type : accepted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.includes(TYPE)) {
                return true;
            }
        }
        return false;
    }
}
