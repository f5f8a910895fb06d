package laurel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The settings as they are delivered. A key that sets nothing misleads whoever changes it. */
@ServiceTest
class SettingsTest {

    private static EnumerablePropertySource<?> delivered() throws IOException {
        return (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("delivered", new FileSystemResource("src/main/resources/application.yaml"))
                .get(0);
    }

    private static List<ConfigurationPropertyName> names() throws IOException {
        return Arrays.stream(delivered().getPropertyNames())
                .map(name -> ConfigurationPropertyName.adapt(name, '.'))
                .toList();
    }

    @Test
    void haveNoKeyThatSetsNothing(@Autowired ApplicationContext service) throws IOException {
        Set<ConfigurationPropertyName> set = new HashSet<>();
        BindHandler noting = new BindHandler() {
            @Override
            public Object onSuccess(
                    ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
                set.add(name);
                return result;
            }
        };
        Binder binder = new Binder(ConfigurationPropertySources.from(delivered()));
        service.getBeansWithAnnotation(ConfigurationProperties.class).values().forEach(settings -> {
            Class<?> type = settings.getClass();
            if (type.getName().startsWith("laurel.")) {
                String prefix = Objects.requireNonNull(
                                AnnotationUtils.findAnnotation(type, ConfigurationProperties.class))
                        .value();
                binder.bind(prefix, Bindable.of(type), noting);
            }
        });
        ConfigurationPropertyName laurel = ConfigurationPropertyName.of("laurel");
        assertThat(names().stream().filter(laurel::isAncestorOf)).isNotEmpty().isSubsetOf(set);
    }

    /** Such as one of Laurel's that lost its indentation. */
    @Test
    void haveNoKeyThatNobodyKnows() throws IOException {
        assertThat(names())
                .extracting(name -> name.getElement(0, ConfigurationPropertyName.Form.UNIFORM))
                .containsOnly("server", "spring", "management", "springdoc", "laurel", "logging");
    }
}
