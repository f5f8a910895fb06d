package laurel.policy;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import laurel.award.AwardDefinition;

/** Checks what a rule inserts: an award or a derived term that the book knows. */
final class InsertCheck {

    private final Mentions mentions;
    private final ActionCheck check;
    private final DrlText text;

    InsertCheck(Mentions mentions, ActionCheck check, DrlText text) {
        this.mentions = mentions;
        this.check = check;
        this.text = text;
    }

    void check(ObjectCreationExpr made) {
        String type = ExpressionCheck.print(made.getType());
        int line = check.line(made);
        int count = made.getArguments().size();
        boolean award = type.equals("Award") && (count == 2 || count == 3);
        boolean derived = type.equals("Derived") && count == 3;
        if (!award && !derived) {
            text.error(line, "drl.insert", ExpressionCheck.print(made));
            made.getArguments().forEach(check::check);
            return;
        }
        check.isImported(type, line);
        NodeList<Expression> arguments = made.getArguments();
        checkEmployee(arguments.get(0));
        checkName(award, arguments.get(1), count);
        if (count == 3) {
            check.checkValue(arguments.get(2));
        }
    }

    private void checkEmployee(Expression employee) {
        if (employee instanceof NameExpr) {
            check.check(employee);
        } else {
            text.error(check.line(employee), "drl.insert.employee", ExpressionCheck.print(employee));
        }
    }

    private void checkName(boolean award, Expression name, int count) {
        int line = check.line(name);
        if (!(name instanceof StringLiteralExpr literal)) {
            text.error(line, "drl.insert.name", ExpressionCheck.print(name));
        } else if (award) {
            AwardDefinition definition = mentions.award(literal.getValue(), line);
            if (definition != null && count == 2 && definition.kind().quantity() != null) {
                text.error(
                        line,
                        "drl.insert.quantity",
                        literal.getValue(),
                        definition.kind().label());
            }
        } else {
            mentions.gives(literal.getValue(), line);
        }
    }
}
