package laurel.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Refuses what may stand in DRL files outside of rules, but for the package and imports. */
final class FileCheck {

    private static final Pattern PACKAGE = Pattern.compile("(policy(\\.[a-z][a-z0-9_]*)*)?");
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^\\s*package\\b");

    private final DrlText text;

    FileCheck(DrlText text) {
        this.text = text;
    }

    void check(PackageDescr file) {
        if (!PACKAGE.matcher(file.getName()).matches()) {
            Matcher line = PACKAGE_LINE.matcher(text.text());
            text.error(line.find() ? text.lineAt(line.end()) : 1, "drl.package", file.getName());
        }
        refuse(file.getFunctionImports(), "import static");
        refuse(file.getAccumulateImports(), "import accumulate");
        refuse(file.getGlobals(), "global");
        refuse(file.getFunctions(), "function");
        refuse(file.getClassAndEnumDeclarationDescrs(), "declare");
        refuse(file.getEntryPointDeclarations(), "declare entry-point");
        refuse(file.getWindowDeclarations(), "declare window");
        if (file.getUnit() != null) {
            text.error(file.getUnit().getLine(), "drl.declaration", "unit");
        }
        file.getAttributes().forEach(each -> text.error(each.getLine(), "drl.attribute", each.getName()));
        checkRules(file);
    }

    private void refuse(Iterable<? extends BaseDescr> parts, String what) {
        for (BaseDescr part : parts) {
            text.error(part.getLine(), "drl.declaration", what);
        }
    }

    private void checkRules(PackageDescr file) {
        if (file.getRules().isEmpty()) {
            text.warning(1, "drl.empty");
        }
        Map<String, Integer> lines = new HashMap<>();
        for (RuleDescr rule : file.getRules()) {
            if (rule.isQuery()) {
                text.error(rule.getLine(), "drl.declaration", "query");
            }
            Integer first = lines.putIfAbsent(rule.getName(), rule.getLine());
            if (first != null) {
                text.error(rule.getLine(), "drl.rule.twice", rule.getName(), Integer.toString(first));
            }
        }
    }
}
