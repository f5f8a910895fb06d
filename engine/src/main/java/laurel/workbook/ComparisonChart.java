package laurel.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A chart of what groups gain, upwards, and lose, downwards; the groups stand in rows {@code first} to {@code last}. */
record ComparisonChart(String title, int first, int last, String gain, String loss) {

    /** How high it is, in rows. */
    static final int ROWS = 18;

    private static final int WIDE = 10;
    private static final int NAMES = 0;
    private static final int GAINS = 7;
    private static final int LOSSES = 9;

    void draw(XSSFSheet sheet, int row) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, WIDE, row + ROWS));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        // Below what is lost, not across its bars.
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis sums = chart.createValueAxis(AxisPosition.LEFT);
        sums.setCrosses(AxisCrosses.AUTO_ZERO);
        sums.setNumberFormat("#,##0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, sums);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setGapWidth(60);
        series(sheet, bars, GAINS, gain, PresetColor.SEA_GREEN);
        series(sheet, bars, LOSSES, loss, PresetColor.INDIAN_RED);
        chart.plot(bars);
    }

    private void series(XSSFSheet sheet, XDDFBarChartData bars, int column, String name, PresetColor color) {
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, NAMES, NAMES)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column)));
        series.setTitle(name, null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
    }
}
