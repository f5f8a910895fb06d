package laurel.policy;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/** Checks a rule's right-hand side: it inserts awards and derived terms, and does nothing else. */
final class Consequence {

    /** As Drools parses them; the parser's own default is older. */
    private static final ParserConfiguration JAVA =
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);

    private static final Set<String> CHANGES =
            Set.of("update", "modify", "delete", "retract", "insertLogical", "insertAsync", "halt", "setFocus", "run");

    private final Mentions mentions;
    private final DrlText text;
    private final ActionCheck check;
    private final String written;
    private final int firstLine;
    private boolean inserts;

    Consequence(RuleDescr rule, Mentions mentions, Bindings bindings, Imports imports, DrlText text) {
        this.mentions = mentions;
        this.text = text;
        this.written = rule.getConsequence() == null
                ? ""
                : rule.getConsequence().toString().strip();
        this.firstLine = text.lineOf(written, text.offsetOf(rule.getConsequenceLine()));
        // The text is parsed between braces on lines of their own, as Drools does.
        this.check = new ActionCheck(bindings, imports, text, firstLine - 2);
    }

    void check() {
        ParseResult<BlockStmt> parsed = new JavaParser(JAVA).parseBlock("{\n" + written + "\n}");
        if (!parsed.isSuccessful()) {
            parsed.getProblems().stream().limit(1).forEach(problem -> {
                int line = problem.getLocation()
                        .flatMap(location -> location.getBegin().getRange())
                        .map(range -> firstLine - 2 + range.begin.line)
                        .orElse(firstLine);
                refuseUnreadable(line);
            });
            return;
        }
        int before = text.reported();
        parsed.getResult().ifPresent(this::check);
        if (!inserts && text.reported() == before) {
            text.error(firstLine, "drl.nothing");
        }
    }

    private void refuseUnreadable(int line) {
        int start = text.offsetOf(line);
        String said = text.text()
                .substring(start, Math.max(start, text.offsetOf(line + 1) - 1))
                .strip();
        if (said.matches("modify\\b.*")) {
            text.error(line, "drl.change", "modify");
        } else {
            text.error(line, "drl.unreadable", said);
        }
    }

    private void check(Statement statement) {
        if (statement instanceof BlockStmt block) {
            block.getStatements().forEach(this::check);
        } else if (statement instanceof IfStmt choice) {
            check.check(choice.getCondition());
            check(choice.getThenStmt());
            choice.getElseStmt().ifPresent(this::check);
        } else if (statement instanceof ExpressionStmt expression) {
            checkAction(expression.getExpression());
        } else if (statement.isWhileStmt()
                || statement.isDoStmt()
                || statement.isForStmt()
                || statement.isForEachStmt()
                || statement.isLabeledStmt()) {
            text.error(check.line(statement), "drl.loop");
        } else if (!(statement instanceof EmptyStmt)) {
            text.error(check.line(statement), "drl.statement", ExpressionCheck.print(statement));
        }
    }

    private void checkAction(Expression action) {
        if (action instanceof VariableDeclarationExpr declaration) {
            declaration.getVariables().forEach(this::declare);
            if (!declaration.getAnnotations().isEmpty()) {
                text.error(check.line(action), "drl.statement", ExpressionCheck.print(action));
            }
        } else if (action instanceof AssignExpr assignment) {
            check.check(assignment.getValue());
            boolean local = assignment.getTarget() instanceof NameExpr name && check.isLocal(name.getNameAsString());
            if (!local || assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
                text.error(check.line(action), "drl.assignment", ExpressionCheck.print(action));
            }
        } else if (action instanceof MethodCallExpr call) {
            checkCall(call);
        } else {
            refuse(action);
        }
    }

    private void declare(VariableDeclarator variable) {
        variable.getInitializer().ifPresent(check::check);
        check.declare(variable.getNameAsString(), variable.getType(), variable);
    }

    private void checkCall(MethodCallExpr call) {
        boolean plain = call.getScope().isEmpty() && call.getTypeArguments().isEmpty();
        String receiver = call.getScope().map(ExpressionCheck::print).orElse("drools");
        if (receiver.equals("drools") && CHANGES.contains(call.getNameAsString())) {
            text.error(check.line(call), "drl.change", call.getNameAsString());
        } else if (plain
                && call.getNameAsString().equals("insert")
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof ObjectCreationExpr made
                && ActionCheck.isPlain(made)) {
            inserts = true;
            new InsertCheck(mentions, check, text).check(made);
        } else {
            refuse(call);
        }
    }

    /** By the part that is not allowed; if every part is, by the whole. */
    private void refuse(Expression action) {
        int before = text.reported();
        if (!(action instanceof MethodCallExpr call && call.getScope().isEmpty())) {
            check.check(action);
        }
        if (text.reported() == before) {
            text.error(check.line(action), "drl.statement", ExpressionCheck.print(action));
        }
    }
}
