package laurel.api.access;

import java.time.Instant;

/**
 * A login as just made.
 *
 * @param token to be sent with every request, as the header {@code Authorization: Bearer TOKEN}
 * @param user whose login it is; the roles count once no password must be changed
 */
record OpenedSession(String token, Instant expires, User user) {}
