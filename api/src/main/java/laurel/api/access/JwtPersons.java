package laurel.api.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Who is logged in by a token of an OAuth2 server. */
record JwtPersons(AccessSettings.Jwt claims) implements Converter<Jwt, AbstractAuthenticationToken> {

    /** Of a name, as the audit log keeps it. */
    private static final int LONGEST = 200;

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = claim(token, claims.name()) instanceof String told ? told : "";
        if (name.isBlank() || name.length() > LONGEST || !name.codePoints().allMatch(JwtPersons::isSeen)) {
            throw new InvalidBearerTokenException("no name");
        }
        String employee = claim(token, claims.employee()) instanceof String told ? told : null;
        return new Person(name, roles(claim(token, claims.roles())), employee, false, "").authentication();
    }

    private static boolean isSeen(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    private static @Nullable Object claim(Jwt token, String path) {
        Object found = token.getClaims().get(path);
        if (found != null) {
            return found;
        }
        found = token.getClaims();
        for (String name : path.split("\\.")) {
            found = found instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return found;
    }

    /** From a list, or from a text with blanks between them. */
    private static Set<Role> roles(@Nullable Object claim) {
        Stream<?> told = claim instanceof Collection<?> list
                ? list.stream()
                : claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
        Set<String> names = told.map(String::valueOf).collect(Collectors.toSet());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }
}
