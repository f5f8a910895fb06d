package laurel.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.stock.StockReading;
import laurel.table.StockSheet;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stock Drools decision table: Drools' own compiler makes DRL of it, and the DRL goes the way of every DRL file.
 * Whatever is found on that way is told at the sheet's cell or row.
 */
final class StockRules {

    static {
        // Drools sets this limit on unpacking for the whole JVM whenever it reads a sheet: let it set ours.
        System.setProperty("drools.excelParser.minInflateRatio", "0.001");
    }

    private static final Pattern CELL = Pattern.compile("\\b([A-Z]{1,3})([1-9]\\d*)\\b");

    private StockRules() {}

    /** Translates and checks; all problems at once; null if it cannot be used. On the thread that builds. */
    static @Nullable DrlFile read(
            StockSheet sheet, Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        Problems found = new Problems();
        GeneratedDrl generated = translate(sheet, found);
        DrlFile file = null;
        if (generated != null) {
            generated.reading().check(found);
            Problems inDrl = new Problems();
            file = DrlReader.read(sheet.file(), generated.text(), terms, awards, inDrl);
            found.addAll(new StockProblems(generated, found.toList()).told(inDrl.toList()));
        }
        problems.addAll(found.toList());
        return file == null || generated == null || found.anyError() ? null : generated.placed(file);
    }

    /** What Drools makes of the sheet; null, and a problem, if it cannot. */
    static @Nullable GeneratedDrl translate(StockSheet sheet, Problems problems) {
        StockListener listener = new StockListener(sheet);
        try (InputStream workbook = sheet.workbook().open()) {
            String drl = new SpreadsheetCompiler().compile(workbook, InputType.XLS, listener);
            return GeneratedDrl.of(drl, listener.getRuleSet().getRules(), StockReading.of(sheet, listener.taken()));
        } catch (IOException unreadable) {
            problems.error(new Place.File(sheet.file()), "file.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException refused) {
            // Drools reports by exceptions of its own and of the JDK's, most of which name the cell.
            problems.error(place(sheet, refused), "stock.unreadable", String.valueOf(refused.getMessage()));
        }
        return null;
    }

    private static Place place(StockSheet sheet, RuntimeException refused) {
        Matcher cell = CELL.matcher(String.valueOf(refused.getMessage()));
        if (!cell.find()) {
            return sheet.place();
        }
        int column = 0;
        for (char letter : cell.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return sheet.cell(Integer.parseInt(cell.group(2)), column - 1);
    }
}
