package laurel.api.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The media type that a request would rather have. */
final class AskedType {

    private AskedType() {}

    /** Of those offered; the first of them where the request does not care. */
    static MediaType of(HttpHeaders headers, List<MediaType> offered) {
        List<MediaType> accepted = new ArrayList<>(headers.getAccept());
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(wanted -> offered.stream().filter(wanted::includes))
                .findFirst()
                .orElse(offered.get(0));
    }
}
