package laurel.api.access;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Has beans guard their methods, so that commands keep to the roles where no request passes the gate. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodGate {}
