package laurel.api.checking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a workbook may be.
 *
 * @param mostBytes of one workbook
 */
@ConfigurationProperties("laurel.checking")
record CheckingSettings(@DefaultValue("16MB") DataSize mostBytes) {}
